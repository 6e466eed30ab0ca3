// SPDX-License-Identifier: Apache-2.0
// Step 4's rows: which mark and words each finding about the way to the internet gets.
#include "routerrows.h"

#include "casebuilder.h"
#include "checkstate.h"

#include <QTest>

#include <algorithm>

using namespace IsItMe;

namespace {

/// What was seen, and the cause that was named first ("" for none).
CheckState state(const CaseBuilder &builder, const char *cause = "")
{
    CheckState state;
    state.caseFile = builder.file();
    state.address = state.caseFile.address();
    state.diagnosis.affects = *cause ? Affects::ThisNetwork : Affects::Unknown;
    if (*cause) {
        RankedCause first;
        first.id = QLatin1String(cause);
        state.diagnosis.causes = {first};
    }
    return state;
}

CaseBuilder quiet(bool askOthers = true)
{
    return CaseBuilder("https://shop.example/cart", askOthers).link();
}

CaseBuilder loss(const char *whom, int sent, int answered)
{
    EchoFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.sent = sent;
    facts.answered = answered;
    return quiet().add("loss", facts, {});
}

CaseBuilder size(const char *whom, int passed, int lost, int reported = 0)
{
    PacketSizeFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.largestPassed = passed;
    facts.smallestLost = lost;
    facts.reportedMtu = reported;
    return quiet().add("packet-size", facts, {});
}

PathHop hop(int ttl, const char *address, PathPart part, const char *owner = "")
{
    return {ttl, QLatin1String(address), 1.0, part, QLatin1String(owner), QStringLiteral("time-exceeded")};
}

PathHop silentHop(int ttl)
{
    PathHop hop;
    hop.ttl = ttl;
    return hop;
}

CaseBuilder path(std::vector<PathHop> hops, bool reached = false)
{
    PathFacts facts;
    facts.belongsTo = QStringLiteral("site");
    facts.address = QStringLiteral("203.0.113.10");
    facts.hops = std::move(hops);
    facts.reached = reached;
    return quiet().add("path", facts, reached ? std::nullopt : std::optional(Failure::TimedOut));
}

/// Two checks answer with a clock that this computer is so far ahead of.
CaseBuilder clockAhead(qint64 seconds)
{
    CaseBuilder builder = quiet();
    const QDateTime told = QDateTime(QDate(2026, 11, 22), QTime(14, 5, 10), Qt::UTC).addSecs(-seconds);
    HttpFacts facts;
    facts.purpose = HttpPurpose::Control;
    facts.status = 200;
    facts.headers = {{QStringLiteral("Date"),
                      QLocale::c().toString(told, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))}};
    return builder.add("control", facts, {}).add("control", facts, {});
}

CaseBuilder strangeControl()
{
    HttpFacts facts;
    facts.purpose = HttpPurpose::Control;
    facts.tls = TlsFacts();
    facts.tls->fault = CertificateFault::UnknownIssuer;
    CertificateFacts leaf;
    leaf.issuer = QStringLiteral("CN=Family Shield Root");
    facts.tls->chain = {leaf};
    return quiet().add("control", facts, Failure::TlsCertificate);
}

CaseBuilder computer(const char *proxy, bool vpn = false, const char *hostsEntry = nullptr)
{
    CaseBuilder builder;
    LinkFacts link;
    if (proxy)
        link.proxies = {{QStringLiteral("http"), QLatin1String(proxy), 3128}};
    link.vpn = vpn;
    if (hostsEntry)
        link.hostsEntries = {QLatin1String(hostsEntry)};
    return builder.add("link", link, {});
}

} // namespace

Q_DECLARE_METATYPE(IsItMe::CheckState)

class RouterRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void leavesOut_data();
    void leavesOut();
    void foldsWhatIsFine();

private:
    void addWayRows();
    void addNameRows();
    void addComputerRows();
};

namespace {

void row(const char *name, const CheckState &seen, Mark mark, const char *text, const char *value = "")
{
    QTest::newRow(name) << seen << int(mark) << QString::fromLatin1(text) << QString::fromLatin1(value);
}

} // namespace

