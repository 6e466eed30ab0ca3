// SPDX-License-Identifier: Apache-2.0
#include "report/digestparts.h"

#include "report/foreigntext.h"

namespace IsItMe {

QString causeName(const RankedCause &cause)
{
    return printableLine(cause.text.name.isEmpty() ? cause.id : cause.text.name, 100);
}

QString checkName(AdministratorCheck check)
{
    switch (check) {
    case AdministratorCheck::Performance:
        return ReportWords::tr("Server performance");
    case AdministratorCheck::Logs:
        return ReportWords::tr("Logs");
    case AdministratorCheck::Connectivity:
        return ReportWords::tr("Connectivity between the servers");
    case AdministratorCheck::Firewall:
        return ReportWords::tr("Firewall");
    case AdministratorCheck::SitePerformance:
        return ReportWords::tr("The site's own code and database");
    case AdministratorCheck::Dns:
        return ReportWords::tr("DNS");
    case AdministratorCheck::ThirdParty:
        return ReportWords::tr("Third parties");
    }
    return {};
}

QString stateName(StepState state)
{
    switch (state) {
    case StepState::NotRun:
        return ReportWords::tr("not run");
    case StepState::NotTheCause:
        return ReportWords::tr("not the cause");
    case StepState::TheCause:
        return ReportWords::tr("here it is");
    case StepState::YourTurn:
        return ReportWords::tr("needs a person");
    case StepState::Skipped:
        return ReportWords::tr("left out");
    case StepState::CouldNotTell:
        return ReportWords::tr("could not tell");
    }
    return {};
}

QString stepName(Step step)
{
    switch (step) {
    case Step::FirstLook:
        return ReportWords::tr("First look");
    case Step::Refresh:
        return ReportWords::tr("Refresh");
    case Step::Cache:
        return ReportWords::tr("Cache and cookies");
    case Step::Browser:
        return ReportWords::tr("Other browser");
    case Step::Router:
        return ReportWords::tr("Router");
    case Step::Everyone:
        return ReportWords::tr("Down for everyone?");
    case Step::Administrator:
        return ReportWords::tr("Tell the administrator");
    }
    return {};
}

QString affectsName(Affects affects)
{
    switch (affects) {
    case Affects::Nobody:
        return ReportWords::tr("nobody");
    case Affects::ThisBrowser:
        return ReportWords::tr("this browser");
    case Affects::ThisComputer:
        return ReportWords::tr("this computer");
    case Affects::ThisNetwork:
        return ReportWords::tr("this network");
    case Affects::SomeVisitors:
        return ReportWords::tr("some visitors");
    case Affects::Everyone:
        return ReportWords::tr("everyone");
    case Affects::Unknown:
        return ReportWords::tr("not known");
    }
    return {};
}

QString placeName(Place place)
{
    switch (place) {
    case Place::None:
        return ReportWords::tr("nowhere");
    case Place::Address:
        return ReportWords::tr("the address");
    case Place::Browser:
        return ReportWords::tr("the browser");
    case Place::Computer:
        return ReportWords::tr("this computer");
    case Place::Router:
        return ReportWords::tr("this network's router");
    case Place::Proxy:
        return ReportWords::tr("the proxy on this side");
    case Place::Provider:
        return ReportWords::tr("the visitor's internet provider");
    case Place::Resolver:
        return ReportWords::tr("the visitor's resolver");
    case Place::SiteDns:
        return ReportWords::tr("the site's DNS");
    case Place::SiteNetwork:
        return ReportWords::tr("the site's network");
    case Place::Gateway:
        return ReportWords::tr("the site's gateway");
    case Place::Upstream:
        return ReportWords::tr("the server behind the gateway");
    case Place::Unknown:
        return ReportWords::tr("not known");
    }
    return {};
}

QString percentText(double share)
{
    return ReportWords::tr("%1 %").arg(qRound(share * 100));
}

QString redactedText(const QString &word)
{
    if (word == QLatin1String("local-addresses"))
        return ReportWords::tr(
            "addresses of the visitor's computer and network (words such as local-1 stand for them)");
    if (word == QLatin1String("public-address"))
        return ReportWords::tr("the visitor's public address");
    if (word == QLatin1String("query"))
        return ReportWords::tr("secret-looking values in addresses");
    if (word == QLatin1String("credentials"))
        return ReportWords::tr("cookies, tokens and passwords");
    if (word == QLatin1String("picture"))
        return ReportWords::tr("the picture of the page");
    return printableLine(word, 60);
}

} // namespace IsItMe
