// SPDX-License-Identifier: Apache-2.0
#include "net/httprequesttext.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Names itself honestly; "Mozilla/5.0 (compatible" because simple filters turn away what lacks it.
constexpr char userAgent[] = "Mozilla/5.0 (compatible; IsItMe/" ISITME_VERSION ")";

bool isPrintable(const QByteArray &text, bool spacesToo)
{
    return std::all_of(text.begin(), text.end(), [spacesToo](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 ? byte != 0x7f : spacesToo && (c == ' ' || c == '\t');
    });
}

bool isFieldName(const QByteArray &text)
{
    return !text.isEmpty() && isPrintable(text, false) && !text.contains(':');
}

bool isMethod(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 20 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isHost(const QByteArray &text)
{
    return !text.isEmpty() && isPrintable(text, false) && std::none_of(text.begin(), text.end(), [](char c) {
        return c == '/' || c == '@' || c == '?' || c == '#' || c == '\\';
    });
}

bool has(const std::vector<HeaderField> &headers, const QString &name)
{
    return std::any_of(headers.begin(), headers.end(), [&name](const HeaderField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// The standard headers that the caller has not set, then the caller's.
std::vector<HeaderField> allHeaders(const HttpRequest &request)
{
    const std::vector<HeaderField> standard = {
        {QStringLiteral("Host"), QString::fromUtf8(authorityText(request))},
        {QStringLiteral("User-Agent"), QString::fromLatin1(userAgent)},
        {QStringLiteral("Accept"), QStringLiteral("text/html,application/xhtml+xml,*/*;q=0.8")},
        {QStringLiteral("Accept-Encoding"), QStringLiteral("identity")},
        {QStringLiteral("Connection"), QStringLiteral("close")},
    };
    std::vector<HeaderField> headers;
    for (const HeaderField &field : standard) {
        if (!has(request.headers, field.name))
            headers.push_back(field);
    }
    headers.insert(headers.end(), request.headers.begin(), request.headers.end());
    const bool takesBody = request.method == QLatin1String("POST") || request.method == QLatin1String("PUT");
    if (takesBody || !request.body.isEmpty())
        headers.push_back({QStringLiteral("Content-Length"), QString::number(request.body.size())});
    return headers;
}

} // namespace

QByteArray authorityText(const HttpRequest &request, bool always)
{
    QByteArray text = request.host.toUtf8();
    if (text.contains(':') && !text.startsWith('['))
        text = '[' + text + ']';
    const int usual = request.https ? 443 : 80;
    return always || request.port != usual ? text + ':' + QByteArray::number(request.port) : text;
}

QByteArray requestText(const HttpRequest &request)
{
    const QByteArray method = request.method.toUtf8();
    const QByteArray target = request.target.toUtf8();
    if (!isMethod(method) || !target.startsWith('/') || !isPrintable(target, false) ||
        !isHost(request.host.toUtf8()))
        return {};
    // RFC 9112, section 3.2.2: a proxy without a tunnel is told the whole address.
    const bool absolute = request.proxy && !request.https;
    QByteArray text = method + ' ' + (absolute ? "http://" + authorityText(request) : QByteArray()) + target +
                      " HTTP/1.1\r\n";
    for (const HeaderField &field : allHeaders(request)) {
        const QByteArray name = field.name.toUtf8();
        const QByteArray value = field.value.toUtf8();
        if (!isFieldName(name) || !isPrintable(value, true))
            return {};
        text += name + ": " + value + "\r\n";
    }
    return text + "\r\n" + request.body;
}

QByteArray connectText(const HttpRequest &request)
{
    if (!isHost(request.host.toUtf8()))
        return {};
    const QByteArray authority = authorityText(request, true);
    return "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\nUser-Agent: " + userAgent +
           "\r\n\r\n";
}

} // namespace IsItMe
