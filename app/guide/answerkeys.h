// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace IsItMe {

/// One question that only a person can answer. The window asks it; the command line takes --answer KEY=VALUE.
struct AnswerKey
{
    QString key;
    QStringList values;
    QString question; ///< for --help, in the language of the moment
};

/// Every question, in the order in which the guide asks. What the person saw ("saw") is free text and not
/// among them.
std::vector<AnswerKey> answerKeys();
bool isKnownAnswer(const QString &key, const QString &value);

} // namespace IsItMe
