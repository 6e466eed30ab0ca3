// SPDX-License-Identifier: Apache-2.0
#include "basics.h"
#include "consentdialog.h"
#include "everyoneview.h"
#include "net/httprequesttext.h"
#include "probes/outsiderequests.h"
#include "viewfixture.h"
#include "worldmap.h"

#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace IsItMe;

/// Step 5's page, its map, and the consent.
class EveryonePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reachedAndGotThePageAreApart();
    void theMapSaysItInWordsToo();
    void aServiceInTroubleIsNoWordAboutTheSite();
    void aPauseHasATime();
    void resolversSideBySide();
    void everybodyWalledIsNoOutage();
    void landIsWhereItShouldBe_data();
    void landIsWhereItShouldBe();
    void marksDoNotCoverEachOther();
    void askedAgainByKeyboard();
    void theConsentShowsWhatIsSent();
    void onlyTheNameByKeyboard();
    void aPrivateAddressIsToldToNobody();

private:
    ViewFixture m_view;
};

void EveryonePageTest::init()
{
    m_view.open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.view.get()));
    m_view.view->goTo(Step::Everyone);
}

void EveryonePageTest::cleanup()
{
    m_view.view.reset();
}

void EveryonePageTest::reachedAndGotThePageAreApart()
{
    const EveryoneView view = everyoneView(Samples::othersDiffer());
    QCOMPARE(view.heading, QStringLiteral("Works in 3 of 5 places"));
    QVERIFY(view.lead.contains(QStringLiteral("4 of 5 reach its front door.")));
    QVERIFY(view.lead.contains(QStringLiteral("robots")));
    QCOMPARE(view.rows.size(), size_t(5));
    QCOMPARE(view.rows[3].door, QStringLiteral("no"));
    QVERIFY(view.rows[3].page.startsWith(QStringLiteral("no")));
    QCOMPARE(view.rows[4].door, QStringLiteral("yes"));
    QCOMPARE(view.rows[4].page, QStringLiteral("turned away (403)"));
    QCOMPARE(view.rows[4].mark, Mark::YourTurn);
    m_view.view->present(Samples::othersDiffer());
    const auto tables = m_view.view->findChildren<QTableWidget *>();
    const bool shown = std::any_of(tables.begin(), tables.end(), [](const QTableWidget *table) {
        return table->isVisible() && table->rowCount() == 5 &&
               table->item(4, 3)->text() == QLatin1String("turned away (403)");
    });
    QVERIFY(shown);
}

void EveryonePageTest::theMapSaysItInWordsToo()
{
    m_view.view->present(Samples::othersDiffer());
    const auto *map = m_view.view->findChild<WorldMap *>();
    QVERIFY(map && map->isVisible());
    QCOMPARE(map->places().size(), size_t(5));
    QVERIFY(!map->accessibleName().isEmpty());
    QVERIFY(map->accessibleDescription().contains(QStringLiteral("Singapore, Singapore: no")));
    QVERIFY(map->accessibleDescription().contains(QStringLiteral("Falkenstein, Germany: yes")));
    m_view.view->present(Samples::othersSilent());
    QVERIFY(!map->isVisible());
}

void EveryonePageTest::aServiceInTroubleIsNoWordAboutTheSite()
{
    const EveryoneView view = everyoneView(Samples::othersSilent());
    QVERIFY(view.rows.empty());
    QCOMPARE(view.services.size(), 1);
    QVERIFY(view.services.front().contains(QStringLiteral("api.globalping.example")));
    QVERIFY(view.services.front().contains(QStringLiteral("says nothing about the site")));
    QCOMPARE(view.heading, QStringLiteral("What others see"));
}

void EveryonePageTest::aPauseHasATime()
{
    const EveryoneView view = everyoneView(Samples::othersDiffer());
    const QDateTime until = QDateTime(QDate(2026, 11, 22), QTime(14, 25, 12), Qt::UTC);
    QCOMPARE(view.waitUntil.toUTC(), until);
    QVERIFY(view.services.front().contains(shortTime(until.toLocalTime())));
}

void EveryonePageTest::resolversSideBySide()
{
    const EveryoneView view = everyoneView(Samples::othersDiffer());
    QCOMPARE(view.answers.size(), size_t(3));
    QVERIFY(!view.answers[1].differs);
    QVERIFY(view.answers[2].differs);
    QCOMPARE(view.answers[2].addresses, QStringLiteral("203.0.113.20"));
    QVERIFY(view.answersLead.contains(QStringLiteral("old address")));
}