void RouterRowsTest::addWayRows()
{
    row("no loss", state(loss("router", 20, 20)), Mark::Good, "Packets to the router", "none lost");
    row("one in fifty is not felt", state(loss("control", 50, 49)), Mark::Good, "Packets to the internet",
        "1 of 50 lost");
    row("one in twenty is", state(loss("control", 20, 19)), Mark::Trouble, "Packets to the internet",
        "1 of 20 lost");
    row("loss toward the site", state(loss("site", 20, 10)), Mark::Trouble, "Packets to the site",
        "10 of 20 lost");
    row("more answers than questions", state(loss("site", 20, 21)), Mark::Good, "Packets to the site",
        "none lost");
    row("large packets come through", state(size("control", 1500, 0)), Mark::Good,
        "Large packets get through", "up to 1500 byte(s)");
    row("large packets vanish", state(size("control", 1280, 1358)), Mark::Trouble, "Large packets get lost",
        "up to 1280 byte(s)");
    row("a router told the limit", state(size("control", 1280, 1358, 1280)), Mark::Good,
        "Large packets get through", "up to 1280 byte(s)");
    row("large packets to the site vanish", state(size("site", 1280, 1358)), Mark::Trouble,
        "Large packets to the site get lost", "up to 1280 byte(s)");
    row("the way ends here", state(path({hop(1, "192.168.1.1", PathPart::ThisNetwork)})), Mark::Unknown,
        "The last station that answers is in this network", "192.168.1.1");
    row("... at the provider",
        state(path({hop(1, "192.168.1.1", PathPart::ThisNetwork),
                    hop(2, "198.18.1.1", PathPart::Provider, "Example Net"), silentHop(3)})),
        Mark::Unknown, "The last station that answers is in your provider's network", "Example Net");
    row("... nobody knows where", state(path({hop(4, "10.9.9.9", PathPart::Unknown)})), Mark::Unknown,
        "The last station that answers on the way to the site", "10.9.9.9");
    row("the whole way",
        state(path(
            {hop(1, "192.168.1.1", PathPart::ThisNetwork), hop(2, "203.0.113.10", PathPart::SiteNetwork)},
            true)),
        Mark::Good, "The way to the site can be followed to its end", "2 station(s)");
    CheckState opens = state(path({hop(1, "192.168.1.1", PathPart::ThisNetwork)}));
    opens.diagnosis.way.frontDoor = NodeState::Fine;
    row("a way that can't be followed to a site that opens", opens, Mark::Done,
        "The last station that answers is in this network", "192.168.1.1");
}

void RouterRowsTest::addNameRows()
{
    const char *elsewhere = "A look-up elsewhere, to compare";
    const auto both = [](const char *theirs) {
        return quiet().dns("NOERROR").dns("NOERROR", NameSubject::Site, true, theirs);
    };
    row("a portal", state(quiet().connectivity("redirect", 302)), Mark::Trouble,
        "This network wants you to sign in first");
    row("no portal", state(quiet().connectivity()), Mark::Good, "No sign-in page is in the way");
    row("nobody else may be asked", state(quiet(false)), Mark::Pointless, elsewhere, "needs your yes");
    row("the same address elsewhere", state(both("198.51.100.20")), Mark::Good, elsewhere,
        "the same address");
    row("another address is usual", state(both("198.51.100.99")), Mark::Done, elsewhere,
        "another address: usual for big sites");
    row("... unless ours is a lie", state(both("198.51.100.99"), "resolver-lies"), Mark::Trouble, elsewhere,
        "another address");
    row("only they find it", state(quiet().dns("SERVFAIL").dns("NOERROR", NameSubject::Site, true)),
        Mark::YourTurn, elsewhere, "finds an address");
    row("nobody finds it", state(quiet().dns("NXDOMAIN").dns("NXDOMAIN", NameSubject::Site, true)),
        Mark::Done, elsewhere, "finds no address either");
    row("only we find it", state(quiet().dns("NOERROR").dns("NXDOMAIN", NameSubject::Site, true)), Mark::Done,
        elsewhere, "finds no address");
    row("they don't answer: that compares nothing",
        state(quiet().dns("NOERROR").dns("SERVFAIL", NameSubject::Site, true)), Mark::Unknown, elsewhere,
        "no answer");
}

