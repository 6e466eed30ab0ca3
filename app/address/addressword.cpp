// SPDX-License-Identifier: Apache-2.0
#include "address/addressword.h"

#include <QRegularExpression>

namespace IsItMe {

QString AddressWord::text(qsizetype number) const
{
    const QString scope = linkLocal  ? QStringLiteral("linklocal")
                          : isPublic ? QStringLiteral("public")
                                     : QStringLiteral("local");
    return scope + (ipv6 ? QStringLiteral("6-") : QStringLiteral("-")) + QString::number(number);
}

std::optional<AddressWord> addressWord(const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral(R"(\A\[?(local|linklocal|public)(6?)-\d{1,6}(?![\w.-]))"));
    const auto match = word.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return AddressWord{!match.captured(2).isEmpty(), match.captured(1) == QLatin1String("linklocal"),
                       match.captured(1) == QLatin1String("public")};
}

} // namespace IsItMe
