// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include "theme.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>

namespace IsItMe {
namespace {

// All shapes are drawn in a square of 24 x 24.

QPainterPath computer()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(4, 4.5, 16, 11), 1.5, 1.5);
    p.moveTo(2, 19);
    p.lineTo(22, 19);
    return p;
}

QPainterPath router()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(3, 14, 18, 6.5), 1.5, 1.5);
    p.moveTo(12, 14);
    p.lineTo(12, 10.5);
    p.moveTo(6.5, 17.25);
    p.lineTo(6.6, 17.25);
    p.moveTo(10, 17.25);
    p.lineTo(10.1, 17.25);
    for (const double r : {3.5, 6.5}) { // waves above the aerial
        const QRectF box(12 - r, 10 - r, 2 * r, 2 * r);
        p.arcMoveTo(box, 40);
        p.arcTo(box, 40, 100);
    }
    return p;
}

QPainterPath internet()
{
    QPainterPath p;
    p.addEllipse(QPointF(12, 12), 9, 9);
    p.addEllipse(QPointF(12, 12), 4, 9);
    p.moveTo(3, 12);
    p.lineTo(21, 12);
    return p;
}

QPainterPath frontDoor()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(6, 3, 12, 18), 1, 1);
    p.moveTo(2.5, 21);
    p.lineTo(21.5, 21);
    p.moveTo(14.6, 12.5);
    p.lineTo(14.7, 12.5);
    return p;
}

QPainterPath server()
{
    QPainterPath p;
    for (const double y : {3.5, 13.0}) {
        p.addRoundedRect(QRectF(3.5, y, 17, 7.5), 1.8, 1.8);
        p.moveTo(7.2, y + 3.75);
        p.lineTo(7.3, y + 3.75);
        p.moveTo(11.2, y + 3.75);
        p.lineTo(11.3, y + 3.75);
    }
    return p;
}

QPainterPath bell()
{
    QPainterPath p;
    p.moveTo(4.5, 17.5);
    p.cubicTo(6.5, 15.5, 6.5, 13, 6.5, 10.5);
    p.cubicTo(6.5, 7, 9, 4.5, 12, 4.5);
    p.cubicTo(15, 4.5, 17.5, 7, 17.5, 10.5);
    p.cubicTo(17.5, 13, 17.5, 15.5, 19.5, 17.5);
    p.closeSubpath();
    p.moveTo(10, 20.5);
    p.cubicTo(11, 21.4, 13, 21.4, 14, 20.5);
    return p;
}

QPainterPath envelope()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(3, 5, 18, 14), 1.8, 1.8);
    p.moveTo(3.6, 6.6);
    p.lineTo(12, 13);
    p.lineTo(20.4, 6.6);
    return p;
}

QPainterPath reload()
{
    QPainterPath p;
    const QRectF box(4, 4, 16, 16);
    p.arcMoveTo(box, 30);
    p.arcTo(box, 30, 290);
    p.moveTo(19.6, 3.5);
    p.lineTo(19.2, 8.4);
    p.lineTo(14.4, 7.6);
    return p;
}

QPainterPath browser()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(3, 4, 18, 16), 1.8, 1.8);
    p.moveTo(3, 9);
    p.lineTo(21, 9);
    p.moveTo(6.2, 6.5);
    p.lineTo(6.3, 6.5);
    p.moveTo(9.2, 6.5);
    p.lineTo(9.3, 6.5);
    return p;
}

QPainterPath people()
{
    QPainterPath p;
    p.addEllipse(QPointF(9, 8), 3.4, 3.4);
    p.moveTo(2.8, 20);
    p.cubicTo(3, 12.6, 15, 12.6, 15.2, 20);
    const QRectF head(13.1, 4.9, 6.2, 6.2);
    p.arcMoveTo(head, 110);
    p.arcTo(head, 110, -220);
    p.moveTo(17.3, 14.4);
    p.cubicTo(19.6, 15, 21, 16.8, 21.2, 20);
    return p;
}

QPainterPath broom()
{
    QPainterPath p;
    p.moveTo(20, 4);
    p.lineTo(12.6, 11.4);
    p.moveTo(9.6, 10);
    p.lineTo(14, 14.4);
    p.lineTo(11.5, 20.5);
    p.lineTo(3.5, 12.5);
    p.closeSubpath();
    p.moveTo(9.2, 18.2);
    p.lineTo(10.8, 16);
    p.moveTo(6, 15);
    p.lineTo(8, 13.2);
    return p;
}

QPainterPath clock()
{
    QPainterPath p;
    p.addEllipse(QPointF(12, 12), 9, 9);
    p.moveTo(12, 6.5);
    p.lineTo(12, 12);
    p.lineTo(15.8, 14.2);
    return p;
}

QPainterPath network()
{
    QPainterPath p;
    p.addRoundedRect(QRectF(9, 3, 6, 5.5), 1, 1);
    p.addRoundedRect(QRectF(3, 15.5, 6, 5.5), 1, 1);
    p.addRoundedRect(QRectF(15, 15.5, 6, 5.5), 1, 1);
    p.moveTo(12, 8.5);
    p.lineTo(12, 12);
    p.moveTo(6, 15.5);
    p.lineTo(6, 12);
    p.lineTo(18, 12);
    p.lineTo(18, 15.5);
    return p;
}

