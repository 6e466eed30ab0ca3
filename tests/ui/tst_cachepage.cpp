// SPDX-License-Identifier: Apache-2.0
#include "cachesamples.h"
#include "datawords.h"
#include "pages/cachepage.h"
#include "viewfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QMap>
#include <QTest>

using namespace IsItMe;

namespace {

using State = CheckState (*)();

CheckState answered(CheckState state, const char *key, const char *value)
{
    Observation observation;
    observation.facts = AnswerFacts{QLatin1String(key), QLatin1String(value)};
    state.caseFile.append(observation);
    return state;
}

/// A text of which a part is not seen; empty: none.
QString cutText(const QWidget *page)
{
    for (const QLabel *each : page->findChildren<QLabel *>()) {
        if (each->isVisible() && each->wordWrap() && each->height() < each->heightForWidth(each->width()))
            return each->text();
    }
    return {};
}

const QString notRead = QStringLiteral("This program does not read");
const QString lastResort = QStringLiteral("The last resort: everything.");

} // namespace

/// Step 2's page.
class CachePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatWasFound_data();
    void saysWhatWasFound();
    void noAnswerToOurCookieTellsNothing();
    void neverReadsAndAlwaysSaysSo_data();
    void neverReadsAndAlwaysSaysSo();
    void privateWindowFirst();
    void opensFirefoxsOwnPage();
    void copiesWhatChromiumDoesNotOpen();
    void byKeyboard();
    void everythingOnlyWhenClearingFailed();
    void noBrowserKnown();
    void savedCaseOffersNothing();
    void everyWayHasItsWords();
    void eachLetterOnce();
    void fitsInLargeType();
    void foreignTextStaysText();

private:
    void show(const CheckState &state)
    {
        m_view.view->present(state);
        m_view.view->goTo(Step::Cache);
    }
    QPushButton *button(const char *text) const { return m_view.button(QString::fromUtf8(text)); }
    ViewFixture m_view;
};

void CachePageTest::init()
{
    m_view.open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.view.get()));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
}

void CachePageTest::cleanup()
{
    m_view.view.reset();
}

void CachePageTest::saysWhatWasFound_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("found");
    QTest::newRow("cookies")
        << State(Samples::tooManyCookies)
        << "We sent a large cookie of our own: the site then answers with an error (400)";
    QTest::newRow("stored") << State(Samples::oldErrorStored) << "a store keeps an old error";
    QTest::newRow("good once") << State(Samples::goodPastStoresOnce)
                               << "A store may keep an old error, or the page comes and goes.";
    QTest::newRow("same") << State(Samples::sameErrorPastStores) << "the error is the same";
    QTest::newRow("nothing asked") << State(Samples::siteBroken) << "";
}

void CachePageTest::saysWhatWasFound()
{
    QFETCH(State, state);
    QFETCH(QString, found);
    show(state());
    for (const char *each : {"the site then answers with an error (400)", "a store keeps an old error",
                             "or the page comes and goes", "the error is the same", "takes it well"})
        QCOMPARE(m_view.shows(QLatin1String(each)), found.contains(QLatin1String(each)));
    QVERIFY(found.isEmpty() || m_view.shows(found));
    // Nothing is ruled out by what speaks for it.
    const bool inTheWay = found.contains(QLatin1String("store")) || found.contains(QLatin1String("cookie"));
    QCOMPARE(m_view.shows(QStringLiteral("Nothing stored is in the way")), !inTheWay);
    QCOMPARE(m_view.shows(QStringLiteral("It is not in your browser")),
             found.contains(QLatin1String("keeps an old error")));
}

void CachePageTest::noAnswerToOurCookieTellsNothing()
{
    CheckState state = Samples::worksNow();
    Observation silent;
    silent.failure = Failure::TimedOut;
    silent.ended = Ending::TimedOut;
    HttpFacts facts;
    facts.purpose = HttpPurpose::LargeCookie;
    facts.cookieBytes = 9'000;
    silent.facts = facts;
    state.caseFile.append(silent);
    show(state);
    QVERIFY(!m_view.shows(QStringLiteral("large cookie")));
    facts.status = 200;
    Observation good;
    good.facts = facts;
    state = Samples::worksNow();
    state.caseFile.append(good);
    show(state);
    QVERIFY(m_view.shows(QStringLiteral("the site takes it well")));
}

void CachePageTest::neverReadsAndAlwaysSaysSo_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("looking") << State(Samples::looking);
    QTest::newRow("ruled out") << State(Samples::siteBroken);
    QTest::newRow("skipped") << State(Samples::routerSilent);
    QTest::newRow("works") << State(Samples::worksNow);
    QTest::newRow("not sure") << State(Samples::notSure);
    QTest::newRow("cookies") << State(Samples::tooManyCookies);
    QTest::newRow("Chromium") << State(Samples::tooManyInChromium);
    QTest::newRow("tried") << State(Samples::clearingDidNotHelp);
    QTest::newRow("stored") << State(Samples::oldErrorStored);
    QTest::newRow("good once") << State(Samples::goodPastStoresOnce);
    QTest::newRow("same") << State(Samples::sameErrorPastStores);
}

