// SPDX-License-Identifier: Apache-2.0
#include "facts/httpfacts.h"
#include "net/httpparser.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace IsItMe;

using Kind = HttpParser::Request;

class HttpParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_data();
    void whole();
    void broken_data();
    void broken();
    void headers_data();
    void headers();
    void headerText_data();
    void headerText();
    void interimAnswers();
    void limits();
    void bodyAtItsLimit_data();
    void bodyAtItsLimit();
    void captures_data();
    void captures();
    void piecesMakeNoDifference();
    void mutationsMakeNoDifference();
};

namespace {

constexpr qint64 headerLimit = 64 * 1024;
constexpr qint64 bodyLimit = 256 * 1024;

HttpParser parsed(const QByteArray &bytes, bool closed = true, Kind kind = Kind::Ordinary)
{
    HttpParser parser(kind, headerLimit, bodyLimit);
    parser.feed(bytes);
    if (closed)
        parser.endOfInput();
    return parser;
}

/// Everything that a parser says, for comparing.
QByteArray summary(const HttpParser &parser)
{
    QByteArray text =
        parser.version().toUtf8() + '|' + QByteArray::number(parser.status()) + '|' +
        parser.reason().toUtf8() + '|' + parser.body() + '|' + QByteArray::number(int(parser.bodyCut())) +
        QByteArray::number(int(parser.isComplete())) + QByteArray::number(int(parser.headersComplete())) +
        '|' + parser.detail().toUtf8() + '|';
    text += parser.failure() ? enumName(*parser.failure()).toUtf8() : QByteArray("good");
    for (const HeaderField &field : parser.headers())
        text += '\n' + field.name.toUtf8() + ':' + field.value.toUtf8();
    return text;
}

QByteArray summaryOfPieces(const QByteArray &bytes, qsizetype pieceLength, QRandomGenerator *random = nullptr)
{
    HttpParser parser(Kind::Ordinary, headerLimit, bodyLimit);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = random ? random->bounded(1, 40) : pieceLength;
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at)));
        at += length;
    }
    parser.endOfInput();
    return summary(parser);
}

std::vector<std::pair<QString, QByteArray>> allCaptures()
{
    std::vector<std::pair<QString, QByteArray>> all;
    for (const auto *folder : {"/http", "/gateways"}) {
        const QDir directory(QStringLiteral(ISITME_TEST_DATA) + QLatin1String(folder));
        const QStringList names = directory.entryList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(directory.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all.emplace_back(name, file.readAll());
        }
    }
    return all;
}

} // namespace

