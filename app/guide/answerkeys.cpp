// SPDX-License-Identifier: Apache-2.0
#include "guide/answerkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace IsItMe {

namespace {

struct AnswerKeyText
{
    Q_DECLARE_TR_FUNCTIONS(AnswerKeys)
};

} // namespace

std::vector<AnswerKey> answerKeys()
{
    const QStringList works{QStringLiteral("works"), QStringLiteral("fails")};
    const QStringList yes{QStringLiteral("yes"), QStringLiteral("no")};
    // "no" without a word about whose it is: as older cases have it.
    const QStringList routerIsMine{QStringLiteral("yes"),     QStringLiteral("no"),
                                   QStringLiteral("office"),  QStringLiteral("hotel"),
                                   QStringLiteral("hotspot"), QStringLiteral("unknown")};
    return {
        {QStringLiteral("refresh"), works,
         AnswerKeyText::tr("After pressing F5 in the browser, the site ...")},
        {QStringLiteral("private-window"), works, AnswerKeyText::tr("In a private window, the site ...")},
        {QStringLiteral("cache-cleared"), works,
         AnswerKeyText::tr("After clearing the site's cookies and stored data, it ...")},
        {QStringLiteral("whole-page"), yes,
         AnswerKeyText::tr("Other hosts that the page takes parts from may be contacted too: this computer's "
                           "browsers load the whole page, as a visit does")},
        {QStringLiteral("extensions-off"), works,
         AnswerKeyText::tr("With the browser's extensions switched off, the site ...")},
        {QStringLiteral("other-browser"), works,
         AnswerKeyText::tr("In another browser on this computer, the site ...")},
        {QStringLiteral("other-device"), works,
         AnswerKeyText::tr("On another device in the same network, the site ...")},
        {QStringLiteral("other-network"), works,
         AnswerKeyText::tr("On a phone without Wi-Fi, or in another network, the site ...")},
        {QStringLiteral("router-is-mine"), routerIsMine,
         AnswerKeyText::tr("The router is yours to switch off and on; if not, whose it is")},
        {QStringLiteral("router-restarted"), works,
         AnswerKeyText::tr("After restarting the router, the site ...")},
    };
}

bool isKnownAnswer(const QString &key, const QString &value)
{
    const auto keys = answerKeys();
    return std::any_of(keys.begin(), keys.end(), [&](const AnswerKey &known) {
        return known.key == key && known.values.contains(value);
    });
}

} // namespace IsItMe
