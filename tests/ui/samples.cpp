// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

namespace IsItMe::Samples {

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(14, 5, 10), Qt::UTC);

Observation made(const QString &probe, double startedMs, double tookMs, Facts facts)
{
    Observation observation;
    observation.probe = probe;
    observation.vantage = QStringLiteral("here");
    observation.at = noon.addMSecs(qint64(startedMs));
    observation.timings.started = startedMs;
    observation.timings.ended = tookMs;
    observation.facts = std::move(facts);
    return observation;
}

Observation failed(Observation observation, Failure failure)
{
    observation.failure = failure;
    observation.ended = failure == Failure::TimedOut ? Ending::TimedOut : Ending::Failed;
    return observation;
}

HttpFacts answer(HttpPurpose purpose, int status, const QString &reason, int attempt = 0)
{
    HttpFacts facts;
    facts.purpose = purpose;
    facts.method = QStringLiteral("GET");
    facts.url = QStringLiteral("https://shop.example.com/cart");
    facts.address = attempt % 2 ? QStringLiteral("203.0.113.11") : QStringLiteral("203.0.113.10");
    facts.port = 443;
    facts.attempt = attempt;
    facts.httpVersion = QStringLiteral("HTTP/1.1");
    facts.status = status;
    facts.reason = reason;
    facts.headers = {{QStringLiteral("Server"), QStringLiteral("nginx")}};
    return facts;
}

Observation vantage(const QString &city, const QString &country, bool dataCentre, double took, int status)
{
    VantageFacts facts;
    facts.service = QStringLiteral("globalping");
    facts.city = city;
    facts.country = country;
    facts.dataCentre = dataCentre;
    facts.url = QStringLiteral("https://shop.example.com/cart");
    facts.samePath = facts.connected = true;
    facts.status = status;
    facts.totalMs = took;
    Observation observation = made(QStringLiteral("globalping"), 1200, took, facts);
    observation.vantage = city + QStringLiteral(", ") + country;
    return observation;
}

CheckState begin(bool askOthers = false)
{
    CheckState state;
    CaseHead head;
    head.id = QStringLiteral("0b9e8c1e-0000-4000-8000-000000000001");
    head.started = noon;
    head.appVersion = QStringLiteral("0.1.0");
    head.url = QStringLiteral("https://shop.example.com/cart");
    head.askOthers = askOthers;
    head.requests = 12;
    state.caseFile = CaseFile(head);
    state.address = state.caseFile.address();
    state.browsers = {{QStringLiteral("firefox"), QStringLiteral("Firefox"),
                       QStringLiteral("/usr/bin/firefox"), InstalledBrowser::Family::Firefox, true},
                      {QStringLiteral("chromium"), QStringLiteral("Chromium"),
                       QStringLiteral("/usr/bin/chromium"), InstalledBrowser::Family::Chromium, false}};
    for (const Step step : guidedSteps)
        state.steps.push_back({step, StepState::NotRun, false, {}, {}});
    return state;
}

void set(CheckState &state, Step step, StepState how, const QString &summary, bool running = false)
{
    for (StepStatus &each : state.steps) {
        if (each.step == step)
            each = {step, how, running, summary, {}};
    }
}

void addLink(CheckState &state)
{
    LinkFacts link;
    link.interfaces = {
        {QStringLiteral("wlan0"), LinkKind::Wireless, true, true, {QStringLiteral("192.168.1.10/24")}}};
    link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("wlan0"), 600}};
    link.resolvers = {QStringLiteral("192.168.1.1")};
    state.caseFile.append(made(QStringLiteral("link"), 0, 3, link));
}

RouterFacts routerFacts(Answer answer)
{
    RouterFacts router;
    router.address = QStringLiteral("192.168.1.1");
    router.neighbour = answer == Answer::Answered ? NeighbourState::Reachable : NeighbourState::Failed;
    router.echo = answer;
    if (answer == Answer::Answered)
        router.roundTrip = 2;
    return router;
}

