// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wayview.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QLabel>
#include <QWidget>

#include <array>

namespace IsItMe {

/// One node: a tile with icon, a badge, its name and its state in words. A label, so that screen readers read
/// it; it draws itself.
class WayNode : public QLabel
{
    Q_OBJECT
public:
    explicit WayNode(QWidget *parent);
    void setView(const NodeView &view);
    void setTile(const QRect &tile);
    int heightOfWords(int width) const;

protected:
    void paintEvent(QPaintEvent *) override;

private:
    NodeView m_view;
    QRect m_tile;
};

/// The way from this computer to the site's server. The last two nodes are framed: they are the site.
class WayWidget : public QWidget
{
    Q_OBJECT
public:
    explicit WayWidget(QWidget *parent = nullptr);
    void setView(const WayView &view);
    const WayView &view() const { return m_view; }
    /// Without it a running part is drawn half filled and stands still.
    void setAnimated(bool animated);
    /// Smaller tiles, for low windows.
    void setCompact(bool compact);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *) override { keepTime(); }
    void hideEvent(QHideEvent *) override { keepTime(); }

private:
    int tileSide() const;
    int top() const;
    QRect nodeRect(int index) const; ///< mirrored where the language runs from right to left
    QRect tileRect(int index) const;
    void place();
    void keepTime();
    void paintSite(QPainter &painter) const;
    void paintLink(QPainter &painter, size_t index) const;

    WayView m_view;
    std::array<WayNode *, 5> m_nodes;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
    bool m_animated = true;
    bool m_compact = false;
};

} // namespace IsItMe
