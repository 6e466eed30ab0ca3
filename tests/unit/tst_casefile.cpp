// SPDX-License-Identifier: Apache-2.0
#include "casefile/caseloader.h"
#include "casefile/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace IsItMe;

class CaseFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesIdsInOrder();
    void knowsItsAddress();
    void comesBackAsItWent();
    void changesOfTheHeadComeBack();
    void leavesOutATornLine();
    void goesOnBehindATornLine();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void readsAReport();
    void refusesADamagedReport_data();
    void refusesADamagedReport();
    void keepsSecretsOut();
    void onlyTheOwnerMayRead();
    void replacesOldCasesOnly();
    void oneProgramAtATime();
    void findsTheNewestUnfinishedCase();
    void survivesAKill();
    void survivesAFullDisk();
    void everyCutIsReadOrRefused();
    void everyMutationIsReadOrRefused();
    void refusesEndlessFiles();

private:
    QString inFolder(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr auto caseId = "0b9e8c1e-7a53-4f0e-9c57-3d2a51f5a001";

CaseHead sampleHead()
{
    CaseHead head;
    head.id = QLatin1String(caseId);
    head.started = QDateTime::fromString(QStringLiteral("2026-11-22T14:05:10.120Z"), Qt::ISODateWithMs);
    head.appVersion = QStringLiteral("0.1.0");
    head.os = QStringLiteral("Debian GNU/Linux 12");
    head.url = QStringLiteral("https://shop.example/cart?x=1");
    head.hadQuery = true;
    head.schemeTyped = true;
    head.stepsRun = {QStringLiteral("first-look"), QStringLiteral("refresh")};
    return head;
}

Observation sampleObservation(int status = 502)
{
    Observation observation;
    observation.probe = QStringLiteral("page");
    observation.vantage = QStringLiteral("here");
    observation.at = QDateTime::fromString(QStringLiteral("2026-11-22T14:05:11.000Z"), Qt::ISODateWithMs);
    observation.timings.started = 1.5;
    HttpFacts facts;
    facts.url = QStringLiteral("https://shop.example/cart");
    facts.status = status;
    facts.title = QStringLiteral("502 \u2014 B\u00e4d\nGateway");
    observation.facts = facts;
    return observation;
}

CaseFile sampleCase(int observations = 3)
{
    CaseFile caseFile(sampleHead());
    for (int i = 0; i < observations; ++i)
        caseFile.append(sampleObservation(500 + i));
    return caseFile;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray bytesOf(const CaseFile &caseFile)
{
    QByteArray bytes = lineOf(caseHeadToJson(caseFile.head()));
    for (const Observation &observation : caseFile.all())
        bytes += lineOf(observationToJson(observation));
    return bytes;
}

QJsonObject reportOf(const CaseFile &caseFile)
{
    QJsonArray observations;
    for (const Observation &observation : caseFile.all())
        observations.append(observationToJson(observation));
    QJsonObject report = QJsonDocument::fromJson(R"({"format":"isitme-report","version":1,
        "id":"0b9e8c1e-7a53-4f0e-9c57-3d2a51f5a001",
        "app":{"name":"IsItMe","version":"0.1.0","qt":"6.4.2","os":"Debian GNU/Linux 12"},
        "address":{"url":"https://shop.example/cart?x=1"},"started":"2026-11-22T14:05:10.120Z",
        "requests":17,"diagnosis":{},
        "case":{"hadQuery":true,"schemeTyped":true,"stepsRun":["first-look","refresh"]}})")
                             .object();
    report.insert(QStringLiteral("observations"), observations);
    return report;
}

std::unique_ptr<Journal> opened(std::variant<std::unique_ptr<Journal>, QString> result)
{
    if (auto *journal = std::get_if<std::unique_ptr<Journal>>(&result))
        return std::move(*journal);
    qWarning("%s", qPrintable(std::get<QString>(result)));
    return nullptr;
}

QString errorOf(const std::variant<CaseFile, QString> &loaded)
{
    const auto *error = std::get_if<QString>(&loaded);
    return error ? *error : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool sameObservations(const CaseFile &a, const CaseFile &b)
{
    return std::equal(a.all().begin(), a.all().end(), b.all().begin(), b.all().end());
}

} // namespace

void CaseFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void CaseFileTest::givesIdsInOrder()
{
    CaseFile caseFile = sampleCase(3);
    QCOMPARE(caseFile.all()[0].id, QStringLiteral("o1"));
    QCOMPARE(caseFile.all()[2].id, QStringLiteral("o3"));
    QVERIFY(caseFile.find(QStringLiteral("o2")) == &caseFile.all()[1]);
    QVERIFY(caseFile.find(QStringLiteral("o4")) == nullptr);
    Observation foreign = sampleObservation();
    foreign.id = QStringLiteral("o99");
    QCOMPARE(caseFile.append(foreign).id, QStringLiteral("o4"));
}

void CaseFileTest::knowsItsAddress()
{
    QCOMPARE(sampleCase().address().url(), QStringLiteral("https://shop.example/cart?x=1"));
    QVERIFY(sampleCase().address().schemeTyped);
    CaseHead head = sampleHead();
    head.url = withoutSecrets(QStringLiteral("https://shop.example/cart?x=1&token=abc"));
    head.schemeTyped = false;
    QCOMPARE(CaseFile(head).address().url(), QStringLiteral("https://shop.example/cart"));
    QVERIFY(!CaseFile(head).address().schemeTyped);
}

void CaseFileTest::comesBackAsItWent()
{
    const QString path = inFolder(QStringLiteral("new/folder/a.isitme-case"));
    CaseFile caseFile = sampleCase(2);
    {
        const auto journal = opened(Journal::create(path, caseFile));
        QVERIFY(journal);
        QCOMPARE(journal->path(), path);
        QVERIFY(journal->write(caseFile.append(sampleObservation())));
        QVERIFY(journal->error().isEmpty());
    }
    const auto loaded = loadCase(path);
    QVERIFY2(std::holds_alternative<CaseFile>(loaded), qPrintable(errorOf(loaded)));
    QCOMPARE(std::get<CaseFile>(loaded).head(), caseFile.head());
    QVERIFY(sameObservations(std::get<CaseFile>(loaded), caseFile));
}

void CaseFileTest::changesOfTheHeadComeBack()
{
    const QString path = inFolder(QStringLiteral("a.isitme-case"));
    CaseFile caseFile = sampleCase(0);
    const auto journal = opened(Journal::create(path, caseFile));
    QVERIFY(journal);
    caseFile.setConsent(true);
    caseFile.setRequests(7);
    caseFile.finish(QDateTime::fromString(QStringLiteral("2026-11-22T14:06:00.000Z"), Qt::ISODateWithMs));
    QVERIFY(journal->writeHead(caseFile.head()));
    QCOMPARE(std::get<CaseFile>(loadCase(path)).head(), caseFile.head());
    caseFile.finish({}); // checked again
    QVERIFY(journal->writeHead(caseFile.head()));
    QCOMPARE(std::get<CaseFile>(loadCase(path)).head(), caseFile.head());
}

void CaseFileTest::leavesOutATornLine()
{
    const QByteArray whole = bytesOf(sampleCase(2));
    const QByteArray torn = whole + lineOf(observationToJson(sampleCase(3).all()[2])).chopped(10);
    const auto loaded = caseFromBytes(torn);
    QVERIFY(std::holds_alternative<CaseFile>(loaded));
    QVERIFY(sameObservations(std::get<CaseFile>(loaded), sampleCase(2)));
    // Only its end is missing: an editor may have taken it.
    QVERIFY(sameObservations(std::get<CaseFile>(caseFromBytes(whole.chopped(1))), sampleCase(2)));
}

void CaseFileTest::goesOnBehindATornLine()
{
    for (const QByteArray &end :
         {QByteArray("{\"id\":\"o3\",\"pro"), QByteArray("\0\0\0", 3), QByteArray()}) {
        const QString path = inFolder(QStringLiteral("a.isitme-case"));
        QByteArray bytes = bytesOf(sampleCase(2)) + end;
        if (end.isEmpty())
            bytes.chop(1);
        QVERIFY(putContent(path, bytes));
        CaseFile caseFile = std::get<CaseFile>(loadCase(path));
        const auto journal = opened(Journal::reopen(path));
        QVERIFY(journal);
        QVERIFY(journal->write(caseFile.append(sampleObservation(504))));
        const auto loaded = loadCase(path);
        QVERIFY2(std::holds_alternative<CaseFile>(loaded), qPrintable(errorOf(loaded)));
        QVERIFY(sameObservations(std::get<CaseFile>(loaded), caseFile));
    }
}

void CaseFileTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = bytesOf(sampleCase(2));
    const QList<QByteArray> lines = good.split('\n');
    const auto head = [](const char *key, const QJsonValue &value) {
        QJsonObject object = caseHeadToJson(sampleHead());
        object.insert(QLatin1String(key), value);
        return lineOf(object);
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line break") << QByteArray("\n");
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n");
    QTest::newRow("list") << QByteArray("[]\n");
    QTest::newRow("no head") << lines[1] + '\n';
    QTest::newRow("head twice") << lines[0] + '\n' + lines[0] + '\n';
    QTest::newRow("same id twice") << good + lines[2] + '\n';
    QTest::newRow("wrong order") << lines[0] + '\n' + lines[2] + '\n' + lines[1] + '\n';
    QTest::newRow("torn in the middle") << lines[0] + '\n' + lines[1].chopped(5) + '\n' + lines[2] + '\n';
    QTest::newRow("empty line") << lines[0] + "\n\n" + lines[1] + '\n';
    QTest::newRow("strange id") << lines[0] + '\n' + QByteArray(lines[1]).replace("\"o1\"", "\"x1\"") + '\n';
    QTest::newRow("id 0") << lines[0] + '\n' + QByteArray(lines[1]).replace("\"o1\"", "\"o0\"") + '\n';
    QTest::newRow("huge id") << lines[0] + '\n' + QByteArray(lines[1]).replace("\"o1\"", "\"o99999999\"") +
                                    '\n';
    QTest::newRow("unknown line") << lines[0] + "\n{\"x\":1}\n";
    QTest::newRow("empty change") << lines[0] + "\n{\"head\":{}}\n";
    QTest::newRow("change of wrong type") << lines[0] + "\n{\"head\":5}\n";
    QTest::newRow("requests below zero") << lines[0] + "\n{\"head\":{\"requests\":-1}}\n";
    QTest::newRow("newer version") << head("version", 2);
    QTest::newRow("version in words") << head("version", QStringLiteral("1"));
    QTest::newRow("no version") << head("version", QJsonValue::Null);
    QTest::newRow("no id") << head("id", QString());
    QTest::newRow("id with braces") << head("id", QLatin1Char('{') + QLatin1String(caseId) + u'}');
    QTest::newRow("no start") << head("started", QStringLiteral("yesterday"));
    QTest::newRow("no url") << head("url", QString());
    QTest::newRow("javascript") << head("url", QStringLiteral("javascript:alert(1)"));
    QTest::newRow("flag in words") << head("askOthers", QStringLiteral("yes"));
    QTest::newRow("endless words") << head("os", QString(1'000, u'x'));
    QTest::newRow("a line of over a mebibyte")
        << lines[0] + '\n' + lines[1].chopped(1) + ",\"x\":\"" + QByteArray(1024 * 1024, 'x') + "\"}\n";
    QTest::newRow("deep nesting") << lines[0] + '\n' + QByteArray(100'000, '[') + '\n';
}

void CaseFileTest::refusesWhatIsDamaged()
{
    QFETCH(QByteArray, bytes);
    const auto loaded = caseFromBytes(bytes);
    QVERIFY(std::holds_alternative<QString>(loaded));
    QVERIFY(std::get<QString>(loaded).endsWith(u'.'));
}

void CaseFileTest::readsAReport()
{
    CaseHead head = sampleHead();
    head.requests = 17;
    for (const QByteArray &bytes : {QJsonDocument(reportOf(sampleCase())).toJson(QJsonDocument::Indented),
                                    QJsonDocument(reportOf(sampleCase())).toJson(QJsonDocument::Compact),
                                    "\xef\xbb\xbf" + QJsonDocument(reportOf(sampleCase())).toJson()}) {
        const auto loaded = caseFromBytes(bytes);
        QVERIFY2(std::holds_alternative<CaseFile>(loaded), qPrintable(errorOf(loaded)));
        QCOMPARE(std::get<CaseFile>(loaded).head(), head);
        QVERIFY(sameObservations(std::get<CaseFile>(loaded), sampleCase()));
    }
    // Nothing can be appended to it.
    const QString path = inFolder(QStringLiteral("report.json"));
    const QByteArray report = QJsonDocument(reportOf(sampleCase())).toJson();
    QVERIFY(putContent(path, report));
    QVERIFY(std::holds_alternative<QString>(Journal::reopen(path)));
    QVERIFY(std::holds_alternative<QString>(Journal::create(path, sampleCase())));
    QCOMPARE(contentOf(path), report);
}

void CaseFileTest::refusesADamagedReport_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto with = [](const char *key, const QJsonValue &value) {
        QJsonObject report = reportOf(sampleCase());
        report.insert(QLatin1String(key), value);
        return QJsonDocument(report).toJson();
    };
    const QJsonObject observation = observationToJson(sampleCase().all()[0]);
    QTest::newRow("newer") << with("version", 2);
    QTest::newRow("no observations") << with("observations", QJsonValue::Undefined);
    QTest::newRow("observations of wrong type") << with("observations", QJsonObject());
    QTest::newRow("same twice") << with("observations", QJsonArray{observation, observation});
    QTest::newRow("no object") << with("observations", QJsonArray{1});
    QTest::newRow("no address") << with("address", QJsonObject());
    QTest::newRow("no id") << with("id", QJsonValue::Undefined);
    QTest::newRow("requests in words") << with("requests", QStringLiteral("many"));
    QTest::newRow("cut") << QJsonDocument(reportOf(sampleCase())).toJson().chopped(3);
}

void CaseFileTest::refusesADamagedReport()
{
    refusesWhatIsDamaged();
}

void CaseFileTest::keepsSecretsOut()
{
    CaseHead head = sampleHead();
    head.url = QStringLiteral("https://ann:geheim@shop.example/?token=abcdef");
    QVERIFY(!lineOf(caseHeadToJson(head)).contains("geheim"));
    QVERIFY(!lineOf(caseHeadToJson(head)).contains("abcdef"));
    QJsonObject foreign = caseHeadToJson(sampleHead());
    foreign.insert(QStringLiteral("url"), head.url);
    QCOMPARE(std::get<CaseFile>(caseFromBytes(lineOf(foreign))).head().url,
             QStringLiteral("https://shop.example/?token=REMOVED"));
}

void CaseFileTest::onlyTheOwnerMayRead()
{
#ifdef Q_OS_UNIX
    const QString path = inFolder(QStringLiteral("cases/a.isitme-case"));
    QVERIFY(opened(Journal::create(path, sampleCase())));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(inFolder(QStringLiteral("cases"))) & others));
#else
    QSKIP("Windows keeps the data folder for its owner by itself");
#endif
}

void CaseFileTest::replacesOldCasesOnly()
{
    const QString path = inFolder(QStringLiteral("a"));
    QVERIFY(putContent(path, "a letter to my aunt\n"));
    QVERIFY(std::holds_alternative<QString>(Journal::create(path, sampleCase())));
    QCOMPARE(contentOf(path), QByteArray("a letter to my aunt\n"));
    QVERIFY(putContent(path, bytesOf(sampleCase(9))));
    QVERIFY(opened(Journal::create(path, sampleCase(1))));
    QVERIFY(sameObservations(std::get<CaseFile>(loadCase(path)), sampleCase(1)));
    QVERIFY(putContent(path, {}));
    QVERIFY(opened(Journal::create(path, sampleCase(1))));
    // A folder in the way, and a folder that can't be made.
    QVERIFY(std::holds_alternative<QString>(Journal::create(m_folder->path(), sampleCase())));
    QVERIFY(std::holds_alternative<QString>(Journal::create(path + QLatin1String("/b"), sampleCase())));
}

void CaseFileTest::oneProgramAtATime()
{
    const QString path = inFolder(QStringLiteral("a.isitme-case"));
    auto journal = opened(Journal::create(path, sampleCase()));
    QVERIFY(journal);
    QVERIFY(std::holds_alternative<QString>(Journal::reopen(path)));
    QVERIFY(std::holds_alternative<QString>(Journal::create(path, sampleCase())));
    journal.reset();
    QVERIFY(opened(Journal::reopen(path)));
    QVERIFY(std::holds_alternative<QString>(Journal::reopen(inFolder(QStringLiteral("missing")))));
}

void CaseFileTest::findsTheNewestUnfinishedCase()
{
    QCOMPARE(newestUnfinishedCase(inFolder(QStringLiteral("missing"))), QString());
    const auto put = [this](const QString &name, bool finished, int minutesAgo) {
        CaseFile caseFile = sampleCase();
        if (finished)
            caseFile.finish(caseFile.head().started);
        const QString path = inFolder(name);
        putContent(path, bytesOf(caseFile));
        QFile file(path);
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo),
                                QFileDevice::FileModificationTime);
    };
    QVERIFY(put(QStringLiteral("old.isitme-case"), false, 30));
    QVERIFY(put(QStringLiteral("newer.isitme-case"), false, 20));
    QVERIFY(put(QStringLiteral("done.isitme-case"), true, 10));
    QVERIFY(put(QStringLiteral("other.json"), false, 5));
    QVERIFY(putContent(inFolder(QStringLiteral("broken.isitme-case")), "broken\n"));
    QCOMPARE(newestUnfinishedCase(m_folder->path()), inFolder(QStringLiteral("newer.isitme-case")));
    const auto held = opened(Journal::reopen(inFolder(QStringLiteral("newer.isitme-case"))));
    QVERIFY(held);
    QCOMPARE(newestUnfinishedCase(m_folder->path()), inFolder(QStringLiteral("old.isitme-case")));
    QVERIFY(journalPath(QLatin1String("../../") + QLatin1String(caseId))
                .endsWith(QLatin1String("/cases/") + QLatin1String(caseId) + QLatin1String(".isitme-case")));
}

