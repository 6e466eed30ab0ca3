// SPDX-License-Identifier: Apache-2.0
#include "address/siteaddress.h"

#include "address/hostname.h"
#include "address/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace IsItMe {

namespace {

constexpr qsizetype maximumTypedLength = 4096;

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1String("https") ? 443 : 80;
}

/// A scheme and what follows it and its slashes. An empty scheme: none was typed.
struct Split
{
    QString scheme;
    QString rest;
};

QString lowerScheme(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):"));
    return scheme.match(text).captured(1).toLower();
}

/// Schemes that are named without slashes behind them; all others are known by "://".
bool isForeignScheme(const QString &scheme)
{
    static const QStringList foreign{
        QStringLiteral("about"),      QStringLiteral("blob"),   QStringLiteral("chrome"),
        QStringLiteral("cid"),        QStringLiteral("data"),   QStringLiteral("edge"),
        QStringLiteral("facetime"),   QStringLiteral("ftp"),    QStringLiteral("ftps"),
        QStringLiteral("geo"),        QStringLiteral("git"),    QStringLiteral("irc"),
        QStringLiteral("magnet"),     QStringLiteral("mailto"), QStringLiteral("jar"),
        QStringLiteral("javascript"), QStringLiteral("ldap"),   QStringLiteral("mid"),
        QStringLiteral("news"),       QStringLiteral("nntp"),   QStringLiteral("sftp"),
        QStringLiteral("sip"),        QStringLiteral("sips"),   QStringLiteral("skype"),
        QStringLiteral("smb"),        QStringLiteral("sms"),    QStringLiteral("ssh"),
        QStringLiteral("tel"),        QStringLiteral("telnet"), QStringLiteral("urn"),
        QStringLiteral("vbscript"),   QStringLiteral("webcal"), QStringLiteral("ws"),
        QStringLiteral("wss"),        QStringLiteral("xmpp"),
    };
    return foreign.contains(scheme);
}

bool isLocalFile(const QString &text)
{
    static const QRegularExpression local(
        QStringLiteral("^(?:file:|[A-Za-z]:(?:[\\\\/]|$)|\\\\|/(?!/)|/$|///|~(?:/|$)|"
                       "\\.{1,2}[/\\\\]|%\\w+%[\\\\/])"),
        QRegularExpression::CaseInsensitiveOption);
    return local.match(text).hasMatch();
}

/// Whether one slip of the finger (a letter too many, too few, wrong, or two exchanged) makes `typed` of
/// `meant`.
bool isOneSlipFrom(const QString &typed, const QString &meant)
{
    if (typed == meant)
        return true;
    qsizetype same = 0;
    while (same < std::min(typed.size(), meant.size()) && typed[same] == meant[same])
        ++same;
    const QStringView t = QStringView(typed).mid(same);
    const QStringView m = QStringView(meant).mid(same);
    const bool exchanged =
        t.size() > 1 && m.size() > 1 && t[0] == m[1] && t[1] == m[0] && t.mid(2) == m.mid(2);
    return t.mid(1) == m || t == m.mid(1) || t.mid(1) == m.mid(1) || exchanged;
}

/// What a mistyped scheme means: "http" or "https", empty when it could be both, nothing when it is neither.
std::optional<QString> meantScheme(const QString &typed)
{
    const bool https = isOneSlipFrom(typed, QStringLiteral("https"));
    const bool http = isOneSlipFrom(typed, QStringLiteral("http"));
    if (!http && !https)
        return std::nullopt;
    if (http && https)
        return QString();
    return https ? QStringLiteral("https") : QStringLiteral("http");
}

QString authorityOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[/\\\\?#]"));
    const qsizetype stop = text.indexOf(end);
    return stop < 0 ? text : text.left(stop);
}

QString withoutSlashes(const QString &text)
{
    static const QRegularExpression slashes(QStringLiteral("^[:;]*[/\\\\]*"));
    QString rest = text;
    return rest.remove(slashes);
}

