// SPDX-License-Identifier: Apache-2.0
#include "verdictview.h"

#include "basics.h"
#include "theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTextEdit>
#include <QVBoxLayout>

namespace IsItMe {

VerdictView::VerdictView(QWidget *parent, bool (*listens)())
    : QWidget(parent),
      m_listens(listens),
      m_sentence(new TextLabel(1.75, QFont::Bold)),
      m_detail(new TextLabel(1.08))
{
    setFocusPolicy(Qt::TabFocus);
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    const int space = lineHeight(this);
    layout->setContentsMargins(space / 2, space / 5, space / 2, space / 3);
    layout->setSpacing(space / 6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_detail);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString VerdictView::sentence() const
{
    return m_sentence->text();
}

QString VerdictView::detail() const
{
    return m_detail->text();
}

void VerdictView::setVerdict(const QString &sentence, const QString &detail)
{
    const bool newSentence = sentence != m_sentence->text();
    if (!newSentence && detail == m_detail->text())
        return;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
    announce(newSentence);
}

void VerdictView::announce(bool newSentence)
{
    if (!newSentence)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // AT-SPI ignores alerts in Qt 6.4: with a screen reader listening, the focus carries the news. Someone
    // who is typing is not interrupted, and without a screen reader the focus stays where the hands are.
    const QWidget *focus = QApplication::focusWidget();
    const bool typing = qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QTextEdit *>(focus);
    if (m_listens() && isVisible() && !typing)
        setFocus(Qt::OtherFocusReason);
}

void VerdictView::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void VerdictView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void VerdictView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace IsItMe
