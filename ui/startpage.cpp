// SPDX-License-Identifier: Apache-2.0
#include "startpage.h"

#include "basics.h"
#include "choices.h"
#include "flowlayout.h"
#include "seen/seenpage.h"
#include "seen/seentext.h"
#include "seenfield.h"
#include "startcards.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace IsItMe {
namespace {

/// What a person may have seen. The word is what the case file keeps (--saw on the command line).
struct Seen
{
    const char *text;
    QLatin1String word;
};

constexpr Seen seenChoices[] = {
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "502 Bad Gateway"), QLatin1String("502")},
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "503 or 504"), QLatin1String("503 or 504")},
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "Can't be reached"), QLatin1String("can't be reached")},
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "Warning about safety"), QLatin1String("warning about safety")},
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "Blank or half a page"), QLatin1String("blank or half a page")},
    {QT_TRANSLATE_NOOP("IsItMe::StartPage", "Something else"), QLatin1String("something else")},
};

} // namespace

StartPage::StartPage(const Services &services, const GatewayCatalog &gateways, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_gateways(gateways),
      m_brand(new TextLabel(1.05)),
      m_heading(new TextLabel(2.0, QFont::Bold)),
      m_lead(mutedText()),
      m_unfinished(new UnfinishedCard),
      m_address(new QLineEdit),
      m_find(new QPushButton),
      m_problem(plainText()),
      m_clipboard(linkButton()),
      m_sitesOf(mutedText()),
      m_sawQuestion(mutedText()),
      m_seen(new SeenField(gateways)),
      m_consent(new CheckChoice),
      m_told(linkButton()),
      m_explain(new ExplainCard),
      m_note(mutedText()),
      m_open(linkButton())
{
    build();
    using AskOthers = Organisation::AskOthers;
    m_consent->setChecked(services.organisation.askOthers == AskOthers::Yes);
    m_consent->setEnabled(services.organisation.askOthers != AskOthers::Never);
    m_problem->hide();
    m_clipboard->hide();
    connect(m_find, &QPushButton::clicked, this, &StartPage::start);
    connect(m_address, &QLineEdit::returnPressed, this, &StartPage::start);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        takeApartTyped();
    });
    connect(m_seen, &SeenField::changed, this, [this] {
        if (!m_seen->text().isEmpty())
            chooseSaw(-1); // the page itself says more
        m_explain->setVisible(m_seen->text().isEmpty());
    });
    connect(m_seen, &SeenField::addressNamed, this, [this](const QString &named) {
        if (m_address->text().trimmed().isEmpty())
            setTyped(named);
    });
    connect(m_clipboard, &QPushButton::clicked, this, [this] {
        take(m_fromClipboard);
        offerClipboard({});
        focusAddress();
    });
    connect(m_told, &QPushButton::clicked, this, &StartPage::toldRequested);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_unfinished, &UnfinishedCard::goOn, this, &StartPage::goOnRequested);
    connect(m_unfinished, &UnfinishedCard::startAnew, this, &StartPage::startAnewRequested);
    retranslate();
}

void StartPage::build()
{
    const int line = lineHeight(this);
    auto *content = new QWidget;
    content->setMaximumWidth(line * 44);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(line * 3 / 2, line * 2, line * 3 / 2, line);
    column->setSpacing(line / 2);

    auto *brand = new QHBoxLayout;
    brand->setSpacing(line * 3 / 4);
    brand->addWidget(new IconTile(Icon::Internet));
    m_brand->setProperty("muted", true);
    brand->addWidget(m_brand, 1);
    column->addLayout(brand);
    column->addSpacing(line / 2);
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addWidget(m_unfinished);

    auto *field = new QHBoxLayout;
    field->setSpacing(line / 2);
    m_address->setMaxLength(longestSeenText); // somebody may paste a whole error page
    m_address->setMinimumHeight(line * 5 / 2);
    m_find->setMinimumHeight(line * 5 / 2);
    setPrimary(m_find, true);
    field->addWidget(m_address, 1);
    field->addWidget(m_find);
    column->addLayout(field);
    m_problem->setProperty("trouble", true);
    column->addWidget(m_problem);
    column->addWidget(m_clipboard);
    column->addWidget(makeSites());

    column->addSpacing(line / 3);
    column->addWidget(m_sawQuestion);
    auto *flow = new FlowLayout(line * 4 / 9);
    for (int i = 0; i < int(std::size(seenChoices)); ++i) {
        auto *chip = new QPushButton;
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        connect(chip, &QPushButton::clicked, this, [this, i] { chooseSaw(i); });
        m_chips.push_back(chip);
        flow->addWidget(chip);
    }
    column->addLayout(flow);
    column->addWidget(m_seen);

    column->addSpacing(line / 3);
    auto *consent = new FlowLayout(line / 3);
    consent->addWidget(m_consent);
    consent->addWidget(m_told);
    column->addLayout(consent);
    column->addSpacing(line / 3);
    column->addWidget(m_explain);
    column->addStretch();

    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(content, 1000);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(centred), 1);
    layout->addWidget(makeFooter());
}

