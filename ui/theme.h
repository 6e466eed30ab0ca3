// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace IsItMe {

/// The window's colours by what they mean. One table for light, one for dark; with high contrast the system's
/// palette takes the place of both.
struct Theme
{
    QColor window, card, ink, muted, line;
    QColor good, goodSoft;
    QColor trouble, troubleSoft;
    QColor unknown, unknownSoft;
    QColor yourTurn, yourTurnSoft;
    QColor accent, accentSoft;
    QColor onColour; ///< ink on good, trouble, unknown, yourTurn and accent
    bool dark = false;
    bool highContrast = false;
};

/// Pure: the theme for a palette. Dark when the palette's text is lighter than its window; high contrast when
/// the two are as far apart as black and white. The palettes made by paletteFor() give their own theme again.
Theme themeFor(const QPalette &palette);
/// The theme of the window that a widget is in.
Theme themeOf(const QWidget *widget);

QPalette paletteFor(const Theme &theme, const QPalette &system);
/// Borders, rounding and colours of the standard widgets; lengths follow the font.
QString styleSheetFor(const Theme &theme, const QFont &font);

/// To be called once before any widget: one style on all systems, which follows palettes faithfully.
void prepareStyle();

/// Contrast of two opaque colours by WCAG 2.1 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio), 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// `font` larger or smaller by a factor, whichever unit its size is in.
QFont scaledFont(QFont font, double factor, QFont::Weight weight);

} // namespace IsItMe
