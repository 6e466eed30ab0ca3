// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "services/services.h"

#include <QDialog>

#include <optional>

namespace IsItMe {

/// One helper that may be asked after the person's yes, and exactly what it is told.
struct ToldService
{
    QString who;  ///< "api.globalping.io"
    QString what; ///< "the page's address: https://shop.example/cart"
    QString why;

    bool operator==(const ToldService &) const = default;
};

/// Pure: everyone whom consent allows to be told of the site, and what. Without an address the kind of thing
/// is named instead of the thing.
std::vector<ToldService> toldServices(const Services &services, const std::optional<SiteAddress> &address);

/// "What would they be told?"
class ConsentDialog : public QDialog
{
    Q_OBJECT
public:
    ConsentDialog(const Services &services, const std::optional<SiteAddress> &address,
                  QWidget *parent = nullptr);
};

} // namespace IsItMe
