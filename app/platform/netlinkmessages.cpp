// SPDX-License-Identifier: Apache-2.0
#include "platform/netlinkmessages.h"

#include <QHash>

#include <cstring>

namespace IsItMe::Netlink {

namespace {

// linux/netlink.h, linux/rtnetlink.h, linux/if_link.h, linux/neighbour.h: the kernel's ABI, which never
// changes. Everything is in the machine's own byte order.
enum MessageType : quint16 {
    Error = 2,
    Done = 3,
    NewLink = 16,
    GetLink = 18,
    NewRoute = 24,
    GetRoute = 26,
    NewNeighbour = 28,
    GetNeighbour = 30,
};
constexpr quint16 flagRequest = 0x1, flagDump = 0x300;
constexpr quint8 familyIpv4 = 2, familyIpv6 = 10; // AF_INET, AF_INET6 of Linux
constexpr qsizetype headerSize = 16, linkSize = 16, neighbourSize = 12, routeSize = 12, attributeHeader = 4;
constexpr quint16 typeMask = 0x3fff; // without the "nested" and "byte order" bits

constexpr qsizetype aligned(qsizetype size)
{
    return (size + 3) & ~qsizetype(3);
}

template <class T>
T valueAt(const QByteArray &bytes, qsizetype at)
{
    T value{};
    if (at >= 0 && at + qsizetype(sizeof value) <= bytes.size())
        std::memcpy(&value, bytes.constData() + at, sizeof value);
    return value;
}

template <class T>
void append(QByteArray &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray request(quint16 type, quint16 flags, quint32 sequence, const QByteArray &payload)
{
    QByteArray bytes;
    append<quint32>(bytes, static_cast<quint32>(headerSize + payload.size()));
    append<quint16>(bytes, type);
    append<quint16>(bytes, flags | flagRequest);
    append<quint32>(bytes, sequence);
    append<quint32>(bytes, 0); // the kernel knows who asks
    return bytes + payload;
}

QHash<quint16, QByteArray> attributesOf(const QByteArray &bytes, qsizetype start)
{
    QHash<quint16, QByteArray> attributes;
    while (start + attributeHeader <= bytes.size()) {
        const qsizetype length = valueAt<quint16>(bytes, start);
        if (length < attributeHeader || start + length > bytes.size())
            break;
        const quint16 type = valueAt<quint16>(bytes, start + 2) & typeMask;
        attributes.insert(type, bytes.mid(start + attributeHeader, length - attributeHeader));
        start += aligned(length);
    }
    return attributes;
}

QString textOf(const QByteArray &value)
{
    const qsizetype end = value.indexOf('\0');
    return QString::fromUtf8(end < 0 ? value : value.left(end));
}

QHostAddress addressOf(const QByteArray &value)
{
    if (value.size() == 4) {
        const auto *bytes = reinterpret_cast<const quint8 *>(value.constData());
        return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 |
                            bytes[3]);
    }
    if (value.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(value.constData()));
    return {};
}

QByteArray bytesOf(const QHostAddress &address)
{
    QByteArray bytes;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = address.toIPv4Address();
        for (const int shift : {24, 16, 8, 0})
            bytes.append(static_cast<char>(number >> shift & 0xff));
    } else {
        const Q_IPV6ADDR number = address.toIPv6Address();
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    }
    return bytes;
}

NeighbourState stateOf(quint16 state)
{
    enum { Incomplete = 0x01, Reachable = 0x02, Stale = 0x04, Delay = 0x08, Probe = 0x10, Failed = 0x20 };
    if (state & Reachable)
        return NeighbourState::Reachable;
    if (state & (Stale | Delay | Probe))
        return NeighbourState::Stale;
    if (state & Failed)
        return NeighbourState::Failed;
    if (state & Incomplete)
        return NeighbourState::Incomplete;
    return NeighbourState::Unknown; // written down by somebody, or a link without neighbours
}

} // namespace

QByteArray askForLinks(quint32 sequence)
{
    return request(GetLink, flagDump, sequence, QByteArray(linkSize, '\0'));
}

QByteArray askForNeighbours(bool ipv6, quint32 sequence)
{
    QByteArray payload(neighbourSize, '\0');
    payload[0] = static_cast<char>(ipv6 ? familyIpv6 : familyIpv4);
    return request(GetNeighbour, flagDump, sequence, payload);
}

