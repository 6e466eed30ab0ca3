// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

/// Step 3: the same page in another browser, and on another device.
class BrowserPage : public StepPage
{
    Q_OBJECT
public:
    explicit BrowserPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;

private:
    void listBrowsers(const CheckState &state);

    Card *m_list;
    QVBoxLayout *m_rows;
    TextLabel *m_none;
    std::vector<InstalledBrowser> m_shown;
    std::vector<QWidget *> m_lines;
    QuestionCard *m_browserWorks;
    QuestionCard *m_deviceWorks;
    QString m_language;
};

} // namespace IsItMe
