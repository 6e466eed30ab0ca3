// SPDX-License-Identifier: Apache-2.0
#include "everyoneview.h"

#include "basics.h"
#include "casefile/othersword.h"
#include "casefile/queries.h"
#include "causes/botwall.h"
#include "checkrows.h"
#include "checkstate.h"
#include "guide/everyonestatus.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EveryonePage)
};

QString placeText(const Observation &observation, const VantageFacts &facts)
{
    const QString code = facts.country == QLatin1String("UK") ? u"GB"_qs : facts.country;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    const QString country =
        territory == QLocale::AnyTerritory ? facts.country : QLocale::territoryToString(territory);
    QStringList parts{facts.city.left(60), country.left(60)};
    parts.removeAll(QString());
    return parts.isEmpty() ? observation.vantage.left(60) : parts.join(u", "_qs);
}

Mark markOf(VantageOutcome outcome)
{
    switch (outcome) {
    case VantageOutcome::Working:
        return Mark::Good;
    case VantageOutcome::Failing:
    case VantageOutcome::Unreachable:
        return Mark::Trouble;
    case VantageOutcome::Walled:
        return Mark::YourTurn; // its "!": it answers, but not to robots
    case VantageOutcome::Reached:
    case VantageOutcome::ServiceTrouble:
    case VantageOutcome::NotTold:
        break;
    }
    return Mark::Unknown;
}

QString pageText(const Observation &observation, const VantageFacts &facts, VantageOutcome outcome)
{
    if (outcome == VantageOutcome::Working)
        return facts.samePath ? Words::tr("yes") : Words::tr("yes, the home page");
    if (outcome == VantageOutcome::Reached)
        return Words::tr("not told");
    const QString what = outcomeText(observation);
    if (outcome == VantageOutcome::Walled)
        return Words::tr("turned away (%1)").arg(facts.status > 0 ? QString::number(facts.status) : what);
    if (outcome == VantageOutcome::Unreachable)
        return Words::tr("no: %1").arg(what);
    return facts.samePath ? Words::tr("no: %1").arg(what) : Words::tr("no, the home page: %1").arg(what);
}

EveryoneRow rowOf(const Seen<VantageFacts> &seen, VantageOutcome outcome)
{
    const VantageFacts &facts = *seen.facts;
    const auto after = facts.totalMs ? facts.totalMs : facts.firstByteMs;
    EveryoneRow row;
    row.mark = markOf(outcome);
    row.place = placeText(*seen.observation, facts);
    row.line = facts.dataCentre ? Words::tr("data centre") : Words::tr("home line");
    row.door = outcome == VantageOutcome::Unreachable ? Words::tr("no") : Words::tr("yes");
    row.page = pageText(*seen.observation, facts, outcome);
    row.after = after ? duration(*after) : QString();
    if (facts.latitude && facts.longitude)
        row.position = QPointF(*facts.longitude, *facts.latitude);
    else
        row.position = countryPosition(facts.country);
    return row;
}

QString serviceName(const Seen<VantageFacts> &seen)
{
    // A failure of the service itself carries its host; one of its places carries the place.
    const QString host = seen.observation->vantage.left(60);
    return host.contains(u',') || host.isEmpty() ? seen.facts->service.left(40) : host;
}

void addService(EveryoneView &view, const Seen<VantageFacts> &seen)
{
    const QString name = serviceName(seen);
    if (seen.facts->waitSeconds && seen.observation->failure == Failure::RateLimited) {
        const QDateTime until =
            seen.observation->at.addSecs(static_cast<qint64>(*seen.facts->waitSeconds)).toLocalTime();
        view.waitUntil = std::max(view.waitUntil, until);
        view.services.append(
            Words::tr("%1 has had many questions from your network and asks us to wait until %2. "
                      "That says nothing about the site.")
                .arg(name, shortTime(until)));
    } else if (seen.observation->failure == Failure::RateLimited) {
        view.services.append(
            Words::tr("%1 has had too many questions just now. That says nothing about the site.").arg(name));
    } else {
        view.services.append(Words::tr("%1 could not be asked. That says nothing about the site.").arg(name));
    }
}

void addRows(EveryoneView &view, std::span<const Observation> look)
{
    for (const auto &service : {u"globalping"_qs, u"check-host"_qs}) {
        for (const auto &seen : newestAsk(look, service)) {
            const VantageOutcome outcome =
                outcomeOf(*seen.observation, *seen.facts, nullptr, goodStatusTellsNothing(look, *seen.facts));
            if (outcome == VantageOutcome::ServiceTrouble) {
                addService(view, seen);
            } else if (outcome != VantageOutcome::NotTold) {
                const EveryoneRow row = rowOf(seen, outcome);
                view.rows.push_back(row);
                if (row.position)
                    view.places.push_back(
                        {row.position->y(), row.position->x(), row.mark,
                         Words::tr("%1: %2", "place: got the page?").arg(row.place, row.page)});
            }
        }
    }
    view.services.removeDuplicates();
}

