// SPDX-License-Identifier: Apache-2.0
#include <ares.h> // first: on Windows it brings the network headers in their right order

#include "net/dnsclient.h"
#include "net/dnsjson.h"
#include "platform/socketerror.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

/// The largest answer over UDP that passes everywhere unfragmented (DNS flag day 2020).
constexpr int largestUdpAnswer = 1232;
constexpr unsigned char authenticDataFlag = 0x20; // in the header's fourth byte
constexpr int internetClass = 1;
constexpr int lookEveryMs = 50;

/// c-ares counts its users; it is set up as long as anyone holds one of these.
class CaresLibrary
{
public:
    CaresLibrary() : m_ready(ares_library_init(ARES_LIB_INIT_ALL) == ARES_SUCCESS) {}
    ~CaresLibrary()
    {
        if (m_ready)
            ares_library_cleanup();
    }
    Q_DISABLE_COPY_MOVE(CaresLibrary)

    bool isReady() const { return m_ready; }

private:
    const bool m_ready;
};

struct AresFree
{
    void operator()(unsigned char *bytes) const { ares_free_string(bytes); }
};

/// The question in wire form. Empty when the name can't be one. AD in the question asks for AD in the answer
/// (RFC 6840, section 5.7).
QByteArray questionMessage(const QString &name, int type)
{
    const auto id = static_cast<unsigned short>(QRandomGenerator::system()->bounded(0x10000));
    unsigned char *raw = nullptr;
    int length = 0;
    const int status = ares_create_query(name.toLatin1().constData(), internetClass, type, id, 1, &raw,
                                         &length, largestUdpAnswer);
    const std::unique_ptr<unsigned char, AresFree> owner(raw);
    if (status != ARES_SUCCESS || length < 12)
        return {};
    raw[3] |= authenticDataFlag;
    return QByteArray(reinterpret_cast<const char *>(raw), length);
}

/// One question. c-ares runs one try at a time; the tries are counted here, so that each has the same time.
///
/// c-ares calls back from the middle of its own work, so the callbacks only note what happened; look() acts
/// on it when c-ares has returned.
class CaresCall : public DnsCall
{
public:
    CaresCall(const DnsQuestion &question, std::shared_ptr<const CaresLibrary> library)
        : m_library(std::move(library)), m_question(question), m_triesLeft(std::max(1, question.tries))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &CaresCall::lookAtSockets);
        QMetaObject::invokeMethod(
            this, [this] { begin(); }, Qt::QueuedConnection);
    }

    ~CaresCall() override { closeChannel(); }

