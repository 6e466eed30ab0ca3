// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/steps.h"
#include "icons.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

#include <vector>

namespace IsItMe {

/// A step's name as the rail shows it, without its number.
QString railName(Step step);
/// Pure: the mark that stands before a step.
Mark markOf(const StepStatus &status);
/// What the mark says, for who can't see it.
QString spokenMark(Mark mark);

/// One line of the rail: a mark, the step's name, and the finding in a few words.
class StepButton : public QAbstractButton
{
    Q_OBJECT
public:
    StepButton(Step step, QWidget *parent);
    Step step() const { return m_step; }
    void setStatus(const StepStatus &status);
    void retranslate();
    Mark mark() const { return m_mark; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    QRect textRect(int width) const;

    Step m_step;
    Mark m_mark = Mark::NotYet;
    QString m_summary;
};

/// The six steps, always in view. Arrow keys move, one step is chosen at a time; before them stands the
/// overview (Step::FirstLook).
class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);
    void setStatuses(const std::vector<StepStatus> &statuses);
    void setCurrent(Step step);
    StepButton *button(Step step) const;

Q_SIGNALS:
    void chosen(IsItMe::Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    QButtonGroup m_group;
    std::vector<StepButton *> m_buttons;
};

} // namespace IsItMe
