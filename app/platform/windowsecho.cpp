// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/windowsecho.h"

#include "platform/windowsparsers.h"

#include <QElapsedTimer>
#include <QMutex>

#include <array>
#include <atomic>
#include <cstring>

namespace IsItMe {

namespace {

// Windows stops waiting then; the caller has given up long before.
constexpr DWORD timeoutMs = 10'000;

/// Where an answer goes, as long as somebody still wants it.
struct Mailbox
{
    QMutex mutex;
    Echo *receiver = nullptr;

    void post(Answer how, double milliseconds)
    {
        const QMutexLocker lock(&mutex);
        if (Echo *echo = receiver) {
            // Queued: it arrives in the receiver's thread, and not at all once the receiver is destroyed.
            QMetaObject::invokeMethod(
                echo, [echo, how, milliseconds] { Q_EMIT echo->answered(how, milliseconds); },
                Qt::QueuedConnection);
        }
    }
};

/// One request on its way. Windows writes into it until the event is set, so it belongs to the callback and
/// not to the Echo, which may go at any time.
struct Request
{
    HANDLE file = INVALID_HANDLE_VALUE;
    HANDLE event = nullptr;
    HANDLE wait = nullptr;
    std::atomic<DWORD> sendError = NO_ERROR;
    QElapsedTimer clock;
    bool ipv6 = false;
    std::array<char, 16> payload{}; // zeros: nothing of this computer is told
    alignas(16) std::array<std::byte, 1024> reply{};
    std::shared_ptr<Mailbox> mailbox;

    Request() = default;
    Q_DISABLE_COPY_MOVE(Request)
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
std::optional<Answer> readReply(Request &request)
{
    const auto size = static_cast<DWORD>(request.reply.size());
    std::optional<Answer> answer;
    QHostAddress from;
    if (request.ipv6) {
        if (Icmp6ParseReplies(request.reply.data(), size) == 0)
            return std::nullopt;
        // mingw's headers lack ICMPV6_ECHO_REPLY: an IPV6_ADDRESS_EX packed to 26 bytes, whose address stands
        // at 6, two bytes of padding, and the status.
        Q_IPV6ADDR bytes;
        ULONG status = 0;
        std::memcpy(&bytes, request.reply.data() + 6, sizeof bytes);
        std::memcpy(&status, request.reply.data() + 28, sizeof status);
        answer = echoAnswerOfWindows(status);
        from = QHostAddress(bytes);
    } else {
        if (IcmpParseReplies(request.reply.data(), size) == 0)
            return std::nullopt;
        ICMP_ECHO_REPLY reply;
        std::memcpy(&reply, request.reply.data(), sizeof reply);
        answer = echoAnswerOfWindows(reply.Status);
        from = QHostAddress(ntohl(reply.Address));
    }
    // "Host unreachable" from ourselves means that ARP found nobody: that is silence, no router spoke.
    if (answer == Answer::Unreachable && isOwnAddress(from))
        return std::nullopt;
    return answer;
}

/// On a thread of Windows's pool, once a request.
void CALLBACK requestEnded(void *context, BOOLEAN /*timedOut*/)
{
    const std::unique_ptr<std::shared_ptr<Request>> owner(static_cast<std::shared_ptr<Request> *>(context));
    Request &request = **owner;
    const double milliseconds = static_cast<double>(request.clock.nsecsElapsed()) / 1e6;
    if (const DWORD error = request.sendError.load(); error == NO_ERROR) {
        if (const auto answer = readReply(request))
            request.mailbox->post(*answer, milliseconds);
    } else if (error == ERROR_ACCESS_DENIED) {
        request.mailbox->post(Answer::NotPossible, 0);
    }
    if (request.wait)
        UnregisterWaitEx(request.wait, nullptr); // without waiting: this is the callback itself
}

/// False when the request could not be handed to Windows; then the reason is in `sendError`.
bool sendRequest(Request &request, const QHostAddress &address)
{
    const auto size = static_cast<DWORD>(request.reply.size());
    const auto length = static_cast<WORD>(request.payload.size());
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
                           length, nullptr, request.reply.data(), size, timeoutMs);
    } else {
        result =
            IcmpSendEcho2(request.file, request.event, nullptr, nullptr, htonl(address.toIPv4Address()),
                          request.payload.data(), length, nullptr, request.reply.data(), size, timeoutMs);
    }
    const DWORD error = GetLastError();
    if (result != 0 || error == ERROR_IO_PENDING)
        return true;
    request.sendError = error;
    return false;
}

class WindowsEcho final : public Echo
{
public:
    explicit WindowsEcho(const QHostAddress &address) : m_address(address) { m_mailbox->receiver = this; }
    ~WindowsEcho() override
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        m_mailbox->receiver = nullptr;
    }
    Q_DISABLE_COPY_MOVE(WindowsEcho)

    void send() override;

private:
    QHostAddress m_address;
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
};

void WindowsEcho::send()
{
    const auto request = std::make_shared<Request>();
    request->mailbox = m_mailbox;
    request->ipv6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    request->file = request->ipv6 ? Icmp6CreateFile() : IcmpCreateFile();
    request->event = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    if (request->file == INVALID_HANDLE_VALUE || !request->event) {
        m_mailbox->post(Answer::NotPossible, 0);
        return;
    }
    // The callback is set up first and the request sent after, so that an answer can't come before its
    // reader.
    auto owner = std::make_unique<std::shared_ptr<Request>>(request);
    if (!RegisterWaitForSingleObject(&request->wait, request->event, requestEnded, owner.get(), INFINITE,
                                     WT_EXECUTEONLYONCE)) {
        m_mailbox->post(Answer::NotPossible, 0);
        return;
    }
    owner.release(); // the callback's now
    request->clock.start();
    if (!sendRequest(*request, m_address))
        SetEvent(request->event);
}

} // namespace

std::unique_ptr<Echo> makeWindowsEcho(const QHostAddress &address)
{
    return std::make_unique<WindowsEcho>(address);
}

} // namespace IsItMe
