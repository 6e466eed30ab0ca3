// SPDX-License-Identifier: Apache-2.0
#include "routerrows.h"

#include "basics.h"
#include "casefile/queries.h"
#include "causes/evidenceparts.h"
#include "checkstate.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>

#include <algorithm>

namespace IsItMe {
namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::RouterRows)
};

/// These stand first and always.
constexpr size_t firstRows = 4;
/// A look-up that takes longer is felt.
constexpr double slowLookUpMs = 1'000;
constexpr double minuteSeconds = 60;
constexpr double daySeconds = 24 * 60 * 60;

/// What the rows look at: the newest look, and what its evidence says.
struct Sights
{
    const CheckState &state;
    std::span<const Observation> look;
    Evidence evidence;

    bool firstCauseIs(const char *id) const
    {
        const Diagnosis &diagnosis = state.diagnosis;
        return diagnosis.conclusive() && !diagnosis.causes.empty() &&
               diagnosis.causes.front().id == QLatin1String(id);
    }
};

using Rows = std::vector<CheckRow>;

QString shortened(const QString &text, qsizetype most = 40)
{
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

/// "Wi-Fi, 192.168.1.10": the address that this network knows the computer by.
QString withAddress(const QString &kind, const Sights &now)
{
    if (!now.evidence.link)
        return kind;
    for (const LinkInterface &each : now.evidence.link.facts->interfaces) {
        for (const QString &address : each.addresses) {
            const QString plain = address.section(u'/', 0, 0);
            if (isUsable(each) && !isLinkLocal(plain) && !isIpv6(plain))
                return kind.isEmpty() ? plain
                                      : RowText::tr("%1, %2", "kind of link, address").arg(kind, plain);
        }
    }
    return kind;
}

void addPortal(const Sights &now, Rows &rows)
{
    if (!now.evidence.connectivityForeign.isEmpty())
        rows.push_back({Mark::Trouble, RowText::tr("This network wants you to sign in first"), {}});
    else if (!now.evidence.connectivityGood.isEmpty())
        rows.push_back({Mark::Good, RowText::tr("No sign-in page is in the way"), {}});
}

/// The middle of the times that the configured resolver took.
std::optional<double> lookUpTime(std::span<const Observation> look)
{
    std::vector<double> times;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        if (!dns.facts->independent && !dns.facts->rcode.isEmpty() && dns.observation->timings.ended)
            times.push_back(*dns.observation->timings.ended);
    }
    if (times.empty())
        return std::nullopt;
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void addResolver(const Sights &now, Rows &rows)
{
    const auto time = lookUpTime(now.look);
    const QString value = time ? duration(*time) : QString();
    if (now.firstCauseIs("resolver-broken"))
        rows.push_back({Mark::Trouble, RowText::tr("Your network can't look up names"), value});
    else if (now.firstCauseIs("resolver-lies"))
        rows.push_back(
            {Mark::Trouble, RowText::tr("Your network gives a wrong address for this name"), value});
    else if (time && *time > slowLookUpMs)
        rows.push_back({Mark::YourTurn, RowText::tr("Your network looks names up, but slowly"), value});
    else if (!now.evidence.resolverGood.isEmpty())
        rows.push_back({Mark::Good, RowText::tr("Your network looks names up"), value});
    else if (!now.evidence.resolverFailed.isEmpty())
        rows.push_back({Mark::Unknown, RowText::tr("Your network's look-up of names gave no answer"), value});
}

QStringList addressesFrom(std::span<const Observation> look, bool independent)
{
    QStringList found;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        if (dns.facts->independent != independent || dns.facts->subject != NameSubject::Site)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            if (record.type == QLatin1String("A") || record.type == QLatin1String("AAAA"))
                found.append(record.data);
        }
    }
    return found;
}

/// An independent look-up, over HTTPS, beside the one that this computer is set to.
void addIndependent(const Sights &now, Rows &rows)
{
    const bool answered = !now.evidence.independentGood.isEmpty() ||
                          !now.evidence.independentUnknown.isEmpty() ||
                          !now.evidence.independentEmpty.isEmpty();
    const bool asked = answered || !now.evidence.independentFailed.isEmpty();
    const QString text = RowText::tr("A look-up elsewhere, to compare");
    if (!asked) {
        if (!now.state.caseFile.head().askOthers && !now.state.address.hasIpAddress())
            rows.push_back({Mark::Pointless, text, RowText::tr("needs your yes")});
        return;
    }
    const QStringList theirs = addressesFrom(now.look, true);
    const QStringList ours = addressesFrom(now.look, false);
    const bool shared = std::any_of(theirs.begin(), theirs.end(),
                                    [&ours](const QString &each) { return ours.contains(each); });
    if (!answered)
        rows.push_back({Mark::Unknown, text, RowText::tr("no answer")});
    else if (now.firstCauseIs("resolver-lies"))
        rows.push_back({Mark::Trouble, text, RowText::tr("another address")});
    else if (shared)
        rows.push_back({Mark::Good, text, RowText::tr("the same address")});
    else if (theirs.isEmpty())
        rows.push_back(
            {Mark::Done, text,
             ours.isEmpty() ? RowText::tr("finds no address either") : RowText::tr("finds no address")});
    else if (ours.isEmpty())
        rows.push_back({Mark::YourTurn, text, RowText::tr("finds an address")});
    else
        rows.push_back({Mark::Done, text, RowText::tr("another address: usual for big sites")});
}

