// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "cli/commands.h"
#include "guide/answerkeys.h"
#include "samplecase.h"

#include <QTest>

using namespace IsItMe;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodLines_data();
    void goodLines();
    void wrongUse_data();
    void wrongUse();
    void everyAnswerIsTaken();
    void helpNamesEverything();
    void exitCodes_data();
    void exitCodes();
    void deskIsSafe();
};

namespace {

CommandLine check(const QString &address)
{
    CommandLine line;
    line.command = CommandLine::Command::Check;
    line.subject = address;
    return line;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void CommandLineTest::goodLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine>("expected");
    const QString site = QStringLiteral("shop.example");
    QTest::newRow("check") << words("check shop.example") << check(site);
    CommandLine line = check(site);
    line.output = {QStringLiteral("-"),     QStringLiteral("b.html"), QStringLiteral("c.txt"),
                   QStringLiteral("d.har"), QStringLiteral("e.case"), {}};
    line.askOthers = true;
    line.budgetSeconds = 30;
    line.language = QStringLiteral("de");
    line.services = QStringLiteral("s.json");
    line.steps = {Step::Router, Step::Everyone};
    line.saw = QStringLiteral("502");
    line.answers = {{QStringLiteral("other-browser"), QStringLiteral("works")},
                    {QStringLiteral("router-is-mine"), QStringLiteral("no")}};
    QTest::newRow("everything")
        << words(
               "check --json - --html b.html --text c.txt --har d.har --case e.case --ask-others --budget 30 "
               "--language de --services s.json --step router --step everyone --saw 502 --answer "
               "other-browser=works --answer router-is-mine=no shop.example")
        << line;
    QTest::newRow("with equals signs")
        << words("check shop.example --json=- --html=b.html --text=c.txt --har=d.har --case=e.case "
                 "--ask-others "
                 "--budget=30 --language=de --services=s.json --step=router --step=everyone --saw=502 "
                 "--answer=other-browser=works --answer=router-is-mine=no")
        << line;
    line = check(site);
    line.askOthers = true;
    line.nameOnly = true;
    QTest::newRow("only the name") << words("check shop.example --ask-others --name-only") << line;
    QTest::newRow("odd address") << words("check -- --json") << check(QStringLiteral("--json"));
    line = check({});
    line.command = CommandLine::Command::Replay;
    line.subject = QStringLiteral("a.case");
    line.output.json = QStringLiteral("-");
    QTest::newRow("replay") << words("replay a.case --json -") << line;
    line = {};
    line.command = CommandLine::Command::Show;
    line.subject = QStringLiteral("a.json");
    QTest::newRow("show") << words("show a.json") << line;
    line.command = CommandLine::Command::PresetCheck;
    QTest::newRow("preset") << words("preset check a.json") << line;
    line.command = CommandLine::Command::Desk;
    line.output.csv = QStringLiteral("x.csv");
    QTest::newRow("desk") << words("desk a.json --csv x.csv") << line;
    line = {};
    line.command = CommandLine::Command::Schema;
    QTest::newRow("schema") << words("schema") << line;
    line.command = CommandLine::Command::Version;
    QTest::newRow("version") << words("--version") << line;
    QTest::newRow("version anywhere") << words("check --version") << line;
    line.command = CommandLine::Command::Help;
    QTest::newRow("help") << words("--help") << line;
    QTest::newRow("help of a command") << words("check --help") << line;
}

void CommandLineTest::goodLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine, expected);
    const auto parsed = parseCommandLine(arguments);
    QVERIFY2(std::holds_alternative<CommandLine>(parsed),
             qPrintable(std::get_if<QString>(&parsed) ? std::get<QString>(parsed) : QString()));
    QVERIFY(std::get<CommandLine>(parsed) == expected);
}

void CommandLineTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"",
                             "look",
                             "check",
                             "check a b",
                             "check a --jsn x",
                             "check a --json",
                             "check a --json=",
                             "check a --json x --json y",
                             "check a --json - --html -",
                             "check a --json - --case -",
                             "check a --json x --html x",
                             "check a --budget 0",
                             "check a --budget 601",
                             "check a --budget -1",
                             "check a --budget ten",
                             "check a --budget 1.5",
                             "check a --step first-look",
                             "check a --step nowhere",
                             "check a --answer other-browser",
                             "check a --answer other-browser=perhaps",
                             "check a --answer moon=full",
                             "check a --answer other-browser=works --answer other-browser=fails",
                             "check a --answer saw=502",
                             "check a --ask-others=no",
                             "check a --name-only",
                             "check a --csv x",
                             "check a -x",
                             "replay",
                             "replay a --case b",
                             "replay a --ask-others",
                             "replay a --budget 3",
                             "show",
                             "show a --json b",
                             "schema a",
                             "preset",
                             "preset a",
                             "preset check",
                             "desk",
                             "desk a --json b",
                             "desk a b"}) {
        QTest::newRow(line) << words(line);
    }
    QTest::newRow("empty address") << QStringList{QStringLiteral("check"), QString()};
}

void CommandLineTest::wrongUse()
{
    QFETCH(QStringList, arguments);
    const auto parsed = parseCommandLine(arguments);
    QVERIFY(std::holds_alternative<QString>(parsed));
    const QString fault = std::get<QString>(parsed);
    QVERIFY(!fault.isEmpty() && !fault.contains(u'\n'));
}

void CommandLineTest::everyAnswerIsTaken()
{
    for (const AnswerKey &key : answerKeys()) {
        for (const QString &value : key.values) {
            const auto parsed = parseCommandLine({QStringLiteral("check"), QStringLiteral("a"),
                                                  QStringLiteral("--answer"), key.key + u'=' + value});
            QVERIFY(std::holds_alternative<CommandLine>(parsed));
            QVERIFY(isKnownAnswer(key.key, value));
        }
    }
}

void CommandLineTest::helpNamesEverything()
{
    const QString help = commandLineHelp();
    for (const QString &word : words(
             "check replay show schema preset desk --json --html --text --har --services --case --ask-others "
             "--name-only "
             "--step --saw "
             "--answer --budget --language --csv --version --help other-browser other-device router-is-mine"))
        QVERIFY2(help.contains(word), qPrintable(word));
}

void CommandLineTest::exitCodes_data()
{
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<Place>("place");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << Affects::Nobody << Place::None << 0;
    QTest::newRow("browser") << Affects::ThisBrowser << Place::Browser << 10;
    QTest::newRow("computer") << Affects::ThisComputer << Place::Resolver << 10;
    QTest::newRow("address") << Affects::Everyone << Place::Address << 10;
    QTest::newRow("network") << Affects::ThisNetwork << Place::Router << 11;
    QTest::newRow("some") << Affects::SomeVisitors << Place::Gateway << 12;
    QTest::newRow("everyone") << Affects::Everyone << Place::Upstream << 12;
    QTest::newRow("unknown") << Affects::Unknown << Place::Unknown << 13;
}

void CommandLineTest::exitCodes()
{
    QFETCH(Affects, affects);
    QFETCH(Place, place);
    Diagnosis diagnosis;
    diagnosis.affects = affects;
    diagnosis.place = place;
    QTEST(int(exitCodeFor(diagnosis)), "code");
}

void CommandLineTest::deskIsSafe()
{
    Report report = sampleReport(sampleCase());
    report.url = QStringLiteral("https://=cmd.example/\x1b[2J");
    report.diagnosis.causes[0].id = QStringLiteral("=HYPERLINK(\"x\")\x1b[31m\n");
    const QString line = deskLine(report);
    QVERIFY(!line.contains(u'\x1b') && !line.contains(u'\n'));
    QVERIFY(line.startsWith(QLatin1String("2026-11-22T14:05:10Z")));
    const QByteArray table = deskTable({report});
    QVERIFY(table.contains("\"'=HYPERLINK(\"\"x\"\")"));
    QVERIFY(!table.contains('\x1b'));
    QCOMPARE(table.count("\r\n"), 2);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
