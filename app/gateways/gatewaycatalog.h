// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaymatch.h"
#include "gateways/gatewayrules.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace IsItMe {

class ErrorPage;

/// "Who wrote this error page?" A pure look-up, driven by resources/gateways.json.
///
/// Copies of well-known error pages are everywhere, so a page names its maker only where the header agrees.
/// Products that send no header of their own (HAProxy) are believed only where nobody else signed.
///
/// ## The file
/// @code
/// { "format": 1,
///   "requestIdHeaders": ["x-request-id"],        // looked at when the product's own are missing
///   "gateways": [ {                              // CDNs first: the first whose `front` fits met the visitor
///     "id": "nginx", "product": "nginx",
///     "cdn": true,                               // may be left out, as everything below: false, none, empty
///     "visitorsProxy": true,                     // is often the visitor's own proxy
///     "signsOver": true,                         // replaces its upstream's Server field with its own
///     "connectLimitSeconds": 60, "readLimitSeconds": 60,   // GatewayLimits, and the four that follow
///     "connectLimitFixed": true, "connectAttempts": 4, "retryPauseSeconds": 1, "timeoutStatus": 504,
///     "requestIdHeaders": ["cf-ray"],
///     "front": [ {"name": "server", "starts": "nginx"} ],
///                                                // any of these shows the product: {"name"} alone: is
///                                                there;
///                                                // with "is", "starts" or "contains". None: all its pages
///                                                are silent
///     "pages": [ {                               // its own error pages, the first that fits counts
///       "id": "nginx-special",                   // in place of the product's
///       "status": [502, 504],                    // none: any error
///       "header": [], "without": [],             // fields that must, or must not, be there
///       "body": { "is": ["", "Bad Gateway"], "starts": "<html>", "contains": ["a", "b"],
///                 "lastCenter": "nginx", "titleHasStatus": true, "longest": 16384 },
///       "silent": true,                          // sent without the product's headers, and with no Server
///       field "bodyAlone": true,                       // unmistakable, known behind a front that signs over
///       it too "upstream": true,                        // this form shows that the upstream wrote the
///       answer "certainty": 0.95, "says": [ {"status": [504], "reason": "a", "header": [], "body": "b",
///       "meaning": "timeout"} ], "source": "where this was seen"          // required: a capture, a source
///       file, a document
/// } ] } ] }
/// @endcode
/// Bodies are compared with every run of white space as one blank, and with case; headers without case.
class GatewayCatalog
{
public:
    /// Strict: an unknown key or meaning, or a page without marks, is an error, told in words with its place.
    static std::variant<GatewayCatalog, QString> fromJson(const QByteArray &json);

    /// The catalog compiled into the program (:/isitme/gateways.json).
    static GatewayCatalog builtIn();

    /// For an error answer (status 400 to 599). Nothing if no product shows itself at all.
    /// Takes time linear in the size of the answer, whatever its bytes.
    std::optional<GatewayMatch> match(const GatewayAnswer &answer) const;

    /// For any answer, a good one too: who met the visitor, by the header? The author is always Unknown.
    std::optional<GatewayMatch> identifyFrontDoor(const GatewayAnswer &answer) const;

    const GatewayRuleBook &rules() const { return m_rules; }

private:
    struct Found
    {
        const GatewayRules *gateway = nullptr;
        const PageRule *page = nullptr;
    };

    explicit GatewayCatalog(GatewayRuleBook rules) : m_rules(std::move(rules)) {}

    const GatewayRules *frontDoor(const ErrorPage &page) const;
    Found agreeing(const ErrorPage &page, bool upstream) const;
    Found pageBehind(const ErrorPage &page, const GatewayRules *front) const;
    GatewayMatch describe(const ErrorPage &page, Found found, const GatewayRules *front) const;
    void addRequestId(GatewayMatch &match, const ErrorPage &page, const QStringList &preferred) const;

    GatewayRuleBook m_rules;
};

} // namespace IsItMe
