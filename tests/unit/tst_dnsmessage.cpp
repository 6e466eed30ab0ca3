// SPDX-License-Identifier: Apache-2.0
#include "dnsbytes.h"
#include "net/dnsclient.h"

#include <QRandomGenerator>
#include <QTest>

using namespace IsItMe;
using namespace IsItMe::Test;

class DnsMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordData_data();
    void recordData();
    void flagsAndCodes();
    void negativeAnswer();
    void extendedErrors();
    void brokenMessages_data();
    void brokenMessages();
    void manyRecordsAreBounded();
    void everyCutIsRefused();
    void mutationsNeverCrash();
};

namespace {

const QByteArray question("\xc0\x0c", 2);

QByteArray answerWith(int type, const QByteArray &data)
{
    return dnsHead(0x8180, "shop.example", type, 1, 0, 0) + dnsRecord(question, type, data);
}

QByteArray startOfAuthority()
{
    return dnsName("ns1.shop.example") + dnsName("host.master.shop.example") + dnsWord(0) + dnsWord(7) +
           dnsWord(0) + dnsWord(3600) + dnsWord(0) + dnsWord(600) + dnsWord(1) + dnsWord(0) + dnsWord(0) +
           dnsWord(60);
}

/// One message with every kind of record, for cutting and mutating.
QByteArray richMessage()
{
    return dnsHead(0x8583, "shop.example", 1, 4, 2, 1) + dnsRecord(question, 5, dnsName("edge.example")) +
           dnsRecord(dnsName("edge.example"), 1, QByteArray("\xcb\x00\x71\x0a", 4)) +
           dnsRecord(question, 15, dnsWord(10) + dnsName("mail.example")) +
           dnsRecord(question, 16, QByteArray("\x02hi\x03you")) + dnsRecord(question, 6, startOfAuthority()) +
           dnsRecord(question, 65, "abc") +
           dnsRecord(dnsName(""), 41, dnsWord(15) + dnsWord(6) + dnsWord(22) + "none");
}

} // namespace

void DnsMessageTest::recordData_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int type, const QByteArray &data, const char *typeName,
                        const char *text) {
        QTest::newRow(name) << type << data << QString::fromLatin1(typeName) << QString::fromLatin1(text);
    };
    row("A", 1, QByteArray("\xcb\x00\x71\x0a", 4), "A", "203.0.113.10");
    row("AAAA", 28, QByteArray::fromHex("20010db8000000000000000000000001"), "AAAA", "2001:db8::1");
    row("CNAME", 5, dnsName("edge.shop.example"), "CNAME", "edge.shop.example");
    row("CNAME compressed", 5, QByteArray("\x04") + "edge" + question, "CNAME", "edge.shop.example");
    row("NS to the root", 2, dnsName(""), "NS", ".");
    row("SOA", 6, startOfAuthority(), "SOA", "ns1.shop.example host.master.shop.example 7 3600 600 65536 60");
    row("SOA with a dot in the mailbox", 6,
        dnsName("a") + QByteArray("\x07") + "first.l" + dnsName("b") + QByteArray(20, '\0'), "SOA",
        "a first\\.l.b 0 0 0 0 0");
    row("MX", 15, dnsWord(10) + dnsName("mail.example"), "MX", "10 mail.example");
    row("TXT", 16,
        QByteArray("\x03"
                   "a\"b"
                   "\x02"
                   "\x01\xff"),
        "TXT", "\"a\\\"b\" \"\\001\\255\"");
    row("PTR", 12, dnsName("host.example"), "PTR", "host.example");
    row("unknown", 731, QByteArray("\xab\x00\xcd", 3), "TYPE731", "\\# 3 ab00cd");
    row("unknown and empty", 731, {}, "TYPE731", "\\# 0");
}

void DnsMessageTest::recordData()
{
    QFETCH(int, type);
    QFETCH(QByteArray, data);
    const std::optional<DnsFacts> facts = parseDnsMessage(answerWith(type, data));
    QVERIFY(facts);
    QCOMPARE(facts->answers.size(), std::size_t(1));
    QCOMPARE(facts->answers[0].name, QStringLiteral("shop.example"));
    QTEST(facts->answers[0].type, "typeName");
    QTEST(facts->answers[0].data, "text");
    QCOMPARE(facts->answers[0].ttl, 300);
}

void DnsMessageTest::flagsAndCodes()
{
    const std::optional<DnsFacts> plain = parseDnsMessage(dnsHead(0x8000, "a.example", 28, 0, 0, 0));
    QVERIFY(plain);
    QCOMPARE(plain->name, QStringLiteral("a.example"));
    QCOMPARE(plain->type, QStringLiteral("AAAA"));
    QCOMPARE(plain->rcode, QStringLiteral("NOERROR"));
    QVERIFY(!plain->authoritative && !plain->authenticated && !plain->checkingDisabled);
    const std::optional<DnsFacts> all = parseDnsMessage(dnsHead(0x8432 | 0x0005, "a.example", 1, 0, 0, 0));
    QVERIFY(all);
    QVERIFY(all->authoritative && all->authenticated && all->checkingDisabled);
    // BADVERS is 16: its upper bits stand in the OPT record.
    const std::optional<DnsFacts> extended = parseDnsMessage(dnsHead(0x8000, "a.example", 1, 0, 0, 1) +
                                                             dnsRecord(dnsName(""), 41, {}, 0x01000000));
    QVERIFY(extended);
    QCOMPARE(extended->rcode, QStringLiteral("RCODE16"));
}

