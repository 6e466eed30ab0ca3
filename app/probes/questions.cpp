// SPDX-License-Identifier: Apache-2.0
#include "probes/questions.h"

#include <algorithm>

namespace IsItMe {

Questions::Question &Questions::begun(Facts facts)
{
    m_questions.push_back(std::make_unique<Question>());
    Question &question = *m_questions.back();
    question.observation = begin();
    question.observation.facts = std::move(facts);
    return question;
}

void Questions::answered(Question &question, std::optional<Failure> failure, Ending ending)
{
    question.done = true;
    question.observation.failure = failure;
    question.observation.ended = ending;
    observe(question.observation);
}

void Questions::finishWhenAllAnswered()
{
    if (std::all_of(m_questions.begin(), m_questions.end(),
                    [](const auto &question) { return question->done; }))
        finish();
}

void Questions::giveUp(Ending ending)
{
    const auto failure = ending == Ending::TimedOut ? std::optional(Failure::TimedOut) : std::nullopt;
    for (const auto &question : m_questions) {
        if (!question->done)
            answered(*question, failure, ending);
    }
}

Ending Questions::endingOf(std::optional<Failure> failure)
{
    if (!failure)
        return Ending::Done;
    return *failure == Failure::TimedOut ? Ending::TimedOut : Ending::Failed;
}

} // namespace IsItMe
