// SPDX-License-Identifier: Apache-2.0
// Who is to blame where this side has oddities of its own: proxies, spare routers, hosts files, resolvers
// that fail for one name, and boxes that answer in a site's place.
#include "casebuilder.h"
#include "causes/diagnose.h"

#include <QTest>

using namespace IsItMe;

namespace {

constexpr const char *proxyServer = "192.168.1.1:3128";
using Headers = std::vector<HeaderField>;

Headers headers(std::initializer_list<std::pair<const char *, const char *>> fields)
{
    Headers result;
    for (const auto &[name, value] : fields)
        result.push_back({QLatin1String(name), QLatin1String(value)});
    return result;
}

/// Everything goes through a proxy that carries the control sites; it signs what it passes on, or not.
class ProxyCase : public CaseBuilder
{
public:
    explicit ProxyCase(const char *signature = "1.1 proxy.office (squid/5.7)",
                       const char *url = "https://shop.example/")
        : CaseBuilder(url)
    {
        LinkFacts link;
        link.interfaces = {{QStringLiteral("eth0"), LinkKind::Wired, true, true,
                            QStringList{QStringLiteral("192.168.1.10/24")}}};
        link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 0}};
        link.proxies = {{QStringLiteral("http"), QStringLiteral("192.168.1.1"), 3128}};
        add("link", link, {});
        router(Answer::Answered);
        HttpFacts check = through("http://connect.example/", 204, HttpPurpose::Connectivity);
        check.expected = QStringLiteral("match");
        if (signature)
            check.headers = headers({{"Via", signature}});
        add("connectivity", check, {});
    }

    static HttpFacts through(const char *url, int status, HttpPurpose purpose = HttpPurpose::Page)
    {
        HttpFacts facts;
        facts.purpose = purpose;
        facts.url = QLatin1String(url);
        facts.proxy = QLatin1String(proxyServer);
        facts.status = status;
        return facts;
    }

    ProxyCase &carriesControl()
    {
        HttpFacts control = through("https://ref.example/", 200, HttpPurpose::Control);
        control.proxyStatus = 200;
        add("control", control, {});
        return *this;
    }

    /// What CONNECT got from the proxy itself.
    ProxyCase &turnsDown(int status, const Headers &with, HttpPurpose purpose = HttpPurpose::Page)
    {
        HttpFacts page = through("https://shop.example/", 0, purpose);
        page.proxyStatus = status;
        page.headers = with;
        add("page", page, Failure::ProxyRefused, {}, Layer::Tcp);
        return *this;
    }

    ProxyCase &breaksOff(Failure failure, HttpPurpose purpose = HttpPurpose::Page)
    {
        add("page", through("https://shop.example/", 0, purpose), failure, {}, Layer::Tcp);
        return *this;
    }

    /// A plain page that came through the proxy.
    ProxyCase &plainPage(int status, const Headers &with)
    {
        HttpFacts page = through("http://shop.example/", status);
        page.headers = with;
        add("page", page, {}, {}, Layer::Body);
        return *this;
    }

    ProxyCase &othersGetIn()
    {
        other(true, 200).other(true, 200);
        return *this;
    }
    ProxyCase &othersGetNoConnection()
    {
        other(false, 0, Failure::TimedOut).other(false, 0, Failure::TimedOut);
        return *this;
    }
    ProxyCase &othersGet502()
    {
        other(true, 502).other(true, 502);
        return *this;
    }
};

const Headers squidRefused = headers({{"Server", "squid/5.7"}, {"X-Squid-Error", "ERR_CONNECT_FAIL 111"}});
const Headers squidSilent = headers({{"Server", "squid/5.7"}, {"X-Squid-Error", "ERR_CONNECT_FAIL 110"}});
const Headers squidDenied = headers({{"Server", "squid/5.7"}, {"X-Squid-Error", "ERR_ACCESS_DENIED 0"}});

Headers with(Headers one, const char *name, const char *value)
{
    one.push_back({QLatin1String(name), QLatin1String(value)});
    return one;
}

