// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::ThirdParty;

/// Most parts that a name can't be found for are advertisements that a filter in this network takes out.
bool onlyFiltered(const BrowsersView &browsers)
{
    return std::all_of(browsers.missing.begin(), browsers.missing.end(),
                       [](const auto &each) { return each.blocked; });
}

/// At least: the site's own answer is good, and in every clean browser that loaded the whole page parts from
/// the same other host are missing.
Judgement judge(const Evidence &evidence)
{
    const BrowsersView &browsers = evidence.browsers;
    if (browsers.missing.empty() || evidence.pattern.good == 0 || evidence.pattern.bad > 0)
        return {};
    double weight = partsMissing;
    if (browsers.personFails && evidence.sawStatus == 0)
        weight = personMissesThem;
    if (onlyFiltered(browsers))
        weight *= onlyFilteredLeaves;
    return {weight, browsers.wholeLoads + evidence.goodTries(), {}, {}, {}};
}

QString hostsOf(const BrowsersView &browsers)
{
    constexpr size_t most = 3;
    QStringList hosts;
    for (size_t i = 0; i < browsers.missing.size() && i < most; ++i)
        hosts.append(browsers.missing[i].host);
    if (browsers.missing.size() > most)
        hosts.append(QStringLiteral("\u2026"));
    return hosts.join(QLatin1String(", "));
}

CauseText text(const Evidence &evidence)
{
    const QString hosts = hostsOf(evidence.browsers);
    CauseText text;
    text.name = translate("Causes", "Parts from another host are missing");
    text.sentence = translate("Causes", "Part of the page comes from elsewhere and is missing.");
    text.detail = translate("Causes", "%1 itself answers. What does not come is from %2.")
                      .arg(evidence.siteName(), hosts);
    if (onlyFiltered(evidence.browsers))
        text.detail += u' ' + translate("Causes", "A filter in your network may keep it out on purpose.");
    text.action = FirstAction::TellTheSite;
    text.advice = {translate("Causes", "Press F5 once: it may come the next time."),
                   translate("Causes", "Tell the people who run the site.")};
    text.administrator = {
        {AdministratorCheck::ThirdParty,
         translate("Causes", "Does %1 serve the page's scripts, styles and images? Look at its status page, "
                             "and whether the page still works without it.")
             .arg(hosts)},
        {AdministratorCheck::Dns,
         translate("Causes", "Do the names of these hosts resolve for others: %1?").arg(hosts)}};
    return text;
}

} // namespace

const Cause Causes::thirdParty = {
    QLatin1String("third-party"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
