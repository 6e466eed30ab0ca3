// SPDX-License-Identifier: Apache-2.0
#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace IsItMe {

FlowLayout::FlowLayout(int spacing, bool trailing, QWidget *parent) : QLayout(parent), m_trailing(trailing)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    const QList<Line> all = lines(QWIDGETSIZE_MAX);
    return all.isEmpty() ? QSize() : QSize(all.constFirst().width, all.constFirst().height);
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> made;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (made.isEmpty() || made.constLast().width + spacing() + size.width() > width)
            made.append(Line());
        Line &line = made.last();
        line.width += (line.items.isEmpty() ? 0 : spacing()) + size.width();
        line.height = std::max(line.height, size.height());
        line.items.append(item);
    }
    return made;
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = 0;
    for (const Line &line : lines(rect.width())) {
        int x = m_trailing ? std::max(0, rect.width() - line.width) : 0;
        for (QLayoutItem *item : line.items) {
            const QSize size = item->sizeHint();
            if (apply) {
                const QRect place(rect.left() + x, rect.top() + y, size.width(), line.height);
                item->setGeometry(QStyle::visualRect(direction, rect, place));
            }
            x += size.width() + spacing();
        }
        y += line.height + spacing();
    }
    return std::max(0, y - spacing());
}

} // namespace IsItMe
