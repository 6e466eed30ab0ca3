// SPDX-License-Identifier: Apache-2.0
#include "guide/networksight.h"

namespace IsItMe {

std::vector<NetworkMemory::Change> NetworkMemory::take(const NetworkGlance &glance)
{
    std::vector<Change> changes;
    // Whatever came from beyond came over a link, whatever the system says of it.
    const bool beyond = glance.internet;
    takePart(m_link, glance.link || beyond, true, changes);
    const bool cut = m_sight.link == Sight::Gone;
    takePart(m_router, glance.router, cut, changes);
    takePart(m_internet, glance.internet, cut, changes);
    return changes;
}

void NetworkMemory::takePart(Part &part, bool there, bool certain, std::vector<Change> &changes)
{
    Sight &sight = m_sight.*part.sight;
    part.silences = there ? 0 : part.silences + 1;
    if (!there && !certain && part.silences < silencesToBelieve)
        return;
    const Sight before = std::exchange(sight, there ? Sight::There : Sight::Gone);
    if (before != sight && before != Sight::Unknown)
        changes.push_back({there ? NetworkChange::Back : NetworkChange::Gone, QLatin1String(part.name)});
}

void NetworkMemory::forget()
{
    m_sight = {};
    for (Part *part : {&m_link, &m_router, &m_internet})
        part->silences = 0;
}

} // namespace IsItMe
