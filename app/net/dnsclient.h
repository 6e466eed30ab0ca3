// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"
#include "facts/namefacts.h"

#include <QObject>

#include <memory>

namespace IsItMe {

struct DnsQuestion
{
    QString server;        ///< "192.168.1.1", "192.168.1.1:5353", "[2001:db8::8]:53"
    QString name;          ///< ASCII
    QString type;          ///< "A", "AAAA", "CNAME", "SOA", "NS", "MX", "TXT"
    int timeoutMs = 2'000; ///< of one try
    int tries = 2;
};

struct DnsResult
{
    Ending ended = Ending::Done;
    std::optional<Failure> failure; ///< NameNotFound, NameNoAddress, NameServerFailure, NameRefused,
                                    ///< TimedOut, ConnectionRefused, NoRoute
    QString detail;
    double milliseconds = 0;
    DnsFacts facts; ///< subject and independent are left for the caller
};

/// A handle on a running question. Destroying it ends it without a report.
class DnsCall : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void finished(const IsItMe::DnsResult &result); ///< exactly once
};

/// Asks one named DNS server, over UDP and over TCP when the answer was cut.
class DnsClient
{
public:
    virtual ~DnsClient() = default;
    virtual std::unique_ptr<DnsCall> ask(const DnsQuestion &question) = 0;
};

std::unique_ptr<DnsClient> makeCaresDnsClient();

/// Reads one DNS message (RFC 1035). Bounded and strict: nothing for a message that does not hold together.
/// `server`, `transport`, `subject` and `independent` of the answer are left empty.
std::optional<DnsFacts> parseDnsMessage(const QByteArray &message);

} // namespace IsItMe
