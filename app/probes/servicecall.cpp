// SPDX-License-Identifier: Apache-2.0
#include "probes/servicecall.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int maximumAddresses = 3;

/// IPv4 first: a broken IPv6 must not make a service look dead. IPv6 has probes of its own.
QStringList inOrder(QStringList addresses)
{
    std::stable_partition(addresses.begin(), addresses.end(),
                          [](const QString &a) { return !a.contains(u':'); });
    return addresses.mid(0, maximumAddresses);
}

} // namespace

ServiceCall::ServiceCall(HttpClient &http, SystemResolver &names, QObject *parent)
    : QObject(parent), m_http(http), m_names(names)
{
}

ServiceCall::~ServiceCall() = default;

void ServiceCall::start(const HttpRequest &request, const QStringList &addresses)
{
    m_request = request;
    m_addresses = inOrder(addresses);
    if (m_request.proxy || !m_addresses.isEmpty())
        sendNext();
    else if (!QHostAddress(m_request.host).isNull()) {
        m_addresses = {m_request.host};
        sendNext();
    } else
        lookUp();
}

void ServiceCall::lookUp()
{
    m_lookUp = m_names.lookUp(m_request.host);
    connect(m_lookUp.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &names) {
        m_lookUp.release()->deleteLater();
        m_addresses = inOrder(names.addresses);
        if (!m_addresses.isEmpty()) {
            sendNext();
            return;
        }
        HttpResult result;
        result.ended = Ending::Failed;
        result.failure = names.failure.value_or(Failure::NameFailed);
        result.detail = names.error;
        result.timings.ended = names.milliseconds;
        Q_EMIT finished(result);
    });
}

void ServiceCall::sendNext()
{
    if (!m_addresses.isEmpty())
        m_request.address = QHostAddress(m_addresses.takeFirst());
    if (m_request.proxy)
        m_request.address.clear();
    m_call = m_http.send(m_request);
    connect(m_call.get(), &HttpCall::finished, this, &ServiceCall::onAnswer);
}

void ServiceCall::onAnswer(const HttpResult &result)
{
    m_call.release()->deleteLater(); // we are inside its signal
    const bool neverConnected = result.failure && result.reached == Layer::None;
    if (neverConnected && !m_request.proxy && !m_addresses.isEmpty())
        sendNext();
    else
        Q_EMIT finished(result);
}

} // namespace IsItMe
