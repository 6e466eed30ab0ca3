// SPDX-License-Identifier: Apache-2.0
#include "dnsbytes.h"
#include "localserver.h"
#include "net/dnsclient.h"

#include <QTest>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

#include <functional>

using namespace IsItMe;
using namespace IsItMe::Test;

namespace {

/// A DNS server on 127.0.0.1: `udp` and `tcp` make the answers (without a length) from the questions.
/// An empty answer is silence.
struct LocalDns
{
    using Answerer = std::function<QByteArrayList(const QByteArray &question)>;

    explicit LocalDns(Answerer overUdp, Answerer overTcp = {})
        : udp(std::move(overUdp)),
          tcp(std::move(overTcp)),
          server([this](QSslSocket &connection, const QByteArray &received) {
              if (received.size() < 2 || received.size() < 2 + qFromBigEndian<quint16>(received.constData()))
                  return;
              for (const QByteArray &answer : tcp ? tcp(received.mid(2)) : QByteArrayList())
                  connection.write(dnsWord(static_cast<int>(answer.size())) + answer);
          })
    {
        datagrams.bind(QHostAddress::LocalHost, static_cast<quint16>(server.port()));
        QObject::connect(&datagrams, &QUdpSocket::readyRead, &datagrams, [this] {
            while (datagrams.hasPendingDatagrams()) {
                QByteArray question(static_cast<qsizetype>(datagrams.pendingDatagramSize()), '\0');
                QHostAddress from;
                quint16 port = 0;
                datagrams.readDatagram(question.data(), question.size(), &from, &port);
                questions.append(question);
                for (const QByteArray &answer : udp ? udp(question) : QByteArrayList())
                    datagrams.writeDatagram(answer, from, port);
            }
        });
    }

    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(server.port()); }

    Answerer udp, tcp;
    LocalServer server;
    QUdpSocket datagrams;
    QByteArrayList questions;
};

/// The question's own header and question section, with these flags and counts, then the records.
QByteArray reply(const QByteArray &question, int flags, int answers, const QByteArray &records)
{
    const qsizetype nameEnd = question.indexOf('\0', 12) + 1;
    return question.left(2) + dnsWord(flags) + dnsWord(1) + dnsWord(answers) + dnsWord(0) + dnsWord(0) +
           question.mid(12, nameEnd - 12 + 4) + records;
}

QByteArray addressRecord()
{
    return dnsRecord(QByteArray("\xc0\x0c", 2), 1, QByteArray("\xcb\x00\x71\x0a", 4));
}

QByteArray goodReply(const QByteArray &question)
{
    return reply(question, 0x8180, 1, addressRecord());
}

} // namespace

class DnsClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer();
    void questionOnTheWire();
    void codes_data();
    void codes();
    void silence();
    void secondTry();
    void truncatedGoesOverTcp();
    void truncatedAndTcpClosed();
    void wrongAnswersAreIgnored_data();
    void wrongAnswersAreIgnored();
    void unreadableAnswer();
    void nothingListens();
    void noRoute();
    void badQuestions_data();
    void badQuestions();
    void neverWithinAsk();
    void destroyedAtAnyMoment();
    void manyAtOnce();

private:
    DnsResult ask(const DnsQuestion &question);
    DnsResult ask(const LocalDns &server, const QString &type = QStringLiteral("A"), int timeoutMs = 10'000,
                  int tries = 1);
    std::unique_ptr<DnsClient> m_client = makeCaresDnsClient();
};

