// SPDX-License-Identifier: Apache-2.0
#include "probes/globalpinganswer.h"
#include "probes/outsiderequests.h"
#include "probes/probes.h"
#include "probes/vantageprobe.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace IsItMe {

namespace {

/// Has vantage points of a Globalping-shaped service fetch the same page. They learn the address without its
/// query, so this waits for the person's consent.
class GlobalpingProbe : public VantageProbe
{
public:
    explicit GlobalpingProbe(const Machinery &machinery)
        : VantageProbe(QStringLiteral("globalping"), machinery, VantageService::Kind::Globalping,
                       QStringLiteral("globalping"))
    {
    }

protected:
    void ask() override
    {
        send(globalpingRequest(service(), told()), [this](const HttpResult &result) {
            const QJsonObject answer = QJsonDocument::fromJson(result.body).object();
            m_number = answer.value(QLatin1String("id")).toString();
            if (result.failure || result.status != 202 || !isServiceNumber(m_number))
                refused(result);
            else
                pollLater();
        });
    }

    void poll() override
    {
        send(globalpingReadRequest(service(), m_number), [this](const HttpResult &result) {
            const auto answer = parseGlobalpingAnswer(result.body, told(), samePath());
            if (result.failure || result.status != 200 || !answer) {
                refused(result);
                return;
            }
            for (const GlobalpingResult &one : answer->results) {
                if (!one.inProgress)
                    report(QString::number(one.index), one.place, one.reached, one.failure, one.facts);
            }
            if (answer->inProgress)
                pollLater();
            else
                finish();
        });
    }

private:
    QString m_number;
};

} // namespace

std::unique_ptr<Probe> makeGlobalpingProbe(const Machinery &machinery)
{
    return std::make_unique<GlobalpingProbe>(machinery);
}

} // namespace IsItMe
