// SPDX-License-Identifier: Apache-2.0
#include "browsers/netlog.h"

#include "browsers/netlogevents.h"

#include <QJsonArray>
#include <QMap>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

using Phase = NetLogEvent::Phase;

constexpr qsizetype maximumRequests = 2'000;
constexpr size_t maximumFailing = 50;
constexpr int longestAddress = 2'000;
/// A browser follows twenty redirects (Chromium, net::URLRequest::kMaxRedirects).
constexpr int mostRedirects = 19;
/// Before that a part is not called missing: the page may just not have waited for it.
constexpr qint64 patienceWithParts = 5'000;

/// A URL_REQUEST of the log: the page, or a part of it.
struct Request
{
    QString url;
    QString host;
    bool mainFrame = false;
    bool ofPage = false; ///< asked for by a page, not by the browser for itself
    bool ended = false;
    int status = 0;
    QString statusLine;
    QString httpVersion;
    QString error;
    QString leftTo;
    int redirects = 0;
    int sent = 0;
    qint64 began = 0;
    QString detail;
    QSet<QString> seen; ///< addresses of the redirects, with their queries
    bool circles = false;
};

QString withoutQuery(const QString &url)
{
    return url.left(longestAddress).section(u'?', 0, 0).section(u'#', 0, 0);
}

QString hostOf(const QString &url)
{
    QString host = QUrl(url).host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return host;
}

int statusOf(const QString &line)
{
    bool isNumber = false;
    const int status = line.section(u' ', 1, 1).toInt(&isNumber);
    return isNumber && status >= 100 && status <= 999 ? status : 0;
}

class Reader
{
public:
    explicit Reader(const QSet<QString> &siteHosts) : m_siteHosts(siteHosts) {}

    void read(const NetLogConstants &constants, const NetLogEvent &event)
    {
        m_lastTime = std::max(m_lastTime, event.time);
        if (event.type == QLatin1String("URL_REQUEST_START_JOB") && event.phase == Phase::Begin)
            begin(constants, event);
        else if (event.type.startsWith(QLatin1String("DNS_TRANSACTION")) ||
                 event.type.startsWith(QLatin1String("HOST_RESOLVER")))
            readName(constants, event);
        else if (event.type.startsWith(QLatin1String("HTTP2_SESSION")))
            readSession(event);
        const auto found = m_requests.find(event.source);
        if (found != m_requests.end())
            readRequest(constants, event, *found);
    }

    NetLogReading reading(const NetLogConstants &constants) const
    {
        NetLogReading reading;
        reading.version = constants.version;
        const Request *page = nullptr;
        for (const Request &request : m_requests) {
            if (isSite(request.host) || request.mainFrame)
                reading.sent += request.sent;
            if (!request.mainFrame)
                addPart(reading, request);
            else if (!page || isSite(request.host))
                page = &request;
        }
        if (page)
            addPage(constants, reading, *page);
        return reading;
    }

private:
    bool isSite(const QString &host) const { return m_siteHosts.isEmpty() || m_siteHosts.contains(host); }

    void begin(const NetLogConstants &constants, const NetLogEvent &event)
    {
        const QString url = event.params.value(QLatin1String("url")).toString();
        if (!url.startsWith(QLatin1String("http")) || m_requests.size() >= maximumRequests)
            return;
        const bool isNew = !m_requests.contains(event.source);
        Request &request = m_requests[event.source];
        const QString host = hostOf(url);
        if (isNew) {
            request.began = event.time;
            const int flags = event.params.value(QLatin1String("load_flags")).toInt();
            request.mainFrame =
                event.params.value(QLatin1String("request_type")).toString() == QLatin1String("main frame") ||
                (!event.params.contains(QLatin1String("request_type")) && (flags & constants.mainFrameFlag));
            const QString initiator = event.params.value(QLatin1String("initiator")).toString();
            request.ofPage =
                initiator.startsWith(QLatin1String("http")) || initiator == QLatin1String("null");
        } else if (!isSite(host) && request.mainFrame) {
            request.leftTo = host; // what comes of it is none of the site's business
            return;
        }
        request.circles = request.circles || request.seen.contains(url);
        request.seen.insert(url.left(longestAddress));
        request.url = withoutQuery(url);
        request.host = host;
    }

    void readRequest(const NetLogConstants &constants, const NetLogEvent &event, Request &request)
    {
        const QString &type = event.type;
        if (type.startsWith(QLatin1String("HTTP_TRANSACTION_")) &&
            type.endsWith(QLatin1String("SEND_REQUEST_HEADERS"))) {
            ++request.sent;
            if (type.contains(QLatin1String("HTTP2")))
                request.httpVersion = QStringLiteral("HTTP/2");
            else if (type.contains(QLatin1String("QUIC")))
                request.httpVersion = QStringLiteral("HTTP/3");
            else
                request.httpVersion.clear();
        }
        if (!request.leftTo.isEmpty())
            return;
        if (type == QLatin1String("HTTP_TRANSACTION_READ_RESPONSE_HEADERS")) {
            request.statusLine =
                event.params.value(QLatin1String("headers")).toArray().at(0).toString().left(200);
            request.status = statusOf(request.statusLine);
            if (request.httpVersion.isEmpty())
                request.httpVersion = request.statusLine.section(u' ', 0, 0).left(20);
        } else if (type == QLatin1String("URL_REQUEST_REDIRECTED")) {
            ++request.redirects;
        } else if (type == QLatin1String("HTTP2_STREAM_ERROR")) {
            request.detail = event.params.value(QLatin1String("description")).toString().left(200);
        } else if (type == QLatin1String("CANCELLED")) {
            request.error = constants.errorOf(event.params);
            m_cancelled.insert(event.source);
        } else if (type == QLatin1String("FAILED") || event.phase == Phase::End) {
            readEnd(constants, event, request);
        }
    }

