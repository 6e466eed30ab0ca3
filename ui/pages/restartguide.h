// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/restartstages.h"
#include "pages/steppage.h"

#include <QProgressBar>

namespace IsItMe {

class RestartPicture;

/// Walks a person through restarting their router: one thing to do at a time beside its picture, the time
/// that is left, and what the live watch sees. It shows RouterRestart's view and hands on what is pressed.
class RestartGuide : public FoldingCard
{
    Q_OBJECT
public:
    explicit RestartGuide(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state);

private:
    QBoxLayout *makeWords();
    void onDone();
    void tellOfStage(const RestartView &view);

    Deeds &m_deeds;
    RestartStage m_stage = RestartStage::Idle;
    RestartPicture *m_picture;
    TextLabel *m_part;
    TextLabel *m_large;
    TextLabel *m_small;
    TextLabel *m_left;
    QProgressBar *m_progress;
    QPushButton *m_done;
    QPushButton *m_second;
    QPushButton *m_skip;
    QPushButton *m_leave;
    CheckList *m_rows;
};

/// Before the guide: whose router it is, what a restart costs, and how many boxes there are.
class RestartOffer : public Card
{
    Q_OBJECT
public:
    explicit RestartOffer(Deeds &deeds, QWidget *parent = nullptr);
    /// `note` stands above all: why it may help, or that it hardly will.
    void present(const CheckState &state, const QString &note);
    /// Whether it has the page's primary button just now.
    bool hasPrimary() const { return !m_begin->isHidden(); }

private:
    struct Choice
    {
        const char *value;
        QPushButton *button;
    };
    TextLabel *m_note;
    TextLabel *m_question;
    std::vector<Choice> m_choices;
    TextLabel *m_answer;
    QWidget *m_begin;
    TextLabel *m_cost;
    TextLabel *m_boxes;
    QPushButton *m_one;
    QPushButton *m_two;
};

} // namespace IsItMe
