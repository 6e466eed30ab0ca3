// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QLocale>

namespace IsItMe {

namespace {

/// The ledger holds what it needs: a clock off by more than a day, and certificates that fail by their dates.
Judgement judge(const Evidence &evidence)
{
    return {Weights::ClockWrong::dayOffAndCertificateFails,
            evidence.connectivityGood + evidence.badTries(),
            {},
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    const QDateTime shown = evidence.link ? evidence.link.observation->at.toLocalTime() : QDateTime();
    CauseText text;
    text.name = translate("Causes", "Clock is wrong");
    text.sentence = translate("Causes", "This computer's clock is wrong.");
    text.detail = translate("Causes", "It says %1. Secure sites refuse to open until it is right.")
                      .arg(QLocale().toString(shown, QLocale::ShortFormat));
    text.action = FirstAction::OpenClockSettings;
    text.advice = {translate("Causes", "Open the clock settings and let the time be set automatically.")};
    return text;
}

} // namespace

const Cause Causes::clockWrong = {
    QLatin1String("clock-wrong"), Tier::Names, Affects::ThisComputer, Place::Computer, judge, text};

} // namespace IsItMe
