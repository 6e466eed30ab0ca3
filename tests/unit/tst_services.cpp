// SPDX-License-Identifier: Apache-2.0
#include "address/siteaddress.h"
#include "services/services.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

class ServicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheContractsExample();
    void theBuiltInListIsWhole();
    void aFileReplacesEverything();
    void aFileMayExtend();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void unknownKeysArePassedOverAndTold();
    void tellsAllAtOnce();
    void noTextBreaksIt();
    void looksInTheRightOrder();
    void agreesWithItsSchema();
};

namespace {

struct Bad
{
    const char *json;
    const char *pointer;
    bool schemaSeesIt = true;
};

/// What stands in the contract, with everything that a file can hold.
const char *const example = R"({ "version": 1, "extends": "built-in",
  "organisation": { "name": "Example", "support": {"email": "help@shop.example", "url": "https://help.shop.example/",
        "desk": "https://desk.shop.example/reports"},
    "sites": [{"name": "Shop", "address": "shop.example"}], "languages": ["en", "de_AT"], "ask-others": "yes" },
  "connectivity": [ {"url":"http://connect.example/generate_204", "status":204, "body":"", "addresses":["198.51.100.80"]} ],
  "control-sites": [ {"url":"https://ref.example/", "addresses":["198.51.100.80"]} ],
  "resolvers": [ {"name":"Example DNS", "doh":"https://dns.example/dns-query", "form":"wire", "addresses":["198.51.100.8","2001:db8::8"]} ],
  "vantage": [ {"kind":"globalping", "url":"https://api.globalping.example", "limit":5, "locations":[{"magic":"europe"}], "token":"abc"},
               {"kind":"check-host", "url":"https://check-host.example", "addresses":["198.51.100.9"]} ],
  "whoami": [ {"url":"https://whoami.example/json"} ],
  "rdap": { "dns": "https://rdap.example/dns.json", "ipv4": "https://rdap.example/ipv4.json", "ipv6": "https://rdap.example/ipv6.json" } })";

