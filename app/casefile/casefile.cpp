// SPDX-License-Identifier: Apache-2.0
#include "casefile/casefile.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// "o12" -> 12. Ids count upwards, so the last one has the highest number.
int numberOf(const QString &id)
{
    return QStringView(id).mid(1).toInt();
}

} // namespace

const Observation &CaseFile::append(Observation observation)
{
    const int last = m_observations.empty() ? 0 : numberOf(m_observations.back().id);
    observation.id = QStringLiteral("o%1").arg(last + 1);
    m_observations.push_back(std::move(observation));
    return m_observations.back();
}

const Observation *CaseFile::find(const QString &id) const
{
    const auto found = std::find_if(m_observations.begin(), m_observations.end(),
                                    [&id](const Observation &observation) { return observation.id == id; });
    return found == m_observations.end() ? nullptr : &*found;
}

SiteAddress CaseFile::address() const
{
    const auto parsed = parseAddress(m_head.url);
    const auto *address = std::get_if<SiteAddress>(&parsed);
    if (!address)
        return {};
    SiteAddress site = *address;
    site.schemeTyped = m_head.schemeTyped;
    if (site.query.contains(secretReplacement))
        site.query.clear();
    return site;
}

} // namespace IsItMe
