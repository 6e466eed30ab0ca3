// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/probe.h"

#include <vector>

namespace IsItMe {

/// A probe that asks many at once. Each question ends as one observation, and the probe with the last of
/// them.
class Questions : public Probe
{
public:
    using Probe::Probe;

protected:
    struct Question
    {
        Observation observation;       ///< its facts hold what is known before the answer
        std::unique_ptr<QObject> call; ///< what is under way; gone with the probe
        bool done = false;
    };

    /// A new question that begins now. The reference stays valid as long as the probe.
    Question &begun(Facts facts);
    /// Hands the observation on. Everything but the failure and the ending is filled in by the caller.
    void answered(Question &question, std::optional<Failure> failure, Ending ending);
    /// To be called at the end of run(): a probe that found nothing to ask ends at once.
    void finishWhenAllAnswered();

    void giveUp(Ending ending) override;

    /// Done, TimedOut or Failed, as the failure says.
    static Ending endingOf(std::optional<Failure> failure);

private:
    std::vector<std::unique_ptr<Question>> m_questions;
};

} // namespace IsItMe
