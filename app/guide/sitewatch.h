// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "guide/watchpace.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "platform/environment.h"
#include "services/services.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace IsItMe {

class PageLoad;
class ServiceCall;
class SiteRequests;

/// What the watch works with, injected.
struct WatchTools
{
    HttpClient &http;
    SystemResolver &names;
    const Environment &environment;
    const Services &services; ///< its connectivity checks tell a dead network from a dead site
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// "Tell me when it's back": asks for the page now and then until it is answered well. It judges nothing:
/// whoever hears of a good answer looks again properly, and calls goOn() when the site is not well after all.
///
///             .----- bad answer -----.
///   start -> Waiting --its time--> Trying --good answer--> Confirming --goOn()--> Waiting
///             ^   |                   |
///             |   `-- no network -----+--> NoNetwork --it is back--.
///             `-----------------------------------------------------'
///
/// The watch is a thing of its own that a person asked for, and no part of a visit's thirty requests
/// (CONTRACT.md): one request of one page at a time, 30 s apart at first and 5 min after about ten tries,
/// later where the site says so (Retry-After), for a day at most: about 300 requests in all, 12 an hour.
/// Everything goes by the wall clock, so that a computer that slept tries soon after it woke. Without a
/// network nothing is tried and nothing is said of the site.
class SiteWatch : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Waiting, Trying, NoNetwork, Confirming };

    explicit SiteWatch(const WatchTools &tools, const WatchPace &pace = {}, QObject *parent = nullptr);
    ~SiteWatch() override;

    /// Watches the page of a case, the way the case went (its proxy, its redirects), without a query.
    void start(const CaseFile &caseFile, const SiteAddress &site);
    void stop();
    void goOn();    ///< the site answered, but is not well
    void trySoon(); ///< the person does not want to wait; at most once in ten seconds

    State state() const { return m_state; }
    bool isActive() const { return m_state != State::Off; }
    QDateTime nextTry() const { return m_nextTry; } ///< UTC, while Waiting
    int tries() const { return m_tries; }

Q_SIGNALS:
    /// A try of the page (HttpPurpose::Watch), or what became of the network: for the case file.
    void observed(const IsItMe::Observation &observation);
    void changed();
    void answered(); ///< a good answer: the watch pauses
    void gaveUp();   ///< it has watched for a day

private:
    void setState(State state);
    void look();
    void wake();
    void wait(std::optional<int> retryAfterSeconds);
    void waitFor(int milliseconds);
    void tryNow();
    void ask(const QString &ip);
    void onTry(const Observation &observation);
    void failed(const Observation &observation);
    void checkNetwork(std::function<void(bool)> done);
    void lose(const QString &part);
    void regain();
    void note(NetworkChange change, const QString &part, const QDateTime &at);
    void dropCalls();
    Observation begin() const;

    WatchTools m_tools;
    WatchPace m_pace;
    SiteAddress m_site;
    std::optional<ProxySetting> m_proxy;
    State m_state = State::Off;
    QTimer m_looks;
    QDateTime m_started, m_lastLook, m_nextTry, m_lastTry, m_nextCheck;
    QString m_lost; ///< the part of the network that is gone: "link", "internet"
    int m_tries = 0;
    int m_pauses = 0; ///< since the pace was last reset
    std::unique_ptr<SiteRequests> m_requests;
    std::unique_ptr<PageLoad> m_load;
    std::unique_ptr<SystemNameCall> m_lookUp;
    std::unique_ptr<ServiceCall> m_check;
};

} // namespace IsItMe
