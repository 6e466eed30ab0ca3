// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httpexchange.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace IsItMe {

/// The only door through which requests to the site leave: at most thirty a visit and two at once
/// (CONTRACT.md, "Politeness and patience"). The number is kept in the report.
class SiteRequests : public QObject
{
    Q_OBJECT
public:
    static constexpr int maximumRequests = 30;
    static constexpr int maximumAtOnce = 2;

    explicit SiteRequests(HttpClient &http, int alreadySent = 0, QObject *parent = nullptr);
    ~SiteRequests() override;

    /// Queues a request. `started` hands out the call once it is its turn; it is called with null, later,
    /// when the visit's requests are used up. Not called when `receiver` dies first; a call that is destroyed
    /// frees its place.
    void send(const HttpRequest &request, QObject *receiver,
              std::function<void(std::unique_ptr<HttpCall>)> started);
    /// For a browser, which sends by itself: takes up to `most` of the requests that are left, and one of the
    /// two places. Returns how many it may send; 0 takes nothing. They count as sent until settle() says how
    /// many they really were.
    int reserve(int most);
    void settle(int reserved, int used);
    int sent() const { return m_sent; }
    int left() const { return maximumRequests - m_sent - static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    void sentChanged(int sent);

private:
    struct Waiting
    {
        HttpRequest request;
        QPointer<QObject> receiver;
        std::function<void(std::unique_ptr<HttpCall>)> started;
    };
    void next();

    HttpClient &m_http;
    int m_sent = 0;
    int m_running = 0;
    std::vector<Waiting> m_waiting;
};

} // namespace IsItMe
