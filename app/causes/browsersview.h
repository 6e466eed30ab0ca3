// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/browserfacts.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace IsItMe {

/// What the browsers of this computer got with a new empty profile, beside what our own tries got; lists hold
/// ids of observations. A load that did not end by itself, or without a word, is in none of them.
struct BrowsersView
{
    QStringList working;    ///< the page opened
    QStringList alike;      ///< fails just as our own tries do: it confirms them
    QStringList unlike;     ///< fails where our own tries work, or otherwise than they do
    QStringList ownTrouble; ///< fails by what may be its own settings, and we don't: nothing of the site
    QStringList walled;     ///< the site turned it away as a robot (401, 403, 429, 451), and not us
    /// Of those, the ones of the same family as the person's browser; of all, while that is not known.
    QStringList sameWorking, sameFailing;

    QString troubled; ///< name and error of the first that fails otherwise: "Firefox: NS_ERROR_..."
    /// HTTP/2 fails, and the same page opens over HTTP/1.1; or the other way round. With both sides seen
    /// twice.
    bool http2Fails = false, http1Fails = false;
    QStringList protocolWitnesses;

    /// The person let the whole page load: hosts of parts that are missing in every such load.
    struct MissingHost
    {
        QString host;
        bool answered = false; ///< with an error of its server's side
        bool blocked = false;  ///< only by name or by a rule: a filter on this side would do the same
    };
    std::vector<MissingHost> missing;
    QStringList wholeLoads;

    QStringList cleared, privately, elsewhere; ///< ids of the person's own answers: cache-cleared, ...
    /// The person's own browser fails: said, pasted or chosen.
    bool personFails = false;
    bool stillFails = false; ///< ... and they have tried it since the check began
    /// Our tries go in circles, and a clean browser, which keeps cookies on the way, gets through: it is no
    /// loop, the site wants a cookie kept.
    bool loopNeedsCookie = false;

    bool asked() const
    {
        return !working.isEmpty() || !alike.isEmpty() || !unlike.isEmpty() || !ownTrouble.isEmpty() ||
               !walled.isEmpty();
    }
};

} // namespace IsItMe
