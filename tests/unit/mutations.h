// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <QRandomGenerator>
#include <QSet>

#include <vector>

namespace IsItMe {

/// One moment or one failing probe more, made from a recorded case.
struct Mutant
{
    QString what; ///< "without o12"
    CaseFile file;
    bool answersLost =
        false;           ///< something that answered is silent in it: another world than the recorded one
    bool mended = false; ///< ... at first, and answers in the end
};

/// The answer that an observation would have been, had nothing come back in time.
inline Observation timedOut(Observation seen)
{
    if (seen.as<LinkFacts>() || seen.as<AnswerFacts>() || seen.as<SeenPageFacts>() || seen.as<BrowserFacts>())
        return seen; // nothing of the network's
    seen.ended = Ending::TimedOut;
    seen.failure = Failure::TimedOut;
    seen.reached = Layer::None;
    seen.timings.connected = seen.timings.encrypted = seen.timings.requestSent = seen.timings.firstByte = {};
    if (auto *http = std::get_if<HttpFacts>(&seen.facts)) {
        HttpFacts asked;
        asked.purpose = http->purpose;
        asked.method = http->method;
        asked.url = http->url;
        asked.address = http->address;
        asked.port = http->port;
        asked.proxy = http->proxy;
        asked.hop = http->hop;
        asked.attempt = http->attempt;
        *http = asked;
    } else if (auto *dns = std::get_if<DnsFacts>(&seen.facts)) {
        dns->rcode.clear();
        dns->answers.clear();
        dns->authority.clear();
    } else if (auto *name = std::get_if<SystemNameFacts>(&seen.facts)) {
        name->addresses.clear();
    } else if (auto *router = std::get_if<RouterFacts>(&seen.facts)) {
        router->echo = router->tcp = Answer::Silent;
        router->neighbour = NeighbourState::Stale;
    } else if (auto *vantage = std::get_if<VantageFacts>(&seen.facts)) {
        vantage->connected = false; // we did not hear from the service: no word about the site
        vantage->status = 0;
        seen.failure = Failure::ServiceFailed;
    }
    return seen;
}

/// The request went out, and this time nothing came back, or the connection was reset.
inline Observation broken(Observation seen, Failure how)
{
    auto &http = std::get<HttpFacts>(seen.facts);
    http.status = 0;
    http.reason.clear();
    http.headers.clear();
    http.body.clear();
    http.location.clear();
    seen.failure = how;
    seen.ended = how == Failure::TimedOut ? Ending::TimedOut : Ending::Failed;
    seen.reached = Layer::RequestSent;
    seen.timings.firstByte = {};
    return seen;
}

class Mutations
{
public:
    explicit Mutations(const CaseFile &whole, quint32 seed) : m_whole(whole), m_random(seed) {}

    /// At most about `most` of each kind, spread over the case.
    std::vector<Mutant> all(size_t most)
    {
        const size_t count = m_whole.all().size();
        const size_t stride = std::max<size_t>(1, (count + most - 1) / most);
        const size_t first = count > 0 ? m_random.bounded(static_cast<quint32>(stride)) : 0;
        for (size_t i = first; i < count; i += stride) {
            add(QStringLiteral("the first %1").arg(i + 1), [i](size_t at) { return at <= i; });
            add(QStringLiteral("without %1").arg(m_whole.all()[i].id), [i](size_t at) { return at != i; });
            timeOut(i);
        }
        dropKinds();
        oneVantagePointIsWrong();
        oneTryBreaks();
        theLineComesAndGoes();
        for (int i = 0; i < 6; ++i)
            randomSubset(20 + i * 15);
        twice();
        inAnotherOrder();
        return std::move(m_made);
    }

private:
    template <class Keep>
    void add(const QString &what, Keep keep)
    {
        CaseFile file(m_whole.head());
        for (size_t at = 0; at < m_whole.all().size(); ++at) {
            if (keep(at))
                file.append(m_whole.all()[at]);
        }
        m_made.push_back({what, std::move(file)});
    }

    void timeOut(size_t which)
    {
        silentWhere(QStringLiteral("%1 timed out").arg(m_whole.all()[which].id),
                    [which](size_t at) { return at == which; });
    }

    template <class Silent>
    void silentWhere(const QString &what, Silent silent)
    {
        CaseFile file(m_whole.head());
        for (size_t at = 0; at < m_whole.all().size(); ++at)
            file.append(silent(at) ? timedOut(m_whole.all()[at]) : m_whole.all()[at]);
        m_made.push_back({what, std::move(file), true});
    }

    static QString kindOf(const Observation &seen)
    {
        const auto *http = seen.as<HttpFacts>();
        return http ? seen.probe + u'/' + enumName(http->purpose) : seen.probe;
    }

