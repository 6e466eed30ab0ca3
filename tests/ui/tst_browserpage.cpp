// SPDX-License-Identifier: Apache-2.0
#include "browserresults.h"
#include "browsersamples.h"
#include "browserwords.h"
#include "pages/browserpage.h"
#include "viewfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QTest>

using namespace IsItMe;

namespace {

QString pngBase64(const QImage &image, const char *format = "png")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return QString::fromLatin1(bytes.toBase64());
}

CheckState answered(CheckState state, const char *key, const char *value)
{
    Observation observation;
    observation.facts = AnswerFacts{QLatin1String(key), QLatin1String(value)};
    state.caseFile.append(observation);
    return state;
}

} // namespace

class BrowserPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneActionAtATime();
    void byKeyboard();
    void wholePageNeedsItsOwnYes();
    void resultsShowWhatEachGot();
    void pictureIsEnlarged();
    void foreignPictures_data();
    void foreignPictures();
    void foreignTextStaysText();
    void savedCaseShowsResultsOnly();
    void pictureCanStayOutOfTheReport();
    void fitsInLargeType();
    void privateWords_data();
    void privateWords();
    void everyFamilyHasItsWords();

private:
    void show(const CheckState &state)
    {
        m_view.view->present(state);
        m_view.view->goTo(Step::Browser);
    }
    bool shows(const QString &text) const
    {
        const auto labels = m_view.view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    ViewFixture m_view;
};

void BrowserPageTest::init()
{
    m_view.open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.view.get()));
}

void BrowserPageTest::cleanup()
{
    m_view.view.reset();
}

void BrowserPageTest::oneActionAtATime()
{
    CheckState state = Samples::worksNow();
    show(state);
    m_view.button(QStringLiteral("Open in Chromium"))->click(); // Firefox is the person's own
    QVERIFY(!m_view.button(QStringLiteral("Open privately in Firefox")));
    m_view.button(QStringLiteral("It works there"))->click();
    state = answered(state, "other-browser", "works");
    show(state);
    QVERIFY(!m_view.button(QStringLiteral("Open in Chromium")));
    m_view.button(QStringLiteral("Open privately in Firefox"))->click();
    show(answered(state, "private-window", "works"));
    m_view.button(QStringLiteral("Clear it: step 2"))->click();
    state = answered(state, "private-window", "fails");
    show(state);
    QVERIFY(shows(QStringLiteral("Switch the extensions off")));
    QVERIFY(shows(QStringLiteral("Troubleshoot Mode")));
    m_view.button(QStringLiteral("It works now"))->click();
    show(answered(state, "extensions-off", "works"));
    QVERIFY(!shows(QStringLiteral("Switch the extensions off")));
    QCOMPARE(m_view.deeds.done,
             QStringList({QStringLiteral("open chromium"), QStringLiteral("other-browser=works"),
                          QStringLiteral("open firefox privately"), QStringLiteral("go cache"),
                          QStringLiteral("extensions-off=works")}));
}

void BrowserPageTest::byKeyboard()
{
    show(Samples::freshBrowserWorks());
    QTest::keyClick(m_view.view.get(), Qt::Key_P, Qt::AltModifier); // Open privately
    QTest::keyClick(m_view.view.get(), Qt::Key_T, Qt::AltModifier); // It works there
    QTest::keyClick(m_view.view.get(), Qt::Key_G, Qt::AltModifier); // Load the whole page
    QTRY_COMPARE(
        m_view.deeds.done,
        QStringList({QStringLiteral("open firefox privately"), QStringLiteral("private-window=works"),
                     QStringLiteral("whole-page=yes"), QStringLiteral("run browser")}));
}

