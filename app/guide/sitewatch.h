// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace IsItMe {

class SiteRequests;

/// "Tell me when it's back": asks for the page once every few minutes until it is answered well. It judges
/// nothing: whoever hears of a good answer looks again properly.
class SiteWatch : public QObject
{
    Q_OBJECT
public:
    SiteWatch(HttpClient &http, SystemResolver &names, QObject *parent = nullptr);
    ~SiteWatch() override;

    /// Watches the page of a case, the way the case went (its proxy, its redirects), without a query.
    void start(const CaseFile &caseFile, const SiteAddress &site);
    void stop();
    bool isActive() const { return m_active; }

    /// How long to wait after a try, in ms: three minutes at first, ten later, and never less than the site
    /// asked for (Retry-After), up to a day.
    static int pauseAfter(int tries, std::optional<int> retryAfterSeconds);

Q_SIGNALS:
    void answered(); ///< a good answer; the watch is over
    void gaveUp();   ///< the visit's thirty requests are used up

private:
    void tryNow();
    void ask(const QString &ip);
    void onAnswer(const HttpResult &result);
    void pause(std::optional<int> retryAfterSeconds);

    HttpClient &m_http;
    SystemResolver &m_names;
    SiteAddress m_site;
    std::optional<ProxySetting> m_proxy;
    std::unique_ptr<SiteRequests> m_requests;
    std::unique_ptr<SystemNameCall> m_lookUp;
    std::unique_ptr<HttpCall> m_call;
    QTimer m_pause;
    int m_tries = 0;
    bool m_active = false;
};

} // namespace IsItMe
