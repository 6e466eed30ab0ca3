// SPDX-License-Identifier: Apache-2.0
#include "pages/detailspage.h"
#include "viewfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTextCursor>

#include <algorithm>

using namespace IsItMe;

class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersGoToTheDeeds();
    void consentIsAskedOnThePage();
    void restartNeedsARouterInTrouble();
    void restartStaysAvailable();
    void oneActionAtATime();
    void restartIsGuided();
    void restartByTheKeyboard();
    void reportIsShownAndSent();
    void theDeskIsFirstAndSaysHowItWent();
    void theStatusPageSpeaksFirst();
    void whomToTellInstead();
    void detailsCanBeCopied();
    void savedCaseAsksNothing();
    void foreignTextStaysText();

private:
    ViewFixture m_view;
};

void PagesTest::init()
{
    m_view.open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.view.get()));
}

void PagesTest::cleanup()
{
    m_view.view.reset();
}

void PagesTest::answersGoToTheDeeds()
{
    m_view.view->present(Samples::siteBroken());
    m_view.view->goTo(Step::Browser);
    m_view.button(QStringLiteral("Open the site there"))->click();
    m_view.button(QStringLiteral("It fails there too"))->click();
    m_view.view->goTo(Step::Cache);
    m_view.button(QStringLiteral("Open in Firefox"))->click();
    m_view.button(QStringLiteral("Yes, it works"))->click();
    m_view.view->goTo(Step::Refresh);
    m_view.button(QStringLiteral("Try again for me"))->click();
    QCOMPARE(m_view.deeds.done,
             QStringList({QStringLiteral("open firefox"), QStringLiteral("other-browser=fails"),
                          QStringLiteral("open firefox privately"), QStringLiteral("private-window=works"),
                          QStringLiteral("run refresh")}));
}

void PagesTest::consentIsAskedOnThePage()
{
    m_view.view->present(Samples::notSure());
    m_view.view->goTo(Step::Everyone);
    m_view.button(QStringLiteral("What are they told?"))->click();
    m_view.button(QStringLiteral("Ask others now"))->click();
    QCOMPARE(m_view.deeds.done, QStringList({QStringLiteral("told"), QStringLiteral("consent")}));
    m_view.view->present(Samples::siteBroken());
    QVERIFY(!m_view.button(QStringLiteral("Ask others now")));
    CheckState intranet = Samples::notSure();
    intranet.address.host = intranet.address.displayHost = QStringLiteral("192.168.1.1");
    m_view.view->present(intranet);
    QVERIFY(!m_view.button(QStringLiteral("Ask others now")));
}

void PagesTest::restartNeedsARouterInTrouble()
{
    m_view.view->present(Samples::siteBroken());
    m_view.view->goTo(Step::Router);
    QVERIFY(!m_view.button(QStringLiteral("Mine, at home")));
    QVERIFY(!m_view.button(QStringLiteral("Begin: it is one box")));
    m_view.view->present(Samples::routerSilent());
    QVERIFY(m_view.button(QStringLiteral("Mine, at home")));
    QVERIFY(!m_view.button(QStringLiteral("Begin: it is one box"))); // not before it is clear whose it is
    m_view.button(QStringLiteral("A hotel, café or train"))->click();
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("router-is-mine=hotel")));
}

void PagesTest::restartStaysAvailable()
{
    m_view.view->present(Samples::siteBroken());
    m_view.view->goTo(Step::Router);
    QTest::mouseClick(m_view.button(QStringLiteral("Restart it anyway")), Qt::LeftButton);
    QVERIFY(m_view.button(QStringLiteral("Mine, at home")));
    QVERIFY(m_view.shows(QStringLiteral("it will hardly help")));
    QVERIFY(!m_view.button(QStringLiteral("Restart it anyway")));
    m_view.view->present(Samples::providerDown());
    QVERIFY(m_view.button(QStringLiteral("Mine, at home"))); // the same case goes on
}

void PagesTest::oneActionAtATime()
{
    m_view.view->present(Samples::portal());
    m_view.view->goTo(Step::Router);
    m_view.button(QStringLiteral("Open the sign-in page"))->click();
    QCOMPARE(m_view.deeds.done,
             QStringList(QStringLiteral("perform %1").arg(int(FirstAction::OpenSignInPage))));
    CheckState proxy = Samples::portal();
    proxy.diagnosis.causes.front().id = QStringLiteral("proxy-broken");
    m_view.view->present(proxy);
    m_view.button(QStringLiteral("Open the proxy settings"))->click();
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("proxy settings"));
    m_view.button(QStringLiteral("Check again"))->click();
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("check-again"));
}

