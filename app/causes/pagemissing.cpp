// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: 404 or 410 here; the home page works. Where the same page is there at another try, or for
/// others, it does exist: one of several servers lacks it.
Judgement judge(const Evidence &evidence)
{
    if (evidence.status() != 404 && evidence.status() != 410)
        return {};
    const bool stored = evidence.stores.keepsAnError() && !evidence.stores.freshGood.isEmpty();
    if (stored)
        return {Weights::PageMissing::onlyInAStore, evidence.badTries(), evidence.stores.freshGood, {}, {}};
    Judgement judgement;
    judgement.weight =
        evidence.onlyThisPath ? Weights::PageMissing::homeWorks : Weights::PageMissing::statusAlone;
    judgement.evidence = evidence.badTries();
    if (evidence.onlyThisPath)
        judgement.evidence.append(evidence.home.id());
    judgement.against = evidence.goodTries() + evidence.others.working;
    if (!judgement.against.isEmpty())
        judgement.weight *= Weights::PageMissing::foundAtTimesLeaves;
    return judgement;
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Page missing");
    text.sentence = translate("Causes", "That page does not exist.");
    text.detail = evidence.onlyThisPath
                      ? translate("Causes", "The rest of %1 works.").arg(evidence.siteName())
                      : translate("Causes", "%1 answers, but knows no such page.").arg(evidence.siteName());
    text.action = FirstAction::OpenHomePage;
    text.advice = {
        translate("Causes", "Go to the home page of %1 and look for it from there.").arg(evidence.siteName()),
        translate("Causes", "Check the end of the address, letter by letter."),
        translate("Causes", "Did a link on the site lead you here? Then tell the people who run it.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "Was the page moved or removed lately? A redirect from the old "
                             "address helps everyone who has it.")},
        {AdministratorCheck::SitePerformance,
         translate("Causes", "Does the last deployment hold all routes?")}};
    return text;
}

} // namespace

const Cause Causes::pageMissing = {
    QLatin1String("page-missing"), Tier::Site, Affects::Everyone, Place::Gateway, judge, text};

} // namespace IsItMe