void DnsMessageTest::negativeAnswer()
{
    const std::optional<DnsFacts> facts =
        parseDnsMessage(dnsHead(0x8183, "gone.example", 1, 0, 1, 0) +
                        dnsRecord(dnsName("example"), 6, startOfAuthority(), 900));
    QVERIFY(facts);
    QCOMPARE(facts->rcode, QStringLiteral("NXDOMAIN"));
    QVERIFY(facts->answers.empty());
    QCOMPARE(facts->authority.size(), std::size_t(1));
    QCOMPARE(facts->authority[0].name, QStringLiteral("example"));
    QCOMPARE(facts->authority[0].ttl, 900);
}

void DnsMessageTest::extendedErrors()
{
    const QByteArray options = dnsWord(10) + dnsWord(8) + QByteArray(8, 'c') + dnsWord(15) + dnsWord(2) +
                               dnsWord(9) + dnsWord(15) + dnsWord(7) + dnsWord(22) + "gone\n";
    const std::optional<DnsFacts> facts =
        parseDnsMessage(dnsHead(0x8182, "a.example", 1, 0, 0, 1) + dnsRecord(dnsName(""), 41, options, 0));
    QVERIFY(facts);
    QCOMPARE(facts->rcode, QStringLiteral("SERVFAIL"));
    QCOMPARE(facts->comment, QStringLiteral("extended error 9; extended error 22: gone"));
}

void DnsMessageTest::brokenMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short header") << QByteArray(11, '\0');
    QTest::newRow("a question, not an answer") << dnsHead(0x0100, "a.example", 1, 0, 0, 0);
    QTest::newRow("two questions") << dnsWord(1) + dnsWord(0x8000) + dnsWord(2) + QByteArray(6, '\0') +
                                          dnsName("a") + dnsWord(1) + dnsWord(1) + dnsName("a") + dnsWord(1) +
                                          dnsWord(1);
    QTest::newRow("fewer answers than said")
        << dnsHead(0x8180, "a.example", 1, 2, 0, 0) + dnsRecord(question, 1, "abcd");
    QTest::newRow("A of five bytes") << answerWith(1, "abcde");
    QTest::newRow("AAAA of four bytes") << answerWith(28, "abcd");
    QTest::newRow("name longer than its data") << dnsHead(0x8180, "a.example", 5, 1, 0, 0) + question +
                                                      dnsWord(5) + dnsWord(1) + dnsWord(0) + dnsWord(9) +
                                                      dnsWord(2) + dnsName("edge.example");
    QTest::newRow("name shorter than its data") << answerWith(5, dnsName("edge.example") + "x");
    QTest::newRow("TXT over its end") << answerWith(16, "\x09hi");
    QTest::newRow("pointer to itself") << dnsWord(1) + dnsWord(0x8000) + dnsWord(1) + QByteArray(6, '\0') +
                                              question + dnsWord(1) + dnsWord(1);
    QTest::newRow("pointer beyond the end") << answerWith(5, QByteArray("\xff\xff"));
    QTest::newRow("SOA cut") << answerWith(6, startOfAuthority().chopped(1));
    QTest::newRow("only zeros") << QByteArray(600, '\0');
}

void DnsMessageTest::brokenMessages()
{
    QFETCH(QByteArray, message);
    QVERIFY(!parseDnsMessage(message));
}

void DnsMessageTest::manyRecordsAreBounded()
{
    QByteArray message = dnsHead(0x8180, "shop.example", 1, 2000, 0, 0);
    for (int i = 0; i < 2000; ++i)
        message += dnsRecord(question, 1, "abcd");
    std::optional<DnsFacts> facts = parseDnsMessage(message);
    QVERIFY(facts);
    QCOMPARE(facts->answers.size(), std::size_t(256));
    message = dnsHead(0x8180, "shop.example", 731, 6, 0, 0);
    for (int i = 0; i < 6; ++i)
        message += dnsRecord(question, 731, QByteArray(10'000, 'x'));
    facts = parseDnsMessage(message);
    QVERIFY(facts);
    QCOMPARE(facts->answers.size(), std::size_t(3)); // 64 KiB of text
}

void DnsMessageTest::everyCutIsRefused()
{
    const QByteArray message = richMessage();
    QVERIFY(parseDnsMessage(message));
    for (qsizetype length = 0; length < message.size(); ++length)
        QVERIFY2(!parseDnsMessage(message.first(length)), qPrintable(QString::number(length)));
}

void DnsMessageTest::mutationsNeverCrash()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray message = richMessage();
        for (int i = random.bounded(1, 6); i > 0; --i)
            message[random.bounded(static_cast<int>(message.size()))] =
                static_cast<char>(random.bounded(256));
        if (const auto facts = parseDnsMessage(message))
            QVERIFY(facts->answers.size() <= 256);
    }
}

QTEST_GUILESS_MAIN(DnsMessageTest)
#include "tst_dnsmessage.moc"
