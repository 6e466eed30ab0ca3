// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/linkfacts.h"
#include "facts/routerfacts.h"
#include "platform/packets.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace IsItMe {

/// Sends ICMP echo requests to one address and tells of the answers. Destroying it stops it.
class Echo : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Sends one request; call again for the next. At most one `answered` a request.
    virtual void send() = 0;

Q_SIGNALS:
    /// `how` is Answered, Unreachable (a router on the way said so) or NotPossible (this computer does not
    /// let ordinary programs ping). Silence is the caller's to notice. `milliseconds` is the round trip.
    void answered(Answer how, double milliseconds);
};

struct InstalledBrowser
{
    enum class Family { Chromium, Firefox, Safari, Other };
    QString id;      ///< "firefox", "google-chrome": the desktop entry's or registry key's name
    QString name;    ///< for people
    QString program; ///< absolute path
    Family family = Family::Other;
    bool isDefault = false;
    QString version = {}; ///< "156.0.8078.73"; empty when not known
};

/// What only the operating system knows. One subclass a system; nothing here sends a packet but echo(),
/// packets() and the neighbour's wake-up, and nothing blocks.
class Environment
{
public:
    virtual ~Environment() = default;

    virtual std::vector<LinkInterface> interfaces() const = 0;
    virtual std::vector<DefaultRoute> defaultRoutes() const = 0; ///< best metric first
    virtual QStringList resolvers() const = 0;                   ///< "192.168.1.1", "[fe80::1%eth0]:53"
    /// The neighbour table's entry for an address on this link. It changes after something was sent there.
    virtual NeighbourState neighbour(const QHostAddress &address) const = 0;
    /// How long ago, in milliseconds, that neighbour last proved to be there. "Reachable" stands for up to 45
    /// s (RFC 4861 section 6.3.2), however dead it is by then. Nothing where the system does not say.
    virtual std::optional<qint64> neighbourConfirmedAgo(const QHostAddress &) const { return std::nullopt; }
    virtual QString hostsFile() const = 0; ///< path; may not exist
    virtual std::unique_ptr<Echo> echo(const QHostAddress &address) const = 0;
    /// Single packets with a hop limit or size of choice; null where this system lets no program of ours do
    /// it.
    virtual std::unique_ptr<Packets> packets(const QHostAddress &) const { return nullptr; }
    virtual std::vector<InstalledBrowser> browsers() const = 0;
    virtual QString systemName() const = 0; ///< "Debian GNU/Linux 12"
};

/// The one for the system that this program was built for.
std::unique_ptr<Environment> systemEnvironment();

/// Addresses that a hosts file's text gives for a name (case does not matter). Reads at most 1 MiB.
QStringList hostsEntriesFor(const QByteArray &hostsFile, const QString &name);

} // namespace IsItMe
