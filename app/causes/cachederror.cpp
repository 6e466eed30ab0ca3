// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QLocale>

namespace IsItMe {

namespace {

using namespace Weights::CachedError;

/// At least: an error that a store on the way hands out, told by its Age or a hit mark; surer when the Age
/// grows from try to try, and nearly sure when the same page is good past the store. Without any mark it
/// takes the comparison: always bad, good past the store, and then bad again. Where the source itself fails
/// too, its trouble comes first.
Judgement judge(const Evidence &evidence)
{
    const StoresView &stores = evidence.stores;
    if (!evidence.symptom || evidence.status() < 400 || !stores.keepsAnError())
        return {};
    const bool marked = !stores.stored.isEmpty();
    double weight = marked ? (stores.ageGrows ? ageGrows : Weights::CachedError::marked) : unmarkedFreshWorks;
    if (marked && !stores.freshGood.isEmpty())
        weight = markedFreshWorks;
    if (!stores.freshBad.isEmpty()) // one of two comparisons, or both, found the source in trouble
        weight = stores.freshGood.isEmpty() ? sourceFailsToo : marked ? markedFreshMixed : unmarkedFreshMixed;
    return {weight, evidence.badTries() + stores.freshGood, stores.freshBad, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Stored error");
    text.sentence = translate("Causes", "You are shown an old error.");
    const StoresView &stores = evidence.stores;
    const QDateTime since = evidence.symptom
                                ? evidence.symptom.observation->at.addSecs(-stores.oldest).toLocalTime()
                                : QDateTime();
    text.detail =
        stores.oldest > 0
            ? translate("Causes", "A store on the way still hands out an error from %1, though the "
                                  "site may be fine.")
                  .arg(QLocale().toString(since.time(), QLocale::ShortFormat))
            : translate("Causes", "A store on the way still hands out an old error, though the site "
                                  "may be fine.");
    if (!stores.freshGood.isEmpty())
        text.detail = stores.mended
                          ? translate("Causes", "A store on the way kept an old error. We asked for a fresh "
                                                "copy, and since then the page is good.")
                          : translate("Causes", "A store on the way still hands out an old error. The site "
                                                "itself is fine: asked past the store, it answers well.");
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes",
                             "Press Ctrl and F5 (on a Mac: Cmd, Shift and R). That asks for a fresh "
                             "copy."),
                   translate("Causes", "Try again in a few minutes.")};
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