void CachePageTest::neverReadsAndAlwaysSaysSo()
{
    QFETCH(State, state);
    for (const bool readOnly : {false, true}) {
        CheckState shown = state();
        shown.readOnly = readOnly;
        show(shown);
        QVERIFY(m_view.shows(notRead));
        QStringList primary;
        for (const QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->property("primary").toBool())
                primary << each->text();
        }
        QVERIFY2(primary.size() == 1, qPrintable(primary.join(u',')));
        QVERIFY(primary.front().contains(QLatin1String("Next")));
    }
}

void CachePageTest::privateWindowFirst()
{
    const CheckState state = Samples::tooManyCookies();
    QCOMPARE(state.diagnosis.causes.front().id, QStringLiteral("browser-data"));
    QCOMPARE(state.status(Step::Cache)->state, StepState::TheCause);
    show(state);
    QPushButton *open = button("Open in Firefox"); // the default one
    QPushButton *page = button("Open the page");
    QVERIFY(open && page);
    QVERIFY(open->mapTo(m_view.view.get(), QPoint()).y() < page->mapTo(m_view.view.get(), QPoint()).y());
    open->click();
    button("Yes, it works")->click();
    show(answered(state, "private-window", "works"));
    QVERIFY(button("Yes, it works")->isChecked());
    QVERIFY(!button("No, it fails too")->isChecked());
    button("No, it fails too")->click();
    QCOMPARE(m_view.deeds.done,
             QStringList({QStringLiteral("open firefox privately"), QStringLiteral("private-window=works"),
                          QStringLiteral("private-window=fails")}));
}

void CachePageTest::opensFirefoxsOwnPage()
{
    show(Samples::tooManyCookies());
    QVERIFY(m_view.shows(QStringLiteral("Press “Clear cookies and site data…”")));
    QVERIFY(m_view.shows(QStringLiteral("Clear the data of shop.example.com only.")));
    QVERIFY(m_view.shows(QStringLiteral("Look for shop.example.com, press “Remove Selected”")));
    button("Open the page")->click();
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("own page firefox about:preferences#privacy")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void CachePageTest::copiesWhatChromiumDoesNotOpen()
{
    const CheckState state = Samples::tooManyInChromium();
    show(state);
    QVERIFY(!button("Open the page"));
    QVERIFY(m_view.shows(QStringLiteral("Chromium lets no other program open it")));
    QVERIFY(m_view.shows(QStringLiteral("Paste the address into Chromium's address bar")));
    button("Copy the address")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("chrome://settings/content/siteDetails?site=https%3A%2F%2Fshop.example.com"));
    QVERIFY(m_view.deeds.done.isEmpty()); // no browser was started
    // It is seen that it was copied, also after the next news of the check; another page is not.
    QVERIFY(button("Copied") && !button("Copy the address"));
    show(state);
    QVERIFY(button("Copied"));
    show(Samples::tooManyCookies());
    QVERIFY(button("Open the page"));
}

void CachePageTest::byKeyboard()
{
    show(Samples::tooManyCookies());
    QWidget *view = m_view.view.get();
    for (const Qt::Key key : {Qt::Key_O, Qt::Key_F, Qt::Key_Y, Qt::Key_E, Qt::Key_S, Qt::Key_W})
        QTest::keyClick(view, key, Qt::AltModifier);
    QTRY_COMPARE(m_view.deeds.done,
                 QStringList({QStringLiteral("open firefox privately"),
                              QStringLiteral("private-window=fails"), QStringLiteral("private-window=works"),
                              QStringLiteral("own page firefox about:preferences#privacy"),
                              QStringLiteral("cache-cleared=fails"), QStringLiteral("cache-cleared=works")}));
    show(Samples::tooManyInChromium());
    QTest::keyClick(view, Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("chrome://settings/")));
    // The same with the space bar.
    QPushButton *fails = button("It fails still");
    fails->setFocus();
    m_view.deeds.done.clear();
    QTest::keyClick(fails, Qt::Key_Space);
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("cache-cleared=fails")));
}

void CachePageTest::everythingOnlyWhenClearingFailed()
{
    const CheckState before = Samples::tooManyInChromium();
    show(before);
    QVERIFY(!m_view.shows(lastResort));
    show(answered(before, "private-window", "works"));
    QVERIFY(!m_view.shows(lastResort));
    show(answered(before, "cache-cleared", "works"));
    QVERIFY(!m_view.shows(lastResort));
    const CheckState failed = answered(before, "cache-cleared", "fails");
    show(failed);
    QVERIFY(m_view.shows(lastResort));
    QVERIFY(m_view.shows(QStringLiteral("You will be signed out of all sites.")));
    QVERIFY(m_view.shows(QStringLiteral("Open chrome://settings/clearBrowserData in the address bar.")));
    QVERIFY(m_view.shows(QStringLiteral("leave passwords out")));
    show(answered(failed, "cache-cleared", "works")); // the last word counts
    QVERIFY(!m_view.shows(lastResort));
}

