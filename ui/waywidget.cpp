// SPDX-License-Identifier: Apache-2.0
#include "waywidget.h"

#include "basics.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimerEvent>

#include <cmath>

namespace IsItMe {
namespace {

constexpr int frameInterval = 40; ///< ms
constexpr double sweep = 1800;    ///< ms for a running line to fill once

struct NodeColours
{
    QColor ink, soft;
    Mark mark;
};

NodeColours coloursOf(NodeLook look, const Theme &theme)
{
    switch (look) {
    case NodeLook::Fine:
        return {theme.good, theme.goodSoft, Mark::Good};
    case NodeLook::Trouble:
        return {theme.trouble, theme.troubleSoft, Mark::Trouble};
    case NodeLook::Running:
        return {theme.accent, theme.accentSoft, Mark::Running};
    case NodeLook::NotKnown:
        break;
    }
    return {theme.unknown, theme.unknownSoft, Mark::Unknown};
}

QFont nameFont(const QWidget *widget)
{
    return scaledFont(widget->font(), 0.95, QFont::Bold);
}

QFont wordsFont(const QWidget *widget)
{
    return scaledFont(widget->font(), 0.9, QFont::Normal);
}

int textHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, width, 10'000), Qt::AlignHCenter | Qt::TextWordWrap, text)
        .height();
}

} // namespace

WayNode::WayNode(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void WayNode::setView(const NodeView &view)
{
    m_view = view;
    setText(view.name + u": "_qs + view.words); // what a screen reader reads
    update();
}

void WayNode::setTile(const QRect &tile)
{
    m_tile = tile;
    update();
}

int WayNode::heightOfWords(int width) const
{
    return textHeight(nameFont(this), width, m_view.name) + textHeight(wordsFont(this), width, m_view.words);
}

void WayNode::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    const NodeColours colours = coloursOf(m_view.look, theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const double side = m_tile.width();
    QPen edge(Qt::NoPen);
    if (theme.highContrast || m_view.look == NodeLook::NotKnown)
        edge = QPen(theme.highContrast ? theme.ink : theme.unknown, 1.2,
                    m_view.look == NodeLook::NotKnown ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(edge);
    painter.setBrush(colours.soft);
    painter.drawRoundedRect(QRectF(m_tile).adjusted(1, 1, -1, -1), side * 0.24, side * 0.24);
    const double inset = side * 0.22;
    paintIcon(painter, m_view.icon, QRectF(m_tile).adjusted(inset, inset, -inset, -inset), colours.ink);

    // The badge sits on the tile's lower outer corner, cut out by a ring of the window's colour.
    const double badge = side * 0.36;
    const double x = isRightToLeft() ? m_tile.left() - badge * 0.25 : m_tile.right() - badge * 0.75;
    const QRectF badgeRect(x, m_tile.bottom() - badge * 0.75, badge, badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.window);
    painter.drawEllipse(badgeRect.adjusted(-2, -2, 2, 2));
    paintMark(painter, colours.mark, badgeRect, theme);

    QRect text(0, m_tile.bottom() + qRound(lineHeight(this) * 0.3), width(), height());
    painter.setPen(theme.ink);
    painter.setFont(nameFont(this));
    QRect used;
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_view.name, &used);
    text.setTop(used.bottom() + 2);
    painter.setPen(m_view.look == NodeLook::Trouble ? theme.trouble : theme.muted);
    painter.setFont(wordsFont(this));
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_view.words);
}

WayWidget::WayWidget(QWidget *parent) : QWidget(parent)
{
    for (WayNode *&node : m_nodes)
        node = new WayNode(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_clock.start();
}

void WayWidget::setView(const WayView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    for (size_t i = 0; i < m_nodes.size(); ++i)
        m_nodes[i]->setView(view.nodes[i]);
    setAccessibleName(tr("The way to the site"));
    setAccessibleDescription(view.spoken());
    updateGeometry();
    place();
    keepTime();
    update();
}

void WayWidget::setAnimated(bool animated)
{
    m_animated = animated;
    keepTime();
    update();
}

void WayWidget::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    place();
}

int WayWidget::tileSide() const
{
    return qRound(lineHeight(this) * (m_compact ? 2.1 : 2.9));
}

int WayWidget::top() const
{
    return qRound(lineHeight(this) * 0.75); // half of the frame's label stands above the frame
}

int WayWidget::heightForWidth(int width) const
{
    int words = 0;
    for (const WayNode *node : m_nodes)
        words = std::max(words, node->heightOfWords(std::max(1, width / 5 - 8)));
    return top() + tileSide() + words + lineHeight(this);
}

QSize WayWidget::sizeHint() const
{
    const int width = lineHeight(this) * 46;
    return {width, heightForWidth(width)};
}

QSize WayWidget::minimumSizeHint() const
{
    return {lineHeight(this) * 20, heightForWidth(std::max(width(), lineHeight(this) * 20))};
}

