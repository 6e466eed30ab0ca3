// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewayrules.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace IsItMe {

/// Reads gateways.json (see gatewaycatalog.h for the form), or says in words what is wrong with it and where.
std::variant<GatewayRuleBook, QString> readGatewayRules(const QByteArray &json);

} // namespace IsItMe
