// SPDX-License-Identifier: Apache-2.0
#include "pages/overviewpage.h"

#include "firstactions.h"

#include <QLocale>

namespace IsItMe {
namespace {

/// The report is worth sending where somebody at the site can mend it.
bool siteCanMend(const Diagnosis &diagnosis)
{
    switch (diagnosis.place) {
    case Place::SiteDns:
    case Place::SiteNetwork:
    case Place::Gateway:
    case Place::Upstream:
        return true;
    default:
        return false;
    }
}

/// The second card: whom to tell, or whom to ask where nothing is certain.
FirstAction secondAction(const CheckState &state)
{
    const FirstAction first = state.diagnosis.action;
    if (siteCanMend(state.diagnosis) && deedOf(first) != Deed::GoToStep)
        return FirstAction::TellTheSite;
    if (siteCanMend(state.diagnosis) && stepOf(first) != Step::Administrator)
        return FirstAction::TellTheSite;
    const bool asked = state.caseFile.head().askOthers || !state.othersAllowed;
    if (state.diagnosis.affects == Affects::Unknown && !asked && first != FirstAction::AskOthers)
        return FirstAction::AskOthers;
    return FirstAction::None;
}

} // namespace

OverviewPage::OverviewPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_first(new ActionCard),
      m_second(new ActionCard),
      m_more(plainText()),
      m_noNeed(mutedText()),
      m_checksHeading(new TextLabel(1.0, QFont::DemiBold)),
      m_checks(new CheckList)
{
    setPrimary(m_first->button(), true);
    column()->addWidget(m_first);
    column()->addWidget(m_second);
    column()->addWidget(m_more);
    column()->addWidget(m_noNeed);
    column()->addWidget(m_checksHeading);
    column()->addWidget(m_checks);
    column()->addStretch();
    connect(m_first->button(), &QPushButton::clicked, this, [this] { this->deeds().perform(m_firstAction); });
    connect(m_second->button(), &QPushButton::clicked, this,
            [this] { this->deeds().perform(m_secondAction); });
}

void OverviewPage::present(const CheckState &state)
{
    if (state.hasVerdict)
        setHeading(tr("What you can do"), {});
    else
        setHeading(tr("What we are checking now"), {});
    presentAdvice(state);
    m_checksHeading->setTextOrHide(!state.hasVerdict ? QString()
                                   : state.running   ? tr("We go on checking")
                                                     : tr("What we checked"));
    m_checks->setRows(overviewRows(state));
}

void OverviewPage::presentAdvice(const CheckState &state)
{
    const Diagnosis &diagnosis = state.diagnosis;
    QStringList advice = diagnosis.advice;
    m_firstAction = state.hasVerdict ? diagnosis.action : FirstAction::None;
    m_secondAction = state.hasVerdict ? secondAction(state) : FirstAction::None;

    const ActionView first = actionView(m_firstAction, state);
    m_first->setVisible(!first.isEmpty());
    m_first->setWords(first.icon, first.title, first.text, first.button);
    const ActionView second = actionView(m_secondAction, state);
    m_second->setVisible(!second.isEmpty());
    m_second->setWords(second.icon, second.title, second.text, second.button);
    setPrimary(m_second->button(), first.isEmpty());

    m_more->setTextOrHide(state.hasVerdict ? advice.join(u'\n') : QString());
    m_noNeed->setTextOrHide(
        !state.hasVerdict || diagnosis.noNeedTo.isEmpty()
            ? QString()
            : tr("No need to %1: we checked, and it would not help.", "a list such as: restart your router")
                  .arg(diagnosis.noNeedTo.join(tr(" or to ", "between the parts of: No need to a or to b"))));
}

} // namespace IsItMe
