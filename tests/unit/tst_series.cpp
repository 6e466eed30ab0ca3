// SPDX-License-Identifier: Apache-2.0
#include "guide/outage.h"
#include "guide/series.h"

#include <QTest>

using namespace IsItMe;

namespace {

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 11, 24), QTime(14, 5), Qt::UTC).addSecs(seconds);
}

Observation pageTry(int n, int status, const QString &address = QStringLiteral("203.0.113.10"),
                    HttpPurpose purpose = HttpPurpose::Repeat)
{
    Observation observation;
    observation.probe = purpose == HttpPurpose::Watch ? QStringLiteral("watch") : QStringLiteral("series");
    observation.vantage = QStringLiteral("here");
    observation.at = at(n);
    observation.timings.started = n * 1000;
    observation.timings.ended = 40 + n;
    HttpFacts facts;
    facts.purpose = purpose;
    facts.status = status;
    facts.address = address;
    facts.attempt = n;
    observation.facts = facts;
    if (status == 0) {
        observation.failure = Failure::TimedOut;
        observation.ended = Ending::TimedOut;
    }
    return observation;
}

Observation network(int n, NetworkChange change, const char *during = "watch")
{
    Observation observation;
    observation.probe = QStringLiteral("watch");
    observation.at = at(n);
    observation.facts = NetworkChangeFacts{change, QLatin1String(during), QStringLiteral("link")};
    return observation;
}

/// "ggb": good and bad tries at one address; a digit before it chooses the address: "1g2b".
CaseFile tries(const QString &pattern)
{
    CaseFile file{CaseHead()};
    QString address = QStringLiteral("203.0.113.10");
    int n = 0;
    for (const QChar c : pattern) {
        if (c.isDigit())
            address = QStringLiteral("203.0.113.1") + c;
        else
            file.append(pageTry(n++, c == u'g' ? 200 : c == u'b' ? 502 : c == u'B' ? 504 : 0, address));
    }
    return file;
}

} // namespace

class SeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void redirectsAndCancelledTriesDoNotCount();
    void triesAreInOrderOfTime();
    void outageFromFirstToLast();
    void outageIsTheNewest();
    void noOutageWithoutAFailure();
    void networkIsNoOutage();
};

void SeriesTest::kinds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *pattern, SeriesKind kind, const char *says) {
        QTest::newRow(pattern[0] ? pattern : "none") << QString::fromLatin1(pattern) << int(kind) << says;
    };
    row("", SeriesKind::None, "");
    row("g", SeriesKind::TooFew, "works so far");
    row("bb", SeriesKind::TooFew, "fails so far");
    row("gb", SeriesKind::TooFew, "now and then");
    row("gggggggggg", SeriesKind::AllGood, "All 10 tries worked");
    row("bbbbbbbbbb", SeriesKind::Steady, "failed in the same way");
    row("bBbBtt", SeriesKind::Steady, "All 6 tries failed. ");
    row("bbgggggggg", SeriesKind::PassingGlitch, "passing glitch");
    row("bbgg", SeriesKind::Share, "2 of 4 tries failed"); // two good ones are no proof
    row("gggbbb", SeriesKind::JustBroke, "went down while we looked");
    row("gbgbgggbgg", SeriesKind::Share, "3 of 10 tries failed");
    row("bgbbbbbbbb", SeriesKind::Share, "9 of 10 tries failed");
    row("1g2b1g2b1g2b", SeriesKind::ByAddress, "1 of its 2 servers fails every time");
    row("1g2b1g", SeriesKind::Share, "1 of 3 tries failed"); // one failure of an address may be anything
    row("1g2b1b2b1g2b", SeriesKind::Share, "4 of 6");
    row("1b2b1b2b", SeriesKind::Steady, "same way");
    row("1b2b1g2g1g2g", SeriesKind::PassingGlitch, "passing glitch");
}