DnsResult DnsClientTest::ask(const DnsQuestion &question)
{
    DnsResult found;
    int finished = 0;
    const auto call = m_client->ask(question);
    connect(call.get(), &DnsCall::finished, this, [&](const DnsResult &result) {
        found = result;
        ++finished;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(finished > 0, 10'000); }();
    QTest::qWait(5);
    [&] { QCOMPARE(finished, 1); }();
    return found;
}

DnsResult DnsClientTest::ask(const LocalDns &server, const QString &type, int timeoutMs, int tries)
{
    return ask(DnsQuestion{server.address(), QStringLiteral("shop.example"), type, timeoutMs, tries});
}

void DnsClientTest::answer()
{
    LocalDns server([](const QByteArray &question) { return QByteArrayList{goodReply(question)}; });
    const DnsResult result = ask(server);
    QCOMPARE(result.ended, Ending::Done);
    QVERIFY(!result.failure);
    QCOMPARE(result.facts.server, server.address());
    QCOMPARE(result.facts.name, QStringLiteral("shop.example"));
    QCOMPARE(result.facts.type, QStringLiteral("A"));
    QCOMPARE(result.facts.rcode, QStringLiteral("NOERROR"));
    QCOMPARE(result.facts.answers.size(), std::size_t(1));
    QCOMPARE(result.facts.answers[0].data, QStringLiteral("203.0.113.10"));
    QVERIFY(result.milliseconds > 0);
}

void DnsClientTest::questionOnTheWire()
{
    LocalDns server([](const QByteArray &question) { return QByteArrayList{goodReply(question)}; });
    ask(server, QStringLiteral("SOA"));
    QCOMPARE(server.questions.size(), 1);
    // ID, then RD and AD; one question; one additional record: OPT with 1232 bytes (RFC 6891).
    QCOMPARE(server.questions[0].mid(2), dnsWord(0x0120) + dnsWord(1) + dnsWord(0) + dnsWord(0) + dnsWord(1) +
                                             dnsName("shop.example") + dnsWord(6) + dnsWord(1) + dnsName("") +
                                             dnsWord(41) + dnsWord(1232) + dnsWord(0) + dnsWord(0) +
                                             dnsWord(0));
}

void DnsClientTest::codes_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<QString>("rcode");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("NXDOMAIN") << 0x8183 << QStringLiteral("NXDOMAIN") << Failure::NameNotFound;
    QTest::newRow("SERVFAIL") << 0x8182 << QStringLiteral("SERVFAIL") << Failure::NameServerFailure;
    QTest::newRow("REFUSED") << 0x8185 << QStringLiteral("REFUSED") << Failure::NameRefused;
    QTest::newRow("NOTIMP") << 0x8184 << QStringLiteral("NOTIMP") << Failure::NameRefused;
    QTest::newRow("FORMERR") << 0x8181 << QStringLiteral("FORMERR") << Failure::NameRefused;
    QTest::newRow("no address") << 0x8180 << QStringLiteral("NOERROR") << Failure::NameNoAddress;
}

void DnsClientTest::codes()
{
    QFETCH(int, flags);
    LocalDns server(
        [flags](const QByteArray &question) { return QByteArrayList{reply(question, flags, 0, {})}; });
    const DnsResult result = ask(server);
    QCOMPARE(result.ended, Ending::Done);
    QTEST(result.facts.rcode, "rcode");
    QTEST(result.failure.value_or(Failure::Internal), "failure");
}

void DnsClientTest::silence()
{
    LocalDns server({});
    const DnsResult result = ask(server, QStringLiteral("A"), 150, 2);
    QCOMPARE(result.ended, Ending::TimedOut);
    QCOMPARE(result.failure, Failure::TimedOut);
    QVERIFY(result.facts.rcode.isEmpty());
    QCOMPARE(server.questions.size(), 2);
    QVERIFY2(result.milliseconds >= 299 && result.milliseconds < 5'000,
             qPrintable(QString::number(result.milliseconds)));
}

void DnsClientTest::secondTry()
{
    int asked = 0;
    LocalDns server([&](const QByteArray &question) {
        return ++asked == 1 ? QByteArrayList() : QByteArrayList{goodReply(question)};
    });
    QVERIFY(!ask(server, QStringLiteral("A"), 1'000, 2).failure);
}

void DnsClientTest::truncatedGoesOverTcp()
{
    LocalDns server([](const QByteArray &question) { return QByteArrayList{reply(question, 0x8380, 0, {})}; },
                    [](const QByteArray &question) {
                        QByteArray records;
                        for (int i = 0; i < 200; ++i)
                            records += addressRecord();
                        return QByteArrayList{reply(question, 0x8180, 200, records)};
                    });
    // Windows takes its time: the test's own server starts the TLS library with its first connection.
    const DnsResult result = ask(server, QStringLiteral("A"), 8'000);
    QVERIFY2(!result.failure, qPrintable(result.detail));
    QCOMPARE(result.facts.answers.size(), std::size_t(200));
}

void DnsClientTest::truncatedAndTcpClosed()
{
    LocalDns server(
        [](const QByteArray &question) { return QByteArrayList{reply(question, 0x8380, 0, {})}; });
    const QString address = server.address(); // a closed server has forgotten its port
    server.server.close();
    const DnsResult result = ask({address, QStringLiteral("shop.example"), QStringLiteral("A"), 1'000, 1});
    QCOMPARE(result.failure, Failure::ConnectionRefused);
}

void DnsClientTest::wrongAnswersAreIgnored_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("garbage") << 0;
    QTest::newRow("another ID") << 1;
    QTest::newRow("another question") << 2;
    QTest::newRow("one byte") << 3;
}

void DnsClientTest::wrongAnswersAreIgnored()
{
    QFETCH(int, kind);
    bool rightToo = false;
    LocalDns server([&](const QByteArray &question) {
        QByteArray wrong = goodReply(question);
        if (kind == 0)
            wrong = "HTTP/1.1 400 Bad Request\r\n\r\n";
        else if (kind == 1)
            wrong[0] = static_cast<char>(wrong[0] ^ 0x55);
        else if (kind == 2)
            wrong.replace("shop", "shot");
        else
            wrong.truncate(1);
        QByteArrayList replies{wrong};
        if (rightToo)
            replies.append(goodReply(question));
        return replies;
    });
    QCOMPARE(ask(server, QStringLiteral("A"), 150).failure, Failure::TimedOut);
    rightToo = true;
    QVERIFY(!ask(server).failure);
}

void DnsClientTest::unreadableAnswer()
{
    LocalDns server(
        [](const QByteArray &question) { return QByteArrayList{reply(question, 0x8180, 3, "rubbish")}; });
    const DnsResult result = ask(server);
    QCOMPARE(result.ended, Ending::Failed);
    QCOMPARE(result.failure, Failure::NameServerFailure);
    QCOMPARE(result.detail, QStringLiteral("unreadable answer"));
    QVERIFY(result.facts.rcode.isEmpty());
}

void DnsClientTest::nothingListens()
{
    QString address;
    {
        LocalDns server({});
        address = server.address();
    }
    const DnsResult result = ask({address, QStringLiteral("shop.example"), QStringLiteral("A"), 10'000, 2});
    QCOMPARE(result.ended, Ending::Failed);
    QCOMPARE(result.failure, Failure::ConnectionRefused);
    QVERIFY(result.milliseconds < 10'000); // it did not wait for the time to run out
}

void DnsClientTest::noRoute()
{
    // Link-local, and nobody says on which link: not a packet leaves.
    const DnsResult result =
        ask({QStringLiteral("[fe80::1]:53"), QStringLiteral("shop.example"), QStringLiteral("A"), 300, 1});
    QCOMPARE(result.failure, Failure::NoRoute);
    QCOMPARE(result.ended, Ending::Failed);
}

void DnsClientTest::badQuestions_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    const QString server = QStringLiteral("127.0.0.1:1");
    const QString name = QStringLiteral("shop.example");
    const QString type = QStringLiteral("A");
    QTest::newRow("no server") << QString() << name << type;
    QTest::newRow("a server's name") << QStringLiteral("dns.example") << name << type;
    QTest::newRow("unknown type") << server << name << QStringLiteral("NONSENSE");
    QTest::newRow("label too long") << server << QString(64, u'a') + QStringLiteral(".example") << type;
    QTest::newRow("empty label") << server << QStringLiteral("a..b") << type;
    QTest::newRow("name too long") << server << QStringLiteral("abcdefg.").repeated(40) << type;
}

void DnsClientTest::badQuestions()
{
    QFETCH(QString, server);
    QFETCH(QString, name);
    QFETCH(QString, type);
    const DnsResult result = ask({server, name, type, 300, 1});
    QCOMPARE(result.failure, Failure::Internal);
    QCOMPARE(result.ended, Ending::Failed);
}

void DnsClientTest::neverWithinAsk()
{
    bool finished = false;
    const auto call = m_client->ask({});
    connect(call.get(), &DnsCall::finished, this, [&] { finished = true; });
    QVERIFY(!finished);
    QTRY_VERIFY(finished);
}

void DnsClientTest::destroyedAtAnyMoment()
{
    LocalDns server([](const QByteArray &question) { return QByteArrayList{goodReply(question)}; });
    const DnsQuestion question{server.address(), QStringLiteral("shop.example"), QStringLiteral("A")};
    m_client->ask(question).reset();
    for (int wait = 0; wait < 5; ++wait) { // somewhere on the way
        auto call = m_client->ask(question);
        QTest::qWait(wait);
        call.reset();
    }
    bool destroyed = false; // from within its own report
    auto call = m_client->ask(question);
    connect(call.get(), &DnsCall::finished, this, [&] {
        call.reset();
        destroyed = true;
    });
    QTRY_VERIFY(destroyed);
    auto lonely = makeCaresDnsClient(); // the client may go before its calls
    bool finished = false;
    const auto late = lonely->ask(question);
    lonely.reset();
    connect(late.get(), &DnsCall::finished, this, [&] { finished = true; });
    QTRY_VERIFY(finished);
}

void DnsClientTest::manyAtOnce()
{
    LocalDns server([](const QByteArray &question) { return QByteArrayList{goodReply(question)}; });
    std::vector<std::unique_ptr<DnsCall>> calls;
    int good = 0;
    for (int i = 0; i < 50; ++i) {
        calls.push_back(
            m_client->ask({server.address(), QStringLiteral("shop.example"), QStringLiteral("A")}));
        connect(calls.back().get(), &DnsCall::finished, this,
                [&](const DnsResult &result) { good += !result.failure; });
    }
    QTRY_COMPARE(good, 50);
}

QTEST_GUILESS_MAIN(DnsClientTest)
#include "tst_dnsclient.moc"