void addThisSide(CheckState &state)
{
    addLink(state);
    state.caseFile.append(made(QStringLiteral("router"), 4, 2, routerFacts(Answer::Answered)));
    SystemNameFacts name;
    name.name = QStringLiteral("shop.example.com");
    name.addresses = {QStringLiteral("203.0.113.10"), QStringLiteral("203.0.113.11")};
    state.caseFile.append(made(QStringLiteral("system-name"), 5, 14, name));
    HttpFacts check = answer(HttpPurpose::Connectivity, 204, QStringLiteral("No Content"));
    check.expected = QStringLiteral("match");
    state.caseFile.append(made(QStringLiteral("connectivity"), 6, 31, check));
    state.diagnosis.way = {NodeState::Fine, NodeState::Fine, NodeState::Fine, NodeState::NotKnown,
                           NodeState::NotKnown};
}

RankedCause cause(const QString &id, double certainty, Affects affects, Place place)
{
    RankedCause ranked;
    ranked.id = id;
    ranked.certainty = certainty;
    ranked.affects = affects;
    ranked.place = place;
    ranked.evidence = {QStringLiteral("o5"), QStringLiteral("o6")};
    return ranked;
}

} // namespace

CheckState looking()
{
    CheckState state = begin();
    addThisSide(state);
    state.running = true;
    set(state, Step::Refresh, StepState::NotRun, QStringLiteral("waiting for the first try"));
    set(state, Step::Router, StepState::NotTheCause, QStringLiteral("fine, leave it on"));
    set(state, Step::Everyone, StepState::YourTurn, QStringLiteral("needs your yes"));
    return state;
}

CheckState siteBroken()
{
    CheckState state = begin(true);
    addThisSide(state);
    state.caseFile.append(
        made(QStringLiteral("page"), 40, 34, answer(HttpPurpose::Page, 502, QStringLiteral("Bad Gateway"))));
    for (int i = 0; i < 5; ++i)
        state.caseFile.append(made(QStringLiteral("series"), 100 + 1000 * i, 30 + 7 * ((i * 3) % 5),
                                   answer(HttpPurpose::Repeat, 502, QStringLiteral("Bad Gateway"), i)));
    state.caseFile.append(vantage(QStringLiteral("Frankfurt"), QStringLiteral("DE"), false, 210, 502));
    state.caseFile.append(vantage(QStringLiteral("Lyon"), QStringLiteral("FR"), false, 240, 502));
    state.caseFile.append(vantage(QStringLiteral("Denver"), QStringLiteral("US"), true, 330, 502));
    state.caseFile.append(vantage(QStringLiteral("São Paulo"), QStringLiteral("BR"), false, 470, 502));
    state.caseFile.append(vantage(QStringLiteral("Osaka"), QStringLiteral("JP"), false, 520, 502));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.affects = Affects::Everyone;
    diagnosis.place = Place::Upstream;
    diagnosis.certainty = 0.95;
    diagnosis.sentence = QStringLiteral("The site is broken. It is not you.");
    diagnosis.detail = QStringLiteral("The site's front door answered, but the server behind it did not "
                                      "(502 Bad Gateway).");
    diagnosis.action = FirstAction::TellMeWhenBack;
    diagnosis.noNeedTo = {QStringLiteral("restart your router"), QStringLiteral("clear your browser's data"),
                          QStringLiteral("change your browser")};
    diagnosis.way.frontDoor = NodeState::Fine;
    diagnosis.way.server = NodeState::Trouble;
    diagnosis.causes = {cause(QStringLiteral("upstream-down"), 0.78, Affects::Everyone, Place::Upstream),
                        cause(QStringLiteral("upstream-name"), 0.12, Affects::Everyone, Place::Upstream)};
    set(state, Step::Refresh, StepState::NotTheCause, QStringLiteral("6 tries, no change"));
    set(state, Step::Cache, StepState::NotTheCause, QStringLiteral("not the cause"));
    set(state, Step::Browser, StepState::Skipped, QStringLiteral("would fail there too"));
    set(state, Step::Router, StepState::NotTheCause, QStringLiteral("fine, leave it on"));
    set(state, Step::Everyone, StepState::TheCause, QStringLiteral("yes, in 5 of 5 places"));
    set(state, Step::Administrator, StepState::YourTurn, QStringLiteral("report is ready"));
    return state;
}

