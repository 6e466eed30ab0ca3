// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <QDateTime>

namespace IsItMe {

/// Whether a service has asked for a pause that is not over: "too many questions, wait 20 minutes". It is
/// obeyed also when the person presses "Ask them again".
bool mustStillWait(const CaseFile &caseFile, const QString &host, const QDateTime &now);

} // namespace IsItMe
