// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxpackets.h"
#include "platform/linuxaddress.h"

#include "platform/icmpecho.h"
#include "platform/icmperrors.h"

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
#include <unistd.h>

namespace IsItMe {

namespace {

constexpr size_t mostPending = 128;
constexpr int mostReads = 64;         // of one wake-up
constexpr quint16 firstPort = 33'434; // traceroute's: nobody listens there
constexpr quint16 mostPorts = 1'000;
constexpr int header4 = 20, header6 = 40, header = 8; // IP; ICMP and UDP alike

class LinuxPackets final : public Packets
{
public:
    explicit LinuxPackets(const QHostAddress &address);
    ~LinuxPackets() override
    {
        m_notifier.reset(); // before the descriptor that it watches
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(LinuxPackets)

    QString method() const override { return m_udp ? QStringLiteral("udp") : QStringLiteral("icmp"); }
    int send(const Packet &packet) override;

private:
    void open();
    void setNumber(int level, int name, int value) const
    {
        ::setsockopt(m_socket, level, name, &value, sizeof value);
    }
    void fillTarget(quint16 port);
    const sockaddr *target() const { return reinterpret_cast<const sockaddr *>(&m_target); }
    socklen_t targetSize() const { return m_ipv6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in); }
    QByteArray payloadFor(const Packet &packet, int number) const;
    void read();
    bool readReply();
    bool readError();
    void judge(const QueuedError &error, const QByteArray &original, const sockaddr_storage &to);
    std::optional<int> numberOf(const QByteArray &original, const sockaddr_storage &to) const;
    void report(std::optional<int> number, PacketAnswer answer);
    void reportLater(int number, PacketAnswer::Kind kind);

    QHostAddress m_address;
    bool m_ipv6;
    bool m_udp = false;
    int m_socket = -1;
    sockaddr_storage m_target{};
    int m_number = 0;
    std::map<int, QElapsedTimer> m_pending;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

LinuxPackets::LinuxPackets(const QHostAddress &address)
    : m_address(address), m_ipv6(address.protocol() == QAbstractSocket::IPv6Protocol)
{
    open();
}

void LinuxPackets::open()
{
    const int family = m_ipv6 ? AF_INET6 : AF_INET;
    constexpr int kind = SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK;
    m_socket = ::socket(family, kind, m_ipv6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP));
    if (m_socket < 0) {
        m_udp = true;
        m_socket = ::socket(family, kind, IPPROTO_UDP);
    }
    if (m_socket < 0)
        return;
    // PROBE: the packet says "do not cut me", and the kernel's own idea of the path's MTU is passed over.
    if (m_ipv6) {
        setNumber(IPPROTO_IPV6, IPV6_RECVERR, 1);
        setNumber(IPPROTO_IPV6, IPV6_MTU_DISCOVER, IPV6_PMTUDISC_PROBE);
    } else {
        setNumber(IPPROTO_IP, IP_RECVERR, 1);
        setNumber(IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_PROBE);
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, this, &LinuxPackets::read);
}

void LinuxPackets::fillTarget(quint16 port)
{
    m_target = {};
    if (!m_ipv6) {
        auto *to = reinterpret_cast<sockaddr_in *>(&m_target);
        to->sin_family = AF_INET;
        to->sin_port = htons(port);
        to->sin_addr.s_addr = htonl(m_address.toIPv4Address());
        return;
    }
    auto *to = reinterpret_cast<sockaddr_in6 *>(&m_target);
    to->sin6_family = AF_INET6;
    to->sin6_port = htons(port);
    const Q_IPV6ADDR bytes = m_address.toIPv6Address();
    std::memcpy(&to->sin6_addr, &bytes, sizeof bytes);
    const QString scope = m_address.scopeId();
    if (!scope.isEmpty()) {
        const uint number = scope.toUInt();
        to->sin6_scope_id = number ? number : ::if_nametoindex(scope.toUtf8().constData());
    }
}

QByteArray LinuxPackets::payloadFor(const Packet &packet, int number) const
{
    const int headers = (m_ipv6 ? header6 : header4) + header;
    constexpr int largest = 9'000;
    const int room = std::clamp(packet.size - headers, 0, largest);
    if (m_udp)
        return QByteArray(std::max(room, 4), '\0');
    return echoRequest(m_ipv6, static_cast<quint16>(number), packet.size > 0 ? room : 16);
}

int LinuxPackets::send(const Packet &packet)
{
    const int number = ++m_number;
    if (m_socket < 0) {
        reportLater(number, PacketAnswer::Kind::NotPossible);
        return number;
    }
    const int hops = packet.hopLimit > 0 ? std::min(packet.hopLimit, 255) : -1; // -1: as usual
    if (m_ipv6)
        setNumber(IPPROTO_IPV6, IPV6_UNICAST_HOPS, hops);
    else
        setNumber(IPPROTO_IP, IP_TTL, hops);
    // An ICMP socket takes no port; a UDP one counts the packets by theirs.
    fillTarget(m_udp ? static_cast<quint16>(firstPort + number % mostPorts) : 0);
    const QByteArray payload = payloadFor(packet, number);
    if (m_pending.size() >= mostPending)
        m_pending.erase(m_pending.begin());
    m_pending[number].start();
    // The first try may only hand over the error that an earlier packet earned.
    for (int tries = 0; tries < 2; ++tries) {
        if (::sendto(m_socket, payload.constData(), static_cast<size_t>(payload.size()), 0, target(),
                     targetSize()) >= 0)
            return number;
        if (errno == EMSGSIZE || errno == EPERM || errno == EACCES) {
            reportLater(number,
                        errno == EMSGSIZE ? PacketAnswer::Kind::TooBig : PacketAnswer::Kind::NotPossible);
            return number;
        }
    }
    return number; // no route, no buffer: nothing was sent, nothing will come
}

void LinuxPackets::reportLater(int number, PacketAnswer::Kind kind)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, kind] {
            report(number, {kind, {}, 0, 0});
        },
        Qt::QueuedConnection);
    m_pending[number].start();
}

