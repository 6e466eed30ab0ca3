// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "causes/evidence.h"

#include <vector>

namespace IsItMe {

// The ledger comes before the weights: what each cause needs at least, what forbids it, what it can't be told
// from, and which device of the visitor's it may send them to. Its rows stand in ledgerthisside.cpp,
// ledgersite.cpp and ledgerbehind.cpp; the judges only weigh what the ledger lets through.

/// One thing that a case shows, or does not. Words are for engineers.
struct Condition
{
    const char *words;
    bool (*holds)(const Evidence &evidence);
};

/// A cause that looks the same from outside, and what tells the two apart.
struct Alike
{
    QLatin1String cause;
    const char *toldApartBy;
    /// The administrator's check that does it; nothing where the visitor's own probes or steps do.
    std::optional<AdministratorCheck> check = std::nullopt;
};

/// What of the visitor's own an advice may send them to.
enum class Device { Computer, Clock, Router, Connection, Vpn, Browser };

/// A device may be acted on only where a positive observation points at it.
struct Implicates
{
    Device device;
    Condition by;
};

struct LedgerEntry
{
    QLatin1String cause;
    std::vector<Condition> needs;       ///< all of them
    std::vector<Condition> forbiddenBy; ///< any of them; it beats everything
    std::vector<Alike> alike;
    std::vector<Implicates> implicates;
    /// It may itself write, or stand behind, what we took for the site's answer.
    bool speaksForSite = false;
};

/// Every row, from the visitor outwards.
const std::vector<LedgerEntry> &ledger();
/// The row of a cause; null where there is none, and then it may never be named.
const LedgerEntry *ledgerEntry(const QString &cause);

/// Its minimum stands in the case, and nothing there forbids it.
bool mayBeNamed(const LedgerEntry &entry, const Evidence &evidence);
/// Why it may not, in engineers' words; empty where it may.
QString whyNotNamed(const LedgerEntry &entry, const Evidence &evidence);

/// The device that an action touches; nothing for an action that touches none.
std::optional<Device> deviceOf(FirstAction action);
/// Whether the case implicates the device as far as this cause goes.
bool isImplicated(Device device, const LedgerEntry &entry, const Evidence &evidence);

/// The rows by room of the way; ledger() joins them.
std::vector<LedgerEntry> ledgerOfThisSide();
std::vector<LedgerEntry> ledgerOfSite();
std::vector<LedgerEntry> ledgerBehindGateway();

} // namespace IsItMe
