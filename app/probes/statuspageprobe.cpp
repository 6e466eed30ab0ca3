// SPDX-License-Identifier: Apache-2.0
#include "casefile/sitepages.h"
#include "probes/guardedcall.h"
#include "probes/outsideanswers.h"
#include "probes/probes.h"
#include "probes/questions.h"
#include "probes/requests.h"

namespace IsItMe {

namespace {

/// What the site's own status page says: one that its pages link to, or one at the usual name. It learns that
/// somebody asks about this site, so this waits for the person's consent.
class StatusPageProbe : public Questions
{
public:
    using Questions::Questions;

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto proxy = configuredProxy(caseFile);
        const auto links = statusPageLinks(caseFile);
        for (const QUrl &link : links)
            ask(link, "link", proxy);
        const QString guessed = QStringLiteral("status.") + siteDomain(machinery().site);
        if (links.empty() && guessed != machinery().site.host)
            ask(QUrl(QStringLiteral("https://%1/").arg(guessed)), "guess", proxy);
        finishWhenAllAnswered();
    }

private:
    void ask(const QUrl &page, const char *foundBy, const std::optional<ProxySetting> &proxy)
    {
        StatusPageFacts facts;
        facts.url = page.toString(QUrl::FullyEncoded);
        facts.foundBy = QLatin1String(foundBy);
        Question &question = begun(facts);
        question.observation.vantage = page.host();
        auto call = std::make_unique<GuardedCall>(machinery().http, machinery().names);
        GuardedCall &running = *call;
        connect(call.get(), &GuardedCall::finished, this,
                [this, &question](const HttpResult &result) { onAnswer(question, result); });
        question.call = std::move(call);
        GuardedCall::Plan plan;
        plan.url = page.resolved(QUrl(QStringLiteral("/api/v2/summary.json")));
        plan.accept = QStringLiteral("application/json");
        plan.proxy = proxy;
        running.start(plan);
    }

    void onAnswer(Question &question, const HttpResult &result)
    {
        Observation &observation = question.observation;
        const double started = observation.timings.started;
        observation.timings = result.timings;
        observation.timings.started = started;
        observation.reached = result.reached;
        observation.detail = result.detail;
        const auto read =
            result.failure || result.status != 200 ? std::nullopt : parseStatusSummary(result.body);
        if (read) {
            StatusPageFacts facts = *observation.as<StatusPageFacts>();
            facts.name = read->name;
            facts.indicator = read->indicator;
            facts.description = read->description;
            facts.items = read->items;
            observation.facts = facts;
            answered(question, std::nullopt, Ending::Done);
        } else {
            if (!result.failure)
                observation.detail = QStringLiteral("HTTP %1").arg(result.status);
            const Failure failure = result.failure.value_or(Failure::ServiceFailed);
            answered(question, failure, endingOf(failure));
        }
        finishWhenAllAnswered();
    }
};

} // namespace

std::unique_ptr<Probe> makeStatusPageProbe(const Machinery &machinery)
{
    return std::make_unique<StatusPageProbe>(QStringLiteral("status-page"), machinery);
}

} // namespace IsItMe
