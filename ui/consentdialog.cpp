// SPDX-License-Identifier: Apache-2.0
#include "consentdialog.h"

#include "basics.h"
#include "casefile/sitepages.h"
#include "choices.h"
#include "probes/outsiderequests.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace IsItMe {

namespace {

QString nameText(const std::optional<SiteAddress> &address)
{
    return address ? ConsentDialog::tr("the site's name: %1").arg(address->host)
                   : ConsentDialog::tr("the site's name");
}

QString pageText(const std::optional<SiteAddress> &address)
{
    // A query string may be a one-time link or hold secrets: it is left out (CONTRACT.md, "Politeness").
    return address ? ConsentDialog::tr("the page's address: %1").arg(toldAddress(*address, false).url())
                   : ConsentDialog::tr("the page's address, without what follows a “?”");
}

/// The texts of all requests to one helper.
QStringList exactly(const std::vector<OutsideRequest> &requests, const QString &who,
                    OutsideRequest::Kind kind)
{
    QStringList texts;
    for (const OutsideRequest &each : requests) {
        if (each.who == who && each.kind == kind)
            texts.append(requestShown(each.request));
    }
    return texts;
}

void addRegisters(std::vector<ToldService> &told, const Services &services, const QString &name)
{
    for (const QUrl &each : services.whoami)
        told.push_back({each.host(),
                        ConsentDialog::tr("nothing of the site"),
                        ConsentDialog::tr("It tells which provider your connection belongs to."),
                        {}});
    for (const QUrl &each : {services.rdapDns, services.rdapIpv4, services.rdapIpv6}) {
        const bool listed = std::any_of(
            told.begin(), told.end(), [&each](const ToldService &other) { return other.who == each.host(); });
        if (!each.isEmpty() && !listed)
            told.push_back({each.host(),
                            name,
                            ConsentDialog::tr("It knows which register holds the name. That one is asked for "
                                              "it, and knows whom to write to."),
                            {}});
    }
}

} // namespace

std::vector<ToldService> toldServices(const Services &services, const std::optional<SiteAddress> &address,
                                      bool nameOnly)
{
    std::vector<ToldService> told;
    if (address && address->isPrivate())
        return told; // nobody is ever told of a private address
    const auto requests =
        address ? outsideRequests(services, *address, nameOnly) : std::vector<OutsideRequest>();
    const QString name = nameText(address);
    const QString page = nameOnly ? name : pageText(address);
    for (const VantageService &each : services.vantage) {
        const QString who = each.url.host();
        const bool second = each.kind == VantageService::Kind::CheckHost && services.vantage.size() > 1;
        told.push_back({who, page,
                        second ? ConsentDialog::tr("A second opinion, where the first can't tell.")
                               : ConsentDialog::tr("Its computers in other places try the page."),
                        exactly(requests, who, OutsideRequest::Kind::Vantage)});
    }
    size_t number = 0;
    for (const ResolverService &each : services.resolvers) {
        const QString who = each.name.isEmpty() ? each.doh.host() : each.name;
        if (++number <= maximumResolversAsked)
            told.push_back(
                {who, name,
                 ConsentDialog::tr("It looks the name up, to compare with what your network says."),
                 exactly(requests, who, OutsideRequest::Kind::Resolver)});
    }
    addRegisters(told, services, name);
    if (told.empty())
        return told; // nobody is asked by this set-up
    told.push_back({address ? ConsentDialog::tr("%1, or the status page that the site names")
                                  .arg(QStringLiteral("status.") + siteDomain(*address))
                            : ConsentDialog::tr("the site's own status page"),
                    ConsentDialog::tr("that somebody asks how the site is"),
                    ConsentDialog::tr("There the site itself says whether it knows of a trouble."),
                    {}});
    if (address && siteDomain(*address).isEmpty())
        told.pop_back(); // strangers share the domain: there is no such page
    return told;
}

ConsentDialog::ConsentDialog(const Services &services, const std::optional<SiteAddress> &address,
                             bool nameOnly, QWidget *parent)
    : QDialog(parent), m_services(services), m_address(address)
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
    layout->addWidget(makeChoice(nameOnly));

    auto *list = new QWidget;
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolled(list), 1);
    fill(nameOnly);

    auto *exactly = new CheckChoice(tr("&Show word for word what is sent"));
    exactly->setVisible(m_address && !m_address->isPrivate());
    connect(exactly, &QCheckBox::toggled, this, [this](bool shown) {
        m_exactly = shown;
        for (QLabel *text : findChildren<QLabel *>(QStringLiteral("exactly")))
            text->setVisible(shown);
    });
    auto *close = new QPushButton(tr("&Close"));
    setPrimary(close, true);
    auto *row = new QHBoxLayout;
    row->addWidget(exactly);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    close->setFocus();
    resize(line * 32, line * 30);
}

QWidget *ConsentDialog::makeChoice(bool nameOnly)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lineHeight(this) / 4);
    auto *page = new RadioChoice(tr("The &page's address: others try the same page"));
    auto *name = new RadioChoice(tr("Only the site's &name: others try its home page, which may differ"));
    page->setChecked(!nameOnly);
    name->setChecked(nameOnly);
    column->addWidget(page);
    column->addWidget(name);
    connect(name, &QRadioButton::toggled, this, [this](bool chosen) {
        fill(chosen);
        Q_EMIT nameOnlyChosen(chosen);
    });
    box->setVisible(!m_services.vantage.empty() && !(m_address && m_address->isPrivate()));
    return box;
}

void ConsentDialog::fill(bool nameOnly)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto told = toldServices(m_services, m_address, nameOnly);
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
        for (const QString &text : each.exactly) {
            auto *exact = new QLabel;
            exact->setObjectName(QStringLiteral("exactly"));
            exact->setTextFormat(Qt::PlainText);
            exact->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
            exact->setWordWrap(true);
            exact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            exact->setText(text);
            exact->setVisible(m_exactly);
            words->addWidget(exact);
        }
        m_column->addWidget(card);
    }
    if (told.empty()) {
        auto *nobody = mutedText();
        nobody->setText(m_address && m_address->isPrivate()
                            ? tr("This address is private: nobody is ever told of it.")
                            : tr("This program is set up with nobody to ask."));
        m_column->addWidget(nobody);
    }
    m_column->addStretch();
}

} // namespace IsItMe
