// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "casefile/looks.h"
#include "casefile/queries.h"
#include "causes/diagnose.h"
#include "guide/secondlook.h"
#include "probes/seriespace.h"

#include <QTest>

using namespace IsItMe;

namespace {

/// "ggbtr": good, bad, silent and refused tries at one address; a digit before it chooses the address.
std::vector<PacedTry> triesOf(const QString &pattern)
{
    std::vector<PacedTry> tries;
    QString address = QStringLiteral("198.51.100.20");
    for (const QChar c : pattern) {
        if (c.isDigit())
            address = QStringLiteral("198.51.100.2") + c;
        else
            tries.push_back({address, c == u'g' ? 200 : c == u'b' ? 502 : 0, c == u'g', c == u't'});
    }
    return tries;
}

/// What a look begins with, at a moment of the check.
CaseBuilder &linkAt(CaseBuilder &builder, double started)
{
    Observation link = *currentLook(builder.file()).begin();
    link.timings.started = started;
    CaseFile file = builder.file();
    file.append(link);
    builder = CaseBuilder::of(file);
    return builder;
}

CaseBuilder &triesIn(CaseBuilder &builder, const QString &pattern)
{
    bool first = true;
    for (const PacedTry &one : triesOf(pattern)) {
        const HttpPurpose purpose = first ? HttpPurpose::Page : HttpPurpose::Repeat;
        first = false;
        if (one.status > 0) {
            builder.http(purpose, one.status);
            continue;
        }
        HttpFacts facts;
        facts.purpose = purpose;
        facts.address = one.address;
        builder.add("series", facts, one.silent ? Failure::TimedOut : Failure::ConnectionRefused);
    }
    return builder;
}

} // namespace

/// When a series has asked enough, and when the whole look is worth taking once more.
class SecondLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeriesGoesOn_data();
    void theSeriesGoesOn();
    void pausesGrowAndEnd();
    void whatCallsForASecondLook_data();
    void whatCallsForASecondLook();
    void thereIsNoThird();
    void whatFailedBeforeIsNotForgotten();
    void aNewCheckForgetsTheOldOne();
};