/// "https//shop.example", "http;//shop.example", "https:/shop.example": the colon or a slash went missing.
std::optional<Split> damagedScheme(const QString &text)
{
    static const QRegularExpression damaged(QStringLiteral("^(https?)([;.,]*[/\\\\]+:*[/\\\\]*)(.*)$"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const auto match = damaged.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // "https/shop.example" could be a host called "https"; not when a host's name follows.
    if (match.captured(2).size() < 2 && !looksLikeHost(match.captured(3)))
        return std::nullopt;
    return Split{match.captured(1).toLower(), match.captured(3)};
}

std::variant<Split, AddressError> splitScheme(const QString &text)
{
    if (text.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0 ||
        text.compare(QLatin1String("https"), Qt::CaseInsensitive) == 0)
        return AddressError::NoHost;
    if (const auto damaged = damagedScheme(text))
        return *damaged;
    const QString scheme = lowerScheme(text);
    const QString rest = text.mid(scheme.size() + 1);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https")) {
        const QString inner = withoutSlashes(rest);
        // Pasted behind a scheme that was there already: "http://https://shop.example".
        static const QRegularExpression twice(QStringLiteral("^https?:?[/\\\\]{2}"),
                                              QRegularExpression::CaseInsensitiveOption);
        return twice.match(inner).hasMatch() ? splitScheme(inner) : Split{scheme, inner};
    }
    static const QRegularExpression bareIpv6(
        QStringLiteral("^[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(?:%\\w+)?$"));
    if (bareIpv6.match(authorityOf(text)).hasMatch())
        return Split{{}, text};
    if (scheme.isEmpty())
        return Split{{}, withoutSlashes(text)};
    if (isForeignScheme(scheme))
        return AddressError::UnsupportedScheme;
    if (authorityOf(rest).contains(u'@'))
        return Split{{}, text}; // "user:password@shop.example"
    if (rest.startsWith(u'/') || rest.startsWith(u'\\')) {
        const auto meant = meantScheme(scheme);
        if (meant)
            return Split{*meant, withoutSlashes(rest)};
        static const QRegularExpression twoSlashes(QStringLiteral("^[/\\\\]{2}"));
        if (rest.contains(twoSlashes))
            return AddressError::UnsupportedScheme;
    }
    static const QRegularExpression port(QStringLiteral("^\\d*(?:[/\\\\?#]|$)"));
    if (!port.match(rest).hasMatch() && !scheme.contains(u'.') && scheme != QLatin1String("localhost"))
        return AddressError::UnsupportedScheme;
    return Split{{}, text};
}

struct HostAndPort
{
    QString host;
    int port = 0; ///< 0: none was typed
};

std::variant<HostAndPort, AddressError> splitPort(const QString &authority)
{
    HostAndPort parts{authority, 0};
    QString port;
    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype colon = authority.lastIndexOf(u':');
    const bool bareIpv6 = bracket < 0 && authority.count(u':') > 1;
    if (colon > bracket && !bareIpv6) {
        parts.host = authority.left(colon);
        port = authority.mid(colon + 1);
    }
    if (parts.host.isEmpty())
        return AddressError::NoHost;
    const bool hasSpace =
        std::any_of(authority.begin(), authority.end(), [](QChar c) { return c.isSpace(); });
    if (hasSpace)
        return AddressError::InvalidHost;
    if (port.isEmpty())
        return parts;
    const bool digits = std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool good = false;
    parts.port = port.toInt(&good);
    if (!digits || !good || parts.port < 1 || parts.port > 65535)
        return AddressError::InvalidPort;
    return parts;
}

bool isHexDigit(QChar c)
{
    const char16_t u = c.toLower().unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f');
}

/// Leaves what is legal in an address (RFC 3986, and "[" "]" as browsers do) and encodes the rest as UTF-8. A
/// "%" that starts no escape is encoded too.
QString encoded(const QString &text, QStringView alsoEncode)
{
    static constexpr QStringView illegal = u" \"#<>\\^`{|}";
    QString result;
    const QList<uint> points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const uint point = points[i];
        const auto digitAt = [&](qsizetype at) {
            return at < points.size() && points[at] < 0x80 &&
                   isHexDigit(QChar(static_cast<char16_t>(points[at])));
        };
        const bool escape = point == u'%' && digitAt(i + 1) && digitAt(i + 2);
        const bool plain = point > 0x20 && point < 0x7f &&
                           !illegal.contains(QChar(static_cast<char16_t>(point))) &&
                           !alsoEncode.contains(QChar(static_cast<char16_t>(point)));
        if (escape || (plain && point != u'%')) {
            result += QChar(static_cast<char16_t>(point));
            continue;
        }
        const char32_t wide = point;
        const QByteArray bytes = QString::fromUcs4(&wide, 1).toUtf8();
        for (const char byte : bytes)
            result += u'%' + QString::number(static_cast<uchar>(byte), 16).toUpper().rightJustified(2, u'0');
    }
    return result;
}

/// "/a/../b" -> "/b", as browsers do before they ask (RFC 3986, section 5.2.4).
QString withoutDotSegments(const QString &path)
{
    QStringList kept;
    const QStringList segments = path.mid(1).split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        QString plain = segments[i].toLower();
        plain.replace(QLatin1String("%2e"), QLatin1String("."));
        const bool last = i == segments.size() - 1;
        const bool up = plain == QLatin1String("..");
        if (up && !kept.isEmpty())
            kept.removeLast();
        if (!up && plain != QLatin1String("."))
            kept.append(segments[i]);
        else if (last)
            kept.append(QString());
    }
    return u'/' + kept.join(u'/');
}

QString cleanPath(QString path)
{
    path.replace(u'\\', u'/');
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    return withoutDotSegments(encoded(path, u"?"));
}

