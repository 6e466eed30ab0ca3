// SPDX-License-Identifier: Apache-2.0
#include "address/credentials.h"

#include "address/siteaddress.h"

namespace IsItMe {

/// Replaces every match by what `change` makes of it.
QString replaceEach(const QString &text, const QRegularExpression &pattern,
                    const std::function<QString(const QRegularExpressionMatch &)> &change)
{
    QString out;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += change(match);
        from = match.capturedEnd();
    }
    return from == 0 ? text : out.append(QStringView(text).sliced(from));
}

QString withoutCredentials(QString text, bool *found)
{
    // Everything secret was dropped when it was stored; this is the second look before it is shown around.
    // In an address nearly anything may be a key; in a page "code" is more often an error's.
    static const QString inPages = QStringLiteral(
        "token|access_token|id_token|refresh_token|auth_token|session_?id|jsessionid|phpsessid|api_?key|"
        "secret"
        "|client_secret|password|passwd|pwd|SAMLResponse|SAMLRequest|csrf_?token|authenticity_token"
        "|csrfmiddlewaretoken|RelayState");
    static const QString inAddresses =
        inPages + QStringLiteral("|auth|code|state|nonce|session|sid|key|sig|signature|x-amz-signature"
                                 "|x-amz-security-token|x-amz-credential");
    const auto pattern = [](const QString &expression) {
        return QRegularExpression(expression, QRegularExpression::CaseInsensitiveOption);
    };
    // The first group stays. Every repetition is bounded or can't overlap its neighbour: time stays linear.
    static const QRegularExpression patterns[] = {
        // JSON Web Tokens: header and payload are as secret as the signature
        pattern(QStringLiteral(R"re(()\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?)re")),
        pattern(QStringLiteral(
            R"re((\b(?:Bearer|Basic|Negotiate) {1,4})(?=[\w+/.~-]{0,60}[0-9=])[\w+/=.~-]{12,})re")),
        pattern(QStringLiteral(R"re(((?:[?&;]|&amp;)(?:%1)=)(?!REMOVED)[^&\s"'<>#;]+)re").arg(inAddresses)),
        pattern(QStringLiteral(R"re(("(?:%1)"\s{0,4}:\s{0,4}")(?!REMOVED)[^"]{1,4096}(?="))re").arg(inPages)),
        pattern(QStringLiteral(R"re((\bname="(?:%1)"[^<>]{0,200}\bvalue=")(?!REMOVED)[^"]{1,4096}(?="))re")
                    .arg(inPages)),
    };
    *found = text.contains(secretReplacement);
    for (const QRegularExpression &secret : patterns) {
        text = replaceEach(text, secret, [found](const QRegularExpressionMatch &match) {
            *found = true;
            return match.captured(1) + secretReplacement;
        });
    }
    return text;
}

} // namespace IsItMe