void CaseFileTest::survivesAKill()
{
    const QString path = inFolder(QStringLiteral("a.isitme-case"));
    QRandomGenerator random(20261122);
    int shownBefore = 0;
    for (int round = 0; round < 25; ++round) {
        QProcess writer;
        writer.start(QStringLiteral(ISITME_CASEWRITER), {path});
        QVERIFY(writer.waitForStarted());
        QByteArray shown;
        QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
        QTest::qSleep(random.bounded(25));
        writer.kill(); // SIGKILL
        QVERIFY(writer.waitForFinished());
        shown = writer.readAllStandardOutput();
        QList<QByteArray> ids = shown.split('\n');
        ids.removeLast(); // empty, or a torn id
        QVERIFY(!ids.isEmpty());

        const auto loaded = loadCase(path);
        QVERIFY2(std::holds_alternative<CaseFile>(loaded), qPrintable(errorOf(loaded)));
        const CaseFile &caseFile = std::get<CaseFile>(loaded);
        QVERIFY(static_cast<int>(caseFile.all().size()) >= shownBefore + ids.size());
        for (const QByteArray &id : ids)
            QVERIFY2(caseFile.find(QString::fromLatin1(id.trimmed())),
                     id.constData()); // lines end CR LF on Windows
        shownBefore = static_cast<int>(caseFile.all().size());
        // The lock that the dead program left is no hindrance.
        QCOMPARE(newestUnfinishedCase(m_folder->path()), path);
        if (shownBefore > 4'000) {
            QVERIFY(QFile::remove(path));
            shownBefore = 0;
        }
    }
}

