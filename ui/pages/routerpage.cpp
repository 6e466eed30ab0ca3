// SPDX-License-Identifier: Apache-2.0
#include "pages/routerpage.h"

#include "flowlayout.h"
#include "guide/routerstatus.h"
#include "pages/restartguide.h"
#include "pages/routeractions.h"
#include "routerrows.h"

namespace IsItMe {
namespace {

/// The guide stands on the page; after it comes what was found, and "Did that help?".
bool isGuided(const RestartState &restart)
{
    return restart.underWay() && restart.stage != RestartStage::Helped;
}

} // namespace

RouterPage::RouterPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_action(new ActionCard),
      m_offer(new RestartOffer(deeds)),
      m_guide(new RestartGuide(deeds)),
      m_helped(
          new QuestionCard(deeds, QStringLiteral("router-restarted"), QuestionCard::Answers::WorksFails)),
      m_hops(new CheckList),
      m_fold(linkButton()),
      m_again(new QPushButton),
      m_restart(linkButton())
{
    auto *links = new FlowLayout(line() / 2);
    for (QPushButton *button : {m_again, m_fold, m_restart})
        links->addWidget(button);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_guide), static_cast<QWidget *>(m_helped),
          static_cast<QWidget *>(m_offer), static_cast<QWidget *>(m_hops)})
        column()->addWidget(widget);
    column()->addLayout(links);
    column()->addStretch();
    connect(m_action->button(), &QPushButton::clicked, this, &RouterPage::act);
    connect(m_again, &QPushButton::clicked, this, [this] { this->deeds().checkAgain(); });
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_allRows = !m_allRows;
        presentRows(m_state);
    });
    connect(m_restart, &QPushButton::clicked, this, [this] {
        m_anyway = true;
        present(m_state);
        m_offer->setFocus(Qt::OtherFocusReason);
    });
}

bool RouterPage::hasPrimary() const
{
    return restartHasPrimary() || (!m_action->isHidden() && !m_action->button()->isHidden());
}

bool RouterPage::restartHasPrimary() const
{
    // While it waits it has none; then the page has none: there is nothing to hurry on to.
    return !m_guide->isHidden() || (!m_offer->isHidden() && m_offer->hasPrimary());
}

void RouterPage::present(const CheckState &state)
{
    if (m_caseId != state.caseFile.head().id) {
        m_caseId = state.caseFile.head().id;
        m_anyway = m_allRows = false;
    }
    m_state = state;
    presentHeading(state);
    presentRestart(state);
    presentAction(state);
    presentRows(state);
}

void RouterPage::presentHeading(const CheckState &state)
{
    const Diagnosis &diagnosis = state.diagnosis;
    if (state.restart.state.stage == RestartStage::Helped)
        setHeading(tr("The restart is done"), tr("This is what we found after it."));
    else if (state.restart.state.underWay())
        setHeading(
            tr("Restart the router"),
            tr("You can close this window or restart the computer in between: we go on where you were."));
    else if (restartIsAdvised(diagnosis))
        setHeading(tr("Restart the router"), tr("What we saw points at it. It takes about three minutes."));
    else if (restartIsWorthOneTry(diagnosis))
        setHeading(tr("Your router answers, nothing beyond it does"),
                   tr("That is most likely your provider's line. A restart of modem and router is worth one "
                      "try, no more."));
    else if (routerDeed(state) != RouterDeed::None)
        setHeading(tr("Something on this side is in the way"),
                   tr("One thing is worth trying first. A restart of the router would hardly help."));
    else if (diagnosis.way.router == NodeState::Fine && diagnosis.way.internet == NodeState::Fine)
        setHeading(tr("Your router is fine: no need to restart it"),
                   tr("It answers, or things beyond it do. A restart would not help."));
    else
        setHeading(tr("The router"),
                   state.running ? tr("We are still looking at it.")
                                 : tr("Nothing points at the router, so there is no need to restart it."));
}

void RouterPage::presentAction(const CheckState &state)
{
    const ActionView view = routerAction(state);
    const bool shown = !view.isEmpty() && !state.readOnly && !state.restart.state.underWay();
    m_action->setVisible(shown);
    if (!shown)
        return;
    m_action->setWords(view.icon, view.title, view.text, view.button);
    setPrimary(m_action->button(), !restartHasPrimary());
}

void RouterPage::presentRestart(const CheckState &state)
{
    const RestartState &restart = state.restart.state;
    const bool advised = restartIsAdvised(state.diagnosis);
    const bool over = restart.stage == RestartStage::Over;
    // After a restart that did not help, a second one won't: it stays available, quietly.
    const bool offered = !state.readOnly && !restart.underWay() && ((advised && !over) || m_anyway);
    if (restart.underWay())
        m_anyway = false;
    m_guide->setVisible(!state.readOnly && isGuided(restart));
    m_guide->present(state);
    m_offer->setVisible(offered);
    QString note;
    if (!advised)
        note =
            restartIsWorthOneTry(state.diagnosis)
                ? tr("If it does not help, your provider has to mend it. Its phone number is on your bill.")
                : tr("We saw nothing that a restart would mend, so it will hardly help. It does no harm "
                     "either.");
    m_offer->present(state, note);
    m_helped->present(state, tr("Did that help?"), tr("It &works now"), tr("It &fails still"));
    m_helped->setVisible(!state.readOnly && (restart.stage == RestartStage::Helped || over));
    m_restart->setText(advised || over                         ? tr("Restart it once &more")
                       : restartIsWorthOneTry(state.diagnosis) ? tr("Show me how to &restart it")
                                                               : tr("&Restart it anyway"));
    m_restart->setVisible(!state.readOnly && !offered && !restart.underWay() && !state.running);
}

void RouterPage::presentRows(const CheckState &state)
{
    const auto all = routerRows(state);
    const auto folded = foldedRows(all);
    m_hops->setRows(m_allRows ? all : folded);
    // While something is to be done at the router, what was seen before it says nothing.
    const bool shown = !isGuided(state.restart.state);
    m_hops->setVisible(shown);
    m_fold->setVisible(shown && folded.size() < all.size());
    m_fold->setText(m_allRows ? tr("Show &less")
                              : tr("Show all %n check(s)", nullptr, static_cast<int>(all.size())));
    m_again->setText(tr("Check a&gain"));
    m_again->setVisible(shown && !state.readOnly && !state.running);
}

void RouterPage::act()
{
    switch (routerDeed(m_state)) {
    case RouterDeed::None:
        break;
    case RouterDeed::FirstAction:
        deeds().perform(routerFirstAction(m_state));
        break;
    case RouterDeed::ProxySettings:
        deeds().openProxySettings();
        break;
    }
}

} // namespace IsItMe
