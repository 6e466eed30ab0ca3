// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxecho.h"
#include "platform/linuxaddress.h"

#include "platform/icmpecho.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <map>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h> // timespec, which linux/errqueue.h needs and does not ask for
#include <unistd.h>

#include <linux/errqueue.h>

namespace IsItMe {

namespace {

constexpr size_t mostPending = 64;
constexpr int mostReads = 32; // of one wake-up

class LinuxEcho final : public Echo
{
public:
    explicit LinuxEcho(const QHostAddress &address)
        : m_address(address), m_ipv6(address.protocol() == QAbstractSocket::IPv6Protocol)
    {
    }
    ~LinuxEcho() override
    {
        m_notifier.reset(); // before the descriptor that it watches
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(LinuxEcho)

    void send() override;

private:
    bool open();
    bool connectSocket() const;
    void read();
    bool readReply();
    bool readError();
    void report(std::optional<quint16> sequence, Answer how);
    void reportLater(Answer how);

    QHostAddress m_address;
    bool m_ipv6;
    int m_socket = -1;
    quint16 m_sequence = 0;
    std::map<quint16, QElapsedTimer> m_pending;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

bool LinuxEcho::connectSocket() const
{
    if (!m_ipv6) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_addr.s_addr = htonl(m_address.toIPv4Address());
        return ::connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0;
    }
    sockaddr_in6 to{};
    to.sin6_family = AF_INET6;
    const Q_IPV6ADDR bytes = m_address.toIPv6Address();
    std::memcpy(&to.sin6_addr, &bytes, sizeof bytes);
    const QString scope = m_address.scopeId();
    if (!scope.isEmpty()) {
        const uint number = scope.toUInt();
        to.sin6_scope_id = number ? number : ::if_nametoindex(scope.toUtf8().constData());
    }
    return ::connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0;
}

/// False when the socket can't be had; errno says why.
bool LinuxEcho::open()
{
    m_socket = ::socket(m_ipv6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
                        m_ipv6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP));
    if (m_socket < 0)
        return false;
    // ICMP errors then come with the address of the router that sent them.
    const int on = 1;
    if (m_ipv6)
        ::setsockopt(m_socket, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
    else
        ::setsockopt(m_socket, IPPROTO_IP, IP_RECVERR, &on, sizeof on);
    if (!connectSocket())
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, this, &LinuxEcho::read);
    return true;
}

void LinuxEcho::send()
{
    if (m_socket < 0 && !open()) {
        const int reason = errno;
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
        // No route is not for the echo to judge: nothing was sent, nothing will come.
        if (reason != ENETUNREACH && reason != EHOSTUNREACH && reason != EADDRNOTAVAIL)
            reportLater(Answer::NotPossible);
        return;
    }
    const quint16 sequence = ++m_sequence;
    if (m_pending.size() >= mostPending)
        m_pending.erase(m_pending.begin());
    m_pending[sequence].start();
    const QByteArray request = echoRequest(m_ipv6, sequence);
    // The first try may only hand over the error that an earlier request earned.
    for (int tries = 0; tries < 2; ++tries) {
        if (::send(m_socket, request.constData(), static_cast<size_t>(request.size()), 0) >= 0)
            return;
        if (errno == EPERM || errno == EACCES) { // a firewall on this computer
            m_pending.erase(sequence);
            reportLater(Answer::NotPossible);
            return;
        }
    }
}

void LinuxEcho::reportLater(Answer how)
{
    QMetaObject::invokeMethod(
        this, [this, how] { Q_EMIT answered(how, 0); }, Qt::QueuedConnection);
}

/// At most once a request: a second answer to it finds nothing that is waiting.
void LinuxEcho::report(std::optional<quint16> sequence, Answer how)
{
    const auto pending = sequence ? m_pending.find(*sequence) : m_pending.end();
    if (pending == m_pending.end())
        return;
    const double milliseconds = static_cast<double>(pending->second.nsecsElapsed()) / 1e6;
    m_pending.erase(pending);
    Q_EMIT answered(how, milliseconds);
}

void LinuxEcho::read()
{
    // Whoever hears of an answer may destroy this object.
    const QPointer<LinuxEcho> alive(this);
    for (int reads = 0; reads < mostReads && alive; ++reads) {
        const bool error = readError();
        if (!alive || (!readReply() && !error))
            return;
    }
}

/// False when there was nothing to read.
bool LinuxEcho::readReply()
{
    QByteArray message(512, Qt::Uninitialized);
    const ssize_t count = ::recv(m_socket, message.data(), static_cast<size_t>(message.size()), 0);
    if (count < 0)
        return errno != EAGAIN && errno != EWOULDBLOCK && errno != EBADF;
    report(echoSequence(m_ipv6, message.left(count)), Answer::Answered);
    return true;
}

/// False when the queue of errors is empty.
bool LinuxEcho::readError()
{
    std::array<char, 512> original{}; // the request as it was sent, header first
    alignas(cmsghdr) std::array<char, 512> control{};
    iovec part{original.data(), original.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t count = ::recvmsg(m_socket, &message, MSG_ERRQUEUE);
    if (count < 0)
        return false;
    for (cmsghdr *entry = CMSG_FIRSTHDR(&message); entry; entry = CMSG_NXTHDR(&message, entry)) {
        const bool isError = (entry->cmsg_level == IPPROTO_IP && entry->cmsg_type == IP_RECVERR) ||
                             (entry->cmsg_level == IPPROTO_IPV6 && entry->cmsg_type == IPV6_RECVERR);
        if (!isError || entry->cmsg_len < CMSG_LEN(sizeof(sock_extended_err) + sizeof(sockaddr_in)))
            continue;
        sock_extended_err error{};
        std::memcpy(&error, CMSG_DATA(entry), sizeof error);
        const bool fromNetwork =
            error.ee_origin == SO_EE_ORIGIN_ICMP || error.ee_origin == SO_EE_ORIGIN_ICMP6;
        const auto *offender =
            reinterpret_cast<const sockaddr *>(CMSG_DATA(entry) + sizeof(sock_extended_err));
        // The kernel itself says "host unreachable" when nobody answers ARP: that is silence, no router
        // spoke.
        if (!fromNetwork || !saysUnreachable(m_ipv6, error.ee_type) || offender->sa_family == AF_UNSPEC ||
            isOwnAddress(QHostAddress(offender)))
            continue;
        report(echoSequence(m_ipv6, QByteArray(original.data(), count)), Answer::Unreachable);
        break;
    }
    return true;
}

} // namespace

std::unique_ptr<Echo> makeLinuxEcho(const QHostAddress &address)
{
    return std::make_unique<LinuxEcho>(address);
}

} // namespace IsItMe