constexpr const char *own = "1.1 proxy.office (squid/5.7)";
constexpr const char *plain = "http://shop.example/";

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class ThisSideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blames_data();
    void blames();

private:
    void proxyRows();
    void otherRows();
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

namespace {

void row(const char *name, const CaseBuilder &builder, Affects affects, Place place, const char *cause)
{
    QTest::newRow(name) << builder.file() << affects << place << QString::fromLatin1(cause);
}

/// A computer with two default routes; the better router is silent, the spare one lives.
CaseBuilder spareRouterLives()
{
    CaseBuilder builder;
    LinkFacts link;
    link.interfaces = {{QStringLiteral("eth0"), LinkKind::Wired, true, true,
                        QStringList{QStringLiteral("192.168.1.10/24")}}};
    link.routes = {{QStringLiteral("192.168.1.77"), QStringLiteral("eth0"), 10},
                   {QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 200}};
    builder.add("link", link, {});
    builder.router(Answer::Answered);
    RouterFacts dead;
    dead.address = QStringLiteral("192.168.1.77");
    dead.echo = dead.tcp = Answer::Silent;
    dead.neighbour = NeighbourState::Failed;
    builder.add("router", dead, Failure::TimedOut);
    builder.dns("NOERROR").names();
    return builder.reach("198.51.100.80", Failure::NoRoute).reach("198.51.100.81", Failure::NoRoute);
}

CaseBuilder silentRouter(std::initializer_list<NeighbourState> looks)
{
    CaseBuilder builder;
    builder.link();
    for (const NeighbourState state : looks)
        builder.router(Answer::Silent, state);
    return builder.reach("198.51.100.80", Failure::TimedOut).reach("198.51.100.81", Failure::TimedOut);
}

CaseBuilder withHosts(const char *entry)
{
    CaseBuilder builder;
    LinkFacts link;
    link.interfaces = {{QStringLiteral("eth0"), LinkKind::Wired, true, true,
                        QStringList{QStringLiteral("192.168.1.10/24")}}};
    link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 0}};
    link.hostsEntries = {QLatin1String(entry)};
    builder.add("link", link, {});
    builder.router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    builder.dns("NOERROR").names(entry);
    return builder;
}

/// Other names are looked up well here; the site's is not.
CaseBuilder nameFails(const char *rcode)
{
    CaseBuilder builder;
    builder.link()
        .router(Answer::Answered)
        .reach("198.51.100.80")
        .reach("198.51.100.81")
        .connectivity()
        .control();
    builder.dns("NOERROR", NameSubject::Control, false, "198.51.100.80");
    builder.dns(rcode, NameSubject::Site, false, nullptr).names(nullptr);
    return builder;
}

VantageFacts elsewhere(int status, const char *server, bool certified)
{
    VantageFacts facts;
    facts.service = QStringLiteral("globalping");
    facts.url = QStringLiteral("https://shop.example/cart");
    facts.samePath = facts.connected = true;
    facts.status = status;
    facts.address = QStringLiteral("198.51.100.20");
    facts.certificateValid = certified;
    facts.headers = headers({{"Server", server}});
    return facts;
}

TlsFacts foreign(CertificateFault fault)
{
    TlsFacts tls;
    tls.fault = fault;
    CertificateFacts leaf;
    leaf.issuer = QStringLiteral("CN=Somebody's Box");
    tls.chain = {leaf};
    return tls;
}

} // namespace

