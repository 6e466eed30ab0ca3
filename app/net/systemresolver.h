// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace IsItMe {

struct SystemNameResult
{
    QStringList addresses;          ///< the system's order, duplicates removed, at most 32
    std::optional<Failure> failure; ///< NameNotFound, NameFailed
    QString error;                  ///< "EAI_NONAME" and the like
    double milliseconds = 0;
};

/// A handle on a running look-up. Destroying it forgets it: getaddrinfo can't be stopped, so it runs out on
/// its own detached thread and its answer is dropped. There is no time limit here: the probe has the budget.
class SystemNameCall : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void finished(const IsItMe::SystemNameResult &result); ///< at most once
};

/// The operating system's own look-up: hosts file, VPN, split DNS and all.
class SystemResolver
{
public:
    virtual ~SystemResolver() = default;
    virtual std::unique_ptr<SystemNameCall> lookUp(const QString &name) = 0;
};

std::unique_ptr<SystemResolver> makeSystemResolver();

} // namespace IsItMe
