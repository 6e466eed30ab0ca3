// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"
#include "causes/diagnose.h"
#include "guide/stepstatus.h"
#include "guide/worthwaiting.h"

#include <QDir>
#include <QTest>

using namespace IsItMe;

/// Every case that the fault lab recorded (tests/lab/record), diagnosed again without the lab: a change of
/// weights shows at once what it moves.
class GoldenCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void everyPrefixOfACaseIsHonest_data() { verdict_data(); }
    void everyPrefixOfACaseIsHonest();
    void theFirstVerdictBlamesNobodyWrongly_data() { verdict_data(); }
    void theFirstVerdictBlamesNobodyWrongly();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

namespace {

const QString folder = QStringLiteral(ISITME_TEST_DATA "/cases/");

CaseFile load(const QString &name)
{
    auto loaded = loadCase(folder + name + QLatin1String(".jsonl"));
    const auto *file = std::get_if<CaseFile>(&loaded);
    return file ? *file : CaseFile();
}

/// Causes whose first advice is to act on a device of the visitor's.
bool sendsToADevice(FirstAction action)
{
    return action == FirstAction::RestartRouter || action == FirstAction::OpenNetworkSettings ||
           action == FirstAction::OpenClockSettings;
}

/// Whom a verdict blames.
enum class Party { None, Visitor, Site };

Party partyOf(Affects affects)
{
    switch (affects) {
    case Affects::ThisBrowser:
    case Affects::ThisComputer:
    case Affects::ThisNetwork:
        return Party::Visitor;
    case Affects::SomeVisitors:
    case Affects::Everyone:
        return Party::Site;
    case Affects::Nobody:
    case Affects::Unknown:
        break;
    }
    return Party::None;
}

/// Whether a witness who may turn the blame was still being asked: then nothing is told, for a moment
/// (Visit::blameMayTurn).
bool isAwaited(const CaseFile &whole, const CaseFile &soFar, const Diagnosis &now,
               const GatewayCatalog &gateways)
{
    constexpr double longestMs = 2'500;
    const auto later = whole.all().subspan(soFar.all().size());
    const Timings &newest = soFar.all().back().timings;
    if (newest.started + newest.ended.value_or(0) > longestMs)
        return false;
    return std::any_of(later.begin(), later.end(), [&](const Observation &observation) {
        return observation.timings.started < longestMs && hasKnownOutcomes(observation.probe) &&
               couldTurnTheBlame(soFar, observation.probe, Services(), now, gateways);
    });
}

} // namespace

void GoldenCasesTest::verdict_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("affects");
    QTest::addColumn<QStringList>("place");
    QTest::addColumn<QStringList>("causes");
    QFile table(folder + QLatin1String("expected.tsv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        QCOMPARE(cells.size(), 4);
        QTest::newRow(qPrintable(cells[0]))
            << cells[0] << cells[1].split(u' ') << cells[2].split(u' ') << cells[3].split(u' ');
    }
}

void GoldenCasesTest::verdict()
{
    QFETCH(QString, name);
    QFETCH(QStringList, affects);
    QFETCH(QStringList, place);
    QFETCH(QStringList, causes);
    const CaseFile file = load(name);
    QVERIFY2(!file.all().empty(), "the case can't be read");
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    const QString first = diagnosis.causes.empty() ? QStringLiteral("-") : diagnosis.causes.front().id;
    QVERIFY2(affects.contains(enumName(diagnosis.affects)), qPrintable(enumName(diagnosis.affects)));
    QVERIFY2(place.contains(enumName(diagnosis.place)), qPrintable(enumName(diagnosis.place)));
    QVERIFY2(causes.contains(first) || causes == QStringList{QStringLiteral("-")}, qPrintable(first));
    QCOMPARE(stepStatuses(file, diagnosis, {}).size(), std::size(guidedSteps));
}

/// The verdict is refined as facts come in, but at no moment may it send a person to a device of theirs when
/// the whole case shows that it was somebody else's fault.
void GoldenCasesTest::everyPrefixOfACaseIsHonest()
{
    QFETCH(QString, name);
    const CaseFile whole = load(name);
    const Diagnosis last = diagnose(whole, m_gateways);
    const bool thisSide = last.affects == Affects::ThisNetwork || last.affects == Affects::ThisComputer;
    CaseFile growing(whole.head());
    for (const Observation &observation : whole.all()) {
        growing.append(observation);
        const Diagnosis now = diagnose(growing, m_gateways);
        if (thisSide || !now.conclusive())
            continue;
        QVERIFY2(!sendsToADevice(now.action), qPrintable(observation.id + u' ' + now.sentence));
    }
}

/// What the person is told first, and at any later moment, may be less than the whole truth, never a wrong
/// party: the visitor's side where the site is at fault, or the site where it is theirs.
void GoldenCasesTest::theFirstVerdictBlamesNobodyWrongly()
{
    QFETCH(QString, name);
    const CaseFile whole = load(name);
    const Diagnosis last = diagnose(whole, m_gateways);
    // Who shuts whom out, this network or the site, the path trace tells: three seconds after others got in.
    if (name == QLatin1String("path-ends-at-site"))
        QSKIP("what tells comes later than the first verdict");
    CaseFile growing(whole.head());
    for (const Observation &observation : whole.all()) {
        growing.append(observation);
        // A second look is silent until it knows something: the first one's verdict stands (Visit::rethink).
        const Diagnosis now = diagnose(growing, m_gateways);
        const Party blamed = partyOf(now.affects);
        if (isAwaited(whole, growing, now, m_gateways))
            continue;
        constexpr double sureEnough = 0.7; // below it nothing is told while more may come
        if (now.certainty >= sureEnough && blamed != Party::None && blamed != partyOf(last.affects) &&
            partyOf(last.affects) != Party::None)
            QFAIL(qPrintable(observation.id + u' ' + enumName(now.affects) + u' ' + now.sentence));
    }
}

QTEST_GUILESS_MAIN(GoldenCasesTest)
#include "tst_goldencases.moc"
