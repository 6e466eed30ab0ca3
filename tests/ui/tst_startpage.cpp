// SPDX-License-Identifier: Apache-2.0
#include "consentdialog.h"
#include "gateways/gatewaycatalog.h"
#include "samples.h"
#include "startpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace IsItMe;

namespace {

QPushButton *buttonWith(QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

bool shows(QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class StartPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsByEnter();
    void startsByButton();
    void saysWhatIsWrongWithTheAddress();
    void chipsAreOneAtMost();
    void consentIsAskedForAndNotTicked();
    void organisationMayTickOrForbid();
    void offersTheClipboardsAddress();
    void offersTheCopiedErrorPage();
    void takesAWholePageInTheAddressField();
    void readsThePastedPage();
    void pastedPageBeatsTheChips();
    void pageWithoutAnAddressAsksForOne();
    void typingWordsIsNotInterrupted();
    void organisationsSitesAreButtons();
    void offersTheUnfinishedCase();
    void offersToGoOnWatching();
    void toldIsExactlyTheServices();
    void toldLeavesTheQueryOut();
    void retranslatesLive();

private:
    GatewayCatalog m_gateways = GatewayCatalog::builtIn();
    std::unique_ptr<Services> m_services;
    std::unique_ptr<StartPage> m_page;
    QLineEdit *m_field = nullptr;
};

void StartPageTest::init()
{
    m_services = std::make_unique<Services>(Samples::services());
    m_page = std::make_unique<StartPage>(*m_services, m_gateways);
    m_page->show();
    m_field = m_page->findChild<QLineEdit *>();
}

void StartPageTest::cleanup()
{
    m_page.reset();
}

void StartPageTest::startsByEnter()
{
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QTest::keyClicks(m_field, QStringLiteral("shop.example/cart"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][0].value<SiteAddress>().url(), QStringLiteral("https://shop.example/cart"));
    QCOMPARE(started[0][1].toString(), QString());
    QCOMPARE(started[0][2].toBool(), false);
}

void StartPageTest::startsByButton()
{
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QTest::keyClicks(m_field, QStringLiteral("http://shop.example"));
    QTest::mouseClick(buttonWith(*m_page, QStringLiteral("502 Bad Gateway")), Qt::LeftButton);
    m_page->findChild<QCheckBox *>()->click();
    QTest::mouseClick(buttonWith(*m_page, QStringLiteral("Find out")), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][1].toString(), QStringLiteral("502"));
    QCOMPARE(started[0][2].toBool(), true);
}

void StartPageTest::saysWhatIsWrongWithTheAddress()
{
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QTest::keyClicks(m_field, QStringLiteral("javascript:alert(1)"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(started.isEmpty());
    QVERIFY(shows(*m_page, addressErrorText(AddressError::UnsupportedScheme)));
    QVERIFY(!m_field->accessibleDescription().isEmpty());
    QTest::keyClicks(m_field, QStringLiteral("s")); // typing on takes the bad news away
    QVERIFY(!shows(*m_page, addressErrorText(AddressError::UnsupportedScheme)));
}

void StartPageTest::chipsAreOneAtMost()
{
    QPushButton *first = buttonWith(*m_page, QStringLiteral("502 Bad Gateway"));
    QPushButton *second = buttonWith(*m_page, QStringLiteral("Can't be reached"));
    first->click();
    second->click();
    QVERIFY(!first->isChecked());
    QVERIFY(second->isChecked());
    second->click();
    QVERIFY(!second->isChecked());
}

void StartPageTest::consentIsAskedForAndNotTicked()
{
    QVERIFY(!m_page->findChild<QCheckBox *>()->isChecked());
    QSignalSpy told(m_page.get(), &StartPage::toldRequested);
    buttonWith(*m_page, QStringLiteral("What would they be told?"))->click();
    QCOMPARE(told.size(), 1);
}

void StartPageTest::organisationMayTickOrForbid()
{
    Services services = Samples::services();
    services.organisation.name = QStringLiteral("Example Ltd");
    services.organisation.askOthers = Organisation::AskOthers::Yes;
    const StartPage suggested(services, m_gateways);
    QVERIFY(suggested.findChild<QCheckBox *>()->isChecked());
    QVERIFY(suggested.findChild<QCheckBox *>()->text().contains(services.organisation.name));
    services.organisation.askOthers = Organisation::AskOthers::Never;
    const StartPage forbidden(services, m_gateways);
    QVERIFY(!forbidden.findChild<QCheckBox *>()->isChecked());
    QVERIFY(!forbidden.findChild<QCheckBox *>()->isEnabled());
}

void StartPageTest::offersTheClipboardsAddress()
{
    m_page->offerClipboard(QStringLiteral("https://shop.example/cart"));
    QPushButton *offer = buttonWith(*m_page, QStringLiteral("Use what you copied: shop.example/cart"));
    QVERIFY(offer && offer->isVisible());
    offer->click();
    QCOMPARE(m_field->text(), QStringLiteral("https://shop.example/cart"));
    QVERIFY(!offer->isVisible());
    m_page->setTyped({});
    for (const QString &no : {QStringLiteral("hello"), QStringLiteral("me@shop.example"),
                              QStringLiteral("two words.example"), QStringLiteral("file:///etc/passwd")}) {
        m_page->offerClipboard(no);
        QVERIFY2(!offer->isVisible(), qPrintable(no));
    }
}

void StartPageTest::offersTheCopiedErrorPage()
{
    const QString page = QStringLiteral("This site can't be reached\nshop.example refused to connect.\n"
                                        "ERR_CONNECTION_REFUSED");
    m_page->offerClipboard(page);
    QPushButton *offer = nullptr;
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().contains(QLatin1String("ERR_CONNECTION_REFUSED")))
            offer = each;
    }
    QVERIFY(offer);
    offer->click();
    QCOMPARE(m_field->text(), QStringLiteral("https://shop.example/"));
    QVERIFY(m_page->findChild<QPlainTextEdit *>()->isVisible());
    // What people copy all day long is no error page.
    m_page->setTyped({});
    m_page->offerClipboard(QStringLiteral("Dear Anna,\nplease bring 500 screws and the large hammer."));
    QVERIFY(!offer->isVisible());
}

void StartPageTest::takesAWholePageInTheAddressField()
{
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QApplication::clipboard()->setText(
        QStringLiteral("Secure Connection Failed\n\nAn error occurred during a connection to shop.example. "
                       "PR_END_OF_FILE_ERROR"));
    m_field->setFocus();
    m_field->paste();
    QCOMPARE(m_field->text(), QStringLiteral("https://shop.example/"));
    QVERIFY(
        m_page->findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("PR_END_OF_FILE_ERROR")));
    QVERIFY(shows(*m_page, QStringLiteral("We read: Firefox said PR_END_OF_FILE_ERROR.")));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(started.size(), 1);
    QVERIFY(started[0][1].toString().contains(QLatin1String("PR_END_OF_FILE_ERROR")));
}

