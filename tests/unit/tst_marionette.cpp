// SPDX-License-Identifier: Apache-2.0
#include "browsers/firefoxload.h"
#include "browsers/marionettesession.h"
#include "browsers/marionettewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace IsItMe;

namespace {

const QByteArray greeting = R"({"applicationType":"gecko","marionetteProtocol":3})";

QByteArray framed(const QByteArray &message)
{
    return QByteArray::number(message.size()) + ':' + message;
}

/// Says what it is told to, whatever it is asked.
class LyingServer : public QTcpServer
{
public:
    explicit LyingServer(QByteArray first, QList<QByteArray> answers = {}) : m_answers(std::move(answers))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, first] {
            QTcpSocket *socket = nextPendingConnection();
            socket->write(first);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                heard += socket->readAll();
                if (m_answers.isEmpty())
                    return;
                const QByteArray answer = m_answers.takeFirst();
                if (answer.isEmpty())
                    socket->disconnectFromHost();
                else
                    socket->write(answer);
            });
        });
    }
    QByteArray heard;

private:
    QList<QByteArray> m_answers;
};

BrowserPlan planFor(const QString &url)
{
    BrowserPlan plan;
    plan.url = url;
    plan.hosts = QStringList{QStringLiteral("shop.example")};
    return plan;
}

QJsonObject page(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class MarionetteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framing_data();
    void framing();
    void messagesComeInPieces();
    void replies_data();
    void replies();
    void aConversation();
    void liars_data();
    void liars();
    void silenceEndsIt();
    void nobodyThere();
    void errorPages_data();
    void errorPages();
    void aGoodPage();
    void aPageThatLies();
    void aPageOfAnotherSite();
    void aDeadProxyOfThePersonsOwn();
};

void MarionetteTest::framing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("broken");
    QTest::newRow("whole") << QByteArray("2:{}") << QByteArray("{}") << false;
    QTest::newRow("empty") << QByteArray("0:") << QByteArray("") << false;
    QTest::newRow("not yet") << QByteArray("5:{}") << QByteArray() << false;
    QTest::newRow("only a number") << QByteArray("12") << QByteArray() << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
    QTest::newRow("no number") << QByteArray(":{}") << QByteArray() << true;
    QTest::newRow("a letter") << QByteArray("1x:{}") << QByteArray() << true;
    QTest::newRow("a sign") << QByteArray("-1:{}") << QByteArray() << true;
    QTest::newRow("too long") << QByteArray("99999999:{}") << QByteArray() << true;
    QTest::newRow("number without end") << QByteArray("1111111111") << QByteArray() << true;
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray() << true;
}

void MarionetteTest::framing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    QFETCH(bool, broken);
    MarionetteReader reader;
    reader.feed(bytes);
    const auto got = reader.next();
    QCOMPARE(got.has_value(), !message.isNull());
    if (got)
        QCOMPARE(*got, message);
    QCOMPARE(reader.isBroken(), broken);
}

void MarionetteTest::messagesComeInPieces()
{
    MarionetteReader reader;
    const QByteArray bytes = framed("first") + framed("second") + framed("third");
    QList<QByteArray> messages;
    for (const char c : bytes) {
        reader.feed(QByteArray(1, c));
        while (const auto message = reader.next())
            messages.append(*message);
    }
    QCOMPARE(messages, (QList<QByteArray>{"first", "second", "third"}));
}

void MarionetteTest::replies_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("error");
    QTest::newRow("well") << QByteArray(R"([1,7,null,{"value":null}])") << true << "";
    QTest::newRow("without a result") << QByteArray("[1,7,null,null]") << true << "";
    QTest::newRow("an error") << QByteArray(R"([1,7,{"error":"timeout","message":"m","stacktrace":""},null])")
                              << true << "timeout";
    QTest::newRow("a command") << QByteArray(R"([0,7,"x",{}])") << false << "";
    QTest::newRow("no list") << QByteArray(R"({"a":1})") << false << "";
    QTest::newRow("too short") << QByteArray("[1,7,null]") << false << "";
    QTest::newRow("too long") << QByteArray("[1,7,null,null,null]") << false << "";
    QTest::newRow("no number") << QByteArray(R"([1,"7",null,null])") << false << "";
    QTest::newRow("number zero") << QByteArray("[1,0,null,null]") << false << "";
    QTest::newRow("error of another kind") << QByteArray(R"([1,7,"timeout",null])") << false << "";
    QTest::newRow("error without a name") << QByteArray(R"([1,7,{"message":"x"},null])") << false << "";
    QTest::newRow("result of another kind") << QByteArray("[1,7,null,3]") << false << "";
    QTest::newRow("no JSON") << QByteArray("hello") << false << "";
    QTest::newRow("torn") << QByteArray("[1,7,null,{") << false << "";
}

