// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report.h"

namespace IsItMe {

/// What the writers for people say, worked out once from the report's own observations. It judges nothing:
/// the diagnosis did. All foreign text in it is printable; HTML still has to be escaped.
struct Digest
{
    /// One part of the bar of times.
    struct TimePart
    {
        enum class Kind { Name, Connect, Proxy, Tls, Wait, Receive };
        Kind kind = Kind::Name;
        QString label;
        double milliseconds = 0;
    };
    /// All tries of one thing at one address.
    struct TryRow
    {
        QString what;    ///< "the page", "/robots.txt"
        QString address; ///< or the proxy
        QString answers; ///< "502 (10 times)", or in order when they differ: "502 200 502"
        bool good = false;
        bool mixed = false;
        std::optional<double> connect;                       ///< the best of the tries
        std::optional<double> firstByteBest, firstByteWorst; ///< from the start of the exchange
        QStringList evidence;
    };
    /// A line "what: how it was seen", with the observations behind it.
    struct Fact
    {
        QString what;
        QString how;
        QStringList evidence;
    };
    struct Look
    {
        AdministratorCheck check = AdministratorCheck::Logs;
        QString name;
        QStringList texts;
    };
    struct VantageRow
    {
        QString where;
        QString network;
        QString reached; ///< whether it got to the gateway
        QString answer;  ///< and what it got there
        QString time;
        QString evidence;
        bool good = false;
    };

    struct HopRow
    {
        int ttl = 0;
        QString address;
        QString part; ///< whose it is
        QString time;
    };
    struct PathTable
    {
        QString what; ///< the whole in one line
        std::vector<HopRow> hops;
        QString evidence;
    };
    /// What a browser of the visitor's computer got, with a new empty profile.
    struct BrowserRow
    {
        QString browser;    ///< "Firefox 128.5"
        QString conditions; ///< "HTTP/2 off", "whole page"; mostly empty
        QString outcome;
        QString httpVersion;
        QString missing;    ///< hosts of parts that did not arrive
        QString screenshot; ///< a PNG in Base64, checked; empty when there is none
        QString evidence;
        bool good = false;
        bool saysNothing = false;
    };

    QString host;
    QString headline; ///< "shop.example: 502 Bad Gateway from nginx"
    QString request;  ///< "GET https://shop.example/cart"
    QString utc;      ///< "2026-11-22 14:05:10.120 UTC"
    QString local;    ///< "2026-11-22 15:05:10 (Europe/Berlin, UTC+01:00)"; empty when the zone is not known
    QString answeredBy;
    QStringList
        proxyStatus; ///< what the intermediaries say of themselves (RFC 9209), nearest to the origin first
    QStringList storeMarks; ///< what says that the answer came out of a store on the way: "Age: 25"
    QString mainEvidence;   ///< id of the exchange that the report is about; empty when there was none
    std::vector<TimePart> times;
    bool timesEndBadly = false;
    std::vector<TryRow> tries;
    std::vector<Fact> ruledOut; ///< what works, and how that was seen
    std::vector<Look> lookFirst;
    QStringList notCalledFor; ///< names of the checks that no cause asks for
    std::vector<VantageRow> vantage;
    std::vector<PathTable> paths;
    std::vector<Fact> line; ///< loss, packet sizes: how the way was measured
    std::vector<BrowserRow> browsers;
    std::vector<Fact> network; ///< the visitor's network in brief
    std::vector<Fact> told;    ///< what the site's status page and the registers say
    std::vector<Fact> steps;
    std::vector<Fact> visitor; ///< what their own browser showed, and how long the outage has been watched
};

Digest digestOf(const Report &report);

QString causeName(const RankedCause &cause); ///< for support; its id where a report has no name
QString checkName(AdministratorCheck check);
QString stateName(StepState state);
QString stepName(Step step);
QString affectsName(Affects affects); ///< "everyone", in words for people
QString placeName(Place place);
QString percentText(double share);
/// The report's fixed words for what was left out, for people.
QString redactedText(const QString &word);

} // namespace IsItMe
