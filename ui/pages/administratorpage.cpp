// SPDX-License-Identifier: Apache-2.0
#include "pages/administratorpage.h"

#include "causes/told.h"
#include "choices.h"
#include "guide/administratorstatus.h"
#include "language/language.h"
#include "reportpreview.h"
#include "theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QSaveFile>
#include <QScrollBar>

#include <algorithm>

namespace IsItMe {
namespace {

struct Form
{
    QLatin1String suffix;
    QByteArray (*bytes)(const Report &report);
};

constexpr Form forms[] = {
    {QLatin1String("html"), [](const Report &report) { return reportToHtml(report); }},
    {QLatin1String("json"),
     [](const Report &report) { return QJsonDocument(reportToJson(report)).toJson(); }},
    {QLatin1String("txt"), [](const Report &report) { return reportToText(report).toUtf8(); }},
    {QLatin1String("har"), [](const Report &report) { return reportToHar(report); }},
};

QString sourceText(const Contact &contact)
{
    if (contact.whose == Contact::Whose::Network)
        return contact.name.isEmpty()
                   ? AdministratorPage::tr("runs the network that the site is in, not the site")
                   : AdministratorPage::tr("%1 runs the network that the site is in, not the site")
                         .arg(contact.name.left(60));
    if (contact.kind == Contact::Kind::Desk)
        return AdministratorPage::tr("your organisation's support desk, sent from here");
    if (contact.kind == Contact::Kind::StatusPage)
        return AdministratorPage::tr("the site's own status page");
    struct Source
    {
        QLatin1String name;
        QString text;
    };
    const Source sources[] = {
        {QLatin1String("organisation"), AdministratorPage::tr("your organisation's support desk")},
        {QLatin1String("page"), AdministratorPage::tr("from the site's own page")},
        {QLatin1String("rdap"), AdministratorPage::tr("from the register of names")},
        {QLatin1String("soa"), AdministratorPage::tr("from the site's name service")},
        {QLatin1String("rfc2142"), AdministratorPage::tr("standard name, may not exist")},
    };
    for (const Source &source : sources) {
        if (contact.source == source.name)
            return source.text;
    }
    return {};
}

/// How sure it is that the right people read what arrives there.
QString sureText(double certainty)
{
    if (certainty >= 0.75)
        return AdministratorPage::tr("sure");
    if (certainty >= 0.45)
        return AdministratorPage::tr("likely");
    return certainty >= 0.25 ? AdministratorPage::tr("perhaps") : AdministratorPage::tr("a guess");
}

/// A desk's address tells nobody anything.
QString nameOf(const Contact &contact)
{
    if (contact.kind != Contact::Kind::Desk)
        return contact.value;
    return contact.name.isEmpty() ? AdministratorPage::tr("Support desk") : contact.name;
}

QString aboutText(const Contact &contact)
{
    return AdministratorPage::tr("%1 (%2)", "where a contact is from (how sure it is)")
        .arg(sourceText(contact), sureText(contact.certainty));
}

} // namespace

ClosedBrowser::ClosedBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(lineHeight(this) * 0.8);
}

QVariant ClosedBrowser::loadResource(int, const QUrl &)
{
    return QByteArray("");
}

AdministratorPage::AdministratorPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_says(new ActionCard),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_preview(new ClosedBrowser),
      m_sendTo(new TextLabel(1.0, QFont::DemiBold)),
      m_contactList(new Card),
      m_contactRows(new QVBoxLayout(m_contactList)),
      m_contacts(new QButtonGroup(this)),
      m_inIt(new TextLabel(1.0, QFont::DemiBold)),
      m_contents(new CheckList),
      m_local(new CheckChoice),
      m_picture(new CheckChoice),
      m_result(mutedText()),
      m_whatNow(linkButton()),
      m_copy(new QPushButton),
      m_save(new QPushButton),
      m_mail(new QPushButton)
{
    buildColumns();
    setPrimary(m_mail, true);
    m_picture->setChecked(true);
    connect(m_local, &CheckChoice::toggled, this, &AdministratorPage::compose);
    connect(m_picture, &CheckChoice::toggled, this, &AdministratorPage::compose);
    connect(m_copy, &QPushButton::clicked, this, &AdministratorPage::copy);
    connect(m_save, &QPushButton::clicked, this, &AdministratorPage::saveAs);
    connect(m_mail, &QPushButton::clicked, this, &AdministratorPage::send);
    connect(m_contacts, &QButtonGroup::idToggled, this, &AdministratorPage::presentSendButton);
    connect(m_whatNow, &QPushButton::clicked, this, [this] { this->deeds().goTo(Step::Refresh); });
    connect(m_says->button(), &QPushButton::clicked, this, [this] {
        this->deeds().openContact(
            {Contact::Kind::StatusPage, m_saysUrl, QStringLiteral("page"), 0.8, {}, {}});
    });
}

