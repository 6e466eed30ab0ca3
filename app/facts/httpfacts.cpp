// SPDX-License-Identifier: Apache-2.0
#include "facts/httpfacts.h"

namespace IsItMe {

QString headerValue(const std::vector<HeaderField> &headers, QLatin1String name)
{
    for (const HeaderField &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

} // namespace IsItMe
