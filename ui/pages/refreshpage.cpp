// SPDX-License-Identifier: Apache-2.0
#include "pages/refreshpage.h"

namespace IsItMe {

RefreshPage::RefreshPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_triesHeading(new TextLabel(1.0, QFont::DemiBold)),
      m_tries(new CheckList),
      m_again(new QPushButton),
      m_keys(new Instructions),
      m_helped(new QuestionCard(deeds, QStringLiteral("refresh"), QuestionCard::Answers::WorksFails))
{
    column()->addWidget(m_triesHeading);
    column()->addWidget(m_tries);
    column()->addWidget(m_again, 0, Qt::AlignLeading);
    column()->addWidget(m_keys);
    column()->addWidget(m_helped);
    column()->addStretch();
    connect(m_again, &QPushButton::clicked, this, [this] { this->deeds().runStep(Step::Refresh); });
}

void RefreshPage::present(const CheckState &state)
{
    setHeading(tr("Load the page again"), tr("Some faults come and go. We try the page for you, gently."));
    const auto rows = tryRows(state);
    const StepStatus *status = state.status(Step::Refresh);
    const bool running = status && status->running;
    m_triesHeading->setTextOrHide(rows.empty() ? QString() : tr("Our tries"));
    m_tries->setVisible(!rows.empty());
    m_tries->setRows(rows);
    m_again->setText(running ? tr("Trying…") : tr("&Try again for me"));
    m_again->setVisible(!state.readOnly);
    m_again->setEnabled(!running);
#ifdef Q_OS_MACOS
    m_keys->setWords(tr("In your browser"), {tr("Press Cmd and R. That loads the page again."),
                                             tr("If it looks the same, press Shift, Cmd and R: that "
                                                "fetches everything anew.")});
#else
    m_keys->setWords(tr("In your browser"), {tr("Press F5. That loads the page again."),
                                             tr("If it looks the same, press Ctrl and F5: that fetches "
                                                "everything anew.")});
#endif
    m_helped->present(state, tr("Did that help?"), tr("It &works now"), tr("It &fails still"));
}

} // namespace IsItMe
