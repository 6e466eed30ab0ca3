// SPDX-License-Identifier: Apache-2.0
#include "guide/desksender.h"

#include "probes/requests.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int minute = 60'000;
constexpr int longestPause = 6 * 60 * minute;
constexpr qint64 largestReport = 32 * 1024 * 1024;
constexpr int mostWaiting = 50;
constexpr int givenUpAfterDays = 14;

/// It becomes a file's name and a header's value.
bool isReportId(const QString &id)
{
    static const QRegularExpression uuid(QStringLiteral("\\A[0-9A-Fa-f-]{8,64}\\z"));
    return uuid.match(id).hasMatch();
}

} // namespace

QString deskFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/isitme/desk");
}

DeskSender::DeskSender(HttpClient &http, SystemResolver &names, const QUrl &desk, const QString &folder,
                       QObject *parent)
    : QObject(parent), m_http(http), m_names(names), m_desk(desk), m_folder(folder)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DeskSender::tryNext);
}

DeskSender::~DeskSender() = default;

int DeskSender::pauseAfterMs(int tries)
{
    const int doublings = std::clamp(tries - 1, 0, 12);
    return static_cast<int>(std::min<qint64>(qint64(minute) << doublings, longestPause));
}

bool DeskSender::meansArrived(int status)
{
    return status == 200 || status == 201 || status == 202 || status == 409;
}

QString DeskSender::pathOf(const QString &id) const
{
    return m_folder + u'/' + id + QLatin1String(".json");
}

DeskSender::State DeskSender::state(const QString &id) const
{
    for (const auto &known : m_states) {
        if (known.first == id)
            return known.second;
    }
    return State::Unknown;
}

void DeskSender::note(const QString &id, State state)
{
    const auto it = std::find_if(m_states.begin(), m_states.end(),
                                 [&id](const auto &known) { return known.first == id; });
    if (it == m_states.end())
        m_states.push_back({id, state});
    else
        it->second = state;
    Q_EMIT changed(id, state);
}

/// The report itself is one file, byte for byte; beside it stands where it was to go, and how often that
/// failed.
bool DeskSender::keep(const Waiting &one, const QByteArray &json)
{
    if (!QDir().mkpath(m_folder))
        return false;
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.write(bytes) == bytes.size() && file.commit();
    };
    const QJsonObject note{{QStringLiteral("desk"), m_desk.toString(QUrl::FullyEncoded)},
                           {QStringLiteral("since"), one.since.toString(Qt::ISODateWithMs)},
                           {QStringLiteral("tries"), one.tries},
                           {QStringLiteral("next"), one.next.toString(Qt::ISODateWithMs)}};
    return (json.isNull() || write(pathOf(one.id), json)) &&
           write(pathOf(one.id) + QLatin1String(".note"), QJsonDocument(note).toJson(QJsonDocument::Compact));
}

void DeskSender::resume()
{
    if (m_desk.isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList notes = QDir(m_folder).entryList({QStringLiteral("*.json.note")}, QDir::Files);
    for (const QString &name : notes.mid(0, mostWaiting)) {
        const QString id = name.section(u'.', 0, 0);
        QFile file(m_folder + u'/' + name);
        if (!isReportId(id) || state(id) != State::Unknown || !file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject told = QJsonDocument::fromJson(file.read(4096)).object();
        Waiting one{id,
                    QDateTime::fromString(told.value(QLatin1String("since")).toString(), Qt::ISODateWithMs),
                    std::clamp(told.value(QLatin1String("tries")).toInt(), 0, 1000),
                    QDateTime::fromString(told.value(QLatin1String("next")).toString(), Qt::ISODateWithMs)};
        // The person sent it to that desk, and to no other.
        if (told.value(QLatin1String("desk")).toString() != m_desk.toString(QUrl::FullyEncoded))
            continue;
        if (!one.since.isValid() || one.since.addDays(givenUpAfterDays) < now) {
            file.close();
            QFile::remove(pathOf(id) + QLatin1String(".note"));
            QFile::remove(pathOf(id));
            continue;
        }
        if (!one.next.isValid() || one.next > now.addMSecs(longestPause))
            one.next = now;
        m_waiting.push_back(one);
        note(id, State::Kept);
    }
    waitForNext();
}

void DeskSender::send(const QString &id, const QByteArray &json, const std::optional<ProxySetting> &proxy)
{
    const State before = state(id);
    if (m_desk.isEmpty() || !isReportId(id) || before == State::Sending || before == State::Arrived)
        return;
    m_proxy = proxy;
    if (m_call && m_waiting.front().id == id) { // a later try is just under way: its answer counts
        note(id, State::Sending);
        return;
    }
    std::erase_if(m_waiting, [&id](const Waiting &other) { return other.id == id; });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Waiting one{id, now, 0, now};
    if (!keep(one, json)) {
        note(id, State::NotKept);
        return;
    }
    m_waiting.push_back(one);
    note(id, State::Sending);
    waitForNext();
}

void DeskSender::waitForNext()
{
    if (m_call || m_waiting.empty())
        return;
    std::stable_sort(m_waiting.begin(), m_waiting.end(),
                     [](const Waiting &a, const Waiting &b) { return a.next < b.next; });
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(m_waiting.front().next);
    m_pause.start(static_cast<int>(std::clamp<qint64>(left, 0, longestPause)));
}

void DeskSender::tryNext()
{
    if (m_call || m_waiting.empty())
        return;
    QFile file(pathOf(m_waiting.front().id));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(largestReport + 1) : QByteArray();
    if (json.isEmpty() || json.size() > largestReport) { // somebody took it away: there is nothing to send
        const QString id = m_waiting.front().id;
        m_waiting.erase(m_waiting.begin());
        QFile::remove(pathOf(id) + QLatin1String(".note"));
        note(id, State::NotKept);
        waitForNext();
        return;
    }
    HttpRequest request = requestFor(m_desk, {}, m_proxy);
    request.method = QStringLiteral("POST");
    request.body = json;
    request.headers = {{QStringLiteral("Content-Type"), QStringLiteral("application/json")},
                       {QStringLiteral("Idempotency-Key"), m_waiting.front().id}};
    request.totalTimeoutMs = 30'000;
    request.bodyLimit = 64 * 1024;
    m_call = std::make_unique<ServiceCall>(m_http, m_names);
    connect(m_call.get(), &ServiceCall::finished, this, &DeskSender::onAnswer);
    if (m_waiting.front().tries == 0)
        note(m_waiting.front().id, State::Sending);
    m_call->start(request, {});
}

void DeskSender::onAnswer(const HttpResult &result)
{
    m_call.release()->deleteLater(); // we are inside its signal
    Waiting &one = m_waiting.front();
    const QString id = one.id;
    if (meansArrived(result.status) && (!result.tls || result.tls->fault == CertificateFault::None)) {
        m_waiting.erase(m_waiting.begin());
        QFile::remove(pathOf(id) + QLatin1String(".note"));
        QFile::remove(pathOf(id));
        note(id, State::Arrived);
    } else {
        ++one.tries;
        one.next = QDateTime::currentDateTimeUtc().addMSecs(pauseAfterMs(one.tries));
        note(id, keep(one, QByteArray()) ? State::Kept : State::NotKept);
    }
    waitForNext();
}

} // namespace IsItMe
