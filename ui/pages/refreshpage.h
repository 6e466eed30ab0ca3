// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

#include <QTimer>

namespace IsItMe {

class TryPlot;
class WatchCard;

/// Step 1: the page again. The program's own tries, drawn as they come, and what they say together; the keys
/// for the person's browser; and the long watch for the site's return.
class RefreshPage : public StepPage
{
    Q_OBJECT
public:
    explicit RefreshPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;

private:
    Card *makeTriesCard();
    void presentTries(const CheckState &state);
    void presentKeys(const CheckState &state);
    QString nextTryLine() const;

    Card *m_triesCard;
    TextLabel *m_says;
    TryPlot *m_plot;
    TextLabel *m_next;
    QPushButton *m_each;
    CheckList *m_tries;
    QPushButton *m_again;
    Instructions *m_keys;
    QuestionCard *m_helped;
    WatchCard *m_watch;
    QTimer m_seconds;
    QDateTime m_nextTry;
    bool m_running = false;
};

} // namespace IsItMe
