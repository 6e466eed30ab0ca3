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

/// What the diagnosis offers first; where it is not sure and nobody else was asked, that is to ask others.
FirstAction firstAction(const CheckState &state)
{
    const bool mayAsk = state.othersAllowed && !state.address.isPrivate() && !state.caseFile.head().askOthers;
    if (state.diagnosis.action == FirstAction::None && state.diagnosis.affects == Affects::Unknown && mayAsk)
        return FirstAction::AskOthers;
    return state.diagnosis.action;
}

/// The second card: the report, where somebody at the site can mend it and the first card is not about it.
FirstAction secondAction(const CheckState &state)
{
    const bool first = deedOf(state.diagnosis.action) == Deed::GoToStep &&
                       stepOf(state.diagnosis.action) == Step::Administrator;
    return siteCanMend(state.diagnosis) && !first ? FirstAction::TellTheSite : FirstAction::None;
}

/// "restart your router, clear your browser's data or change your browser"
QString joined(QStringList things)
{
    const QString last = things.takeLast();
    return things.isEmpty()
               ? last
               : OverviewPage::tr("%1 or %2", "the last two parts of a list")
                     .arg(things.join(OverviewPage::tr(", ", "between the parts of a list")), last);
}

/// A saved case can't be watched or asked again.
bool needsLiveCheck(Deed deed)
{
    return deed == Deed::Watch || deed == Deed::CheckAgain || deed == Deed::OpenSignInPage;
}

/// What the cards don't say already. The causes put telling the site last; the second card says it.
QStringList furtherAdvice(QStringList advice, FirstAction first, FirstAction second)
{
    if (first != FirstAction::None && !advice.isEmpty())
        advice.removeFirst();
    if (second == FirstAction::TellTheSite && !advice.isEmpty())
        advice.removeLast();
    return advice;
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
    m_firstAction = state.hasVerdict ? firstAction(state) : FirstAction::None;
    m_secondAction = state.hasVerdict ? secondAction(state) : FirstAction::None;

    const ActionView first = actionView(m_firstAction, state, true);
    m_first->setVisible(!first.isEmpty());
    m_first->setWords(first.icon, first.title, first.text, first.button);
    m_first->button()->setEnabled(!state.readOnly || !needsLiveCheck(deedOf(m_firstAction)));
    const ActionView second = actionView(m_secondAction, state, false);
    m_second->setVisible(!second.isEmpty());
    m_second->setWords(second.icon, second.title, second.text, second.button);
    setPrimary(m_second->button(), first.isEmpty());

    const QStringList more = furtherAdvice(diagnosis.advice, m_firstAction, m_secondAction);
    m_more->setTextOrHide(state.hasVerdict ? more.join(u'\n') : QString());
    m_noNeed->setTextOrHide(
        !state.hasVerdict || diagnosis.noNeedTo.isEmpty()
            ? QString()
            : tr("No need to %1: we checked, and it would not help.", "a list such as: restart your router")
                  .arg(joined(diagnosis.noNeedTo)));
}

} // namespace IsItMe
