// SPDX-License-Identifier: Apache-2.0
#include "gateways/gatewaycatalog.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace IsItMe;
using Author = GatewayMatch::Author;
using Headers = std::vector<HeaderField>;

namespace {

/// An answer that owns what it consists of.
struct Answer
{
    int status = 0;
    QString reason;
    std::vector<HeaderField> headers;
    QString body;

    GatewayAnswer view() const { return {status, reason, headers, body}; }
};

Answer parse(const QByteArray &raw)
{
    const qsizetype crlf = raw.indexOf("\r\n\r\n");
    const qsizetype lf = raw.indexOf("\n\n");
    const bool useCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
    const qsizetype end = useCrlf ? crlf : lf;
    Answer answer;
    answer.body = QString::fromUtf8(raw.mid(end + (useCrlf ? 4 : 2)));
    const QList<QByteArray> lines = raw.left(end).split('\n');
    const QString first = QString::fromLatin1(lines.first().trimmed());
    answer.status = first.section(u' ', 1, 1).toInt();
    answer.reason = first.section(u' ', 2);
    for (const QByteArray &line : lines.mid(1)) {
        const QString text = QString::fromLatin1(line.trimmed());
        answer.headers.push_back({text.section(u':', 0, 0), text.section(u':', 1).trimmed()});
    }
    return answer;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder()
{
    return QStringLiteral(ISITME_TEST_DATA "/gateways/");
}

/// nginx's template, which many products share.
QString nginxPage(const QString &title, const QString &maker)
{
    const QString tail =
        maker.isEmpty() ? QString() : QStringLiteral("<hr><center>%1</center>\r\n").arg(maker);
    return QStringLiteral(
               "<html>\r\n<head><title>%1</title></head>\r\n<body>\r\n<center><h1>%1</h1></center>\r\n"
               "%2</body>\r\n</html>\r\n")
        .arg(title, tail);
}

QString cloudflarePage(int code, const QString &words)
{
    return QStringLiteral("<!DOCTYPE html><html><head><title>shop.example | %1: %2</title></head><body>"
                          "<div id=\"cf-wrapper\"><div id=\"cf-error-details\"><h1>%2 Error code %1</h1>"
                          "</div></div></body></html>")
        .arg(code)
        .arg(words);
}

QString article(const QString &page)
{
    return QStringLiteral(
               "<!DOCTYPE html><html><head><title>502 explained</title></head><body><h1>502</h1><p>%1</p>"
               "<pre>%2</pre></body></html>")
        .arg(QStringLiteral("What nginx shows when its upstream is gone. ").repeated(30), page);
}

const char *name(Author author)
{
    switch (author) {
    case Author::GatewayItself:
        return "itself";
    case Author::Upstream:
        return "upstream";
    case Author::Unknown:
        return "unknown";
    }
    return "";
}

} // namespace

class TestGateways : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void everyAnswerIsListed();
    void everyEntryIsTested();
    void nobody_data();
    void nobody();
    void behindAnotherFrontDoor();
    void theStatusOfThePageMustAgree();
    void truncatedPagesNameNoAuthor();
    void hostileBodies_data();
    void hostileBodies();
    void foreignTextIsCut();
    void requestIds();
    void limits();
    void frontDoor();

private:
    std::optional<GatewayCatalog> m_catalog;
    QSet<QString> m_testedIds;
};

void TestGateways::initTestCase()
{
    auto catalog = GatewayCatalog::fromJson(read(QStringLiteral(ISITME_RESOURCES "/gateways.json")));
    if (const QString *error = std::get_if<QString>(&catalog))
        QFAIL(qPrintable(*error));
    m_catalog = std::get<GatewayCatalog>(catalog);
    QVERIFY(!m_catalog->rules().gateways.empty());
    QCOMPARE(GatewayCatalog::builtIn().rules().gateways.size(), m_catalog->rules().gateways.size());
}

void TestGateways::answers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("meaning");
    const QList<QByteArray> lines = read(dataFolder() + QStringLiteral("expected.tsv")).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split('\t');
        if (line.startsWith('#') || cells.size() != 4)
            continue;
        const auto text = [&](int i) { return cells[i] == "-" ? QString() : QString::fromLatin1(cells[i]); };
        QTest::newRow(cells[0].constData()) << text(1) << text(2) << text(3);
    }
}