void StartPageTest::readsThePastedPage()
{
    auto *text = m_page->findChild<QPlainTextEdit *>();
    QVERIFY(!text->isVisible());
    buttonWith(*m_page, QStringLiteral("Paste the error page's text"))->click();
    QVERIFY(text->isVisible());
    QTest::keyClicks(text, QStringLiteral("502 Bad Gateway"));
    QVERIFY(shows(*m_page, QStringLiteral("We read: error 502.")));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("nginx"));
    QVERIFY(shows(*m_page, QStringLiteral("We read: error 502, a page of nginx.")));
    QTest::keyClick(text, Qt::Key_Tab); // leaves the field: everything goes by keyboard
    QVERIFY(text->toPlainText().endsWith(QLatin1String("nginx")));
    QVERIFY(!text->hasFocus());
    buttonWith(*m_page, QStringLiteral("Leave the text out"))->click();
    QVERIFY(!text->isVisible());
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QTest::keyClicks(m_field, QStringLiteral("shop.example"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(started[0][1].toString(), QString());
}

void StartPageTest::pastedPageBeatsTheChips()
{
    QPushButton *chip = buttonWith(*m_page, QStringLiteral("502 Bad Gateway"));
    chip->click();
    m_page->take(QStringLiteral("503 Service Unavailable\nNo server is available to handle this request."));
    QVERIFY(!chip->isChecked());
    QVERIFY(m_field->text().isEmpty());
}

void StartPageTest::pageWithoutAnAddressAsksForOne()
{
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    m_page->take(QStringLiteral("502 Bad Gateway\nnginx"));
    buttonWith(*m_page, QStringLiteral("Find out"))->click();
    QVERIFY(started.isEmpty());
    QVERIFY(shows(*m_page, QStringLiteral("Type the site's address.")));
}

void StartPageTest::typingWordsIsNotInterrupted()
{
    const QString words = QStringLiteral("please look at shop.example for me");
    QTest::keyClicks(m_field, words);
    QCOMPARE(m_field->text(), words);
    // An address and a status in one line are both understood.
    m_page->setTyped({});
    QSignalSpy started(m_page.get(), &StartPage::startRequested);
    QTest::keyClicks(m_field, QStringLiteral("shop.example 502"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][0].value<SiteAddress>().host, QStringLiteral("shop.example"));
    QCOMPARE(started[0][1].toString(), QStringLiteral("shop.example 502"));
}

void StartPageTest::organisationsSitesAreButtons()
{
    Services services = Samples::services();
    services.organisation.sites = {{QStringLiteral("R&D"), QStringLiteral("https://lab.example/")},
                                   {QString(), QStringLiteral("shop.example")},
                                   {QStringLiteral("Bad"), QStringLiteral("javascript:alert(1)")}};
    StartPage page(services, m_gateways);
    page.show();
    QVERIFY(!buttonWith(page, QStringLiteral("Bad")));
    QVERIFY(buttonWith(page, QStringLiteral("shop.example")));
    QPushButton *lab = nullptr;
    for (QPushButton *each : page.findChildren<QPushButton *>()) {
        if (each->text() == QLatin1String("R&&D"))
            lab = each;
    }
    QVERIFY(lab);
    QTest::mouseClick(lab, Qt::LeftButton);
    QCOMPARE(page.typed(), QStringLiteral("https://lab.example/"));
}

void StartPageTest::offersToGoOnWatching()
{
    m_page->offerUnfinished(QStringLiteral("shop.example"), QDateTime::currentDateTimeUtc(), true);
    QVERIFY(shows(*m_page, QStringLiteral("You were waiting for shop.example")));
    QSignalSpy goOn(m_page.get(), &StartPage::goOnRequested);
    buttonWith(*m_page, QStringLiteral("Go on watching"))->click();
    QCOMPARE(goOn.size(), 1);
}

void StartPageTest::offersTheUnfinishedCase()
{
    QSignalSpy goOn(m_page.get(), &StartPage::goOnRequested);
    QSignalSpy anew(m_page.get(), &StartPage::startAnewRequested);
    QVERIFY(!buttonWith(*m_page, QStringLiteral("Go on"))->isVisible());
    m_page->offerUnfinished(QStringLiteral("shop.example"), QDateTime::currentDateTimeUtc());
    QVERIFY(shows(*m_page, QStringLiteral("You were checking shop.example")));
    buttonWith(*m_page, QStringLiteral("Go on"))->click();
    buttonWith(*m_page, QStringLiteral("Start anew"))->click();
    QCOMPARE(goOn.size(), 1);
    QCOMPARE(anew.size(), 1);
}

void StartPageTest::toldIsExactlyTheServices()
{
    const auto parsed = parseAddress(u"https://shop.example/cart");
    const auto told = toldServices(*m_services, std::get<SiteAddress>(parsed));
    QCOMPARE(told.size(), size_t(3));
    QCOMPARE(told[0].who, QStringLiteral("api.globalping.example"));
    QVERIFY(told[0].what.contains(QStringLiteral("https://shop.example/cart")));
    QCOMPARE(told[1].who, QStringLiteral("Example DNS"));
    QVERIFY(told[1].what.contains(QStringLiteral("shop.example")));
    QVERIFY(!told[1].what.contains(QStringLiteral("/cart")));
    QVERIFY(told[2].who.startsWith(QStringLiteral("status.shop.example")));
    // Connectivity checks never learn of the site and are not among them.
    for (const ToldService &each : told)
        QVERIFY(each.who != QStringLiteral("connect.example"));
}

void StartPageTest::toldLeavesTheQueryOut()
{
    const auto parsed = parseAddress(u"https://shop.example/cart?token=secret");
    for (const ToldService &each : toldServices(*m_services, std::get<SiteAddress>(parsed)))
        QVERIFY(!each.what.contains(QStringLiteral("secret")));
}

void StartPageTest::retranslatesLive()
{
    /// Marks every text that passes through it.
    class Marking : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *source, const char *, int) const override
        {
            return u'<' + QString::fromUtf8(source) + u'>';
        }
    };
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    QCoreApplication::processEvents();
    for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_page.get()))
            QVERIFY2(button->text().startsWith(u'<'), qPrintable(button->text()));
    }
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisibleTo(m_page.get()) && !label->text().isEmpty())
            QVERIFY2(label->text().startsWith(u'<'), qPrintable(label->text()));
    }
    QCoreApplication::removeTranslator(&marking);
}

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
