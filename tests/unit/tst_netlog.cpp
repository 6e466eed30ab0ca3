// SPDX-License-Identifier: Apache-2.0
#include "browsers/netlog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace IsItMe;

namespace {

const QString folder = QStringLiteral(ISITME_TEST_DATA "/netlogs/");
const QSet<QString> everyHost{QStringLiteral("shop.example"), QStringLiteral("nginx.shop.example"),
                              QStringLiteral("varnish.shop.example"), QStringLiteral("ref.example"),
                              QStringLiteral("login.hotspot.example")};

QByteArray logOf(const QString &name)
{
    QFile file(folder + name + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A log by hand: its own numbers for everything.
class LogMaker
{
public:
    LogMaker &event(const char *type, int phase, int source, const QJsonObject &params = {}, qint64 time = 0)
    {
        const QString name = QString::fromLatin1(type);
        if (!m_types.contains(name))
            m_types.insert(name, 1000 + static_cast<int>(m_types.size()));
        m_events.append(QJsonObject{{QStringLiteral("type"), m_types.value(name)},
                                    {QStringLiteral("phase"), phase},
                                    {QStringLiteral("source"), QJsonObject{{QStringLiteral("id"), source}}},
                                    {QStringLiteral("time"), QString::number(time)},
                                    {QStringLiteral("params"), params}});
        return *this;
    }
    QByteArray log() const
    {
        QJsonObject types;
        for (auto it = m_types.begin(); it != m_types.end(); ++it)
            types.insert(it.key(), it.value());
        const QJsonObject constants{
            {QStringLiteral("logEventTypes"), types},
            {QStringLiteral("logEventPhase"), QJsonObject{{QStringLiteral("PHASE_BEGIN"), beginPhase},
                                                          {QStringLiteral("PHASE_END"), endPhase},
                                                          {QStringLiteral("PHASE_NONE"), 9}}},
            {QStringLiteral("loadFlag"), QJsonObject{{QStringLiteral("MAIN_FRAME"), 64}}},
            {QStringLiteral("netError"), QJsonObject{{QStringLiteral("ERR_FIRST"), -7},
                                                     {QStringLiteral("ERR_ABORTED"), -3},
                                                     {QStringLiteral("ERR_TOO_MANY_REDIRECTS"), -8}}}};
        return QJsonDocument(QJsonObject{{QStringLiteral("constants"), constants},
                                         {QStringLiteral("events"), m_events}})
            .toJson(QJsonDocument::Compact);
    }

    static constexpr int beginPhase = 5;
    static constexpr int endPhase = 6;

private:
    QHash<QString, int> m_types;
    QJsonArray m_events;
};

QJsonObject toUrl(const char *url, bool mainFrame)
{
    QJsonObject params{{QStringLiteral("url"), QString::fromLatin1(url)},
                       {QStringLiteral("initiator"), QStringLiteral("https://shop.example")}};
    if (mainFrame)
        params.insert(QStringLiteral("request_type"), QStringLiteral("main frame"));
    return params;
}

QJsonObject answer(const char *statusLine)
{
    return {{QStringLiteral("headers"), QJsonArray{QString::fromLatin1(statusLine)}}};
}

QJsonObject netError(int number)
{
    return {{QStringLiteral("net_error"), number}};
}

constexpr int B = LogMaker::beginPhase;
constexpr int E = LogMaker::endPhase;
constexpr int N = 9;

} // namespace

class NetLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recorded_data();
    void recorded();
    void everyRecordedLogIsInTheTable();
    void tornLogsAreMended();
    void tornLogsNeverSayMore();
    void aRedirectOutOfTheSiteIsNotTheSitesFault();
    void olderVersionsNameTheMainFrameByAFlag();
    void circles();
    void partsOfOtherHosts();
    void whatTheBrowserWantsForItselfIsNoPart();
    void requestsToTheSiteAreCounted();
    void anUnknownErrorNumberIsNamedByIt();
    void noNetLog_data();
    void noNetLog();
};

void NetLogTest::recorded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("httpVersion");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("ended");
    const auto row = [](const char *name, int status, const char *version, const char *error,
                        const char *detail, bool ended = true) {
        QTest::newRow(name) << status << QString::fromLatin1(version) << QString::fromLatin1(error)
                            << QString::fromLatin1(detail) << ended;
    };
    row("chromium-ok", 200, "HTTP/1.1", "", "");
    row("chromium-502-nginx", 502, "HTTP/1.1", "", "");
    row("chromium-503-varnish", 503, "HTTP/1.1", "", "");
    row("chromium-504-nginx", 504, "HTTP/1.1", "", "");
    row("chromium-captive-http", 200, "HTTP/1.1", "", "");
    row("chromium-dns-nxdomain", 0, "", "ERR_NAME_NOT_RESOLVED", "");
    row("chromium-dns-servfail", 0, "", "ERR_NAME_NOT_RESOLVED", "ERR_DNS_SERVER_FAILURE");
    row("chromium-drop", 0, "", "", "", false);
    row("chromium-h2-goaway", 0, "HTTP/2", "ERR_HTTP2_PROTOCOL_ERROR", "GOAWAY 2 (INTERNAL_ERROR)");
    row("chromium-http09-garbage", 0, "HTTP/0.9", "ERR_INVALID_HTTP_RESPONSE", "HTTP/0.9");
    row("chromium-no-internet", 0, "", "ERR_INTERNET_DISCONNECTED", "");
    row("chromium-proxy-dead", 0, "", "ERR_PROXY_CONNECTION_FAILED", "");
    row("chromium-refused", 0, "", "ERR_CONNECTION_REFUSED", "");
    row("chromium-reset-mid-body", 200, "HTTP/1.1", "ERR_CONNECTION_RESET", "");
    row("chromium-tls-expired", 0, "", "ERR_CERT_DATE_INVALID", "");
    row("chromium-tls-wronghost", 0, "", "ERR_CERT_COMMON_NAME_INVALID", "");
}