void TestGateways::answers()
{
    QFETCH(QString, id);
    QFETCH(QString, author);
    QFETCH(QString, meaning);
    const QByteArray raw = read(dataFolder() + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!raw.isEmpty());
    const Answer answer = parse(raw);
    const bool good = author == u"front-door";
    const auto match = good ? m_catalog->identifyFrontDoor(answer.view()) : m_catalog->match(answer.view());
    QCOMPARE(match ? match->id : QString(), id);
    if (!match)
        return;
    m_testedIds += match->id;
    QCOMPARE(QString::fromLatin1(name(match->author)), good ? QStringLiteral("unknown") : author);
    QCOMPARE(match->meaning, meaning);
    QVERIFY(match->certainty > 0.5 && match->certainty <= 1);
    QVERIFY(!match->marks.isEmpty());
    QVERIFY(!match->product.isEmpty());
    if (good)
        QVERIFY(!m_catalog->match(answer.view())); // a good answer is no error page
}

void TestGateways::everyAnswerIsListed()
{
    const QByteArray expected = read(dataFolder() + QStringLiteral("expected.tsv"));
    const QStringList names =
        QDir(dataFolder()).entryList({QStringLiteral("*.http"), QStringLiteral("*.h2")});
    QVERIFY(names.size() > 100);
    for (const QString &file : names)
        QVERIFY2(expected.contains('\n' + file.toLatin1() + '\t'), qPrintable(file));
}

/// The promise of the catalog: no entry without a test.
void TestGateways::everyEntryIsTested()
{
    for (const GatewayRules &gateway : m_catalog->rules().gateways) {
        QVERIFY2(m_testedIds.contains(gateway.id), qPrintable(gateway.id));
        for (const PageRule &page : gateway.pages)
            QVERIFY2(page.id.isEmpty() || m_testedIds.contains(page.id), qPrintable(page.id));
    }
}

void TestGateways::nobody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("body");
    const QString none;
    QTest::newRow("a copy of Cloudflare's page elsewhere")
        << 502 << u"gunicorn"_qs << cloudflarePage(502, u"Bad gateway"_qs);
    QTest::newRow("a copy of Cloudflare's 522 without a header")
        << 522 << none << cloudflarePage(522, u"Timed out"_qs);
    QTest::newRow("a copy of Cloudflare's short page")
        << 502 << none << nginxPage(u"502 Bad Gateway"_qs, u"cloudflare"_qs);
    QTest::newRow("nginx's page from another server")
        << 502 << u"gunicorn"_qs << nginxPage(u"502 Bad Gateway"_qs, u"nginx"_qs);
    QTest::newRow("HAProxy's page from another server")
        << 503 << u"gunicorn"_qs
        << u"<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>"_qs;
    QTest::newRow("Traefik's words from another server") << 502 << u"gunicorn"_qs << u"Bad Gateway"_qs;
    QTest::newRow("an article that quotes nginx's page")
        << 502 << none << article(nginxPage(u"502 Bad Gateway"_qs, u"nginx"_qs));
    QTest::newRow("an article that quotes HAProxy's page")
        << 503 << none
        << article(
               u"<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>"_qs);
    QTest::newRow("an application's JSON") << 502 << none << u"{\"error\":\"Bad Gateway\",\"code\":502}"_qs;
    QTest::newRow("an empty page") << 502 << none << none;
    QTest::newRow("a good answer") << 200 << u"nginx"_qs << nginxPage(u"502 Bad Gateway"_qs, u"nginx"_qs);
    QTest::newRow("a redirect") << 302 << u"cloudflare"_qs << nginxPage(u"302 Found"_qs, u"cloudflare"_qs);
    QTest::newRow("no status line") << 0 << u"nginx"_qs << u"?????"_qs;
    QTest::newRow("no possible status") << 999 << u"nginx"_qs << none;
    QTest::newRow("a name that only begins alike")
        << 502 << u"nginxy"_qs << nginxPage(u"502 Bad Gateway"_qs, u"nginxy"_qs);
    QTest::newRow("Tomcat is not Apache's server")
        << 500 << u"Apache-Coyote/1.1"_qs << u"<html><head><title>Error</title></head></html>"_qs;
}

