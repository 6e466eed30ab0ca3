// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaymatch.h"
#include "gateways/gatewayrules.h"

#include <QByteArray>

#include <optional>
#include <variant>
#include <vector>

namespace IsItMe {

/// "Who wrote this error page?" A pure look-up, driven by resources/gateways.json.
///
/// Copies of well-known error pages are everywhere, so a page names its maker only where the header agrees.
/// Products that send no header of their own (HAProxy) are believed only where no other product signed.
class GatewayCatalog
{
public:
    /// Strict: an unknown key, an unknown meaning or a rule without marks is an error, told in words.
    static std::variant<GatewayCatalog, QString> fromJson(const QByteArray &json);

    /// The catalog compiled into the program (:/isitme/gateways.json).
    static GatewayCatalog builtIn();

    /// For an error answer (status 400 and up). Nothing if no product shows itself at all.
    /// Takes time linear in the size of the answer, whatever its bytes.
    std::optional<GatewayMatch> match(const GatewayAnswer &answer) const;

    /// For any answer, a good one too: whose headers are these? Author is always Unknown.
    std::optional<GatewayMatch> identifyFrontDoor(const GatewayAnswer &answer) const;

    const std::vector<GatewayRules> &entries() const { return m_entries; }

private:
    std::vector<GatewayRules> m_entries;
};

} // namespace IsItMe
