// SPDX-License-Identifier: Apache-2.0
#include "worldmap.h"

#include "basics.h"
#include "theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace IsItMe {

WorldMap::WorldMap(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WorldMap::setPlaces(const std::vector<MapPlace> &places)
{
    QStringList words;
    for (const MapPlace &place : places)
        words.append(place.text);
    setAccessibleName(tr("Map of the world: who gets in and who does not"));
    setAccessibleDescription(words.join(u"; "_qs));
    if (places == m_places)
        return;
    m_places = places;
    update();
}

int WorldMap::heightForWidth(int width) const
{
    const int widest = lineHeight(this) * 34;
    return qRound(std::min(width, widest) * mapHeight()) + lineHeight(this) / 2;
}

QSize WorldMap::sizeHint() const
{
    const int width = lineHeight(this) * 26;
    return {width, heightForWidth(width)};
}

QSize WorldMap::minimumSizeHint() const
{
    const int width = lineHeight(this) * 12;
    return {width, heightForWidth(width)};
}

QRectF WorldMap::mapArea() const
{
    const double widest = lineHeight(this) * 34;
    const double width = std::min({static_cast<double>(this->width()), widest, height() / mapHeight()});
    // East stays right on a mirrored window too: it is a map.
    const double left = isRightToLeft() ? this->width() - width : 0;
    return {left, lineHeight(this) / 4.0, width, width * mapHeight()};
}

double WorldMap::markSize() const
{
    return std::max(14.0, lineHeight(this) * 0.95);
}

std::vector<QPointF> WorldMap::centres() const
{
    const QRectF area = mapArea();
    const double apart = markSize() * 1.05;
    std::vector<QPointF> centres;
    for (const MapPlace &place : m_places) {
        const QPointF at = onMap(place.latitude, place.longitude);
        QPointF centre(area.left() + at.x() * area.width(), area.top() + at.y() * area.width());
        for (int turn = 0; turn < 24; ++turn) {
            const bool covered = std::any_of(centres.begin(), centres.end(), [&](const QPointF &other) {
                return std::hypot(other.x() - centre.x(), other.y() - centre.y()) < apart * 0.99;
            });
            if (!covered)
                break;
            const double angle = turn * 0.9;
            const double far = apart * (1 + turn / 7);
            centre = {area.left() + at.x() * area.width() + far * std::cos(angle),
                      area.top() + at.y() * area.width() + far * std::sin(angle)};
        }
        centres.push_back(centre);
    }
    return centres;
}

void WorldMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = themeOf(this);
    const QRectF area = mapArea();
    QColor land = theme.muted;
    land.setAlphaF(theme.dark ? 0.55F : 0.4F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(land);
    const double radius = area.width() / 360 * 1.05;
    for (const QPointF &point : landPoints())
        painter.drawEllipse(
            QPointF(area.left() + point.x() * area.width(), area.top() + point.y() * area.width()), radius,
            radius);
    const double size = markSize();
    const auto middles = centres();
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QRectF square(middles[i].x() - size / 2, middles[i].y() - size / 2, size, size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.card); // a rim, so that the mark stands out from the land
        painter.drawEllipse(square.adjusted(-2, -2, 2, 2));
        paintMark(painter, m_places[i].mark, square, theme);
    }
}

bool WorldMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto middles = centres();
    for (size_t i = 0; i < middles.size(); ++i) {
        const QPointF away = middles[i] - help->pos();
        if (std::hypot(away.x(), away.y()) <= markSize()) {
            QToolTip::showText(help->globalPos(), m_places[i].text.toHtmlEscaped(), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace IsItMe