QWidget *StartPage::makeSites()
{
    constexpr size_t most = 12;
    const int line = lineHeight(this);
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(line / 3);
    column->addWidget(m_sitesOf);
    auto *flow = new FlowLayout(line * 4 / 9);
    for (const OrganisationSite &site : m_services.organisation.sites) {
        if (m_sites.size() >= most || !std::holds_alternative<SiteAddress>(parseAddress(site.address)))
            continue;
        const QString name = site.name.isEmpty() ? site.address : site.name;
        auto *button = new QPushButton(name.left(40).replace(u'&', u"&&"_qs));
        button->setProperty("chip", true);
        button->setAccessibleDescription(site.address);
        button->setToolTip(site.address.toHtmlEscaped());
        connect(button, &QPushButton::clicked, this, [this, address = site.address] {
            setTyped(address);
            m_find->setFocus(Qt::OtherFocusReason);
        });
        m_sites.push_back(button);
        flow->addWidget(button);
    }
    column->addLayout(flow);
    widget->setVisible(!m_sites.empty());
    return widget;
}

QWidget *StartPage::makeFooter()
{
    const int line = lineHeight(this);
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(line * 3 / 2, line / 3, line * 3 / 2, line / 2);
    row->addWidget(m_note, 1);
    row->addWidget(m_open);
    return footer;
}

void StartPage::retranslate()
{
    m_brand->setText(tr("Is it me?"));
    m_heading->setText(tr("Which site is giving you trouble?"));
    m_lead->setText(tr("Type or paste its address. We find out whether it is you or the site."));
    m_address->setPlaceholderText(tr("shop.example.com", "a made-up address as an example"));
    m_address->setAccessibleName(tr("Address of the site"));
    m_find->setText(tr("&Find out"));
    m_sitesOf->setText(
        m_services.organisation.name.isEmpty()
            ? tr("Or choose one:")
            : tr("Or choose one of the sites of %1:").arg(m_services.organisation.name.left(60)));
    m_sawQuestion->setText(tr("What did you see? (you may leave this out)"));
    m_seen->retranslate();
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setText(tr(seenChoices[i].text));
    const Organisation &organisation = m_services.organisation;
    const QString name = organisation.name.left(60).replace(u'&', u"&&"_qs);
    switch (organisation.askOthers) {
    case Organisation::AskOthers::Ask:
        m_consent->setText(tr("&Also ask others whether it works for them."));
        break;
    case Organisation::AskOthers::Yes:
        m_consent->setText(tr("&Also ask others whether it works for them (%1 suggests it).").arg(name));
        break;
    case Organisation::AskOthers::Never:
        m_consent->setText(tr("Others are not asked: %1 has turned that off.").arg(name));
        break;
    }
    m_told->setText(tr("&What would they be told?"));
    m_told->setVisible(organisation.askOthers != Organisation::AskOthers::Never);
    m_note->setText(
        tr("We also check that your internet works. We name this site to nobody else until you agree."));
    m_open->setText(tr("&Open a report…"));
    m_explain->retranslate();
    m_unfinished->retranslate();
    offerClipboard(m_fromClipboard);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartPage::setTyped(const QString &text)
{
    m_address->setText(text);
    setProblem({});
}

QString StartPage::typed() const
{
    return m_address->text();
}

std::optional<SiteAddress> StartPage::address() const
{
    const auto parsed = parseAddress(m_address->text());
    const auto *address = std::get_if<SiteAddress>(&parsed);
    return address ? std::optional(*address) : std::nullopt;
}

void StartPage::take(const QString &text)
{
    const PastedText parts = takeApart(text, m_gateways);
    if (parts.seen.isEmpty()) {
        setTyped(text.trimmed().left(4096));
        return;
    }
    if (parts.address)
        setTyped(parts.address->url());
    else if (m_address->text().size() > 4096 || m_address->text() == text)
        setTyped({});
    m_seen->setText(text);
}

/// A whole error page in the address field: the address is taken from it, the rest is what was seen.
bool StartPage::takeApartTyped()
{
    const QString typed = m_address->text();
    const bool oneWord = std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); });
    constexpr qsizetype shortestPage = 24; // nobody is interrupted who types a few words
    if (oneWord || typed.size() < shortestPage)
        return false;
    if (takeApart(typed, m_gateways).seen.isEmpty())
        return false;
    take(typed);
    return true;
}

