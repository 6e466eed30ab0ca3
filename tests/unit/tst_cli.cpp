// SPDX-License-Identifier: Apache-2.0
// Runs the built program. What goes over a network runs in a network namespace of its own, with nothing in it
// but a loopback: no packet leaves this computer.
#include "casefile/journal.h"
#include "samplecase.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

struct Ran
{
    int code = -1;
    QByteArray out, err;
    QByteArray lastLine() const { return out.trimmed().split('\n').last(); }
};

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void versionAndHelp();
    void schemaIsTheFile();
    void wrongUse_data();
    void wrongUse();
    void replayGivesTheDocuments();
    void reportIsJudgedAsItsCase();
    void dashMeansThatDocumentAlone_data();
    void dashMeansThatDocumentAlone();
    void unwritableIsKnownBefore();
    void showLetsNoEscapeThrough();
    void deskListsAndSkips();
    void presetIsChecked();
    void languageIsSpoken();
    void checkWithoutNetwork();
    void checkOfALocalServer();
    void interruptedCheckStands();

private:
    Ran run(const QStringList &arguments);
    Ran runWithoutNetwork(const QString &script);
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &bytes);
    QByteArray read(const char *name);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void CliTest::initTestCase()
{
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("LANGUAGE"), QString());
    const CaseFile sample = sampleCase();
    auto journal = Journal::create(path("sample.case"), sample);
    QVERIFY(std::holds_alternative<std::unique_ptr<Journal>>(journal));
    write("report.json", QJsonDocument(reportToJson(sampleReport(sample))).toJson());
    write("services.json", R"({"version": 1, "connectivity": [], "control-sites": []})");
}

