// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/diagnose.h"
#include "causes/ledger.h"
#include "goldencase.h"
#include "mutations.h"

#include <QTest>

using namespace IsItMe;

/// The ledger's three rules, and what follows from them, held over every recorded case and over mutations of
/// it: each is a moment in the middle of a check, or a probe that failed for reasons of its own.
class LedgerRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMutationOfACaseIsHonest_data();
    void everyMutationOfACaseIsHonest();

    void alikeCausesComeWithTheCheck_data() { everyMutationOfACaseIsHonest_data(); }
    void alikeCausesComeWithTheCheck();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

Q_DECLARE_METATYPE(IsItMe::GoldenCase)

namespace {

bool isThisSide(Affects affects)
{
    return affects == Affects::ThisBrowser || affects == Affects::ThisComputer ||
           affects == Affects::ThisNetwork;
}

const Cause &causeOf(const RankedCause &ranked)
{
    for (const Cause *cause : causeCatalog()) {
        if (ranked.id == cause->id)
            return *cause;
    }
    qFatal("no such cause");
}

/// The same on every computer.
quint32 seedOf(const QString &name)
{
    quint32 seed = 1;
    for (const QChar c : name)
        seed = seed * 31 + c.unicode();
    return seed;
}

/// Seen without the engine's own reckoning: somebody beyond this network answered.
bool somebodyBeyondAnswered(const CaseFile &file)
{
    for (const Observation &seen : currentLook(file)) {
        if (const auto *reach = seen.as<ReachFacts>()) {
            const bool answered = seen.ended == Ending::Done || seen.failure == Failure::ConnectionRefused;
            if (answered && !isPrivateIp(reach->address))
                return true;
        }
        if (const auto *http = seen.as<HttpFacts>()) {
            if (http->status > 0 && http->proxy.isEmpty() && !isPrivateIp(http->address) &&
                !http->address.isEmpty())
                return true;
        }
    }
    return false;
}

/// What a proxy fetches from beyond shows that something there answers.
bool askedThroughProxy(const CaseFile &file)
{
    const auto seen = allSeen<HttpFacts>(currentLook(file));
    return std::any_of(seen.begin(), seen.end(), [](const auto &one) { return !one.facts->proxy.isEmpty(); });
}

/// Without the evidence that separates two causes either of them may be named: the ledger says which those
/// are.
bool alikeToOneOf(const QStringList &expected, const Diagnosis &diagnosis)
{
    const QString first = diagnosis.causes.empty() ? QString() : diagnosis.causes.front().id;
    const LedgerEntry *entry = ledgerEntry(first);
    return expected.contains(first) ||
           (entry && std::any_of(entry->alike.begin(), entry->alike.end(),
                                 [&expected](const Alike &each) { return expected.contains(each.cause); }));
}

/// The devices that a sentence sends a person to, by its words. The tests run without translations.
std::vector<Device> devicesIn(const QString &advice)
{
    static constexpr struct
    {
        const char *words;
        Device device;
    } known[] = {
        {"restart it", Device::Router},
        {"restart of the modem", Device::Router},
        {"VPN", Device::Vpn},
        {"clock settings", Device::Clock},
        {"network cable in", Device::Computer},
        {"flight mode", Device::Computer},
        {"move closer", Device::Connection},
        {"lear the data", Device::Browser},
        {"learing the data", Device::Browser},
        {"extensions off", Device::Browser},
    };
    std::vector<Device> devices;
    for (const auto &row : known) {
        if (advice.contains(QLatin1String(row.words)))
            devices.push_back(row.device);
    }
    return devices;
}

/// All that is wrong with one diagnosis.
class Findings
{
public:
    Findings(const Mutant &mutant, const Evidence &evidence, const Diagnosis &diagnosis)
        : m_mutant(mutant), m_evidence(evidence), m_diagnosis(diagnosis)
    {
    }

    QStringList all(const GoldenCase &golden)
    {
        sharesAndWitnesses();
        theNamedMayBeNamed();
        silenceIsNoEvidence();
        nearestFirst();
        devicesAreImplicated();
        rightParty(golden);
        return m_found;
    }

private:
    void need(bool holds, const QString &otherwise)
    {
        if (holds)
            return;
        const auto &causes = m_diagnosis.causes;
        m_found.append(QStringLiteral("%1: %2 (%3/%4, %5)")
                           .arg(m_mutant.what, otherwise, enumName(m_diagnosis.affects),
                                enumName(m_diagnosis.place), causes.empty() ? QString() : causes.front().id));
    }