/// "https%3A%2F%2Fshop.example%2Fcart", as it stands inside other addresses.
QString withEscapedAddressDecoded(const QString &text)
{
    static const QRegularExpression escaped(QStringLiteral("^https?(?:%3A|:)%2F%2F"),
                                            QRegularExpression::CaseInsensitiveOption);
    return escaped.match(text).hasMatch() ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

std::optional<AddressError> whatItIsInstead(const QString &text)
{
    if (text.isEmpty())
        return AddressError::Empty;
    if (isLocalFile(text))
        return AddressError::LocalFile;
    if (isForeignScheme(lowerScheme(text)))
        return AddressError::UnsupportedScheme;
    return std::nullopt;
}

std::variant<SiteAddress, AddressError> addressFromParts(const Split &split)
{
    QString authority = authorityOf(split.rest);
    QString rest = split.rest.mid(authority.size());
    const qsizetype at = authority.lastIndexOf(u'@');
    const auto hostAndPort = splitPort(authority.mid(at + 1));
    if (const auto *error = std::get_if<AddressError>(&hostAndPort))
        return *error;
    const auto &[typedHost, typedPort] = std::get<HostAndPort>(hostAndPort);
    const auto host = asciiHost(typedHost);
    if (!host)
        return AddressError::InvalidHost;

    SiteAddress address;
    address.credentialsRemoved = at >= 0;
    address.schemeTyped = !split.scheme.isEmpty();
    address.scheme = split.scheme;
    if (!address.schemeTyped)
        address.scheme = typedPort == 80 ? QStringLiteral("http") : QStringLiteral("https");
    address.host = *host;
    address.displayHost = hostForPeople(*host);
    address.port = typedPort ? typedPort : defaultPort(address.scheme);
    rest.truncate(rest.indexOf(u'#') < 0 ? rest.size() : rest.indexOf(u'#'));
    const qsizetype question = rest.indexOf(u'?');
    address.path = cleanPath(question < 0 ? rest : rest.left(question));
    if (question >= 0)
        address.query = encoded(rest.mid(question + 1), u"'");
    return address;
}

} // namespace

QString SiteAddress::authority() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return port == defaultPort(scheme) ? name : name + u':' + QString::number(port);
}

QString SiteAddress::target() const
{
    return query.isEmpty() ? path : path + u'?' + query;
}

QString SiteAddress::url() const
{
    return scheme + QLatin1String("://") + authority() + target();
}

SiteAddress SiteAddress::withTarget(const QString &newPath, const QString &newQuery) const
{
    SiteAddress other = *this;
    other.path = cleanPath(newPath);
    other.query = encoded(newQuery, u"'");
    return other;
}

SiteAddress SiteAddress::withScheme(const QString &newScheme) const
{
    SiteAddress other = *this;
    other.scheme = newScheme;
    if (port == defaultPort(scheme))
        other.port = defaultPort(newScheme);
    return other;
}

std::variant<SiteAddress, AddressError> parseAddress(QStringView typed)
{
    const QStringView trimmed = typed.trimmed();
    if (trimmed.size() > maximumTypedLength)
        return AddressError::TooLong;
    const QString text = visibleText(trimmed);
    if (const auto error = whatItIsInstead(text))
        return *error;
    const QString candidate = withEscapedAddressDecoded(addressInText(text));
    if (const auto error = whatItIsInstead(candidate))
        return *error;
    const auto split = splitScheme(candidate);
    if (const auto *error = std::get_if<AddressError>(&split))
        return *error;
    return addressFromParts(std::get<Split>(split));
}

QString addressErrorText(AddressError error)
{
    // Not called tr: the translators' tool would read the marked texts as an odd call of it.
    const auto sentence = [](const char *text) { return QCoreApplication::translate("SiteAddress", text); };
    switch (error) {
    case AddressError::Empty:
        return sentence(
            QT_TRANSLATE_NOOP("SiteAddress", "Type the address of the site, for example shop.example."));
    case AddressError::TooLong:
        return sentence(QT_TRANSLATE_NOOP("SiteAddress", "That is too long for a web address."));
    case AddressError::UnsupportedScheme:
        return sentence(QT_TRANSLATE_NOOP(
            "SiteAddress", "That is no web address. A web address starts with https:// or http://."));
    case AddressError::LocalFile:
        return sentence(
            QT_TRANSLATE_NOOP("SiteAddress", "That is a file on this computer, not an address on the web."));
    case AddressError::NoHost:
        return sentence(QT_TRANSLATE_NOOP("SiteAddress", "The name of the site is missing."));
    case AddressError::InvalidHost:
        return sentence(QT_TRANSLATE_NOOP("SiteAddress", "That is no name that a site can have."));
    case AddressError::InvalidPort:
        return sentence(QT_TRANSLATE_NOOP(
            "SiteAddress", "The number behind the colon is no port. It must be between 1 and 65535."));
    }
    return {};
}

} // namespace IsItMe