void BrowserPageTest::wholePageNeedsItsOwnYes()
{
    show(Samples::siteBroken()); // no fresh browser opened it: there is no whole page
    QVERIFY(!m_view.button(QStringLiteral("Load the whole page")));
    show(Samples::freshBrowserWorks());
    QVERIFY(shows(QStringLiteral("With your yes they are contacted too")));
    m_view.button(QStringLiteral("Load the whole page"))->click();
    QCOMPARE(m_view.deeds.done,
             QStringList({QStringLiteral("whole-page=yes"), QStringLiteral("run browser")}));
    show(Samples::partsMissing());
    QVERIFY(shows(QStringLiteral("images.cdn.example (503)")));
    m_view.deeds.done.clear();
    m_view.button(QStringLiteral("Keep the others out"))->click();
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("whole-page=no")));
}

void BrowserPageTest::resultsShowWhatEachGot()
{
    show(Samples::freshBrowsersFail());
    QVERIFY(shows(QStringLiteral("Firefox 128.14")));
    QVERIFY(shows(QStringLiteral("shows an error page (502 Bad Gateway)")));
    QVERIFY(shows(QStringLiteral("gets no connection (ERR_CONNECTION_RESET)")));
    QVERIFY(shows(QStringLiteral("No need to change your browser")));
    QVERIFY(m_view.button(QStringLiteral("Open in Chromium"))); // pointless, and there all the same
    m_view.button(QStringLiteral("Check again"))->click();
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("run browser")));
}

void BrowserPageTest::pictureIsEnlarged()
{
    show(Samples::freshBrowsersFail());
    auto *results = m_view.view->findChild<BrowserResults *>();
    QList<PictureButton *> pictures = results->findChildren<PictureButton *>();
    pictures.removeIf([](const PictureButton *each) { return !each->isVisible(); });
    QCOMPARE(pictures.size(), 1); // Chromium made none
    QCOMPARE(pictures.front()->accessibleName(), QStringLiteral("Picture of the page in Firefox 128.14"));
    pictures.front()->setFocus();
    QTest::keyClick(pictures.front(), Qt::Key_Return);
    auto *dialog = m_view.view->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLabel *>()->pixmap().size(), QSize(1024, 768));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_view.view->findChild<QDialog *>());
}