void CaseFileTest::survivesAFullDisk()
{
#ifdef Q_OS_LINUX
    // A limit of the file's size stands in for a full disk: the write ends short, as it does there.
    const QString path = inFolder(QStringLiteral("a.isitme-case"));
    CaseFile caseFile = sampleCase(2);
    const auto journal = opened(Journal::create(path, caseFile));
    QVERIFY(journal);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{static_cast<rlim_t>(QFileInfo(path).size()) + 40, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const bool refused = !journal->write(caseFile.append(sampleObservation(503)));
    const QString error = journal->error();
    const auto meanwhile = loadCase(path);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(refused);
    QVERIFY(error.endsWith(u'.'));
    QVERIFY(sameObservations(std::get<CaseFile>(meanwhile), sampleCase(2)));
    // Room again: what was refused comes first.
    QVERIFY(journal->write(caseFile.append(sampleObservation(504))));
    QVERIFY(journal->error().isEmpty());
    QVERIFY(sameObservations(std::get<CaseFile>(loadCase(path)), caseFile));
#else
    QSKIP("needs setrlimit");
#endif
}

void CaseFileTest::everyCutIsReadOrRefused()
{
    const CaseFile whole = sampleCase(3);
    const QByteArray bytes = bytesOf(whole);
    const qsizetype head = bytes.indexOf('\n');
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto loaded = caseFromBytes(bytes.left(length));
        const auto *caseFile = std::get_if<CaseFile>(&loaded);
        QCOMPARE(caseFile != nullptr, length >= head);
        if (!caseFile)
            continue;
        const auto count = static_cast<size_t>(bytes.left(length + 1).count('\n')) - 1;
        QVERIFY(caseFile->all().size() == count || length + 1 == head + 1);
        QVERIFY(std::equal(caseFile->all().begin(), caseFile->all().end(), whole.all().begin()));
    }
}

