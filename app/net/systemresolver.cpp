// SPDX-License-Identifier: Apache-2.0
#include "net/systemresolver.h"

#include "platform/systemlookup.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <system_error>
#include <thread>

namespace IsItMe {

namespace {

constexpr int threadLimit = 16;

/// What the call and its thread share: whoever ends last frees it. The mutex keeps the receiver alive while
/// the thread posts to it.
struct Link
{
    std::mutex mutex;
    QObject *receiver = nullptr; ///< null once nobody waits
};

class RunningLookUp : public SystemNameCall
{
public:
    using Running = std::shared_ptr<std::atomic<int>>;

    RunningLookUp(const QString &name, const Running &running) : m_link(std::make_shared<Link>())
    {
        m_link->receiver = this;
        if (!startThread(name, running)) {
            SystemNameResult result;
            result.failure = Failure::NameFailed;
            result.error = QStringLiteral("too many look-ups are waiting");
            QTimer::singleShot(0, this, [this, result] { Q_EMIT finished(result); });
        }
    }

    ~RunningLookUp() override
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->receiver = nullptr;
    }

private:
    bool startThread(const QString &name, const Running &running)
    {
        if (running->fetch_add(1) >= threadLimit) {
            running->fetch_sub(1);
            return false;
        }
        try {
            std::thread([this, name, running, link = m_link] { work(name, running, link, this); }).detach();
            return true;
        } catch (const std::system_error &) { // the system gives no more threads
            running->fetch_sub(1);
            return false;
        }
    }

    /// On its own thread. `call` is only touched under the lock, while it is alive.
    static void work(const QString &name, const Running &running, const std::shared_ptr<Link> &link,
                     RunningLookUp *call)
    {
        QElapsedTimer clock;
        clock.start();
        const SystemLookUp answer = lookUpBlocking(name);
        SystemNameResult result;
        result.addresses = answer.addresses;
        result.error = answer.error;
        if (!answer.error.isEmpty())
            result.failure = answer.notFound ? Failure::NameNotFound : Failure::NameFailed;
        result.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        running->fetch_sub(1);
        const std::lock_guard lock(link->mutex);
        if (link->receiver)
            QMetaObject::invokeMethod(
                call, [call, result] { Q_EMIT call->finished(result); }, Qt::QueuedConnection);
    }

    std::shared_ptr<Link> m_link;
};

class ThreadedResolver : public SystemResolver
{
public:
    std::unique_ptr<SystemNameCall> lookUp(const QString &name) override
    {
        return std::make_unique<RunningLookUp>(name, m_running);
    }

private:
    RunningLookUp::Running m_running = std::make_shared<std::atomic<int>>(0);
};

} // namespace

std::unique_ptr<SystemResolver> makeSystemResolver()
{
    return std::make_unique<ThreadedResolver>();
}

} // namespace IsItMe