    void sharesAndWitnesses()
    {
        double sum = 0;
        for (const RankedCause &cause : m_diagnosis.causes) {
            sum += cause.certainty;
            need(cause.certainty > 0, cause.id + QLatin1String(" has no share"));
            need(!cause.evidence.isEmpty(), cause.id + QLatin1String(" has no witness"));
            for (const QString &id : cause.evidence + cause.against)
                need(m_mutant.file.find(id), cause.id + QLatin1String(" names a witness that is not there"));
        }
        need(sum <= 1.000001, QStringLiteral("shares sum to %1").arg(sum));
        need(m_diagnosis.certainty <= 1 && m_diagnosis.certainty >= 0, QStringLiteral("odd certainty"));
        need(!m_diagnosis.sentence.isEmpty() && !m_diagnosis.detail.isEmpty(), QStringLiteral("no words"));
    }

    void theNamedMayBeNamed()
    {
        for (const RankedCause &cause : m_diagnosis.causes) {
            const LedgerEntry *entry = ledgerEntry(cause.id);
            need(entry, cause.id + QLatin1String(" has no row in the ledger"));
            if (entry)
                need(mayBeNamed(*entry, m_evidence), cause.id + u' ' + whyNotNamed(*entry, m_evidence));
        }
        if (!m_diagnosis.conclusive())
            return;
        need(!m_diagnosis.causes.empty(), QStringLiteral("a party without a cause"));
        if (!m_diagnosis.causes.empty())
            need(m_diagnosis.causes.front().affects == m_diagnosis.affects,
                 QStringLiteral("the first cause names another party"));
    }

    /// Rule 1: silence is no evidence while anything beyond answers.
    void silenceIsNoEvidence()
    {
        if (!somebodyBeyondAnswered(m_mutant.file))
            return;
        for (const RankedCause &cause : m_diagnosis.causes) {
            for (const char *silent : {"no-link", "router-unreachable", "provider-down"})
                need(cause.id != QLatin1String(silent),
                     cause.id + QLatin1String(" while somebody beyond answered"));
        }
    }

    /// Rule 2: nearest fault first, and what lies beyond is unknown.
    void nearestFirst()
    {
        if (!m_diagnosis.causes.empty()) {
            const Tier first = causeOf(m_diagnosis.causes.front()).tier;
            for (const RankedCause &cause : m_diagnosis.causes)
                need(cause.certainty < 0.5 || causeOf(cause).tier >= first,
                     cause.id + QLatin1String(" is nearer, is sure, and is not first"));
        }
        const auto link = lastSeen<LinkFacts>(currentLook(m_mutant.file));
        const bool offline = link && !hasUsableInterface(*link.facts) &&
                             !somebodyBeyondAnswered(m_mutant.file) && m_evidence.routerSpoke.isEmpty() &&
                             m_evidence.siteConnected.isEmpty();
        if (offline)
            need(!m_diagnosis.causes.empty() && m_diagnosis.causes.front().id == QLatin1String("no-link"),
                 QStringLiteral("off the network, and that is not first"));
        theWayIsNotKnownBeyondTrouble();
    }

    void theWayIsNotKnownBeyondTrouble()
    {
        const Way &way = m_diagnosis.way;
        bool trouble = false;
        for (const NodeState node : {way.computer, way.router, way.internet, way.frontDoor, way.server}) {
            if (m_diagnosis.place != Place::Browser)
                need(!trouble || node == NodeState::NotKnown, QStringLiteral("known beyond the trouble"));
            trouble |= node == NodeState::Trouble;
        }
        const bool beyond = somebodyBeyondAnswered(m_mutant.file);
        const bool proxied =
            m_evidence.behindProxy || m_evidence.site.isPrivate() || askedThroughProxy(m_mutant.file);
        need(beyond || proxied || way.internet != NodeState::Fine || !m_evidence.browsers.working.isEmpty(),
             QStringLiteral("the internet is fine, and nobody there answered"));
    }

    /// Rule 3: no advice to act on a device unless a positive observation implicates it.
    void devicesAreImplicated()
    {
        for (const RankedCause &cause : m_diagnosis.causes) {
            std::vector<Device> devices;
            if (const auto device = deviceOf(cause.text.action))
                devices.push_back(*device);
            for (const QString &advice : cause.text.advice) {
                const auto more = devicesIn(advice);
                devices.insert(devices.end(), more.begin(), more.end());
            }
            const LedgerEntry *entry = ledgerEntry(cause.id);
            for (const Device device : devices)
                need(entry && isImplicated(device, *entry, m_evidence),
                     QStringLiteral("%1 sends to device %2, which nothing implicates")
                         .arg(cause.id)
                         .arg(static_cast<int>(device)));
        }
        if (!m_diagnosis.conclusive()) {
            need(!deviceOf(m_diagnosis.action), QStringLiteral("can't tell, and sends to a device"));
            for (const QString &advice : m_diagnosis.advice)
                need(devicesIn(advice).empty(), QStringLiteral("can't tell, and advises about a device"));
        }
    }

