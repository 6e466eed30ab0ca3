// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace IsItMe {

/// Tries a bare TCP connection: no name, no data. Destroying it ends it without a report.
class TcpReach : public QObject
{
    Q_OBJECT
public:
    TcpReach(const QHostAddress &address, int port, int timeoutMs, QObject *parent = nullptr);
    ~TcpReach() override;
    void start();

Q_SIGNALS:
    /// Exactly once, never from within start(). No failure: connected. ConnectionRefused, NoRoute,
    /// NotPermitted or TimedOut otherwise.
    void finished(std::optional<IsItMe::Failure> failure, double milliseconds, const QString &detail);

private:
    void connectNow();
    void end(std::optional<Failure> failure, const QString &detail);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace IsItMe
