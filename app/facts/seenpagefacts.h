// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"
#include "facts/json.h"

namespace IsItMe {

/// What the person's own browser showed, read from what they pasted or chose. It is the browser's evidence,
/// not ours.
struct SeenPageFacts
{
    QString kind; ///< "gateway-page": a server's error page; "browser-page": the browser's own; "words": what
                  ///< was chosen; "unknown"
    int status = 0;    ///< 0: none was named
    QString browser;   ///< whose own error page it is: "chromium", "firefox", "safari"
    QString error;     ///< the browser's error name: "ERR_CONNECTION_TIMED_OUT", "PR_END_OF_FILE_ERROR"
    QString product;   ///< who wrote the page, as its own marks say: "nginx"
    QString productId; ///< as in gateways.json
    QString meaning;   ///< one of GatewayMeaning, or empty
    std::vector<HeaderField> requestIds; ///< "cf-ray" and its value
    QString shownAt;                     ///< the time that the page itself gives, as written

    bool operator==(const SeenPageFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("kind", self.kind);
        visit("status", self.status);
        visit("browser", self.browser);
        visit("error", self.error);
        visit("product", self.product);
        visit("productId", self.productId);
        visit("meaning", self.meaning);
        visit("requestIds", self.requestIds);
        visit("shownAt", self.shownAt);
    }
};

} // namespace IsItMe
