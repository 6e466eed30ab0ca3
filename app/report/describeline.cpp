// SPDX-License-Identifier: Apache-2.0
#include "report/describeline.h"

#include "casefile/linesummary.h"
#include "casefile/pathsummary.h"
#include "report/describe.h"
#include "report/foreigntext.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Observations)
};

QString whom(const QString &belongsTo, const QString &address)
{
    return QStringLiteral("%1 (%2)").arg(lineTargetName(belongsTo), printableLine(address, 60));
}

QString ofPath(const PathFacts &path, const Observation &observation)
{
    const QString what = Words::tr("the way to %1").arg(whom(path.belongsTo, path.address));
    if (observation.failure == Failure::NotPermitted)
        return Words::tr("%1: this computer lets no program look").arg(what);
    const PathEnd end = endOf(path);
    if (end.reached)
        return Words::tr("%1: %n hop(s), and it answers", nullptr, end.ttl).arg(what);
    if (end.ttl == 0)
        return Words::tr("%1: no hop answers").arg(what);
    const QString last =
        Words::tr("hop %1, %2, %3")
            .arg(QString::number(end.ttl), printableLine(end.address, 60), pathPartName(end.part));
    if (end.prohibited)
        return Words::tr("%1: %2, says that it is not allowed").arg(what, last);
    if (end.refused)
        return Words::tr("%1: %2, says that there is no way").arg(what, last);
    return Words::tr("%1: the last that answers is %2").arg(what, last);
}

QString ofEcho(const EchoFacts &echo)
{
    const QString what = echo.method == QLatin1String("tcp")
                             ? Words::tr("connections to %1").arg(whom(echo.belongsTo, echo.address))
                             : Words::tr("pings to %1").arg(whom(echo.belongsTo, echo.address));
    if (echo.sent == 0)
        return Words::tr("%1: none could be sent").arg(what);
    if (echo.answered == 0)
        return Words::tr("%1: no answer").arg(what);
    const QString share = Words::tr("%1 of %2 answered").arg(echo.answered).arg(echo.sent);
    return echo.medianMs ? Words::tr("%1: %2, mostly in %3").arg(what, share, durationText(*echo.medianMs))
                         : Words::tr("%1: %2").arg(what, share);
}

QString ofSize(const PacketSizeFacts &size, const Observation &observation)
{
    const QString what = Words::tr("packets to %1").arg(whom(size.belongsTo, size.address));
    if (observation.failure == Failure::NotPermitted)
        return Words::tr("%1: this computer lets no program look").arg(what);
    if (size.largestPassed == 0)
        return Words::tr("%1: small ones have no answer, so sizes tell nothing").arg(what);
    const QString passes = Words::tr("%1 bytes get through").arg(size.largestPassed);
    if (size.reportedMtu > 0)
        return Words::tr("%1: %2; %3 says that no more than %4 fit")
            .arg(what, passes, printableLine(size.reportedBy, 60), QString::number(size.reportedMtu));
    if (size.smallestLost > 0)
        return Words::tr("%1: %2, %3 vanish without a word")
            .arg(what, passes, QString::number(size.smallestLost));
    return Words::tr("%1: %2").arg(what, passes);
}

} // namespace

QString lineTargetName(const QString &belongsTo)
{
    if (belongsTo == QLatin1String("router"))
        return Words::tr("the router");
    if (belongsTo == QLatin1String("site"))
        return Words::tr("the site");
    return Words::tr("another place");
}

QString pathPartName(PathPart part)
{
    switch (part) {
    case PathPart::ThisNetwork:
        return Words::tr("this network");
    case PathPart::Provider:
        return Words::tr("the provider");
    case PathPart::Between:
        return Words::tr("between");
    case PathPart::SiteNetwork:
        return Words::tr("the other end");
    case PathPart::Unknown:
        break;
    }
    return Words::tr("not known whose");
}

QString describeLine(const Observation &observation)
{
    if (const auto *path = observation.as<PathFacts>())
        return ofPath(*path, observation);
    if (const auto *echo = observation.as<EchoFacts>())
        return ofEcho(*echo);
    if (const auto *size = observation.as<PacketSizeFacts>())
        return ofSize(*size, observation);
    return {};
}

} // namespace IsItMe
