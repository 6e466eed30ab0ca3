// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "everyoneview.h"
#include "pages/steppage.h"

#include <QTimer>

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
    void presentHeading(const CheckState &state, const EveryoneView &view, bool running);
    void presentPlaces(const EveryoneView &view);
    void presentAnswers(const EveryoneView &view);
    void presentAgain(const EveryoneView &view, bool shown, bool running);

    ActionCard *m_consent;
    QPushButton *m_told;
    WorldMap *m_map;
    TextLabel *m_legend;
    QTableWidget *m_table;
    TextLabel *m_how;
    TextLabel *m_services;
    QPushButton *m_again;
    QTimer m_waited; ///< until a service takes questions again
    Card *m_answersCard;
    TextLabel *m_answersTitle;
    TextLabel *m_answersLead;
    QTableWidget *m_answers;
    QuestionCard *m_otherNetwork;
};

} // namespace IsItMe
