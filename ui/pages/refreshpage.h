// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

/// Step 1: the page again. The program's own tries with outcome and time; the keys for the person's browser.
class RefreshPage : public StepPage
{
    Q_OBJECT
public:
    explicit RefreshPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;

private:
    TextLabel *m_triesHeading;
    CheckList *m_tries;
    QPushButton *m_again;
    Instructions *m_keys;
    QuestionCard *m_helped;
};

} // namespace IsItMe
