// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/probe.h"
#include "probes/servicecall.h"

#include <QSet>

#include <functional>

namespace IsItMe {

/// What the probes of vantage services share: one service after the other until one takes the question, then
/// polling until each of its places is done. A service that fails is observed as that: it says nothing of the
/// site.
///
///   next service --ask()--> taken? --no--> failure observed, next service
///                             `--yes--> poll() every half second --> each place observed --> finish()
class VantageProbe : public Probe
{
public:
    VantageProbe(QString id, const Machinery &machinery, VantageService::Kind kind, QString word);

protected:
    void run(const CaseFile &caseFile) override;
    void giveUp(Ending ending) override;

    /// Asks `service()`; ends with taken() or refused().
    virtual void ask() = 0;
    /// Reads how far it is; ends with pollLater(), finish() or refused().
    virtual void poll() = 0;

    const VantageService &service() const { return m_services.front(); }
    const SiteAddress &told() const { return m_told; }
    bool samePath() const { return m_samePath; }
    void send(const HttpRequest &request, std::function<void(const HttpResult &)> then);
    void pollLater();
    /// The service gave no usable answer, or wants us to wait: noted, and the next one is asked.
    void refused(const HttpResult &result);
    void report(const QString &key, const QString &place, Layer reached, std::optional<Failure> failure,
                VantageFacts facts);

private:
    void askNext();
    VantageFacts ownFacts() const;

    VantageService::Kind m_kind;
    QString m_word; ///< VantageFacts::service
    std::vector<VantageService> m_services;
    SiteAddress m_told;
    std::optional<ProxySetting> m_proxy; ///< the way out for everything in a network with a proxy
    bool m_samePath = false;
    Observation m_observation;
    QSet<QString> m_reported;
    std::unique_ptr<ServiceCall> m_call;
};

} // namespace IsItMe
