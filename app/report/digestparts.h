// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/digest.h"

#include <QCoreApplication>

namespace IsItMe {

/// The digest's own words; one context for the translators.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The exchange that the report is about: the bad one for the asked page that the first cause stands on, else
/// the first bad one, else the page as it was answered last. Null when no request went out.
const Observation *mainExchange(const Diagnosis &diagnosis, std::span<const Observation> observations);

/// One row for each thing that was asked at each address.
void addTries(Digest &digest, const Report &report);
/// What works, from the observations alone: link, router, internet, names, certificate, other pages.
void addRuledOut(Digest &digest, const Report &report);
/// The measurements of the way: paths, loss, packet sizes; and of these, what rules a fault out.
void addLine(Digest &digest, const Report &report);
void addLineRuledOut(Digest &digest, const Report &report);
/// What the visitor's browser showed, and the outage's time line.
void addVisitor(Digest &digest, const Report &report);
/// One row for each load in a browser.
void addBrowsers(Digest &digest, const Report &report);
/// What status pages and registers say of the site.
void addTold(Digest &digest, const Report &report);
/// The visitor's network in a few lines.
void addNetwork(Digest &digest, const Report &report);

} // namespace IsItMe
