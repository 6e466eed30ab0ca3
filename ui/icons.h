// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QIcon;

namespace IsItMe {

/// The program's pictures, drawn as paths: sharp at every size, in every colour.
enum class Icon {
    Computer,
    Router,
    Internet,
    FrontDoor,
    Server,
    Bell,
    Envelope,
    Reload,
    Browser,
    People,
    Broom,
    Clock,
    Network,
    Link
};

/// Draws the icon's outline into a square.
void paintIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &colour);

/// The program's own icon (from the resources).
QIcon programIcon();

/// The icon in the system's tray: the internet on a tile, readable on light and dark bars, with a mark of how
/// the watch stands.
enum class Mark;
QIcon trayIcon(Mark mark);

/// What a mark says; each has a shape of its own.
enum class Mark {
    Good,      ///< checked and fine: green, check
    Done,      ///< looked at, not the cause: grey, check
    Trouble,   ///< here it is: red, cross
    YourTurn,  ///< amber, "!"
    Running,   ///< blue, dot
    NotYet,    ///< empty dashed ring
    Pointless, ///< grey, dash
    Unknown,   ///< grey, "?"
};

struct Theme;
QColor markColour(Mark mark, const Theme &theme);
void paintMark(QPainter &painter, Mark mark, const QRectF &square, const Theme &theme);

} // namespace IsItMe
