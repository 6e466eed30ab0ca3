// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/series.h"

#include <QTimer>
#include <QWidget>

namespace IsItMe {

/// What the plot of the tries shows.
struct TryPlotView
{
    Series series;
    bool running = false; ///< more tries come
    int expected = 10;    ///< places that are kept for them

    int places() const { return std::max(expected, series.count()); }
};

/// The tries of the page, drawn as they come: one bar each, as high as it took long; its outcome by colour
/// and by the mark below it. Where the site has several addresses each has a row of its own, and a try keeps
/// its place in time, so that one bad server is seen as a broken row. Nothing moves but what is new.
class TryPlot : public QWidget
{
    Q_OBJECT
public:
    explicit TryPlot(QWidget *parent = nullptr);
    void setView(const TryPlotView &view);
    const TryPlotView &view() const { return m_view; }
    /// "Try 3: failed (502) after 34 ms": what a screen reader reads and what stands in the tool tip.
    QString tryInWords(size_t index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;

private:
    int rows() const { return std::max<int>(1, static_cast<int>(m_view.series.addresses.size())); }
    int rowHeight() const;
    int labelWidth() const;
    int rowOf(const SeriesTry &one) const;
    QString rowName(int row) const;
    QRectF slot(int row, int place) const;
    double barHeight(const SeriesTry &one, double room) const;
    void paintTry(QPainter &painter, const struct Theme &theme, size_t index) const;

    TryPlotView m_view;
};

} // namespace IsItMe
