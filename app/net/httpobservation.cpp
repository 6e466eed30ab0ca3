// SPDX-License-Identifier: Apache-2.0
#include "net/httpobservation.h"

#include "address/pagelinks.h"
#include "address/siteaddress.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <span>

namespace IsItMe {

namespace {

constexpr qsizetype longBody = 32 * 1024; // of an error's page, or of a page that is no longer than that
constexpr qsizetype shortBody = 4 * 1024; // of others
constexpr qsizetype titleSearch = 64 * 1024;
constexpr qsizetype titleLimit = 200;
constexpr QLatin1String removed("(removed)");

/// Parts of the names of headers whose values may let someone in. Request ids are not among them: the
/// administrator needs them.
constexpr QLatin1String secretParts[] = {
    QLatin1String("cookie"),   QLatin1String("authorization"), QLatin1String("authentication-info"),
    QLatin1String("token"),    QLatin1String("secret"),        QLatin1String("session"),
    QLatin1String("password"), QLatin1String("api-key"),       QLatin1String("apikey"),
    QLatin1String("csrf"),     QLatin1String("signature"),     QLatin1String("credential"),
};

constexpr QLatin1String cookieHeaders[] = {QLatin1String("set-cookie"), QLatin1String("set-cookie2")};
constexpr QLatin1String challengeHeaders[] = {QLatin1String("www-authenticate"),
                                              QLatin1String("proxy-authenticate")};

/// Headers that hold one address, or several in angle brackets, or "5; url=..." (Refresh).
constexpr QLatin1String addressHeaders[] = {
    QLatin1String("location"), QLatin1String("content-location"), QLatin1String("refresh"),
    QLatin1String("link"),     QLatin1String("referer"),          QLatin1String("sourcemap"),
};

bool isOneOf(const QString &name, std::span<const QLatin1String> names)
{
    return std::any_of(names.begin(), names.end(), [&name](QLatin1String other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

/// "SESSION=(removed)": the name tells the application server, the value would be a key to the account.
QString cookieName(const QString &value)
{
    const qsizetype end = std::min(value.indexOf(u'='), qsizetype(100));
    return end < 0 ? QString(removed) : value.left(end).trimmed() + u'=' + removed;
}

/// "Basic (removed)"
QString challengeScheme(const QString &value)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9-]{1,19})(?: |$)"));
    const QString word = scheme.match(value).captured(1);
    return word.isEmpty() ? QString(removed) : word + u' ' + removed;
}

QString withoutSecretsInside(const QString &value)
{
    const qsizetype url = value.indexOf(QLatin1String("url="), 0, Qt::CaseInsensitive);
    if (url >= 0 && !value.startsWith(u'<') && value.lastIndexOf(u';', url) >= 0)
        return value.left(url + 4) + withoutSecrets(value.mid(url + 4));
    if (!value.contains(u'<'))
        return withoutSecrets(value);
    QString text;
    qsizetype done = 0;
    for (qsizetype open = value.indexOf(u'<'); open >= 0; open = value.indexOf(u'<', done)) {
        const qsizetype close = value.indexOf(u'>', open);
        const qsizetype end = close < 0 ? value.size() : close;
        text += value.mid(done, open + 1 - done) + withoutSecrets(value.mid(open + 1, end - open - 1));
        done = end;
    }
    return text + value.mid(done);
}

QString storableValue(const QString &name, const QString &value)
{
    if (isOneOf(name, cookieHeaders))
        return cookieName(value);
    if (isOneOf(name, challengeHeaders))
        return challengeScheme(value);
    const bool secret =
        std::any_of(std::begin(secretParts), std::end(secretParts),
                    [&name](QLatin1String part) { return name.contains(part, Qt::CaseInsensitive); });
    if (secret)
        return removed;
    const bool isAddress = value.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
                           value.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    return isAddress || isOneOf(name, addressHeaders) ? withoutSecretsInside(value) : value;
}

bool isText(const std::vector<HeaderField> &headers)
{
    const QString encoding = headerValue(headers, QLatin1String("Content-Encoding"));
    if (!encoding.isEmpty() && encoding.compare(QLatin1String("identity"), Qt::CaseInsensitive) != 0)
        return false;
    static const QRegularExpression binary(
        QStringLiteral(
            "^\\s*(image|audio|video|font)/(?!svg)|^\\s*application/(octet-stream|pdf|zip|gzip|x-)"),
        QRegularExpression::CaseInsensitiveOption);
    return !binary.match(headerValue(headers, QLatin1String("Content-Type"))).hasMatch();
}

QString entity(const QString &name)
{
    bool number = false;
    const uint code = name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive)
                          ? QStringView(name).mid(2).toUInt(&number, 16)
                          : QStringView(name).mid(1).toUInt(&number);
    if (name.startsWith(u'#')) {
        const bool sane = number && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return sane ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                    : QString(QChar::ReplacementCharacter);
    }
    struct Named
    {
        QLatin1String name;
        char16_t character;
    };
    constexpr Named table[] = {
        {QLatin1String("amp"), u'&'},         {QLatin1String("lt"), u'<'},
        {QLatin1String("gt"), u'>'},          {QLatin1String("quot"), u'"'},
        {QLatin1String("apos"), u'\''},       {QLatin1String("nbsp"), u' '},
        {QLatin1String("ndash"), u'\x2013'},  {QLatin1String("mdash"), u'\x2014'},
        {QLatin1String("hellip"), u'\x2026'},
    };
    for (const Named &row : table) {
        if (name == row.name)
            return QString(QChar(row.character));
    }
    return u'&' + name + u';';
}

QString withEntitiesDecoded(const QString &text)
{
    static const QRegularExpression entities(
        QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"));
    QString result;
    qsizetype done = 0;
    for (auto matches = entities.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += entity(match.captured(1));
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

/// The answer that the facts hold: the site's, or the proxy's where that is the only one.
struct StoredAnswer
{
    const std::vector<HeaderField> &headers;
    const QByteArray &body;
};

StoredAnswer answerOf(const HttpResult &result)
{
    if (result.status == 0 && result.proxyStatus >= 300)
        return {result.proxyHeaders, result.proxyBody};
    return {result.headers, result.body};
}

QString redirectTarget(const QString &from, int status, const std::vector<HeaderField> &headers)
{
    const QString location = headerValue(headers, QLatin1String("Location"));
    if (status < 300 || status > 399 || location.isEmpty())
        return {};
    const QUrl target = QUrl(from).resolved(QUrl(location));
    return withoutSecrets(target.isValid() ? target.toString(QUrl::FullyEncoded) : location);
}

bool isSitesOwn(HttpPurpose purpose)
{
    return purpose == HttpPurpose::Page || purpose == HttpPurpose::Home || purpose == HttpPurpose::Contact;
}

} // namespace

std::vector<HeaderField> storableHeaders(const std::vector<HeaderField> &headers)
{
    std::vector<HeaderField> stored;
    for (const HeaderField &field : headers)
        stored.push_back({field.name, storableValue(field.name, field.value)});
    return stored;
}

QString bodyText(QByteArrayView body, const std::vector<HeaderField> &headers)
{
    if (!isText(headers))
        return {};
    static const QRegularExpression latin1(
        QStringLiteral("charset\\s*=\\s*[\"']?(iso-8859-1|iso_8859-1|latin-?1|windows-1252|us-ascii)"),
        QRegularExpression::CaseInsensitiveOption);
    QString text;
    if (latin1.match(headerValue(headers, QLatin1String("Content-Type"))).hasMatch()) {
        text = QString::fromLatin1(body);
    } else {
        QStringDecoder decoder(QStringDecoder::Utf8); // keeps back half a character at the cut
        text = decoder(body);
    }
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text;
}

QString pageTitle(QStringView html)
{
    static const QRegularExpression title(QStringLiteral("<title(?:\\s[^>]{0,200})?>([^<]{0,2000})"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString found = title.match(html.left(titleSearch).toString()).captured(1);
    return withEntitiesDecoded(found).simplified().left(titleLimit);
}

void fillHttpObservation(Observation &observation, const HttpResult &result, HttpFacts base)
{
    const double started = observation.timings.started;
    observation.timings = result.timings;
    observation.timings.started = started;
    observation.reached = result.reached;
    observation.ended = result.ended;
    observation.failure = result.failure;
    observation.detail = result.detail;

    const StoredAnswer answer = answerOf(result);
    if (base.address.isEmpty() && base.proxy.isEmpty() && !result.peer.isNull())
        base.address = result.peer.toString();
    base.tls = result.tls;
    base.httpVersion = result.httpVersion;
    base.status = result.status;
    base.proxyStatus = result.proxyStatus;
    base.reason = result.reason;
    base.headers = storableHeaders(answer.headers);
    base.location = redirectTarget(base.url, result.status, result.headers);
    const bool whole = base.status >= 400 || base.status == 0 || answer.body.size() <= longBody;
    base.body = bodyText(
        QByteArrayView(answer.body).first(std::min(answer.body.size(), whole ? longBody : shortBody)),
        answer.headers);
    if (!whole && !base.body.isEmpty() && isSitesOwn(base.purpose)) {
        // Whom to write to mostly stands at a page's end.
        const QString excerpt = contactExcerpt(bodyText(answer.body, answer.headers), QUrl(base.url));
        if (!excerpt.isEmpty())
            base.body += u'\n' + excerpt;
    }
    base.bodyBytes = answer.body.size();
    base.bodyCut = result.bodyCut;
    if (!answer.body.isEmpty())
        base.bodySha256 =
            QString::fromLatin1(QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex());
    base.title = pageTitle(bodyText(
        QByteArrayView(answer.body).first(std::min(answer.body.size(), titleSearch)), answer.headers));
    observation.facts = std::move(base);
}

} // namespace IsItMe
