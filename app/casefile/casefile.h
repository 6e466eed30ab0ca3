// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "facts/observation.h"

#include <span>
#include <vector>

namespace IsItMe {

/// What a case is about; the first line of its journal.
struct CaseHead
{
    QString id;         ///< UUID without braces
    QDateTime started;  ///< UTC
    QDateTime finished; ///< UTC; invalid while the case is open
    QString appVersion;
    QString os;
    QString url;           ///< secret-looking query values removed
    bool hadQuery = false; ///< the typed address has a query string: it is asked only once
    bool schemeTyped = false;
    bool askOthers = false; ///< consent to tell third parties which site it is about
    bool nameOnly = false;  ///< ... and then only its name: never the page's path
    QStringList stepsRun;   ///< empty: all
    int requests = 0;       ///< to the site

    bool operator==(const CaseHead &) const = default;
};

/// The append-only list of one visit's observations: a value, without a disk or a network. Copying is cheap
/// enough for a few hundred observations and gives a snapshot.
class CaseFile
{
public:
    CaseFile() = default;
    explicit CaseFile(CaseHead head) : m_head(std::move(head)) {}

    const CaseHead &head() const { return m_head; }
    std::span<const Observation> all() const { return m_observations; }
    /// Adds it under the next free id, and returns what was added. References stay valid until the next
    /// append.
    const Observation &append(Observation observation);
    const Observation *find(const QString &id) const;
    /// The site's address of this case; what is left of a secret query is not asked again.
    SiteAddress address() const;

    void setConsent(bool askOthers) { m_head.askOthers = askOthers; }
    void setNameOnly(bool nameOnly) { m_head.nameOnly = nameOnly; }
    void setRequests(int requests) { m_head.requests = requests; }
    void finish(const QDateTime &at) { m_head.finished = at; }

private:
    friend class CaseLoader;
    CaseHead m_head;
    std::vector<Observation> m_observations;
};

} // namespace IsItMe