void AdministratorPage::buildColumns()
{
    auto *side = new QVBoxLayout;
    side->setSpacing(line() / 3);
    m_contactRows->setContentsMargins(line() / 2, line() / 2, line() / 2, line() / 2);
    side->addWidget(m_sendTo);
    side->addWidget(m_contactList);
    side->addSpacing(line() / 3);
    side->addWidget(m_inIt);
    side->addWidget(m_contents);
    side->addWidget(m_local);
    side->addWidget(m_picture);
    side->addStretch();
    m_columns->setSpacing(line());
    m_columns->addWidget(m_preview, 3);
    m_columns->addLayout(side, 2);
    m_preview->setMinimumHeight(line() * 12);
    column()->addWidget(m_says);
    column()->addWidget(m_result);
    column()->addWidget(m_whatNow, 0, Qt::AlignLeading);
    m_whatNow->hide();
    column()->addLayout(m_columns, 1);
    m_result->hide();
}

void AdministratorPage::presentSite(const CheckState &state)
{
    const TellWhom whom = tellWhom(state.diagnosis);
    m_sitesSide = whom == TellWhom::Site || whom == TellWhom::NotKnownYet;
    if (whom == TellWhom::Site)
        setHeading(tr("Tell the people who run the site"),
                   tr("The report is ready. Look through it, then send it."));
    else
        setHeading(whom == TellWhom::Nobody ? tr("A report, if you need one") : tr("Whom to tell"),
                   tellWhomSentence(whom, state.diagnosis));
    const SiteSays says = m_sitesSide ? siteSays(currentLook(state.caseFile)) : SiteSays();
    m_says->setVisible(static_cast<bool>(says));
    m_saysUrl = says.url;
    if (says)
        m_says->setWords(says.kind == SiteSays::Kind::Well ? Icon::Bell : Icon::Server,
                         says.kind == SiteSays::Kind::Well ? tr("The site may not know yet")
                                                           : tr("The site knows"),
                         siteSaysSentence(says), tr("&Open the status page"));
}

/// How handing over went, and what comes next: in the words of somebody who waits.
void AdministratorPage::presentDesk()
{
    switch (m_desk) {
    case DeskView::None:
    case DeskView::Ready:
        return;
    case DeskView::Sending:
        m_result->setTextOrHide(tr("On its way to the support desk…"));
        break;
    case DeskView::Arrived:
        m_result->setTextOrHide(tr("The support desk has your report. You need not do anything more."));
        break;
    case DeskView::Kept:
        m_result->setTextOrHide(
            tr("The support desk can't be reached just now. Your report is kept here and sent "
               "by itself later, also after a restart of IsItMe."));
        break;
    case DeskView::NotKept:
        m_result->setTextOrHide(tr("The report could not be sent or kept. Save it, or write an e-mail."));
        break;
    }
    m_whatNow->setVisible(m_desk == DeskView::Arrived || m_desk == DeskView::Kept);
}

void AdministratorPage::presentSendButton()
{
    const Contact *contact = chosenContact();
    const auto kind = contact ? contact->kind : Contact::Kind::Email;
    const bool sent = m_desk == DeskView::Sending || m_desk == DeskView::Arrived;
    m_mail->setEnabled(kind != Contact::Kind::Desk || !sent);
    if (kind == Contact::Kind::Desk)
        m_mail->setText(contact->name.isEmpty()
                            ? tr("Se&nd to the support desk")
                            : tr("Se&nd to %1").arg(contact->name.left(40).replace(u'&', u"&&"_qs)));
    else if (kind == Contact::Kind::Email || kind == Contact::Kind::Phone)
        m_mail->setText(tr("&Write the e-mail"));
    else
        m_mail->setText(kind == Contact::Kind::StatusPage ? tr("Open the status &page")
                                                          : tr("&Open that page"));
}

