// SPDX-License-Identifier: Apache-2.0
#include "pages/browserpage.h"

#include <QHBoxLayout>

namespace IsItMe {

BrowserPage::BrowserPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_list(new Card),
      m_rows(new QVBoxLayout(m_list)),
      m_none(mutedText()),
      m_browserWorks(
          new QuestionCard(deeds, QStringLiteral("other-browser"), QuestionCard::Answers::WorksFails)),
      m_deviceWorks(
          new QuestionCard(deeds, QStringLiteral("other-device"), QuestionCard::Answers::WorksFails))
{
    m_rows->setContentsMargins(line() * 5 / 6, line() / 2, line() * 5 / 6, line() / 2);
    m_rows->setSpacing(line() / 3);
    column()->addWidget(m_list);
    column()->addWidget(m_none);
    column()->addWidget(m_browserWorks);
    column()->addWidget(m_deviceWorks);
    column()->addStretch();
}

void BrowserPage::listBrowsers(const CheckState &state)
{
    for (QWidget *widget : m_lines)
        delete widget;
    m_lines.clear();
    m_shown = state.browsers;
    for (const InstalledBrowser &browser : m_shown) {
        auto *widget = new QWidget(m_list);
        auto *row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        auto *name = plainText();
        name->setText(browser.isDefault ? tr("%1 (the one you use)").arg(browser.name) : browser.name);
        auto *open = new QPushButton(tr("Open the site there"));
        open->setAccessibleName(tr("Open the site in %1").arg(browser.name));
        open->setEnabled(!state.readOnly);
        connect(open, &QPushButton::clicked, this,
                [this, browser] { this->deeds().openWith(browser, false); });
        row->addWidget(name, 1);
        row->addWidget(open);
        m_rows->addWidget(widget);
        m_lines.push_back(widget);
    }
}

void BrowserPage::present(const CheckState &state)
{
    const QString site = state.address.displayHost;
    setHeading(tr("Try another browser"),
               tr("If %1 opens there, your own browser has something in the way.").arg(site));
    const auto same = [](const InstalledBrowser &one, const InstalledBrowser &other) {
        return one.id == other.id && one.name == other.name && one.program == other.program;
    };
    const QString language = tr("Open the site there");
    if (language != m_language ||
        !std::equal(m_shown.begin(), m_shown.end(), state.browsers.begin(), state.browsers.end(), same)) {
        listBrowsers(state);
        m_language = language;
    }
    m_list->setVisible(!m_shown.empty());
    m_none->setTextOrHide(m_shown.size() > 1 ? QString()
                          : m_shown.empty()  ? tr("We found no browser on this computer. A phone or tablet "
                                                   "does as well.")
                                             : tr("There is only one browser here. A phone or tablet does as "
                                                   "well."));
    m_browserWorks->present(state, tr("In the other browser:"), tr("It &works there"),
                            tr("It &fails there too"));
    m_deviceWorks->present(state, tr("On another device in the same network (phone on the same Wi-Fi):"),
                           tr("It w&orks there"), tr("It fai&ls there too"));
}

} // namespace IsItMe
