// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace IsItMe {

/// What the visitor's own proxy says in its own name. Such an answer is no word of the site: it tells what
/// the proxy met, or what it does not allow.
struct ProxyView
{
    enum class Word {
        None,         ///< it passed the site's own answer on, or was not asked
        Denies,       ///< not allowed here (403)
        WantsLogin,   ///< 407
        NoName,       ///< it does not find the site's name
        NoConnection, ///< it says that it gets no connection to the site
        Fails,        ///< an error that it does not explain
        Silent,       ///< it took the question, and keeps us waiting
        HangsUp       ///< it took the question, and hung up
    };
    Word ofSite = Word::None; ///< not where the site answered through it at least once
    bool reachesSite = false; ///< an answer of the site, or at least a tunnel to it, came through the proxy
    QStringList siteWitnesses;
    QStringList controlWitnesses; ///< it gave a control site no way either

    /// The site is out of the proxy's reach, by its own word or by its silence.
    bool missesSite() const
    {
        return ofSite == Word::NoConnection || ofSite == Word::NoName || ofSite == Word::Fails ||
               ofSite == Word::Silent || ofSite == Word::HangsUp;
    }
    /// Its own rules are in the way.
    bool forbids() const { return ofSite == Word::Denies || ofSite == Word::WantsLogin; }
};

} // namespace IsItMe
