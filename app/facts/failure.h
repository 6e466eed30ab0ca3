// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/enumnames.h"

namespace IsItMe {

/// How a probe ended. A probe that was answered, even with an error page, is Done.
enum class Ending { Done, Failed, TimedOut, Cancelled, Skipped };

/// The furthest layer that a probe reached on its way.
enum class Layer { None, Name, Tcp, Proxy, Tls, RequestSent, Headers, Body };

/// The one way in which a probe failed.
enum class Failure {
    NoAddress,         ///< nothing to ask: no such interface, route or address
    NameNotFound,      ///< the resolver says that the name does not exist (NXDOMAIN)
    NameNoAddress,     ///< the name exists and has no address of this kind (NODATA)
    NameServerFailure, ///< SERVFAIL
    NameRefused,       ///< REFUSED, NOTIMP, FORMERR
    NameFailed,        ///< the operating system could not say why
    NoRoute,           ///< network or host unreachable, said by this computer or by a router
    NotPermitted,      ///< this computer's own rules forbid it (firewall, permissions)
    ConnectionRefused, ///< an RST for our SYN: nothing listens, or a firewall rejects
    ConnectionReset,   ///< an RST later
    ConnectionClosed,  ///< closed in order, without an answer
    TimedOut,          ///< silence until the budget ended; Observation::reached says where
    TlsCertificate,    ///< the certificate does not hold; TlsFacts says why
    TlsHandshake,      ///< TLS ended with an alert, or is not TLS at all
    NotHttp,           ///< bytes came that are not HTTP
    HeadersTooLarge,   ///< over 64 KiB of headers
    Truncated,         ///< the body ended before its announced length
    RedirectLoop,      ///< the same address twice
    TooManyRedirects,  ///< more than ten
    RedirectForbidden, ///< to a private address, or to something that is not the web: recorded, not followed
    ProxyRefused,      ///< the proxy answered CONNECT with an error
    ProxyUnreachable,  ///< no connection to the proxy
    ServiceFailed,     ///< a third party's service gave no usable answer; says nothing about the site
    RateLimited,       ///< a third party's service wants us to wait
    Internal,          ///< our own fault
};

template <>
struct EnumNames<Ending>
{
    static constexpr EnumName<Ending> table[] = {
        {Ending::Done, QLatin1String("done")},          {Ending::Failed, QLatin1String("failed")},
        {Ending::TimedOut, QLatin1String("timed-out")}, {Ending::Cancelled, QLatin1String("cancelled")},
        {Ending::Skipped, QLatin1String("skipped")},
    };
};

template <>
struct EnumNames<Layer>
{
    static constexpr EnumName<Layer> table[] = {
        {Layer::None, QLatin1String("none")},       {Layer::Name, QLatin1String("name")},
        {Layer::Tcp, QLatin1String("tcp")},         {Layer::Proxy, QLatin1String("proxy")},
        {Layer::Tls, QLatin1String("tls")},         {Layer::RequestSent, QLatin1String("request-sent")},
        {Layer::Headers, QLatin1String("headers")}, {Layer::Body, QLatin1String("body")},
    };
};

template <>
struct EnumNames<Failure>
{
    static constexpr EnumName<Failure> table[] = {
        {Failure::NoAddress, QLatin1String("no-address")},
        {Failure::NameNotFound, QLatin1String("name-not-found")},
        {Failure::NameNoAddress, QLatin1String("name-no-address")},
        {Failure::NameServerFailure, QLatin1String("name-server-failure")},
        {Failure::NameRefused, QLatin1String("name-refused")},
        {Failure::NameFailed, QLatin1String("name-failed")},
        {Failure::NoRoute, QLatin1String("no-route")},
        {Failure::NotPermitted, QLatin1String("not-permitted")},
        {Failure::ConnectionRefused, QLatin1String("connection-refused")},
        {Failure::ConnectionReset, QLatin1String("connection-reset")},
        {Failure::ConnectionClosed, QLatin1String("connection-closed")},
        {Failure::TimedOut, QLatin1String("timed-out")},
        {Failure::TlsCertificate, QLatin1String("tls-certificate")},
        {Failure::TlsHandshake, QLatin1String("tls-handshake")},
        {Failure::NotHttp, QLatin1String("not-http")},
        {Failure::HeadersTooLarge, QLatin1String("headers-too-large")},
        {Failure::Truncated, QLatin1String("truncated")},
        {Failure::RedirectLoop, QLatin1String("redirect-loop")},
        {Failure::TooManyRedirects, QLatin1String("too-many-redirects")},
        {Failure::RedirectForbidden, QLatin1String("redirect-forbidden")},
        {Failure::ProxyRefused, QLatin1String("proxy-refused")},
        {Failure::ProxyUnreachable, QLatin1String("proxy-unreachable")},
        {Failure::ServiceFailed, QLatin1String("service-failed")},
        {Failure::RateLimited, QLatin1String("rate-limited")},
        {Failure::Internal, QLatin1String("internal")},
    };
};

} // namespace IsItMe
