// SPDX-License-Identifier: Apache-2.0
#include "address/siteaddress.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

/// Longer addresses than any server takes are cut: what can't be looked through is not stored.
constexpr qsizetype maximumLength = 64 * 1024;
/// Values of this length with letters and digits are hardly ever anything but a token or a fingerprint.
constexpr qsizetype tokenLength = 32;

QString decoded(QStringView text)
{
    QString plain = text.toString();
    plain.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(plain.toUtf8());
}

/// "X-Amz-Signature", "user[password]", "access_token" -> letters and digits only, lower case.
QString bareName(QStringView name)
{
    QString bare;
    const QString plain = decoded(name).toLower();
    for (const QChar c : plain) {
        if (c.isLetterOrNumber())
            bare.append(c);
    }
    return bare;
}

bool isSecretName(QStringView name)
{
    static const QSet<QString> whole{
        QStringLiteral("code"),     QStringLiteral("state"),      QStringLiteral("key"),
        QStringLiteral("sig"),      QStringLiteral("sid"),        QStringLiteral("pw"),
        QStringLiteral("pwd"),      QStringLiteral("pass"),       QStringLiteral("pin"),
        QStringLiteral("hash"),     QStringLiteral("hmac"),       QStringLiteral("otp"),
        QStringLiteral("sso"),      QStringLiteral("relaystate"), QStringLiteral("wresult"),
        QStringLiteral("wctx"),     QStringLiteral("tan"),        QStringLiteral("cookie"),
        QStringLiteral("verifier"), QStringLiteral("mac"),        QStringLiteral("sign"),
        QStringLiteral("magic"),    QStringLiteral("invite"),
    };
    static const QStringList inside{
        QStringLiteral("token"),         QStringLiteral("secret"),       QStringLiteral("password"),
        QStringLiteral("passwd"),        QStringLiteral("passwort"),     QStringLiteral("passphrase"),
        QStringLiteral("passcode"),      QStringLiteral("kennwort"),     QStringLiteral("session"),
        QStringLiteral("sessid"),        QStringLiteral("auth"),         QStringLiteral("credential"),
        QStringLiteral("signature"),     QStringLiteral("saml"),         QStringLiteral("jwt"),
        QStringLiteral("csrf"),          QStringLiteral("xsrf"),         QStringLiteral("nonce"),
        QStringLiteral("ticket"),        QStringLiteral("assertion"),    QStringLiteral("bearer"),
        QStringLiteral("accesskey"),     QStringLiteral("otp"),          QStringLiteral("oauth"),
        QStringLiteral("codechallenge"), QStringLiteral("codeverifier"),
    };
    const QString bare = bareName(name);
    if (bare == QLatin1String("author") || bare == QLatin1String("authors"))
        return false;
    return whole.contains(bare) || bare.endsWith(QLatin1String("key")) ||
           std::any_of(inside.begin(), inside.end(),
                       [&](const QString &part) { return bare.contains(part); });
}

bool holdsJwt(const QString &text)
{
    static const QRegularExpression jwt(QStringLiteral("eyJ[\\w-]{5,}\\.[\\w-]*"));
    return jwt.match(text).hasMatch();
}

bool looksLikeToken(const QString &value)
{
    static const QRegularExpression token(QStringLiteral("^[A-Za-z0-9+/=_.~|:-]+$"));
    static const QRegularExpression digit(QStringLiteral("\\d"));
    static const QRegularExpression letter(QStringLiteral("[A-Za-z]"));
    if (value.size() < tokenLength || !token.match(value).hasMatch() || value.contains(QLatin1String("://")))
        return false;
    // "+" is part of base64, and a space between the words of a search.
    const int fewestDigits = value.contains(u'+') ? 3 : 1;
    return value.count(digit) >= fewestDigits && value.contains(letter);
}

