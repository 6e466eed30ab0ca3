// SPDX-License-Identifier: Apache-2.0
#include "pages/browserpage.h"

#include "browserwords.h"
#include "casefile/browserloads.h"

#include <QBoxLayout>

#include <algorithm>

namespace IsItMe {
namespace {

using Family = InstalledBrowser::Family;

QString said(const CheckState &state, const char *key)
{
    return answerFor(state.caseFile, QLatin1String(key));
}

bool isSaid(const CheckState &state, const char *key)
{
    return !said(state, key).isEmpty();
}

/// The browser that the person uses, as far as it is known; an empty one while none is.
InstalledBrowser ownBrowser(const CheckState &state)
{
    const auto &all = state.browsers;
    const auto found =
        std::find_if(all.begin(), all.end(), [](const InstalledBrowser &each) { return each.isDefault; });
    return found != all.end() ? *found : all.empty() ? InstalledBrowser() : all.front();
}

/// Another one to try: best one that opens the page fresh.
InstalledBrowser otherBrowser(const CheckState &state)
{
    const QString own = ownBrowser(state).id;
    QStringList opened;
    for (const auto &load : ordinaryLoads(currentLook(state.caseFile))) {
        if (loadOpened(*load.facts))
            opened.append(load.facts->browser);
    }
    InstalledBrowser other;
    for (const InstalledBrowser &each : state.browsers) {
        if (each.id != own &&
            (other.id.isEmpty() || (opened.contains(each.id) && !opened.contains(other.id))))
            other = each;
    }
    return other;
}

bool freshOneOpened(const CheckState &state)
{
    const auto loads = ordinaryLoads(currentLook(state.caseFile));
    return std::any_of(loads.begin(), loads.end(), [](const auto &load) {
        return loadSays(*load.observation, *load.facts) && loadOpened(*load.facts);
    });
}

/// One installed browser with what can be opened in it.
class BrowserCard : public FoldingCard
{
public:
    BrowserCard() : FoldingCard(30), m_name(plainText()), m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    {
        row()->addWidget(m_name, 1);
        row()->addLayout(m_buttons);
        row()->setAlignment(m_buttons, Qt::AlignLeading);
        alsoFold(m_buttons);
    }
    void setName(const QString &name) { m_name->setText(name); }
    void addButton(QPushButton *button) { m_buttons->addWidget(button); }

private:
    TextLabel *m_name;
    QBoxLayout *m_buttons;
};

bool isRunning(const CheckState &state)
{
    const StepStatus *status = state.status(Step::Browser);
    return status && status->running;
}

} // namespace

BrowserPage::BrowserPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_results(new BrowserResults),
      m_again(new QPushButton),
      m_action(new ActionCard),
      m_byHand(new Instructions),
      m_browserWorks(
          new QuestionCard(deeds, QStringLiteral("other-browser"), QuestionCard::Answers::WorksFails)),
      m_deviceWorks(
          new QuestionCard(deeds, QStringLiteral("other-device"), QuestionCard::Answers::WorksFails)),
      m_privateWorks(
          new QuestionCard(deeds, QStringLiteral("private-window"), QuestionCard::Answers::WorksFails)),
      m_extensionsHelped(
          new QuestionCard(deeds, QStringLiteral("extensions-off"), QuestionCard::Answers::WorksFails)),
      m_whole(new ActionCard),
      m_listTitle(new TextLabel(1.0, QFont::DemiBold)),
      m_listRows(new QVBoxLayout)
{
    m_listTitle->setWordWrap(true);
    m_listRows->setSpacing(line() / 3);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_results, m_action, m_byHand, m_browserWorks, m_deviceWorks,
                                          m_privateWorks, m_extensionsHelped})
        column()->addWidget(widget);
    column()->insertWidget(column()->indexOf(m_action), m_again, 0, Qt::AlignLeading);
    column()->addWidget(m_listTitle);
    column()->addLayout(m_listRows);
    column()->addWidget(m_whole);
    column()->addStretch();
    connect(m_again, &QPushButton::clicked, this, [this] { this->deeds().runStep(Step::Browser); });
    connect(m_action->button(), &QPushButton::clicked, this, &BrowserPage::doIt);
    connect(m_whole->button(), &QPushButton::clicked, this, [this] {
        const bool agrees = !m_wholeAgreed;
        this->deeds().answer(QStringLiteral("whole-page"),
                             agrees ? QStringLiteral("yes") : QStringLiteral("no"));
        if (agrees)
            this->deeds().runStep(Step::Browser);
    });
}

