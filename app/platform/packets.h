// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QObject>

namespace IsItMe {

/// One small question on its way to an address.
struct Packet
{
    int hopLimit = 0; ///< after so many routers it dies (RFC 791 TTL, RFC 8200 hop limit); 0: as usual
    int size = 0; ///< of the whole IP packet in bytes, told not to be cut on the way; 0: as small as it gets
};

/// What became of a packet, by somebody's own word.
struct PacketAnswer
{
    enum class Kind {
        Arrived,     ///< the address itself answered
        Expired,     ///< a router on the way let it die for its hop limit
        Unreachable, ///< a router on the way, or the address itself, says that there is no way
        Prohibited,  ///< ... that it is not allowed through
        TooBig, ///< ... that it is too large; `from` is empty where this computer's own link is too small
        NotPossible, ///< this computer does not let ordinary programs ask so
    };
    Kind kind = Kind::Arrived;
    QHostAddress from;
    int mtu = 0; ///< with TooBig: what would fit, as that router says; 0: it did not say
    double milliseconds = 0;
};

/// Sends single packets to one address, with a hop limit or a size of choice, and tells what became of each.
/// Silence is the caller's to notice. Destroying it stops it.
class Packets : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// "icmp": echo requests. "udp": datagrams to a port where nobody listens; whether they arrive shows only
    /// by the address's own ICMP error, which most machines send once a second at most.
    virtual QString method() const = 0;
    /// Returns the packet's number, from 1. At most one `answered` a number, never from within send().
    virtual int send(const Packet &packet) = 0;

Q_SIGNALS:
    void answered(int number, const IsItMe::PacketAnswer &answer);
};

} // namespace IsItMe
