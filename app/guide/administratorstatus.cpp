// SPDX-License-Identifier: Apache-2.0
#include "guide/administratorstatus.h"

#include "causes/told.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

} // namespace

TellWhom tellWhom(const Diagnosis &diagnosis)
{
    if (!diagnosis.conclusive())
        return TellWhom::NotKnownYet;
    const QString cause = diagnosis.causes.empty() ? QString() : diagnosis.causes.front().id;
    switch (diagnosis.affects) {
    case Affects::Everyone:
    case Affects::SomeVisitors:
        return TellWhom::Site;
    case Affects::Nobody:
    case Affects::ThisBrowser:
        return TellWhom::Nobody;
    case Affects::ThisComputer:
        // A cable or a clock needs nobody; a proxy or a hosts file was somebody's doing.
        return diagnosis.place == Place::Proxy || diagnosis.place == Place::Resolver ||
                       cause == QLatin1String("hosts-file") || cause == QLatin1String("tls-intercepted")
                   ? TellWhom::ItSupport
                   : TellWhom::Nobody;
    case Affects::ThisNetwork:
        if (diagnosis.place == Place::Provider)
            return TellWhom::Provider;
        return diagnosis.place == Place::Proxy ? TellWhom::ItSupport : TellWhom::NetworkOwner;
    case Affects::Unknown:
        break;
    }
    return TellWhom::NotKnownYet;
}

QString tellWhomSentence(TellWhom whom, const Diagnosis &diagnosis)
{
    switch (whom) {
    case TellWhom::Provider:
        return StepText::tr(
            "The site is not the one to tell: the trouble is at your internet provider. Their "
            "number is on your bill, and this report shows them what was found.");
    case TellWhom::ItSupport:
        return StepText::tr(
            "The site is not the one to tell: the trouble is on your side. Tell whoever looks after "
            "this computer, and give them this report.");
    case TellWhom::NetworkOwner:
        return StepText::tr(
            "The site is not the one to tell: the trouble is in the network that you use. Tell "
            "whoever runs it: at home it is you, elsewhere ask at the desk.");
    case TellWhom::Nobody:
        return diagnosis.affects == Affects::Nobody
                   ? StepText::tr("There is nothing to tell: the site works.")
                   : StepText::tr("There is nobody to tell: this one you can mend yourself.");
    case TellWhom::NotKnownYet:
        return StepText::tr(
            "It is not clear yet whose trouble it is. You can send the report all the same: it says "
            "what is known.");
    case TellWhom::Site:
        break;
    }
    return {};
}

StepStatus administratorStatus(std::span<const Observation> look, const Diagnosis &diagnosis)
{
    const QStringList evidence = diagnosis.causes.empty() ? QStringList() : diagnosis.causes.front().evidence;
    const SiteSays says = siteSays(look);
    switch (tellWhom(diagnosis)) {
    case TellWhom::NotKnownYet:
        return {Step::Administrator, StepState::NotRun, false, StepText::tr("later"), {}};
    case TellWhom::Site:
        if (says.kind == SiteSays::Kind::Trouble && says.grave)
            return {Step::Administrator, StepState::YourTurn, false, StepText::tr("the site knows already"),
                    evidence + QStringList{says.observation}};
        if (says.kind == SiteSays::Kind::Maintenance)
            return {Step::Administrator, StepState::Skipped, false, StepText::tr("the site knows already"),
                    evidence + QStringList{says.observation}};
        return {Step::Administrator, StepState::YourTurn, false, StepText::tr("report is ready"), evidence};
    case TellWhom::Provider:
        return {Step::Administrator, StepState::Skipped, false, StepText::tr("tell your provider instead"),
                evidence};
    case TellWhom::ItSupport:
        return {Step::Administrator, StepState::Skipped, false, StepText::tr("tell your IT support instead"),
                evidence};
    case TellWhom::NetworkOwner:
        return {Step::Administrator, StepState::Skipped, false, StepText::tr("not the site's fault"),
                evidence};
    case TellWhom::Nobody:
        break;
    }
    return {Step::Administrator, StepState::Skipped, false, StepText::tr("not needed"), {}};
}

} // namespace IsItMe
