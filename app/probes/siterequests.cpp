// SPDX-License-Identifier: Apache-2.0
#include "probes/siterequests.h"

#include <QTimer>

#include <algorithm>

namespace IsItMe {

SiteRequests::SiteRequests(HttpClient &http, int alreadySent, QObject *parent)
    : QObject(parent), m_http(http), m_sent(alreadySent)
{
}

SiteRequests::~SiteRequests() = default;

void SiteRequests::send(const HttpRequest &request, QObject *receiver,
                        std::function<void(std::unique_ptr<HttpCall>)> started)
{
    m_waiting.push_back({request, receiver, std::move(started)});
    next();
}

int SiteRequests::reserve(int most)
{
    const int reserved = std::clamp(left(), 0, most);
    if (reserved > 0) {
        m_sent += reserved;
        ++m_running;
        Q_EMIT sentChanged(m_sent);
    }
    return reserved;
}

void SiteRequests::settle(int reserved, int used)
{
    if (reserved <= 0)
        return;
    m_sent += used - reserved;
    --m_running;
    Q_EMIT sentChanged(m_sent);
    QMetaObject::invokeMethod(this, &SiteRequests::next, Qt::QueuedConnection);
}

void SiteRequests::next()
{
    while (!m_waiting.empty() && m_running < maximumAtOnce) {
        Waiting waiting = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        if (!waiting.receiver)
            continue;
        if (m_sent >= maximumRequests) {
            // Later, so that no caller is answered while it still asks.
            QTimer::singleShot(0, waiting.receiver,
                               [started = std::move(waiting.started)] { started(nullptr); });
            continue;
        }
        ++m_sent;
        ++m_running;
        auto call = m_http.send(waiting.request);
        // The place is free when the answer is in, or when the caller loses interest: whichever comes first.
        const auto occupied = std::make_shared<bool>(true);
        const auto leave = [this, occupied] {
            if (!std::exchange(*occupied, false))
                return;
            --m_running;
            QMetaObject::invokeMethod(this, &SiteRequests::next, Qt::QueuedConnection);
        };
        connect(call.get(), &HttpCall::finished, this, leave);
        connect(call.get(), &QObject::destroyed, this, leave);
        Q_EMIT sentChanged(m_sent);
        waiting.started(std::move(call));
    }
}

} // namespace IsItMe
