// SPDX-License-Identifier: Apache-2.0
#include "pages/steppage.h"
#include "steprail.h"
#include "verdictview.h"
#include "viewfixture.h"
#include "waywidget.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace IsItMe;

class CheckViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void newVerdictIsHeard();
    void newVerdictLeavesHandsAlone();
    void stopsAndChecksAgain();
    void firstActionIsThePrimaryButton();
    void everyStepHasItsPage();
    void arrowsWalkTheRail();
    void keyboardReachesEverything();
    void onePrimaryButtonAPage();
    void retranslatesLive();
    void fitsSmallWindows();

private:
    ViewFixture m_view;
};

void CheckViewTest::init()
{
    m_view.open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.view.get()));
}

void CheckViewTest::cleanup()
{
    m_view.view.reset();
}

void CheckViewTest::newVerdictIsHeard()
{
    const CheckState broken = Samples::siteBroken();
    QWidget window;
    VerdictView verdict(&window, [] { return true; });
    QPushButton other(&window);
    window.show();
    other.setFocus();
    verdict.setVerdict(QStringLiteral("Looking…"), {});
    QCOMPARE(window.focusWidget(), &verdict);
    other.setFocus();
    verdict.setVerdict(broken.diagnosis.sentence, broken.diagnosis.detail);
    QCOMPARE(window.focusWidget(), &verdict);
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&verdict);
    QCOMPARE(interface->text(QAccessible::Name), broken.diagnosis.sentence);
    QCOMPARE(interface->text(QAccessible::Description), broken.diagnosis.detail);
    // The same again, or more detail, takes nobody's focus.
    other.setFocus();
    verdict.setVerdict(broken.diagnosis.sentence, QStringLiteral("It fails for others too."));
    QCOMPARE(window.focusWidget(), &other);
}

void CheckViewTest::newVerdictLeavesHandsAlone()
{
    QWidget window;
    VerdictView spoken(&window, [] { return true; });
    VerdictView silent(&window, [] { return false; });
    QLineEdit typing(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    typing.setFocus();
    spoken.setVerdict(QStringLiteral("News"), {});
    QCOMPARE(window.focusWidget(), &typing); // someone types
    QPushButton other(&window);
    other.show();
    other.setFocus();
    silent.setVerdict(QStringLiteral("News"), {});
    QCOMPARE(window.focusWidget(), &other); // no screen reader listens
}

void CheckViewTest::stopsAndChecksAgain()
{
    QVERIFY(!m_view.button(QStringLiteral("Check again")));
    QTest::mouseClick(m_view.button(QStringLiteral("Stop")), Qt::LeftButton);
    m_view.view->present(Samples::siteBroken());
    QVERIFY(!m_view.button(QStringLiteral("Stop")));
    QTest::mouseClick(m_view.button(QStringLiteral("Check again")), Qt::LeftButton);
    QTest::mouseClick(m_view.button(QStringLiteral("Check another site")), Qt::LeftButton);
    QCOMPARE(m_view.deeds.done, QStringList({QStringLiteral("stop"), QStringLiteral("check-again"),
                                             QStringLiteral("check-another")}));
}

void CheckViewTest::firstActionIsThePrimaryButton()
{
    m_view.view->present(Samples::siteBroken());
    QPushButton *first = m_view.button(QStringLiteral("Tell me when it's back"));
    QVERIFY(first && first->property("primary").toBool());
    first->click();
    QCOMPARE(m_view.deeds.done.last(),
             QStringLiteral("perform %1").arg(static_cast<int>(FirstAction::TellMeWhenBack)));
    m_view.button(QStringLiteral("See the report"))->click();
    QCOMPARE(m_view.deeds.done.last(),
             QStringLiteral("perform %1").arg(static_cast<int>(FirstAction::TellTheSite)));
}

void CheckViewTest::everyStepHasItsPage()
{
    m_view.view->present(Samples::siteBroken());
    QStringList names;
    for (const Step step : guidedSteps) {
        m_view.view->goTo(step);
        for (const StepPage *page : m_view.view->findChildren<StepPage *>()) {
            if (page->isVisible())
                names << page->accessibleName();
        }
    }
    QCOMPARE(names.size(), qsizetype(std::size(guidedSteps)));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void CheckViewTest::arrowsWalkTheRail()
{
    m_view.view->present(Samples::siteBroken());
    auto *rail = m_view.view->findChild<StepRail *>();
    rail->button(Step::FirstLook)->setFocus();
    for (const Step step : guidedSteps) {
        QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Down);
        QCOMPARE(m_view.view->currentStep(), step);
        QVERIFY(rail->button(step)->hasFocus());
    }
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Up);
    QCOMPARE(m_view.view->currentStep(), Step::Everyone);
}

void CheckViewTest::keyboardReachesEverything()
{
    for (const Step step : allPages) {
        m_view.view->present(Samples::siteBroken());
        m_view.view->goTo(step);
        m_view.view->focusVerdict();
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab);
        }
        for (QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->isEnabled())
                QVERIFY2(reached.contains(each), qPrintable(each->text()));
        }
        for (QWidget *each : reached) {
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(each);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     each->metaObject()->className());
        }
    }
}

void CheckViewTest::onePrimaryButtonAPage()
{
    for (const CheckState &state :
         {Samples::siteBroken(), Samples::routerSilent(), Samples::worksNow(), Samples::notSure()}) {
        m_view.view->present(state);
        for (const Step step : allPages) {
            m_view.view->goTo(step);
            QStringList primary;
            for (const QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
                if (each->isVisible() && each->property("primary").toBool())
                    primary << each->text();
            }
            QVERIFY2(primary.size() == 1,
                     qPrintable(enumName(step) + QStringLiteral(": ") + primary.join(u',')));
        }
    }
}

void CheckViewTest::retranslatesLive()
{
    /// Marks every text that passes through it.
    class Marking : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *source, const char *, int) const override
        {
            return QByteArray(context).startsWith("IsItMe") ? u'<' + QString::fromUtf8(source) + u'>'
                                                            : QString();
        }
    };
    m_view.view->present(Samples::siteBroken());
    m_view.view->goTo(Step::Everyone);
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    QCoreApplication::processEvents();
    for (const QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
        if (each->isVisible())
            QVERIFY2(each->text().contains(u'<'), qPrintable(each->text()));
    }
    for (const StepButton *each : m_view.view->findChildren<StepButton *>())
        QVERIFY2(each->text().contains(u'<'), qPrintable(each->text()));
    for (const WayNode *node : m_view.view->findChildren<WayNode *>())
        QVERIFY2(node->text().startsWith(u'<'), qPrintable(node->text()));
    QCoreApplication::removeTranslator(&marking);
}

void CheckViewTest::fitsSmallWindows()
{
    for (const CheckState &state : {Samples::siteBroken(), Samples::routerSilent(), Samples::looking()}) {
        m_view.view->present(state);
        for (const Step step : allPages) {
            m_view.view->goTo(step);
            m_view.view->resize(720, 520);
            QCoreApplication::processEvents();
            QCOMPARE(m_view.view->size(), QSize(720, 520));
            for (const QPushButton *each : m_view.view->findChildren<QPushButton *>()) {
                if (!each->isVisible())
                    continue;
                const int right = each->mapTo(m_view.view.get(), QPoint(each->width(), 0)).x();
                QVERIFY2(right <= 720, qPrintable(enumName(step) + QStringLiteral(": ") + each->text()));
            }
        }
    }
}

QTEST_MAIN(CheckViewTest)
#include "tst_checkview.moc"