void SeriesTest::kinds()
{
    QFETCH(QString, pattern);
    QFETCH(QString, says);
    const CaseFile file = tries(pattern);
    const Series series = seriesOf(file.all());
    QTEST(int(series.kind), "kind");
    const QString sentence = seriesSentence(series);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QCOMPARE(sentence.isEmpty(), pattern.isEmpty());
    QCOMPARE(seriesSummary(series).isEmpty(), pattern.isEmpty());
    int counted = 0;
    for (const AddressSeries &one : series.addresses)
        counted += one.good + one.bad;
    QCOMPARE(counted, series.count());
}

void SeriesTest::redirectsAndCancelledTriesDoNotCount()
{
    CaseFile file{CaseHead()};
    file.append(pageTry(0, 301));
    Observation stopped = pageTry(1, 0);
    stopped.ended = Ending::Cancelled;
    file.append(stopped);
    file.append(pageTry(2, 200, {}, HttpPurpose::Static));
    QCOMPARE(seriesOf(file.all()).count(), 0);
}

void SeriesTest::triesAreInOrderOfTime()
{
    CaseFile file{CaseHead()};
    for (const int n : {3, 1, 2})
        file.append(pageTry(n, 200));
    const Series series = seriesOf(file.all());
    QCOMPARE(series.tries.front().at, at(1));
    QCOMPARE(series.tries.back().at, at(3));
    QCOMPARE(series.tries.back().milliseconds, 43.0);
}

void SeriesTest::outageFromFirstToLast()
{
    CaseFile file{CaseHead()};
    file.append(pageTry(0, 502, {}, HttpPurpose::Page));
    file.append(pageTry(30, 502, {}, HttpPurpose::Watch));
    file.append(network(60, NetworkChange::Slept));
    file.append(network(3600, NetworkChange::Woke));
    file.append(pageTry(3610, 0, {}, HttpPurpose::Watch));
    Outage outage = outageOf(file);
    QVERIFY(outage.happened() && !outage.over());
    QCOMPARE(outage.seenDown, 3);
    QCOMPARE(outage.lastBad, at(3610));
    QVERIFY(outageSentence(outage).contains(QLatin1String("last at")));
    file.append(pageTry(3700, 200, {}, HttpPurpose::Watch));
    file.append(pageTry(3701, 200, {}, HttpPurpose::Page));
    outage = outageOf(file);
    QCOMPARE(outage.since, at(0));
    QCOMPARE(outage.back, at(3700));
    QCOMPARE(outage.watched, 3);
    using Kind = OutageEvent::Kind;
    std::vector<Kind> kinds;
    for (const OutageEvent &event : outage.events)
        kinds.push_back(event.kind);
    QCOMPARE(kinds, (std::vector<Kind>{Kind::Down, Kind::Down, Kind::Slept, Kind::Woke, Kind::Down, Kind::Up,
                                       Kind::Up}));
    QVERIFY(outageSentence(outage).contains(QLatin1String("back at")));
}

void SeriesTest::outageIsTheNewest()
{
    const CaseFile file = tries(QStringLiteral("bbggbbbg"));
    const Outage outage = outageOf(file);
    QCOMPARE(outage.since, at(4));
    QCOMPARE(outage.seenDown, 3);
    QCOMPARE(outage.back, at(7));
}

void SeriesTest::noOutageWithoutAFailure()
{
    const Outage outage = outageOf(tries(QStringLiteral("ggg")));
    QVERIFY(!outage.happened());
    QVERIFY(outageSentence(outage).isEmpty());
}

void SeriesTest::networkIsNoOutage()
{
    CaseFile file{CaseHead()};
    file.append(pageTry(0, 200));
    file.append(network(1, NetworkChange::Gone));
    file.append(network(2, NetworkChange::Gone, "restart"));
    QVERIFY(!outageOf(file).happened());
    file.append(pageTry(3, 502));
    file.append(network(4, NetworkChange::Gone, "restart"));
    QCOMPARE(outageOf(file).events.size(), size_t(1));
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
