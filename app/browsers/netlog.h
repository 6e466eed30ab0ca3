// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace IsItMe {

/// One request that the page made, as a Chromium browser logged it.
struct NetLogRequest
{
    QString url; ///< without its query
    QString host;
    int status = 0;
    QString error; ///< "ERR_NAME_NOT_RESOLVED"

    bool operator==(const NetLogRequest &) const = default;
};

/// What a NetLog of a Chromium browser says of one page.
struct NetLogReading
{
    bool found = false; ///< the page's own request is in the log
    bool ended = false; ///< it ended by itself: not cut off by the browser's time limit, nor by its end
    int status = 0;     ///< of the last answer on the site
    QString httpVersion;
    int redirects = 0;
    bool circles = false; ///< they came back to an address where they had been
    QString landed;       ///< the last address on the site, without its query
    QString leftTo;       ///< a host outside of the site that the page's redirects led to
    QString error;        ///< by the log's own names
    QString errorDetail;  ///< what else the log says of it: the look-up's failure, HTTP/2's own reason
    int sent = 0;         ///< requests that went out to the site
    int parts = 0;        ///< that the page took, or wanted, from other hosts
    QString version;      ///< the browser's
    std::vector<NetLogRequest> failingParts; ///< of other hosts; at most 50
};

/// Reads the log of one load. `siteHosts`: in lower case, IP addresses without brackets. Names of events,
/// phases and errors are taken from the log's own "constants": their numbers change between versions. A log
/// that breaks off (a killed browser) is read up to its last whole event. Nothing when it is no NetLog.
/// Source: Chromium, net/log/net_log_event_type_list.h and netlog_viewer.
std::optional<NetLogReading> readNetLog(const QByteArray &log, const QSet<QString> &siteHosts);

/// A log that broke off, closed after its last whole event; empty when not even one is whole.
QByteArray mendedNetLog(const QByteArray &log);

inline constexpr qsizetype maximumNetLog = 24 * 1024 * 1024;

} // namespace IsItMe
