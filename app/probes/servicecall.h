// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httpexchange.h"
#include "net/systemresolver.h"

#include <QObject>

#include <memory>

namespace IsItMe {

/// One exchange with one of our services: by its known addresses one after the other, else by its name as the
/// operating system looks it up. Never used for the site. Destroying it ends it without a report.
class ServiceCall : public QObject
{
    Q_OBJECT
public:
    ServiceCall(HttpClient &http, SystemResolver &names, QObject *parent = nullptr);
    ~ServiceCall() override;

    /// `request.address` is filled in here, unless it goes through a proxy.
    void start(const HttpRequest &request, const QStringList &addresses);
    const HttpRequest &request() const { return m_request; } ///< as last sent, with its address

Q_SIGNALS:
    void finished(const IsItMe::HttpResult &result); ///< exactly once

private:
    void lookUp();
    void sendNext();
    void onAnswer(const HttpResult &result);

    HttpClient &m_http;
    SystemResolver &m_names;
    HttpRequest m_request;
    QStringList m_addresses;
    std::unique_ptr<SystemNameCall> m_lookUp;
    std::unique_ptr<HttpCall> m_call;
};

} // namespace IsItMe
