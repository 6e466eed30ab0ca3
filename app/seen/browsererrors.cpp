// SPDX-License-Identifier: Apache-2.0
#include "seen/browsererrors.h"

#include "seen/browserheadings.h"
#include "seen/seentext.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

/// A sentence of a browser's page and the error it stands for. Apostrophes are straight here.
struct Sentence
{
    QLatin1String browser;
    QStringView text;
    const char *error;
};

/// Chromium's pages mostly name the error; people copy the sentences above it. From
/// components/error_page_strings.grdp (English and German).
constexpr Sentence sentences[] = {
    {QLatin1String("chromium"), u"refused to connect.", "ERR_CONNECTION_REFUSED"},
    {QLatin1String("chromium"), u"hat die Verbindung abgelehnt.", "ERR_CONNECTION_REFUSED"},
    {QLatin1String("chromium"), u"took too long to respond.", "ERR_CONNECTION_TIMED_OUT"},
    {QLatin1String("chromium"), u"hat zu lange gedauert.", "ERR_CONNECTION_TIMED_OUT"},
    {QLatin1String("chromium"), u"unexpectedly closed the connection.", "ERR_CONNECTION_CLOSED"},
    {QLatin1String("chromium"), u"hat die Verbindung unerwartet geschlossen.", "ERR_CONNECTION_CLOSED"},
    {QLatin1String("chromium"), u"The connection was reset.", "ERR_CONNECTION_RESET"},
    {QLatin1String("chromium"), u"Die Verbindung wurde zur\u00fcckgesetzt.", "ERR_CONNECTION_RESET"},
    {QLatin1String("chromium"), u"'s server IP address could not be found.", "ERR_NAME_NOT_RESOLVED"},
    {QLatin1String("chromium"), u"'s DNS address could not be found.", "DNS_PROBE_POSSIBLE"},
    {QLatin1String("chromium"), u"redirected you too many times.", "ERR_TOO_MANY_REDIRECTS"},
    {QLatin1String("chromium"), u"hat Sie zu oft weitergeleitet.", "ERR_TOO_MANY_REDIRECTS"},
    {QLatin1String("chromium"), u"didn't send any data.", "ERR_EMPTY_RESPONSE"},
    {QLatin1String("chromium"), u"hat keine Daten gesendet.", "ERR_EMPTY_RESPONSE"},
    {QLatin1String("chromium"), u"sent an invalid response.", "ERR_SSL_PROTOCOL_ERROR"},
    {QLatin1String("chromium"), u"is currently unable to handle this request.", ""},
    {QLatin1String("chromium"), u"kann diese Anfrage momentan nicht verarbeiten.", ""},
    {QLatin1String("chromium"), u"Your connection is not private", "ERR_CERT_AUTHORITY_INVALID"},
    {QLatin1String("chromium"), u"Dies ist keine sichere Verbindung", "ERR_CERT_AUTHORITY_INVALID"},
    {QLatin1String("chromium"), u"Your clock is ahead", "ERR_CERT_DATE_INVALID"},
    {QLatin1String("chromium"), u"Your clock is behind", "ERR_CERT_DATE_INVALID"},
    {QLatin1String("chromium"), u"You're not connected", "ERR_INTERNET_DISCONNECTED"},
    {QLatin1String("edge"), u"can't reach this page", ""},
    {QLatin1String("edge"), u"diese Seite ist leider nicht erreichbar", ""},
    // Apple's words for NSURLError codes, in Safari's page.
    {QLatin1String("safari"), u"Safari Can't Find the Server", "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"because Safari can't find the server", "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"Safari kann den Server nicht finden", "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"Safari ne parvient pas \u00e0 trouver le serveur",
     "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"Safari no puede encontrar el servidor", "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"Safari non riesce a trovare il server", "NSURLErrorCannotFindHost"},
    {QLatin1String("safari"), u"unexpectedly dropped the connection", "NSURLErrorNetworkConnectionLost"},
    {QLatin1String("safari"), u"die Verbindung unerwartet getrennt", "NSURLErrorNetworkConnectionLost"},
    {QLatin1String("safari"), u"where this page is located isn't responding", "NSURLErrorTimedOut"},
    {QLatin1String("safari"), u"can't establish a secure connection to the server",
     "NSURLErrorSecureConnectionFailed"},
    {QLatin1String("safari"), u"keine sichere Verbindung zum Server", "NSURLErrorSecureConnectionFailed"},
    {QLatin1String("safari"), u"too many redirects occurred", "NSURLErrorHTTPTooManyRedirects"},
    {QLatin1String("safari"), u"isn't connected to the internet", "NSURLErrorNotConnectedToInternet"},
    {QLatin1String("safari"), u"Sie sind nicht mit dem Internet verbunden",
     "NSURLErrorNotConnectedToInternet"},
    {QLatin1String("safari"), u"You Are Not Connected to the Internet", "NSURLErrorNotConnectedToInternet"},
    {QLatin1String("safari"), u"Safari Can't Connect to the Server", "NSURLErrorCannotConnectToHost"},
    {QLatin1String("safari"), u"because Safari can't connect to the server", "NSURLErrorCannotConnectToHost"},
    {QLatin1String("safari"), u"Safari kann keine Verbindung zum Server herstellen",
     "NSURLErrorCannotConnectToHost"},
    {QLatin1String("safari"), u"Safari ne parvient pas \u00e0 se connecter au serveur",
     "NSURLErrorCannotConnectToHost"},
    {QLatin1String("safari"), u"This Connection Is Not Private", "NSURLErrorServerCertificateUntrusted"},
    {QLatin1String("safari"), u"Diese Verbindung ist nicht privat", "NSURLErrorServerCertificateUntrusted"},
    {QLatin1String("safari"), u"Safari Can't Open the Page", ""},
    {QLatin1String("safari"), u"Safari kann die Seite nicht \u00f6ffnen", ""},
    {QLatin1String("safari"), u"Safari ne parvient pas \u00e0 ouvrir la page", ""},
};

