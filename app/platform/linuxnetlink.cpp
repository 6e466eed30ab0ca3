// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxnetlink.h"

#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace IsItMe {

namespace {

// A table of thousands of neighbours still fits; more is cut.
constexpr int maximumReads = 512;
constexpr qsizetype readSize = 32 * 1024;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

bool askKernel(const QByteArray &request, quint32 sequence,
               const std::function<void(const Netlink::Message &)> &use)
{
    const Descriptor socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE));
    if (socket.number() < 0)
        return false;
    sockaddr_nl kernel{};
    kernel.nl_family = AF_NETLINK;
    const auto *address = reinterpret_cast<const sockaddr *>(&kernel);
    if (::sendto(socket.number(), request.constData(), static_cast<size_t>(request.size()), 0, address,
                 sizeof kernel) != request.size())
        return false;
    quint16 flags = 0;
    std::memcpy(&flags, request.constData() + 6, sizeof flags); // nlmsg_flags
    const bool isTable = flags & NLM_F_DUMP;
    QByteArray bytes(readSize, Qt::Uninitialized);
    for (int reads = 0; reads < maximumReads; ++reads) {
        const ssize_t count = ::recv(socket.number(), bytes.data(), static_cast<size_t>(bytes.size()), 0);
        if (count <= 0)
            return false;
        for (const Netlink::Message &message : Netlink::messagesOf(bytes.left(count))) {
            if (message.sequence != sequence)
                continue;
            if (Netlink::isDone(message) || Netlink::isError(message))
                return Netlink::isDone(message);
            use(message);
            if (!isTable)
                return true;
        }
    }
    return false;
}

} // namespace IsItMe
