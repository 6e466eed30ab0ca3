// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/journal.h"

#include <QFile>
#include <QHash>

namespace IsItMe {

/// A case that the fault lab recorded (tests/lab/record), and what its scenario permits as the verdict.
struct GoldenCase
{
    QString name;
    QStringList affects, places, causes;
    CaseFile file;
    /// A second fault, which the lab put in as well: with fewer observations it may be the only one in sight.
    QString alsoThere;

    bool onThisSide() const { return all({"this-browser", "this-computer", "this-network"}); }
    bool onSitesSide() const { return all({"everyone", "some-visitors"}) && !places.contains(u"address"); }
    bool ofNobody() const { return all({"nobody"}); }

private:
    bool all(std::initializer_list<const char *> words) const
    {
        return std::all_of(affects.begin(), affects.end(), [&words](const QString &each) {
            return std::any_of(words.begin(), words.end(),
                               [&each](const char *word) { return each == QLatin1String(word); });
        });
    }
};

inline QHash<QString, QString> secondFaults(const QString &folder)
{
    QHash<QString, QString> faults;
    QFile table(folder + QLatin1String("secondfaults.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        return faults;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1))
        faults.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1, 1));
    return faults;
}

inline std::vector<GoldenCase> goldenCases()
{
    const QString folder = QStringLiteral(ISITME_TEST_DATA "/cases/");
    const QHash<QString, QString> second = secondFaults(folder);
    std::vector<GoldenCase> cases;
    QFile table(folder + QLatin1String("expected.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        return cases;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        auto loaded = loadCase(folder + cells.value(0) + QLatin1String(".jsonl"));
        const auto *file = std::get_if<CaseFile>(&loaded);
        cases.push_back({cells.value(0), cells.value(1).split(u' '), cells.value(2).split(u' '),
                         cells.value(3).split(u' '), file ? *file : CaseFile(),
                         second.value(cells.value(0))});
    }
    return cases;
}

} // namespace IsItMe
