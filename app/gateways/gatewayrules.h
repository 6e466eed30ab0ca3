// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"
#include "gateways/gatewaylimits.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace IsItMe {

/// A condition on one header field. Names and values compare without regard to case.
struct HeaderMark
{
    enum class How { Present, Is, Starts, Contains };

    QString name;
    How how = How::Present;
    QString text;
};

/// Conditions on the body, all of which must hold. Runs of white space are read as one blank, ends are
/// trimmed.
struct BodyMarks
{
    QStringList is;              ///< the whole body is one of these; "" is an empty body
    QString starts;              ///< the body begins so
    QStringList contains;        ///< all of these are in it
    QString lastCenter;          ///< nginx's template: the last <center> holds this, or this and "/version"
    bool titleHasStatus = false; ///< the page's title contains the answer's status code
    int longest = 16384;         ///< characters; an article that quotes an error page is longer

    bool empty() const;
};

/// What a page says about the cause; the first of its page's sayings of which all conditions hold counts.
struct Saying
{
    QString meaning;                ///< one of GatewayMeaning
    std::vector<int> status;        ///< any of these; empty: any
    QString reason;                 ///< the status line's words contain this
    std::vector<HeaderMark> header; ///< all of these
    QString body;                   ///< the body contains this
};

/// One form in which a product answers an error.
struct PageRule
{
    QString id;                      ///< in place of the product's id; empty: the product's
    std::vector<int> status;         ///< any of these; empty: 400 to 599
    std::vector<HeaderMark> header;  ///< all of these, besides one of the product's `front`
    std::vector<HeaderMark> without; ///< none of these
    BodyMarks body;
    bool silent = false;    ///< sent with none of the product's headers; then no Server field may be there
    bool bodyAlone = false; ///< unmistakable: believed too where a front door signs over the Server field
    bool upstream = false;  ///< this form shows that the upstream wrote the answer
    double certainty = 0.95;
    std::vector<Saying> says;
};

/// Everything known of one product.
struct GatewayRules
{
    QString id;
    QString product;
    bool cdn = false;
    bool visitorsProxy = false;
    bool signsOver = false; ///< replaces the upstream's Server field by its own
    GatewayLimits limits;
    QStringList requestIdHeaders;
    std::vector<HeaderMark> front; ///< any of these shows the product; empty: all its pages are silent
    std::vector<PageRule> pages;   ///< the first that fits counts
};

/// The whole of gateways.json.
struct GatewayRuleBook
{
    QStringList requestIdHeaders; ///< looked at when the product's own are missing
    std::vector<GatewayRules> gateways;
};

} // namespace IsItMe
