// SPDX-License-Identifier: Apache-2.0
#include "causes/ledger.h"

#include <algorithm>

namespace IsItMe {

const std::vector<LedgerEntry> &ledger()
{
    static const std::vector<LedgerEntry> rows = [] {
        std::vector<LedgerEntry> all = ledgerOfThisSide();
        for (std::vector<LedgerEntry> room : {ledgerOfSite(), ledgerBehindGateway()})
            std::move(room.begin(), room.end(), std::back_inserter(all));
        return all;
    }();
    return rows;
}

const LedgerEntry *ledgerEntry(const QString &cause)
{
    const auto it = std::find_if(ledger().begin(), ledger().end(),
                                 [&cause](const LedgerEntry &entry) { return cause == entry.cause; });
    return it == ledger().end() ? nullptr : &*it;
}

bool mayBeNamed(const LedgerEntry &entry, const Evidence &evidence)
{
    const auto holds = [&evidence](const Condition &condition) { return condition.holds(evidence); };
    return std::all_of(entry.needs.begin(), entry.needs.end(), holds) &&
           std::none_of(entry.forbiddenBy.begin(), entry.forbiddenBy.end(), holds);
}

QString whyNotNamed(const LedgerEntry &entry, const Evidence &evidence)
{
    QStringList reasons;
    for (const Condition &condition : entry.needs) {
        if (!condition.holds(evidence))
            reasons.append(QStringLiteral("not shown: %1").arg(QLatin1String(condition.words)));
    }
    for (const Condition &condition : entry.forbiddenBy) {
        if (condition.holds(evidence))
            reasons.append(QStringLiteral("forbidden: %1").arg(QLatin1String(condition.words)));
    }
    return reasons.join(QLatin1String("; "));
}

std::optional<Device> deviceOf(FirstAction action)
{
    switch (action) {
    case FirstAction::OpenNetworkSettings:
        return Device::Computer;
    case FirstAction::OpenClockSettings:
        return Device::Clock;
    case FirstAction::RestartRouter:
        return Device::Router;
    case FirstAction::ImproveConnection:
        return Device::Connection;
    case FirstAction::TryWithoutVpn:
        return Device::Vpn;
    case FirstAction::ClearSiteData:
    case FirstAction::OpenPrivateWindow:
        return Device::Browser;
    default: // looks, asks or waits
        return std::nullopt;
    }
}

bool isImplicated(Device device, const LedgerEntry &entry, const Evidence &evidence)
{
    return std::any_of(entry.implicates.begin(), entry.implicates.end(), [&](const Implicates &each) {
        return each.device == device && each.by.holds(evidence);
    });
}

} // namespace IsItMe
