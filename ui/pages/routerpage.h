// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

namespace IsItMe {

class RestartGuide;

/// Step 4: the way to the internet, piece by piece. A restart is offered only where an observation points at
/// the router, and only after it is clear that the person may touch it.
class RouterPage : public StepPage
{
    Q_OBJECT
public:
    explicit RouterPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override;

private:
    CheckList *m_hops;
    QuestionCard *m_mine;
    TextLabel *m_notMine;
    RestartGuide *m_guide;
    QuestionCard *m_helped;
};

} // namespace IsItMe