void ThisSideTest::proxyRows()
{
    row("refused by the site, says the proxy; others get no connection either",
        ProxyCase().carriesControl().turnsDown(503, squidRefused).othersGetNoConnection(), Affects::Everyone,
        Place::SiteNetwork, "site-unreachable");
    row("no connection, says the proxy; others get in",
        ProxyCase().carriesControl().turnsDown(503, squidSilent).othersGetIn(), Affects::ThisNetwork,
        Place::Provider, "network-blocks-site");
    row("no connection, says the proxy; nobody else asked",
        ProxyCase().carriesControl().turnsDown(503, squidSilent), Affects::Unknown, Place::Unknown, "");
    row("forbidden by the proxy's rules", ProxyCase().carriesControl().turnsDown(403, squidDenied),
        Affects::ThisNetwork, Place::Proxy, "proxy-error");
    row("... though the site is down for others, too",
        ProxyCase().carriesControl().turnsDown(403, {}).othersGetNoConnection(), Affects::ThisNetwork,
        Place::Proxy, "proxy-error");
    row("an unexplained 503 for this site only; others get in",
        ProxyCase().carriesControl().turnsDown(503, {}).othersGetIn(), Affects::ThisNetwork, Place::Proxy,
        "proxy-error");
    row("an unexplained 503 for this site only; others get no connection",
        ProxyCase().carriesControl().turnsDown(503, {}).othersGetNoConnection(), Affects::Everyone,
        Place::SiteNetwork, "site-unreachable");
    row("the proxy keeps us waiting for this site only; others get no connection",
        ProxyCase().carriesControl().breaksOff(Failure::TimedOut).othersGetNoConnection(), Affects::Everyone,
        Place::SiteNetwork, "site-unreachable");
    row("the proxy hangs up on every site",
        ProxyCase()
            .breaksOff(Failure::ConnectionClosed)
            .breaksOff(Failure::ConnectionClosed, HttpPurpose::Control),
        Affects::ThisNetwork, Place::Proxy, "proxy-error");
    row("a login is wanted for every site",
        ProxyCase().turnsDown(407, {}).turnsDown(407, {}, HttpPurpose::Control), Affects::ThisNetwork,
        Place::Proxy, "proxy-error");
    // Plain pages: nobody but the signatures tells who wrote them.
    row("plain: the proxy's own page says that the site refuses",
        ProxyCase(own, plain)
            .carriesControl()
            .plainPage(503, with(squidRefused, "Via", own))
            .othersGetNoConnection(),
        Affects::Everyone, Place::SiteNetwork, "site-unreachable");
    row("plain: the proxy's own page says that it is not allowed",
        ProxyCase(own, plain).carriesControl().plainPage(403, with(squidDenied, "Via", own)).othersGetIn(),
        Affects::ThisNetwork, Place::Proxy, "proxy-error");
    row("plain: a page without the signature that this proxy puts on what it passes on",
        ProxyCase(own, plain).carriesControl().plainPage(403, {}).othersGetIn(), Affects::ThisNetwork,
        Place::Proxy, "proxy-error");
    row("plain: the site's own gateway is of the same make, and signed before the proxy",
        ProxyCase(own, plain)
            .carriesControl()
            .plainPage(503, with(squidRefused, "Via", "1.1 edge (squid/5.7), 1.1 proxy.office (squid/5.7)"))
            .othersGet502(),
        Affects::Everyone, Place::Upstream, "upstream-down");
    row("plain: a proxy that signs nothing passes the site's 403 on",
        ProxyCase(nullptr, plain)
            .carriesControl()
            .plainPage(403, headers({{"Server", "nginx"}}))
            .othersGetIn(),
        Affects::SomeVisitors, Place::Gateway, "site-refuses-you");
    // Through a proxy, this computer's own look-ups play no part.
    row("no names on this computer, and the site's own error through the proxy",
        static_cast<const CaseBuilder &>(ProxyCase()
                                             .carriesControl()
                                             .dns("NXDOMAIN", NameSubject::Site, false, nullptr)
                                             .dns("REFUSED", NameSubject::Control, false, nullptr)
                                             .names(nullptr)
                                             .add("page",
                                                  [] {
                                                      HttpFacts page =
                                                          ProxyCase::through("https://shop.example/", 502);
                                                      page.proxyStatus = 200;
                                                      page.headers = headers({{"Server", "nginx"}});
                                                      return page;
                                                  }(),
                                                  {})),
        Affects::Everyone, Place::Upstream, "upstream-down");
}

