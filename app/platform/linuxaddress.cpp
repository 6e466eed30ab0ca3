// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxaddress.h"

#include <QNetworkInterface>

#include <algorithm>

namespace IsItMe {

QHostAddress withoutScope(QHostAddress address)
{
    address.setScopeId(QString());
    return address;
}

bool isOwnAddress(const QHostAddress &address)
{
    const auto own = QNetworkInterface::allAddresses();
    return std::any_of(own.begin(), own.end(), [&](const QHostAddress &candidate) {
        return withoutScope(candidate) == withoutScope(address);
    });
}

} // namespace IsItMe