void NetLogTest::recorded()
{
    QFETCH(int, status);
    QFETCH(QString, httpVersion);
    QFETCH(QString, error);
    QFETCH(QString, detail);
    QFETCH(bool, ended);
    const auto reading = readNetLog(logOf(QString::fromLatin1(QTest::currentDataTag())), everyHost);
    QVERIFY(reading);
    QVERIFY(reading->found);
    QCOMPARE(reading->status, status);
    QCOMPARE(reading->httpVersion, httpVersion);
    QCOMPARE(reading->error, error);
    QCOMPARE(reading->errorDetail, detail);
    QCOMPARE(reading->ended, ended);
    QCOMPARE(reading->version, QStringLiteral("156.0.8078.79"));
    QCOMPARE(reading->leftTo, QString());
    QCOMPARE(reading->parts, 0);
    if (status > 0)
        QVERIFY(reading->sent >= 1);
}

void NetLogTest::everyRecordedLogIsInTheTable()
{
    QStringList files = QDir(folder).entryList({QStringLiteral("*.json")});
    QCOMPARE(files.size(), 16);
}

/// A killed browser's log, wherever it was cut: what was said before the cut is read.
void NetLogTest::tornLogsAreMended()
{
    const QByteArray whole = logOf(QStringLiteral("chromium-502-nginx"));
    const qsizetype at = whole.indexOf("HTTP/1.1 502");
    QVERIFY(at > 0);
    const qsizetype after = whole.indexOf("},{", at);
    for (const qsizetype cut : {after + 1, after + 2, after + 40, whole.size() - 1, whole.size() - 2}) {
        const auto reading = readNetLog(whole.left(cut), everyHost);
        QVERIFY(reading);
        QCOMPARE(reading->status, 502);
    }
    const auto before = readNetLog(whole.left(at), everyHost);
    QVERIFY(before && before->found);
    QCOMPARE(before->status, 0);
    QVERIFY(!before->ended);
}

void NetLogTest::tornLogsNeverSayMore()
{
    const QByteArray whole = logOf(QStringLiteral("chromium-reset-mid-body"));
    QRandomGenerator random(20261124);
    for (int i = 0; i < 60; ++i) {
        const auto reading =
            readNetLog(whole.left(random.bounded(static_cast<int>(whole.size()))), everyHost);
        if (!reading)
            continue;
        QVERIFY(reading->status == 0 || reading->status == 200);
        QVERIFY(reading->error.isEmpty() || reading->error == QStringLiteral("ERR_CONNECTION_RESET"));
    }
}

