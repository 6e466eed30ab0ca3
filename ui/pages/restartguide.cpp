// SPDX-License-Identifier: Apache-2.0
#include "pages/restartguide.h"

#include <QEvent>
#include <QHBoxLayout>

namespace IsItMe {
namespace {

/// Long enough for a router's capacitors to run empty, so that it truly starts anew.
constexpr int offSeconds = 30;
/// What home routers take until their line is up again.
constexpr int lightsSeconds = 120;

} // namespace

RestartGuide::RestartGuide(Deeds &deeds, QWidget *parent)
    : Card(parent),
      m_deeds(deeds),
      m_rows(new CheckList),
      m_progress(new QProgressBar),
      m_button(new QPushButton),
      m_startOver(linkButton())
{
    const int line = lineHeight(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, line * 2 / 3);
    m_rows->setProperty("card", false);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(line / 3);
    setPrimary(m_button, true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(line * 5 / 6, 0, line * 5 / 6, 0);
    buttons->addWidget(m_startOver);
    buttons->addStretch();
    buttons->addWidget(m_button);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(line * 5 / 6, 0, line * 5 / 6, 0);
    bar->addWidget(m_progress);
    column->addWidget(m_rows);
    column->addLayout(bar);
    column->addLayout(buttons);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &RestartGuide::tick);
    connect(m_button, &QPushButton::clicked, this, &RestartGuide::next);
    connect(m_startOver, &QPushButton::clicked, this, [this] {
        m_stage = Stage::Plug;
        m_timer.stop();
        showStage();
    });
    showStage();
}

void RestartGuide::present(const CheckState &state)
{
    m_site = state.address.displayHost;
    if (m_stage == Stage::Check && state.running)
        m_button->setEnabled(false);
    showStage();
    setEnabled(!state.readOnly);
}

void RestartGuide::next()
{
    switch (m_stage) {
    case Stage::Plug:
        m_stage = Stage::Wait;
        m_secondsLeft = offSeconds;
        m_timer.start();
        break;
    case Stage::Wait: // the person knows better: go on
        m_timer.stop();
        m_stage = Stage::PlugIn;
        break;
    case Stage::PlugIn:
        m_stage = Stage::Lights;
        m_secondsLeft = lightsSeconds;
        m_timer.start();
        break;
    case Stage::Lights:
    case Stage::Check:
        m_timer.stop();
        m_stage = Stage::Check;
        showStage();
        m_deeds.checkAgain();
        return;
    }
    showStage();
}

void RestartGuide::tick()
{
    if (--m_secondsLeft <= 0)
        next();
    else
        showStage();
}

QString RestartGuide::leftText() const
{
    return tr("%1:%2 left", "minutes and seconds")
        .arg(m_secondsLeft / 60)
        .arg(m_secondsLeft % 60, 2, 10, QLatin1Char('0'));
}

void RestartGuide::showStage()
{
    const auto mark = [this](Stage stage) {
        if (m_stage == stage)
            return stage == Stage::Plug || stage == Stage::PlugIn ? Mark::YourTurn : Mark::Running;
        return m_stage > stage ? Mark::Good : Mark::NotYet;
    };
    m_rows->setRows({
        {mark(Stage::Plug),
         tr("Pull the power plug of the router, and of the modem if it is a box of its own."),
         {}},
        {mark(Stage::Wait), tr("Wait until the time is up."),
         m_stage == Stage::Wait ? leftText() : QString()},
        {mark(Stage::PlugIn), tr("Plug them in again, the modem first."), {}},
        {mark(Stage::Lights), tr("Wait for the lights. They take a minute or two."),
         m_stage == Stage::Lights ? leftText() : QString()},
        {mark(Stage::Check), tr("We check the router, the internet and %1.").arg(m_site), {}},
    });
    const bool counting = m_stage == Stage::Wait || m_stage == Stage::Lights;
    m_progress->setVisible(counting);
    m_progress->setRange(0, m_stage == Stage::Wait ? offSeconds : lightsSeconds);
    m_progress->setValue(m_progress->maximum() - m_secondsLeft);
    switch (m_stage) {
    case Stage::Plug:
        m_button->setText(tr("The plug is &out"));
        break;
    case Stage::Wait:
        m_button->setText(tr("Go &on now"));
        break;
    case Stage::PlugIn:
        m_button->setText(tr("It is plugged &in"));
        break;
    case Stage::Lights:
        m_button->setText(tr("The lights are on: &check"));
        break;
    case Stage::Check:
        m_button->setText(tr("&Check again"));
        break;
    }
    m_startOver->setText(tr("Start over"));
    m_startOver->setVisible(m_stage != Stage::Plug);
}

void RestartGuide::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showStage();
}

} // namespace IsItMe