    void readEnd(const NetLogConstants &constants, const NetLogEvent &event, Request &request)
    {
        const bool tells = event.type == QLatin1String("URL_REQUEST_START_JOB") ||
                           event.type == QLatin1String("REQUEST_ALIVE") ||
                           event.type == QLatin1String("FAILED");
        if (!tells)
            return;
        if (const QString error = constants.errorOf(event.params); !error.isEmpty())
            request.error = error;
        if (event.type == QLatin1String("REQUEST_ALIVE"))
            request.ended = !m_cancelled.contains(event.source) || !request.error.isEmpty();
    }

    void readName(const NetLogConstants &constants, const NetLogEvent &event)
    {
        QString &host = m_nameHosts[event.source];
        if (event.params.contains(QLatin1String("hostname")))
            host = event.params.value(QLatin1String("hostname")).toString().left(300).toLower();
        else if (event.params.contains(QLatin1String("host")))
            host = hostOf(event.params.value(QLatin1String("host")).toString());
        const QString error = event.phase == Phase::End ? constants.errorOf(event.params) : QString();
        if (error.isEmpty() || error == QLatin1String("ERR_ABORTED") ||
            m_nameErrors.size() >= maximumRequests)
            return;
        QString &known = m_nameErrors[host];
        // The look-up's own words say more than the browser's summary of them.
        if (known.isEmpty() || error.startsWith(QLatin1String("ERR_DNS_")))
            known = error;
    }

    void readSession(const NetLogEvent &event)
    {
        const bool goAway = event.type == QLatin1String("HTTP2_SESSION_RECV_GOAWAY");
        if (!goAway && event.type != QLatin1String("HTTP2_SESSION_RECV_RST_STREAM"))
            return;
        const QString code = event.params.value(QLatin1String("error_code")).toString().left(100);
        m_sessionError = (goAway ? QLatin1String("GOAWAY ") : QLatin1String("RST_STREAM ")) + code;
    }

    void addPage(const NetLogConstants &constants, NetLogReading &reading, const Request &page) const
    {
        reading.found = true;
        reading.ended = page.ended;
        reading.status = page.status;
        reading.httpVersion = page.httpVersion;
        reading.redirects = page.redirects;
        reading.circles = page.circles;
        reading.landed = page.url;
        reading.leftTo = page.leftTo.isEmpty() && !isSite(page.host) ? page.host : page.leftTo;
        reading.error = reading.leftTo.isEmpty() ? page.error : QString();
        if (reading.error.startsWith(QLatin1String("ERR_NAME")))
            reading.errorDetail = m_nameErrors.value(page.host);
        else if (reading.error.contains(QLatin1String("HTTP2")))
            reading.errorDetail = m_sessionError.isEmpty() ? page.detail : m_sessionError;
        if (reading.errorDetail == reading.error)
            reading.errorDetail.clear();
        if (!page.ended && page.redirects >= mostRedirects)
            setError(constants, reading, QLatin1String("ERR_TOO_MANY_REDIRECTS"));
        // Bytes that are no HTTP count as an answer of the oldest HTTP, which has no status at all.
        if (page.statusLine.startsWith(QLatin1String("HTTP/0.9"))) {
            setError(constants, reading, QLatin1String("ERR_INVALID_HTTP_RESPONSE"));
            reading.errorDetail = QStringLiteral("HTTP/0.9");
            reading.status = 0;
        }
    }

    /// An error that the browser shows without logging it under its number.
    static void setError(const NetLogConstants &constants, NetLogReading &reading, QLatin1String name)
    {
        const bool known = std::any_of(constants.errors.begin(), constants.errors.end(),
                                       [name](const QString &error) { return error == name; });
        if (known) {
            reading.error = name;
            reading.ended = true;
        }
    }

    void addPart(NetLogReading &reading, const Request &request) const
    {
        if (!request.ofPage || isSite(request.host))
            return;
        ++reading.parts;
        NetLogRequest part{request.url, request.host, request.status, request.error};
        if (part.error == QLatin1String("ERR_ABORTED"))
            part.error.clear();
        const bool silent =
            !request.ended && !request.status && m_lastTime - request.began >= patienceWithParts;
        if (silent && part.error.isEmpty())
            part.error = QStringLiteral("ERR_TIMED_OUT");
        if ((request.status >= 400 || !part.error.isEmpty()) && reading.failingParts.size() < maximumFailing)
            reading.failingParts.push_back(part);
    }

    const QSet<QString> &m_siteHosts;
    QMap<qint64, Request> m_requests; // by source: in the order in which they began
    QSet<qint64> m_cancelled;
    QHash<qint64, QString> m_nameHosts;
    QHash<QString, QString> m_nameErrors;
    QString m_sessionError;
    qint64 m_lastTime = 0;
};

} // namespace

std::optional<NetLogReading> readNetLog(const QByteArray &log, const QSet<QString> &siteHosts)
{
    Reader reader(siteHosts);
    const auto constants = walkNetLog(log, [&reader](const NetLogConstants &known, const NetLogEvent &event) {
        reader.read(known, event);
    });
    return constants ? std::optional(reader.reading(*constants)) : std::nullopt;
}

} // namespace IsItMe
