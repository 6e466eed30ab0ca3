// SPDX-License-Identifier: Apache-2.0
#include "cachesamples.h"

#include "causes/diagnose.h"
#include "guide/stepstatus.h"
#include "samples.h"

namespace IsItMe::Samples {

namespace {

void add(CheckState &state, Facts facts, const char *probe)
{
    Observation observation;
    observation.probe = QLatin1String(probe);
    observation.vantage = QStringLiteral("here");
    observation.at = state.caseFile.head().started.addSecs(20);
    observation.timings.started = 20'000 + 100 * double(state.caseFile.all().size());
    observation.timings.ended = 45;
    observation.facts = std::move(facts);
    state.caseFile.append(observation);
}

void answered(CheckState &state, HttpPurpose purpose, int status, const char *reason)
{
    HttpFacts facts;
    facts.purpose = purpose;
    facts.method = QStringLiteral("GET");
    facts.url = state.caseFile.head().url;
    facts.address = QStringLiteral("203.0.113.10");
    facts.port = 443;
    facts.httpVersion = QStringLiteral("HTTP/1.1");
    facts.status = status;
    facts.reason = QLatin1String(reason);
    facts.headers = {{QStringLiteral("Server"), QStringLiteral("nginx")}};
    facts.cookieBytes = purpose == HttpPurpose::LargeCookie ? 9'000 : 0;
    add(state, facts, "cache");
}

void say(CheckState &state, const char *key, const char *value)
{
    add(state, AnswerFacts{QLatin1String(key), QString::fromUtf8(value)}, "person");
}

/// The diagnosis and the steps that the program makes of it.
CheckState judged(CheckState state)
{
    state.diagnosis = diagnose(state.caseFile, GatewayCatalog::builtIn());
    state.steps = stepStatuses(state.caseFile, state.diagnosis, {});
    return state;
}

} // namespace

CheckState tooManyCookies()
{
    CheckState state = worksNow();
    say(state, "saw", "400 Bad Request\nRequest Header Or Cookie Too Large\nnginx/1.22.1");
    SeenPageFacts seen;
    seen.status = 400;
    seen.meaning = GatewayMeaning::CookieTooBig;
    add(state, seen, "seen-page");
    answered(state, HttpPurpose::LargeCookie, 400, "Bad Request");
    return judged(state);
}

CheckState tooManyInChromium()
{
    CheckState state = tooManyCookies();
    for (InstalledBrowser &each : state.browsers)
        each.isDefault = each.family == InstalledBrowser::Family::Chromium;
    return state;
}

CheckState clearingDidNotHelp()
{
    CheckState state = tooManyInChromium();
    say(state, "private-window", "works");
    say(state, "cache-cleared", "fails");
    return judged(state);
}

CheckState oldErrorStored()
{
    CheckState state = siteBroken();
    answered(state, HttpPurpose::Revalidate, 200, "OK");
    answered(state, HttpPurpose::NewAddress, 200, "OK");
    answered(state, HttpPurpose::Repeat, 502, "Bad Gateway"); // the old error is still handed out
    return judged(state);
}

CheckState goodPastStoresOnce()
{
    CheckState state = siteBroken();
    answered(state, HttpPurpose::Revalidate, 200, "OK");
    answered(state, HttpPurpose::NewAddress, 502, "Bad Gateway");
    return judged(state);
}

CheckState sameErrorPastStores()
{
    CheckState state = siteBroken();
    answered(state, HttpPurpose::Revalidate, 502, "Bad Gateway");
    answered(state, HttpPurpose::NewAddress, 502, "Bad Gateway");
    return judged(state);
}

} // namespace IsItMe::Samples
