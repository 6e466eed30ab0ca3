// SPDX-License-Identifier: Apache-2.0
#include "basics.h"

#include "theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace IsItMe {

TextLabel::TextLabel(double factor, QFont::Weight weight, QWidget *parent)
    : QLabel(parent), m_factor(factor), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    fitFont();
}

void TextLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void TextLabel::fitFont()
{
    m_fitting = true;
    setFont(scaledFont(QApplication::font(), m_factor, m_weight));
    m_fitting = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && !m_fitting)
        fitFont();
}

TextLabel *plainText(QWidget *parent)
{
    auto *label = new TextLabel(1.0, QFont::Normal, parent);
    label->setWordWrap(true);
    return label;
}

TextLabel *mutedText(QWidget *parent)
{
    auto *label = plainText(parent);
    label->setProperty("muted", true);
    return label;
}

TextLabel *headingText(QWidget *parent)
{
    auto *label = new TextLabel(1.25, QFont::Bold, parent);
    label->setWordWrap(true);
    return label;
}

Card::Card(QWidget *parent) : QFrame(parent)
{
    setProperty("card", true);
}

FoldingCard::FoldingCard(double foldsBelow, QWidget *parent)
    : Card(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_foldsBelow(foldsBelow)
{
    const int line = lineHeight(this);
    m_row->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    m_row->setSpacing(line / 2);
}

/// The width without which a row's things don't fit, beside each other or folded.
int FoldingCard::least(const QBoxLayout *row, bool folded) const
{
    int widest = 0, all = 0;
    for (int i = 0; i < row->count(); ++i) {
        QLayoutItem *item = row->itemAt(i);
        if (item->isEmpty())
            continue;
        const bool inner = m_inner && item->layout() == m_inner;
        const int wide = inner ? least(m_inner, folded) : item->minimumSize().width();
        widest = std::max(widest, wide);
        all += wide + (all > 0 ? row->spacing() : 0);
    }
    return folded ? widest : all;
}

QSize FoldingCard::minimumSizeHint() const
{
    const QMargins margins = m_row->contentsMargins();
    return {least(m_row, true) + margins.left() + margins.right(), Card::minimumSizeHint().height()};
}

void FoldingCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const QMargins margins = m_row->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const auto direction = [](bool fold) { return fold ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight; };
    m_row->setDirection(direction(width() < lineHeight(this) * m_foldsBelow || room < least(m_row, false)));
    if (m_inner)
        m_inner->setDirection(direction(room < least(m_inner, false)));
}

MarkWidget::MarkWidget(Mark mark, QWidget *parent) : QWidget(parent), m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkWidget::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

QSize MarkWidget::sizeHint() const
{
    const int side = qRound(lineHeight(this) * 1.1);
    return {side, side};
}

void MarkWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, m_mark, QRectF(rect()).adjusted(1, 1, -1, -1), themeOf(this));
}

IconTile::IconTile(Icon icon, QWidget *parent) : QWidget(parent), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconTile::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

QSize IconTile::sizeHint() const
{
    const int side = qRound(lineHeight(this) * 2.3);
    return {side, side};
}

void IconTile::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.highContrast ? QPen(theme.line) : QPen(Qt::NoPen));
    painter.setBrush(theme.accentSoft);
    const double side = width();
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), side * 0.2, side * 0.2);
    const double inset = side * 0.24;
    paintIcon(painter, m_icon, QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.accent);
}

QPushButton *linkButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFlat(true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

void setPrimary(QPushButton *button, bool primary)
{
    if (button->property("primary").toBool() == primary)
        return;
    button->setProperty("primary", primary);
    // A style sheet looks at properties only when it is asked to again.
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    content->setProperty("page", true);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

int lineHeight(const QWidget *widget)
{
    return widget->fontMetrics().height();
}

QString shortTime(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().time(), QLocale::ShortFormat);
}

QString duration(double milliseconds)
{
    if (milliseconds < 999.5)
        return QCoreApplication::translate("IsItMe::Duration", "%1 ms")
            .arg(QLocale().toString(qRound(milliseconds)));
    if (milliseconds < 99'950)
        return QCoreApplication::translate("IsItMe::Duration", "%1 s")
            .arg(QLocale().toString(milliseconds / 1000, 'f', milliseconds < 9'950 ? 1 : 0));
    return QCoreApplication::translate("IsItMe::Duration", "%1 min")
        .arg(QLocale().toString(qRound(milliseconds / 60'000)));
}

} // namespace IsItMe
