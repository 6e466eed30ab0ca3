// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"

#include <optional>

namespace IsItMe {

/// Whether what the newest look found may be a moment only, so that a second one in the same check tells
/// more; and the moment for it, in milliseconds on the case's clock (that of Timings::started). Pure.
///
/// Two things call for it:
/// - The site answered at the look's beginning and then stopped, without a word: the site may have gone, and
///   just as well this network, the router or the cable. What the look saw of them is older than the change.
///   (Where it is known already that packets get lost on this side, that explains it.)
/// - Every connection was refused, or the name's look-up failed, within moments: a server or resolver that is
///   being restarted looks like that for a second or three.
///
/// At most two looks stand in one check. What was seen of a certificate, a missing name or silence (which
/// takes its time by itself) does not pass in seconds.
std::optional<double> secondLookAt(const CaseFile &caseFile, const Diagnosis &now);

} // namespace IsItMe