void ThisSideTest::otherRows()
{
    row("the better router is dead, a spare one lives", spareRouterLives(), Affects::ThisNetwork,
        Place::Router, "router-unreachable");
    row("the table held a silent router for alive, and had to give it up at the second look",
        silentRouter({NeighbourState::Stale, NeighbourState::Failed}), Affects::ThisNetwork, Place::Router,
        "router-unreachable");
    row("the table held a silent router, and it proved to be there at the second look",
        silentRouter({NeighbourState::Stale, NeighbourState::Reachable}), Affects::ThisNetwork,
        Place::Provider, "provider-down");
    row("a hosts entry that is right, and the site's 502",
        withHosts("198.51.100.20").http(HttpPurpose::Page, 502), Affects::Everyone, Place::Upstream,
        "upstream-down");
    row("a hosts entry that nobody else has, and an error there",
        withHosts("198.51.100.99").http(HttpPurpose::Page, 502, 20, "nginx", "", "198.51.100.99"),
        Affects::ThisComputer, Place::Computer, "hosts-file");
    row("... but others get the same elsewhere",
        withHosts("198.51.100.99")
            .http(HttpPurpose::Page, 502, 20, "nginx", "", "198.51.100.99")
            .other(true, 502)
            .other(true, 502),
        Affects::Everyone, Place::Upstream, "upstream-down");
    row("our resolver fails for this name only",
        nameFails("SERVFAIL").dns("NOERROR", NameSubject::Site, true), Affects::ThisNetwork, Place::Resolver,
        "resolver-broken");
    row("our resolver says that this name has no address",
        nameFails("NOERROR").dns("NOERROR", NameSubject::Site, true), Affects::ThisNetwork, Place::Resolver,
        "resolver-lies");
    row("a certificate of nobody's here, one that holds elsewhere, at the same address",
        CaseBuilder()
            .allWellThisSide()
            .failedPage(Failure::TlsCertificate, foreign(CertificateFault::SelfSigned))
            .add("globalping", elsewhere(200, "nginx", true), {}),
        Affects::ThisNetwork, Place::Router, "tls-intercepted");
    HttpFacts block;
    block.url = QStringLiteral("http://shop.example/");
    block.address = QStringLiteral("198.51.100.20");
    block.status = 403;
    row("a plain block page without the signature that others see",
        CaseBuilder("http://shop.example/")
            .allWellThisSide()
            .add("page", block, {}, {}, Layer::Body)
            .add("globalping", elsewhere(200, "nginx", false), {}),
        Affects::ThisNetwork, Place::Provider, "network-blocks-site");
    block.headers = headers({{"Server", "nginx"}});
    row("a plain refusal that the site signed itself",
        CaseBuilder("http://shop.example/")
            .allWellThisSide()
            .add("page", block, {}, {}, Layer::Body)
            .add("globalping", elsewhere(200, "nginx", false), {}),
        Affects::SomeVisitors, Place::Gateway, "site-refuses-you");
}

void ThisSideTest::blames_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("cause");
    proxyRows();
    otherRows();
}

void ThisSideTest::blames()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, cause);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QStringList found;
    for (const RankedCause &each : diagnosis.causes)
        found.append(each.id + u' ' + QString::number(each.certainty));
    const QString all = found.join(QLatin1String(", "));
    QFETCH(Affects, affects);
    QFETCH(Place, place);
    QVERIFY2(diagnosis.affects == affects,
             qPrintable(enumName(diagnosis.affects) + QLatin1String(": ") + all));
    QVERIFY2(diagnosis.place == place, qPrintable(enumName(diagnosis.place) + QLatin1String(": ") + all));
    if (!cause.isEmpty())
        QVERIFY2(!diagnosis.causes.empty() && diagnosis.causes.front().id == cause, qPrintable(all));
}

QTEST_GUILESS_MAIN(ThisSideTest)
#include "tst_thisside.moc"