bool isEdge(const QString &text)
{
    return text.contains(QLatin1String("can't reach this page")) ||
           text.contains(QLatin1String("Microsoft Edge"));
}

std::optional<BrowserError> named(const QString &text)
{
    static const QRegularExpression chromium(
        QStringLiteral("\\b(ERR_[A-Z0-9_]{3,60}|DNS_PROBE_[A-Z0-9_]{3,60}|INET_E_[A-Z_]{3,60})\\b"));
    static const QRegularExpression firefox(
        QStringLiteral("\\b(PR_[A-Z_]{2,60}_ERROR|(?:SSL|SEC|MOZILLA_PKIX|NS)_ERROR_[A-Z0-9_]{2,80})\\b"));
    static const QRegularExpression status(QStringLiteral("\\bHTTP ERROR [45]\\d\\d\\b"));
    if (const auto match = firefox.match(text); match.hasMatch())
        return BrowserError{QStringLiteral("firefox"), match.captured(1)};
    if (const auto match = chromium.match(text); match.hasMatch()) {
        const bool edge = match.captured(1).startsWith(QLatin1String("INET_E_")) || isEdge(text);
        return BrowserError{edge ? QStringLiteral("edge") : QStringLiteral("chromium"), match.captured(1)};
    }
    if (status.match(text).hasMatch()) // an empty answer with an error status: the browser writes the page
        return BrowserError{isEdge(text) ? QStringLiteral("edge") : QStringLiteral("chromium"), {}};
    return {};
}

std::optional<BrowserError> byHeading(const QString &text)
{
    const QStringList lines = linesOf(text);
    for (const BrowserHeading &heading : firefoxHeadings()) {
        const QString wanted = plainPunctuation(heading.text.toString());
        for (const QString &line : lines.mid(0, 12)) {
            static const QRegularExpression error(QStringLiteral("^(?:Fehler|Erreur|Error|Errore) ?: "));
            if (plainPunctuation(line).remove(error).compare(wanted, Qt::CaseInsensitive) == 0)
                return BrowserError{QStringLiteral("firefox"), QLatin1String(heading.error)};
        }
    }
    return {};
}

