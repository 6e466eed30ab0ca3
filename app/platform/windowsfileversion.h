// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

/// The version that stands in a program's own file; empty where it has none. Reads the file's head only.
QString fileVersionOf(const QString &program);

} // namespace IsItMe