    void dropKinds()
    {
        QStringList kinds;
        for (const Observation &seen : m_whole.all())
            kinds << seen.probe << kindOf(seen);
        kinds.removeDuplicates();
        for (const QString &kind : std::as_const(kinds)) {
            const auto isOf = [&](size_t at) {
                return m_whole.all()[at].probe == kind || kindOf(m_whole.all()[at]) == kind;
            };
            add(QStringLiteral("no %1").arg(kind), [&](size_t at) { return !isOf(at); });
            silentWhere(QStringLiteral("all %1 timed out").arg(kind), isOf);
            // Without it in the middle of the check, too.
            const size_t middle = m_random.bounded(static_cast<quint32>(m_whole.all().size())) + 1;
            add(QStringLiteral("the first %1 without %2").arg(middle).arg(kind),
                [&](size_t at) { return at < middle && !isOf(at); });
        }
    }

    /// It gets in where it did not, or does not where it did.
    void oneVantagePointIsWrong()
    {
        for (size_t which = 0; which < m_whole.all().size(); ++which) {
            const auto *said = m_whole.all()[which].as<VantageFacts>();
            if (!said || m_whole.all()[which].failure == Failure::ServiceFailed)
                continue;
            Observation wrong = m_whole.all()[which];
            VantageFacts facts = *said;
            const bool gotIn = said->connected && said->status >= 200 && said->status < 400;
            facts.connected = !gotIn;
            facts.status = gotIn ? 0 : 200;
            facts.headers.clear();
            facts.body.clear();
            wrong.failure = gotIn ? std::optional(Failure::TimedOut) : std::nullopt;
            wrong.ended = gotIn ? Ending::TimedOut : Ending::Done;
            wrong.facts = facts;
            CaseFile file(m_whole.head());
            for (size_t at = 0; at < m_whole.all().size(); ++at)
                file.append(at == which ? wrong : m_whole.all()[at]);
            m_made.push_back({QStringLiteral("%1 is wrong").arg(wrong.id), std::move(file)});
        }
    }

    /// It comes up, or is cut, so many milliseconds after the check began.
    void theLineComesAndGoes()
    {
        if (m_whole.all().empty())
            return;
        const double begin = m_whole.all().front().timings.started;
        for (const double after : {250.0, 600.0, 1'500.0, 5'000.0}) {
            const auto startsBefore = [&](size_t at) {
                return m_whole.all()[at].timings.started < begin + after;
            };
            silentWhere(QStringLiteral("the line comes up after %1 ms").arg(after), startsBefore);
            m_made.back().mended = true;
            silentWhere(QStringLiteral("the line is cut after %1 ms").arg(after), [&](size_t at) {
                const Timings &times = m_whole.all()[at].timings;
                return times.started + times.ended.value_or(0) > begin + after;
            });
        }
    }

    void oneTryBreaks()
    {
        for (size_t which = 0; which < m_whole.all().size(); ++which) {
            const auto *http = m_whole.all()[which].as<HttpFacts>();
            if (!http || http->status == 0 || m_random.bounded(3) != 0)
                continue;
            for (const Failure how : {Failure::TimedOut, Failure::ConnectionReset}) {
                CaseFile file(m_whole.head());
                for (size_t at = 0; at < m_whole.all().size(); ++at)
                    file.append(at == which ? broken(m_whole.all()[at], how) : m_whole.all()[at]);
                m_made.push_back({QStringLiteral("%1 breaks: %2").arg(m_whole.all()[which].id, enumName(how)),
                                  std::move(file), true});
            }
        }
    }

    void randomSubset(int percent)
    {
        add(QStringLiteral("%1 % of it").arg(percent),
            [&](size_t) { return m_random.bounded(100) < percent; });
    }

    void twice()
    {
        CaseFile file(m_whole.head());
        for (const Observation &seen : m_whole.all()) {
            file.append(seen);
            if (!seen.as<LinkFacts>() && m_random.bounded(3) == 0)
                file.append(seen);
        }
        m_made.push_back({QStringLiteral("a third of it twice"), std::move(file)});
    }

    /// Neighbours whose times overlap might as well have ended the other way round.
    void inAnotherOrder()
    {
        const auto all = m_whole.all();
        std::vector<Observation> order(all.begin(), all.end());
        const auto overlap = [](const Observation &a, const Observation &b) {
            return b.timings.started < a.timings.started + a.timings.ended.value_or(0) &&
                   !a.as<LinkFacts>() && !b.as<LinkFacts>();
        };
        for (int round = 0; round < 3; ++round) {
            for (size_t i = 1; i < order.size(); ++i) {
                if (m_random.bounded(2) && overlap(order[i - 1], order[i]))
                    std::swap(order[i - 1], order[i]);
            }
        }
        CaseFile file(m_whole.head());
        for (Observation &seen : order)
            file.append(std::move(seen));
        m_made.push_back({QStringLiteral("in another order"), std::move(file)});
    }

    const CaseFile &m_whole;
    QRandomGenerator m_random;
    std::vector<Mutant> m_made;
};

} // namespace IsItMe