void SecondLookTest::theSeriesGoesOn_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<int>("next");
    const auto row = [](const char *pattern, int repeats, int elapsed, SeriesNext next) {
        QTest::addRow("%s, %d repeats, %d ms", pattern, repeats, elapsed)
            << QString::fromLatin1(pattern) << repeats << elapsed << int(next);
    };
    row("g", 0, 0, SeriesNext::GoOn);
    row("ggggg", 4, 3'000, SeriesNext::GoOn);
    row("gggggggggg", 9, 7'000, SeriesNext::Enough);
    row("bbbbbbbbbb", 9, 7'000, SeriesNext::Enough);
    // It has just changed: either a server that went down (or came up), or one of several.
    row("gggggggggb", 9, 7'000, SeriesNext::GoOn);
    row("ggggggggbb", 9, 7'000, SeriesNext::GoOn);
    row("ggggggbbbb", 9, 7'000, SeriesNext::Enough);
    row("bbbbbbbbgg", 9, 7'000, SeriesNext::GoOn);
    row("gggggggggbg", 10, 8'000, SeriesNext::Enough); // it comes and goes
    row("gggggggggbbbb", 12, 9'000, SeriesNext::Enough);
    row("ggggggggggggggb", 14, 12'000, SeriesNext::Enough); // not for ever
    // By address: what differs between two addresses is no change.
    row("1g2b1g2b1g2b1g2b1g2b", 9, 7'000, SeriesNext::Enough);
    row("1g2g1g2g1g2g1g2g1g2b", 9, 7'000, SeriesNext::GoOn);
    // Answers stop: silence tells at once, it is several packets; one refused connection may be chance.
    row("gggt", 3, 2'000, SeriesNext::Stopped);
    row("gggr", 3, 2'000, SeriesNext::GoOn);
    row("gggrr", 4, 2'000, SeriesNext::Stopped);
    row("bbbrr", 4, 2'000, SeriesNext::Stopped);
    row("bbbt", 3, 6'000, SeriesNext::Stopped);
    row("gggrgrg", 6, 6'000, SeriesNext::GoOn);
    row("ttttt", 4, 6'000, SeriesNext::GoOn);      // none ever came
    row("1g2t1g2t2t", 4, 6'000, SeriesNext::GoOn); // the second address never answered
    row("1g2g1g2t", 3, 9'000, SeriesNext::Stopped);
    // Slow, and all alike.
    row("bbbbb", 4, 12'000, SeriesNext::Enough);
    row("bbbb", 3, 12'000, SeriesNext::GoOn);
    row("bbgbb", 4, 12'000, SeriesNext::Enough);
    row("bbggg", 4, 12'000, SeriesNext::GoOn);
    row("ggggg", 4, 12'000, SeriesNext::Enough);
}

void SecondLookTest::theSeriesGoesOn()
{
    QFETCH(QString, pattern);
    QFETCH(int, repeats);
    QFETCH(int, elapsed);
    QFETCH(int, next);
    QCOMPARE(int(seriesNext(triesOf(pattern), repeats, elapsed)), next);
}

void SecondLookTest::pausesGrowAndEnd()
{
    double all = 0;
    for (int i = 0; i < plannedRepeats; ++i) {
        QVERIFY(seriesPauseMs(i + 1) >= seriesPauseMs(i));
        all += seriesPauseMs(i);
    }
    QVERIFY2(all > 5'000 && all < 9'000, qPrintable(QString::number(all)));
    QVERIFY(seriesPauseMs(100) < 2'000);
}

void SecondLookTest::whatCallsForASecondLook_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<double>("at"); // below 0: none
    const auto beside = [](CaseBuilder builder) {
        return builder.link().router(Answer::Answered).connectivity().control();
    };
    const auto tries = [](const char *pattern) {
        CaseBuilder builder;
        return triesIn(builder.allWellThisSide(), QString::fromLatin1(pattern)).file();
    };
    QTest::newRow("it works") << tries("gggggggggg") << -1.0;
    QTest::newRow("it fails with an answer") << tries("gggbbbbbbb") << -1.0;
    QTest::newRow("answers stopped") << tries("gggt") << 1.0;
    QTest::newRow("answers stopped, refused: wait for a restart") << tries("gggrr") << 3'515.0;
    QTest::newRow("one unanswered try") << tries("gggrgg") << -1.0;
    QTest::newRow("it never answered") << tries("ttt") << -1.0;
    QTest::newRow("refused") << beside(CaseBuilder())
                                    .dns("NOERROR")
                                    .names()
                                    .reach("198.51.100.20", Failure::ConnectionRefused, "site")
                                    .file()
                             << 3'501.0;
    QTest::newRow("silent") << beside(CaseBuilder())
                                   .dns("NOERROR")
                                   .names()
                                   .reach("198.51.100.20", Failure::TimedOut, "site")
                                   .file()
                            << -1.0;
    QTest::newRow("one of two refuses") << beside(CaseBuilder())
                                               .dns("NOERROR")
                                               .names()
                                               .reach("198.51.100.20", Failure::ConnectionRefused, "site")
                                               .reach("198.51.100.21", {}, "site")
                                               .file()
                                        << -1.0;
    QTest::newRow("the resolver fails at once")
        << beside(CaseBuilder()).dns("SERVFAIL").names(nullptr).file() << 3'501.0;
    QTest::newRow("there is no such name")
        << beside(CaseBuilder()).dns("NXDOMAIN").names(nullptr).file() << -1.0;
    QTest::newRow("no cable") << CaseBuilder().link(false).file() << -1.0;
    QTest::newRow("nothing yet") << CaseFile(CaseHead()) << -1.0;
}

void SecondLookTest::whatCallsForASecondLook()
{
    QFETCH(CaseFile, file);
    QFETCH(double, at);
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    QCOMPARE(secondLookAt(file, diagnose(file, gateways)).value_or(-1.0), at);
}

void SecondLookTest::thereIsNoThird()
{
    CaseBuilder builder;
    triesIn(builder.allWellThisSide(), QStringLiteral("ggt"));
    QVERIFY(secondLookAt(builder.file(), {}));
    triesIn(linkAt(builder, 9'000), QStringLiteral("ggt"));
    QVERIFY(isSecondLook(currentLook(builder.file())));
    QVERIFY(!secondLookAt(builder.file(), {}));
}

/// A gateway that was being restarted when the check began, and works now: it works, and it had failed.
void SecondLookTest::whatFailedBeforeIsNotForgotten()
{
    CaseBuilder builder;
    builder.link().connectivity().control().dns("NOERROR").names().reach("198.51.100.20",
                                                                         Failure::ConnectionRefused, "site");
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    linkAt(builder, 3'500).connectivity().control().dns("NOERROR").names().reach("198.51.100.20", {}, "site");
    triesIn(builder, QStringLiteral("gggggggggg"));
    const Diagnosis diagnosis = diagnose(builder.file(), gateways);
    QCOMPARE(diagnosis.affects, Affects::Nobody);
    QVERIFY2(diagnosis.certainty < 0.8, qPrintable(QString::number(diagnosis.certainty)));
    QVERIFY(!diagnosis.causes.front().against.isEmpty());
}

/// "Check again", pressed by a person, starts its clock anew: what failed then has been told then.
void SecondLookTest::aNewCheckForgetsTheOldOne()
{
    CaseBuilder builder;
    triesIn(builder.allWellThisSide(), QStringLiteral("bbb"));
    triesIn(linkAt(builder, 1), QStringLiteral("gggggggggg"));
    QVERIFY(earlierInCheck(builder.file().all()).empty());
}

QTEST_GUILESS_MAIN(SecondLookTest)
#include "tst_secondlook.moc"