void NetLogTest::aRedirectOutOfTheSiteIsNotTheSitesFault()
{
    const auto reading =
        readNetLog(logOf(QStringLiteral("chromium-captive-http")), {QStringLiteral("ref.example")});
    QVERIFY(reading);
    QCOMPARE(reading->status, 302);
    QCOMPARE(reading->redirects, 1);
    QCOMPARE(reading->leftTo, QStringLiteral("login.hotspot.example"));
    QCOMPARE(reading->error, QString());
    QCOMPARE(reading->landed, QStringLiteral("http://ref.example/"));
}

void NetLogTest::olderVersionsNameTheMainFrameByAFlag()
{
    QJsonObject main = toUrl("https://shop.example/a?b=c#d", false);
    main.insert(QStringLiteral("load_flags"), 64 | 3);
    QJsonObject part = toUrl("https://shop.example/style.css", false);
    part.insert(QStringLiteral("load_flags"), 3);
    const auto reading =
        readNetLog(LogMaker()
                       .event("URL_REQUEST_START_JOB", B, 1, part)
                       .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 1, answer("HTTP/1.1 500 x"))
                       .event("URL_REQUEST_START_JOB", B, 2, main)
                       .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 2, answer("HTTP/1.1 404 x"))
                       .event("REQUEST_ALIVE", E, 2)
                       .log(),
                   everyHost);
    QVERIFY(reading && reading->found && reading->ended);
    QCOMPARE(reading->status, 404);
    QCOMPARE(reading->landed, QStringLiteral("https://shop.example/a"));
}

void NetLogTest::circles()
{
    LogMaker maker;
    for (int i = 0; i < 20; ++i) {
        maker
            .event("URL_REQUEST_START_JOB", B, 1,
                   toUrl(i % 2 ? "https://shop.example/b" : "https://shop.example/a", true))
            .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 1, answer("HTTP/1.1 302 Found"))
            .event("URL_REQUEST_REDIRECTED", N, 1)
            .event("URL_REQUEST_START_JOB", E, 1);
    }
    const auto reading =
        readNetLog(maker.event("CANCELLED", N, 1).event("REQUEST_ALIVE", E, 1).log(), everyHost);
    QVERIFY(reading && reading->circles && reading->ended);
    QCOMPARE(reading->redirects, 20);
    QCOMPARE(reading->error, QStringLiteral("ERR_TOO_MANY_REDIRECTS"));
}

void NetLogTest::partsOfOtherHosts()
{
    const auto reading = readNetLog(
        LogMaker()
            .event("URL_REQUEST_START_JOB", B, 1, toUrl("https://shop.example/", true), 1000)
            .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 1, answer("HTTP/1.1 200 OK"))
            .event("REQUEST_ALIVE", E, 1)
            .event("URL_REQUEST_START_JOB", B, 2, toUrl("https://dead.example/a.js?key=1", false), 1100)
            .event("URL_REQUEST_START_JOB", E, 2, netError(-7))
            .event("REQUEST_ALIVE", E, 2, netError(-7))
            .event("URL_REQUEST_START_JOB", B, 3, toUrl("https://broken.example/a.css", false), 1100)
            .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 3, answer("HTTP/1.1 503 No"))
            .event("REQUEST_ALIVE", E, 3)
            .event("URL_REQUEST_START_JOB", B, 4, toUrl("https://good.example/a.js", false), 1100)
            .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 4, answer("HTTP/1.1 200 OK"))
            .event("REQUEST_ALIVE", E, 4)
            .event("URL_REQUEST_START_JOB", B, 5, toUrl("https://left.example/beacon", false), 1100)
            .event("REQUEST_ALIVE", E, 5, netError(-3))
            .event("URL_REQUEST_START_JOB", B, 6, toUrl("https://silent.example/a.js", false), 1100)
            .event("CANCELLED", N, 6, {}, 9000)
            .event("REQUEST_ALIVE", E, 6, {}, 9000)
            .event("URL_REQUEST_START_JOB", B, 7, toUrl("https://late.example/a.js", false), 8000)
            .event("CANCELLED", N, 7, {}, 9000)
            .event("URL_REQUEST_START_JOB", B, 8, toUrl("https://shop.example/own.js", false), 1100)
            .event("REQUEST_ALIVE", E, 8, netError(-7))
            .log(),
        {QStringLiteral("shop.example")});
    QVERIFY(reading);
    QCOMPARE(reading->error, QString());
    QCOMPARE(reading->parts, 6);
    const std::vector<NetLogRequest> expected{
        {QStringLiteral("https://dead.example/a.js"), QStringLiteral("dead.example"), 0,
         QStringLiteral("ERR_FIRST")},
        {QStringLiteral("https://broken.example/a.css"), QStringLiteral("broken.example"), 503, QString()},
        {QStringLiteral("https://silent.example/a.js"), QStringLiteral("silent.example"), 0,
         QStringLiteral("ERR_TIMED_OUT")}};
    QCOMPARE(reading->failingParts.size(), expected.size());
    QVERIFY(reading->failingParts == expected);
}

