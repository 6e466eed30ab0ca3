// SPDX-License-Identifier: Apache-2.0
#include "net/httpexchange.h"

#include "net/socketexchange.h"

#include <QThread>

namespace IsItMe {

namespace {

/// The caller's handle: hands on what the exchange says, and lets go of it when it is destroyed itself.
class SocketCall : public HttpCall
{
public:
    SocketCall(const HttpRequest &request, ExchangeThread thread) : m_exchange(new SocketExchange(request))
    {
        if (thread == ExchangeThread::Own)
            moveToOwnThread();
        connect(m_exchange, &SocketExchange::reached, this, &HttpCall::reached);
        connect(m_exchange, &SocketExchange::finished, this, &HttpCall::finished);
        QMetaObject::invokeMethod(m_exchange, &SocketExchange::start, Qt::QueuedConnection);
    }

    ~SocketCall() override
    {
        if (m_thread) {
            m_exchange->disconnect(this);
            m_thread->quit(); // takes the exchange along, once Schannel lets go of the thread
            return;
        }
        m_exchange->abandon();
        m_exchange->deleteLater();
    }

private:
    void moveToOwnThread()
    {
        m_thread = new QThread;
        m_exchange->moveToThread(m_thread);
        connect(m_thread, &QThread::finished, m_exchange, &QObject::deleteLater);
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
        m_thread->start();
    }

    SocketExchange *m_exchange;
    QThread *m_thread = nullptr;
};

class SocketHttpClient : public HttpClient
{
public:
    explicit SocketHttpClient(ExchangeThread thread) : m_thread(thread) {}

    std::unique_ptr<HttpCall> send(const HttpRequest &request) override
    {
        return std::make_unique<SocketCall>(request, m_thread);
    }

private:
    ExchangeThread m_thread;
};

} // namespace

std::unique_ptr<HttpClient> makeSocketHttpClient(ExchangeThread thread)
{
    return std::make_unique<SocketHttpClient>(thread);
}

} // namespace IsItMe