void StartPage::offerUnfinished(const QString &site, const QDateTime &started, bool watching, bool restarting)
{
    m_unfinished->setCase(site, started, watching, restarting);
}

void StartPage::setProblem(const QString &problem)
{
    const bool news = !problem.isEmpty() && problem != m_problem->text();
    m_problem->setTextOrHide(problem);
    m_address->setAccessibleDescription(problem);
    if (news) {
        QAccessibleEvent event(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StartPage::offerClipboard(const QString &text)
{
    const QString copied = text.left(longestSeenText).trimmed();
    const bool looksRight = copied.size() < 2048 && copied.contains(u'.') && !copied.contains(u' ') &&
                            !copied.contains(u'\n') && !copied.contains(u'@') && copied != m_address->text();
    const auto parsed =
        looksRight ? parseAddress(copied) : decltype(parseAddress(copied)){AddressError::Empty};
    const auto *address = std::get_if<SiteAddress>(&parsed);
    constexpr qsizetype shortestPage = 24;
    const SeenPage page =
        !address && copied.size() >= shortestPage ? readSeenPage(copied, m_gateways) : SeenPage{};
    // "unknown" pages are what people copy all day long.
    const bool isPage =
        page.facts.kind == QLatin1String("gateway-page") || page.facts.kind == QLatin1String("browser-page");
    m_fromClipboard = address || isPage ? copied : QString();
    m_clipboard->setVisible((address || isPage) && m_address->text().isEmpty());
    if (address) {
        QString shown =
            address->displayHost + (address->path == QLatin1String("/") ? QString() : address->path);
        shown = shown.size() > 50 ? shown.left(48) + u'…' : shown;
        m_clipboard->setText(tr("Use what you &copied: %1").arg(shown.replace(u'&', u"&&"_qs)));
    } else if (isPage) {
        const QString shown = seenInWords(page.facts).left(60);
        m_clipboard->setText(
            tr("Use the error page that you &copied: %1").arg(QString(shown).replace(u'&', u"&&"_qs)));
    }
}

void StartPage::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void StartPage::chooseSaw(int index)
{
    // At most one, and none by pressing it again.
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (static_cast<int>(i) != index)
            m_chips[i]->setChecked(false);
    }
}

QString StartPage::saw() const
{
    if (!m_seen->text().trimmed().isEmpty())
        return m_seen->text();
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            return seenChoices[i].word;
    }
    return {};
}

void StartPage::start()
{
    // "shop.example 502 Bad Gateway": an address and what was seen, in one line.
    const PastedText parts = takeApart(m_address->text(), m_gateways);
    if (parts.address && !parts.seen.isEmpty()) {
        Q_EMIT startRequested(*parts.address, saw().isEmpty() ? parts.seen : saw(), m_consent->isChecked());
        return;
    }
    const auto parsed = parseAddress(m_address->text());
    if (const auto *error = std::get_if<AddressError>(&parsed)) {
        const bool pageAlone = *error == AddressError::Empty && !m_seen->text().isEmpty();
        setProblem(pageAlone ? tr("The page does not say of which site it is. Type the site's address.")
                             : addressErrorText(*error));
        focusAddress();
        return;
    }
    Q_EMIT startRequested(std::get<SiteAddress>(parsed), saw(), m_consent->isChecked());
}

} // namespace IsItMe
