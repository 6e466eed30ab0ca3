// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaymatch.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace IsItMe {

/// A condition on one header field. Names and values compare without regard to case.
/// With no text set, the field need only be there.
struct HeaderMark
{
    enum class How { Present, Is, Starts, Contains };

    QString name;
    How how = How::Present;
    QString text;
};

/// A condition on the body, with every run of white space read as one blank.
struct BodyMarks
{
    std::optional<QString> is;   ///< the whole body, trimmed; "" is an empty body
    QString starts;              ///< the trimmed body begins so
    QStringList contains;        ///< all of these
    QString lastCenter;          ///< nginx's template: the last <center> begins so
    bool titleHasStatus = false; ///< <title> begins with, or names, the answer's status
    int longest = 16384;         ///< characters; an article that quotes an error page is longer
};

/// What one page says about the cause: the first of a page's sayings whose conditions all hold.
struct Saying
{
    QString meaning;
    std::vector<int> status;        ///< any of these; empty: any
    QString reason;                 ///< the status line's words contain this
    std::vector<HeaderMark> header; ///< all of these
    QString body;                   ///< the body contains this
};

/// One form of error page of a product.
struct PageRule
{
    QString name;                    ///< shown in Details: "the error page"
    std::vector<int> status;         ///< any of these; empty: any error
    QString reason;                  ///< the status line's words are exactly these
    std::vector<HeaderMark> header;  ///< all of these, besides one of the product's own `front`
    std::vector<HeaderMark> without; ///< none of these
    BodyMarks body;
    bool bodyAlone = false; ///< unmistakable enough to be known behind a front door that signs over it
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
    bool signsOver = false; ///< replaces the upstream's Server field with its own
    std::optional<double> connectLimitSeconds;
    std::optional<double> readLimitSeconds;
    QStringList requestIdHeaders;
    std::vector<HeaderMark> front; ///< any of these shows the product; empty: it sends no header of its own
    std::vector<PageRule> pages;   ///< the first that fits
};

} // namespace IsItMe
