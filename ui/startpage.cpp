// SPDX-License-Identifier: Apache-2.0
#include "startpage.h"

#include "basics.h"
#include "choices.h"
#include "flowlayout.h"
#include "startcards.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

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

StartPage::StartPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_brand(new TextLabel(1.05)),
      m_heading(new TextLabel(2.0, QFont::Bold)),
      m_lead(mutedText()),
      m_unfinished(new UnfinishedCard),
      m_address(new QLineEdit),
      m_find(new QPushButton),
      m_problem(plainText()),
      m_clipboard(linkButton()),
      m_sawQuestion(mutedText()),
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
    connect(m_address, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(m_clipboard, &QPushButton::clicked, this, [this] {
        setTyped(m_fromClipboard);
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
    m_address->setMaxLength(16'384);
    m_address->setMinimumHeight(line * 5 / 2);
    m_find->setMinimumHeight(line * 5 / 2);
    setPrimary(m_find, true);
    field->addWidget(m_address, 1);
    field->addWidget(m_find);
    column->addLayout(field);
    m_problem->setProperty("trouble", true);
    column->addWidget(m_problem);
    column->addWidget(m_clipboard);

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
    m_sawQuestion->setText(tr("What did you see? (you may leave this out)"));
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

void StartPage::offerUnfinished(const QString &site, const QDateTime &started)
{
    m_unfinished->setCase(site, started);
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
    const QString copied = text.trimmed();
    const bool looksRight = copied.size() < 2048 && copied.contains(u'.') && !copied.contains(u' ') &&
                            !copied.contains(u'\n') && !copied.contains(u'@') && copied != m_address->text();
    const auto parsed =
        looksRight ? parseAddress(copied) : decltype(parseAddress(copied)){AddressError::Empty};
    const auto *address = std::get_if<SiteAddress>(&parsed);
    m_fromClipboard = address ? copied : QString();
    m_clipboard->setVisible(address != nullptr && m_address->text().isEmpty());
    if (address) {
        QString shown =
            address->displayHost + (address->path == QLatin1String("/") ? QString() : address->path);
        shown = shown.size() > 50 ? shown.left(48) + u'…' : shown;
        m_clipboard->setText(tr("Use what you &copied: %1").arg(shown.replace(u'&', u"&&"_qs)));
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

void StartPage::start()
{
    const auto parsed = parseAddress(m_address->text());
    if (const auto *error = std::get_if<AddressError>(&parsed)) {
        setProblem(addressErrorText(*error));
        focusAddress();
        return;
    }
    QString saw;
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            saw = seenChoices[i].word;
    }
    Q_EMIT startRequested(std::get<SiteAddress>(parsed), saw, m_consent->isChecked());
}

} // namespace IsItMe
