// SPDX-License-Identifier: Apache-2.0
#include "pages/restartpicture.h"

#include "basics.h"
#include "guide/restartstages.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace IsItMe {
namespace {

using Light = PicturedBox::Light;

// The picture is drawn on a sheet of 200 x 120 (one box) or 200 x 190 (two).
constexpr double sheetWidth = 200;
constexpr double rowHeight = 92;
constexpr double topMargin = 6;
constexpr double socketRight = 34;
constexpr double boxLeft = 86;
constexpr double boxWidth = 62;
constexpr double boxHeight = 36;
constexpr double computerLeft = 164;

double sheetHeight(bool twoBoxes)
{
    return topMargin + rowHeight * (twoBoxes ? 2 : 1);
}

PicturedBox dark(bool inHand)
{
    return {false, inHand, Light::Dark};
}

/// Draws with the theme's colours; one pen width for all.
class Pencil
{
public:
    Pencil(QPainter &painter, const Theme &theme) : m_painter(painter), m_theme(theme) {}

    void stroke(const QColor &colour, double width = 2.2)
    {
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    void fill(const QColor &colour)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
    }

    void socket(double y)
    {
        fill(m_theme.unknownSoft);
        m_painter.drawRoundedRect(QRectF(6, y - 16, 28, 32), 5, 5);
        stroke(m_theme.muted);
        m_painter.drawRoundedRect(QRectF(6, y - 16, 28, 32), 5, 5);
        fill(m_theme.muted);
        m_painter.drawEllipse(QPointF(20, y - 6), 2.4, 2.4);
        m_painter.drawEllipse(QPointF(20, y + 6), 2.4, 2.4);
    }

    void plug(double y, const PicturedBox &box)
    {
        const QColor colour = box.inHand ? m_theme.accent : m_theme.ink;
        const double left = box.plugged ? socketRight - 2 : socketRight + 16;
        const QRectF body(left, y - 8, 12, 16);
        QPainterPath cable(QPointF(body.right(), y));
        cable.cubicTo(body.right() + 12, y + (box.plugged ? 0 : 14), boxLeft - 14, y + 14, boxLeft, y + 6);
        stroke(colour);
        m_painter.drawPath(cable);
        if (!box.plugged) {
            m_painter.drawLine(QPointF(left - 7, y - 4), QPointF(left, y - 4));
            m_painter.drawLine(QPointF(left - 7, y + 4), QPointF(left, y + 4));
        }
        fill(colour);
        m_painter.drawRoundedRect(body, 3, 3);
        if (box.inHand)
            arrow(y - 26, box.plugged);
    }

    void box(double y, const PicturedBox &box, const QString &name)
    {
        const QRectF frame(boxLeft, y - boxHeight / 2, boxWidth, boxHeight);
        fill(box.light == Light::Dark ? m_theme.unknownSoft : m_theme.accentSoft);
        m_painter.drawRoundedRect(frame, 6, 6);
        stroke(box.light == Light::Dark ? m_theme.muted : m_theme.ink);
        m_painter.drawRoundedRect(frame, 6, 6);
        const QColor light = box.light == Light::On         ? m_theme.good
                             : box.light == Light::Starting ? m_theme.yourTurn
                                                            : m_theme.card;
        for (int i = 0; i < 3; ++i) {
            const QPointF at(frame.left() + 14 + i * 17, y);
            fill(light);
            m_painter.drawEllipse(at, 4, 4);
            if (box.light == Light::Dark) {
                stroke(m_theme.muted, 1.4);
                m_painter.drawEllipse(at, 4, 4);
            }
        }
        m_labels.push_back({frame, name});
    }

    void computer(double y, double fromY, bool connected)
    {
        stroke(connected ? m_theme.good : m_theme.line);
        if (!connected) {
            QPen pen = m_painter.pen();
            pen.setStyle(Qt::DotLine);
            m_painter.setPen(pen);
        }
        m_painter.drawLine(QPointF(boxLeft + boxWidth, fromY), QPointF(computerLeft, y));
        stroke(m_theme.ink);
        m_painter.drawRoundedRect(QRectF(computerLeft, y - 13, 30, 21), 3, 3);
        m_painter.drawLine(QPointF(computerLeft - 3, y + 14), QPointF(computerLeft + 33, y + 14));
    }