struct Kind
{
    const char *part; ///< is in the error's name
    BrowserTrouble trouble;
};

/// The first that fits counts.
constexpr Kind kinds[] = {
    {"BLOCKED_BY", BrowserTrouble::Blocked},
    {"PROXY", BrowserTrouble::Proxy},
    {"TUNNEL", BrowserTrouble::Proxy},
    {"NO_INTERNET", BrowserTrouble::Offline},
    {"INTERNET_DISCONNECTED", BrowserTrouble::Offline},
    {"NOTCONNECTEDTOINTERNET", BrowserTrouble::Offline},
    {"OFFLINE", BrowserTrouble::Offline},
    {"CERT", BrowserTrouble::Certificate},
    {"PKIX", BrowserTrouble::Certificate},
    {"SEC_ERROR", BrowserTrouble::Certificate},
    {"CLOCKSKEW", BrowserTrouble::Certificate},
    {"DNS_PROBE", BrowserTrouble::Name},
    {"NAME_NOT_RESOLVED", BrowserTrouble::Name},
    {"RESOURCE_NOT_FOUND", BrowserTrouble::Name},
    {"DNSNOTFOUND", BrowserTrouble::Name},
    {"CANNOTFINDHOST", BrowserTrouble::Name},
    {"REDIRECT", BrowserTrouble::Redirects},
    {"REFUSED", BrowserTrouble::NoConnection},
    {"CONNECTION_TIMED_OUT", BrowserTrouble::NoConnection},
    {"ADDRESS_UNREACHABLE", BrowserTrouble::NoConnection},
    {"CONNECTION_FAILED", BrowserTrouble::NoConnection},
    {"CONNECTIONFAILURE", BrowserTrouble::NoConnection},
    {"CANNOTCONNECT", BrowserTrouble::NoConnection},
    {"TIMEOUT", BrowserTrouble::NoConnection},
    {"TIMED", BrowserTrouble::NoConnection},
    {"RESET", BrowserTrouble::BrokenOff},
    {"CLOSED", BrowserTrouble::BrokenOff},
    {"ABORTED", BrowserTrouble::BrokenOff},
    {"EMPTY_RESPONSE", BrowserTrouble::BrokenOff},
    {"END_OF_FILE", BrowserTrouble::BrokenOff},
    {"INTERRUPT", BrowserTrouble::BrokenOff},
    {"CONNECTIONLOST", BrowserTrouble::BrokenOff},
    {"SSL", BrowserTrouble::BrokenOff},
    {"SECURECONNECTION", BrowserTrouble::BrokenOff},
    {"NSSFAILURE", BrowserTrouble::BrokenOff},
    {"PROTOCOL", BrowserTrouble::BrokenOff},
};

} // namespace

BrowserTrouble browserTrouble(const QString &error)
{
    const QString name = error.toUpper();
    for (const Kind &kind : kinds) {
        if (name.contains(QLatin1String(kind.part)))
            return kind.trouble;
    }
    // Firefox writes its certificate page under this name.
    return name == QLatin1String("NSSBADCERT") ? BrowserTrouble::Certificate : BrowserTrouble::Unknown;
}

std::optional<BrowserError> browserError(const QString &text, bool hasStatus)
{
    const QString plain = plainPunctuation(text);
    if (const auto found = named(plain))
        return found;
    for (const Sentence &sentence : sentences) {
        if (plain.contains(sentence.text, Qt::CaseInsensitive))
            return BrowserError{sentence.browser, QLatin1String(sentence.error)};
    }
    return hasStatus ? std::nullopt : byHeading(text);
}

} // namespace IsItMe
