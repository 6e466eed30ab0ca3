// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/witness.h"

#include <QLocale>

namespace IsItMe {

namespace {

/// At least: an error that a store on the way hands out, told by its Age or a hit mark; surer when the Age
/// grows from try to try.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.symptom || evidence.status() < 400 || !isStoredAnswer(*evidence.symptom.facts))
        return {};
    int first = -1;
    int last = -1;
    for (const PageTry &one : evidence.tries) {
        const QString age = headerValue(one.seen.facts->headers, QLatin1String("Age"));
        if (one.good || age.isEmpty())
            continue;
        last = age.toInt();
        first = first < 0 ? last : first;
    }
    return {last > first ? 0.85 : 0.6, evidence.badTries(), {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Stored error");
    text.sentence = translate("Causes", "You are shown an old error.");
    const int age =
        evidence.symptom ? headerValue(evidence.symptom.facts->headers, QLatin1String("Age")).toInt() : 0;
    const QDateTime since =
        evidence.symptom ? evidence.symptom.observation->at.addSecs(-age).toLocalTime() : QDateTime();
    text.detail =
        translate("Causes", "A store on the way still hands out an error from %1, though the site may be "
                            "fine.")
            .arg(QLocale().toString(since.time(), QLocale::ShortFormat));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes", "Try again in a few minutes.")};
    text.administrator = {
        {AdministratorCheck::ThirdParty,
         translate("Causes", "Clear this page from the cache or CDN, and do not let it "
                             "store errors, or only for seconds.")},
        {AdministratorCheck::Logs, translate("Causes", "What went wrong when the error was stored?")}};
    return text;
}

} // namespace

const Cause Causes::cachedError = {
    QLatin1String("cached-error"), Tier::Site, Affects::Everyone, Place::Gateway, judge, text};

} // namespace IsItMe
