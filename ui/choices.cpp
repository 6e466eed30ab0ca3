// SPDX-License-Identifier: Apache-2.0
#include "choices.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace IsItMe {
namespace {

int boxSide(const QAbstractButton *button)
{
    return qRound(button->fontMetrics().height() * 0.95);
}

QSize hintFor(const QAbstractButton *button)
{
    const QFontMetrics metrics = button->fontMetrics();
    const int text = metrics.size(Qt::TextShowMnemonic, button->text()).width();
    return {boxSide(button) + metrics.height() + text, qRound(metrics.height() * 1.5)};
}

void paintTick(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setPen(QPen(theme.onColour, box.width() * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter.drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.7), at(0.75, 0.32)}));
}

void paintChoice(QAbstractButton *button, bool round)
{
    const Theme theme = themeOf(button);
    const double side = boxSide(button);
    const int gap = button->fontMetrics().height() / 2;
    const QRect place(gap / 4, (button->height() - qRound(side)) / 2, qRound(side), qRound(side));
    const QRectF box =
        QRectF(QStyle::visualRect(button->layoutDirection(), button->rect(), place)).adjusted(1, 1, -1, -1);
    const bool checked = button->isChecked();
    const QColor edge = !button->isEnabled() ? theme.line : checked ? theme.accent : theme.muted;
    const double radius = round ? box.width() / 2 : box.width() * 0.22;

    QPainter painter(button);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(checked && !round ? edge : theme.card);
    painter.drawRoundedRect(box, radius, radius);
    if (checked && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawEllipse(box.center(), box.width() * 0.26, box.height() * 0.26);
    } else if (checked) {
        paintTick(painter, box, theme);
    }

    const QRect words(place.right() + gap, 0, button->width() - place.right() - gap, button->height());
    painter.setPen(button->isEnabled() ? theme.ink : theme.muted);
    painter.drawText(QStyle::visualRect(button->layoutDirection(), button->rect(), words),
                     Qt::AlignVCenter | QStyle::visualAlignment(button->layoutDirection(), Qt::AlignLeft) |
                         Qt::TextShowMnemonic,
                     button->text());
    if (button->hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(button->rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace

QSize CheckChoice::sizeHint() const
{
    return hintFor(this);
}

void CheckChoice::paintEvent(QPaintEvent *)
{
    paintChoice(this, false);
}

QSize RadioChoice::sizeHint() const
{
    return hintFor(this);
}

void RadioChoice::paintEvent(QPaintEvent *)
{
    paintChoice(this, true);
}

} // namespace IsItMe