void HttpParserTest::whole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("beforeClose"); // complete without the connection's end
    const auto row = [](const char *name, const QByteArray &bytes, int status, const char *reason,
                        const QByteArray &body, bool beforeClose, Kind kind = Kind::Ordinary) {
        QTest::newRow(name) << bytes << kind << status << QString::fromUtf8(reason) << body << beforeClose;
    };
    row("Content-Length", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "OK", "ok", true);
    row("more than announced", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1", 200, "OK", "ok",
        true);
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nok", 200, "OK", "ok", false);
    row("HTTP/1.0", "HTTP/1.0 502 Bad Gateway\r\n\r\nno", 502, "Bad Gateway", "no", false);
    row("empty body", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", 502, "Bad Gateway", "", true);
    row("chunked",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0B\r\ndefghijklmn\r\n0\r\n\r\n",
        200, "OK", "abcdefghijklmn", true);
    row("chunk extensions and trailers",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n2 ; a=\"b\"\r\nok\r\n000\r\nX: y\r\n\r\n",
        200, "OK", "ok", true);
    row("chunked beats Content-Length",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        200, "OK", "ok", true);
    row("last empty line missing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n",
        200, "OK", "ok", false);
    row("HTTP/1.0 knows no chunks", "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok", 200, "OK",
        "2\r\nok", false);
    row("bare LF", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "OK", "ok", true);
    row("no reason", "HTTP/1.1 503\r\nContent-Length: 0\r\n\r\n", 503, "", "", true);
    row("empty reason", "HTTP/1.1 503 \r\nContent-Length: 0\r\n\r\n", 503, "", "", true);
    row("odd status", "HTTP/1.1 999 Request denied\r\n\r\n", 999, "Request denied", "", false);
    row("empty line before", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "OK", "", true);
    row("204", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n", 204, "No Content", "", true);
    row("304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", 304, "Not Modified", "", true);
    row("101", "HTTP/1.1 101 Switching Protocols\r\n\r\n\x81\x05hello", 101, "Switching Protocols", "", true);
    row("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 200, "OK", "", true, Kind::Head);
    row("CONNECT", "HTTP/1.1 200 Connection established\r\n\r\n\x16\x03", 200, "Connection established", "",
        true, Kind::Connect);
    row("CONNECT refused", "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno", 403, "Forbidden", "no",
        true, Kind::Connect);
    row("length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok", 200, "OK", "ok",
        false);
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok", 200, "OK", "ok", false);
    row("twice the same length", "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\nContent-Length: 2\r\n\r\nok",
        200, "OK", "ok", true);
}

void HttpParserTest::whole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    QFETCH(bool, beforeClose);
    const HttpParser open = parsed(bytes, false, kind);
    QCOMPARE(open.isComplete(), beforeClose);
    QVERIFY(open.headersComplete());
    const HttpParser parser = parsed(bytes, true, kind);
    QVERIFY2(!parser.failure(), qPrintable(parser.detail()));
    QVERIFY(parser.isComplete() && !parser.bodyCut());
    QTEST(parser.status(), "status");
    QTEST(parser.reason(), "reason");
    QTEST(parser.body(), "body");
}

void HttpParserTest::broken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, Failure failure, int status,
                        const QByteArray &body) {
        QTest::newRow(name) << bytes << failure << status << body;
    };
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    row("nothing", {}, Failure::ConnectionClosed, 0, {});
    row("SSH", "SSH-2.0-OpenSSH\r\n", Failure::NotHttp, 0, "SSH-2.0-OpenSSH\r\n");
    row("HTTP/0.9", "<html>hi</html>", Failure::NotHttp, 0, "<html>hi</html>");
    row("another protocol's OK", "ICY 200 OK\r\n\r\n", Failure::NotHttp, 0, "ICY 200 OK\r\n\r\n");
    row("NUL", QByteArray("\0\0\0\4", 4), Failure::NotHttp, 0, QByteArray("\0\0\0\4", 4));
    row("no version", "HTTP/ 200 OK\r\n\r\n", Failure::NotHttp, 0, "HTTP/ 200 OK\r\n\r\n");
    row("no status", "HTTP/1.1 OK\r\n\r\n", Failure::NotHttp, 0, "HTTP/1.1 OK\r\n\r\n");
    row("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", Failure::NotHttp, 0, "HTTP/1.1 2000 OK\r\n\r\n");
    row("status of nought", "HTTP/1.1 000 OK\r\n\r\n", Failure::NotHttp, 0, "HTTP/1.1 000 OK\r\n\r\n");
    row("only empty lines", "\r\n\r\n\r\n\r\n\r\n", Failure::NotHttp, 0, "\r\n\r\n\r\n\r\n\r\n");
    row("only one empty line", "\r\n", Failure::Truncated, 0, "\r\n");
    row("half a status line", "HTTP/1.1 50", Failure::Truncated, 0, "HTTP/1.1 50");
    row("half the headers", "HTTP/1.1 502 Bad Gateway\r\nServer: ng", Failure::Truncated, 502, {});
    row("half the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", Failure::Truncated, 200, "he");
    row("half a chunk", chunked + "5\r\nhe", Failure::Truncated, 200, "he");
    row("chunk without its end", chunked + "2\r\nhe", Failure::Truncated, 200, "he");
    row("no last chunk", chunked + "2\r\nhe\r\n", Failure::Truncated, 200, "he");
    row("chunk size is none", chunked + "2\r\nhe\r\nxyz\r\n", Failure::NotHttp, 200, "he");
    row("negative chunk", chunked + "-2\r\nhe\r\n", Failure::NotHttp, 200, {});
    row("chunk with 0x", chunked + "0x2\r\nhe\r\n", Failure::NotHttp, 200, {});
    row("huge chunk size", chunked + "ffffffffffffffff\r\n", Failure::NotHttp, 200, {});
    row("empty chunk size", chunked + "\r\n", Failure::NotHttp, 200, {});
    row("chunk longer than it says", chunked + "2\r\nhello\r\n", Failure::NotHttp, 200, "he");
    row("endless chunk size", chunked + QByteArray(5'000, ' '), Failure::NotHttp, 200, {});
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhel",
        Failure::NotHttp, 200, {});
    row("garbage after 100", "HTTP/1.1 100 Continue\r\n\r\nrubbish", Failure::NotHttp, 0,
        "HTTP/1.1 100 Continue\r\n\r\nrubbish");
    row("only 100", "HTTP/1.1 100 Continue\r\n\r\n", Failure::Truncated, 0, "HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpParserTest::broken()
{
    QFETCH(QByteArray, bytes);
    const HttpParser parser = parsed(bytes);
    QVERIFY(parser.failure());
    QTEST(*parser.failure(), "failure");
    QTEST(parser.status(), "status");
    QTEST(parser.body(), "body");
    QVERIFY(!parser.isComplete());
    QVERIFY(!parser.detail().isEmpty());
}

void HttpParserTest::headers_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const QByteArray &lines, const QStringList &fields) {
        QTest::newRow(lines.toPercentEncoding().constData()) << lines << fields;
    };
    row("Server: nginx\r\n", {QStringLiteral("Server=nginx")});
    row("Via:1.1 a\r\nVia:\t 1.1 b \r\n", {QStringLiteral("Via=1.1 a"), QStringLiteral("Via=1.1 b")});
    row("X: one\r\n  two\r\n\tthree\r\n", {QStringLiteral("X=one two three")});
    row("X:\r\n one\r\n", {QStringLiteral("X=one")});
    row(" folded onto nothing\r\nX: y\r\n", {QStringLiteral("X=y")});
    row("no colon here\r\nX: y\r\n", {QStringLiteral("X=y")});
    row(": no name\r\nX: y\r\n", {QStringLiteral("X=y")});
    row("X : y\r\n", {QStringLiteral("X=y")});
    row("X: a:b\r\n", {QStringLiteral("X=a:b")});
    row(QByteArray("X: a\0b\r\n", 8), {QStringLiteral("X=a\ufffdb")});
    row("X: a\rb\r\n", {QStringLiteral("X=a\ufffdb")});
}

