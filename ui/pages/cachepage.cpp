// SPDX-License-Identifier: Apache-2.0
#include "pages/cachepage.h"

#include "browserwords.h"
#include "datawords.h"
#include "guide/cachestatus.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace IsItMe {
namespace {

bool canOpenPrivately(const InstalledBrowser &browser)
{
    return !privateArguments(browser).isEmpty();
}

/// The default browser where it fits, else the first that does; an empty one where none does.
template <class Fits>
InstalledBrowser preferred(const std::vector<InstalledBrowser> &browsers, Fits fits)
{
    InstalledBrowser chosen;
    for (const InstalledBrowser &each : browsers) {
        if (fits(each) && (chosen.id.isEmpty() || (each.isDefault && !chosen.isDefault)))
            chosen = each;
    }
    return chosen;
}

bool worked(const Seen<HttpFacts> &seen)
{
    return seen && isGoodAnswer(*seen.observation, *seen.facts);
}

} // namespace

CachePage::CachePage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_found(plainText()),
      m_private(new ActionCard),
      m_privateHelped(
          new QuestionCard(deeds, QStringLiteral("private-window"), QuestionCard::Answers::WorksFails)),
      m_cost(plainText()),
      m_byHand(new Instructions),
      m_page(new ActionCard),
      m_onPage(new Instructions),
      m_helped(new QuestionCard(deeds, QStringLiteral("cache-cleared"), QuestionCard::Answers::WorksFails)),
      m_everything(new Instructions)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_found, m_private, m_privateHelped, m_cost, m_byHand, m_page, m_onPage, m_helped, m_everything})
        column()->addWidget(widget);
    column()->addStretch();
    connect(m_private->button(), &QPushButton::clicked, this,
            [this] { this->deeds().openWith(m_privateBrowser, true); });
    connect(m_page->button(), &QPushButton::clicked, this, &CachePage::openOrCopyPage);
}

static bool worksPastStores(const CacheSight &sight)
{
    return worked(sight.revalidate) || worked(sight.newAddress);
}

/// What this computer's own comparison found, in one or two sentences. That a store is to blame is the
/// diagnosis' to say: a page that comes and goes may be good past the stores by chance.
static QString foundText(const CacheSight &sight, bool storeIsTheCause)
{
    QStringList sentences;
    if (worksPastStores(sight))
        sentences += storeIsTheCause
                         ? CachePage::tr("We asked past all stores on the way, and the page is good there: a "
                                         "store keeps an old error.")
                         : CachePage::tr("We asked past all stores on the way, and the page was good there. "
                                         "A store may keep an old error, or the page comes and goes.");
    else if (sight.revalidate || sight.newAddress)
        sentences += CachePage::tr("We asked past all stores on the way too: the error is the same.");
    if (!sight.cookie)
        return sentences.join(u' ');
    if (worked(sight.cookie))
        sentences += CachePage::tr("We sent a large cookie of our own: the site takes it well.");
    else if (sight.cookie.facts->status >= 400) // no answer at all tells nothing
        sentences +=
            CachePage::tr("We sent a large cookie of our own: the site then answers with an error (%1). A "
                          "browser that has stored too many cookies gets just that.")
                .arg(sight.cookie.facts->status);
    return sentences.join(u' ');
}

void CachePage::present(const CheckState &state)
{
    const StepStatus *status = state.status(Step::Cache);
    const CacheSight sight = cacheSight(state.caseFile);
    const bool ruledOut = status &&
                          (status->state == StepState::NotTheCause || status->state == StepState::Skipped) &&
                          !worksPastStores(sight);
    const bool onTheWay = status && status->state == StepState::TheCause && !state.diagnosis.causes.empty() &&
                          state.diagnosis.causes.front().id == QLatin1String("cached-error");
    const QString site = state.address.displayHost;
    if (onTheWay)
        setHeading(tr("An old error is stored on the way"),
                   tr("It is not in your browser: press Ctrl and F5 there, or try again in a few minutes. "
                      "This program does not read what your browsers keep."));
    else if (ruledOut)
        setHeading(tr("Nothing stored is in the way"),
                   tr("No need to clear anything: the error comes without stored data too. You can "
                      "still do it. This program does not read what your browsers keep."));
    else
        setHeading(tr("Clear what is stored for this site"),
                   tr("Browsers keep copies and cookies of %1. Old ones can get in the way. This program "
                      "does not read them.")
                       .arg(site));
    m_found->setTextOrHide(foundText(sight, onTheWay));
    presentPrivate(state, site);
    presentClearing(state, site);
}

void CachePage::presentPrivate(const CheckState &state, const QString &site)
{
    m_privateBrowser = preferred(state.browsers, canOpenPrivately);
    const bool offer = !m_privateBrowser.id.isEmpty() && !state.readOnly;
    m_private->setVisible(offer);
    m_private->setWords(Icon::Browser, tr("First look in a private window"),
                        tr("It starts without anything stored, and deletes nothing."),
                        tr("&Open in %1", "name of a browser").arg(m_privateBrowser.name));
    m_privateHelped->present(state, tr("Does %1 open in the private window?").arg(site), tr("&Yes, it works"),
                             tr("No, it &fails too"));
    if (!offer)
        m_privateHelped->hide();
}

void CachePage::presentClearing(const CheckState &state, const QString &site)
{
    m_browser = preferred(state.browsers, [&state](const InstalledBrowser &each) {
        return !siteDataGuide(each, state.address).how.isEmpty();
    });
    if (m_browser.id.isEmpty()) // none was found here: the most common family's words
        m_browser.family = InstalledBrowser::Family::Chromium;
    m_guide = siteDataGuide(m_browser, state.address);
    m_cost->setText(tr("Clear the data of %1 only. You will be signed out of it; all other sites keep "
                       "theirs.")
                        .arg(site));
    m_byHand->setWords(m_guide.name, siteDataByHand(m_guide, site));
    const bool hasPage = !m_guide.page.isEmpty() && !m_browser.id.isEmpty() && !state.readOnly;
    m_page->setVisible(hasPage);
    m_page->setWords(
        Icon::Link, tr("Or on %1's own page for it", "name of a browser").arg(m_guide.name),
        m_guide.opensFromOutside
            ? tr("It opens in %1.").arg(m_guide.name)
            : tr("%1 lets no other program open it: paste it in the address bar.").arg(m_guide.name),
        m_guide.opensFromOutside   ? tr("Open the pag&e")
        : m_copied == m_guide.page ? tr("&Copied")
                                   : tr("&Copy the address"));
    m_onPage->setVisible(hasPage);
    m_onPage->setWords(tr("There"), siteDataOnPage(m_guide, site));
    m_helped->present(state, tr("Did clearing help?"), tr("It &works now"), tr("It fails &still"));
    // Only once this site's own data is gone, and it did not help.
    const QStringList everything = everythingByHand(m_guide);
    const bool lastResort =
        answerFor(state.caseFile, QStringLiteral("cache-cleared")) == QLatin1String("fails") &&
        !everything.isEmpty() && !state.readOnly;
    m_everything->setVisible(lastResort);
    m_everything->setWords(tr("The last resort: everything. You will be signed out of all sites."),
                           everything);
}

void CachePage::openOrCopyPage()
{
    if (m_guide.opensFromOutside) {
        deeds().openOwnPage(m_browser, m_guide.page);
        return;
    }
    QGuiApplication::clipboard()->setText(m_guide.page);
    m_copied = m_guide.page;
    m_page->button()->setText(tr("&Copied"));
}

} // namespace IsItMe
