// SPDX-License-Identifier: Apache-2.0
#include "browsers/marionettewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype longestLength = 8; // digits

struct ErrorWord
{
    QLatin1String word;
    QLatin1String name;
};
constexpr ErrorWord errorWords[] = {
    {QLatin1String("dnsNotFound"), QLatin1String("NS_ERROR_UNKNOWN_HOST")},
    {QLatin1String("connectionFailure"), QLatin1String("NS_ERROR_CONNECTION_REFUSED")},
    {QLatin1String("netInterrupt"), QLatin1String("NS_ERROR_NET_INTERRUPT")},
    {QLatin1String("netReset"), QLatin1String("NS_ERROR_NET_RESET")},
    {QLatin1String("netEmptyResponse"), QLatin1String("NS_ERROR_NET_EMPTY_RESPONSE")},
    {QLatin1String("netTimeout"), QLatin1String("NS_ERROR_NET_TIMEOUT")},
    {QLatin1String("netOffline"), QLatin1String("NS_ERROR_OFFLINE")},
    {QLatin1String("proxyConnectFailure"), QLatin1String("NS_ERROR_PROXY_CONNECTION_REFUSED")},
    {QLatin1String("proxyResolveFailure"), QLatin1String("NS_ERROR_UNKNOWN_PROXY_HOST")},
    {QLatin1String("redirectLoop"), QLatin1String("NS_ERROR_REDIRECT_LOOP")},
    {QLatin1String("contentEncodingError"), QLatin1String("NS_ERROR_INVALID_CONTENT_ENCODING")},
    {QLatin1String("corruptedContentErrorv2"), QLatin1String("NS_ERROR_CORRUPTED_CONTENT")},
    {QLatin1String("unknownProtocolFound"), QLatin1String("NS_ERROR_UNKNOWN_PROTOCOL")},
    {QLatin1String("malformedURI"), QLatin1String("NS_ERROR_MALFORMED_URI")},
    {QLatin1String("deniedPortAccess"), QLatin1String("NS_ERROR_PORT_ACCESS_NOT_ALLOWED")},
    {QLatin1String("inadequateSecurityError"), QLatin1String("NS_ERROR_NET_INADEQUATE_SECURITY")},
    {QLatin1String("networkProtocolError"), QLatin1String("NS_ERROR_NET_HTTP2_SENT_GOAWAY")},
};

bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_');
    });
}

} // namespace

void MarionetteReader::feed(const QByteArray &bytes)
{
    if (m_broken)
        return;
    m_bytes += bytes;
    if (m_bytes.size() > 2 * longestMessage)
        m_broken = true;
}

std::optional<QByteArray> MarionetteReader::next()
{
    if (m_broken)
        return std::nullopt;
    qsizetype digits = 0;
    while (digits < m_bytes.size() && digits <= longestLength && m_bytes.at(digits) >= '0' &&
           m_bytes.at(digits) <= '9')
        ++digits;
    if (digits == m_bytes.size() && digits <= longestLength)
        return std::nullopt;
    const qsizetype length = m_bytes.left(digits).toLongLong();
    if (digits < 1 || digits > longestLength || m_bytes.at(digits) != ':' || length > longestMessage) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_bytes.size() < digits + 1 + length)
        return std::nullopt;
    const QByteArray message = m_bytes.mid(digits + 1, length);
    m_bytes.remove(0, digits + 1 + length);
    return message;
}

QByteArray marionetteCommand(int id, const QString &name, const QJsonObject &parameters)
{
    const QByteArray text = QJsonDocument(QJsonArray{0, id, name, parameters}).toJson(QJsonDocument::Compact);
    return QByteArray::number(text.size()) + ':' + text;
}

std::optional<MarionetteReply> readMarionetteReply(const QByteArray &message)
{
    const QJsonDocument document = QJsonDocument::fromJson(message);
    const QJsonArray list = document.array();
    if (!document.isArray() || list.size() != 4 || list.at(0).toInt(-1) != 1 || list.at(1).toInt(-1) < 1)
        return std::nullopt;
    MarionetteReply reply;
    reply.id = list.at(1).toInt();
    if (list.at(2).isObject()) {
        const QJsonObject error = list.at(2).toObject();
        if (!error.value(QLatin1String("error")).isString() ||
            error.value(QLatin1String("error")).toString().isEmpty())
            return std::nullopt;
        reply.error = error.value(QLatin1String("error")).toString().left(100);
        reply.message = error.value(QLatin1String("message")).toString().left(4'000);
    } else if (!list.at(2).isNull()) {
        return std::nullopt;
    }
    if (list.at(3).isObject()) {
        const QJsonObject result = list.at(3).toObject();
        reply.value = result.contains(QLatin1String("value")) ? result.value(QLatin1String("value"))
                                                              : QJsonValue(result);
    } else if (!list.at(3).isNull()) {
        return std::nullopt;
    }
    return reply;
}

bool isMarionetteGreeting(const QByteArray &message)
{
    const QJsonObject greeting = QJsonDocument::fromJson(message).object();
    return greeting.value(QLatin1String("applicationType")).toString() == QLatin1String("gecko") &&
           greeting.value(QLatin1String("marionetteProtocol")).toInt() == 3;
}

std::optional<FirefoxError> firefoxErrorOf(const QString &documentAddress, const QString &code)
{
    const QString page = documentAddress.section(u'?', 0, 0);
    if (page != QLatin1String("about:neterror") && page != QLatin1String("about:certerror"))
        return std::nullopt;
    const QUrlQuery query(documentAddress.section(u'?', 1).left(8'000));
    FirefoxError error;
    const QString word = query.queryItemValue(QStringLiteral("e"), QUrl::FullyDecoded);
    error.detail = isWord(word) ? word : QStringLiteral("unknown");
    error.host = QUrl(query.queryItemValue(QStringLiteral("u"), QUrl::FullyDecoded))
                     .host(QUrl::FullyEncoded)
                     .toLower();
    const auto known = std::find_if(std::begin(errorWords), std::end(errorWords),
                                    [&](const ErrorWord &each) { return each.word == error.detail; });
    // TLS's own code says more than the page's word, which covers many.
    const bool tls =
        isWord(code) && (code.startsWith(QLatin1String("SEC_")) || code.startsWith(QLatin1String("SSL_")) ||
                         code.startsWith(QLatin1String("PR_")) || code.startsWith(QLatin1String("MOZILLA_")));
    if (tls || (isWord(code) && code.startsWith(QLatin1String("NS_ERROR_"))))
        error.name = code;
    else if (known != std::end(errorWords))
        error.name = known->name;
    else
        error.name = error.detail;
    return error;
}

} // namespace IsItMe
