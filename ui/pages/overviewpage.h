// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

/// "What we are checking now" while there is no verdict; "What you can do" from then on.
class OverviewPage : public StepPage
{
    Q_OBJECT
public:
    explicit OverviewPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override { return true; }

private:
    void presentAdvice(const CheckState &state);

    ActionCard *m_first;
    ActionCard *m_second;
    TextLabel *m_more;
    TextLabel *m_noNeed;
    TextLabel *m_checksHeading;
    CheckList *m_checks;
    FirstAction m_firstAction = FirstAction::None;
    FirstAction m_secondAction = FirstAction::None;
};

} // namespace IsItMe
