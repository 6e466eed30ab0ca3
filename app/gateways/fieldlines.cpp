// SPDX-License-Identifier: Apache-2.0
#include "gateways/fieldlines.h"

#include <QByteArrayList>

namespace IsItMe {

QByteArray fieldLines(std::span<const HeaderField> headers, QLatin1String name)
{
    QByteArrayList lines;
    for (const HeaderField &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            lines += field.value.toUtf8();
    }
    return lines.join(", ");
}

} // namespace IsItMe