void CachePageTest::noBrowserKnown()
{
    CheckState state = Samples::tooManyCookies();
    state.browsers = {{QStringLiteral("lynx"), QStringLiteral("Lynx"), QStringLiteral("/usr/bin/lynx"),
                       InstalledBrowser::Family::Other, true}};
    for (int i = 0; i < 2; ++i, state.browsers.clear()) {
        show(state);
        QVERIFY(m_view.shows(QStringLiteral("Manage on-device site data"))); // the most common family's
        QVERIFY(!button("Open the page") && !button("Copy the address") && !button("Open in Lynx"));
        QVERIFY(!button("Yes, it works"));
        QVERIFY(button("It works now"));
    }
}

void CachePageTest::savedCaseOffersNothing()
{
    CheckState state = Samples::clearingDidNotHelp();
    state.readOnly = true;
    show(state);
    QVERIFY(m_view.shows(QStringLiteral("the site then answers with an error (400)")));
    QVERIFY(!m_view.shows(lastResort));
    for (const char *each :
         {"Open in Chromium", "Yes, it works", "Open the page", "Copy the address", "It fails still"})
        QVERIFY2(!button(each), each);
}

/// Whatever browsers.json names, the window has words for it.
void CachePageTest::everyWayHasItsWords()
{
    QFile file(QStringLiteral(":/isitme/browsers.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray browsers =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("browsers")).toArray();
    QVERIFY(browsers.size() >= 7);
    for (const QJsonValue &value : browsers) {
        const QJsonObject entry = value.toObject();
        SiteDataGuide guide;
        guide.page = entry.value(QLatin1String("site-page")).toString();
        guide.pageHow = entry.value(QLatin1String("site-page-how")).toString();
        guide.everythingPage = entry.value(QLatin1String("everything-page")).toString();
        const QString id = entry.value(QLatin1String("id")).toString();
        const QJsonArray ranges = entry.value(QLatin1String("site-data")).toArray();
        for (const QJsonValue &range : ranges) {
            guide.how = range.toObject().value(QLatin1String("how")).toString();
            const QStringList steps = siteDataByHand(guide, QStringLiteral("shop.example"));
            QVERIFY2(steps.size() >= 3 && steps.join(u' ').contains(QLatin1String("shop.example")),
                     qPrintable(id));
        }
        const QStringList there = siteDataOnPage(guide, QStringLiteral("shop.example"));
        QVERIFY2(guide.pageHow.isEmpty() || there.size() >= 2, qPrintable(id));
        QVERIFY2(guide.page.isEmpty() == guide.pageHow.isEmpty(), qPrintable(id));
        QVERIFY2(everythingByHand(guide).isEmpty() == guide.everythingPage.isEmpty(), qPrintable(id));
    }
}

void CachePageTest::eachLetterOnce()
{
    for (const auto &make : {Samples::tooManyCookies, Samples::clearingDidNotHelp}) {
        CheckState state = make();
        for (const bool running : {false, true}) {
            state.running = running;
            show(state);
            QMap<QKeySequence, QString> taken;
            for (const QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
                const QKeySequence key = QKeySequence::mnemonic(each->text());
                if (!each->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!taken.contains(key), qPrintable(each->text() + u'/' + taken.value(key)));
                taken.insert(key, each->text());
            }
            QVERIFY(taken.size() >= 7);
        }
    }
}

void CachePageTest::fitsInLargeType()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    m_view.open();
    QString tooWide, cut;
    for (const State make : {Samples::siteBroken, Samples::clearingDidNotHelp, Samples::tooManyCookies}) {
        show(make());
        QCoreApplication::processEvents();
        const auto *page = m_view.view->findChild<CachePage *>();
        const int wide = page->width(), room = page->parentWidget()->width();
        if (wide > room)
            tooWide = QStringLiteral("%1 in %2").arg(wide).arg(room);
        if (!QTest::qWaitFor([page] { return cutText(page).isEmpty(); }, 2'000))
            cut += cutText(page);
    }
    QApplication::setFont(usual);
    QVERIFY2(tooWide.isEmpty(), qPrintable(tooWide));
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
}

void CachePageTest::foreignTextStaysText()
{
    CheckState state = Samples::hostile();
    for (InstalledBrowser &each : state.browsers)
        each.name = each.version = Samples::hostileText();
    show(state);
    int foreign = 0;
    for (const QLabel *each : m_view.view->findChildren<QLabel *>()) {
        if (!each->isVisible() || !each->text().contains(Samples::hostileText()))
            continue;
        ++foreign;
        QCOMPARE(each->textFormat(), Qt::PlainText);
    }
    QVERIFY(foreign >= 2);
}

QTEST_MAIN(CachePageTest)
#include "tst_cachepage.moc"