void MarionetteTest::replies()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, good);
    QFETCH(QString, error);
    const auto reply = readMarionetteReply(message);
    QCOMPARE(reply.has_value(), good);
    if (reply) {
        QCOMPARE(reply->id, 7);
        QCOMPARE(reply->error, error);
    }
}

void MarionetteTest::aConversation()
{
    LyingServer server(framed(greeting),
                       {framed(R"([1,1,null,{"value":"one"}])"),
                        framed(R"([1,2,{"error":"timeout","message":"","stacktrace":""},null])")});
    MarionetteSession session;
    QSignalSpy ready(&session, &MarionetteSession::ready);
    QSignalSpy failed(&session, &MarionetteSession::failed);
    session.connectTo(server.serverPort());
    QTRY_COMPARE(ready.size(), 1);
    QStringList said;
    session.call(QStringLiteral("A"), {{QStringLiteral("k"), QStringLiteral("v")}}, 5'000,
                 [&](const MarionetteReply &first) {
                     said.append(first.value.toString());
                     session.call(QStringLiteral("B"), {}, 5'000,
                                  [&](const MarionetteReply &second) { said.append(second.error); });
                 });
    QTRY_COMPARE(said, (QStringList{QStringLiteral("one"), QStringLiteral("timeout")}));
    QCOMPARE(server.heard, framed(R"([0,1,"A",{"k":"v"}])") + framed(R"([0,2,"B",{}])"));
    QCOMPARE(failed.size(), 0);
}

void MarionetteTest::liars_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << QByteArray();
    QTest::newRow("an older version")
        << framed(R"({"applicationType":"gecko","marionetteProtocol":2})") << QByteArray();
    QTest::newRow("another program") << framed(R"({"applicationType":"other","marionetteProtocol":3})")
                                     << QByteArray();
    QTest::newRow("an answer before the question")
        << framed(greeting) + framed("[1,1,null,null]") << QByteArray();
    QTest::newRow("answers another question") << framed(greeting) << framed("[1,9,null,null]");
    QTest::newRow("answers twice") << framed(greeting)
                                   << framed("[1,1,null,null]") + framed("[1,1,null,null]");
    QTest::newRow("no JSON") << framed(greeting) << framed("so what");
    QTest::newRow("endless") << framed(greeting) << QByteArray("99999999:");
    QTest::newRow("hangs up") << framed(greeting) << QByteArray();
}

void MarionetteTest::liars()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, answer);
    LyingServer server(first, {answer});
    MarionetteSession session;
    QSignalSpy failed(&session, &MarionetteSession::failed);
    connect(&session, &MarionetteSession::ready, this,
            [&session] { session.call(QStringLiteral("A"), {}, 5'000, [](const MarionetteReply &) {}); });
    session.connectTo(server.serverPort());
    QTRY_COMPARE(failed.size(), 1);
    QTest::qWait(20);
    QCOMPARE(failed.size(), 1); // once
}

void MarionetteTest::silenceEndsIt()
{
    LyingServer server(framed(greeting));
    MarionetteSession session;
    QSignalSpy ready(&session, &MarionetteSession::ready);
    QSignalSpy failed(&session, &MarionetteSession::failed);
    session.connectTo(server.serverPort());
    QTRY_COMPARE(ready.size(), 1);
    bool answered = false;
    session.call(QStringLiteral("A"), {}, 50, [&](const MarionetteReply &) { answered = true; });
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!answered);
}

void MarionetteTest::nobodyThere()
{
    quint16 port = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        port = gone.serverPort();
    }
    MarionetteSession session;
    QSignalSpy failed(&session, &MarionetteSession::failed);
    session.connectTo(port);
    QTRY_COMPARE(failed.size(), 1);
}

void MarionetteTest::errorPages_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *word, const char *code, const char *name) {
        QTest::addRow("%s %s", word, code)
            << QStringLiteral("about:neterror?e=%1&u=https%3A//shop.example/&c=UTF-8&d=x")
                   .arg(QString::fromLatin1(word))
            << QString::fromLatin1(code) << QString::fromLatin1(name) << QString::fromLatin1(word);
    };
    row("dnsNotFound", "", "NS_ERROR_UNKNOWN_HOST");
    row("connectionFailure", "", "NS_ERROR_CONNECTION_REFUSED");
    row("connectionFailure", "NS_ERROR_NET_PARTIAL_TRANSFER", "NS_ERROR_NET_PARTIAL_TRANSFER");
    row("netReset", "", "NS_ERROR_NET_RESET");
    row("netTimeout", "", "NS_ERROR_NET_TIMEOUT");
    row("redirectLoop", "", "NS_ERROR_REDIRECT_LOOP");
    row("nssFailure2", "SSL_ERROR_RX_RECORD_TOO_LONG", "SSL_ERROR_RX_RECORD_TOO_LONG");
    row("nssFailure2", "", "nssFailure2");
    row("somethingNew", "", "somethingNew");
    row("nssBadCert", "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT");
    row("nssBadCert", "<script>", "nssBadCert");
    QTest::newRow("no word") << "about:neterror"
                             << ""
                             << "unknown"
                             << "unknown";
    QTest::newRow("a hostile word") << "about:neterror?e=%3Cb%3E"
                                    << ""
                                    << "unknown"
                                    << "unknown";
    QTest::newRow("another page") << "https://shop.example/?e=netReset"
                                  << ""
                                  << ""
                                  << "";
    QTest::newRow("its look-alike") << "https://about:neterror?e=netReset"
                                    << ""
                                    << ""
                                    << "";
    QTest::newRow("blank") << "about:blank?e=netReset"
                           << ""
                           << ""
                           << "";
}

