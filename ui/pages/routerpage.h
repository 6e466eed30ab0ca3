// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

class RestartGuide;
class RestartOffer;

/// Step 4: the way to the internet, piece by piece, and the one thing to do about what was found. The guided
/// restart stands first where an observation points at the router; where nothing does, a quiet link still
/// leads to it, with an honest word.
class RouterPage : public StepPage
{
    Q_OBJECT
public:
    explicit RouterPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override;

private:
    void presentHeading(const CheckState &state);
    void presentAction(const CheckState &state);
    void presentRestart(const CheckState &state);
    void presentRows(const CheckState &state);
    void act();
    bool restartHasPrimary() const;

    bool m_anyway = false; ///< the restart was asked for, whatever the evidence says
    bool m_allRows = false;
    QString m_caseId; ///< that the two are about
    CheckState m_state;
    ActionCard *m_action;
    RestartOffer *m_offer;
    RestartGuide *m_guide;
    QuestionCard *m_helped;
    CheckList *m_hops;
    QPushButton *m_fold;
    QPushButton *m_again;
    QPushButton *m_restart;
};

} // namespace IsItMe
