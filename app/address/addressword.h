// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace IsItMe {

/// A word that stands for an address which a report leaves out: "local-1", "local6-2", "linklocal-3",
/// "public6-4". It keeps what a diagnosis may need, so that a report and its case are judged alike.
struct AddressWord
{
    bool ipv6 = false;
    bool linkLocal = false;
    bool isPublic = false; ///< the computer's own address, but one of the internet's

    bool operator==(const AddressWord &) const = default;
    QString text(qsizetype number) const;
};

/// Reads such a word, also with something around it ("local-1/24", "[linklocal6-2%eth0]:53"). Nothing when
/// the text holds none.
std::optional<AddressWord> addressWord(const QString &text);

} // namespace IsItMe