    struct Label
    {
        QRectF frame;
        QString name;
    };
    const std::vector<Label> &labels() const { return m_labels; }

private:
    /// Away from the socket, or towards it.
    void arrow(double y, bool away)
    {
        stroke(m_theme.accent, 2.6);
        const double from = away ? 30 : 62;
        const double to = away ? 62 : 30;
        const double head = away ? -6 : 6;
        m_painter.drawLine(QPointF(from, y), QPointF(to, y));
        m_painter.drawLine(QPointF(to, y), QPointF(to + head, y - 5));
        m_painter.drawLine(QPointF(to, y), QPointF(to + head, y + 5));
    }

    QPainter &m_painter;
    const Theme &m_theme;
    std::vector<Label> m_labels;
};

} // namespace

PicturedRestart picturedRestart(const RestartView &view)
{
    const RestartState &state = view.state;
    PicturedRestart shown;
    shown.twoBoxes = state.twoBoxes;
    shown.computerConnected = view.sight.alive() && !view.sight.dead();
    switch (state.stage) {
    case RestartStage::Unplug:
        shown.modem.inHand = shown.router.inHand = true;
        break;
    case RestartStage::Wait:
    case RestartStage::NeverWent:
        shown.modem = shown.router = dark(false);
        break;
    case RestartStage::PlugIn:
        shown.modem = dark(true);
        shown.router = dark(!state.twoBoxes);
        break;
    case RestartStage::ModemWait:
        shown.modem.light = Light::Starting;
        shown.router = dark(false);
        break;
    case RestartStage::PlugInRouter:
        shown.router = dark(true);
        break;
    case RestartStage::ComingUp:
        shown.router.light = view.sight.router == Sight::There ? Light::On : Light::Starting;
        break;
    case RestartStage::Idle:
    case RestartStage::Checking:
    case RestartStage::Helped:
    case RestartStage::Over:
    case RestartStage::Left:
        shown.computerConnected = true;
        break;
    }
    return shown;
}

RestartPicture::RestartPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RestartPicture::setView(const RestartView &view)
{
    const PicturedRestart shown = picturedRestart(view);
    if (shown == m_shown)
        return;
    const bool resized = shown.twoBoxes != m_shown.twoBoxes;
    m_shown = shown;
    if (resized)
        updateGeometry();
    update();
}

QSize RestartPicture::sizeHint() const
{
    const double scale = lineHeight(this) * 12.0 / sheetWidth;
    return QSizeF(sheetWidth * scale, sheetHeight(m_shown.twoBoxes) * scale).toSize();
}

void RestartPicture::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = width() / sheetWidth;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.save();
    if (mirrored) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.scale(scale, scale);
    Pencil pencil(painter, theme);
    const double first = topMargin + rowHeight * 0.46;
    const double last = m_shown.twoBoxes ? first + rowHeight : first;
    if (m_shown.twoBoxes) {
        pencil.stroke(theme.line);
        const double middle = boxLeft + boxWidth / 2;
        painter.drawLine(QPointF(middle, first + boxHeight / 2), QPointF(middle, last - boxHeight / 2));
        pencil.socket(first);
        pencil.plug(first, m_shown.modem);
        pencil.box(first, m_shown.modem, tr("Modem"));
    }
    pencil.socket(last);
    pencil.plug(last, m_shown.router);
    pencil.box(last, m_shown.router, tr("Router"));
    pencil.computer(last, last, m_shown.computerConnected);
    painter.restore();
    // Words are never mirrored.
    painter.setPen(theme.ink);
    painter.setFont(scaledFont(font(), 0.85, QFont::Normal));
    for (const auto &label : pencil.labels()) {
        const double middle = label.frame.center().x() * scale;
        const double top = (label.frame.bottom() + 2) * scale;
        const double half = 40 * scale;
        const QRectF place((mirrored ? width() - middle : middle) - half, top, 2 * half,
                           painter.fontMetrics().height());
        // The line between the two boxes runs here.
        painter.fillRect(painter.boundingRect(place, Qt::AlignHCenter | Qt::AlignTop, label.name),
                         theme.card);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, label.name);
    }
}

void RestartPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace IsItMe
