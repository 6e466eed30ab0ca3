// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"
#include "causes/diagnose.h"
#include "causes/weights.h"

#include <QDir>
#include <QHash>
#include <QTest>

#include <array>
#include <cmath>
#include <cstdio>

using namespace IsItMe;

/// Certainties beside the truth, over every case that the fault lab recorded: of the verdicts given with 0.9
/// nine in ten must be right. The lab is no survey of the world: it has each fault about once, and is never
/// wrong about what it broke itself. So a certainty below the lab's hit rate is allowed, where real life has
/// another explanation that looks the same; one above it is not.
class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoIsSureIsRight();
    void verdictsAreNoSurerThanTheyAreRight();
    void causesAreNoSurerThanTheyAreTrue();
    void earlyVerdictsAreAsHonest();

private:
    struct Case
    {
        QString name;
        QStringList affects, place;
        QStringList truth; ///< the causes that the lab put in; several where nothing outside tells them apart
        Diagnosis diagnosis;

        bool isRight(const Diagnosis &of) const
        {
            return affects.contains(enumName(of.affects)) && place.contains(enumName(of.place));
        }
    };

    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
    std::vector<Case> m_cases;
};

namespace {

const QString folder = QStringLiteral(ISITME_TEST_DATA "/cases/");

std::vector<QStringList> tableOf(const QString &name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1))
        rows.push_back(line.split(u'\t'));
    return rows;
}

CaseFile load(const QString &name)
{
    auto loaded = loadCase(folder + name + QLatin1String(".jsonl"));
    const auto *file = std::get_if<CaseFile>(&loaded);
    return file ? *file : CaseFile();
}

/// Certainties against what came true, in steps of a tenth.
class Reliability
{
public:
    void add(double certainty, double came)
    {
        Bin &bin = m_bins[std::min<size_t>(static_cast<size_t>(certainty * 10), m_bins.size() - 1)];
        ++bin.count;
        bin.said += certainty;
        bin.came += came;
        m_squares += (certainty - came) * (certainty - came);
        ++m_count;
    }
    /// Mean of the squares of what was missed: 0 is perfect, 0.25 a coin.
    double brier() const { return m_count > 0 ? m_squares / m_count : 0; }
    int count() const { return m_count; }

    void print(const char *title) const
    {
        std::printf("\n%s: %d, Brier score %.3f\n  said        how many   said on average   came true\n",
                    title, m_count, brier());
        for (size_t i = m_bins.size(); i-- > 0;) {
            const Bin &bin = m_bins[i];
            if (bin.count > 0)
                std::printf("  %.1f to %.1f %10d %17.2f %11.2f\n", static_cast<double>(i) / 10,
                            static_cast<double>(i + 1) / 10, bin.count, bin.said / bin.count,
                            bin.came / bin.count);
        }
        std::fflush(stdout);
    }

    /// The largest excess of what was said over what came true, beyond chance: twice the spread that so many
    /// cases have if what was said is right.
    double worstExcess(double from = 0) const
    {
        double worst = 0;
        for (const Bin &bin : m_bins) {
            if (bin.count > 0 && bin.said / bin.count >= from) {
                const double said = bin.said / bin.count;
                const double chance = 2 * std::sqrt(said * (1 - said) / bin.count);
                worst = std::max(worst, said - bin.came / bin.count - chance);
            }
        }
        return worst;
    }

private:
    struct Bin
    {
        int count = 0;
        double said = 0, came = 0;
    };
    std::array<Bin, 10> m_bins;
    double m_squares = 0;
    int m_count = 0;
};

} // namespace

void CalibrationTest::initTestCase()
{
    QHash<QString, QStringList> truths;
    for (const QStringList &row : tableOf(QStringLiteral("truth.tsv"))) {
        QCOMPARE(row.size(), 2);
        truths.insert(row[0], row[1].split(u' '));
    }
    for (const QStringList &row : tableOf(QStringLiteral("expected.tsv"))) {
        QCOMPARE(row.size(), 4);
        Case one{row[0], row[1].split(u' '), row[2].split(u' '), row[3].split(u' '), {}};
        // Where expected.tsv permits several first causes, truth.tsv says which one was the fault.
        if (one.truth.size() > 1)
            one.truth = truths.value(one.name);
        const CaseFile file = load(one.name);
        QVERIFY2(!file.all().empty(), qPrintable(one.name));
        one.diagnosis = diagnose(file, m_gateways);
        m_cases.push_back(std::move(one));
    }
    QVERIFY(m_cases.size() > 100);
}

