// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsecho.h"

#include "platform/windowspackets.h"

namespace IsItMe {

namespace {

/// Echo requests as they usually are: small, and free to go as far as they like.
class WindowsEcho final : public Echo
{
public:
    explicit WindowsEcho(const QHostAddress &address) : m_packets(makeWindowsPackets(address))
    {
        QObject::connect(m_packets.get(), &Packets::answered, this,
                         [this](int, const PacketAnswer &answer) { pass(answer); });
    }

    void send() override { m_packets->send({}); }

private:
    void pass(const PacketAnswer &answer)
    {
        switch (answer.kind) {
        case PacketAnswer::Kind::Arrived:
            Q_EMIT answered(Answer::Answered, answer.milliseconds);
            break;
        case PacketAnswer::Kind::NotPossible:
            Q_EMIT answered(Answer::NotPossible, 0);
            break;
        case PacketAnswer::Kind::TooBig: // of a small packet: nobody says that in earnest
            break;
        default:
            Q_EMIT answered(Answer::Unreachable, answer.milliseconds);
        }
    }

    std::unique_ptr<Packets> m_packets;
};

} // namespace

std::unique_ptr<Echo> makeWindowsEcho(const QHostAddress &address)
{
    return std::make_unique<WindowsEcho>(address);
}

} // namespace IsItMe