QRect WayWidget::nodeRect(int index) const
{
    const int each = width() / 5;
    const QRect rect(index * each + 4, top(), each - 8, height() - top());
    if (!isRightToLeft())
        return rect;
    return {width() - rect.right() - 1, rect.top(), rect.width(), rect.height()};
}

QRect WayWidget::tileRect(int index) const
{
    const QRect node = nodeRect(index);
    const int side = tileSide();
    return {node.center().x() - side / 2, node.top() + qRound(lineHeight(this) * 0.35), side, side};
}

void WayWidget::place()
{
    for (int i = 0; i < 5; ++i) {
        m_nodes[static_cast<size_t>(i)]->setGeometry(nodeRect(i));
        m_nodes[static_cast<size_t>(i)]->setTile(tileRect(i).translated(-nodeRect(i).topLeft()));
    }
}

void WayWidget::resizeEvent(QResizeEvent *)
{
    place();
}

void WayWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
    update();
}

void WayWidget::keepTime()
{
    bool moving = false;
    for (const LinkLook link : m_view.links)
        moving |= link == LinkLook::Running;
    if (m_animated && moving && isVisible()) {
        if (!m_timer.isActive())
            m_timer.start(frameInterval, this);
    } else {
        m_timer.stop();
    }
}

void WayWidget::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
}

void WayWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSite(painter);
    for (size_t i = 0; i < m_view.links.size(); ++i)
        paintLink(painter, i);
}

void WayWidget::paintSite(QPainter &painter) const
{
    const Theme theme = themeOf(this);
    const QRect both = nodeRect(3).united(nodeRect(4));
    // It begins a little inside, so that the line before it can be drawn broken in its middle.
    const double inside = lineHeight(this);
    const QRectF frame = isRightToLeft() ? QRectF(both).adjusted(4, 0.5, -inside, -1.5)
                                         : QRectF(both).adjusted(inside, 0.5, -4, -1.5);
    const QString label = tr("the site");
    painter.setFont(scaledFont(font(), 0.85, QFont::Normal));
    const QFontMetrics metrics(painter.font());
    const int space = lineHeight(this);
    const int labelWidth = metrics.horizontalAdvance(label);
    const int x = isRightToLeft() ? qRound(frame.left()) + space : qRound(frame.right()) - space - labelWidth;
    const QRect labelRect(x, both.top() - metrics.height() / 2, labelWidth, metrics.height());

    painter.save();
    painter.setClipRegion(QRegion(rect()) - QRegion(labelRect.adjusted(-6, 0, 6, 0)));
    painter.setPen(QPen(theme.highContrast ? theme.ink : theme.unknown, 1, Qt::DashLine));
    painter.setOpacity(theme.highContrast ? 1.0 : 0.5);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, space * 0.7, space * 0.7);
    painter.restore();
    painter.setPen(theme.muted);
    painter.drawText(labelRect, Qt::AlignCenter, label);
}

void WayWidget::paintLink(QPainter &painter, size_t index) const
{
    const Theme theme = themeOf(this);
    const QRect near = tileRect(static_cast<int>(index));
    const QRect far = tileRect(static_cast<int>(index) + 1);
    const double gap = lineHeight(this) * 0.55;
    const bool mirrored = near.left() > far.left();
    const double y = near.center().y() + 0.5;
    const double from = mirrored ? near.left() - gap : near.right() + gap;
    const double to = mirrored ? far.right() + gap : far.left() - gap;
    const double direction = mirrored ? -1 : 1;
    const auto line = [&](double start, double end, const QColor &colour) {
        painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(start, y), QPointF(end, y));
    };

    switch (m_view.links[index]) {
    case LinkLook::Fine:
        line(from, to, theme.good);
        break;
    case LinkLook::Broken: {
        const double middle = (from + to) / 2, arm = lineHeight(this) * 0.36;
        QColor faint = theme.trouble;
        faint.setAlphaF(theme.highContrast ? 1.0F : 0.4F);
        line(from, middle - direction * arm * 1.7, theme.trouble);
        line(middle + direction * arm * 1.7, to, faint);
        painter.setPen(QPen(theme.trouble, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(middle - arm, y - arm), QPointF(middle + arm, y + arm));
        painter.drawLine(QPointF(middle - arm, y + arm), QPointF(middle + arm, y - arm));
        break;
    }
    case LinkLook::Running: {
        const double share = m_animated ? std::fmod(double(m_clock.elapsed()), sweep) / sweep : 0.5;
        const double eased = 0.5 - std::cos(share * M_PI) / 2;
        line(from, to, theme.line);
        line(from, from + (to - from) * eased, theme.accent);
        break;
    }
    case LinkLook::NotKnown: {
        QPen dashed(theme.unknown, 3, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        break;
    }
    }
}

} // namespace IsItMe
