// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/servicecall.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <vector>

namespace IsItMe {

/// Hands reports to the organisation's support desk (CONTRACT.md, `organisation.support.desk`): a POST of the
/// report's JSON, byte for byte what the person saw, with the report's id as Idempotency-Key. 200, 201, 202
/// and 409 mean arrived. Anything else: it stays on disk and is tried again later, with growing pauses, also
/// at the next start. Nothing is ever sent that a person did not send.
///
///   send() --> on disk --> POST --> arrived: gone from disk
///                            '---> kept --pause--> POST ...   (given up after 14 days)
class DeskSender : public QObject
{
    Q_OBJECT
public:
    enum class State { Unknown, Sending, Arrived, Kept, NotKept };

    /// `desk` is the only address that anything is sent to; empty: nothing is, and what lies on disk stays.
    DeskSender(HttpClient &http, SystemResolver &names, const QUrl &desk, const QString &folder,
               QObject *parent = nullptr);
    ~DeskSender() override;

    /// Takes up what an earlier run could not hand over.
    void resume();
    /// `json` is the report with this id; `proxy` the way out, if it leads through one.
    void send(const QString &id, const QByteArray &json, const std::optional<ProxySetting> &proxy);
    State state(const QString &id) const;
    int waiting() const { return static_cast<int>(m_waiting.size()); }

    /// The pause after so many failed tries: from a minute, doubled up to six hours.
    static int pauseAfterMs(int tries);
    /// Whether an answer of the desk means that the report is there.
    static bool meansArrived(int status);

Q_SIGNALS:
    void changed(const QString &id, IsItMe::DeskSender::State state);

private:
    struct Waiting
    {
        QString id;
        QDateTime since;
        int tries = 0;
        QDateTime next;
    };
    QString pathOf(const QString &id) const;
    bool keep(const Waiting &one, const QByteArray &json);
    void note(const QString &id, State state);
    void tryNext();
    void onAnswer(const HttpResult &result);
    void waitForNext();

    HttpClient &m_http;
    SystemResolver &m_names;
    QUrl m_desk;
    QString m_folder;
    std::optional<ProxySetting> m_proxy;
    std::vector<Waiting> m_waiting; ///< the one under way is the first
    std::vector<std::pair<QString, State>> m_states;
    std::unique_ptr<ServiceCall> m_call;
    QTimer m_pause;
};

/// Where reports wait for the desk: in the program's data folder. Nothing is created here.
QString deskFolder();

} // namespace IsItMe
