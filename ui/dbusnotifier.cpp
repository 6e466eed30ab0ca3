// SPDX-License-Identifier: Apache-2.0
#include "dbusnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace IsItMe {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus) : m_bus(bus)
{
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(uint, QString)));
}

void DBusNotifier::notify(const QString &title, const QString &text, const QString &action)
{
    if (!m_bus.isConnected()) {
        Q_EMIT failed(title, text);
        return;
    }
    // Desktop Notifications Specification 1.2, "Notify". Bodies may be read as markup: foreign text is
    // escaped.
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    const QStringList actions{QStringLiteral("default"), QString(), QStringLiteral("open-site"), action};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("isitme")},
                            {QStringLiteral("category"), QStringLiteral("network")}};
    call << QStringLiteral("IsItMe") << m_shown << QStringLiteral("isitme") << title << text.toHtmlEscaped()
         << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, title, text, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            Q_EMIT failed(title, text);
        else
            m_shown = reply.value();
    });
}

void DBusNotifier::onAction(uint id, const QString &action)
{
    if (id != m_shown || m_shown == 0)
        return; // another program's
    if (action == QLatin1String("open-site"))
        Q_EMIT actionPressed();
    else
        Q_EMIT clicked();
}

std::unique_ptr<Notifier> makeNotifier()
{
    return std::make_unique<DBusNotifier>(QDBusConnection::sessionBus());
}

} // namespace IsItMe
