// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browserresults.h"
#include "pages/steppage.h"

namespace IsItMe {

/// Step 3: what fresh browsers of this computer get, and the person's own tries, one at a time: another
/// browser, a private window, the extensions off.
class BrowserPage : public StepPage
{
    Q_OBJECT
public:
    explicit BrowserPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override { return m_primary; }

private:
    /// What the person is asked to try next; by what they have answered.
    enum class Turn { OtherBrowser, OtherDevice, PrivateWindow, Extensions, StoredData, Nothing };
    static Turn turnOf(const CheckState &state);

    void presentHeading(const CheckState &state);
    void presentTurn(const CheckState &state, Turn turn);
    void presentQuestion(const CheckState &state, Turn turn);
    void presentWholePage(const CheckState &state);
    void listBrowsers(const CheckState &state);
    void doIt();

    BrowserResults *m_results;
    QPushButton *m_again;
    ActionCard *m_action;
    Instructions *m_byHand;
    QuestionCard *m_browserWorks;
    QuestionCard *m_deviceWorks;
    QuestionCard *m_privateWorks;
    QuestionCard *m_extensionsHelped;
    ActionCard *m_whole;
    TextLabel *m_listTitle;
    QVBoxLayout *m_listRows;
    std::vector<InstalledBrowser> m_shown;
    std::vector<QWidget *> m_lines;
    QString m_language;

    Turn m_turn = Turn::Nothing;
    InstalledBrowser m_browser; ///< that the action opens
    bool m_wholeAgreed = false;
    bool m_primary = false;
};

} // namespace IsItMe
