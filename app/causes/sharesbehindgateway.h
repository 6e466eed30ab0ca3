// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/evidence.h"

#include <array>

namespace IsItMe {

/// The causes behind the gateway that one error answer leaves open.
enum class Behind {
    UpstreamDown,
    UpstreamInvalid,
    UpstreamSlow,
    UpstreamName,
    ServersNetwork,
    ServersFirewall,
    ServerOverload,
    SiteCode,
    SiteMaintenance
};

/// What an error answer of the server's side amounts to as a witness.
enum class Sign {
    None,
    // The gateway says which way it failed: its error page's words, a header, or Proxy-Status (RFC 9209).
    Refused,        ///< the upstream refused the connection
    ConnectTimeout, ///< ... or did not take it in time
    NoRoute,        ///< the gateway has no way there
    Prohibited,     ///< a firewall said "not allowed"
    Name,           ///< the upstream's name does not resolve
    TlsToUpstream,  ///< connected, and could not agree on TLS
    NoneHealthy,    ///< no server behind it passes the health checks
    NotConnected,   ///< no connection, for one of the reasons above
    ReadTimeout,    ///< connected, asked, and waited in vain
    Timeout,        ///< waited in vain, for the connection or for the answer
    InvalidAnswer,  ///< what came back is no HTTP, or breaks its rules
    ClosedEarly,    ///< connected, and the upstream closed before its answer was whole
    NoAnswer,       ///< one of the two: closed without a word, or waited in vain
    OnlyAnError,    ///< not the gateway but the page says that something is wrong, and no more
    Overload,       ///< too many at once, a queue, a limit of connections
    Maintenance,    ///< closed for work
    Crashed,        ///< the program of the page broke down
    // Only a status tells.
    Plain500, ///< 500 and those that nothing else fits
    Plain502,
    Plain503,
    Plain504,
    Quick504, ///< 504, and nobody has waited: some gateways call every failed connection so
    // The gateway passed on what the upstream wrote.
    Upstream502,
    Upstream503,
    // No error page.
    BrokenOff,  ///< a good status, and then the body ended before its announced length
    ClosedLate, ///< connected, asked, and after a wait closed without a word, as balancers of connections do
    NoReply     ///< connected, asked, and never answered
};

/// How likely each of Behind's causes is, in its order. What is missing to 1 is "something else".
using SharesBehindGateway = std::array<double, 9>;

/// The second half of the table of weights (weights.h has the first): one row for each sign, and for each
/// reading of the clock that tells more. Null for Sign::None.
const SharesBehindGateway *sharesBehindGateway(Sign sign, Clock clock);

} // namespace IsItMe
