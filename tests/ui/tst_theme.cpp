// SPDX-License-Identifier: Apache-2.0
#include "icons.h"
#include "theme.h"

#include <QGuiApplication>
#include <QTest>

using namespace IsItMe;

namespace {

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, window);
    palette.setColor(QPalette::Highlight, QColor(0x00, 0xff, 0xff));
    return palette;
}

const QPalette light = paletteOf(QColor(0xef, 0xef, 0xef), Qt::black);
const QPalette dark = paletteOf(QColor(0x2d, 0x2d, 0x2d), QColor(0xee, 0xee, 0xee));
const QPalette contrastBlack = paletteOf(Qt::black, Qt::white);
const QPalette contrastWhite = paletteOf(Qt::white, Qt::black);

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag();
    void followsTheSystem_data();
    void followsTheSystem();
    void textCanBeRead_data();
    void textCanBeRead();
    void ownPaletteGivesTheSameTheme_data() { followsTheSystem_data(); }
    void ownPaletteGivesTheSameTheme();
    void highContrastLeavesTheSystemsPalette();
    void styleSheetHasNoNameLeft_data() { followsTheSystem_data(); }
    void styleSheetHasNoNameLeft();
    void fontsGrowInTheirOwnUnit();
};

void ThemeTest::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448); // WCAG's well-known example
}

void ThemeTest::followsTheSystem_data()
{
    QTest::addColumn<QPalette>("system");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isHighContrast");
    QTest::newRow("light") << light << false << false;
    QTest::newRow("dark") << dark << true << false;
    QTest::newRow("black and white") << contrastBlack << true << true;
    QTest::newRow("white and black") << contrastWhite << false << true;
}

void ThemeTest::followsTheSystem()
{
    QFETCH(QPalette, system);
    const Theme theme = themeFor(system);
    QTEST(theme.dark, "isDark");
    QTEST(theme.highContrast, "isHighContrast");
}

void ThemeTest::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const std::pair<const char *, QPalette> systems[] = {{"light", light},
                                                         {"dark", dark},
                                                         {"contrast-black", contrastBlack},
                                                         {"contrast-white", contrastWhite}};
    for (const auto &[name, system] : systems) {
        const Theme t = themeFor(system);
        const auto add = [&name = name](const char *what, const QColor &text, const QColor &ground,
                                        double least) {
            QTest::addRow("%s: %s", name, what) << text << ground << least;
        };
        for (const auto &[where, ground] : {std::pair("window", t.window), std::pair("card", t.card)}) {
            Q_UNUSED(where)
            add("ink", t.ink, ground, 4.5);
            add("muted", t.muted, ground, 4.5);
            add("trouble", t.trouble, ground, 4.5);
            add("good", t.good, ground, 4.5);
            add("accent", t.accent, ground, 4.5);
            add("mark not known", t.unknown, ground, 3.0); // a shape, not a text
            add("mark your turn", t.yourTurn, ground, 3.0);
        }
        add("on accent", t.onColour, t.accent, 4.5);
        for (const auto mark : {Mark::Good, Mark::Done, Mark::Trouble, Mark::YourTurn, Mark::Running})
            add("on a mark", t.onColour, markColour(mark, t), 4.5);
        add("accent on soft", t.accent, t.accentSoft, 4.5);
        add("trouble on soft", t.trouble, t.troubleSoft, 4.5);
        add("good on soft", t.good, t.goodSoft, 4.5);
        add("not known on soft", t.unknown, t.unknownSoft, 3.0);
    }
}

void ThemeTest::textCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(text, ground);
    QVERIFY2(found >= least,
             qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(found)));
}

void ThemeTest::ownPaletteGivesTheSameTheme()
{
    QFETCH(QPalette, system);
    const Theme first = themeFor(system);
    const Theme again = themeFor(paletteFor(first, system));
    QCOMPARE(again.window, first.window);
    QCOMPARE(again.accent, first.accent);
    QCOMPARE(again.highContrast, first.highContrast);
}

void ThemeTest::highContrastLeavesTheSystemsPalette()
{
    QCOMPARE(paletteFor(themeFor(contrastBlack), contrastBlack), contrastBlack);
    QCOMPARE(themeFor(contrastBlack).ink, QColor(Qt::white));
    QCOMPARE(themeFor(contrastBlack).accent, QColor(0x00, 0xff, 0xff));
    // Cyan can't be read on white: there the text's own colour takes its place.
    QCOMPARE(themeFor(contrastWhite).accent, QColor(Qt::black));
}

void ThemeTest::styleSheetHasNoNameLeft()
{
    QFETCH(QPalette, system);
    const QString sheet = styleSheetFor(themeFor(system), QGuiApplication::font());
    QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet));
}

void ThemeTest::fontsGrowInTheirOwnUnit()
{
    QFont points(QStringLiteral("Sans"));
    points.setPointSizeF(10);
    QCOMPARE(scaledFont(points, 1.5, QFont::Bold).pointSizeF(), 15.0);
    QFont pixels(QStringLiteral("Sans"));
    pixels.setPixelSize(10);
    QCOMPARE(scaledFont(pixels, 1.5, QFont::Bold).pixelSize(), 15);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