void RouterRowsTest::addComputerRows()
{
    constexpr qint64 day = 24 * 60 * 60;
    row("a right clock", state(clockAhead(30)), Mark::Good, "This computer's clock is right");
    row("a clock that is a little off", state(clockAhead(-600)), Mark::YourTurn,
        "This computer's clock is a little off", "by 10 minute(s)");
    row("a wrong clock", state(clockAhead(400 * day)), Mark::Trouble, "This computer's clock is wrong",
        "by 400 day(s)");
    row("no proxy", state(computer(nullptr)), Mark::Good, "No go-between (proxy) is set");
    row("a proxy", state(computer("proxy.example")), Mark::Done, "A go-between (proxy) is used",
        "proxy.example");
    row("a broken proxy", state(computer("proxy.example"), "proxy-broken"), Mark::Trouble,
        "Your network's go-between (proxy) does not work", "proxy.example");
    row("a VPN", state(computer(nullptr, true)), Mark::Done, "A VPN is on");
    row("a VPN where large packets vanish", state(computer(nullptr, true), "path-mtu"), Mark::YourTurn,
        "A VPN is on");
    row("no entry", state(computer(nullptr)), Mark::Good, "No entry of this computer's own for the name");
    row("an entry", state(computer(nullptr, false, "10.0.0.9")), Mark::Done,
        "This computer has an entry of its own for the name", "10.0.0.9");
    row("an entry that leads astray", state(computer(nullptr, false, "10.0.0.9"), "hosts-file"),
        Mark::Trouble, "This computer has an entry of its own for the name", "10.0.0.9");
    row("secure pages are opened", state(strangeControl(), "tls-intercepted"), Mark::Trouble,
        "Something on this side opens secure pages", "CN=Family Shield Root");
    row("... or something else is wrong", state(strangeControl()), Mark::Unknown,
        "Secure pages of other sites are not trusted here", "CN=Family Shield Root");
    row("one good secure page is enough", state(strangeControl().control()), Mark::Good,
        "Secure pages come as they were sent");
}

void RouterRowsTest::shows_data()
{
    QTest::addColumn<CheckState>("seen");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    addWayRows();
    addNameRows();
    addComputerRows();
}

void RouterRowsTest::shows()
{
    QFETCH(CheckState, seen);
    QFETCH(QString, text);
    const auto rows = routerRows(seen);
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&text](const CheckRow &each) { return each.text == text; });
    QVERIFY2(found != rows.end(), qPrintable(text));
    QTEST(int(found->mark), "mark");
    QTEST(found->value, "value");
}

void RouterRowsTest::leavesOut_data()
{
    QTest::addColumn<CheckState>("seen");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const CheckState &seen, const char *word) {
        QTest::newRow(name) << seen << QString::fromLatin1(word);
    };
    row("what never answers is no loss", state(loss("router", 20, 0)), "Packets");
    row("nothing was sent", state(loss("router", 0, 0)), "Packets");
    row("no size came through", state(size("control", 0, 576)), "packets");
    row("no station answered", state(path({silentHop(1), silentHop(2)})), "station");
    row("one clock may be wrong itself", state(quiet().control()), "clock");
    row("no control site was asked", state(quiet()), "ecure pages");
    row("no check of a portal", state(quiet().connectivity("", 0)), "sign");
    row("no VPN", state(computer(nullptr)), "VPN");
    row("an address without a name", state(CaseBuilder("https://192.0.2.1/").link()), "entry");
}

void RouterRowsTest::leavesOut()
{
    QFETCH(CheckState, seen);
    QFETCH(QString, word);
    for (const CheckRow &each : routerRows(seen))
        QVERIFY2(!each.text.contains(word), qPrintable(each.text));
}

void RouterRowsTest::foldsWhatIsFine()
{
    const CheckState seen = state(loss("control", 20, 5).connectivity().control());
    const auto rows = routerRows(seen);
    const auto folded = foldedRows(rows);
    constexpr size_t always = 4;
    QVERIFY(folded.size() < rows.size());
    QVERIFY(std::equal(rows.begin(), rows.begin() + always, folded.begin()));
    QCOMPARE(folded.size(), always + 1);
    QCOMPARE(folded.back().text, QStringLiteral("Packets to the internet"));
}

QTEST_MAIN(RouterRowsTest)
#include "tst_routerrows.moc"
