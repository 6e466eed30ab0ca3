// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace IsItMe {

struct SystemLookUp
{
    QStringList addresses; ///< the system's order, duplicates removed, at most 32
    QString error;         ///< "EAI_NONAME" and the like; empty: found
    bool notFound = false; ///< the error says that there is no such name, or no address for it
};

/// The operating system's own look-up (getaddrinfo). It blocks, for as long as the system likes: call it on a
/// thread that nobody waits for.
SystemLookUp lookUpBlocking(const QString &name);

/// The longest list of addresses that is kept.
inline constexpr qsizetype systemLookUpLimit = 32;

} // namespace IsItMe
