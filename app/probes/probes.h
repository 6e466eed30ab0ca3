// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/probe.h"

namespace IsItMe {

/// The makers of all probes, for the catalogue. Each stands in the file of its name.
std::unique_ptr<Probe> makeLinkProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeRouterProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeReachProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeConnectivityProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeControlProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeSystemNameProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeDnsProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeControlNamesProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeSiteReachProbe(const Machinery &machinery);
std::unique_ptr<Probe> makePageProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeAddressesProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeBesideProbe(const Machinery &machinery);
std::unique_ptr<Probe> makePlainHttpProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeSeriesProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeBrowserProbe(const Machinery &machinery);
std::unique_ptr<Probe> makePathProbe(const Machinery &machinery);       // lineprobes.cpp
std::unique_ptr<Probe> makeLossProbe(const Machinery &machinery);       // lineprobes.cpp
std::unique_ptr<Probe> makePacketSizeProbe(const Machinery &machinery); // lineprobes.cpp
std::unique_ptr<Probe> makeFreshCopyProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeLargeCookieProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeIndependentDnsProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeGlobalpingProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeOtherAnswerProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeCheckHostProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeContactProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeStatusPageProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeRegistryProbe(const Machinery &machinery);
std::unique_ptr<Probe> makeWhoamiProbe(const Machinery &machinery);

} // namespace IsItMe
