// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace IsItMe {

/// One event of a NetLog, its numbers already turned into names.
struct NetLogEvent
{
    enum class Phase { None, Begin, End };
    QString type;
    Phase phase = Phase::None;
    qint64 source = 0;
    qint64 time = 0; ///< milliseconds on the browser's clock
    QJsonObject params;
};

/// What "constants" says.
struct NetLogConstants
{
    QHash<int, QString> eventTypes;
    QHash<int, QString> errors;
    int begin = 1;
    int end = 2;
    int mainFrameFlag = 0; ///< of "load_flags"; 0: this version has none
    QString version;

    QString errorOf(const QJsonObject &params) const; ///< of "net_error"; empty when there is none
};

/// Hands out the events in their order. Nothing when it is no NetLog.
std::optional<NetLogConstants>
walkNetLog(const QByteArray &log,
           const std::function<void(const NetLogConstants &, const NetLogEvent &)> &each);

} // namespace IsItMe
