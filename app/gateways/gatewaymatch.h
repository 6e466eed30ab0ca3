// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"
#include "gateways/gatewaylimits.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace IsItMe {

/// An answer as it came from the network. The values must outlive the call they are given to.
struct GatewayAnswer
{
    int status = 0;
    QString reason; ///< the status line's words; empty in HTTP/2
    std::span<const HeaderField> headers;
    QStringView body; ///< what was received of it; only the first 64 Ki characters are looked at
};

/// What an error page says about its cause. The closed set of GatewayMatch::meaning.
namespace GatewayMeaning {
inline constexpr QLatin1String Refused{"refused"};                ///< the upstream refused the connection
inline constexpr QLatin1String ConnectTimeout{"connect-timeout"}; ///< no connection within the connect limit
inline constexpr QLatin1String NoRoute{"no-route"};               ///< host or network unreachable
inline constexpr QLatin1String Prohibited{"prohibited"};          ///< a rule forbids the way to the upstream
inline constexpr QLatin1String Name{"name"};                      ///< the upstream's name does not resolve
inline constexpr QLatin1String TlsToUpstream{"tls-to-upstream"};  ///< TLS with the upstream failed
inline constexpr QLatin1String NoneHealthy{"none-healthy"};       ///< no upstream is considered alive
inline constexpr QLatin1String NotConnected{"not-connected"};     ///< one of the six above or a full queue
inline constexpr QLatin1String ReadTimeout{"read-timeout"};       ///< connected, but no answer in time
inline constexpr QLatin1String Timeout{"timeout"}; ///< connect or read limit, it does not say which
inline constexpr QLatin1String InvalidAnswer{"invalid-answer"}; ///< garbage, too big, or broken off
inline constexpr QLatin1String ClosedEarly{"closed-early"};     ///< closed or reset before a whole answer
inline constexpr QLatin1String NoAnswer{"no-answer"};           ///< closed-early or read-timeout or invalid
inline constexpr QLatin1String Overload{"overload"};            ///< queue or connection limit reached
inline constexpr QLatin1String Maintenance{"maintenance"};      ///< switched off on purpose
inline constexpr QLatin1String TooManyRequests{"too-many-requests"};
inline constexpr QLatin1String CookieTooBig{"cookie-too-big"}; ///< the request's header is too big
inline constexpr QLatin1String Blocked{"blocked"};             ///< refused by a rule
inline constexpr QLatin1String Challenge{"challenge"}; ///< wants proof of a human; the site is not down
inline constexpr QLatin1String Crashed{"crashed"};     ///< the site's program broke down
inline constexpr QLatin1String NotConfigured{
    "not-configured"}; ///< the gateway knows no site or page of that name
inline constexpr QLatin1String WrongScheme{"wrong-scheme"}; ///< plain HTTP spoken to an HTTPS port
inline constexpr QLatin1String SignIn{"sign-in"};           ///< a proxy wants the visitor's credentials
} // namespace GatewayMeaning

/// Who wrote an answer, as far as its own marks tell.
struct GatewayMatch
{
    enum class Author {
        GatewayItself, ///< the product named in `id` made this page
        Upstream,      ///< that product handed on what its upstream said
        Unknown        ///< that product answered, but who made the page can't be told
    };

    QString id; ///< "nginx", "cloudflare-52x", ... as in gateways.json; "proxy-status" if only RFC 9209 tells
    QString product; ///< for people: "nginx"
    Author author = Author::Unknown;
    QString meaning;      ///< one of GatewayMeaning, or empty where the page does not tell
    double certainty = 0; ///< 0..1, of the whole statement "author did it, with that product"
    QStringList marks; ///< what matched, for Details. Foreign text in it is cut and has no control characters

    /// The meaning is an intermediary's own statement in Proxy-Status (RFC 9209): there is no better witness.
    bool saidByProxyStatus = false;
    QStringList proxyStatus; ///< each member of that field in a line, nearest to the origin first

    GatewayLimits limits; ///< of the writer, or of the front door where the writer is not known

    QString requestId; ///< what to quote to the administrator; empty if none
    QString requestIdHeader;

    bool cdn = false;
    bool maybeVisitorsProxy = false; ///< may be the visitor's own proxy rather than the site's gateway

    /// Who met the visitor, where the headers show somebody else than the page's writer: a page of nginx
    /// handed on by Cloudflare has id "nginx" and frontDoorId "cloudflare". Otherwise the same as `id`.
    QString frontDoorId;
    QString frontDoorProduct;
};

} // namespace IsItMe
