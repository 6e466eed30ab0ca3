// SPDX-License-Identifier: Apache-2.0
#include "causes/cause.h"

#include <QCoreApplication>
#include <QLocale>

namespace IsItMe {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString statusWords(int status)
{
    if (status == 0)
        return translate("Causes", "no answer");
    // The words of RFC 9110, which people read on the error pages: they stay as they are in every language.
    static constexpr struct
    {
        int status;
        const char *words;
    } known[] = {{400, "Bad Request"},
                 {401, "Unauthorized"},
                 {403, "Forbidden"},
                 {404, "Not Found"},
                 {410, "Gone"},
                 {429, "Too Many Requests"},
                 {431, "Request Header Fields Too Large"},
                 {451, "Unavailable For Legal Reasons"},
                 {500, "Internal Server Error"},
                 {501, "Not Implemented"},
                 {502, "Bad Gateway"},
                 {503, "Service Unavailable"},
                 {504, "Gateway Timeout"}};
    for (const auto &row : known) {
        if (row.status == status)
            return QString::number(status) + u' ' + QLatin1String(row.words);
    }
    return QString::number(status);
}

QString secondsWords(double milliseconds)
{
    const double seconds = milliseconds / 1000.0;
    return QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
}

} // namespace IsItMe