/// IPv4 and IPv6 apart, by addresses that are not the site's.
void addFamilies(const Sights &now, Rows &rows)
{
    for (const bool six : {false, true}) {
        bool asked = false, answered = false, noWay = true;
        for (const auto &reach : allSeen<ReachFacts>(now.look)) {
            if (isIpv6(reach.facts->address) != six || reach.facts->belongsTo == QLatin1String("site"))
                continue;
            asked = true;
            answered |=
                !reach.observation->failure || reach.observation->failure == Failure::ConnectionRefused;
            noWay &= reach.observation->failure == Failure::NoRoute;
        }
        if (!asked)
            continue;
        const QString name = six ? RowText::tr("The newer way to the internet (IPv6)")
                                 : RowText::tr("The usual way to the internet (IPv4)");
        if (answered)
            rows.push_back({Mark::Good, name, RowText::tr("open")});
        else if (noWay)
            rows.push_back(
                {six ? Mark::Pointless : Mark::Unknown, name,
                 six ? RowText::tr("not set up here; that is fine") : RowText::tr("not set up here")});
        else
            rows.push_back({six && !now.evidence.ipv6Broken ? Mark::Unknown : Mark::Trouble, name,
                            RowText::tr("no answer")});
    }
}

void addLoss(const Sights &now, Rows &rows)
{
    for (const auto &echo : allSeen<EchoFacts>(now.look)) {
        const EchoFacts &facts = *echo.facts;
        if (facts.sent <= 0 || facts.answered <= 0) // some never answer: silence is no loss
            continue;
        const int lost = std::max(0, facts.sent - facts.answered);
        const QString whom = facts.belongsTo == QLatin1String("router") ? RowText::tr("Packets to the router")
                             : facts.belongsTo == QLatin1String("site")
                                 ? RowText::tr("Packets to the site")
                                 : RowText::tr("Packets to the internet");
        const QString value =
            lost == 0 ? RowText::tr("none lost")
                      : RowText::tr("%1 of %n lost", nullptr, facts.sent).arg(QLocale().toString(lost));
        const bool many = lost * 20 >= facts.sent; // one in twenty is felt
        rows.push_back({many ? Mark::Trouble : Mark::Good, whom, value});
    }
}

void addPacketSize(const Sights &now, Rows &rows)
{
    for (const auto &size : allSeen<PacketSizeFacts>(now.look)) {
        if (size.facts->largestPassed <= 0)
            continue;
        const bool site = size.facts->belongsTo == QLatin1String("site");
        // What a router on the way reported can be kept to; what vanishes can't.
        const bool lost = size.facts->smallestLost > 0 && size.facts->reportedMtu == 0;
        rows.push_back({lost ? Mark::Trouble : Mark::Good,
                        lost ? (site ? RowText::tr("Large packets to the site get lost")
                                     : RowText::tr("Large packets get lost"))
                             : (site ? RowText::tr("Large packets reach the site")
                                     : RowText::tr("Large packets get through")),
                        RowText::tr("up to %n byte(s)", nullptr, size.facts->largestPassed)});
    }
}

void addClock(const Sights &now, Rows &rows)
{
    if (!now.evidence.clockSkewSeconds)
        return;
    const double off = std::abs(*now.evidence.clockSkewSeconds);
    if (off >= daySeconds)
        rows.push_back(
            {Mark::Trouble, RowText::tr("This computer's clock is wrong"),
             RowText::tr("by %n day(s)", nullptr, static_cast<int>(std::min(off / daySeconds, 1e6)))});
    else if (off > 5 * minuteSeconds)
        rows.push_back({Mark::YourTurn, RowText::tr("This computer's clock is a little off"),
                        RowText::tr("by %n minute(s)", nullptr, static_cast<int>(off / minuteSeconds))});
    else
        rows.push_back({Mark::Good, RowText::tr("This computer's clock is right"), {}});
}