void NetLogTest::whatTheBrowserWantsForItselfIsNoPart()
{
    QJsonObject own{{QStringLiteral("url"), QStringLiteral("https://update.example/x")},
                    {QStringLiteral("initiator"), QStringLiteral("not an origin")}};
    const auto reading =
        readNetLog(LogMaker()
                       .event("URL_REQUEST_START_JOB", B, 1, own)
                       .event("REQUEST_ALIVE", E, 1, netError(-7))
                       .event("URL_REQUEST_START_JOB", B, 2, toUrl("https://shop.example/", true))
                       .log(),
                   {QStringLiteral("shop.example")});
    QVERIFY(reading && reading->found);
    QCOMPARE(reading->parts, 0);
    QVERIFY(reading->failingParts.empty());
}

void NetLogTest::requestsToTheSiteAreCounted()
{
    const auto reading =
        readNetLog(LogMaker()
                       .event("URL_REQUEST_START_JOB", B, 1, toUrl("https://[2001:db8::1]/", true))
                       .event("HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS", N, 1)
                       .event("HTTP_TRANSACTION_READ_RESPONSE_HEADERS", N, 1, answer("HTTP/1.1 200"))
                       .event("URL_REQUEST_START_JOB", B, 2, toUrl("https://[2001:db8::1]/x", false))
                       .event("HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS", N, 2)
                       .event("URL_REQUEST_START_JOB", B, 3, toUrl("https://other.example/x", false))
                       .event("HTTP_TRANSACTION_SEND_REQUEST_HEADERS", N, 3)
                       .event("URL_REQUEST_START_JOB", B, 4, toUrl("https://[2001:db8::1]/y", false))
                       .log(), // the last one never left
                   {QStringLiteral("2001:db8::1")});
    QVERIFY(reading);
    QCOMPARE(reading->httpVersion, QStringLiteral("HTTP/3"));
    QCOMPARE(reading->sent, 2);
}

void NetLogTest::anUnknownErrorNumberIsNamedByIt()
{
    const auto reading =
        readNetLog(LogMaker()
                       .event("URL_REQUEST_START_JOB", B, 1, toUrl("https://shop.example/", true))
                       .event("REQUEST_ALIVE", E, 1, netError(-999))
                       .log(),
                   everyHost);
    QVERIFY(reading);
    QCOMPARE(reading->error, QStringLiteral("net_error -999"));
}

void NetLogTest::noNetLog_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("no events") << QByteArray(R"({"constants":{}})");
    QTest::newRow("no constants") << QByteArray(R"({"events":[{"type":1}]})");
    QTest::newRow("constants of another kind") << QByteArray(R"({"constants":7,"events":[]})");
    QTest::newRow("torn in the constants") << logOf(QStringLiteral("chromium-ok")).left(500);
    QTest::newRow("too long") << QByteArray(maximumNetLog + 1, ' ');
    QTest::newRow("only open brackets") << QByteArray(100'000, '[');
    QTest::newRow("only closed brackets") << QByteArray(100'000, '}');
}

void NetLogTest::noNetLog()
{
    QFETCH(QByteArray, log);
    QVERIFY(!readNetLog(log, everyHost));
}

QTEST_GUILESS_MAIN(NetLogTest)
#include "tst_netlog.moc"
