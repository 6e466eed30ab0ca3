// SPDX-License-Identifier: Apache-2.0
#include "causes/clockwords.h"

namespace IsItMe {

namespace {

/// By whose limits the clock was read: empty where the writer is not known.
QString makerOf(const Evidence &evidence)
{
    const bool known = evidence.gateway && evidence.gateway->author == GatewayMatch::Author::GatewayItself;
    return known ? evidence.gateway->product : QString();
}

QString wordsOf(const ClockReading &clock, const QString &maker)
{
    const QString seconds = secondsWords(clock.waitMs);
    switch (clock.clock) {
    case Clock::AtOnce:
        return translate("Causes", "The error came at once: no limit of time had to run out for it.");
    case Clock::AfterWork:
        return translate("Causes", "Each time the error came %1 seconds after the request, and other answers "
                                   "sooner: something was done first.")
            .arg(seconds);
    case Clock::RetryPauses:
        return translate("Causes", "The error came after %1 seconds: so long %2 by default waits between "
                                   "connections that are refused.")
            .arg(seconds, maker);
    case Clock::HostSearch:
        return translate("Causes",
                         "The error came after %1 seconds: so long a machine is searched for that is "
                         "gone from the gateway's own network.")
            .arg(seconds);
    case Clock::OwnEnd:
        return translate("Causes",
                         "The error came after %1 seconds, and it is not the one that %2 writes when "
                         "a limit of its own runs out: what broke lies behind it.")
            .arg(seconds, maker);
    case Clock::ConnectLimit:
    case Clock::EitherLimit:
    case Clock::ReadLimit:
        break;
    }
    if (clock.limitMs > 0)
        return translate("Causes", "The error came after %1 seconds: that is a limit that %2 has by default.")
            .arg(seconds, maker);
    return translate("Causes",
                     "The error came after %1 seconds: which limit of the gateway is set to that, for "
                     "connections or for answers?")
        .arg(seconds);
}

} // namespace

void addWhatTheClockSays(CauseText &text, const Evidence &evidence)
{
    constexpr int serverSide = 500;
    if (evidence.status() >= serverSide)
        text.administrator.push_back({AdministratorCheck::Logs, wordsOf(evidence.clock, makerOf(evidence))});
}

} // namespace IsItMe
