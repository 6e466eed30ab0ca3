// SPDX-License-Identifier: Apache-2.0
#include "probes/guardedcall.h"

#include "address/siteaddress.h"
#include "casefile/queries.h"
#include "probes/requests.h"

#include <QTimer>

#include <algorithm>

namespace IsItMe {

namespace {

bool mayBeAsked(const QUrl &url)
{
    if (!url.isValid() || url.scheme() != QLatin1String("https") || !url.userInfo().isEmpty())
        return false;
    const auto parsed = parseAddress(url.toString(QUrl::FullyEncoded));
    const auto *address = std::get_if<SiteAddress>(&parsed);
    return address && !address->isPrivate();
}

} // namespace

GuardedCall::GuardedCall(HttpClient &http, SystemResolver &names, QObject *parent)
    : QObject(parent), m_http(http), m_names(names)
{
}

GuardedCall::~GuardedCall() = default;

void GuardedCall::start(const Plan &plan)
{
    m_plan = plan;
    ask();
}

void GuardedCall::refuse(Failure failure)
{
    QTimer::singleShot(0, this, [this, failure] {
        HttpResult result;
        result.ended = Ending::Failed;
        result.failure = failure;
        Q_EMIT finished(result);
    });
}

void GuardedCall::ask()
{
    const QString host = m_plan.url.host(QUrl::FullyEncoded);
    if (!mayBeAsked(m_plan.url)) {
        refuse(Failure::RedirectForbidden);
    } else if (m_plan.proxy || !QHostAddress(host).isNull()) {
        send({});
    } else {
        m_lookUp = m_names.lookUp(host);
        connect(m_lookUp.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &names) {
            m_lookUp.release()->deleteLater();
            QStringList addresses = names.addresses;
            addresses.erase(std::remove_if(addresses.begin(), addresses.end(), isPrivateIp), addresses.end());
            if (!addresses.isEmpty())
                send(addresses);
            else if (names.addresses.isEmpty())
                refuse(names.failure.value_or(Failure::NameFailed));
            else
                refuse(Failure::RedirectForbidden);
        });
    }
}

void GuardedCall::send(const QStringList &addresses)
{
    HttpRequest request = requestFor(m_plan.url, {}, m_plan.proxy);
    request.headers = {{QStringLiteral("Accept"), m_plan.accept}};
    request.connectTimeoutMs = 4'000;
    request.totalTimeoutMs = m_plan.totalTimeoutMs;
    request.bodyLimit = m_plan.bodyLimit;
    m_call = std::make_unique<ServiceCall>(m_http, m_names);
    connect(m_call.get(), &ServiceCall::finished, this, &GuardedCall::onAnswer);
    m_call->start(request, addresses);
}

void GuardedCall::onAnswer(const HttpResult &result)
{
    m_call.release()->deleteLater();
    const QString location = headerValue(result.headers, QLatin1String("Location"));
    const bool redirect = !result.failure && isRedirect(result.status) && !location.isEmpty();
    if (!redirect || m_plan.redirects <= 0) {
        Q_EMIT finished(result);
        return;
    }
    --m_plan.redirects;
    m_plan.url = m_plan.url.resolved(QUrl(location));
    ask();
}

} // namespace IsItMe
