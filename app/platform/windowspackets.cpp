// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/windowspackets.h"

#include "platform/icmperrors.h"

#include <QElapsedTimer>
#include <QMutex>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

namespace IsItMe {

namespace {

// Windows stops waiting then; the caller has given up long before.
constexpr DWORD timeoutMs = 10'000;

/// Where an answer goes, as long as somebody still wants it.
struct Mailbox
{
    QMutex mutex;
    Packets *receiver = nullptr;

    void post(int number, const PacketAnswer &answer)
    {
        const QMutexLocker lock(&mutex);
        if (Packets *packets = receiver) {
            // Queued: it arrives in the receiver's thread, and not at all once the receiver is destroyed.
            QMetaObject::invokeMethod(
                packets, [packets, number, answer] { Q_EMIT packets->answered(number, answer); },
                Qt::QueuedConnection);
        }
    }
};

/// One request on its way. Windows writes into it until the event is set, so it belongs to the callback and
/// not to the Packets, which may go at any time.
struct Request
{
    HANDLE file = INVALID_HANDLE_VALUE;
    HANDLE event = nullptr;
    HANDLE wait = nullptr;
    std::atomic<DWORD> sendError = NO_ERROR;
    QElapsedTimer clock;
    bool ipv6 = false;
    int number = 0;
    std::vector<char> payload;  // zeros: nothing of this computer is told
    std::vector<quint64> reply; // of the widest type: the structures need its alignment
    std::shared_ptr<Mailbox> mailbox;

    Request() = default;
    Q_DISABLE_COPY_MOVE(Request)
    DWORD replySize() const { return static_cast<DWORD>(reply.size() * sizeof(quint64)); }
    ~Request()
    {
        if (file != INVALID_HANDLE_VALUE)
            IcmpCloseHandle(file);
        if (event)
            CloseHandle(event);
    }
};

bool isOwnAddress(const QHostAddress &address)
{
    MIB_UNICASTIPADDRESS_TABLE *table = nullptr;
    if (GetUnicastIpAddressTable(AF_UNSPEC, &table) != NO_ERROR)
        return false;
    bool own = false;
    for (ULONG i = 0; i < table->NumEntries && !own; ++i) {
        QHostAddress candidate(reinterpret_cast<const sockaddr *>(&table->Table[i].Address));
        candidate.setScopeId(QString());
        own = candidate == address;
    }
    FreeMibTable(table);
    return own;
}

/// What came back, and from whom; nothing when nothing came.
std::optional<PacketAnswer> readReply(Request &request)
{
    const DWORD size = request.replySize();
    std::optional<PacketAnswer::Kind> kind;
    QHostAddress from;
    if (request.ipv6) {
        if (Icmp6ParseReplies(request.reply.data(), size) == 0)
            return std::nullopt;
        // mingw's headers lack ICMPV6_ECHO_REPLY: an IPV6_ADDRESS_EX packed to 26 bytes, whose address stands
        // at 6, two bytes of padding, and the status.
        Q_IPV6ADDR bytes;
        ULONG status = 0;
        const auto *reply = reinterpret_cast<const char *>(request.reply.data());
        std::memcpy(&bytes, reply + 6, sizeof bytes);
        std::memcpy(&status, reply + 28, sizeof status);
        kind = packetAnswerOfWindows(status);
        from = QHostAddress(bytes);
    } else {
        if (IcmpParseReplies(request.reply.data(), size) == 0)
            return std::nullopt;
        ICMP_ECHO_REPLY reply;
        std::memcpy(&reply, request.reply.data(), sizeof reply);
        kind = packetAnswerOfWindows(reply.Status);
        from = QHostAddress(ntohl(reply.Address));
    }
    // "Host unreachable" from ourselves means that ARP found nobody: that is silence, no router spoke.
    const bool own = kind && *kind != PacketAnswer::Kind::Arrived && isOwnAddress(from);
    if (own && *kind == PacketAnswer::Kind::TooBig)
        return PacketAnswer{*kind, {}, 0, 0}; // larger than this computer's own link carries
    return kind && !own ? std::optional(PacketAnswer{*kind, from, 0, 0}) : std::nullopt;
}

/// On a thread of Windows's pool, once a request.
void CALLBACK requestEnded(void *context, BOOLEAN /*timedOut*/)
{
    const std::unique_ptr<std::shared_ptr<Request>> owner(static_cast<std::shared_ptr<Request> *>(context));
    Request &request = **owner;
    const double milliseconds = static_cast<double>(request.clock.nsecsElapsed()) / 1e6;
    if (const DWORD error = request.sendError.load(); error == NO_ERROR) {
        if (auto answer = readReply(request)) {
            answer->milliseconds = milliseconds;
            request.mailbox->post(request.number, *answer);
        }
    } else if (error == ERROR_ACCESS_DENIED) {
        request.mailbox->post(request.number, {PacketAnswer::Kind::NotPossible, {}, 0, 0});
    } else if (error == IP_PACKET_TOO_BIG) {
        request.mailbox->post(request.number, {PacketAnswer::Kind::TooBig, {}, 0, 0});
    }
    if (request.wait)
        UnregisterWaitEx(request.wait, nullptr); // without waiting: this is the callback itself
}

/// The hop limit, and "do not cut me" (the IPv6 sender never cuts on the way).
IP_OPTION_INFORMATION optionsFor(const Packet &packet)
{
    constexpr UCHAR usualHops = 128;
    IP_OPTION_INFORMATION options{};
    options.Ttl = packet.hopLimit > 0 ? static_cast<UCHAR>(std::min(packet.hopLimit, 255)) : usualHops;
    options.Flags = packet.size > 0 ? IP_FLAG_DF : 0;
    return options;
}

/// False when the request could not be handed to Windows; then the reason is in `sendError`.
bool sendRequest(Request &request, const QHostAddress &address, const Packet &packet)
{
    const auto length = static_cast<WORD>(request.payload.size());
    IP_OPTION_INFORMATION options = optionsFor(packet);
    DWORD result = 0;
    if (request.ipv6) {
        sockaddr_in6 from{};
        sockaddr_in6 to{};
        from.sin6_family = to.sin6_family = AF_INET6;
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&to.sin6_addr, &bytes, sizeof bytes);
        to.sin6_scope_id = address.scopeId().toULong();
        result =
            Icmp6SendEcho2(request.file, request.event, nullptr, nullptr, &from, &to, request.payload.data(),
                           length, &options, request.reply.data(), request.replySize(), timeoutMs);
    } else {
        result = IcmpSendEcho2(request.file, request.event, nullptr, nullptr, htonl(address.toIPv4Address()),
                               request.payload.data(), length, &options, request.reply.data(),
                               request.replySize(), timeoutMs);
    }
    const DWORD error = GetLastError();
    if (result != 0 || error == ERROR_IO_PENDING)
        return true;
    request.sendError = error;
    return false;
}

class WindowsPackets final : public Packets
{
public:
    explicit WindowsPackets(const QHostAddress &address) : m_address(address) { m_mailbox->receiver = this; }
    ~WindowsPackets() override
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        m_mailbox->receiver = nullptr;
    }
    Q_DISABLE_COPY_MOVE(WindowsPackets)

