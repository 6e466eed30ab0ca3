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
    void restartIsGuided();
    void reportIsShownAndSent();
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
    QVERIFY(!m_view.button(QStringLiteral("Yes, it is mine")));
    QVERIFY(!m_view.button(QStringLiteral("The plug is out")));
    m_view.view->present(Samples::routerSilent());
    QVERIFY(m_view.button(QStringLiteral("Yes, it is mine")));
    QVERIFY(!m_view.button(QStringLiteral("The plug is out"))); // not before it is clear whose it is
}

void PagesTest::restartIsGuided()
{
    CheckState state = Samples::routerSilent();
    Observation mine;
    mine.facts = AnswerFacts{QStringLiteral("router-is-mine"), QStringLiteral("yes")};
    state.caseFile.append(mine);
    m_view.view->present(state);
    m_view.view->goTo(Step::Router);
    for (const QString &text :
         {QStringLiteral("The plug is out"), QStringLiteral("Go on now"), QStringLiteral("It is plugged in"),
          QStringLiteral("The lights are on: check")}) {
        QVERIFY2(m_view.button(text), qPrintable(text));
        QTest::mouseClick(m_view.button(text), Qt::LeftButton);
    }
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("check-again")));
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
