// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

/// Step 2: what the browser has stored for this site, and how to clear it, for this site only.
class CachePage : public StepPage
{
    Q_OBJECT
public:
    explicit CachePage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;

private:
    ActionCard *m_private;
    QuestionCard *m_privateHelped;
    TextLabel *m_cost;
    Instructions *m_chromium;
    Instructions *m_firefox;
    Instructions *m_safari;
    QuestionCard *m_helped;
    InstalledBrowser m_browser;
};

} // namespace IsItMe
