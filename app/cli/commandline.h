// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/answerfacts.h"
#include "guide/steps.h"

#include <QSet>
#include <QStringList>

#include <variant>
#include <vector>

namespace IsItMe {

/// Where documents go. Empty: not wanted. "-": standard output.
struct OutputFiles
{
    QString json, html, text, har;
    QString journal; ///< --case
    QString csv;     ///< desk only

    bool operator==(const OutputFiles &) const = default;
    QStringList all() const { return {json, html, text, har, journal, csv}; }
    bool onStandardOutput() const { return all().contains(QStringLiteral("-")); }
};

/// What the person wants, checked. CONTRACT.md, "Command line", has the grammar.
struct CommandLine
{
    enum class Command { Check, Replay, Show, Schema, PresetCheck, Desk, Version, Help };

    Command command = Command::Help;
    QString subject; ///< the address, file or folder
    OutputFiles output;
    QString services; ///< empty: the system's, or the built-in ones
    QString language; ///< empty: the system's
    bool askOthers = false;
    bool nameOnly = false; ///< with askOthers: not the page
    bool localAddresses = false;
    QSet<Step> steps; ///< empty: all that need no hands
    QString saw;
    std::vector<AnswerFacts> answers;
    int budgetSeconds = 90; ///< 1 to 600

    bool operator==(const CommandLine &) const = default;
};

/// Reads the arguments after the program's name. Pure; the error is one clear line.
std::variant<CommandLine, QString> parseCommandLine(const QStringList &arguments);

/// For --help, in the language of the moment.
QString commandLineHelp();

} // namespace IsItMe