void EveryonePageTest::everybodyWalledIsNoOutage()
{
    CheckState state = Samples::othersSilent();
    for (int i = 0; i < 2; ++i) {
        VantageFacts facts;
        facts.service = QStringLiteral("check-host");
        facts.samePath = facts.connected = true;
        facts.status = 403;
        Observation observation;
        observation.facts = facts;
        state.caseFile.append(observation);
    }
    QVERIFY(everyoneView(state).heading.contains(QStringLiteral("answers in 2 of 2")));
}

void EveryonePageTest::landIsWhereItShouldBe_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("land");
    QTest::newRow("Kansas") << 38.5 << -97.5 << true;
    QTest::newRow("Brazil") << -9.5 << -52.5 << true;
    QTest::newRow("Sahara") << 23.5 << 10.5 << true;
    QTest::newRow("Siberia") << 62.5 << 100.5 << true;
    QTest::newRow("Australia") << -24.5 << 133.5 << true;
    QTest::newRow("Pacific") << 0.5 << -150.5 << false;
    QTest::newRow("Atlantic") << 35.5 << -40.5 << false;
    QTest::newRow("Indian Ocean") << -30.5 << 80.5 << false;
}

void EveryonePageTest::landIsWhereItShouldBe()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, land);
    const QPointF there = onMap(latitude, longitude);
    const auto &points = landPoints();
    const bool found = std::any_of(points.begin(), points.end(), [&there](const QPointF &point) {
        return std::hypot(point.x() - there.x(), point.y() - there.y()) < 2.5 / 360;
    });
    QCOMPARE(found, land);
}

void EveryonePageTest::marksDoNotCoverEachOther()
{
    WorldMap map;
    map.resize(600, map.heightForWidth(600));
    std::vector<MapPlace> places(6, {50, 10, Mark::Good, QStringLiteral("x")});
    places[0].mark = Mark::Trouble;
    map.setPlaces(places);
    const QImage crowded = map.grab().toImage();
    map.setPlaces({places[0]});
    QVERIFY(crowded != map.grab().toImage());
    map.resize(1, 1);
    QVERIFY(!map.grab().isNull());
}

void EveryonePageTest::askedAgainByKeyboard()
{
    m_view.view->present(Samples::othersDiffer());
    QPushButton *again = m_view.button(QStringLiteral("Ask them again"));
    QVERIFY(again && again->isEnabled());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QCOMPARE(m_view.deeds.done, QStringList(QStringLiteral("run everyone")));
}

void EveryonePageTest::theConsentShowsWhatIsSent()
{
    const Services services = Samples::services();
    const auto address = std::get<SiteAddress>(parseAddress(u"https://shop.example/cart?token=secret"));
    ConsentDialog dialog(services, address, false);
    dialog.show();
    QStringList shown;
    for (const QLabel *label : dialog.findChildren<QLabel *>(QStringLiteral("exactly")))
        shown.append(label->text());
    const auto requests = outsideRequests(services, address, false);
    QCOMPARE(shown.size(), static_cast<qsizetype>(requests.size()));
    for (const OutsideRequest &each : requests)
        QVERIFY(shown.contains(requestShown(each.request)));
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("secret")));
}

void EveryonePageTest::onlyTheNameByKeyboard()
{
    const Services services = Samples::services();
    const auto address = std::get<SiteAddress>(parseAddress(u"https://shop.example/cart"));
    ConsentDialog dialog(services, address, false);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const QSignalSpy chosen(&dialog, &ConsentDialog::nameOnlyChosen);
    const auto choices = dialog.findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 2);
    QVERIFY(choices[0]->isChecked());
    choices[0]->setFocus();
    QTest::keyClick(choices[0], Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.front().front().toBool());
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("cart")));
}

void EveryonePageTest::aPrivateAddressIsToldToNobody()
{
    const auto address = std::get<SiteAddress>(parseAddress(u"http://192.168.1.1/"));
    QVERIFY(toldServices(Samples::services(), address).empty());
}

QTEST_MAIN(EveryonePageTest)
#include "tst_everyonepage.moc"
