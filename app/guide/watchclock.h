// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QElapsedTimer>

namespace IsItMe {

/// The two clocks of whatever takes minutes. Time that passes is measured on the monotonic one; the dates are
/// for people, and for what has to go on after the program or the computer was started again. Virtual, so
/// that tests have minutes pass at once.
class WatchClock
{
public:
    WatchClock() { m_timer.start(); }
    virtual ~WatchClock() = default;

    /// Milliseconds from some moment. Nothing sets it; on some systems it stands while the computer sleeps.
    virtual qint64 elapsedMs() const { return m_timer.elapsed(); }
    virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }

private:
    QElapsedTimer m_timer;
};

} // namespace IsItMe
