// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "services/services.h"

#include <QDialog>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace IsItMe {

/// One helper that may be asked after the person's yes, and exactly what it is told.
struct ToldService
{
    QString who;  ///< "api.globalping.io"
    QString what; ///< "the page's address: https://shop.example/cart"
    QString why;
    QStringList exactly; ///< the requests as they go out; empty while there is no address

    bool operator==(const ToldService &) const = default;
};

/// Pure: everyone whom consent allows to be told of the site, and what. Without an address the kind of thing
/// is named instead of the thing. The requests come from the code that makes them (probes/outsiderequests.h).
std::vector<ToldService> toldServices(const Services &services, const std::optional<SiteAddress> &address,
                                      bool nameOnly = false);

/// "What would they be told?", and the choice of how much.
class ConsentDialog : public QDialog
{
    Q_OBJECT
public:
    ConsentDialog(const Services &services, const std::optional<SiteAddress> &address, bool nameOnly,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void nameOnlyChosen(bool nameOnly);

private:
    void fill(bool nameOnly);
    QWidget *makeChoice(bool nameOnly);

    const Services &m_services;
    std::optional<SiteAddress> m_address;
    QVBoxLayout *m_column = nullptr;
    bool m_exactly = false; ///< the requests' own text is shown
};

} // namespace IsItMe
