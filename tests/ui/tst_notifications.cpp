// SPDX-License-Identifier: Apache-2.0
#include "dbusnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace IsItMe;

/// A notification service as desktops have it, on a bus of its own.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown;
    QStringList actions;
    uint replaced = 0;

public Q_SLOTS:
    uint Notify(const QString &application, uint replaces, const QString &, const QString &title,
                const QString &text, const QStringList &buttons, const QVariantMap &, int)
    {
        shown << application + u'|' + title + u'|' + text;
        actions = buttons;
        replaced = replaces;
        return 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

class NotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsAndHearsTheButton();
    void failsWithoutAService();
    void failsWithoutABus();

private:
    QProcess m_daemon;
    QString m_address;
};

void NotificationsTest::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("no dbus-daemon");
    m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                             QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(m_daemon.waitForReadyRead(10'000));
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

void NotificationsTest::cleanupTestCase()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void NotificationsTest::tellsAndHearsTheButton()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(m_address, QStringLiteral("desktop"));
    FakeService service;
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));

    DBusNotifier notifier(QDBusConnection::connectToBus(m_address, QStringLiteral("ours")));
    QSignalSpy clicked(&notifier, &Notifier::clicked);
    QSignalSpy pressed(&notifier, &Notifier::actionPressed);
    QSignalSpy failed(&notifier, &Notifier::failed);
    notifier.notify(QStringLiteral("shop.example works again"), QStringLiteral("<b>Down</b> since 14:05."),
                    QStringLiteral("Open the site"));
    QTRY_COMPARE(service.shown.size(), 1);
    QCOMPARE(service.shown[0],
             QStringLiteral("IsItMe|shop.example works again|&lt;b&gt;Down&lt;/b&gt; since 14:05."));
    QVERIFY(service.actions.contains(QLatin1String("Open the site")));
    QTest::qWait(100);                                            // the number has come back
    Q_EMIT service.ActionInvoked(8, QStringLiteral("open-site")); // somebody else's
    Q_EMIT service.ActionInvoked(7, QStringLiteral("open-site"));
    QTRY_COMPARE(pressed.size(), 1);
    Q_EMIT service.ActionInvoked(7, QStringLiteral("default"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(pressed.size(), 1);
    QVERIFY(failed.isEmpty());
    notifier.notify(QStringLiteral("again"), QString(), QString());
    QTRY_COMPARE(service.replaced, 7u); // one notification of ours at a time
    desktop.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
}

void NotificationsTest::failsWithoutAService()
{
    DBusNotifier notifier(QDBusConnection::connectToBus(m_address, QStringLiteral("lonely")));
    QSignalSpy failed(&notifier, &Notifier::failed);
    notifier.notify(QStringLiteral("title"), QStringLiteral("text"), QString());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QCOMPARE(failed[0][0].toString(), QStringLiteral("title"));
}

void NotificationsTest::failsWithoutABus()
{
    DBusNotifier notifier{QDBusConnection(QStringLiteral("nobody"))};
    QSignalSpy failed(&notifier, &Notifier::failed);
    notifier.notify(QStringLiteral("title"), QStringLiteral("text"), QString());
    QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(NotificationsTest)
#include "tst_notifications.moc"