CheckState routerSilent()
{
    CheckState state = begin();
    addLink(state);
    state.caseFile.append(
        failed(made(QStringLiteral("router"), 4, 4000, routerFacts(Answer::Silent)), Failure::TimedOut));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.affects = Affects::ThisNetwork;
    diagnosis.place = Place::Router;
    diagnosis.certainty = 0.9;
    diagnosis.sentence = QStringLiteral("Your router does not answer.");
    diagnosis.detail =
        QStringLiteral("Nothing gets from this computer to the internet, so no site can open.");
    diagnosis.action = FirstAction::RestartRouter;
    diagnosis.way = {NodeState::Fine, NodeState::Trouble, NodeState::NotKnown, NodeState::NotKnown,
                     NodeState::NotKnown};
    diagnosis.causes = {
        cause(QStringLiteral("router-unreachable"), 0.85, Affects::ThisNetwork, Place::Router)};
    set(state, Step::Refresh, StepState::Skipped, QStringLiteral("pointless just now"));
    set(state, Step::Cache, StepState::Skipped, QStringLiteral("not the cause"));
    set(state, Step::Browser, StepState::Skipped, QStringLiteral("would fail too"));
    set(state, Step::Router, StepState::YourTurn, QStringLiteral("restart it: we guide you"));
    set(state, Step::Everyone, StepState::Skipped, QStringLiteral("when you are back online"));
    set(state, Step::Administrator, StepState::Skipped, QStringLiteral("not needed"));
    return state;
}

CheckState restartQuestion()
{
    CheckState state = routerSilent();
    state.caseFile.append(made(QStringLiteral("person"), 9000, 0,
                               AnswerFacts{QStringLiteral("router-is-mine"), QStringLiteral("yes")}));
    return state;
}