void AdministratorPage::present(const CheckState &state)
{
    m_desk = state.desk;
    presentSite(state);
    m_whatNow->setText(tr("What now? Let us tell you when it is back"));
    m_sendTo->setText(tr("Send to"));
    m_inIt->setText(tr("What is in it"));
    m_local->setText(tr("&Include your network's addresses"));
    m_picture->setText(tr("Include the &picture of the page"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_copy->setText(tr("&Copy"));
    m_copy->setAccessibleDescription(tr("Copies the report as text"));
    m_save->setText(tr("&Save as…"));
    presentSendButton();
    presentDesk();
    if (isVisible())
        compose();
}

void AdministratorPage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    m_columns->setDirection(width() < line() * 34 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AdministratorPage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    compose();
}

void AdministratorPage::compose()
{
    ReportOptions options;
    options.localAddresses = m_local->isChecked();
    options.picture = m_picture->isChecked();
    options.language = currentLanguage();
    m_report = deeds().report(options);
    const QString html = previewHtml(m_report, themeOf(this));
    if (html != m_shown) {
        m_shown = html;
        const int position = m_preview->verticalScrollBar()->value();
        m_preview->setHtml(html);
        m_preview->verticalScrollBar()->setValue(position);
    }
    listContacts();
    sayWhatIsInIt();
}

void AdministratorPage::listContacts()
{
    std::vector<Contact> offered = m_report.contacts;
    if (!m_sitesSide) // the site is not the one to tell
        std::erase_if(offered,
                      [](const Contact &each) { return each.whose != Contact::Whose::Organisation; });
    const bool any = !offered.empty();
    m_sendTo->setVisible(any);
    m_contactList->setVisible(any);
    if (offered == m_listed && m_contacts->buttons().size() == int(m_listed.size()))
        return;
    m_listed = std::move(offered);
    qDeleteAll(m_contacts->buttons());
    while (QLayoutItem *item = m_contactRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(m_listed.size()); ++i) {
        const Contact &contact = m_listed[static_cast<size_t>(i)];
        // An ampersand in foreign text must not become a mnemonic.
        auto *choice = new RadioChoice(nameOf(contact).left(80).replace(u'&', u"&&"_qs));
        choice->setAccessibleDescription(aboutText(contact));
        auto *source = mutedText();
        source->setText(aboutText(contact));
        source->setIndent(line() * 3 / 2);
        m_contacts->addButton(choice, i);
        m_contactRows->addWidget(choice);
        m_contactRows->addWidget(source);
    }
    // A status page is for reading: who wants to tell somebody begins with the first that takes mail.
    const auto first = std::find_if(m_listed.begin(), m_listed.end(), [](const Contact &each) {
        return each.kind != Contact::Kind::StatusPage;
    });
    const auto index = first == m_listed.end() ? 0 : static_cast<int>(first - m_listed.begin());
    if (QAbstractButton *button = m_contacts->button(index))
        button->setChecked(true);
    presentSendButton();
}

void AdministratorPage::sayWhatIsInIt()
{
    const auto left = [this](QLatin1String word) { return m_report.redacted.contains(word); };
    const QString in = tr("is in it"), out = tr("left out");
    std::vector<CheckRow> rows{{Mark::Good, tr("What the site answered"), {}},
                               {Mark::Good, tr("What was ruled out on your side"), {}}};
    const auto add = [&](const QString &text, bool leftOut) {
        rows.push_back({leftOut ? Mark::Pointless : Mark::Good, text, leftOut ? out : in});
    };
    add(tr("Addresses of your network"), left(QLatin1String("local-addresses")));
    const bool picture = std::any_of(m_report.observations.begin(), m_report.observations.end(),
                                     [](const Observation &observation) {
                                         const auto *load = observation.as<BrowserFacts>();
                                         return load && !load->screenshot.isEmpty();
                                     });
    const bool noPicture = left(QLatin1String("picture"));
    if (picture || noPicture)
        add(tr("A picture of the page"), noPicture);
    // Where it stays out by itself there is nothing to choose.
    m_picture->setVisible(picture || (noPicture && !m_picture->isChecked()));
    if (left(QLatin1String("query")))
        add(tr("The address's part after “?”"), true);
    rows.push_back({Mark::Pointless, tr("Cookies and passwords"), tr("never")});
    m_contents->setRows(rows);
}

void AdministratorPage::copy()
{
    QGuiApplication::clipboard()->setText(reportToText(m_report));
    m_result->setTextOrHide(tr("Copied as text."));
}

void AdministratorPage::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("For programs (*.json)"), tr("Plain text (*.txt)"),
                            tr("HTTP archive (*.har)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(QStringLiteral("isitme-report.html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const auto index = dialog->nameFilters().indexOf(filter);
        if (index >= 0 && index < int(std::size(forms)))
            dialog->setDefaultSuffix(forms[index].suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AdministratorPage::write);
    dialog->open();
}

void AdministratorPage::write(const QString &path)
{
    const Form *form = &forms[0];
    for (const Form &each : forms) {
        if (path.endsWith(u'.' + each.suffix, Qt::CaseInsensitive))
            form = &each;
    }
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(form->bytes(m_report)) >= 0 && file.commit();
    m_result->setTextOrHide(written ? tr("Saved as %1.").arg(path)
                                    : tr("Could not save it: %1").arg(file.errorString()));
}

const Contact *AdministratorPage::chosenContact() const
{
    const int id = m_contacts->checkedId();
    return id >= 0 && id < int(m_listed.size()) ? &m_listed[static_cast<size_t>(id)] : nullptr;
}

void AdministratorPage::send()
{
    const Contact *contact = chosenContact();
    if (contact && contact->kind == Contact::Kind::Desk) {
        deeds().sendToDesk(m_report);
        return;
    }
    if (contact && contact->kind != Contact::Kind::Email && contact->kind != Contact::Kind::Phone) {
        // A web form takes text: it is on the clipboard when the page opens.
        QGuiApplication::clipboard()->setText(reportToText(m_report));
        deeds().openContact(*contact);
        m_result->setTextOrHide(tr("The page opens. The report is copied: paste it there."));
        return;
    }
    deeds().writeMail(m_report, contact && contact->kind == Contact::Kind::Email ? *contact : Contact{});
    m_result->setTextOrHide(tr("Your mail program opens. Read it through, then send it there."));
    m_whatNow->setVisible(m_sitesSide);
}

} // namespace IsItMe