void PagesTest::restartIsGuided()
{
    m_view.view->present(Samples::restartQuestion());
    m_view.view->goTo(Step::Router);
    QVERIFY(m_view.shows(QStringLiteral("calls are cut"))); // what it costs, before it begins
    QTest::mouseClick(m_view.button(QStringLiteral("Begin: they are two")), Qt::LeftButton);
    const auto press = [this](RestartStage stage, bool two, const QString &button) {
        m_view.view->present(Samples::restarting(stage, two));
        QVERIFY2(m_view.button(button), qPrintable(button));
        QTest::mouseClick(m_view.button(button), Qt::LeftButton);
    };
    press(RestartStage::Unplug, true, QStringLiteral("Both plugs are out"));
    press(RestartStage::Wait, true, QStringLiteral("Don't wait any longer"));
    press(RestartStage::NeverWent, true, QStringLiteral("I try another plug"));
    press(RestartStage::NeverWent, true, QStringLiteral("It was the right one"));
    press(RestartStage::PlugIn, true, QStringLiteral("The modem is plugged in"));
    press(RestartStage::ModemWait, true, QStringLiteral("Its lights stay on: go on"));
    press(RestartStage::PlugInRouter, true, QStringLiteral("The router is plugged in"));
    press(RestartStage::ComingUp, true, QStringLiteral("Check now"));
    press(RestartStage::ComingUp, false, QStringLiteral("Leave it"));
    QCOMPARE(m_view.deeds.pressed,
             QList<RestartPress>({RestartPress::BeginTwo, RestartPress::Done, RestartPress::Skip,
                                  RestartPress::OtherPlug, RestartPress::RightPlug, RestartPress::Done,
                                  RestartPress::Skip, RestartPress::Done, RestartPress::Skip,
                                  RestartPress::Leave}));
    m_view.view->present(Samples::restarting(RestartStage::Helped, false));
    QVERIFY(m_view.shows(QStringLiteral("Did that help?")));
    m_view.button(QStringLiteral("It works now"))->click();
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("router-restarted=works"));
}

void PagesTest::restartByTheKeyboard()
{
    m_view.view->present(Samples::restarting(RestartStage::Unplug, false));
    m_view.view->goTo(Step::Router);
    m_view.button(QStringLiteral("The plug is out"))->setFocus();
    m_view.view->present(Samples::restarting(RestartStage::Wait, false));
    m_view.view->present(Samples::restarting(RestartStage::PlugIn, false));
    QPushButton *next = m_view.button(QStringLiteral("It is plugged in"));
    QVERIFY(next->hasFocus()); // what to do now is heard
    QVERIFY(next->accessibleDescription().contains(QStringLiteral("Plug it in again")));
    QTest::keyClick(next, Qt::Key_Space);
    QCOMPARE(m_view.deeds.pressed, QList<RestartPress>({RestartPress::Done}));
}

void PagesTest::reportIsShownAndSent()
{
    m_view.view->present(Samples::siteBroken());
    m_view.view->goTo(Step::Administrator);
    auto *preview = m_view.view->findChild<QTextBrowser *>();
    QVERIFY(preview->toPlainText().contains(QStringLiteral("502 Bad Gateway")));
    m_view.button(QStringLiteral("Copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), reportToText(m_view.deeds.ready));
    m_view.button(QStringLiteral("Write the e-mail"))->click();
    QVERIFY(m_view.deeds.done.last().startsWith(QStringLiteral("mail ")));
    QVERIFY(m_view.deeds.done.last().contains(u'@'));
}

void PagesTest::theDeskIsFirstAndSaysHowItWent()
{
    CheckState state = Samples::siteBroken();
    m_view.deeds.ready.contacts.insert(m_view.deeds.ready.contacts.begin(),
                                       {Contact::Kind::Desk, QStringLiteral("https://desk.example/in"),
                                        QStringLiteral("organisation"), 0.97, Contact::Whose::Organisation,
                                        QStringLiteral("Smith & Sons")});
    state.desk = DeskView::Ready;
    m_view.view->present(state);
    m_view.view->goTo(Step::Administrator);
    QPushButton *send =
        m_view.button(QStringLiteral("Send to Smith  Sons")); // the helper takes every "&" away
    QVERIFY(send);
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Space);
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("desk ") + m_view.deeds.ready.id);
    const auto says = [this](const QString &words) {
        const auto labels = m_view.view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    state.desk = DeskView::Sending;
    m_view.view->present(state);
    QVERIFY(!send->isEnabled());
    state.desk = DeskView::Kept;
    m_view.view->present(state);
    QVERIFY(says(QStringLiteral("kept here and sent by itself later")));
    QVERIFY(send->isEnabled());
    state.desk = DeskView::Arrived;
    m_view.view->present(state);
    QVERIFY(says(QStringLiteral("has your report")));
    m_view.button(QStringLiteral("What now? Let us tell you when it is back"))->click();
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("go refresh"));
}

