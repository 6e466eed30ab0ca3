// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"
#include "deeds.h"

#include <QPushButton>
#include <QWidget>

#include <vector>

class QScrollArea;
class QStackedWidget;

namespace IsItMe {

class DetailsPage;
class StepPage;
class StepRail;
class TextLabel;
class VerdictView;
class WayWidget;

/// A check as it is seen: the way, the verdict, the rail of steps and one page. It shows a CheckState and
/// hands what the person does to Deeds.
class CheckView : public QWidget
{
    Q_OBJECT
public:
    explicit CheckView(Deeds &deeds, QWidget *parent = nullptr);

    void present(const CheckState &state);
    const CheckState &state() const { return m_state; }
    void goTo(Step step); ///< FirstLook: the overview
    Step currentStep() const { return m_step; }
    void showDetails(bool shown);
    void setAnimated(bool animated);
    /// Puts the focus on the verdict, as when a check begins.
    void focusVerdict();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeMiddle();
    QWidget *makeFooter();
    void addPage(StepPage *page);
    void presentHeader();
    void presentVerdict();
    void presentFooter();
    void presentPage();
    void showPage();
    QString lookingDetail() const;

    Deeds &m_deeds;
    CheckState m_state;
    Step m_step = Step::FirstLook;
    bool m_detailsShown = false;

    TextLabel *m_site;
    TextLabel *m_note;
    QPushButton *m_another;
    WayWidget *m_way;
    VerdictView *m_verdict;
    StepRail *m_rail;
    QScrollArea *m_railArea = nullptr;
    QWidget *m_middle = nullptr;
    QStackedWidget *m_stack;
    std::vector<StepPage *> m_pages; ///< by Step, then the details
    QPushButton *m_details;
    TextLabel *m_hint;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace IsItMe
