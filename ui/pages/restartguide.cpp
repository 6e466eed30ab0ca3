// SPDX-License-Identifier: Apache-2.0
#include "pages/restartguide.h"

#include "casefile/queries.h"
#include "flowlayout.h"
#include "pages/restartpicture.h"
#include "pages/restartwords.h"

#include <QApplication>
#include <QHBoxLayout>

namespace IsItMe {

RestartGuide::RestartGuide(Deeds &deeds, QWidget *parent)
    : FoldingCard(24, parent),
      m_deeds(deeds),
      m_picture(new RestartPicture),
      m_part(new TextLabel(0.92)),
      m_large(new TextLabel(1.12, QFont::DemiBold)),
      m_small(mutedText()),
      m_left(new TextLabel(1.12, QFont::DemiBold)),
      m_progress(new QProgressBar),
      m_done(new QPushButton),
      m_second(new QPushButton),
      m_skip(linkButton()),
      m_leave(linkButton()),
      m_rows(new CheckList)
{
    row()->setSpacing(lineHeight(this));
    row()->addWidget(m_picture, 0, Qt::AlignTop | Qt::AlignHCenter);
    auto *words = new QWidget; // a box of its own: it takes all the width that the picture leaves
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    words->setLayout(makeWords());
    words->layout()->setContentsMargins(0, 0, 0, 0);
    row()->addWidget(words, 1);
    connect(m_done, &QPushButton::clicked, this, &RestartGuide::onDone);
    connect(m_second, &QPushButton::clicked, this, [this] { m_deeds.restart(RestartPress::RightPlug); });
    connect(m_skip, &QPushButton::clicked, this, [this] { m_deeds.restart(RestartPress::Skip); });
    connect(m_leave, &QPushButton::clicked, this, [this] { m_deeds.restart(RestartPress::Leave); });
}

QBoxLayout *RestartGuide::makeWords()
{
    const int line = lineHeight(this);
    m_part->setProperty("muted", true);
    m_large->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(line / 3);
    m_progress->setFocusPolicy(Qt::NoFocus);
    setPrimary(m_done, true);
    m_rows->setProperty("card", false);
    m_rows->layout()->setContentsMargins(0, 0, 0, 0);
    m_rows->layout()->setSpacing(line / 4);
    auto *time = new QHBoxLayout;
    time->setSpacing(line / 2);
    time->addWidget(m_left);
    time->addWidget(m_progress, 1);
    auto *buttons = new FlowLayout(line / 2);
    for (QPushButton *button : {m_done, m_second, m_skip, m_leave})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout;
    column->setSpacing(line / 2);
    column->addWidget(m_part);
    column->addWidget(m_large);
    column->addWidget(m_small);
    column->addLayout(time);
    column->addLayout(buttons);
    column->addWidget(m_rows);
    column->addStretch();
    return column;
}

void RestartGuide::present(const CheckState &state)
{
    const RestartView &view = state.restart;
    const RestartWords words = restartWords(view, state.address.displayHost.left(60));
    m_picture->setView(view);
    m_part->setTextOrHide(words.part);
    m_large->setTextOrHide(words.large);
    m_small->setTextOrHide(words.small);
    m_done->setText(words.done);
    m_done->setVisible(!words.done.isEmpty());
    m_done->setAccessibleDescription(words.large);
    m_second->setText(words.second);
    m_second->setVisible(!words.second.isEmpty());
    m_skip->setText(words.skip);
    m_skip->setVisible(!words.skip.isEmpty());
    m_leave->setText(view.state.stage == RestartStage::Over ? QString() : tr("&Leave it"));
    m_leave->setVisible(view.state.stage < RestartStage::Checking);
    m_leave->setToolTip(tr("Plug everything in again and go back to the checks"));
    m_leave->setAccessibleDescription(m_leave->toolTip());
    const bool timed = view.secondsTotal > 0;
    m_left->setTextOrHide(timed ? timeLeft(view.secondsLeft) : QString());
    m_progress->setVisible(timed);
    m_progress->setRange(0, std::max(1, view.secondsTotal));
    m_progress->setValue(view.secondsTotal - view.secondsLeft);
    m_progress->setAccessibleName(m_left->text());
    m_rows->setRows(restartRows(view));
    m_rows->setVisible(view.watching);
    setAccessibleName(words.large);
    tellOfStage(view);
}

/// The person stands at the router, or does not see the screen: a new thing to do is heard.
void RestartGuide::tellOfStage(const RestartView &view)
{
    if (std::exchange(m_stage, view.state.stage) == view.state.stage || !isVisible())
        return;
    const bool handsWanted = m_stage == RestartStage::PlugIn || m_stage == RestartStage::PlugInRouter ||
                             m_stage == RestartStage::NeverWent;
    if (handsWanted)
        QApplication::beep();
    // A button that went away took the focus along; the next one says what to do.
    QWidget *focused = QApplication::focusWidget();
    const bool ours = !focused || focused == window() || isAncestorOf(focused) || !focused->isVisible();
    if (ours && !m_done->isHidden())
        m_done->setFocus(Qt::OtherFocusReason);
}

void RestartGuide::onDone()
{
    m_deeds.restart(m_stage == RestartStage::NeverWent ? RestartPress::OtherPlug : RestartPress::Done);
}

RestartOffer::RestartOffer(Deeds &deeds, QWidget *parent)
    : Card(parent),
      m_note(plainText()),
      m_question(new TextLabel(1.0, QFont::DemiBold)),
      m_answer(plainText()),
      m_begin(new QWidget),
      m_cost(plainText()),
      m_boxes(mutedText()),
      m_one(new QPushButton),
      m_two(new QPushButton)
{
    const int line = lineHeight(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    column->setSpacing(line / 2);
    m_question->setWordWrap(true);
    auto *choices = new FlowLayout(line / 2);
    for (const char *value : {"yes", "office", "hotel", "hotspot", "unknown"}) {
        auto *button = new QPushButton;
        button->setCheckable(true);
        choices->addWidget(button);
        m_choices.push_back({value, button});
        connect(button, &QPushButton::clicked, this,
                [&deeds, value] { deeds.answer(QStringLiteral("router-is-mine"), QLatin1String(value)); });
    }
    auto *begin = new QVBoxLayout(m_begin);
    begin->setContentsMargins(0, 0, 0, 0);
    begin->setSpacing(line / 2);
    auto *buttons = new FlowLayout(line / 2);
    buttons->addWidget(m_one);
    buttons->addWidget(m_two);
    for (QWidget *widget : {static_cast<QWidget *>(m_cost), static_cast<QWidget *>(m_boxes)})
        begin->addWidget(widget);
    begin->addLayout(buttons);
    column->addWidget(m_note);
    column->addWidget(m_question);
    column->addLayout(choices);
    column->addWidget(m_answer);
    column->addWidget(m_begin);
    connect(m_one, &QPushButton::clicked, this, [&deeds] { deeds.restart(RestartPress::BeginOne); });
    connect(m_two, &QPushButton::clicked, this, [&deeds] { deeds.restart(RestartPress::BeginTwo); });
}

void RestartOffer::present(const CheckState &state, const QString &note)
{
    const QString whose = answerFor(state.caseFile, QStringLiteral("router-is-mine"));
    m_note->setTextOrHide(note);
    m_question->setText(tr("Whose network is this?"));
    const QString words[] = {tr("&Mine, at home"), tr("An &office or school"), tr("A hotel, café or &train"),
                             tr("A &phone's hotspot"), tr("I don't &know")};
    for (size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i].button->setText(words[i]);
        m_choices[i].button->setChecked(whose == QLatin1String(m_choices[i].value));
        m_choices[i].button->setAccessibleDescription(m_question->text());
    }
    m_answer->setTextOrHide(whomToAsk(whose));
    m_cost->setText(
        tr("For about three minutes phones and television in your home stop, and calls are cut. Nothing "
           "else is lost."));
    m_boxes->setText(
        tr("Do modem and router stand apart? Two boxes with a power plug each, one of them on the "
           "telephone, television or glass fibre socket: then they are two."));
    m_one->setText(tr("&Begin: it is one box"));
    m_two->setText(tr("Begin: they are t&wo"));
    m_begin->setVisible(whose == QLatin1String("yes"));
    setPrimary(m_one, true);
}

} // namespace IsItMe
