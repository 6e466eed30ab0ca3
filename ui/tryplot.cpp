// SPDX-License-Identifier: Apache-2.0
#include "tryplot.h"

#include "basics.h"
#include "theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace IsItMe {

namespace {

/// Bars grow with the logarithm of the time: 20 ms and 20 s both have to be seen.
constexpr double shortestMs = 4;
constexpr double longestMs = 30'000;
constexpr size_t mostRows = 6;

} // namespace

TryPlot::TryPlot(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void TryPlot::setView(const TryPlotView &view)
{
    m_view = view;
    QStringList spoken;
    for (size_t i = 0; i < view.series.tries.size(); ++i)
        spoken.append(tryInWords(i));
    setAccessibleName(tr("Our tries of the page"));
    setAccessibleDescription(spoken.join(u' '));
    updateGeometry();
    update();
}

QString TryPlot::tryInWords(size_t index) const
{
    const SeriesTry &one = m_view.series.tries[index];
    const QString outcome = one.good          ? tr("worked")
                            : one.status != 0 ? tr("failed (%1)").arg(one.status)
                                              : tr("failed, no answer");
    const QString where = rows() > 1 ? rowName(rowOf(one)) : QString();
    const QString words =
        tr("Try %1: %2 after %3.").arg(QString::number(index + 1), outcome, duration(one.milliseconds));
    return where.isEmpty() ? words : where + u' ' + one.address + QStringLiteral(". ") + words;
}

int TryPlot::rowHeight() const
{
    const int line = lineHeight(this);
    return rows() > 1 ? line * 19 / 5 : line * 5;
}

QString TryPlot::rowName(int row) const
{
    return tr("Server %1").arg(row + 1);
}

int TryPlot::labelWidth() const
{
    if (rows() < 2)
        return 0;
    int width = 0;
    for (int row = 0; row < rows(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(rowName(row)));
    return width + lineHeight(this) * 2 / 3;
}

int TryPlot::rowOf(const SeriesTry &one) const
{
    const auto &all = m_view.series.addresses;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const AddressSeries &each) { return each.address == one.address; });
    return std::min<int>(static_cast<int>(found - all.begin()), mostRows - 1);
}

QSize TryPlot::minimumSizeHint() const
{
    const int line = lineHeight(this);
    const int shown = std::min<int>(rows(), mostRows);
    return {labelWidth() + m_view.places() * line * 2 / 3, shown * rowHeight()};
}

QSize TryPlot::sizeHint() const
{
    return {minimumSizeHint().width() * 2, minimumSizeHint().height()};
}

QRectF TryPlot::slot(int row, int place) const
{
    const double line = lineHeight(this);
    const double left = labelWidth();
    const double step = std::min((width() - left) / m_view.places(), line * 3.2);
    double x = left + place * step;
    if (isRightToLeft())
        x = width() - x - step;
    return {x, double(row) * rowHeight(), step, double(rowHeight())};
}

double TryPlot::barHeight(const SeriesTry &one, double room) const
{
    const double time = std::clamp(one.milliseconds, shortestMs, longestMs);
    const double share = std::log(time / shortestMs) / std::log(longestMs / shortestMs);
    return room * (0.12 + 0.88 * share);
}

void TryPlot::paintTry(QPainter &painter, const Theme &theme, size_t index) const
{
    const SeriesTry &one = m_view.series.tries[index];
    const double line = lineHeight(this);
    const QRectF box = slot(rowOf(one), static_cast<int>(index));
    const double mark = std::min(line * 0.9, box.width() * 0.8);
    const QRectF markBox(box.center().x() - mark / 2, box.bottom() - mark - line * 0.1, mark, mark);
    const double width = std::min(box.width() * 0.56, line * 1.1);
    const double foot = markBox.top() - line * 0.18;
    const double label = line * 0.95;
    const double height = barHeight(one, foot - box.top() - label);
    const QRectF bar(box.center().x() - width / 2, foot - height, width, height);
    const QColor colour = one.good ? theme.good : theme.trouble;
    painter.setPen(theme.highContrast ? QPen(theme.ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(one.good ? colour : theme.troubleSoft);
    const double round = std::min(width * 0.3, height / 2);
    if (!one.good) // a failure is an outlined bar: told from a good one without its colour
        painter.setPen(QPen(colour, 1.6));
    painter.drawRoundedRect(one.good ? bar : bar.adjusted(0.8, 0.8, -0.8, -0.8), round, round);
    paintMark(painter, one.good ? Mark::Good : Mark::Trouble, markBox, theme);
    // The time above, where there is room for it.
    painter.setFont(scaledFont(font(), 0.78, QFont::Normal));
    const QString time = duration(one.milliseconds);
    if (QFontMetrics(painter.font()).horizontalAdvance(time) <= box.width() - 2) {
        painter.setPen(theme.muted);
        painter.drawText(QRectF(box.left(), bar.top() - label, box.width(), label), Qt::AlignCenter, time);
    }
}

void TryPlot::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = lineHeight(this);
    const int shown = std::min<int>(rows(), mostRows);
    for (int row = 0; row < shown; ++row) {
        const QRectF first = slot(row, 0);
        const QRectF last = slot(row, m_view.places() - 1);
        const double foot = first.bottom() - line * 1.18;
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(first.united(last).left(), foot), QPointF(first.united(last).right(), foot));
        if (rows() > 1) {
            painter.setFont(font());
            painter.setPen(theme.ink);
            const double x = isRightToLeft() ? width() - labelWidth() : 0;
            painter.drawText(QRectF(x, first.top(), labelWidth(), first.height() - line * 0.2),
                             int(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom,
                             rowName(row));
        }
    }
    for (size_t i = 0; i < m_view.series.tries.size(); ++i)
        paintTry(painter, theme, i);
    if (!m_view.running)
        return;
    // Places of the tries to come; the next one is marked as under way.
    for (int place = m_view.series.count(); place < m_view.places(); ++place) {
        const QRectF box = slot(rows() > 1 ? shown - 1 : 0, place);
        const double mark = std::min(line * 0.9, box.width() * 0.8);
        const QRectF markBox(box.center().x() - mark / 2, box.bottom() - mark - line * 0.1, mark, mark);
        paintMark(painter, place == m_view.series.count() ? Mark::Running : Mark::NotYet, markBox, theme);
    }
}

bool TryPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (size_t i = 0; i < m_view.series.tries.size(); ++i) {
        if (slot(rowOf(m_view.series.tries[i]), static_cast<int>(i)).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), tryInWords(i), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace IsItMe