void MarionetteTest::errorPages()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    QFETCH(QString, name);
    QFETCH(QString, detail);
    const auto error = firefoxErrorOf(address, code);
    QCOMPARE(error.has_value(), !name.isEmpty());
    if (error) {
        QCOMPARE(error->name, name);
        QCOMPARE(error->detail, detail);
    }
}

void MarionetteTest::aGoodPage()
{
    BrowserResult result;
    readFirefoxPage(planFor(QStringLiteral("https://shop.example/")), page(R"({
        "document": "https://shop.example/b?c=d#e", "address": "https://shop.example/b?c=d#e", "title": "Shop",
        "status": 503, "protocol": "h2", "redirects": 2, "code": "",
        "resources": ["https://shop.example/a.css", "https://other.example/b.js", 7]})"),
                    false, result);
    QCOMPARE(result.ended, Ending::Done);
    QCOMPARE(result.facts.status, 503);
    QCOMPARE(result.facts.httpVersion, QStringLiteral("HTTP/2"));
    QCOMPARE(result.facts.title, QStringLiteral("Shop"));
    QCOMPARE(result.facts.landed, QStringLiteral("https://shop.example/b"));
    QCOMPARE(result.facts.redirects, 2);
    QCOMPARE(result.facts.requests, 5); // two redirects, the page, its style, its icon
    QCOMPARE(result.facts.error, QString());
}

/// The page runs its own script before ours: it may say anything.
void MarionetteTest::aPageThatLies()
{
    BrowserResult result;
    const QString longText(100'000, u'x');
    const QJsonObject seen{{QStringLiteral("document"), QStringLiteral("https://shop.example/")},
                           {QStringLiteral("address"), QLatin1String("https://shop.example/") + longText},
                           {QStringLiteral("title"), longText},
                           {QStringLiteral("status"), 100'000},
                           {QStringLiteral("protocol"), QStringLiteral("http/<b>") + longText},
                           {QStringLiteral("redirects"), -5},
                           {QStringLiteral("code"), QJsonArray{1}},
                           {QStringLiteral("resources"), QStringLiteral("none")}};
    readFirefoxPage(planFor(QStringLiteral("https://shop.example/")), seen, false, result);
    QVERIFY(result.facts.status <= 999);
    QCOMPARE(result.facts.title.size(), 200);
    QVERIFY(result.facts.landed.size() <= 2'000);
    QVERIFY(result.facts.httpVersion.size() <= 20);
    QVERIFY(result.facts.redirects >= 0 && result.facts.requests >= 0);
}

void MarionetteTest::aPageOfAnotherSite()
{
    BrowserResult result;
    readFirefoxPage(
        planFor(QStringLiteral("https://shop.example/")),
        page(R"({"document": "about:neterror?e=proxyConnectFailure&u=https%3A//login.example/x"})"), false,
        result);
    QCOMPARE(result.leftTo, QStringLiteral("login.example"));
    QCOMPARE(result.facts.error, QString());
    BrowserResult loop;
    readFirefoxPage(
        planFor(QStringLiteral("https://shop.example/")),
        page(R"({"document": "about:neterror?e=proxyConnectFailure&u=https%3A//shop.example/x"})"), false,
        loop);
    QCOMPARE(loop.leftTo, QString());
    QCOMPARE(loop.facts.error, QStringLiteral("NS_ERROR_REDIRECT_LOOP"));
}

void MarionetteTest::aDeadProxyOfThePersonsOwn()
{
    BrowserPlan plan = planFor(QStringLiteral("https://shop.example/"));
    plan.proxy = ProxySetting{QStringLiteral("http"), QStringLiteral("proxy.example"), 3128};
    BrowserResult result;
    readFirefoxPage(plan,
                    page(R"({"document": "about:neterror?e=proxyConnectFailure&u=https%3A//shop.example/"})"),
                    false, result);
    QCOMPARE(result.facts.error, QStringLiteral("NS_ERROR_PROXY_CONNECTION_REFUSED"));
}

QTEST_GUILESS_MAIN(MarionetteTest)
#include "tst_marionette.moc"