/// At most once a packet: a second answer to it finds nothing that is waiting.
void LinuxPackets::report(std::optional<int> number, PacketAnswer answer)
{
    const auto pending = number ? m_pending.find(*number) : m_pending.end();
    if (pending == m_pending.end())
        return;
    answer.milliseconds = static_cast<double>(pending->second.nsecsElapsed()) / 1e6;
    m_pending.erase(pending);
    Q_EMIT answered(*number, answer);
}

void LinuxPackets::read()
{
    // Whoever hears of an answer may destroy this object.
    const QPointer<LinuxPackets> alive(this);
    for (int reads = 0; reads < mostReads && alive; ++reads) {
        const bool error = readError();
        if (!alive || (!readReply() && !error))
            return;
    }
}

/// False when there was nothing to read.
bool LinuxPackets::readReply()
{
    std::array<char, 64> message{};
    sockaddr_storage from{};
    socklen_t fromSize = sizeof from;
    const ssize_t count = ::recvfrom(m_socket, message.data(), message.size(), 0,
                                     reinterpret_cast<sockaddr *>(&from), &fromSize);
    if (count < 0)
        return errno != EAGAIN && errno != EWOULDBLOCK && errno != EBADF;
    const QHostAddress sender = withoutScope(QHostAddress(reinterpret_cast<const sockaddr *>(&from)));
    // The socket is not connected: anybody could send here.
    if (!m_udp && sender == withoutScope(m_address))
        report(echoSequence(m_ipv6, QByteArray(message.data(), count)),
               {PacketAnswer::Kind::Arrived, sender, 0, 0});
    return true;
}

/// False when the queue of errors is empty.
bool LinuxPackets::readError()
{
    std::array<char, 512> original{}; // what was sent, from the ICMP header or the datagram's content on
    alignas(cmsghdr) std::array<char, 512> control{};
    sockaddr_storage to{};
    iovec part{original.data(), original.size()};
    msghdr message{};
    message.msg_name = &to;
    message.msg_namelen = sizeof to;
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
        if (!isError || entry->cmsg_len < CMSG_LEN(0))
            continue;
        const auto *data = reinterpret_cast<const char *>(CMSG_DATA(entry));
        const auto error =
            queuedError(QByteArray(data, static_cast<qsizetype>(entry->cmsg_len - CMSG_LEN(0))));
        if (error)
            judge(*error, QByteArray(original.data(), count), to);
        break;
    }
    return true;
}

void LinuxPackets::judge(const QueuedError &error, const QByteArray &original, const sockaddr_storage &to)
{
    bool portClosed = false;
    auto kind = icmpErrorKind(m_ipv6, error.type, error.code, &portClosed);
    // The kernel itself says "host unreachable" when nobody answers ARP: that is silence, no router spoke.
    if (!kind || error.origin != QueuedError::Origin::Network || error.offender.isNull() ||
        isOwnAddress(error.offender))
        return;
    if (m_udp && portClosed && error.offender == withoutScope(m_address))
        kind = PacketAnswer::Kind::Arrived;
    const bool tooBig = *kind == PacketAnswer::Kind::TooBig;
    const int mtu = tooBig && error.info < 65'536 ? static_cast<int>(error.info) : 0;
    report(numberOf(original, to), {*kind, error.offender, mtu, 0});
}

std::optional<int> LinuxPackets::numberOf(const QByteArray &original, const sockaddr_storage &to) const
{
    if (!m_udp)
        return echoSequence(m_ipv6, original);
    return ntohs(m_ipv6 ? reinterpret_cast<const sockaddr_in6 *>(&to)->sin6_port
                        : reinterpret_cast<const sockaddr_in *>(&to)->sin_port) -
           firstPort;
}

} // namespace

std::unique_ptr<Packets> makeLinuxPackets(const QHostAddress &address)
{
    return std::make_unique<LinuxPackets>(address);
}

} // namespace IsItMe
