// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "notifier.h"

#include <QDBusConnection>

namespace IsItMe {

/// Speaks to the desktop's notification service. Nothing blocks: a service that hangs only means silence.
class DBusNotifier : public Notifier
{
    Q_OBJECT
public:
    explicit DBusNotifier(const QDBusConnection &bus);
    void notify(const QString &title, const QString &text, const QString &action) override;

private Q_SLOTS:
    void onAction(uint id, const QString &action);

private:
    QDBusConnection m_bus;
    uint m_shown = 0; ///< the service's number for ours: the next one replaces it
};

} // namespace IsItMe