void CalibrationTest::whoIsSureIsRight()
{
    constexpr double sure = 0.9;
    for (const Case &one : m_cases) {
        const bool named = one.diagnosis.affects != Affects::Unknown;
        QCOMPARE(one.diagnosis.certainty > 0, named);
        QVERIFY2(one.diagnosis.certainty < sure || one.isRight(one.diagnosis), qPrintable(one.name));
    }
}

void CalibrationTest::verdictsAreNoSurerThanTheyAreRight()
{
    Reliability verdicts;
    for (const Case &one : m_cases) {
        if (one.diagnosis.affects != Affects::Unknown)
            verdicts.add(one.diagnosis.certainty, one.isRight(one.diagnosis));
    }
    verdicts.print("Verdicts (whom it affects and where it breaks)");
    QVERIFY2(verdicts.worstExcess() <= 0, "a bin of verdicts is surer than it is right");
    // And not shyer than need be: the minimum of a cause is mostly complete in the lab.
    QVERIFY2(verdicts.brier() < 0.03, qPrintable(QString::number(verdicts.brier())));
}

void CalibrationTest::causesAreNoSurerThanTheyAreTrue()
{
    Reliability first;
    Reliability all;
    for (const Case &one : m_cases) {
        if (one.truth.isEmpty() || one.truth == QStringList{QStringLiteral("-")})
            continue;
        const auto came = [&one](const RankedCause &cause) {
            return one.truth.contains(cause.id) ? 1.0 / static_cast<double>(one.truth.size()) : 0.0;
        };
        if (!one.diagnosis.causes.empty())
            first.add(one.diagnosis.causes.front().certainty, came(one.diagnosis.causes.front()));
        for (const RankedCause &cause : one.diagnosis.causes)
            all.add(cause.certainty, came(cause));
    }
    first.print("First causes");
    all.print("All causes that are listed");
    // The small shares keep open what the lab seldom breaks, and real life often does.
    constexpr double moreLikelyThanNot = 0.5;
    QVERIFY2(first.worstExcess() <= 0 && all.worstExcess(moreLikelyThanNot) <= 0,
             "a bin of causes is surer than it is true");
    QVERIFY2(first.brier() < 0.12, qPrintable(QString::number(first.brier())));
    QVERIFY2(all.brier() < 0.05, qPrintable(QString::number(all.brier())));
}

/// While facts come in, too: what is said with 0.9 before the end is right nine times in ten. (A fault that
/// begins or ends in the middle of the check makes what was said before it wrong, and rightly so: those are
/// left out.)
void CalibrationTest::earlyVerdictsAreAsHonest()
{
    Reliability first;
    Reliability all;
    QStringList changing; // what was said before the change was right then
    for (const QStringList &row : tableOf(QStringLiteral("changing.tsv")))
        changing += row;
    QVERIFY(!changing.isEmpty());
    for (const Case &one : m_cases) {
        if (changing.contains(one.name))
            continue;
        const CaseFile whole = load(one.name);
        CaseFile growing(whole.head());
        bool said = false;
        for (const Observation &observation : whole.all()) {
            growing.append(observation);
            const Diagnosis now = diagnose(growing, m_gateways);
            if (!now.conclusive())
                continue;
            all.add(now.certainty, one.isRight(now));
            if (!said && !one.isRight(now))
                std::printf("  wrong at first: %-30s %s, %s, %.2f: %s\n", qPrintable(one.name),
                            qPrintable(enumName(now.affects)), qPrintable(enumName(now.place)), now.certainty,
                            qPrintable(now.causes.front().id));
            if (!said)
                first.add(now.certainty, one.isRight(now));
            said = true;
        }
    }
    first.print("First verdict of each check");
    all.print("Verdicts at any moment");
    QVERIFY2(first.worstExcess() <= 0, "a bin of first verdicts is surer than it is right");
    QVERIFY2(all.worstExcess() <= 0, "a bin of early verdicts is surer than it is right");
}

QTEST_GUILESS_MAIN(CalibrationTest)
#include "tst_calibration.moc"