void CaseFileTest::everyMutationIsReadOrRefused()
{
    QRandomGenerator random(7);
    const QByteArray journal = bytesOf(sampleCase(3));
    const QByteArray report = QJsonDocument(reportOf(sampleCase(2))).toJson();
    const QByteArray marks("{}[]\",:\n\\0123456789.eE+-ntf\xff\xc3");
    for (int round = 0; round < 6'000; ++round) {
        QByteArray bytes = round % 3 ? journal : report;
        const int changes = random.bounded(1, 5);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = marks[random.bounded(static_cast<int>(marks.size()))];
                break;
            case 1:
                bytes.remove(at, random.bounded(1, 40));
                break;
            case 2:
                bytes.insert(at,
                             bytes.mid(random.bounded(static_cast<int>(bytes.size())), random.bounded(60)));
                break;
            default:
                bytes[at] = static_cast<char>(random.bounded(256));
            }
        }
        const auto loaded = caseFromBytes(bytes);
        if (const auto *error = std::get_if<QString>(&loaded)) {
            QVERIFY(!error->isEmpty());
            continue;
        }
        // What was read can be written and read again, and is the same.
        const CaseFile &caseFile = std::get<CaseFile>(loaded);
        const auto again = caseFromBytes(bytesOf(caseFile));
        QVERIFY(std::holds_alternative<CaseFile>(again));
        QVERIFY(sameObservations(std::get<CaseFile>(again), caseFile));
        QVERIFY(!caseFile.address().host.isEmpty());
    }
}

void CaseFileTest::refusesEndlessFiles()
{
    const QString path = inFolder(QStringLiteral("a.isitme-case"));
    QVERIFY(putContent(path, bytesOf(sampleCase(1))));
    QFile file(path);
    QVERIFY(file.resize(maximumCaseBytes + 10)); // sparse: takes no room
    QVERIFY(std::holds_alternative<QString>(loadCase(path)));
    QVERIFY(std::holds_alternative<QString>(loadCase(m_folder->path())));
    QVERIFY(std::holds_alternative<QString>(loadCase(inFolder(QStringLiteral("missing")))));

    QByteArray many = lineOf(caseHeadToJson(sampleHead()));
    Observation observation;
    observation.probe = observation.vantage = QStringLiteral("x");
    observation.at = sampleHead().started;
    for (int i = 1; i <= maximumObservations + 1; ++i) {
        observation.id = QStringLiteral("o%1").arg(i);
        many += lineOf(observationToJson(observation));
    }
    QVERIFY(std::holds_alternative<QString>(caseFromBytes(many)));
}

QTEST_GUILESS_MAIN(CaseFileTest)
#include "tst_casefile.moc"
