// SPDX-License-Identifier: Apache-2.0
// What the person's press opens or hands on outside of the check: pages, settings, mail, the support desk.
#include "checkcontroller.h"

#include "browserwords.h"
#include "guide/desksender.h"
#include "guide/visit.h"
#include "outside.h"
#include "platform/installedbrowsers.h"
#include "probes/requests.h"

#include <QJsonDocument>

#include <algorithm>

namespace IsItMe {

void CheckController::open(bool opened, const QString &otherwise)
{
    if (!opened)
        Q_EMIT problem(otherwise);
}

void CheckController::perform(FirstAction action)
{
    switch (deedOf(action)) {
    case Deed::Nothing:
        break;
    case Deed::OpenSite:
        open(m_outside.openUrl(QUrl(m_site.url())), tr("No browser could be opened. Open it by hand."));
        break;
    case Deed::OpenHomePage:
        open(m_outside.openUrl(QUrl(m_site.withTarget(QStringLiteral("/")).url())),
             tr("No browser could be opened. Open it by hand."));
        break;
    case Deed::OpenPrivateWindow:
        openPrivateWindow();
        break;
    case Deed::OpenSignInPage:
        openSignInPage();
        break;
    case Deed::OpenNetworkSettings:
        open(m_outside.openNetworkSettings(), tr("Open your computer's settings and choose Network."));
        break;
    case Deed::OpenClockSettings:
        open(m_outside.openClockSettings(), tr("Open your computer's settings and choose Date and time."));
        break;
    case Deed::EditAddress:
        Q_EMIT leaveWanted(true);
        break;
    case Deed::GoToStep:
        goTo(stepOf(action));
        break;
    case Deed::CheckAgain:
        checkAgain();
        break;
    case Deed::Watch:
        setWatching(!m_watching);
        break;
    }
}

void CheckController::openSignInPage()
{
    // The network answers for any plain web page. We open our own, not the address that the network gave.
    const auto &checks = m_engine.services.connectivity;
    open(!checks.empty() && m_outside.openUrl(checks.front().url),
         tr("Open any web page in your browser: the sign-in page appears."));
}

void CheckController::openPrivateWindow()
{
    const auto &browsers = m_browsers->all();
    const auto knows = [](const InstalledBrowser &each) { return !privateArguments(each).isEmpty(); };
    auto chosen = std::find_if(browsers.begin(), browsers.end(),
                               [&](const InstalledBrowser &each) { return each.isDefault && knows(each); });
    if (chosen == browsers.end())
        chosen = std::find_if(browsers.begin(), browsers.end(), knows);
    open(chosen != browsers.end() && m_outside.openIn(*chosen, QUrl(m_site.url()), true),
         tr("Open a private window from your browser's menu, and the site in it."));
}

void CheckController::openWith(const InstalledBrowser &browser, bool privately)
{
    open(m_outside.openIn(browser, QUrl(m_site.url()), privately),
         tr("%1 could not be opened. Open it by hand.").arg(browser.name));
}

void CheckController::openOwnPage(const InstalledBrowser &browser, const QString &page)
{
    open(m_outside.openOwnPage(browser, page),
         tr("%1 could not be opened. Open it by hand.").arg(browser.name));
}

Report CheckController::report(const ReportOptions &options)
{
    const CheckState now = state();
    return composeReport(now.caseFile, now.diagnosis, now.steps, m_engine.services, m_engine.gateways,
                         m_visit ? m_visit->firstVerdictAfter() : std::nullopt, options);
}

void CheckController::writeMail(const Report &report, const Contact &contact)
{
    open(m_outside.openUrl(QUrl(mailtoUrl(report, contact), QUrl::StrictMode)),
         tr("No mail program could be opened. Copy the report instead."));
}

void CheckController::sendToDesk(const Report &report)
{
    m_desk->send(report.id, QJsonDocument(reportToJson(report)).toJson(), configuredProxy(state().caseFile));
}

DeskView CheckController::deskView(const QString &reportId) const
{
    if (m_engine.services.organisation.supportDesk.isEmpty())
        return DeskView::None;
    switch (m_desk->state(reportId)) {
    case DeskSender::State::Unknown:
        return DeskView::Ready;
    case DeskSender::State::Sending:
        return DeskView::Sending;
    case DeskSender::State::Arrived:
        return DeskView::Arrived;
    case DeskSender::State::Kept:
        return DeskView::Kept;
    case DeskSender::State::NotKept:
        return DeskView::NotKept;
    }
    return DeskView::None;
}

void CheckController::openContact(const Contact &contact)
{
    open(m_outside.openUrl(QUrl(contact.value, QUrl::StrictMode)), tr("No browser could be opened."));
}

} // namespace IsItMe