QByteArray askForRoute(const QHostAddress &destination, quint32 sequence)
{
    constexpr quint16 attributeDestination = 1; // RTA_DST
    const QByteArray address = bytesOf(destination);
    QByteArray payload(routeSize, '\0');
    payload[0] = static_cast<char>(address.size() == 4 ? familyIpv4 : familyIpv6);
    payload[1] = static_cast<char>(address.size() * 8);
    append<quint16>(payload, static_cast<quint16>(attributeHeader + address.size()));
    append<quint16>(payload, attributeDestination);
    return request(GetRoute, 0, sequence, payload + address);
}

std::vector<Message> messagesOf(const QByteArray &bytes)
{
    std::vector<Message> messages;
    qsizetype start = 0;
    while (start + headerSize <= bytes.size()) {
        const qsizetype length = valueAt<quint32>(bytes, start);
        if (length < headerSize || length > bytes.size() - start)
            break;
        messages.push_back({valueAt<quint16>(bytes, start + 4), valueAt<quint32>(bytes, start + 8),
                            bytes.mid(start + headerSize, length - headerSize)});
        start += aligned(length);
    }
    return messages;
}

bool isDone(const Message &message)
{
    return message.type == Done;
}

bool isError(const Message &message)
{
    return message.type == Error;
}

std::optional<Link> linkOf(const Message &message)
{
    enum { Name = 3, Master = 10, LinkInfo = 18, InfoKind = 1 };                                   // IFLA_*
    constexpr quint32 flagUp = 0x1, flagLoopback = 0x8, flagRunning = 0x40, flagLowerUp = 0x10000; // IFF_*
    if (message.type != NewLink || message.payload.size() < linkSize)
        return std::nullopt;
    const auto attributes = attributesOf(message.payload, linkSize);
    const auto flags = valueAt<quint32>(message.payload, 8);
    Link link;
    link.index = valueAt<qint32>(message.payload, 4);
    link.loopback = flags & flagLoopback;
    link.up = flags & flagUp;
    link.running = (flags & flagRunning) && (flags & flagLowerUp);
    link.device.name = textOf(attributes.value(Name));
    link.device.type = valueAt<quint16>(message.payload, 2);
    link.device.enslaved = attributes.contains(Master);
    link.device.driverKind = textOf(attributesOf(attributes.value(LinkInfo), 0).value(InfoKind));
    return link.index > 0 && !link.device.name.isEmpty() ? std::optional(link) : std::nullopt;
}

std::optional<Neighbour> neighbourOf(const Message &message)
{
    enum { Destination = 1, CacheInfo = 3 }; // NDA_DST, NDA_CACHEINFO
    if (message.type != NewNeighbour || message.payload.size() < neighbourSize)
        return std::nullopt;
    Neighbour neighbour;
    neighbour.index = valueAt<qint32>(message.payload, 4);
    neighbour.state = stateOf(valueAt<quint16>(message.payload, 8));
    const auto attributes = attributesOf(message.payload, neighbourSize);
    neighbour.address = addressOf(attributes.value(Destination));
    // struct nda_cacheinfo begins with the age of the last confirmation, in USER_HZ: hundredths of a second.
    if (const QByteArray ages = attributes.value(CacheInfo); ages.size() >= qsizetype(sizeof(quint32)))
        neighbour.confirmedAgoMs = qint64(valueAt<quint32>(ages, 0)) * 10;
    return neighbour.address.isNull() ? std::nullopt : std::optional(neighbour);
}

std::optional<Route> routeOf(const Message &message)
{
    enum { OutInterface = 4, Gateway = 5, Via = 18 }; // RTA_*
    constexpr char unicast = 1;                       // RTN_UNICAST; others are local, blackhole, ...
    if (message.type != NewRoute || message.payload.size() < routeSize || message.payload[7] != unicast)
        return std::nullopt;
    const auto attributes = attributesOf(message.payload, routeSize);
    Route route;
    route.index = valueAt<qint32>(attributes.value(OutInterface), 0);
    route.gateway = addressOf(attributes.value(Gateway));
    if (attributes.contains(Via)) // an IPv4 route through an IPv6 router (RFC 5549): family, then address
        route.gateway = addressOf(attributes.value(Via).mid(2));
    return route.index > 0 ? std::optional(route) : std::nullopt;
}

} // namespace IsItMe::Netlink
