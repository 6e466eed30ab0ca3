// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/servicecall.h"

#include <QUrl>

namespace IsItMe {

/// A GET at an address that somebody else gave us (a link of the site, a bootstrap file): https only, never
/// to a private address, not even by a redirect or by a public name that points there. Destroying it ends it
/// without a report.
class GuardedCall : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        QUrl url;
        QString accept;
        std::optional<ProxySetting> proxy;
        int totalTimeoutMs = 8'000;
        qint64 bodyLimit = 512 * 1024;
        int redirects = 2; ///< how many are followed
    };

    GuardedCall(HttpClient &http, SystemResolver &names, QObject *parent = nullptr);
    ~GuardedCall() override;

    void start(const Plan &plan);
    QUrl url() const { return m_plan.url; } ///< the last one asked, after redirects

Q_SIGNALS:
    void finished(const IsItMe::HttpResult &result); ///< exactly once, not before start() has returned

private:
    void ask();
    void send(const QStringList &addresses);
    void refuse(Failure failure);
    void onAnswer(const HttpResult &result);

    HttpClient &m_http;
    SystemResolver &m_names;
    Plan m_plan;
    std::unique_ptr<SystemNameCall> m_lookUp;
    std::unique_ptr<ServiceCall> m_call;
};

} // namespace IsItMe
