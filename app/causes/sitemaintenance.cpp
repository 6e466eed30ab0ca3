// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/witness.h"

#include <QLocale>

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp; the site's own status page adds to them in witness.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::SiteMaintenance);
}

/// The time of day, with the day where it is another one.
QString momentWords(const QDateTime &moment, const Evidence &evidence)
{
    const QDateTime local = moment.toLocalTime();
    const QDateTime seen = evidence.symptom ? evidence.symptom.observation->at.toLocalTime() : local;
    return seen.date() == local.date() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                       : QLocale().toString(local, QLocale::ShortFormat);
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
    QDateTime until = wait > 0 ? evidence.symptom.observation->at.addSecs(wait) : QDateTime();
    if (evidence.siteSays.kind == SiteSays::Kind::Maintenance && evidence.siteSays.until.isValid())
        until = evidence.siteSays.until;
    text.detail = until.isValid() ? translate("Causes", "%1 says so itself, until about %2.")
                                        .arg(evidence.siteName(), momentWords(until, evidence))
                                  : translate("Causes", "%1 says so itself.").arg(evidence.siteName());
    if (evidence.siteSays.kind == SiteSays::Kind::Maintenance && !evidence.siteSays.what.isEmpty())
        text.detail += u' ' + siteSaysSentence(evidence.siteSays);
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
