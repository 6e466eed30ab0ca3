// SPDX-License-Identifier: Apache-2.0
#include "steprail.h"

#include "basics.h"
#include "theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace IsItMe {
namespace {

struct RailText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::StepRail)
};

constexpr int wrapFlags = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;

} // namespace

QString railName(Step step)
{
    switch (step) {
    case Step::FirstLook:
        return RailText::tr("What we found");
    case Step::Refresh:
        return RailText::tr("Refresh");
    case Step::Cache:
        return RailText::tr("Cache and cookies");
    case Step::Browser:
        return RailText::tr("Another browser");
    case Step::Router:
        return RailText::tr("Router");
    case Step::Everyone:
        return RailText::tr("Down for everyone?");
    case Step::Administrator:
        return RailText::tr("Tell the administrator");
    }
    return {};
}

Mark markOf(const StepStatus &status)
{
    if (status.running)
        return Mark::Running;
    switch (status.state) {
    case StepState::NotRun:
        return Mark::NotYet;
    case StepState::NotTheCause:
        return Mark::Done;
    case StepState::TheCause:
        return Mark::Trouble;
    case StepState::YourTurn:
        return Mark::YourTurn;
    case StepState::Skipped:
        return Mark::Pointless;
    case StepState::CouldNotTell:
        return Mark::Unknown;
    }
    return Mark::Unknown;
}

QString spokenMark(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return RailText::tr("fine");
    case Mark::Done:
        return RailText::tr("done, not the cause");
    case Mark::Trouble:
        return RailText::tr("here is the trouble");
    case Mark::YourTurn:
        return RailText::tr("your turn");
    case Mark::Running:
        return RailText::tr("running");
    case Mark::NotYet:
        return RailText::tr("not yet");
    case Mark::Pointless:
        return RailText::tr("left out");
    case Mark::Unknown:
        return RailText::tr("not known");
    }
    return {};
}

StepButton::StepButton(Step step, QWidget *parent) : QAbstractButton(parent), m_step(step)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void StepButton::retranslate()
{
    const int number = static_cast<int>(m_step);
    setText(number == 0 ? railName(m_step)
                        : tr("%1. %2", "number and name of a step").arg(number).arg(railName(m_step)));
    setAccessibleName(number == 0 ? text()
                                  : tr("%1: %2. %3", "step: what the mark says. the finding")
                                        .arg(text(), spokenMark(m_mark), m_summary));
    updateGeometry();
    update();
}

void StepButton::setStatus(const StepStatus &status)
{
    m_mark = markOf(status);
    m_summary = status.summary;
    retranslate();
}

QRect StepButton::textRect(int width) const
{
    const int line = lineHeight(this);
    const int left = m_step == Step::FirstLook ? line / 2 : qRound(line * 2.1);
    const QRect area(left, qRound(line * 0.35), width - left - line / 3, 10'000);
    return QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 10'000), area);
}

int StepButton::heightForWidth(int width) const
{
    const QRect area = textRect(width);
    int height =
        QFontMetrics(scaledFont(font(), 1.0, QFont::DemiBold)).boundingRect(area, wrapFlags, text()).height();
    if (m_step != Step::FirstLook) // the finding's line is kept free before there is one: nothing jumps
        height += QFontMetrics(scaledFont(font(), 0.88, QFont::Normal))
                      .boundingRect(area, wrapFlags, m_summary.isEmpty() ? u"x"_qs : m_summary)
                      .height();
    return height + qRound(lineHeight(this) * 0.7);
}

QSize StepButton::sizeHint() const
{
    const int width = lineHeight(this) * 11;
    return {width, heightForWidth(width)};
}

QSize StepButton::minimumSizeHint() const
{
    // The height follows the width; a scroll area takes a larger minimum at its word.
    return {lineHeight(this) * 8, lineHeight(this)};
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double round = lineHeight(this) * 0.5;
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked()) {
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, round, round);
        // The chosen line has a bar at its side: not colour alone tells it.
        const double bar = 3;
        const QRectF side(isRightToLeft() ? box.right() - bar : box.left(), box.top() + round, bar,
                          box.height() - 2 * round);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(side, bar / 2, bar / 2);
    }
    if (hasFocus() || underMouse()) {
        painter.setPen(QPen(theme.accent, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, round, round);
    }

    QRect text = textRect(width());
    if (m_step != Step::FirstLook) {
        const int side = qRound(lineHeight(this) * 1.2);
        const QRect mark(qRound(lineHeight(this) * 0.5), (height() - side) / 2, side, side);
        paintMark(painter, m_mark, QStyle::visualRect(layoutDirection(), rect(), mark), theme);
    }
    QRect used;
    painter.setPen(theme.ink);
    painter.setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    painter.drawText(text, wrapFlags, QAbstractButton::text(), &used);
    if (m_step == Step::FirstLook)
        return;
    text.setTop(used.bottom() + 1);
    painter.setPen(theme.muted);
    painter.setFont(scaledFont(font(), 0.88, QFont::Normal));
    painter.drawText(text, wrapFlags, m_summary);
}

StepRail::StepRail(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_group.setExclusive(true);
    for (const Step step : {Step::FirstLook, Step::Refresh, Step::Cache, Step::Browser, Step::Router,
                            Step::Everyone, Step::Administrator}) {
        auto *button = new StepButton(step, this);
        m_buttons.push_back(button);
        m_group.addButton(button, static_cast<int>(step));
        layout->addWidget(button);
    }
    layout->addStretch();
    m_buttons.front()->setChecked(true);
    // Arrow keys check a button without a click.
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT chosen(static_cast<Step>(id));
    });
    setAccessibleName(tr("Steps"));
}

StepButton *StepRail::button(Step step) const
{
    return m_buttons[static_cast<size_t>(step)];
}

void StepRail::setStatuses(const std::vector<StepStatus> &statuses)
{
    for (const StepStatus &status : statuses)
        button(status.step)->setStatus(status);
}

void StepRail::setCurrent(Step step)
{
    button(step)->setChecked(true);
}

void StepRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Steps"));
        for (StepButton *button : m_buttons)
            button->retranslate();
    }
}

} // namespace IsItMe