private:
    struct Notifiers
    {
        QPointer<QSocketNotifier> read, write;
    };

    void begin()
    {
        m_clock.start();
        const int type = dnsTypeNumber(m_question.type);
        m_message = type < 0 ? QByteArray() : questionMessage(m_question.name, type);
        if (!m_library->isReady() || m_message.isEmpty())
            return end(Ending::Failed, Failure::Internal, QStringLiteral("not a question that can be asked"));
        nextTry();
    }

    void nextTry()
    {
        --m_triesLeft;
        m_status.reset();
        closeChannel();
        if (!openChannel())
            return end(Ending::Failed, Failure::Internal,
                       QStringLiteral("not a server that can be asked: %1").arg(m_question.server));
        ares_send(m_channel, reinterpret_cast<const unsigned char *>(m_message.constData()),
                  static_cast<int>(m_message.size()), &CaresCall::answered, this);
        look();
    }

    bool openChannel()
    {
        ares_options options{};
        // NOCHECKRESP: else c-ares keeps SERVFAIL and REFUSED for itself and reports a refused connection.
        options.flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS;
        options.timeout = std::max(1, m_question.timeoutMs);
        options.tries = 1;
        options.ednspsz = largestUdpAnswer;
        options.sock_state_cb = &CaresCall::socketState;
        options.sock_state_cb_data = this;
        std::array<char, 2> dnsOnly = {'b', '\0'}; // not the hosts file
        options.lookups = dnsOnly.data();
        const int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ |
                         ARES_OPT_SOCK_STATE_CB | ARES_OPT_LOOKUPS | ARES_OPT_DOMAINS;
        if (ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS) {
            m_channel = nullptr;
            return false;
        }
        ares_set_socket_callback(m_channel, &CaresCall::socketConnected, this);
        return !m_question.server.isEmpty() &&
               ares_set_servers_ports_csv(m_channel, m_question.server.toLatin1().constData()) ==
                   ARES_SUCCESS;
    }

    void closeChannel()
    {
        m_timer.stop();
        if (m_channel)
            ares_destroy(m_channel);
        m_channel = nullptr;
        while (!m_sockets.isEmpty())
            forget(m_sockets.begin().key());
    }

    static void answered(void *self, int status, int, unsigned char *bytes, int length)
    {
        auto *call = static_cast<CaresCall *>(self);
        if (status == ARES_EDESTRUCTION)
            return;
        call->m_status = status;
        if (status == ARES_SUCCESS && bytes)
            call->m_answer = QByteArray(reinterpret_cast<const char *>(bytes), length);
    }

    static int socketConnected(ares_socket_t, int, void *self)
    {
        static_cast<CaresCall *>(self)->m_connected = true;
        return ARES_SUCCESS;
    }

    static void socketState(void *self, ares_socket_t socket, int readable, int writable)
    {
        auto *call = static_cast<CaresCall *>(self);
        if (!readable && !writable)
            return call->forget(socket);
        Notifiers &notifiers = call->m_sockets[socket];
        call->watch(notifiers.read, socket, QSocketNotifier::Read, readable);
        call->watch(notifiers.write, socket, QSocketNotifier::Write, writable);
    }

    void watch(QPointer<QSocketNotifier> &notifier, ares_socket_t socket, QSocketNotifier::Type type, bool on)
    {
        if (!notifier && on) {
            notifier = new QSocketNotifier(static_cast<qintptr>(socket), type, this);
            connect(notifier, &QSocketNotifier::activated, this, [this, socket, type] {
                socketReady(socket, type == QSocketNotifier::Read, type == QSocketNotifier::Write);
            });
        }
        if (notifier)
            notifier->setEnabled(on);
    }

    /// The notifiers go later: one of them may be reporting just now.
    void forget(ares_socket_t socket)
    {
        const Notifiers notifiers = m_sockets.take(socket);
        for (QSocketNotifier *notifier : {notifiers.read.data(), notifiers.write.data()}) {
            if (!notifier)
                continue;
            notifier->setEnabled(false);
            notifier->disconnect(this);
            notifier->deleteLater();
        }
    }

    void socketReady(ares_socket_t socket, bool readable, bool writable)
    {
        // c-ares would report every error as "refused"; which one it was is evidence.
        if (const std::optional<Failure> error = takeSocketError(static_cast<qintptr>(socket)))
            return end(Ending::Failed, *error, QStringLiteral("the server's address can't be asked"));
        ares_process_fd(m_channel, readable ? socket : ARES_SOCKET_BAD, writable ? socket : ARES_SOCKET_BAD);
        look();
    }

    /// c-ares's own time, and a look at each socket: on Windows a notifier that was made after its socket
    /// became ready does not say so any more.
    void lookAtSockets()
    {
        const QList<ares_socket_t> sockets = m_sockets.keys();
        for (const ares_socket_t socket : sockets) {
            const SocketReadiness ready = socketReadiness(static_cast<qintptr>(socket));
            if (m_sockets.contains(socket) && (ready.readable || ready.writable))
                socketReady(socket, ready.readable, ready.writable);
        }
        if (!m_channel)
            return;
        ares_process_fd(m_channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
        look();
    }

    void look()
    {
        if (!m_status) {
            timeval next{};
            if (ares_timeout(m_channel, nullptr, &next))
                m_timer.start(
                    std::min(lookEveryMs, static_cast<int>(next.tv_sec * 1000 + next.tv_usec / 1000) + 1));
            return;
        }
        if (*m_status == ARES_SUCCESS)
            return readAnswer();
        const QString words = QString::fromLatin1(ares_strerror(*m_status));
        if (*m_status == ARES_ETIMEOUT)
            return m_triesLeft > 0 ? nextTry() : end(Ending::TimedOut, Failure::TimedOut, words);
        if (!m_connected)
            return end(Ending::Failed, Failure::NoRoute, QStringLiteral("no way to the server's address"));
        end(Ending::Failed, *m_status == ARES_ECONNREFUSED ? Failure::ConnectionRefused : Failure::Internal,
            words);
    }

    void readAnswer()
    {
        const std::optional<DnsFacts> facts = parseDnsMessage(m_answer);
        if (!facts)
            return end(Ending::Failed, Failure::NameServerFailure, QStringLiteral("unreadable answer"));
        m_result.facts = *facts;
        m_result.facts.name = m_question.name;
        m_result.facts.type = m_question.type;
        m_result.failure = dnsFailureOf(m_result.facts);
        end(Ending::Done, m_result.failure, m_result.failure ? m_result.facts.rcode : QString());
    }

    /// The report goes out on its own turn of the event loop: its receiver may destroy this object.
    void end(Ending ended, std::optional<Failure> failure, const QString &detail)
    {
        m_result.milliseconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        closeChannel();
        m_result.ended = ended;
        m_result.failure = failure;
        m_result.detail = detail;
        m_result.facts.server = m_question.server;
        m_result.facts.name = m_question.name;
        m_result.facts.type = m_question.type;
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(m_result); }, Qt::QueuedConnection);
    }

    std::shared_ptr<const CaresLibrary> m_library;
    const DnsQuestion m_question;
    QByteArray m_message;
    int m_triesLeft;
    QElapsedTimer m_clock;
    QTimer m_timer;
    ares_channel m_channel = nullptr;
    QHash<ares_socket_t, Notifiers> m_sockets;
    bool m_connected = false;
    std::optional<int> m_status;
    QByteArray m_answer;
    DnsResult m_result;
};

class CaresDnsClient : public DnsClient
{
public:
    std::unique_ptr<DnsCall> ask(const DnsQuestion &question) override
    {
        return std::make_unique<CaresCall>(question, m_library);
    }

private:
    std::shared_ptr<const CaresLibrary> m_library = std::make_shared<CaresLibrary>();
};

} // namespace

std::unique_ptr<DnsClient> makeCaresDnsClient()
{
    return std::make_unique<CaresDnsClient>();
}

} // namespace IsItMe
