// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/steps.h"
#include "probes/probe.h"

#include <span>

namespace IsItMe {

/// What decides whether a probe makes sense.
struct ProbeContext
{
    const CaseFile &caseFile;
    const Services &services;
    const SiteAddress &site;
    double nowMs;          ///< since the start of the case, on the clock of Timings::started
    QStringList open = {}; ///< probes that run, or may still begin
};

/// One line of the catalogue: what a probe is called, which step it belongs to, when it makes sense, how long
/// it may take.
struct ProbeEntry
{
    const char *id;
    Step step;
    int budgetMs;
    /// Looks only at what is known, and at how long the case has been running. Called again whenever
    /// something new is known, and twice a second, until it says Yes or No.
    Applies (*applies)(const ProbeContext &context);
    std::unique_ptr<Probe> (*create)(const Machinery &machinery);
    /// It begins a new look: what the others build on is of the old one until it has ended.
    bool opensLook = false;
};

/// Every probe, in the order in which a person would think of them. Adding a probe is one file and one line.
std::span<const ProbeEntry> probeCatalog();

} // namespace IsItMe
