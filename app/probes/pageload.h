// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "probes/siterequests.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace IsItMe {

/// Loads one page as a browser would, redirects and all, and hands on each hop as an observation. It asks one
/// address at a time; a redirect to another name is looked up through the operating system.
/// Destroying it ends it without a report.
class PageLoad : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        SiteAddress address;
        QString ip; ///< where to connect; empty through a proxy
        std::optional<ProxySetting> proxy;
        HttpPurpose purpose = HttpPurpose::Page;
        int attempt = 0;
        int maximumRedirects = 10; ///< 0: the first answer is the answer
        int connectTimeoutMs = 5'000;
        int totalTimeoutMs = 125'000;
        QString method = QStringLiteral("GET");
        std::vector<HeaderField> headers = {}; ///< besides the standard ones
        int cookieBytes = 0;                   ///< of a cookie of our own among them
    };

    /// `begin` gives a fresh observation that starts now.
    PageLoad(SiteRequests &requests, SystemResolver &names, std::function<Observation()> begin,
             QObject *parent = nullptr);
    ~PageLoad() override;

    void start(const Plan &plan);
    /// The exchange under way, observed as ended in this way; nothing when none is.
    std::optional<Observation> giveUp(Ending ending);
    bool isRunning() const { return m_running; }
    const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    void hop(const IsItMe::Observation &observation);
    void finished(); ///< exactly once, after the last hop

private:
    void request();
    void onAnswer(const HttpResult &result);
    void lookUp(const SiteAddress &next);
    void end();

    SiteRequests &m_requests;
    SystemResolver &m_names;
    std::function<Observation()> m_begin;
    Plan m_plan;
    SiteAddress m_next;
    bool m_firstWasPrivate = false;
    int m_hop = 0;
    bool m_running = false;
    QSet<QString> m_visited;
    Observation m_observation;
    HttpFacts m_base;
    Layer m_reached = Layer::None;
    std::unique_ptr<HttpCall> m_call;
    std::unique_ptr<SystemNameCall> m_lookUp;
};

} // namespace IsItMe