void TestGateways::nobody()
{
    QFETCH(int, status);
    QFETCH(QString, server);
    QFETCH(QString, body);
    Headers headers{{QStringLiteral("Content-Type"), QStringLiteral("text/html")}};
    if (!server.isEmpty())
        headers.push_back({QStringLiteral("Server"), server});
    const auto match = m_catalog->match({status, {}, headers, body});
    QVERIFY2(!match, match ? qPrintable(match->id) : "");
}

void TestGateways::behindAnotherFrontDoor()
{
    const Headers cloudflare{{u"Server"_qs, u"cloudflare"_qs}, {u"CF-RAY"_qs, u"8a1b-FRA"_qs}};
    const QString page = nginxPage(u"502 Bad Gateway"_qs, u"nginx/1.22.1"_qs);
    auto match = m_catalog->match({502, {}, cloudflare, page});
    QVERIFY(match.has_value());
    QCOMPARE(match->id, u"nginx"_qs);
    QVERIFY(match->author == Author::GatewayItself);
    QCOMPARE(match->frontDoorId, u"cloudflare"_qs);
    QCOMPARE(match->requestId, u"8a1b-FRA"_qs);
    QVERIFY(match->certainty < 0.8); // the header could not agree

    // Google's load balancer leaves the Server field alone: here both agree.
    const Headers google{{u"Server"_qs, u"nginx/1.22.1"_qs}, {u"Via"_qs, u"1.1 google"_qs}};
    match = m_catalog->match({502, {}, google, page});
    QVERIFY(match.has_value());
    QCOMPARE(match->id, u"nginx"_qs);
    QCOMPARE(match->frontDoorId, u"google"_qs);
    QVERIFY(match->certainty > 0.9);

    // A page that shows Cloudflare's name under nginx's signature is a copy: nginx answered, the author is
    // open.
    const Headers nginx{{u"Server"_qs, u"nginx"_qs}};
    match = m_catalog->match({522, {}, nginx, cloudflarePage(522, u"Connection timed out"_qs)});
    QVERIFY(match.has_value());
    QCOMPARE(match->id, u"nginx"_qs);
    QVERIFY(match->author == Author::Unknown);
    QVERIFY(match->meaning.isEmpty());
}

void TestGateways::theStatusOfThePageMustAgree()
{
    const Headers nginx{{u"Server"_qs, u"nginx"_qs}};
    const auto match = m_catalog->match({503, {}, nginx, nginxPage(u"502 Bad Gateway"_qs, u"nginx"_qs)});
    QVERIFY(match.has_value());
    QVERIFY(match->author == Author::Unknown);
}

void TestGateways::truncatedPagesNameNoAuthor()
{
    const QByteArray raw = read(dataFolder() + QStringLiteral("nginx-refuse.http"));
    const Answer whole = parse(raw);
    const qsizetype signature = whole.body.indexOf(u"nginx/");
    QVERIFY(signature > 0);
    for (qsizetype length = 0; length < whole.body.size(); ++length) {
        Answer part = whole;
        part.body.truncate(length);
        const auto match = m_catalog->match(part.view());
        QVERIFY(match.has_value());
        QCOMPARE(match->id, u"nginx"_qs);
        if (length <= signature)
            QVERIFY(match->author == Author::Unknown);
    }
}

void TestGateways::hostileBodies_data()
{
    QTest::addColumn<QString>("body");
    constexpr int size = 256 * 1024;
    QTest::newRow("less-than") << QString(size, u'<');
    QTest::newRow("blanks") << QString(size, u' ');
    QTest::newRow("zero bytes") << QString(size, QChar(0));
    QTest::newRow("lone surrogates") << QString(size, QChar(0xd800));
    QTest::newRow("centers") << QStringLiteral("<center>").repeated(size / 8);
    QTest::newRow("titles") << QStringLiteral("<title>").repeated(size / 7);
    QTest::newRow("nearly HAProxy") << QStringLiteral("<html><body><h1>502 ").repeated(size / 20);
    QTest::newRow("nearly nginx")
        << QStringLiteral("<html>\r\n<head><title>502 Bad Gateway<center>").repeated(size / 44);
    QTest::newRow("nearly the same mark") << QStringLiteral("Varnish cache serve").repeated(size / 19);
    QString random;
    QRandomGenerator generator(502);
    for (int i = 0; i < size; ++i)
        random += QChar(static_cast<ushort>(generator.bounded(0x10000)));
    QTest::newRow("random") << random;
}