QString headingOf(const EveryoneCount &counted)
{
    if (counted.places == 0)
        return Words::tr("What others see");
    if (counted.working > 0 || counted.walled < counted.places)
        return Words::tr("Works in %1 of %2 places").arg(counted.working).arg(counted.places);
    return Words::tr("It answers in %1 of %2 places, but to no robots")
        .arg(counted.reached)
        .arg(counted.places);
}

QString leadOf(const EveryoneCount &counted, bool samePage)
{
    if (counted.places == 0)
        return {};
    QStringList sentences;
    const int shut = counted.places - counted.reached;
    if (counted.working == counted.places)
        sentences.append(Words::tr("Everybody we asked gets in."));
    else if (counted.reached == 0)
        sentences.append(Words::tr("Nobody we asked reaches it."));
    else if (shut > 0)
        sentences.append(
            Words::tr("%1 of %2 reach its front door.").arg(counted.reached).arg(counted.places));
    else
        sentences.append(Words::tr("All of them reach its front door."));
    if (counted.walled > 0)
        sentences.append(
            Words::tr("Some are turned away there as robots: for people it may work all the same.", nullptr));
    if (!samePage)
        sentences.append(Words::tr("They tried the home page, not yours: it may differ."));
    return sentences.join(u' ');
}

QString keepsText(qint64 seconds)
{
    return seconds > 0 ? Words::tr("for %1 more").arg(duration(static_cast<double>(seconds) * 1000))
                       : QString();
}

struct Answer
{
    QStringList addresses;
    qint64 ttl = 0;
};

/// The addresses that each resolver gives, both families in one row, in the order in which they were asked.
std::vector<std::pair<QString, Answer>> answersBy(std::span<const Observation> look, const QString &host)
{
    std::vector<std::pair<QString, Answer>> found;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        const DnsFacts &facts = *dns.facts;
        const bool forAddress = facts.type == u"A"_qs || facts.type == u"AAAA"_qs;
        if (facts.subject != NameSubject::Site || !forAddress || facts.checkingDisabled ||
            facts.name.compare(host, Qt::CaseInsensitive) != 0 || facts.rcode.isEmpty())
            continue;
        const QString who = facts.independent ? facts.server.left(60)
                                              : Words::tr("your network's (%1)").arg(facts.server.left(60));
        auto it =
            std::find_if(found.begin(), found.end(), [&who](const auto &one) { return one.first == who; });
        if (it == found.end())
            it = found.insert(found.end(), {who, {}});
        if (facts.rcode != u"NOERROR"_qs)
            it->second.addresses.append(facts.rcode == u"NXDOMAIN"_qs ? Words::tr("no such name")
                                                                      : Words::tr("no answer"));
        for (const DnsRecord &record : facts.answers) {
            if (record.type != facts.type)
                continue;
            it->second.addresses.append(record.data.left(60));
            it->second.ttl = std::max(it->second.ttl, record.ttl);
        }
    }
    for (auto &[who, answer] : found) {
        answer.addresses.removeDuplicates();
        answer.addresses.sort();
    }
    return found;
}

void addAnswers(EveryoneView &view, std::span<const Observation> look, const QString &host)
{
    const auto answers = answersBy(look, host);
    if (answers.size() < 2)
        return;
    bool differ = false;
    for (const auto &[who, answer] : answers) {
        const bool differs = answer.addresses != answers.front().second.addresses;
        differ |= differs;
        view.answers.push_back(
            {who, answer.addresses.isEmpty() ? Words::tr("no address") : answer.addresses.join(u", "_qs),
             keepsText(answer.ttl), differs});
    }
    view.answersLead =
        differ
            ? Words::tr("They do not all say the same. Large sites do that on purpose. If the site has just "
                        "moved, some still hold its old address.")
            : Words::tr("All of them send you to the same place.");
}

} // namespace

EveryoneView everyoneView(const CheckState &state)
{
    const auto look = currentLook(state.caseFile);
    EveryoneView view;
    addRows(view, look);
    const EveryoneCount counted = countEveryone(state.caseFile);
    const auto vantage = allSeen<VantageFacts>(look);
    const bool samePage = std::none_of(vantage.begin(), vantage.end(), [](const auto &seen) {
        return !seen.facts->samePath && seen.facts->connected;
    });
    view.heading = headingOf(counted);
    view.lead = leadOf(counted, samePage);
    addAnswers(view, look, state.address.host);
    return view;
}

} // namespace IsItMe
