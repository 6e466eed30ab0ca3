// SPDX-License-Identifier: Apache-2.0
#include "platform/systemproxy.h"

#include "platform/proxyvariables.h"

#include <QMutex>
#include <QNetworkProxyFactory>

#include <memory>
#include <thread>

namespace IsItMe {

namespace {

using Found = std::function<void(std::vector<ProxySetting>)>;

/// Carries the answer from the asking thread to the receiver's, for as long as the receiver lives.
struct Mailbox
{
    QMutex mutex;
    QObject *relay = nullptr; // lives in the receiver's thread
};

/// Dies with the receiver, whose child it is, and takes the mailbox's address away.
class Relay : public QObject
{
public:
    Relay(std::shared_ptr<Mailbox> mailbox, QObject *parent) : QObject(parent), m_mailbox(std::move(mailbox))
    {
        m_mailbox->relay = this;
    }
    ~Relay() override
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        m_mailbox->relay = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Relay)

private:
    std::shared_ptr<Mailbox> m_mailbox;
};

/// Only host, port and kind are taken over: what the settings hold of credentials ends here.
std::vector<ProxySetting> withoutCredentials(const QList<QNetworkProxy> &proxies)
{
    std::vector<ProxySetting> settings;
    for (const QNetworkProxy &proxy : proxies) {
        QString type;
        if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy)
            type = QStringLiteral("http");
        else if (proxy.type() == QNetworkProxy::Socks5Proxy)
            type = QStringLiteral("socks5");
        else
            break; // "direct", in this place of the order
        settings.push_back({type, proxy.hostName(), proxy.port()});
    }
    return settings;
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
/// Debian's Qt asks libproxy, which knows the desktops' settings, https_proxy, http_proxy and no_proxy, but
/// not all_proxy, and which takes http_proxy for https too, as no browser does.
std::vector<ProxySetting> systemProxies(const QUrl &url)
{
    const auto variable = [](const QString &name) { return qEnvironmentVariable(name.toUtf8().constData()); };
    if (const auto given = proxiesFromVariables(url, variable))
        return *given;
    auto settings = withoutCredentials(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)));
    if (url.scheme() == QLatin1String("https")) {
        QUrl plain = url;
        plain.setScheme(QStringLiteral("http"));
        const auto forHttp = proxiesFromVariables(plain, variable);
        if (forHttp && !forHttp->empty() && settings == *forHttp)
            settings.clear();
    }
    return settings;
}
#else
/// Browsers on Windows and macOS go by the system's settings alone; variables mean nothing to them.
std::vector<ProxySetting> systemProxies(const QUrl &url)
{
    return withoutCredentials(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)));
}
#endif

void deliver(const std::shared_ptr<Mailbox> &mailbox, const Found &done, std::vector<ProxySetting> settings)
{
    const QMutexLocker lock(&mailbox->mutex);
    QObject *relay = mailbox->relay;
    if (!relay)
        return;
    // Queued under the lock: when the relay dies first, Qt drops what was queued for it.
    QMetaObject::invokeMethod(
        relay,
        [relay, done, settings = std::move(settings)] {
            relay->deleteLater();
            done(settings);
        },
        Qt::QueuedConnection);
}

} // namespace

void findSystemProxies(const QUrl &url, QObject *receiver,
                       std::function<void(std::vector<ProxySetting>)> done)
{
    const auto mailbox = std::make_shared<Mailbox>();
    new Relay(mailbox, receiver);
    // Detached: a PAC file that hangs must not keep the program from ending.
    std::thread([url, mailbox, done = std::move(done)] {
        deliver(mailbox, done, isThisComputer(url.host()) ? std::vector<ProxySetting>() : systemProxies(url));
    }).detach();
}

} // namespace IsItMe
