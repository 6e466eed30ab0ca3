// SPDX-License-Identifier: Apache-2.0
#include "pages/routerpage.h"

#include "casefile/queries.h"
#include "pages/restartguide.h"

namespace IsItMe {
namespace {

/// The diagnosis points at the router: it asks for the restart, or the step says that here is the trouble.
bool routerImplicated(const CheckState &state)
{
    const StepStatus *status = state.status(Step::Router);
    return state.diagnosis.action == FirstAction::RestartRouter ||
           (status && (status->state == StepState::TheCause || status->state == StepState::YourTurn));
}

} // namespace

RouterPage::RouterPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_hops(new CheckList),
      m_mine(new QuestionCard(deeds, QStringLiteral("router-is-mine"), QuestionCard::Answers::YesNo)),
      m_notMine(plainText()),
      m_guide(new RestartGuide(deeds)),
      m_helped(new QuestionCard(deeds, QStringLiteral("router-restarted"), QuestionCard::Answers::WorksFails))
{
    column()->addWidget(m_mine);
    column()->addWidget(m_notMine);
    column()->addWidget(m_guide);
    column()->addWidget(m_helped);
    column()->addWidget(m_hops);
    column()->addStretch();
}

bool RouterPage::hasPrimary() const
{
    return !m_guide->isHidden();
}

void RouterPage::present(const CheckState &state)
{
    const bool implicated = routerImplicated(state);
    const bool fine = state.diagnosis.way.router == NodeState::Fine && !implicated;
    if (implicated)
        setHeading(tr("Restart the router"),
                   tr("It takes about three minutes. Phones and television in your home may stop for that "
                      "time."));
    else if (fine)
        setHeading(tr("Your router is fine: no need to restart it"),
                   tr("It answers, or things beyond it do. A restart would not help."));
    else
        setHeading(tr("The router"),
                   state.running ? tr("We are still looking at it.")
                                 : tr("Nothing points at the router, so there is no need to restart it."));
    m_hops->setRows(networkRows(state));

    const QString mine = answerFor(state.caseFile, QStringLiteral("router-is-mine"));
    m_mine->present(state, tr("Is this router yours to switch off and on?"), tr("&Yes, it is mine"),
                    tr("N&o, or I am not sure"));
    m_mine->setVisible(implicated && !state.readOnly);
    m_notMine->setTextOrHide(implicated && mine == QLatin1String("no")
                                 ? tr("Then leave it alone. In an office, ask your IT support; in a hotel or "
                                      "café, ask the staff. On a "
                                      "phone's hotspot, switch the hotspot off and on.")
                                 : QString());
    const bool guided = implicated && mine == QLatin1String("yes") && !state.readOnly;
    m_guide->setVisible(guided);
    m_guide->present(state);
    m_helped->present(state, tr("After the restart:"), tr("It &works now"), tr("It &fails still"));
    m_helped->setVisible(guided);
}

} // namespace IsItMe
