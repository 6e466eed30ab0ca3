// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"

#include <QByteArray>

#include <span>

namespace IsItMe {

/// All lines of one field, joined as RFC 9110, section 5.3 has it; empty where there is none.
QByteArray fieldLines(std::span<const HeaderField> headers, QLatin1String name);

} // namespace IsItMe
