// SPDX-License-Identifier: Apache-2.0
#include "probes/checkhostanswer.h"
#include "probes/outsiderequests.h"
#include "probes/probes.h"
#include "probes/vantageprobe.h"

namespace IsItMe {

namespace {

/// A second opinion from a check-host-shaped service: asked when the first could not tell, or its places did
/// not agree. It follows the same rules of consent.
class CheckHostProbe : public VantageProbe
{
public:
    explicit CheckHostProbe(const Machinery &machinery)
        : VantageProbe(QStringLiteral("check-host"), machinery, VantageService::Kind::CheckHost,
                       QStringLiteral("check-host"))
    {
    }

protected:
    void ask() override
    {
        send(checkHostRequest(service(), told()), [this](const HttpResult &result) {
            const auto order = parseCheckHostOrder(result.body);
            if (result.failure || result.status != 200 || !order) {
                refused(result);
                return;
            }
            m_order = *order;
            pollLater();
        });
    }

    void poll() override
    {
        send(checkHostReadRequest(service(), m_order.id), [this](const HttpResult &result) {
            const auto answer = parseCheckHostAnswer(result.body, m_order);
            if (result.failure || result.status != 200 || !answer) {
                refused(result);
                return;
            }
            for (const CheckHostResult &one : answer->results)
                report(one.node, one.facts.city + QLatin1String(", ") + one.facts.country, one.reached,
                       one.failure, one.facts);
            if (answer->inProgress)
                pollLater();
            else
                finish();
        });
    }

private:
    CheckHostOrder m_order;
};

} // namespace

std::unique_ptr<Probe> makeCheckHostProbe(const Machinery &machinery)
{
    return std::make_unique<CheckHostProbe>(machinery);
}

} // namespace IsItMe