void HttpParserTest::headers()
{
    QFETCH(QByteArray, lines);
    const HttpParser parser = parsed("HTTP/1.1 200 OK\r\n" + lines + "\r\n");
    QStringList fields;
    for (const HeaderField &field : parser.headers())
        fields.append(field.name + u'=' + field.value);
    QTEST(fields, "fields");
}

void HttpParserTest::headerText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << QByteArray("abc") << QStringLiteral("abc");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xbc") << QStringLiteral("\u00fc");
    QTest::newRow("Latin-1") << QByteArray("\xfc") << QStringLiteral("\u00fc");
    QTest::newRow("half a character") << QByteArray("a\xc3") << QStringLiteral("a\u00c3");
    QTest::newRow("controls") << QByteArray("a\tb\x1b[31m\x7f") << QStringLiteral("a\tb\ufffd[31m\ufffd");
}

void HttpParserTest::headerText()
{
    QFETCH(QByteArray, bytes);
    QTEST(IsItMe::headerText(bytes), "text");
}

void HttpParserTest::interimAnswers()
{
    const HttpParser parser =
        parsed("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
               "HTTP/1.1 404 Not Found\r\nServer: a\r\n\r\ngone");
    QCOMPARE(parser.status(), 404);
    QCOMPARE(parser.headers().size(), std::size_t(1));
    QCOMPARE(parser.body(), QByteArray("gone"));
    HttpParser endless(Kind::Ordinary, headerLimit, bodyLimit);
    for (int i = 0; i < 10'000; ++i)
        endless.feed("HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(endless.failure(), Failure::HeadersTooLarge);
}

void HttpParserTest::limits()
{
    const QByteArray start = "HTTP/1.1 200 OK\r\n";
    const QByteArray one = "X: " + QByteArray(headerLimit - start.size() - 7, 'a') + "\r\n";
    QVERIFY(!parsed(start + one + "\r\n").failure());
    QCOMPARE(parsed(start + "a" + one + "\r\n").failure(), Failure::HeadersTooLarge);
    QCOMPARE(parsed(start + QByteArray("X:\r\n").repeated(3'000) + "\r\n").failure(),
             Failure::HeadersTooLarge);
    QCOMPARE(parsed("HTTP/1.1 200 " + QByteArray(100'000, 'a')).failure(), Failure::HeadersTooLarge);
    const QByteArray trailers = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n";
    const HttpParser endless = parsed(trailers + QByteArray("X: y\r\n").repeated(20'000));
    QCOMPARE(endless.failure(), Failure::HeadersTooLarge);
    QCOMPARE(endless.body(), QByteArray("ok"));
    QCOMPARE(parsed(QByteArray(5'000, 'x')).body().size(), 1024);
}

void HttpParserTest::bodyAtItsLimit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("cut");
    const auto row = [](const char *name, const QByteArray &bytes, bool cut) {
        QTest::newRow(name) << bytes << cut;
    };
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    row("length at the limit", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789", false);
    row("length over the limit", "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n0123456789", true);
    row("end at the limit", "HTTP/1.1 200 OK\r\n\r\n0123456789", false);
    row("end over the limit", "HTTP/1.1 200 OK\r\n\r\n0123456789a", true);
    row("chunks at the limit", chunked + "a\r\n0123456789\r\n0\r\n\r\n", false);
    row("chunk over the limit", chunked + "b\r\n0123456789", true);
    row("second chunk over the limit", chunked + "a\r\n0123456789\r\n1\r\na", true);
}

void HttpParserTest::bodyAtItsLimit()
{
    QFETCH(QByteArray, bytes);
    HttpParser parser(Kind::Ordinary, headerLimit, 10);
    parser.feed(bytes);
    parser.endOfInput();
    QVERIFY(parser.isComplete());
    QTEST(parser.bodyCut(), "cut");
    QCOMPARE(parser.body(), QByteArray("0123456789"));
}

void HttpParserTest::captures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<qsizetype>("body");
    const QString good;
    QTest::newRow("garbage") << QStringLiteral("nginx-garbage.http") << 0 << QStringLiteral("not-http")
                             << qsizetype(320);
    QTest::newRow("SSH") << QStringLiteral("nginx-ssh.http") << 0 << QStringLiteral("not-http")
                         << qsizetype(32);
    QTest::newRow("truncated") << QStringLiteral("nginx-truncated.http") << 200 << QStringLiteral("truncated")
                               << qsizetype(20'012);
    QTest::newRow("empty body") << QStringLiteral("caddy-refuse.http") << 502 << good << qsizetype(0);
    QTest::newRow("chunked") << QStringLiteral("made-chunked.http") << 200 << good << qsizetype(31);
    QTest::newRow("tunnel") << QStringLiteral("fwd-squid-connect-ok.http") << 200 << good << qsizetype(0);
}

void HttpParserTest::captures()
{
    QFETCH(QString, file);
    QFile data(QStringLiteral(ISITME_TEST_DATA "/http/") + file);
    QVERIFY(data.open(QIODevice::ReadOnly));
    const HttpParser parser = parsed(data.readAll());
    QTEST(parser.status(), "status");
    QTEST(parser.failure() ? enumName(*parser.failure()) : QString(), "failure");
    QTEST(parser.body().size(), "body");
}

void HttpParserTest::piecesMakeNoDifference()
{
    QRandomGenerator random(3);
    const auto all = allCaptures();
    QVERIFY(all.size() > 20);
    for (const auto &[name, bytes] : all) {
        const QByteArray expected = summaryOfPieces(bytes, std::max<qsizetype>(1, bytes.size()));
        QVERIFY2(summaryOfPieces(bytes, 1) == expected, qPrintable(name));
        QVERIFY2(summaryOfPieces(bytes, 7) == expected, qPrintable(name));
        QVERIFY2(summaryOfPieces(bytes, 0, &random) == expected, qPrintable(name));
    }
}

void HttpParserTest::mutationsMakeNoDifference()
{
    QRandomGenerator random(11);
    for (const auto &[name, original] : allCaptures()) {
        if (original.isEmpty())
            continue;
        for (int round = 0; round < 20; ++round) {
            QByteArray bytes = original;
            // Mostly in the first part, where the framing is.
            const int reach = static_cast<int>(std::min<qsizetype>(bytes.size(), 400));
            for (int i = random.bounded(1, 5); i > 0; --i)
                bytes[random.bounded(reach)] = static_cast<char>(random.bounded(256));
            if (round % 4 == 0)
                bytes.truncate(random.bounded(static_cast<int>(bytes.size()) + 1));
            QVERIFY2(summaryOfPieces(bytes, 1) ==
                         summaryOfPieces(bytes, std::max<qsizetype>(1, bytes.size())),
                     (name.toUtf8() + bytes.toPercentEncoding()).constData());
        }
    }
}

QTEST_GUILESS_MAIN(HttpParserTest)
#include "tst_httpparser.moc"