BrowserPage::Turn BrowserPage::turnOf(const CheckState &state)
{
    if (state.readOnly)
        return Turn::Nothing;
    if (said(state, "private-window") == QLatin1String("works"))
        return Turn::StoredData;
    if (isSaid(state, "private-window"))
        return isSaid(state, "extensions-off") ? Turn::Nothing : Turn::Extensions;
    const bool another = !otherBrowser(state).id.isEmpty();
    if (another && !isSaid(state, "other-browser") && !freshOneOpened(state))
        return Turn::OtherBrowser;
    if (!another && !isSaid(state, "other-device") && !freshOneOpened(state))
        return Turn::OtherDevice;
    // It fails elsewhere, too: what is left has little to do with this browser.
    if (said(state, "other-browser") == QLatin1String("fails") ||
        (!another && said(state, "other-device") == QLatin1String("fails")))
        return Turn::Nothing;
    return Turn::PrivateWindow;
}

void BrowserPage::doIt()
{
    if (m_turn == Turn::StoredData)
        deeds().goTo(Step::Cache);
    else
        deeds().openWith(m_browser, m_turn == Turn::PrivateWindow);
}

void BrowserPage::presentHeading(const CheckState &state)
{
    const QString site = state.address.displayHost;
    const StepStatus *status = state.status(Step::Browser);
    const StepState how = status ? status->state : StepState::NotRun;
    if (isRunning(state))
        setHeading(tr("We try fresh browsers"),
                   tr("Each browser of this computer loads the page, without a window and with nothing "
                      "stored. That takes up to half a minute."));
    else if (how == StepState::TheCause)
        setHeading(tr("It is your browser's set-up"),
                   tr("%1 opens in a fresh browser. Something was added or changed in yours.").arg(site));
    else if (how == StepState::NotTheCause || how == StepState::Skipped)
        setHeading(tr("Your browser's set-up is not the cause"),
                   tr("No need to change your browser. You can still try another one."));
    else if (how == StepState::CouldNotTell)
        setHeading(tr("The browsers do not agree"),
                   tr("Below is what each of them gets. Your own tries help."));
    else if (freshOneOpened(state) && state.diagnosis.affects == Affects::ThisBrowser)
        setHeading(tr("Something in your browser is in the way"),
                   tr("%1 opens in a fresh browser. A private window tells whether stored data or an "
                      "extension is the cause.")
                       .arg(site));
    else
        setHeading(tr("Try another browser"),
                   tr("If %1 opens there, your own browser has something in the way.").arg(site));
}

void BrowserPage::presentTurn(const CheckState &state, Turn turn)
{
    const QString site = state.address.displayHost;
    const InstalledBrowser own = ownBrowser(state);
    m_browser = turn == Turn::OtherBrowser ? otherBrowser(state) : own;
    const bool opensPrivately = turn == Turn::PrivateWindow && !privateArguments(own).isEmpty();
    QString name = m_browser.name.left(40);
    name.replace(u'&', u"&&"_qs); // a name is no place for a mnemonic
    if (turn == Turn::OtherBrowser)
        m_action->setWords(Icon::Browser, tr("Open %1 in another browser").arg(site),
                           tr("Nothing of your own browser is changed."),
                           tr("&Open in %1", "name of a browser").arg(name));
    else if (turn == Turn::PrivateWindow)
        m_action->setWords(Icon::Browser, tr("Open %1 in a private window").arg(site),
                           tr("It starts without anything stored, mostly without extensions, and deletes "
                              "nothing."),
                           opensPrivately ? tr("Open &privately in %1", "name of a browser").arg(name)
                                          : QString());
    else if (turn == Turn::StoredData)
        m_action->setWords(Icon::Broom, tr("It is what your browser has stored"),
                           tr("It works in the private window, so clear the data of %1.").arg(site),
                           tr("&Clear it: step 2"));
    m_action->setVisible(turn == Turn::OtherBrowser || turn == Turn::PrivateWindow ||
                         turn == Turn::StoredData);
    m_byHand->setVisible(turn == Turn::Extensions || (turn == Turn::PrivateWindow && !opensPrivately));
    if (turn == Turn::Extensions)
        m_byHand->setWords(tr("Switch the extensions off, for a try"), extensionsOff(own, site));
    else if (turn == Turn::PrivateWindow)
        m_byHand->setWords(tr("By hand"), privateByHand(own.family, site));
}

