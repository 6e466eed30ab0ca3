// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

class QTableWidget;

namespace IsItMe {

/// Step 5: what others see. Nobody is asked before the person agreed.
class EveryonePage : public StepPage
{
    Q_OBJECT
public:
    explicit EveryonePage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override;

private:
    void presentTable(const CheckState &state);

    ActionCard *m_consent;
    QPushButton *m_told;
    QTableWidget *m_table;
    TextLabel *m_how;
    QPushButton *m_again;
    QuestionCard *m_otherNetwork;
};

} // namespace IsItMe
