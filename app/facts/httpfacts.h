// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"
#include "facts/json.h"

namespace IsItMe {

/// Why the request was made.
enum class HttpPurpose {
    Page,         ///< the asked page, as a browser would load it
    Repeat,       ///< the asked page again
    Home,         ///< the site's home page
    Static,       ///< /robots.txt: hardly ever made by the application
    PlainHttp,    ///< the same site on http, because https could not be reached
    Connectivity, ///< a connectivity check: plain HTTP, known answer
    Control,      ///< another site that is known to work
    Revalidate,   ///< the page, and stores on the way are asked to go to the source
    NewAddress,   ///< an address of the same site that no store can hold yet
    LargeCookie,  ///< the page, with a large harmless cookie of our own
    Watch,        ///< the page, in the long watch for its return
    Contact,      ///< a page of the site that may name whom to write to
    OtherAnswer,  ///< the page at an address that only others are given for the name
};

template <>
struct EnumNames<HttpPurpose>
{
    static constexpr EnumName<HttpPurpose> table[] = {
        {HttpPurpose::Page, QLatin1String("page")},
        {HttpPurpose::Repeat, QLatin1String("repeat")},
        {HttpPurpose::Home, QLatin1String("home")},
        {HttpPurpose::Static, QLatin1String("static")},
        {HttpPurpose::PlainHttp, QLatin1String("plain-http")},
        {HttpPurpose::Connectivity, QLatin1String("connectivity")},
        {HttpPurpose::Control, QLatin1String("control")},
        {HttpPurpose::Revalidate, QLatin1String("revalidate")},
        {HttpPurpose::NewAddress, QLatin1String("new-address")},
        {HttpPurpose::LargeCookie, QLatin1String("large-cookie")},
        {HttpPurpose::Watch, QLatin1String("watch")},
        {HttpPurpose::Contact, QLatin1String("contact")},
        {HttpPurpose::OtherAnswer, QLatin1String("other-answer")},
    };
};

/// What is wrong with a certificate, as far as a check on this computer can say.
enum class CertificateFault {
    None,
    Expired,
    NotYetValid,
    WrongName,
    UnknownIssuer,
    SelfSigned,
    Revoked,
    Other
};

template <>
struct EnumNames<CertificateFault>
{
    static constexpr EnumName<CertificateFault> table[] = {
        {CertificateFault::None, QLatin1String("none")},
        {CertificateFault::Expired, QLatin1String("expired")},
        {CertificateFault::NotYetValid, QLatin1String("not-yet-valid")},
        {CertificateFault::WrongName, QLatin1String("wrong-name")},
        {CertificateFault::UnknownIssuer, QLatin1String("unknown-issuer")},
        {CertificateFault::SelfSigned, QLatin1String("self-signed")},
        {CertificateFault::Revoked, QLatin1String("revoked")},
        {CertificateFault::Other, QLatin1String("other")},
    };
};

struct CertificateFacts
{
    QString subject;
    QString issuer;
    QStringList names; ///< subject alternative names, at most 20
    QDateTime validFrom;
    QDateTime validUntil;
    QString sha256; ///< fingerprint, hexadecimal

    bool operator==(const CertificateFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("subject", self.subject);
        visit("issuer", self.issuer);
        visit("names", self.names);
        visit("validFrom", self.validFrom);
        visit("validUntil", self.validUntil);
        visit("sha256", self.sha256);
    }
};

struct TlsFacts
{
    QString protocol; ///< "TLS 1.3"; empty when the handshake did not end well
    QString cipher;
    CertificateFault fault = CertificateFault::None;
    QString alert;                       ///< the TLS library's words for a failed handshake
    std::vector<CertificateFacts> chain; ///< leaf first

    bool operator==(const TlsFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("protocol", self.protocol);
        visit("cipher", self.cipher);
        visit("fault", self.fault);
        visit("alert", self.alert);
        visit("chain", self.chain);
    }
};

/// One HTTP exchange with one address: a redirect is followed by another observation with `hop` one higher.
struct HttpFacts
{
    HttpPurpose purpose = HttpPurpose::Page;
    QString method;  ///< "GET"
    QString url;     ///< without credentials; secret-looking query values removed
    QString address; ///< the IP address that was asked; empty through a proxy
    int port = 0;
    QString proxy;       ///< "host:port" when the exchange went through a proxy
    int proxyStatus = 0; ///< the proxy's answer to CONNECT; when it refused, headers and body are its own
    int hop = 0;         ///< 0 for the address asked for, 1 after the first redirect, ...
    int attempt = 0;     ///< 0 for the first try of its purpose, 1 for the next, ...
    int cookieBytes = 0; ///< LargeCookie: of the cookie that was sent
    std::optional<TlsFacts> tls;
    QString httpVersion;              ///< "HTTP/1.1"
    int status = 0;                   ///< 0: no status line came
    QString reason;                   ///< the reason phrase as sent
    std::vector<HeaderField> headers; ///< as sent; values of cookies removed
    QString location; ///< the absolute address of a redirect, secret-looking query values removed
    QString body;     ///< the first 32 KiB of an error's or a small page's text, 4 KiB of others, as UTF-8
    qint64 bodyBytes = 0; ///< bytes received, at most 256 KiB are read
    bool bodyCut = false; ///< reading stopped at the limit
    QString bodySha256;   ///< of the bytes received
    QString title;        ///< the page's title, at most 200 characters
    QString
        expected; ///< Connectivity: "match" or in which way the answer differs: "status", "body", "redirect"

    bool operator==(const HttpFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("purpose", self.purpose);
        visit("method", self.method);
        visit("url", self.url);
        visit("address", self.address);
        visit("port", self.port);
        visit("proxy", self.proxy);
        visit("proxyStatus", self.proxyStatus);
        visit("hop", self.hop);
        visit("attempt", self.attempt);
        visit("cookieBytes", self.cookieBytes);
        visit("tls", self.tls);
        visit("httpVersion", self.httpVersion);
        visit("status", self.status);
        visit("reason", self.reason);
        visit("headers", self.headers);
        visit("location", self.location);
        visit("body", self.body);
        visit("bodyBytes", self.bodyBytes);
        visit("bodyCut", self.bodyCut);
        visit("bodySha256", self.bodySha256);
        visit("title", self.title);
        visit("expected", self.expected);
    }
};

/// The value of the first header with this name (case does not matter), or an empty string.
QString headerValue(const std::vector<HeaderField> &headers, QLatin1String name);

} // namespace IsItMe
