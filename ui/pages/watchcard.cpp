// SPDX-License-Identifier: Apache-2.0
#include "pages/watchcard.h"

#include "guide/outage.h"
#include "guide/series.h"
#include "watchwindow.h"

#include "casefile/queries.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace IsItMe {

namespace {

constexpr size_t mostEvents = 6;

CheckRow rowOf(const OutageEvent &event, const CaseFile &caseFile)
{
    using Kind = OutageEvent::Kind;
    const Observation *observation = caseFile.find(event.id);
    CheckRow row;
    row.value = shortTime(event.at);
    switch (event.kind) {
    case Kind::Down:
        row.mark = Mark::Trouble;
        row.text = observation ? outcomeText(*observation) : QString();
        break;
    case Kind::Up:
        row.mark = Mark::Good;
        row.text = WatchCard::tr("It answered");
        break;
    case Kind::NetworkGone:
        row.mark = Mark::Unknown;
        row.text = WatchCard::tr("This computer lost its connection");
        break;
    case Kind::NetworkBack:
        row.mark = Mark::Done;
        row.text = WatchCard::tr("This computer is connected again");
        break;
    case Kind::Slept:
        row.mark = Mark::Pointless;
        row.text = WatchCard::tr("This computer went to sleep");
        break;
    case Kind::Woke:
        row.mark = Mark::Done;
        row.text = WatchCard::tr("This computer woke up");
        break;
    }
    return row;
}

/// The newest events, newest first.
std::vector<CheckRow> rowsOf(const Outage &outage, const CaseFile &caseFile)
{
    std::vector<CheckRow> rows;
    for (auto it = outage.events.rbegin(); it != outage.events.rend() && rows.size() < mostEvents; ++it)
        rows.push_back(rowOf(*it, caseFile));
    return rows;
}

} // namespace

WatchCard::WatchCard(Deeds &deeds, QWidget *parent)
    : Card(parent),
      m_icon(new IconTile(Icon::Bell)),
      m_title(new TextLabel(1.0, QFont::DemiBold)),
      m_text(mutedText()),
      m_line(plainText()),
      m_toggle(new QPushButton),
      m_soon(linkButton()),
      m_outage(plainText()),
      m_events(new CheckList)
{
    const int line = lineHeight(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    column->setSpacing(line / 2);
    auto *top = new QHBoxLayout;
    top->setSpacing(line * 5 / 6);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_line);
    top->addLayout(words, 1);
    column->addLayout(top);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_soon);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_outage);
    column->addWidget(m_events);
    connect(m_toggle, &QPushButton::clicked, this, [this, &deeds] { deeds.setWatching(!m_watch.isOn()); });
    connect(m_soon, &QPushButton::clicked, this, [&deeds] { deeds.watchSoon(); });
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &WatchCard::tick);
}

void WatchCard::tick()
{
    m_line->setTextOrHide(watchLine(m_watch, QDateTime::currentDateTimeUtc()));
}

void WatchCard::present(const CheckState &state)
{
    m_watch = state.watch;
    const Outage outage = outageOf(state.caseFile);
    const bool waitable = !state.readOnly && outage.happened() && !outage.over();
    setVisible(m_watch.isOn() || waitable || outage.watched > 0);
    const bool on = m_watch.isOn();
    const bool back = outage.over() && !on;
    m_title->setText(back ? tr("It is back") : tr("Tell me when it's back"));
    m_text->setTextOrHide(
        on     ? tr("We are watching. You may close this window: we tell you once when it works.")
        : back ? QString()
               : tr("We try the page now and then, gently, and tell you once when it works. You can "
                    "do other things meanwhile."));
    m_toggle->setText(on ? tr("S&top watching") : tr("&Watch it for me"));
    m_toggle->setAccessibleDescription(m_text->text());
    m_toggle->setVisible(!state.readOnly && (on || waitable));
    m_soon->setText(tr("Try &now"));
    m_soon->setVisible(on && m_watch.phase == WatchView::Phase::Waiting);
    tick();
    if (m_watch.phase == WatchView::Phase::Waiting)
        m_seconds.start();
    else
        m_seconds.stop();
    // Before the long watch the tries above say it all.
    const bool told = outage.watched > 0 || on;
    m_outage->setTextOrHide(told ? outageSentence(outage) : QString());
    const auto rows = outage.watched > 0 ? rowsOf(outage, state.caseFile) : std::vector<CheckRow>();
    m_events->setVisible(!rows.empty());
    m_events->setRows(rows);
}

} // namespace IsItMe
