// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace IsItMe {

/// The desktop's notifications.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void notify(const QString &title, const QString &text, const QString &action) = 0;

Q_SIGNALS:
    void clicked();                                         ///< the notification itself
    void actionPressed();                                   ///< its button
    void failed(const QString &title, const QString &text); ///< nobody took it
};

/// org.freedesktop.Notifications where there is D-Bus; elsewhere one that always fails, so that the tray's
/// balloon takes its place.
std::unique_ptr<Notifier> makeNotifier();

} // namespace IsItMe