const std::initializer_list<Bad> badFiles = {
    {"[]", ""},
    {"{}", ""},
    {R"({"version":2})", "/version"},
    {R"({"version":"1"})", "/version"},
    {R"({"version":1,"extends":"other"})", "/extends"},
    {R"({"version":1,"extends":true})", "/extends"},
    {R"({"version":1,"connectivity":{}})", "/connectivity"},
    {R"({"version":1,"connectivity":[1]})", "/connectivity/0"},
    {R"({"version":1,"connectivity":[{}]})", "/connectivity/0"},
    {R"({"version":1,"connectivity":[{"url":"https://a.example/"}]})", "/connectivity/0/url"},
    {R"({"version":1,"connectivity":[{"url":"http://a.example/","status":99}]})", "/connectivity/0/status"},
    {R"({"version":1,"connectivity":[{"url":"http://a.example/","status":204.5}]})",
     "/connectivity/0/status"},
    {R"({"version":1,"connectivity":[{"url":"http://a.example/","body":1}]})", "/connectivity/0/body"},
    {R"({"version":1,"control-sites":[{"url":"ftp://a.example/"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"javascript:alert"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://ann:x@a.example/"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/#x"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/ x"}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example:99999/"}]})", "/control-sites/0/url", false},
    {R"({"version":1,"control-sites":[{"url":"https://a..example/"}]})", "/control-sites/0/url", false},
    {R"({"version":1,"control-sites":[{"url":7}]})", "/control-sites/0/url"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/","addresses":["a.example"]}]})",
     "/control-sites/0/addresses/0"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/","addresses":["1.2.3.4","1.2.3"]}]})",
     "/control-sites/0/addresses/1"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/","addresses":["fe80::1%eth0"]}]})",
     "/control-sites/0/addresses/0"},
    {R"({"version":1,"control-sites":[{"url":"https://a.example/","addresses":"1.2.3.4"}]})",
     "/control-sites/0/addresses"},
    {R"({"version":1,"resolvers":[{"doh":"https://a.example/"}]})", "/resolvers/0"},
    {R"({"version":1,"resolvers":[{"name":"","doh":"https://a.example/"}]})", "/resolvers/0/name"},
    {R"({"version":1,"resolvers":[{"name":"A","doh":"http://a.example/"}]})", "/resolvers/0/doh"},
    {R"({"version":1,"resolvers":[{"name":"A","doh":"https://a.example/","form":"xml"}]})",
     "/resolvers/0/form"},
    {R"({"version":1,"vantage":[{"kind":"other","url":"https://a.example/"}]})", "/vantage/0/kind"},
    {R"({"version":1,"vantage":[{"url":"https://a.example/"}]})", "/vantage/0"},
    {R"({"version":1,"vantage":[{"kind":"globalping","url":"https://a.example/","limit":0}]})",
     "/vantage/0/limit"},
    {R"({"version":1,"vantage":[{"kind":"globalping","url":"https://a.example/","limit":51}]})",
     "/vantage/0/limit"},
    {R"({"version":1,"vantage":[{"kind":"globalping","url":"https://a.example/","token":"a\r\nX: y"}]})",
     "/vantage/0/token"},
    {R"({"version":1,"vantage":[{"kind":"globalping","url":"https://a.example/","locations":["europe"]}]})",
     "/vantage/0/locations/0"},
    {R"({"version":1,"whoami":["https://a.example/"]})", "/whoami/0"},
    {R"({"version":1,"rdap":[]})", "/rdap"},
    {R"({"version":1,"rdap":{"dns":"file:///etc/passwd"}})", "/rdap/dns"},
    {R"({"version":1,"organisation":"Example"})", "/organisation"},
    {R"({"version":1,"organisation":{"name":""}})", "/organisation/name"},
    {R"({"version":1,"organisation":{"ask-others":"always"}})", "/organisation/ask-others"},
    {R"({"version":1,"organisation":{"languages":["German"]}})", "/organisation/languages/0"},
    {R"({"version":1,"organisation":{"sites":[{"name":"A"}]}})", "/organisation/sites/0"},
    {R"({"version":1,"organisation":{"sites":[{"name":"A","address":"javascript:x"}]}})",
     "/organisation/sites/0/address", false},
    {R"({"version":1,"organisation":{"support":{"email":"nobody"}}})", "/organisation/support/email"},
    {R"({"version":1,"organisation":{"support":{"desk":"http://a.example/"}}})",
     "/organisation/support/desk"},
};

QString errorOf(const std::variant<Services, QString> &result)
{
    const auto *error = std::get_if<QString>(&result);
    return error ? *error : QString();
}

Services goodOf(const QByteArray &json)
{
    const auto result = servicesFromJson(json);
    const auto *services = std::get_if<Services>(&result);
    return services ? *services : Services();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

void ServicesTest::readsTheContractsExample()
{
    const auto result = servicesFromJson(example);
    QVERIFY2(errorOf(result).isEmpty(), qPrintable(errorOf(result)));
    const Services &services = std::get<Services>(result);
    QCOMPARE(services.organisation.name, QStringLiteral("Example"));
    QCOMPARE(services.organisation.supportEmail, QStringLiteral("help@shop.example"));
    QCOMPARE(services.organisation.supportUrl, QUrl(QStringLiteral("https://help.shop.example/")));
    QCOMPARE(services.organisation.supportDesk, QUrl(QStringLiteral("https://desk.shop.example/reports")));
    QCOMPARE(services.organisation.sites.at(0).address, QStringLiteral("shop.example"));
    QCOMPARE(services.organisation.languages, (QStringList{QStringLiteral("en"), QStringLiteral("de_AT")}));
    QVERIFY(services.organisation.askOthers == Organisation::AskOthers::Yes);
    QCOMPARE(services.connectivity.size(), size_t(1));
    QCOMPARE(services.connectivity[0].url, QUrl(QStringLiteral("http://connect.example/generate_204")));
    QCOMPARE(services.connectivity[0].status, 204);
    QCOMPARE(services.controlSites.at(0).addresses, QStringList{QStringLiteral("198.51.100.80")});
    QVERIFY(services.resolvers.at(0).form == ResolverService::Form::Wire);
    QCOMPARE(services.resolvers[0].addresses.last(), QStringLiteral("2001:db8::8"));
    QCOMPARE(services.vantage.size(), size_t(2));
    QVERIFY(services.vantage[0].kind == VantageService::Kind::Globalping);
    QCOMPARE(services.vantage[0].limit, 5);
    QCOMPARE(services.vantage[0].locations, QStringList{QStringLiteral("europe")});
    QCOMPARE(services.vantage[0].token, QStringLiteral("abc"));
    QVERIFY(services.vantage[1].kind == VantageService::Kind::CheckHost);
    QCOMPARE(services.vantage[1].limit, 3);
    QCOMPARE(services.vantage[1].addresses, QStringList{QStringLiteral("198.51.100.9")});
    QCOMPARE(services.whoami.at(0), QUrl(QStringLiteral("https://whoami.example/json")));
    QCOMPARE(services.rdapIpv6, QUrl(QStringLiteral("https://rdap.example/ipv6.json")));
}

void ServicesTest::theBuiltInListIsWhole()
{
    const auto result = servicesFromJson(contentOf(QStringLiteral(ISITME_RESOURCES "/services.json")));
    QVERIFY2(errorOf(result).isEmpty(), qPrintable(errorOf(result)));
    const Services services = builtInServices();
    QVERIFY(services.connectivity.size() >= 2);
    QVERIFY(services.controlSites.size() >= 3);
    QVERIFY(services.resolvers.size() >= 3);
    QVERIFY(services.vantage.size() >= 2);
    QVERIFY(!services.rdapDns.isEmpty() && !services.rdapIpv4.isEmpty() && !services.rdapIpv6.isEmpty());
    QVERIFY(services.organisation.name.isEmpty());
    QVERIFY(services.organisation.askOthers == Organisation::AskOthers::Ask);
    // Two independent connectivity checks work without names, and so do all control sites and resolvers.
    QVERIFY(!services.connectivity[0].addresses.isEmpty() && !services.connectivity[1].addresses.isEmpty());
    const auto allPublic = [](const QStringList &addresses) {
        return std::none_of(addresses.begin(), addresses.end(), isPrivateIp);
    };
    for (const ControlSite &site : services.controlSites)
        QVERIFY(!site.addresses.isEmpty() && allPublic(site.addresses));
    for (const ResolverService &resolver : services.resolvers)
        QVERIFY(!resolver.addresses.isEmpty() && allPublic(resolver.addresses));
    for (const VantageService &vantage : services.vantage)
        QVERIFY(vantage.token.isEmpty() && vantage.url.scheme() == QLatin1String("https"));
}

void ServicesTest::aFileReplacesEverything()
{
    const Services services = goodOf(R"({"version":1,"control-sites":[{"url":"https://ref.example/"}]})");
    QCOMPARE(services.controlSites.size(), size_t(1));
    QVERIFY(services.connectivity.empty() && services.resolvers.empty() && services.vantage.empty());
    QVERIFY(services.rdapDns.isEmpty());
}

void ServicesTest::aFileMayExtend()
{
    const Services builtIn = builtInServices();
    const Services services = goodOf(R"({"version":1,"extends":"built-in","organisation":{"name":"Example"},
        "vantage":[],"rdap":{"dns":"https://rdap.example/"}})");
    QCOMPARE(services.organisation.name, QStringLiteral("Example"));
    QCOMPARE(services.connectivity.size(), builtIn.connectivity.size());
    QCOMPARE(services.resolvers.size(), builtIn.resolvers.size());
    QVERIFY(services.vantage.empty());
    QCOMPARE(services.rdapDns, QUrl(QStringLiteral("https://rdap.example/")));
    QVERIFY(services.rdapIpv4.isEmpty()); // the file names "rdap": that key is wholly its own
}

void ServicesTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    for (const Bad &bad : badFiles)
        QTest::newRow(bad.json) << QByteArray(bad.json) << QString::fromLatin1(bad.pointer);
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("hello") << QString();
    QTest::newRow("cut") << QByteArray(example).chopped(1) << QString();
    QTest::newRow("a mebibyte and more") << QByteArray(1024 * 1024 + 1, ' ') << QString();
    QByteArray entries = R"({"url":"https://a.example/"},)";
    entries = entries.repeated(65);
    entries.chop(1);
    QTest::newRow("65 entries") << R"({"version":1,"control-sites":[)" + entries + "]}"
                                << QStringLiteral("/control-sites");
    QTest::newRow("long address") << R"({"version":1,"whoami":[{"url":"https://a.example/)" +
                                         QByteArray(2048, 'x') + "\"}]}"
                                  << QStringLiteral("/whoami/0/url");
}

void ServicesTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    const auto result = checkServices(json);
    QVERIFY(std::holds_alternative<std::vector<ServicesProblem>>(result));
    const auto &problems = std::get<std::vector<ServicesProblem>>(result);
    QVERIFY(!problems.empty());
    QCOMPARE(problems[0].pointer, pointer);
    for (const ServicesProblem &problem : problems)
        QVERIFY2(problem.text.endsWith(u'.'), qPrintable(problem.text));
    QVERIFY(errorOf(servicesFromJson(json)).startsWith(pointer));
}

void ServicesTest::unknownKeysArePassedOverAndTold()
{
    const auto result = servicesFromJson(
        R"({"version":1,"conectivity":[],"a/b~c":1,"connectivity":[{"url":"http://a.example/","Status":204}]})");
    QVERIFY(std::holds_alternative<Services>(result));
    QStringList pointers;
    for (const ServicesProblem &unknown : std::get<Services>(result).unknownKeys)
        pointers.append(unknown.pointer);
    pointers.sort();
    const QStringList expected{QStringLiteral("/a~1b~0c"), QStringLiteral("/conectivity"),
                               QStringLiteral("/connectivity/0/Status")};
    QCOMPARE(pointers, expected);
}

void ServicesTest::tellsAllAtOnce()
{
    const auto result =
        checkServices(R"({"version":1,"whoami":[{"url":"x"},{}],"vantage":[{"kind":"x","url":"y"}]})");
    QCOMPARE(std::get<std::vector<ServicesProblem>>(result).size(), size_t(4));
    QByteArray many = R"({"url":"x"},)";
    many = many.repeated(60);
    many.chop(1);
    const auto bounded = checkServices(R"({"version":1,"whoami":[)" + many + "]}");
    QCOMPARE(std::get<std::vector<ServicesProblem>>(bounded).size(), size_t(20));
}

void ServicesTest::noTextBreaksIt()
{
    const QByteArray good(example);
    QVERIFY(errorOf(servicesFromJson(good)).isEmpty());
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char c : {'"', '}', '0', ','}) {
            QByteArray json = good;
            json[at] = c;
            const auto result = servicesFromJson(json);
            QVERIFY(std::holds_alternative<Services>(result) || !errorOf(result).isEmpty());
        }
    }
}

void ServicesTest::looksInTheRightOrder()
{
    const QTemporaryDir folder;
    const QString given = folder.filePath(QStringLiteral("given.json"));
    const QString system = folder.filePath(QStringLiteral("system.json"));
    QVERIFY(std::holds_alternative<QString>(findServices(given, system)));
    QVERIFY(errorOf(findServices(given, system)).contains(given));
    QCOMPARE(std::get<Services>(findServices({}, system)).resolvers.size(),
             builtInServices().resolvers.size());
    QVERIFY(put(system, R"({"version":1,"organisation":{"name":"System"}})"));
    QCOMPARE(std::get<Services>(findServices({}, system)).organisation.name, QStringLiteral("System"));
    QVERIFY(put(given, R"({"version":1,"organisation":{"name":"Given"}})"));
    QCOMPARE(std::get<Services>(findServices(given, system)).organisation.name, QStringLiteral("Given"));
    // A broken file of the system's is no reason to contact others than it meant.
    QVERIFY(put(system, "{"));
    QVERIFY(errorOf(findServices({}, system)).contains(system));
    QVERIFY(systemServicesFile().endsWith(QLatin1String("/services.json"), Qt::CaseInsensitive));
}

void ServicesTest::agreesWithItsSchema()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFile::exists(python))
        QSKIP("needs /usr/bin/python3 with jsonschema");
    const QTemporaryDir folder;
    QStringList arguments{QFINDTESTDATA("schema_check.py"),
                          QStringLiteral(ISITME_RESOURCES "/services.schema.json"),
                          QStringLiteral(ISITME_RESOURCES "/services.json")};
    QByteArrayList expected{"valid services.json"};
    const auto add = [&](const QString &name, const QByteArray &json, bool valid) {
        arguments.append(folder.filePath(name));
        expected.append((valid ? "valid " : "invalid ") + name.toUtf8());
        return put(arguments.last(), json);
    };
    QVERIFY(add(QStringLiteral("example.json"), example, true));
    int number = 0;
    for (const Bad &bad : badFiles)
        QVERIFY(add(QStringLiteral("bad-%1.json").arg(++number), bad.json, !bad.schemaSeesIt));

    QProcess check;
    check.start(python, arguments);
    QVERIFY(check.waitForFinished(60'000));
    const QByteArray errors = check.readAllStandardError();
    if (errors.contains("No module named"))
        QSKIP("needs the package python3-jsonschema");
    const QByteArrayList lines = check.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(lines.size() == expected.size(), errors.constData());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines[i].split(':').first() == expected[i],
                 (lines[i] + "\nexpected: " + expected[i]).constData());
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