void CliTest::write(const char *name, const QByteArray &bytes)
{
    QFile file(path(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray CliTest::read(const char *name)
{
    QFile file(path(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

Ran CliTest::run(const QStringList &arguments)
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setWorkingDirectory(m_folder.path());
    program.start(QStringLiteral(ISITME_CLI), arguments);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

/// Runs a shell script in a network namespace of its own; code -1 where the system does not let us make one.
Ran CliTest::runWithoutNetwork(const QString &script)
{
    QProcess shell;
    m_environment.insert(QStringLiteral("CLI"), QStringLiteral(ISITME_CLI));
    shell.setProcessEnvironment(m_environment);
    shell.setWorkingDirectory(m_folder.path());
    shell.start(QStringLiteral("unshare"),
                {QStringLiteral("--map-root-user"), QStringLiteral("--net"), QStringLiteral("sh"),
                 QStringLiteral("-c"), QStringLiteral("ip link set lo up || exit 99; ") + script});
    if (!shell.waitForStarted() || !shell.waitForFinished(90'000))
        return {};
    Ran ran{shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
    const bool notAllowed = ran.code == 99 || ran.err.startsWith("unshare:");
    return notAllowed ? Ran{} : ran;
}

void CliTest::versionAndHelp()
{
    const Ran version = run({QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.contains(ISITME_VERSION));
    const Ran help = run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("other-browser=works|fails"));
    QVERIFY(help.err.isEmpty());
}

void CliTest::schemaIsTheFile()
{
    const Ran schema = run({QStringLiteral("schema")});
    QFile file(QStringLiteral(ISITME_RESOURCES "/report.schema.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(schema.out, file.readAll());
    QCOMPARE(schema.code, 0);
}

void CliTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line :
         {"", "jump", "check", "check ftp://a.example", "check javascript:alert(1)",
          "check file:///etc/passwd", "check a.example --services missing.json", "check a.example --json . ",
          "check a.example --json no/such/folder/x", "check a.example --case report.json",
          "replay missing.case", "replay services.json", "replay sample.case --json -  --html -",
          "show missing.json", "show sample.case", "desk missing", "preset check missing.json",
          "schema --language xx"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
    QTest::newRow("long address") << QStringList{QStringLiteral("check"), QString(10'000, u'a')};
}

void CliTest::wrongUse()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.count('\n') == 1 && ran.err.size() > 10, ran.err.constData());
}

void CliTest::replayGivesTheDocuments()
{
    const Ran ran = run({QStringLiteral("replay"), QStringLiteral("sample.case"), QStringLiteral("--json"),
                         QStringLiteral("a.json"), QStringLiteral("--html"), QStringLiteral("a.html"),
                         QStringLiteral("--text"), QStringLiteral("a.txt"), QStringLiteral("--har"),
                         QStringLiteral("a.har")});
    QCOMPARE(ran.code, 12);
    const QJsonObject report = QJsonDocument::fromJson(read("a.json")).object();
    const QJsonObject diagnosis = report.value(QLatin1String("diagnosis")).toObject();
    QCOMPARE(diagnosis.value(QLatin1String("affects")).toString(), QStringLiteral("everyone"));
    QCOMPARE(diagnosis.value(QLatin1String("place")).toString(), QStringLiteral("upstream"));
    QCOMPARE(QString::fromUtf8(ran.lastLine()), diagnosis.value(QLatin1String("sentence")).toString());
    QVERIFY(read("a.html").startsWith("<!DOCTYPE html>"));
    QVERIFY(read("a.txt").contains("502"));
    QVERIFY(QJsonDocument::fromJson(read("a.har")).object().contains(QLatin1String("log")));
    QVERIFY(!read("a.json").contains("192.168.1."));
    QVERIFY(
        QDir(m_folder.path()).entryList({QStringLiteral("a.*.*")}).isEmpty()); // no half-written file is left
}

void CliTest::reportIsJudgedAsItsCase()
{
    run({QStringLiteral("replay"), QStringLiteral("sample.case"), QStringLiteral("--json"),
         QStringLiteral("b.json")});
    run({QStringLiteral("replay"), QStringLiteral("b.json"), QStringLiteral("--json"),
         QStringLiteral("c.json")});
    const auto diagnosis = [this](const char *name) {
        return QJsonDocument::fromJson(read(name)).object().value(QLatin1String("diagnosis")).toObject();
    };
    QVERIFY(!diagnosis("b.json").isEmpty());
    QCOMPARE(diagnosis("c.json"), diagnosis("b.json"));
}

void CliTest::dashMeansThatDocumentAlone_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("json") << QStringLiteral("--json") << QByteArray("{");
    QTest::newRow("html") << QStringLiteral("--html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("text") << QStringLiteral("--text") << QByteArray("shop.example");
    QTest::newRow("har") << QStringLiteral("--har") << QByteArray("{");
}

void CliTest::dashMeansThatDocumentAlone()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, begins);
    const QString file = QStringLiteral("d.") + option.mid(2);
    const Ran dash =
        run({QStringLiteral("replay"), QStringLiteral("sample.case"), option, QStringLiteral("-")});
    QCOMPARE(dash.code, 12);
    QVERIFY(dash.out.startsWith(begins));
    QVERIFY(dash.err.contains("It is not you"));
    run({QStringLiteral("replay"), QStringLiteral("sample.case"), option, file});
    QCOMPARE(dash.out, read(qPrintable(file)));
}

void CliTest::unwritableIsKnownBefore()
{
    write("kept.json", "precious");
    const Ran ran =
        run({QStringLiteral("check"), QStringLiteral("shop.example"), QStringLiteral("--json"),
             QStringLiteral("kept.json"), QStringLiteral("--html"), QStringLiteral("no/such/folder.html")});
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains("no/such/folder.html"));
    QCOMPARE(read("kept.json"), QByteArray("precious"));
}

void CliTest::showLetsNoEscapeThrough()
{
    write("hostile.json", QJsonDocument(reportToJson(hostileReport())).toJson());
    const Ran ran = run({QStringLiteral("show"), QStringLiteral("hostile.json")});
    QCOMPARE(ran.code, 0);
    for (const char byte : ran.out)
        QVERIFY(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20);
    QVERIFY(!ran.out.contains("\xE2\x80\xAE") && !ran.out.contains('\x7f'));
    const Ran deep = run({QStringLiteral("show"), QStringLiteral("/dev/zero")});
    QCOMPARE(deep.code, 2);
}

void CliTest::deskListsAndSkips()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("desk")));
    write("desk/b.json", read("report.json"));
    write("desk/a.json", read("report.json").replace("2026-11-22T14:05:10.120Z", "2026-11-21T14:05:10.120Z"));
    write("desk/broken.json", "{\"format\": \"isitme-report\"");
    const Ran ran =
        run({QStringLiteral("desk"), QStringLiteral("desk"), QStringLiteral("--csv"), QStringLiteral("-")});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out.count("\r\n"), 3);
    QVERIFY(ran.out.indexOf("2026-11-21") < ran.out.indexOf("2026-11-22"));
    QVERIFY(ran.err.contains("broken.json"));
    const Ran lines = run({QStringLiteral("desk"), QStringLiteral("desk")});
    QCOMPARE(lines.out.count('\n'), 2);
    QVERIFY(lines.out.contains("upstream-down"));
}

void CliTest::presetIsChecked()
{
    QCOMPARE(run({QStringLiteral("preset"), QStringLiteral("check"), QStringLiteral("services.json")}).code,
             0);
    write("bad.json", R"({"version": 1, "vantage": [{"kind": "crystal-ball"}]})");
    const Ran bad = run({QStringLiteral("preset"), QStringLiteral("check"), QStringLiteral("bad.json")});
    QCOMPARE(bad.code, 2);
    QVERIFY(bad.err.contains("bad.json"));
}

void CliTest::languageIsSpoken()
{
    const Ran german =
        run({QStringLiteral("replay"), QStringLiteral("sample.case"), QStringLiteral("--language"),
             QStringLiteral("de"), QStringLiteral("--html"), QStringLiteral("de.html")});
    QCOMPARE(german.code, 12);
    QVERIFY(read("de.html").contains("<html lang=\"de\">"));
    const Ran english = run({QStringLiteral("replay"), QStringLiteral("sample.case"),
                             QStringLiteral("--language"), QStringLiteral("en")});
    QVERIFY(german.lastLine() != english.lastLine());
}

void CliTest::checkWithoutNetwork()
{
    const Ran ran = runWithoutNetwork(QStringLiteral(
        "\"$CLI\" check https://shop.example/ --services services.json --budget 20 --json - --case n.case"));
    if (ran.code < 0)
        QSKIP("this system does not let us make a network namespace");
    QCOMPARE(ran.code, 10);
    const QJsonObject report = QJsonDocument::fromJson(ran.out).object();
    const QJsonObject diagnosis = report.value(QLatin1String("diagnosis")).toObject();
    QCOMPARE(diagnosis.value(QLatin1String("affects")).toString(), QStringLiteral("this-computer"));
    QCOMPARE(diagnosis.value(QLatin1String("causes"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("id"))
                 .toString(),
             QStringLiteral("no-link"));
    QVERIFY(ran.err.contains(" s  "));
    QVERIFY(std::holds_alternative<CaseFile>(loadCase(path("n.case"))));
}

void CliTest::checkOfALocalServer()
{
    const Ran ran = runWithoutNetwork(QStringLiteral(
        "mkdir -p www; echo hello > www/index.html; "
        "python3 -m http.server 8080 --bind 127.0.0.1 --directory www >/dev/null 2>&1 & server=$!; "
        "for try in $(seq 100); do /usr/bin/python3 -c 'import socket; "
        "socket.create_connection((\"127.0.0.1\",8081))' 2>/dev/null && break; sleep 0.2; done; "
        "\"$CLI\" check http://127.0.0.1:8080/ --services services.json --budget 30 --case -; "
        "code=$?; kill $server; exit $code"));
    if (ran.code < 0)
        QSKIP("this system does not let us make a network namespace");
    const auto loaded = caseFromBytes(ran.out);
    QVERIFY2(std::holds_alternative<CaseFile>(loaded), ran.err.constData());
    const CaseFile &caseFile = std::get<CaseFile>(loaded);
    QVERIFY(caseFile.head().finished.isValid());
    const auto all = caseFile.all();
    QVERIFY(std::any_of(all.begin(), all.end(), [](const Observation &observation) {
        const auto *http = observation.as<HttpFacts>();
        return http && http->purpose == HttpPurpose::Page && http->status == 200;
    }));
    QCOMPARE(ran.code, 0);
}

void CliTest::interruptedCheckStands()
{
    // A server that accepts and says nothing keeps the check waiting.
    const Ran ran = runWithoutNetwork(QStringLiteral(
        "/usr/bin/python3 -c 'import socket,time; s=socket.create_server((\"127.0.0.1\",8081)); "
        "time.sleep(60)' & "
        "server=$!; "
        "for try in $(seq 100); do /usr/bin/python3 -c 'import socket; "
        "socket.create_connection((\"127.0.0.1\",8081))' 2>/dev/null && break; sleep 0.2; done; "
        "\"$CLI\" check http://127.0.0.1:8081/ --services services.json --json i.json & check=$!; "
        "sleep 4; kill -INT $check; wait $check; code=$?; kill $server; exit $code"));
    if (ran.code < 0)
        QSKIP("this system does not let us make a network namespace");
    QVERIFY2(ran.code == 10 || ran.code == 12 || ran.code == 13, ran.err.constData());
    const auto report = reportFromJson(read("i.json"));
    QVERIFY(std::holds_alternative<Report>(report));
    const auto &observations = std::get<Report>(report).observations;
    QVERIFY(std::any_of(observations.begin(), observations.end(), [](const Observation &observation) {
        return observation.ended == Ending::Cancelled;
    }));
    QVERIFY(!ran.lastLine().isEmpty());
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
