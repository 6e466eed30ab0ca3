// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "platform/systemproxy.h"
#include "probes/probes.h"

#include <QFile>

namespace IsItMe {

namespace {

/// What the operating system knows of the way out. Sends nothing; only the proxy's look-up may take time.
class LinkProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &) override
    {
        m_observation = begin();
        const Environment &environment = machinery().environment;
        m_link.interfaces = environment.interfaces();
        m_link.routes = environment.defaultRoutes();
        m_link.resolvers = environment.resolvers();
        m_link.hostsEntries = readHosts(environment.hostsFile());
        for (const LinkInterface &interface : m_link.interfaces) {
            for (const DefaultRoute &route : m_link.routes)
                m_link.vpn |= interface.kind == LinkKind::Tunnel && route.interfaceName == interface.name;
        }
        findSystemProxies(QUrl(machinery().site.url()), this, [this](std::vector<ProxySetting> proxies) {
            m_link.proxies = std::move(proxies);
            conclude();
        });
    }

    // A PAC script that hangs must not hide what is known already; then we go the direct way and say so.
    void giveUp(Ending) override
    {
        m_observation.detail = QStringLiteral("the proxy settings could not be read in time");
        report();
    }

private:
    QStringList readHosts(const QString &path) const
    {
        QFile file(path);
        constexpr qint64 limit = 1024 * 1024;
        return file.open(QIODevice::ReadOnly) ? hostsEntriesFor(file.read(limit), machinery().site.host)
                                              : QStringList();
    }

    void conclude()
    {
        report();
        finish();
    }

    void report()
    {
        if (!hasUsableInterface(m_link)) {
            m_observation.failure = Failure::NoAddress;
            m_observation.ended = Ending::Failed;
        }
        m_observation.facts = m_link;
        observe(m_observation);
    }

    Observation m_observation;
    LinkFacts m_link;
};

} // namespace

std::unique_ptr<Probe> makeLinkProbe(const Machinery &machinery)
{
    return std::make_unique<LinkProbe>(QStringLiteral("link"), machinery);
}

} // namespace IsItMe