void addComputer(const Sights &now, Rows &rows)
{
    if (!now.evidence.link)
        return;
    const LinkFacts &link = *now.evidence.link.facts;
    if (!link.proxies.empty()) {
        const bool bad = now.firstCauseIs("proxy-broken") || now.firstCauseIs("proxy-error");
        rows.push_back({bad ? Mark::Trouble : Mark::Done,
                        bad ? RowText::tr("Your network's go-between (proxy) does not work")
                            : RowText::tr("A go-between (proxy) is used"),
                        shortened(link.proxies.front().host)});
    } else {
        rows.push_back({Mark::Good, RowText::tr("No go-between (proxy) is set"), {}});
    }
    if (link.vpn)
        rows.push_back(
            {now.firstCauseIs("path-mtu") ? Mark::YourTurn : Mark::Done, RowText::tr("A VPN is on"), {}});
    if (!link.hostsEntries.isEmpty())
        rows.push_back({now.firstCauseIs("hosts-file") ? Mark::Trouble : Mark::Done,
                        RowText::tr("This computer has an entry of its own for the name"),
                        shortened(link.hostsEntries.front())});
    else if (!now.state.address.hasIpAddress())
        rows.push_back({Mark::Good, RowText::tr("No entry of this computer's own for the name"), {}});
}

/// Who signed what a control site came with.
QString strangeIssuer(const Sights &now)
{
    QString issuer;
    for (const auto &control : httpSeen(now.look, HttpPurpose::Control)) {
        const auto &tls = control.facts->tls;
        if (now.evidence.controlDistrusted.contains(control.observation->id) && !tls->chain.empty())
            issuer = tls->chain.front().issuer;
    }
    return issuer;
}

void addInterception(const Sights &now, Rows &rows)
{
    if (now.firstCauseIs("tls-intercepted"))
        rows.push_back({Mark::Trouble, RowText::tr("Something on this side opens secure pages"),
                        shortened(strangeIssuer(now))});
    else if (!now.evidence.controlGood.isEmpty())
        rows.push_back({Mark::Good, RowText::tr("Secure pages come as they were sent"), {}});
    else if (!now.evidence.controlDistrusted.isEmpty())
        rows.push_back({Mark::Unknown, RowText::tr("Secure pages of other sites are not trusted here"),
                        shortened(strangeIssuer(now))});
}

QString partWord(const PathHop &hop)
{
    switch (hop.part) {
    case PathPart::ThisNetwork:
        return RowText::tr("in this network");
    case PathPart::Provider:
        return RowText::tr("in your provider's network");
    case PathPart::Between:
        return RowText::tr("between your provider and the site");
    case PathPart::SiteNetwork:
        return RowText::tr("in the site's own network");
    case PathPart::Unknown:
        break;
    }
    return {};
}

/// Where the way to the site stops, and in whose part.
void addPath(const Sights &now, Rows &rows)
{
    for (const auto &path : allSeen<PathFacts>(now.look)) {
        if (path.facts->belongsTo != QLatin1String("site"))
            continue;
        const auto &hops = path.facts->hops;
        const auto last = std::find_if(hops.rbegin(), hops.rend(),
                                       [](const PathHop &hop) { return !hop.address.isEmpty(); });
        if (path.facts->reached) {
            rows.push_back({Mark::Good, RowText::tr("The way to the site can be followed to its end"),
                            RowText::tr("%n station(s)", nullptr, static_cast<int>(hops.size()))});
            continue;
        }
        if (last == hops.rend())
            continue;
        const QString where = partWord(*last);
        // Many stations never answer: where the site opens, a way that can't be followed tells nothing.
        const bool matters = now.state.diagnosis.way.frontDoor != NodeState::Fine;
        rows.push_back({matters ? Mark::Unknown : Mark::Done,
                        where.isEmpty() ? RowText::tr("The last station that answers on the way to the site")
                                        : RowText::tr("The last station that answers is %1").arg(where),
                        shortened(last->owner.isEmpty() ? last->address : last->owner)});
    }
}

} // namespace

std::vector<CheckRow> routerRows(const CheckState &state)
{
    Sights now{state, currentLook(state.caseFile), {}};
    now.evidence.caseFile = &state.caseFile;
    now.evidence.look = now.look;
    now.evidence.site = state.caseFile.address();
    gatherThisSide(now.evidence);
    gatherNames(now.evidence);

    Rows rows = networkRows(state);
    rows.front().value = withAddress(rows.front().value, now);
    addPortal(now, rows);
    addResolver(now, rows);
    addIndependent(now, rows);
    addFamilies(now, rows);
    addLoss(now, rows);
    addPacketSize(now, rows);
    addClock(now, rows);
    addComputer(now, rows);
    addInterception(now, rows);
    addPath(now, rows);
    return rows;
}

std::vector<CheckRow> foldedRows(const std::vector<CheckRow> &rows)
{
    Rows kept;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Mark mark = rows[i].mark;
        if (i < firstRows || (mark != Mark::Good && mark != Mark::Done && mark != Mark::Pointless))
            kept.push_back(rows[i]);
    }
    return kept;
}

} // namespace IsItMe
