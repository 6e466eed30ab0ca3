// SPDX-License-Identifier: Apache-2.0
#include "consentdialog.h"

#include "basics.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace IsItMe {

std::vector<ToldService> toldServices(const Services &services, const std::optional<SiteAddress> &address)
{
    const QString name = address ? ConsentDialog::tr("the site's name: %1").arg(address->host)
                                 : ConsentDialog::tr("the site's name");
    // A query string may be a one-time link or hold secrets: it is left out (CONTRACT.md, "Politeness").
    const QString page =
        address ? ConsentDialog::tr("the page's address: %1").arg(address->withTarget(address->path).url())
                : ConsentDialog::tr("the page's address, without what follows a “?”");
    std::vector<ToldService> told;
    for (const VantageService &each : services.vantage)
        told.push_back(
            {each.url.host(), page, ConsentDialog::tr("Its computers in other places try the page.")});
    for (const ResolverService &each : services.resolvers)
        told.push_back({each.name.isEmpty() ? each.doh.host() : each.name, name,
                        ConsentDialog::tr("It looks the name up, to compare with what your network says.")});
    for (const QUrl &each : services.whoami)
        told.push_back({each.host(), ConsentDialog::tr("nothing of the site"),
                        ConsentDialog::tr("It tells which provider your connection belongs to.")});
    for (const QUrl &each : {services.rdapDns, services.rdapIpv4, services.rdapIpv6}) {
        const bool listed = std::any_of(
            told.begin(), told.end(), [&each](const ToldService &other) { return other.who == each.host(); });
        if (!each.isEmpty() && !listed)
            told.push_back(
                {each.host(), name, ConsentDialog::tr("The register of names knows whom to write to.")});
    }
    return told;
}

ConsentDialog::ConsentDialog(const Services &services, const std::optional<SiteAddress> &address,
                             QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_WindowPropagation); // the window's colours
    setWindowTitle(tr("What would they be told?"));
    const int line = lineHeight(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line / 2);
    auto *lead = plainText();
    lead->setText(
        tr("Only after your yes, and only this. Your name, cookies and passwords are never sent. As "
           "with every web page, they see your internet address."));
    layout->addWidget(lead);

    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    const auto told = toldServices(services, address);
    for (const ToldService &each : told) {
        auto *card = new Card;
        auto *words = new QVBoxLayout(card);
        words->setSpacing(2);
        auto *who = new TextLabel(1.0, QFont::DemiBold);
        who->setText(each.who);
        auto *what = plainText();
        what->setText(tr("is told %1", "the site's name: shop.example").arg(each.what));
        auto *why = mutedText();
        why->setText(each.why);
        words->addWidget(who);
        words->addWidget(what);
        words->addWidget(why);
        column->addWidget(card);
    }
    if (told.empty()) {
        auto *nobody = mutedText();
        nobody->setText(tr("This program is set up with nobody to ask."));
        column->addWidget(nobody);
    }
    column->addStretch();
    layout->addWidget(scrolled(list), 1);

    auto *close = new QPushButton(tr("&Close"));
    setPrimary(close, true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    close->setFocus();
    resize(line * 30, line * 26);
}

} // namespace IsItMe
