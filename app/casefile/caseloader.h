// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <QJsonObject>

#include <optional>

namespace IsItMe {

/// Bounds of a case on disk; whoever writes keeps to them, so that what was written can be read again.
inline constexpr qint64 maximumCaseBytes = 64 * 1024 * 1024;
inline constexpr qint64 maximumCaseLine = 1024 * 1024;
inline constexpr qsizetype maximumObservations = 10'000;

/// Puts a case together from what a file holds, strictly: it comes out whole and in order, or not at all.
class CaseLoader
{
public:
    /// Each is false when the value is no such thing; then the case is of no use.
    bool takeHead(const QJsonObject &head);
    bool takeHeadChange(const QJsonObject &change);
    bool takeReportHead(const QJsonObject &report);
    bool takeObservation(const QJsonObject &observation);

    CaseFile result() { return std::move(m_case); }

private:
    bool isSound() const;

    CaseFile m_case;
    int m_lastNumber = 0;
};

/// The part of the head that may change while a case runs.
QJsonObject caseChangeToJson(const CaseHead &head);

/// Whether it begins as a journal does; a report is a case too, but nothing can be appended to it.
bool isJournal(const QByteArray &bytes);

/// How many bytes of a journal are whole lines; behind them stands at most one torn line.
qsizetype wholeJournalBytes(const QByteArray &bytes);

} // namespace IsItMe