void TestGateways::hostileBodies()
{
    QFETCH(QString, body);
    const QStringList servers = {
        {},          u"nginx"_qs,   u"cloudflare"_qs, u"Apache"_qs, u"Varnish"_qs,
        u"ATS/9"_qs, u"Netlify"_qs, u"envoy"_qs,      u"h2o"_qs,    u"AkamaiGHost"_qs};
    QElapsedTimer clock;
    clock.start();
    for (const QString &server : servers) {
        Headers headers;
        for (int i = 0; i < 200; ++i)
            headers.push_back({QStringLiteral("X-%1").arg(i), QString(4096, u'a')});
        if (!server.isEmpty())
            headers.push_back({u"Server"_qs, server});
        const auto match = m_catalog->match({502, body, headers, body});
        if (match)
            QVERIFY(match->author == Author::Unknown);
    }
    QVERIFY2(clock.elapsed() < 5000, "ten hostile answers must not keep the program busy");
}

void TestGateways::foreignTextIsCut()
{
    const QString nasty = u"nginx/\u202e<script>\x07"_qs + QString(10000, u'x');
    const Headers headers{{u"Server"_qs, nasty},
                          {u"X-Request-Id"_qs, u"a\r\nb\u200f"_qs + QString(5000, u'y')}};
    const auto match = m_catalog->match({502, {}, headers, u"hello"_qs});
    QVERIFY(match.has_value());
    QCOMPARE(match->requestIdHeader, u"x-request-id"_qs);
    for (const QString &text : match->marks + QStringList(match->requestId)) {
        QVERIFY(text.size() <= 300);
        for (const QChar c : text)
            QVERIFY(c.isPrint() && c.category() != QChar::Other_Format);
    }
}

void TestGateways::requestIds()
{
    const Headers headers{{u"server"_qs, u"cloudflare"_qs},
                          {u"x-request-id"_qs, u"from-behind"_qs},
                          {u"cf-ray"_qs, u"8a1b2c-FRA"_qs}};
    auto match = m_catalog->match({521, {}, headers, u"error code: 521"_qs});
    QVERIFY(match.has_value());
    QCOMPARE(match->requestId, u"8a1b2c-FRA"_qs);
    QCOMPARE(match->requestIdHeader, u"cf-ray"_qs);

    const Headers plain{{u"Server"_qs, u"nginx"_qs}, {u"X-Request-ID"_qs, u"abc"_qs}};
    match = m_catalog->identifyFrontDoor({200, {}, plain, {}});
    QVERIFY(match.has_value());
    QCOMPARE(match->requestId, u"abc"_qs);
}

void TestGateways::limits()
{
    const Headers alb{{u"Server"_qs, u"awselb/2.0"_qs}};
    const auto match = m_catalog->match({504, {}, alb, nginxPage(u"504 Gateway Time-out"_qs, {})});
    QVERIFY(match.has_value());
    QCOMPARE(match->limits.connectSeconds, std::optional<double>(10));
    QCOMPARE(match->limits.readSeconds, std::optional<double>(60));
    QVERIFY(!match->cdn);
    QVERIFY(!match->maybeVisitorsProxy);
    const Answer squid = parse(read(dataFolder() + QStringLiteral("fwd-squid-refuse.http")));
    QVERIFY(m_catalog->match(squid.view())->maybeVisitorsProxy);
}

void TestGateways::frontDoor()
{
    const Headers cdn{{u"Server"_qs, u"nginx"_qs}, {u"X-Amz-Cf-Id"_qs, u"abc=="_qs}};
    const auto match = m_catalog->identifyFrontDoor({200, {}, cdn, {}});
    QVERIFY(match.has_value());
    QCOMPARE(match->id, u"cloudfront"_qs);
    QVERIFY(match->cdn);
    QVERIFY(match->author == Author::Unknown);
    QVERIFY(!m_catalog->identifyFrontDoor({200, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestGateways)
#include "tst_gateways.moc"