    /// Fewer observations may leave it open, and never turn the blame round.
    void rightParty(const GoldenCase &golden)
    {
        // Each look begins with the link: a hosts file and a proxy that were not asked for are no moment of
        // it.
        if (!m_diagnosis.conclusive() || !m_evidence.link)
            return;
        // Where answers were lost this side may really be in trouble; a site that worked is not to blame.
        if (m_mutant.answersLost) {
            const bool blamed =
                m_diagnosis.affects == Affects::Everyone && m_diagnosis.place == Place::Upstream;
            const bool worked = golden.ofNobody() && m_evidence.pattern.good > 0;
            need(!worked || !blamed, QStringLiteral("blames a site that worked"));
            const bool sitesError = m_mutant.mended && golden.onSitesSide() && m_evidence.status() >= 500;
            need(!sitesError || !deviceOf(m_diagnosis.action),
                 QStringLiteral("sends to a device: the line is well by now, and the site fails"));
            return;
        }
        const bool upstream = m_diagnosis.affects == Affects::Everyone &&
                              (m_diagnosis.place == Place::Gateway || m_diagnosis.place == Place::Upstream);
        const bool second = !golden.alsoThere.isEmpty() && !m_diagnosis.causes.empty() &&
                            m_diagnosis.causes.front().id == golden.alsoThere;
        if (!second && (golden.onSitesSide() || golden.ofNobody()))
            need(!deviceOf(m_diagnosis.action), QStringLiteral("sends to a device"));
        if (alikeToOneOf(golden.causes + QStringList{golden.alsoThere}, m_diagnosis))
            return;
        if (golden.onSitesSide() || golden.ofNobody())
            need(!isThisSide(m_diagnosis.affects), QStringLiteral("blames this side"));
        if (golden.onThisSide() || golden.ofNobody())
            need(!upstream, QStringLiteral("blames the site"));
    }

    const Mutant &m_mutant;
    const Evidence &m_evidence;
    const Diagnosis &m_diagnosis;
    QStringList m_found;
};

} // namespace

void LedgerRulesTest::everyMutationOfACaseIsHonest_data()
{
    QTest::addColumn<GoldenCase>("golden");
    QFile changing(QStringLiteral(ISITME_TEST_DATA "/cases/changing.tsv"));
    QVERIFY(changing.open(QIODevice::ReadOnly));
    // A case that is cut off before its fault has begun or ended is another case.
    const QStringList changes = QString::fromUtf8(changing.readAll()).split(u'\n');
    for (const GoldenCase &golden : goldenCases()) {
        if (!changes.contains(golden.name))
            QTest::newRow(qPrintable(golden.name)) << golden;
    }
}

void LedgerRulesTest::everyMutationOfACaseIsHonest()
{
    QFETCH(GoldenCase, golden);
    QVERIFY(!golden.file.all().empty());
    constexpr size_t ofEachKind = 12; // keeps the whole test within seconds
    const auto most = qEnvironmentVariableIntValue("ISITME_MUTATIONS");
    Mutations mutations(golden.file, seedOf(golden.name));
    QStringList found;
    for (const Mutant &mutant : mutations.all(most > 0 ? static_cast<size_t>(most) : ofEachKind)) {
        const Evidence evidence = gatherEvidence(mutant.file, m_gateways);
        const Diagnosis diagnosis = diagnose(evidence);
        found += Findings(mutant, evidence, diagnosis).all(golden);
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.mid(0, 12).join(u'\n')));
}

/// Where a cause that looks alike stands beside the first with a share that counts, the first one's advice
/// for the administrator holds the check that tells them apart.
void LedgerRulesTest::alikeCausesComeWithTheCheck()
{
    QFETCH(GoldenCase, golden);
    const Diagnosis diagnosis = diagnose(golden.file, m_gateways);
    if (diagnosis.causes.empty())
        return;
    const RankedCause &first = diagnosis.causes.front();
    constexpr double counts = 0.05;
    for (const Alike &alike : ledgerEntry(first.id)->alike) {
        const bool stands =
            std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), [&](const auto &cause) {
                return cause.id == alike.cause && cause.certainty >= counts;
            });
        if (!stands || !alike.check)
            continue;
        const auto &checks = first.text.administrator;
        QVERIFY2(std::any_of(checks.begin(), checks.end(),
                             [&](const AdministratorAdvice &each) { return each.check == *alike.check; }),
                 qPrintable(first.id + u' ' + alike.cause + u' ' + enumName(*alike.check)));
    }
}

QTEST_GUILESS_MAIN(LedgerRulesTest)
#include "tst_ledgerrules.moc"