void BrowserPageTest::foreignPictures_data()
{
    QTest::addColumn<QString>("base64");
    QTest::addColumn<bool>("shown");
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString good = pngBase64(image);
    QTest::newRow("a picture") << good << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("no Base64") << QStringLiteral("<img src=x>") << false;
    QTest::newRow("a path") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("cut off in the header") << good.left(32) << false;
    QTest::newRow("another format") << pngBase64(image, "bmp") << false;
    QTest::newRow("an address before it") << QStringLiteral("data:image/png;base64,") + good << false;
    QTest::newRow("too wide") << pngBase64(QImage(5000, 2, QImage::Format_Mono)) << false;
    QTest::newRow("too many pixels") << pngBase64(QImage(4000, 4000, QImage::Format_Mono)) << false;
    QTest::newRow("too long") << good + QString(500'000, u'A') << false;
}

void BrowserPageTest::foreignPictures()
{
    QFETCH(QString, base64);
    QFETCH(bool, shown);
    QCOMPARE(!pageImage(base64).isNull(), shown);
    PictureButton button;
    button.setPicture(base64, QStringLiteral("picture"));
    QCOMPARE(!button.isHidden(), shown);
}

void BrowserPageTest::foreignTextStaysText()
{
    show(Samples::hostileBrowser());
    for (const QLabel *label : m_view.view->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    const auto pictures = m_view.view->findChildren<PictureButton *>();
    QVERIFY(!pictures.isEmpty());
    for (const PictureButton *picture : pictures)
        QVERIFY(!picture->isVisible());
}

void BrowserPageTest::savedCaseShowsResultsOnly()
{
    CheckState state = Samples::freshBrowserWorks();
    state.readOnly = true;
    show(state);
    QVERIFY(shows(QStringLiteral("Firefox 128.14")));
    for (const char *text :
         {"Check again", "Open privately in Firefox", "It works there", "Load the whole page"})
        QVERIFY2(!m_view.button(QLatin1String(text)), text);
}

void BrowserPageTest::pictureCanStayOutOfTheReport()
{
    const auto choice = [this]() -> QAbstractButton * {
        for (auto *each : m_view.view->findChildren<QAbstractButton *>()) {
            if (each->isVisible() &&
                each->text().remove(u'&') == QLatin1String("Include the picture of the page"))
                return each;
        }
        return nullptr;
    };
    const CheckState state = Samples::freshBrowserWorks();
    m_view.makeReport(Samples::siteBroken());
    m_view.view->present(state);
    m_view.view->goTo(Step::Administrator);
    QVERIFY(!choice()); // no picture in it
    m_view.makeReport(state);
    m_view.view->goTo(Step::Browser);
    m_view.view->goTo(Step::Administrator);
    QVERIFY(choice() && choice()->isChecked());
    QVERIFY(m_view.deeds.picture);
    QTest::mouseClick(choice(), Qt::LeftButton, {}, QPoint(8, choice()->height() / 2));
    QVERIFY(!m_view.deeds.picture);
}

void BrowserPageTest::fitsInLargeType()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    m_view.open();
    show(Samples::freshBrowserWorks());
    QCoreApplication::processEvents();
    const auto *page = m_view.view->findChild<BrowserPage *>();
    const auto *viewport = page->parentWidget();
    const int wide = page->width(), room = viewport->width();
    QApplication::setFont(usual);
    QVERIFY2(wide <= room, qPrintable(QStringLiteral("%1 in %2").arg(wide).arg(room)));
}

void BrowserPageTest::privateWords_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("argument");
    const auto row = [](const char *id, const char *program, InstalledBrowser::Family family,
                        const char *argument) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(program) << int(family)
                          << QString::fromLatin1(argument);
    };
    using Family = InstalledBrowser::Family;
    row("firefox-esr", "/usr/bin/firefox-esr", Family::Firefox, "--private-window");
    row("chromium", "/usr/bin/chromium", Family::Chromium, "--incognito");
    row("com.microsoft.Edge", "/var/lib/flatpak/exports/bin/com.microsoft.Edge", Family::Chromium,
        "--inprivate");
    row("Microsoft Edge", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
        Family::Chromium, "--inprivate");
    row("OperaStable", "C:\\Users\\a\\AppData\\Local\\Programs\\Opera\\opera.exe", Family::Chromium,
        "--private");
    row("brave-browser", "/usr/bin/brave-browser", Family::Chromium, "--incognito");
    row("vivaldi-stable", "/usr/bin/vivaldi-stable", Family::Chromium, "--incognito");
    row("Safari", "/Applications/Safari.app", Family::Safari, "");
    row("epiphany", "/usr/bin/epiphany", Family::Other, "");
    row("knowledge", "/opt/edge/bin/chromium", Family::Chromium, "--incognito"); // a folder is no maker
}

void BrowserPageTest::privateWords()
{
    QFETCH(QString, id);
    QFETCH(QString, program);
    QFETCH(int, family);
    QFETCH(QString, argument);
    InstalledBrowser browser;
    browser.id = id;
    browser.program = program;
    browser.family = static_cast<InstalledBrowser::Family>(family);
    QCOMPARE(privateArguments(browser), argument.isEmpty() ? QStringList() : QStringList(argument));
}

void BrowserPageTest::everyFamilyHasItsWords()
{
    using Family = InstalledBrowser::Family;
    QStringList all;
    for (const Family family : {Family::Chromium, Family::Firefox, Family::Safari, Family::Other}) {
        InstalledBrowser browser;
        browser.family = family;
        all << privateByHand(family, QStringLiteral("shop.example")).first()
            << extensionsOff(browser, QStringLiteral("shop.example")).first();
        QVERIFY(privateByHand(family, QStringLiteral("shop.example"))
                    .last()
                    .contains(QLatin1String("shop.example")));
    }
    QCOMPARE(all.removeDuplicates(), 0);
}

QTEST_MAIN(BrowserPageTest)
#include "tst_browserpage.moc"