    QString method() const override { return QStringLiteral("icmp"); }
    int send(const Packet &packet) override;

private:
    QHostAddress m_address;
    int m_number = 0;
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
};

int WindowsPackets::send(const Packet &packet)
{
    const int number = ++m_number;
    const auto request = std::make_shared<Request>();
    request->mailbox = m_mailbox;
    request->number = number;
    request->ipv6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    const int headers = request->ipv6 ? 48 : 28; // IP's and ICMP's
    constexpr int smallest = 16, largest = 9'000, besides = 512;
    const int payload = packet.size > 0 ? std::clamp(packet.size - headers, 0, largest) : smallest;
    request->payload.resize(static_cast<size_t>(payload));
    request->reply.resize(static_cast<size_t>(payload + besides) / sizeof(quint64) + 1);
    request->file = request->ipv6 ? Icmp6CreateFile() : IcmpCreateFile();
    request->event = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    // The callback is set up first and the request sent after, so that an answer can't come before its
    // reader.
    auto owner = std::make_unique<std::shared_ptr<Request>>(request);
    if (request->file == INVALID_HANDLE_VALUE || !request->event ||
        !RegisterWaitForSingleObject(&request->wait, request->event, requestEnded, owner.get(), INFINITE,
                                     WT_EXECUTEONLYONCE)) {
        m_mailbox->post(number, {PacketAnswer::Kind::NotPossible, {}, 0, 0});
        return number;
    }
    owner.release(); // the callback's now
    request->clock.start();
    if (!sendRequest(*request, m_address, packet))
        SetEvent(request->event);
    return number;
}

} // namespace

std::unique_ptr<Packets> makeWindowsPackets(const QHostAddress &address)
{
    return std::make_unique<WindowsPackets>(address);
}

} // namespace IsItMe
