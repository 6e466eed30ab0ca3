// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <cmath>

namespace IsItMe {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme lightTheme()
{
    Theme t;
    t.window = rgb(0xF4F6F9);
    t.card = rgb(0xFFFFFF);
    t.ink = rgb(0x1A2230);
    t.muted = rgb(0x556070);
    t.line = rgb(0xDDE3EA);
    t.good = rgb(0x1B7A4B);
    t.goodSoft = rgb(0xE4F3EB);
    t.trouble = rgb(0xB3261E);
    t.troubleSoft = rgb(0xFBE8E6);
    t.unknown = rgb(0x6B7685);
    t.unknownSoft = rgb(0xECEFF3);
    t.yourTurn = rgb(0x8A5A00);
    t.yourTurnSoft = rgb(0xFFF2D6);
    t.accent = rgb(0x1D5FBF);
    t.accentSoft = rgb(0xE6EFFB);
    t.onColour = rgb(0xFFFFFF);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.window = rgb(0x161B22);
    t.card = rgb(0x1F262F);
    t.ink = rgb(0xE8EDF3);
    t.muted = rgb(0xA7B1BE);
    t.line = rgb(0x333D49);
    t.good = rgb(0x5CCB92);
    t.goodSoft = rgb(0x173328);
    t.trouble = rgb(0xFF8A80);
    t.troubleSoft = rgb(0x3A2022);
    t.unknown = rgb(0x95A0AE);
    t.unknownSoft = rgb(0x2A323C);
    t.yourTurn = rgb(0xF0BE5C);
    t.yourTurnSoft = rgb(0x372C14);
    t.accent = rgb(0x7FB2FF);
    t.accentSoft = rgb(0x1D2E48);
    t.onColour = rgb(0x161B22);
    t.dark = true;
    return t;
}

/// Meaning is carried by shape and word alone there: the system's two colours are enough.
Theme highContrastTheme(const QPalette &system)
{
    Theme t;
    t.window = system.color(QPalette::Window);
    t.card = system.color(QPalette::Base);
    t.ink = system.color(QPalette::WindowText);
    t.muted = t.line = t.good = t.trouble = t.unknown = t.yourTurn = t.ink;
    t.goodSoft = t.troubleSoft = t.unknownSoft = t.yourTurnSoft = t.accentSoft = t.card;
    t.accent = system.color(QPalette::Highlight);
    // A highlight that can't carry text on this window gives way to the text's own colour.
    if (contrast(t.accent, t.window) < 4.5 || contrast(t.accent, t.card) < 4.5)
        t.accent = t.ink;
    t.onColour = t.window;
    t.dark = t.window.lightnessF() < t.ink.lightnessF();
    t.highContrast = true;
    return t;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QString px(double length)
{
    return QString::number(std::max(1, qRound(length))) + u"px"_qs;
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Theme themeFor(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    // Ordinary light desktops have black text too, but on a grey window (Fusion: 18.1).
    if (contrast(window, text) > 20)
        return highContrastTheme(palette);
    return window.lightnessF() < text.lightnessF() ? darkTheme() : lightTheme();
}

Theme themeOf(const QWidget *widget)
{
    return themeFor(widget->window()->palette());
}

void prepareStyle()
{
    // Without it a style sheet cuts its widgets off from their window's palette.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

QPalette paletteFor(const Theme &theme, const QPalette &system)
{
    if (theme.highContrast)
        return system;
    QPalette p = system;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour) {
        p.setColor(QPalette::Active, role, colour);
        p.setColor(QPalette::Inactive, role, colour);
    };
    const auto setAll = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(role, colour); };
    setAll(QPalette::Window, theme.window);
    setAll(QPalette::Base, theme.card);
    setAll(QPalette::AlternateBase, theme.unknownSoft);
    setAll(QPalette::Button, theme.card);
    setAll(QPalette::Mid, theme.line);
    setAll(QPalette::ToolTipBase, theme.card);
    setAll(QPalette::ToolTipText, theme.ink);
    setAll(QPalette::PlaceholderText, theme.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, theme.ink);
        p.setColor(QPalette::Disabled, role, theme.unknown);
    }
    setAll(QPalette::Highlight, theme.accent);
    setAll(QPalette::HighlightedText, theme.onColour);
    setAll(QPalette::Link, theme.accent);
    setAll(QPalette::LinkVisited, theme.accent);
    return p;
}

QString styleSheetFor(const Theme &theme, const QFont &font)
{
    const double line = QFontMetricsF(font).height();
    QString sheet = QStringLiteral(R"(
QDialog { background: @window; }
QLabel { color: @ink; }
QFrame[card="true"] { background: @card; border: @edge solid @line; border-radius: @round; }
QFrame[rule="true"] { background: @line; border: none; }
QLabel[muted="true"] { color: @muted; }
QLabel[trouble="true"] { color: @trouble; }
QScrollArea, QScrollArea > QWidget > QWidget[page="true"] { background: transparent; border: none; }
QPushButton { background: @card; color: @ink; border: @edge solid @line; border-radius: @small;
    padding: @padY @padX; }
QPushButton:hover { border-color: @accent; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border: @focus solid @accent; padding: @padYf @padXf; }
QPushButton:disabled { color: @unknown; }
QPushButton:checked { background: @accentSoft; color: @accent; border-color: @accent; }
QPushButton[primary="true"] { background: @accent; color: @onColour; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: @focus solid @ink; }
QPushButton[primary="true"]:disabled { background: @unknownSoft; color: @unknown; border-color: @line; }
QPushButton[chip="true"] { border-radius: @pill; }
QPushButton[chip="true"]:checked { font-weight: 600; }
QPushButton[link="true"] { background: transparent; border: @focus solid transparent; color: @accent;
    padding: @tiny @tiny; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: @accent; }
QPushButton[link="true"]:disabled { color: @unknown; }
QLineEdit { background: @card; color: @ink; border: @edge solid @unknown; border-radius: @small;
    padding: @padY @padX; }
QLineEdit:focus { border: @focus solid @accent; padding: @padYf @padXf; }
QTextBrowser, QPlainTextEdit, QTableView { background: @card; color: @ink; border: @edge solid @line; border-radius: @small;
    gridline-color: @line; selection-background-color: @accent; selection-color: @onColour; }
QTextBrowser:focus, QPlainTextEdit:focus, QTableView:focus { border: @focus solid @accent; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: @edge solid @line;
    padding: @tiny @gap; }
QTableView::item { border: none; padding-left: @gap; padding-right: @gap; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: @slider; }
QScrollBar:horizontal { height: @slider; }
QScrollBar::handle { background: @unknown; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: @least; }
QScrollBar::handle:horizontal { min-width: @least; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @unknownSoft; border: none; border-radius: @tiny; max-height: @bar; }
QProgressBar::chunk { background: @accent; border-radius: @tiny; }
)");
    const std::pair<QLatin1String, QString> values[] = {
        // Longer names first: "@accentSoft" begins with "@accent".
        {QLatin1String("@accentSoft"), theme.accentSoft.name()},
        {QLatin1String("@accent"), theme.accent.name()},
        {QLatin1String("@unknownSoft"), theme.unknownSoft.name()},
        {QLatin1String("@unknown"), theme.unknown.name()},
        {QLatin1String("@onColour"), theme.onColour.name()},
        {QLatin1String("@window"), theme.window.name()},
        {QLatin1String("@card"), theme.card.name()},
        {QLatin1String("@muted"), theme.muted.name()},
        {QLatin1String("@trouble"), theme.trouble.name()},
        {QLatin1String("@line"), theme.line.name()},
        {QLatin1String("@ink"), theme.ink.name()},
        {QLatin1String("@padYf"), px(line * 0.48 - 1)},
        {QLatin1String("@padXf"), px(line * 0.85 - 1)},
        {QLatin1String("@padY"), px(line * 0.48)},
        {QLatin1String("@padX"), px(line * 0.85)},
        {QLatin1String("@round"), px(line * 0.65)},
        {QLatin1String("@small"), px(line * 0.42)},
        {QLatin1String("@pill"), px(line * 0.9)},
        {QLatin1String("@tiny"), px(line * 0.2)},
        {QLatin1String("@gap"), px(line * 0.5)},
        {QLatin1String("@bar"), px(line * 0.35)},
        {QLatin1String("@slider"), px(12)},
        {QLatin1String("@least"), px(line * 1.5)},
        {QLatin1String("@edge"), px(1)},
        {QLatin1String("@focus"), px(2)},
    };
    for (const auto &[name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace IsItMe
