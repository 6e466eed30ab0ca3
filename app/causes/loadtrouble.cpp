// SPDX-License-Identifier: Apache-2.0
#include "causes/loadtrouble.h"

namespace IsItMe {

namespace {

struct Row
{
    QLatin1String part; ///< the name begins with it
    LoadTrouble trouble;
};

// The first that fits counts: longer beginnings stand before shorter ones.
constexpr Row rows[] = {
    // Chromium
    {QLatin1String("ERR_NAME_"), LoadTrouble::Name},
    {QLatin1String("ERR_DNS_"), LoadTrouble::Name},
    {QLatin1String("ERR_ICANN_NAME_COLLISION"), LoadTrouble::Name},
    {QLatin1String("ERR_PROXY_"), LoadTrouble::Proxy},
    {QLatin1String("ERR_TUNNEL_CONNECTION_FAILED"), LoadTrouble::Proxy},
    {QLatin1String("ERR_SOCKS_"), LoadTrouble::Proxy},
    {QLatin1String("ERR_PAC_"), LoadTrouble::Proxy},
    {QLatin1String("ERR_MANDATORY_PROXY_"), LoadTrouble::Proxy},
    {QLatin1String("ERR_NO_SUPPORTED_PROXIES"), LoadTrouble::Proxy},
    {QLatin1String("ERR_UNEXPECTED_PROXY_AUTH"), LoadTrouble::Proxy},
    {QLatin1String("ERR_HTTPS_PROXY_"), LoadTrouble::Proxy},
    {QLatin1String("ERR_BLOCKED_"), LoadTrouble::Blocked},
    {QLatin1String("ERR_NETWORK_ACCESS_DENIED"), LoadTrouble::Blocked},
    {QLatin1String("ERR_UNSAFE_PORT"), LoadTrouble::Blocked},
    {QLatin1String("ERR_ABORTED"), LoadTrouble::Blocked},
    {QLatin1String("ERR_CLEARTEXT_NOT_PERMITTED"), LoadTrouble::Blocked},
    {QLatin1String("ERR_INTERNET_DISCONNECTED"), LoadTrouble::Offline},
    {QLatin1String("ERR_NETWORK_CHANGED"), LoadTrouble::Offline},
    {QLatin1String("ERR_NETWORK_IO_SUSPENDED"), LoadTrouble::Offline},
    {QLatin1String("ERR_CERT_AUTHORITY_INVALID"), LoadTrouble::Issuer},
    {QLatin1String("ERR_CERTIFICATE_TRANSPARENCY_REQUIRED"), LoadTrouble::Issuer},
    {QLatin1String("ERR_CERT_KNOWN_INTERCEPTION_BLOCKED"), LoadTrouble::Issuer},
    {QLatin1String("ERR_CERT_"), LoadTrouble::Certificate},
    {QLatin1String("ERR_SSL_"), LoadTrouble::Tls},
    {QLatin1String("ERR_BAD_SSL_"), LoadTrouble::Tls},
    {QLatin1String("ERR_ECH_"), LoadTrouble::Tls},
    {QLatin1String("ERR_CONNECTION_"), LoadTrouble::Connection},
    {QLatin1String("ERR_ADDRESS_UNREACHABLE"), LoadTrouble::Connection},
    {QLatin1String("ERR_SOCKET_"), LoadTrouble::Connection},
    {QLatin1String("ERR_TIMED_OUT"), LoadTrouble::Connection},
    {QLatin1String("ERR_EMPTY_RESPONSE"), LoadTrouble::Connection},
    {QLatin1String("ERR_TOO_MANY_REDIRECTS"), LoadTrouble::Redirects},
    {QLatin1String("ERR_HTTP2_"), LoadTrouble::Protocol},
    {QLatin1String("ERR_HTTP_1_1_REQUIRED"), LoadTrouble::Protocol},
    {QLatin1String("ERR_QUIC_"), LoadTrouble::Protocol},
    {QLatin1String("ERR_INVALID_HTTP_RESPONSE"), LoadTrouble::Protocol},
    {QLatin1String("ERR_INVALID_CHUNKED_ENCODING"), LoadTrouble::Protocol},
    {QLatin1String("ERR_RESPONSE_HEADERS_"), LoadTrouble::Protocol},
    {QLatin1String("ERR_CONTENT_DECODING_"), LoadTrouble::Protocol},
    {QLatin1String("ERR_INCOMPLETE_"), LoadTrouble::Broken},
    {QLatin1String("ERR_CONTENT_LENGTH_MISMATCH"), LoadTrouble::Broken},
    // Firefox
    {QLatin1String("NS_ERROR_UNKNOWN_HOST"), LoadTrouble::Name},
    {QLatin1String("NS_ERROR_DNS_"), LoadTrouble::Name},
    {QLatin1String("NS_ERROR_UNKNOWN_PROXY_HOST"), LoadTrouble::Proxy},
    {QLatin1String("NS_ERROR_PROXY_"), LoadTrouble::Proxy},
    {QLatin1String("NS_ERROR_BLOCKED_"), LoadTrouble::Blocked},
    {QLatin1String("NS_ERROR_TRACKING_"), LoadTrouble::Blocked},
    {QLatin1String("NS_ERROR_PORT_ACCESS_"), LoadTrouble::Blocked},
    {QLatin1String("NS_BINDING_"), LoadTrouble::Blocked},
    {QLatin1String("NS_ERROR_ABORT"), LoadTrouble::Blocked},
    {QLatin1String("NS_ERROR_OFFLINE"), LoadTrouble::Offline},
    {QLatin1String("NS_ERROR_NET_INTERRUPT"), LoadTrouble::Broken},
    {QLatin1String("NS_ERROR_NET_PARTIAL_TRANSFER"), LoadTrouble::Broken},
    {QLatin1String("NS_ERROR_NET_HTTP2_"), LoadTrouble::Protocol},
    {QLatin1String("NS_ERROR_NET_HTTP3_"), LoadTrouble::Protocol},
    {QLatin1String("NS_ERROR_NET_INADEQUATE_SECURITY"), LoadTrouble::Protocol},
    {QLatin1String("NS_ERROR_INVALID_CONTENT_ENCODING"), LoadTrouble::Protocol},
    {QLatin1String("NS_ERROR_PARSING_HTTP_STATUS_LINE"), LoadTrouble::Protocol},
    {QLatin1String("NS_ERROR_REDIRECT_LOOP"), LoadTrouble::Redirects},
    {QLatin1String("NS_ERROR_NET_"), LoadTrouble::Connection},
    {QLatin1String("NS_ERROR_CONNECTION_"), LoadTrouble::Connection},
    {QLatin1String("NS_ERROR_BASIC_HTTP_AUTH_MAYBE"), LoadTrouble::Other},
    {QLatin1String("SEC_ERROR_UNKNOWN_ISSUER"), LoadTrouble::Issuer},
    {QLatin1String("SEC_ERROR_UNTRUSTED_"), LoadTrouble::Issuer},
    {QLatin1String("SEC_ERROR_"), LoadTrouble::Certificate},
    {QLatin1String("MOZILLA_PKIX_ERROR_MITM_DETECTED"), LoadTrouble::Issuer},
    {QLatin1String("MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"), LoadTrouble::Issuer},
    {QLatin1String("MOZILLA_PKIX_"), LoadTrouble::Certificate},
    {QLatin1String("SSL_ERROR_BAD_CERT_DOMAIN"), LoadTrouble::Certificate},
    {QLatin1String("SSL_ERROR_"), LoadTrouble::Tls},
    {QLatin1String("PR_CONNECT_"), LoadTrouble::Connection},
    {QLatin1String("PR_END_OF_FILE_ERROR"), LoadTrouble::Tls},
};

} // namespace

LoadTrouble loadTrouble(const QString &error)
{
    if (error.isEmpty())
        return LoadTrouble::None;
    const QString name = error.startsWith(QLatin1String("net::")) ? error.mid(5) : error;
    for (const Row &row : rows) {
        if (name.startsWith(row.part))
            return row.trouble;
    }
    return LoadTrouble::Other;
}

LoadTrouble troubleOfFailure(Failure failure)
{
    switch (failure) {
    case Failure::NoAddress:
    case Failure::NameNotFound:
    case Failure::NameNoAddress:
    case Failure::NameServerFailure:
    case Failure::NameRefused:
    case Failure::NameFailed:
        return LoadTrouble::Name;
    case Failure::NoRoute:
    case Failure::ConnectionRefused:
    case Failure::ConnectionReset:
    case Failure::ConnectionClosed:
    case Failure::TimedOut:
        return LoadTrouble::Connection;
    case Failure::TlsCertificate:
        return LoadTrouble::Certificate;
    case Failure::TlsHandshake:
        return LoadTrouble::Tls;
    case Failure::NotHttp:
    case Failure::HeadersTooLarge:
        return LoadTrouble::Protocol;
    case Failure::Truncated:
        return LoadTrouble::Broken;
    case Failure::RedirectLoop:
    case Failure::TooManyRedirects:
        return LoadTrouble::Redirects;
    case Failure::ProxyRefused:
    case Failure::ProxyUnreachable:
        return LoadTrouble::Proxy;
    case Failure::NotPermitted:
    case Failure::RedirectForbidden:
    case Failure::ServiceFailed:
    case Failure::RateLimited:
    case Failure::Internal:
        break;
    }
    return LoadTrouble::None;
}

bool mayBeItsOwnSettings(LoadTrouble trouble)
{
    switch (trouble) {
    case LoadTrouble::Name:
    case LoadTrouble::Proxy:
    case LoadTrouble::Blocked:
    case LoadTrouble::Offline:
    case LoadTrouble::Issuer:
    case LoadTrouble::Other:
        return true;
    default:
        return false;
    }
}

} // namespace IsItMe
