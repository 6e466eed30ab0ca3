// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace IsItMe {

class HttpClient;
class DnsClient;
class SystemResolver;
class Environment;
class GatewayCatalog;
class WatchClock;
struct Services;

/// What a check is made with. main() makes it and outlives the window; tests make another.
struct Engine
{
    HttpClient &http;
    DnsClient &dns;
    SystemResolver &names;
    const Environment &environment;
    const Services &services;
    const GatewayCatalog &gateways;
    const WatchClock *clock = nullptr; ///< none: the computer's own
};

} // namespace IsItMe