QPainterPath link()
{
    QPainterPath p;
    p.moveTo(10.5, 5);
    p.lineTo(5, 5);
    p.lineTo(5, 19);
    p.lineTo(19, 19);
    p.lineTo(19, 13.5);
    p.moveTo(14, 4);
    p.lineTo(20, 4);
    p.lineTo(20, 10);
    p.moveTo(20, 4);
    p.lineTo(11, 13);
    return p;
}

QPainterPath outline(Icon icon)
{
    switch (icon) {
    case Icon::Computer:
        return computer();
    case Icon::Router:
        return router();
    case Icon::Internet:
        return internet();
    case Icon::FrontDoor:
        return frontDoor();
    case Icon::Server:
        return server();
    case Icon::Bell:
        return bell();
    case Icon::Envelope:
        return envelope();
    case Icon::Reload:
        return reload();
    case Icon::Browser:
        return browser();
    case Icon::People:
        return people();
    case Icon::Broom:
        return broom();
    case Icon::Clock:
        return clock();
    case Icon::Network:
        return network();
    case Icon::Link:
        return link();
    }
    return {};
}

QPainterPath glyph(Mark mark)
{
    QPainterPath p;
    switch (mark) {
    case Mark::Good:
    case Mark::Done:
        p.moveTo(7.2, 12.4);
        p.lineTo(10.6, 15.6);
        p.lineTo(16.8, 8.8);
        break;
    case Mark::Trouble:
        p.moveTo(8.2, 8.2);
        p.lineTo(15.8, 15.8);
        p.moveTo(15.8, 8.2);
        p.lineTo(8.2, 15.8);
        break;
    case Mark::YourTurn:
        p.moveTo(12, 6.6);
        p.lineTo(12, 13);
        p.moveTo(12, 17);
        p.lineTo(12.01, 17);
        break;
    case Mark::Running:
        p.addEllipse(QPointF(12, 12), 2.4, 2.4);
        break;
    case Mark::Pointless:
        p.moveTo(7.5, 12);
        p.lineTo(16.5, 12);
        break;
    case Mark::Unknown:
        p.moveTo(8.9, 9.6);
        p.cubicTo(9, 5.6, 15.2, 5.8, 15, 9.6);
        p.cubicTo(14.9, 11.6, 12, 11.8, 12, 13.8);
        p.moveTo(12, 17.2);
        p.lineTo(12.01, 17.2);
        break;
    case Mark::NotYet:
        break;
    }
    return p;
}

QPen roundPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

} // namespace

void paintIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 24.0, square.height() / 24.0);
    painter.setPen(roundPen(colour, 1.9));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline(icon));
    painter.restore();
}

QIcon trayIcon(Mark mark)
{
    const Theme theme = themeFor(QGuiApplication::palette());
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF square(0, 0, size, size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(square.adjusted(size * 0.04, size * 0.04, -size * 0.04, -size * 0.04),
                                size * 0.22, size * 0.22);
        paintIcon(painter, Icon::Internet,
                  square.adjusted(size * 0.14, size * 0.14, -size * 0.14, -size * 0.14), theme.onColour);
        const QRectF badge(size * 0.5, size * 0.5, size * 0.5, size * 0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.card);
        painter.drawEllipse(badge);
        paintMark(painter, mark, badge.adjusted(size * 0.04, size * 0.04, -size * 0.04, -size * 0.04), theme);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128, 256})
        icon.addFile(QStringLiteral(":/isitme/icons/isitme-%1.png").arg(size));
    return icon;
}

QColor markColour(Mark mark, const Theme &theme)
{
    switch (mark) {
    case Mark::Good:
        return theme.good;
    case Mark::Trouble:
        return theme.trouble;
    case Mark::YourTurn:
        return theme.yourTurn;
    case Mark::Running:
        return theme.accent;
    case Mark::Done:
    case Mark::NotYet:
    case Mark::Pointless:
    case Mark::Unknown:
        break;
    }
    return theme.unknown;
}

void paintMark(QPainter &painter, Mark mark, const QRectF &square, const Theme &theme)
{
    const QColor colour = markColour(mark, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 24.0, square.height() / 24.0);
    if (mark == Mark::NotYet) {
        QPen ring(colour, 1.8, Qt::CustomDashLine, Qt::FlatCap);
        ring.setDashPattern({2.2, 1.96}); // divides the ring evenly: no short dash where it closes
        painter.setPen(ring);
        painter.drawEllipse(QPointF(12, 12), 10, 10);
    } else if (mark == Mark::Pointless) {
        painter.setPen(roundPen(colour, 1.8));
        painter.drawEllipse(QPointF(12, 12), 10.6, 10.6);
        painter.setPen(roundPen(colour, 2.2));
        painter.drawPath(glyph(mark));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(12, 12), 12, 12);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(roundPen(theme.onColour, 2.2));
        painter.drawPath(glyph(mark));
    }
    painter.restore();
}

} // namespace IsItMe
