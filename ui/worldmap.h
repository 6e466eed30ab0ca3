// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace IsItMe {

/// One place on the map: where, and how it went there.
struct MapPlace
{
    double latitude = 0;
    double longitude = 0;
    Mark mark = Mark::Unknown;
    QString text; ///< "Falkenstein, Germany: works"

    bool operator==(const MapPlace &) const = default;
};

/// Degrees to a point in a rectangle of width 1 and height mapHeight(): plain longitude and latitude, the
/// empty ends at the poles left out.
QPointF onMap(double latitude, double longitude);
double mapHeight();
/// The land as a grid of points on that map, from a coarse outline of our own. No picture, no network.
const std::vector<QPointF> &landPoints();
/// About where a country is (ISO 3166-1 alpha-2), for services that say no more than that.
std::optional<QPointF> countryPosition(const QString &code); ///< x: longitude, y: latitude

/// A small picture of the world with a mark for each place; marks differ by shape, not by colour alone. Its
/// accessible description says all of it in words.
class WorldMap : public QWidget
{
    Q_OBJECT
public:
    explicit WorldMap(QWidget *parent = nullptr);
    void setPlaces(const std::vector<MapPlace> &places);
    const std::vector<MapPlace> &places() const { return m_places; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override; ///< the place's text under the pointer

private:
    QRectF mapArea() const;
    /// The places' centres, moved apart where they would cover each other.
    std::vector<QPointF> centres() const;
    double markSize() const;

    std::vector<MapPlace> m_places;
};

} // namespace IsItMe