/// A value may hold another address with secrets of its own ("return=https%3A%2F%2F...%3Ftoken%3Dx").
bool isSecretValue(const QString &value)
{
    static const QRegularExpression credentials(QStringLiteral("//[^/?#\\s]*@"));
    static const QRegularExpression separators(QStringLiteral("[?&;#]"));
    QString plain = value;
    for (int layer = 0; layer < 3; ++layer) {
        if (looksLikeToken(plain) || holdsJwt(plain) || plain.contains(credentials))
            return true;
        const auto pieces = QStringView(plain).split(separators);
        for (const QStringView piece : pieces) {
            const qsizetype equals = piece.indexOf(u'=');
            if (equals > 0 && equals + 1 < piece.size() && isSecretName(piece.left(equals)))
                return true;
        }
        const QString next = decoded(plain);
        if (next == plain)
            return false;
        plain = next;
    }
    return true; // encoded more than twice: hidden on purpose
}

QString withoutSecretPair(const QString &pair)
{
    const qsizetype equals = pair.indexOf(u'=');
    if (equals < 0)
        return isSecretValue(pair) ? QString(secretReplacement) : pair;
    const QString name = pair.left(equals);
    const QString value = pair.mid(equals + 1);
    if (isSecretValue(name))
        return secretReplacement;
    if (value.isEmpty() || (!isSecretName(name) && !isSecretValue(value)))
        return pair;
    return name + u'=' + secretReplacement;
}

QString withoutSecretPairs(const QString &query)
{
    QString clean;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= query.size(); ++i) {
        if (i < query.size() && query[i] != u'&' && query[i] != u';')
            continue;
        clean += withoutSecretPair(query.mid(start, i - start));
        if (i < query.size())
            clean += query[i];
        start = i + 1;
    }
    return clean;
}

/// "/cart;jsessionid=1A2B" and tokens as a part of the path.
QString withoutSecretsInPath(const QString &path)
{
    QStringList segments = path.split(u'/');
    for (QString &segment : segments) {
        QStringList pieces = segment.split(u';');
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                pieces[i] = withoutSecretPair(pieces[i]);
            else if (holdsJwt(decoded(pieces[i])))
                pieces[i] = secretReplacement;
        }
        segment = pieces.join(u';');
    }
    return segments.join(u'/');
}

/// Whatever stands before an "@" ahead of the path may be a password, also where the scheme's slashes are
/// missing or the address doesn't parse.
QString withoutFirstCredentials(const QString &url)
{
    static const QRegularExpression start(
        QStringLiteral("^\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:(?=[/\\\\])|https?:|)[/\\\\]*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slash(QStringLiteral("[/\\\\]"));
    const bool isPathOnly = url.startsWith(u'/') && !url.startsWith(QLatin1String("//"));
    const qsizetype authority = isPathOnly ? 0 : start.match(url).capturedLength();
    qsizetype path = isPathOnly ? 0 : url.indexOf(slash, authority);
    if (path < 0)
        path = url.size();
    const QString host = url.mid(authority, path - authority);
    return url.left(authority) + host.mid(host.lastIndexOf(u'@') + 1) + withoutSecretsInPath(url.mid(path));
}

/// What is left may look like an address with credentials again ("x@https://ann:geheim@shop.example").
QString withoutCredentials(QString url)
{
    constexpr int patience = 16;
    for (int round = 0; round < patience; ++round) {
        const QString clean = withoutFirstCredentials(url);
        if (clean == url)
            return clean;
        url = clean;
    }
    return {};
}

} // namespace

QString withoutSecrets(const QString &url)
{
    QString clean = url.left(maximumLength);
    clean.truncate(clean.indexOf(u'#') < 0 ? clean.size() : clean.indexOf(u'#'));

    QString query;
    const qsizetype question = clean.indexOf(u'?');
    if (question >= 0) {
        query = clean.mid(question);
        clean.truncate(question);
    }

    return withoutCredentials(clean) + (query.isEmpty() ? query : u'?' + withoutSecretPairs(query.mid(1)));
}

} // namespace IsItMe