void PagesTest::theStatusPageSpeaksFirst()
{
    CheckState state = Samples::siteBroken();
    m_view.view->present(state);
    m_view.view->goTo(Step::Administrator);
    QVERIFY(!m_view.button(QStringLiteral("Open the status page")));
    StatusPageFacts page;
    page.url = QStringLiteral("https://status.shop.example.com/");
    page.indicator = QStringLiteral("major");
    page.items = {{QStringLiteral("incident"),
                   QStringLiteral("Checkout is down"),
                   QStringLiteral("identified"),
                   QStringLiteral("major"),
                   {},
                   {},
                   {}}};
    Observation seen;
    seen.facts = page;
    state.caseFile.append(seen);
    m_view.view->present(state);
    m_view.button(QStringLiteral("Open the status page"))->click();
    QCOMPARE(m_view.deeds.done.last(), QStringLiteral("contact ") + page.url);
    QVERIFY(m_view.button(QStringLiteral("Write the e-mail"))); // they can be told all the same
}

void PagesTest::whomToTellInstead()
{
    m_view.makeReport(Samples::routerSilent());
    m_view.view->present(Samples::routerSilent());
    m_view.view->goTo(Step::Administrator);
    const auto labels = m_view.view->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() &&
               label->text().startsWith(QStringLiteral("The site is not the one to tell"));
    }));
    QVERIFY(m_view.button(QStringLiteral("Copy"))); // the report is there for whoever can mend it
}

void PagesTest::detailsCanBeCopied()
{
    m_view.view->present(Samples::siteBroken());
    QTest::mouseClick(m_view.button(QStringLiteral("▸ Details (for support)")), Qt::LeftButton);
    auto *table = m_view.view->findChild<DetailsPage *>()->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), int(Samples::siteBroken().caseFile.all().size()));
    m_view.button(QStringLiteral("Copy the table"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("0b9e8c1e")));
    QCOMPARE(copied.count(QStringLiteral("\tdone\t")), table->model()->rowCount());
    QTest::mouseClick(m_view.button(QStringLiteral("Back")), Qt::LeftButton);
    QVERIFY(!table->isVisible());
}

void PagesTest::savedCaseAsksNothing()
{
    CheckState saved = Samples::siteBroken();
    saved.readOnly = true;
    m_view.view->present(saved);
    for (const Step step : guidedSteps) {
        m_view.view->goTo(step);
        for (const QString &text : {QStringLiteral("Try again for me"), QStringLiteral("Ask them again"),
                                    QStringLiteral("It works now"), QStringLiteral("It works there")})
            QVERIFY2(!m_view.button(text), qPrintable(text));
    }
    QVERIFY(m_view.button(QStringLiteral("Write the e-mail"))); // a report can still be sent on
}

void PagesTest::foreignTextStaysText()
{
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    const CheckState hostile = Samples::hostile();
    m_view.deeds.ready = composeReport(hostile.caseFile, hostile.diagnosis, hostile.steps,
                                       Samples::services(), gateways, 180, {});
    m_view.view->present(hostile);
    for (const Step step : allPages)
        m_view.view->goTo(step);
    for (const QLabel *label : m_view.view->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    const auto *preview = m_view.view->findChild<QTextBrowser *>();
    QVERIFY(preview->toPlainText().contains(QStringLiteral("<b>bold</b>")));
    for (QTextCursor cursor(preview->document()); !cursor.atEnd();
         cursor.movePosition(QTextCursor::NextCharacter)) {
        QVERIFY(!cursor.charFormat().isAnchor());
        QVERIFY(!cursor.charFormat().isImageFormat());
    }
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