CheckState restarting(RestartStage stage, bool twoBoxes)
{
    CheckState state = restartQuestion();
    RestartView &restart = state.restart;
    restart.state.stage = stage;
    restart.state.twoBoxes = twoBoxes;
    restart.state.went = stage >= RestartStage::PlugIn || stage == RestartStage::Wait;
    restart.watching = stage < RestartStage::Checking;
    restart.secondsTotal = restart.state.secondsTotal();
    restart.secondsLeft = restart.secondsTotal * 6 / 10;
    restart.canSkip = restart.state.canSkip(60'000);
    const bool alive = stage == RestartStage::Unplug || stage == RestartStage::NeverWent;
    restart.sight = alive ? NetworkSight{Sight::There, Sight::There, Sight::Gone}
                          : NetworkSight{Sight::Gone, Sight::Gone, Sight::Gone};
    if (stage == RestartStage::ComingUp)
        restart.sight = {Sight::There, Sight::There, Sight::Gone};
    set(state, Step::Router, StepState::YourTurn, QStringLiteral("you are restarting it"));
    return state;
}

CheckState providerDown()
{
    CheckState state = begin();
    addLink(state);
    state.caseFile.append(made(QStringLiteral("router"), 4, 2, routerFacts(Answer::Answered)));
    for (const char *address : {"198.51.100.80", "198.19.64.80"})
        state.caseFile.append(failed(made(QStringLiteral("reach"), 5, 4500,
                                          ReachFacts{QLatin1String(address), 443, QStringLiteral("control")}),
                                     Failure::TimedOut));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.affects = Affects::ThisNetwork;
    diagnosis.place = Place::Provider;
    diagnosis.certainty = 0.9;
    diagnosis.sentence = QStringLiteral("Your internet provider has a problem.");
    diagnosis.detail = QStringLiteral("Your router answers, but nothing beyond it does.");
    diagnosis.action = FirstAction::TellMeWhenBack;
    diagnosis.way = {NodeState::Fine, NodeState::Fine, NodeState::Trouble, NodeState::NotKnown,
                     NodeState::NotKnown};
    diagnosis.causes = {cause(QStringLiteral("provider-down"), 0.85, Affects::ThisNetwork, Place::Provider)};
    set(state, Step::Router, StepState::TheCause, QStringLiteral("it answers, nothing beyond does"));
    return state;
}

CheckState portal()
{
    CheckState state = begin();
    addThisSide(state);
    HttpFacts page = answer(HttpPurpose::Connectivity, 302, QStringLiteral("Found"));
    page.expected = QStringLiteral("redirect");
    state.caseFile.append(made(QStringLiteral("connectivity"), 20, 12, page));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.affects = Affects::ThisNetwork;
    diagnosis.place = Place::Router;
    diagnosis.certainty = 0.95;
    diagnosis.sentence = QStringLiteral("This network wants you to sign in first.");
    diagnosis.detail = QStringLiteral("Hotels, trains and cafes do that. Until then no site opens.");
    diagnosis.action = FirstAction::OpenSignInPage;
    diagnosis.advice = {QStringLiteral("Open the sign-in page, accept or sign in, and check again.")};
    diagnosis.way = {NodeState::Fine, NodeState::Trouble, NodeState::NotKnown, NodeState::NotKnown,
                     NodeState::NotKnown};
    diagnosis.causes = {cause(QStringLiteral("captive-portal"), 0.95, Affects::ThisNetwork, Place::Router)};
    set(state, Step::Router, StepState::TheCause, QStringLiteral("wants you to sign in"));
    return state;
}

CheckState worksNow()
{
    CheckState state = begin();
    addThisSide(state);
    state.caseFile.append(
        made(QStringLiteral("page"), 40, 87, answer(HttpPurpose::Page, 200, QStringLiteral("OK"))));
    for (int i = 0; i < 3; ++i)
        state.caseFile.append(made(QStringLiteral("series"), 200 + 900 * i, 60 + 9 * i,
                                   answer(HttpPurpose::Repeat, 200, QStringLiteral("OK"), i)));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.affects = Affects::Nobody;
    diagnosis.place = Place::None;
    diagnosis.certainty = 0.95;
    diagnosis.sentence = QStringLiteral("shop.example.com works now.");
    diagnosis.detail =
        QStringLiteral("It answered us just now. If your browser still shows an error, press F5 once.");
    diagnosis.action = FirstAction::OpenSite;
    diagnosis.way = {NodeState::Fine, NodeState::Fine, NodeState::Fine, NodeState::Fine, NodeState::Fine};
    diagnosis.causes = {cause(QStringLiteral("works-now"), 0.95, Affects::Nobody, Place::None)};
    set(state, Step::Refresh, StepState::YourTurn, QStringLiteral("press F5 once"));
    set(state, Step::Router, StepState::NotTheCause, QStringLiteral("fine, leave it on"));
    set(state, Step::Everyone, StepState::Skipped, QStringLiteral("works for us too"));
    set(state, Step::Administrator, StepState::Skipped, QStringLiteral("not needed"));
    return state;
}

CheckState notSure()
{
    CheckState state = begin();
    addThisSide(state);
    state.caseFile.append(failed(made(QStringLiteral("page"), 40, 10'000, answer(HttpPurpose::Page, 0, {})),
                                 Failure::TimedOut));
    state.hasVerdict = true;
    Diagnosis &diagnosis = state.diagnosis;
    diagnosis.sentence = QStringLiteral("The site does not answer us.");
    diagnosis.detail =
        QStringLiteral("We can't tell yet whether it answers others. Everything else opens here.");
    diagnosis.action = FirstAction::AskOthers;
    diagnosis.way.frontDoor = NodeState::Trouble;
    diagnosis.causes = {
        cause(QStringLiteral("site-unreachable"), 0.6, Affects::Everyone, Place::SiteNetwork),
        cause(QStringLiteral("network-blocks-site"), 0.3, Affects::ThisNetwork, Place::Router)};
    set(state, Step::Refresh, StepState::NotTheCause, QStringLiteral("2 tries, no change"));
    set(state, Step::Cache, StepState::CouldNotTell, QStringLiteral("can't be told"));
    set(state, Step::Browser, StepState::CouldNotTell, QStringLiteral("can't be told"));
    set(state, Step::Router, StepState::NotTheCause, QStringLiteral("fine, leave it on"));
    set(state, Step::Everyone, StepState::YourTurn, QStringLiteral("needs your yes"));
    return state;
}

QString hostileText()
{
    return QStringLiteral(
        "<b>bold</b><img src='file:///etc/passwd'><a href='https://evil.example'>&amp;</a>");
}

CheckState hostile()
{
    CheckState state = siteBroken();
    const QString bad = hostileText();
    HttpFacts page = answer(HttpPurpose::Page, 502, bad);
    page.title = page.body = page.location = bad;
    state.caseFile.append(made(bad, 9000, 12, page));
    Observation elsewhere = vantage(bad, bad, false, 100, 502);
    state.caseFile.append(elsewhere);
    state.address.displayHost = bad;
    state.notice = bad;
    for (InstalledBrowser &browser : state.browsers)
        browser.name = bad;
    state.diagnosis.sentence = state.diagnosis.detail = bad;
    state.diagnosis.advice = state.diagnosis.noNeedTo = {bad};
    for (RankedCause &each : state.diagnosis.causes)
        each.id = bad;
    for (StepStatus &each : state.steps)
        each.summary = bad;
    return state;
}

CheckState siteKnows()
{
    CheckState state = siteBroken();
    StatusPageFacts page;
    page.url = QStringLiteral("https://status.shop.example.com/");
    page.foundBy = QStringLiteral("link");
    page.name = QStringLiteral("Example Shop");
    page.indicator = QStringLiteral("major");
    page.description = QStringLiteral("Partial System Outage");
    page.items = {{QStringLiteral("incident"),
                   QStringLiteral("Checkout and cart do not open"),
                   QStringLiteral("identified"),
                   QStringLiteral("major"),
                   {},
                   noon,
                   {}}};
    state.caseFile.append(made(QStringLiteral("status-page"), 60, 80, page));
    RegistryFacts domain;
    domain.subject = QStringLiteral("domain");
    domain.query = QStringLiteral("example.com");
    domain.found = true;
    domain.contacts = {{QStringLiteral("technical"),
                        QStringLiteral("Shop Operations"),
                        QStringLiteral("noc@example.com"),
                        {},
                        {},
                        false}};
    state.caseFile.append(made(QStringLiteral("registry"), 60, 90, domain));
    state.desk = DeskView::Kept;
    set(state, Step::Administrator, StepState::YourTurn, QStringLiteral("the site knows already"));
    return state;
}

Services services()
{
    Services made;
    made.connectivity = {{QUrl(QStringLiteral("http://connect.example/generate_204")), 204, {}, {}}};
    made.resolvers = {{QStringLiteral("Example DNS"),
                       QUrl(QStringLiteral("https://dns.example/dns-query")),
                       ResolverService::Form::Json,
                       {}}};
    VantageService vantagePoints;
    vantagePoints.url = QUrl(QStringLiteral("https://api.globalping.example"));
    made.vantage = {vantagePoints};
    return made;
}

} // namespace IsItMe::Samples
