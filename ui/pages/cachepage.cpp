// SPDX-License-Identifier: Apache-2.0
#include "pages/cachepage.h"

#include <algorithm>

namespace IsItMe {
namespace {

bool canOpenPrivately(const InstalledBrowser &browser)
{
    return browser.family == InstalledBrowser::Family::Chromium ||
           browser.family == InstalledBrowser::Family::Firefox;
}

/// With no browser found at all, the instructions for all families are shown.
bool hasFamily(const CheckState &state, InstalledBrowser::Family family)
{
    return state.browsers.empty() ||
           std::any_of(state.browsers.begin(), state.browsers.end(),
                       [family](const InstalledBrowser &each) { return each.family == family; });
}

} // namespace

CachePage::CachePage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_private(new ActionCard),
      m_privateHelped(
          new QuestionCard(deeds, QStringLiteral("private-window"), QuestionCard::Answers::WorksFails)),
      m_cost(plainText()),
      m_chromium(new Instructions),
      m_firefox(new Instructions),
      m_safari(new Instructions),
      m_helped(new QuestionCard(deeds, QStringLiteral("cache-cleared"), QuestionCard::Answers::WorksFails))
{
    column()->addWidget(m_private);
    column()->addWidget(m_privateHelped);
    column()->addWidget(m_cost);
    column()->addWidget(m_chromium);
    column()->addWidget(m_firefox);
    column()->addWidget(m_safari);
    column()->addWidget(m_helped);
    column()->addStretch();
    connect(m_private->button(), &QPushButton::clicked, this,
            [this] { this->deeds().openWith(m_browser, true); });
}

void CachePage::present(const CheckState &state)
{
    const StepStatus *status = state.status(Step::Cache);
    const bool ruledOut =
        status && (status->state == StepState::NotTheCause || status->state == StepState::Skipped);
    const QString site = state.address.displayHost;
    setHeading(ruledOut ? tr("Nothing stored is in the way") : tr("Clear what is stored for this site"),
               ruledOut
                   ? tr("No need to clear anything: the error comes without stored data too. You can "
                        "still do it.")
                   : tr("Browsers keep copies and cookies of %1. Old ones can get in the way.").arg(site));

    const auto found = std::find_if(state.browsers.begin(), state.browsers.end(), canOpenPrivately);
    const auto preferred = std::find_if(state.browsers.begin(), state.browsers.end(), [](const auto &each) {
        return each.isDefault && canOpenPrivately(each);
    });
    const bool offer = found != state.browsers.end() && !state.readOnly;
    if (offer)
        m_browser = preferred != state.browsers.end() ? *preferred : *found;
    m_private->setVisible(offer);
    m_private->setWords(Icon::Browser, tr("First look in a private window"),
                        tr("It starts without anything stored, and deletes nothing."),
                        tr("&Open in %1", "name of a browser").arg(m_browser.name));
    m_privateHelped->present(state, tr("Does %1 open in the private window?").arg(site), tr("&Yes, it works"),
                             tr("No, it &fails too"));
    if (!offer)
        m_privateHelped->hide();

    m_cost->setText(tr("Clear the data of %1 only. You will be signed out of it; all other sites keep "
                       "theirs.")
                        .arg(site));
    m_chromium->setVisible(hasFamily(state, InstalledBrowser::Family::Chromium));
    m_chromium->setWords(tr("Chrome, Chromium, Edge, Brave"),
                         {tr("Open %1.").arg(site),
                          tr("Press the sign at the left of the address, then “Cookies and site data”."),
                          tr("Press “Manage on-device site data”, then the bin beside %1.").arg(site),
                          tr("Press Ctrl and F5.")});
    m_firefox->setVisible(hasFamily(state, InstalledBrowser::Family::Firefox));
    m_firefox->setWords(tr("Firefox"),
                        {tr("Open %1.").arg(site), tr("Press the padlock at the left of the address."),
                         tr("Press “Clear cookies and site data…”, then “Remove”."),
                         tr("Press Ctrl and F5.")});
    m_safari->setVisible(hasFamily(state, InstalledBrowser::Family::Safari));
    m_safari->setWords(tr("Safari"), {tr("Open the menu Safari, then Settings, then Privacy."),
                                      tr("Press “Manage Website Data…” and look for %1.").arg(site),
                                      tr("Press “Remove”, then load the page again with Cmd and R.")});
    m_helped->present(state, tr("Did clearing help?"), tr("It &works now"), tr("It fails &still"));
}

} // namespace IsItMe
