// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/witness.h"

#include <QLocale>

namespace IsItMe {

namespace {

/// The weights stand in witness.cpp's table.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::SiteMaintenance);
}

CauseText text(const Evidence &evidence)
{
    const int wait =
        evidence.symptom
            ? retryAfterSeconds(*evidence.symptom.facts, evidence.symptom.observation->at).value_or(0)
            : 0;
    CauseText text;
    text.name = translate("Causes", "Maintenance");
    text.sentence = translate("Causes", "The site is closed for work.");
    text.detail =
        wait > 0
            ? translate("Causes", "%1 says so itself, until about %2.")
                  .arg(evidence.siteName(),
                       QLocale().toString(evidence.symptom.observation->at.addSecs(wait).toLocalTime().time(),
                                          QLocale::ShortFormat))
            : translate("Causes", "%1 says so itself.").arg(evidence.siteName());
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes", "Wait, and let us watch. There is nothing to do on your side.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes",
                   "Is the maintenance meant to be going on? Otherwise switch the maintenance page off.")},
        {AdministratorCheck::Performance,
         translate("Causes",
                   "Some programs show this page by themselves when an update or the database fails.")}};
    return text;
}

} // namespace

const Cause Causes::siteMaintenance = {
    QLatin1String("site-maintenance"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