void BrowserPage::presentQuestion(const CheckState &state, Turn turn)
{
    // A question stays as long as its answer may be changed: the newest one, and the one whose turn it is.
    m_browserWorks->present(state, tr("In the other browser:"), tr("It &works there"),
                            tr("It &fails there too"));
    m_deviceWorks->present(state, tr("On another device in the same network (phone on the same Wi-Fi):"),
                           tr("It w&orks there"), tr("It fai&ls there too"));
    m_privateWorks->present(state, tr("In the private window:"), tr("It works &there"),
                            tr("It fails there t&oo"));
    m_extensionsHelped->present(state, tr("Did that help?"), tr("It works &now"), tr("It fails &still"));
    const bool ask = !state.readOnly;
    m_browserWorks->setVisible(ask && (turn == Turn::OtherBrowser || isSaid(state, "other-browser")));
    m_deviceWorks->setVisible(ask && (turn == Turn::OtherDevice || isSaid(state, "other-device")));
    m_privateWorks->setVisible(ask && (turn == Turn::PrivateWindow || isSaid(state, "private-window")));
    m_extensionsHelped->setVisible(ask && (turn == Turn::Extensions || isSaid(state, "extensions-off")));
}

void BrowserPage::presentWholePage(const CheckState &state)
{
    m_wholeAgreed = said(state, "whole-page") == QLatin1String("yes");
    m_whole->setVisible(!state.readOnly && (m_wholeAgreed || freshOneOpened(state)));
    if (m_wholeAgreed)
        m_whole->setWords(Icon::Internet, tr("The whole page is loaded"),
                          tr("Fresh browsers contact everyone that the page takes parts from, as any visit "
                             "does."),
                          tr("&Keep the others out"));
    else
        m_whole->setWords(Icon::Internet, tr("Does the page open, but looks broken?"),
                          tr("So far the fresh browsers load only what %1 itself sends. Pages also take "
                             "parts from others, such as pictures and scripts. With your yes they are "
                             "contacted too, as in any visit.")
                              .arg(state.address.displayHost),
                          tr("Load the whole pa&ge"));
    m_whole->button()->setEnabled(!isRunning(state));
}

void BrowserPage::listBrowsers(const CheckState &state)
{
    for (QWidget *widget : m_lines)
        delete widget;
    m_lines.clear();
    m_shown = state.browsers;
    for (const InstalledBrowser &browser : m_shown) {
        auto *widget = new BrowserCard;
        const QString called =
            browser.version.isEmpty() ? browser.name : browser.name + u' ' + browser.version;
        widget->setName(browser.isDefault ? tr("%1 (the one you use)").arg(called) : called);
        const auto addButton = [&](const QString &text, const QString &spoken, bool privately) {
            auto *button = new QPushButton(text);
            button->setAccessibleName(spoken);
            button->setEnabled(!state.readOnly);
            connect(button, &QPushButton::clicked, this,
                    [this, browser, privately] { this->deeds().openWith(browser, privately); });
            widget->addButton(button);
        };
        addButton(tr("Open the site there"), tr("Open the site in %1").arg(browser.name), false);
        if (!privateArguments(browser).isEmpty())
            addButton(tr("Private window"), tr("Open the site in a private window of %1").arg(browser.name),
                      true);
        m_listRows->addWidget(widget);
        m_lines.push_back(widget);
    }
}

void BrowserPage::present(const CheckState &state)
{
    m_turn = turnOf(state);
    presentHeading(state);
    m_results->present(state);
    const bool running = isRunning(state);
    m_again->setVisible(!state.readOnly && !state.browsers.empty());
    m_again->setEnabled(!running);
    m_again->setText(running                        ? tr("Trying…")
                     : m_results->isVisibleTo(this) ? tr("Check &again")
                                                    : tr("Try fresh &browsers"));
    presentTurn(state, m_turn);
    presentQuestion(state, m_turn);
    presentWholePage(state);

    const auto same = [](const InstalledBrowser &one, const InstalledBrowser &other) {
        return one.id == other.id && one.name == other.name && one.program == other.program &&
               one.version == other.version && one.isDefault == other.isDefault;
    };
    const QString language = tr("Open the site there");
    if (language != m_language ||
        !std::equal(m_shown.begin(), m_shown.end(), state.browsers.begin(), state.browsers.end(), same)) {
        listBrowsers(state);
        m_language = language;
    }
    m_listTitle->setText(m_shown.empty() ? tr("We found no browser on this computer. A phone or tablet does "
                                              "as well.")
                                         : tr("The browsers of this computer"));

    const StepStatus *status = state.status(Step::Browser);
    const bool worthIt =
        status && (status->state == StepState::TheCause || status->state == StepState::YourTurn);
    const bool trouble =
        isSaid(state, "saw") || state.diagnosis.affects == Affects::ThisBrowser || freshOneOpened(state);
    m_primary = !m_action->isHidden() && m_action->button()->isVisibleTo(m_action) && worthIt && trouble;
    setPrimary(m_action->button(), m_primary);
}

} // namespace IsItMe
