// SPDX-License-Identifier: Apache-2.0
#include "pages/refreshpage.h"

#include "casefile/queries.h"
#include "guide/series.h"
#include "pages/watchcard.h"
#include "tryplot.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// While tries still come, nothing is said of their pattern.
QString soFar(const Series &series)
{
    if (series.bad == 0)
        return RefreshPage::tr("So far all tries worked (%1).").arg(series.count());
    if (series.good == 0)
        return RefreshPage::tr("So far all tries failed (%1).").arg(series.count());
    return RefreshPage::tr("So far %1 of %2 tries failed.").arg(series.bad).arg(series.count());
}

} // namespace

RefreshPage::RefreshPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_triesCard(makeTriesCard()),
      m_again(new QPushButton),
      m_keys(new Instructions),
      m_helped(new QuestionCard(deeds, QStringLiteral("refresh"), QuestionCard::Answers::WorksFails)),
      m_watch(new WatchCard(deeds))
{
    column()->addWidget(m_triesCard);
    column()->addWidget(m_again, 0, Qt::AlignLeading);
    column()->addWidget(m_watch);
    column()->addWidget(m_keys);
    column()->addWidget(m_helped);
    column()->addStretch();
    connect(m_again, &QPushButton::clicked, this, [this] { this->deeds().runStep(Step::Refresh); });
    m_seconds.setInterval(250);
    connect(&m_seconds, &QTimer::timeout, this, [this] { m_next->setText(nextTryLine()); });
}

Card *RefreshPage::makeTriesCard()
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(line() * 5 / 6, line() * 2 / 3, line() * 5 / 6, line() * 2 / 3);
    inside->setSpacing(line() / 2);
    m_says = new TextLabel(1.0, QFont::DemiBold);
    m_says->setWordWrap(true);
    m_plot = new TryPlot;
    m_next = mutedText();
    m_each = linkButton();
    m_each->setCheckable(true);
    m_tries = new CheckList;
    m_tries->setFrameShape(QFrame::NoFrame);
    inside->addWidget(m_says);
    inside->addWidget(m_plot);
    inside->addWidget(m_next);
    inside->addWidget(m_each, 0, Qt::AlignLeading);
    inside->addWidget(m_tries);
    m_tries->hide();
    connect(m_each, &QPushButton::toggled, this, [this](bool shown) {
        m_tries->setVisible(shown);
        m_each->setText(shown ? tr("&Hide the list of tries") : tr("Show &each try"));
    });
    return card;
}

QString RefreshPage::nextTryLine() const
{
    if (!m_running)
        return {};
    const qint64 left = m_nextTry.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(m_nextTry) : 0;
    // Under two seconds a countdown would only flicker.
    if (left < 2'000)
        return tr("Trying…");
    return tr("Next try in %n seconds. The site asks us to wait.", nullptr,
              static_cast<int>((left + 999) / 1000));
}

void RefreshPage::presentTries(const CheckState &state)
{
    const Series series = seriesOf(currentLook(state.caseFile));
    const StepStatus *status = state.status(Step::Refresh);
    m_running = status && status->running && series.kind != SeriesKind::None;
    m_nextTry = state.nextTry;
    m_triesCard->setVisible(series.kind != SeriesKind::None);
    m_says->setText(m_running ? soFar(series) : seriesSentence(series));
    TryPlotView view;
    view.series = series;
    view.running = m_running;
    if (!m_running)
        view.expected = std::min(10, std::max(6, series.count()));
    m_plot->setView(view);
    m_next->setText(nextTryLine()); // an empty line when nothing runs would move the page: its place is kept
    m_next->setVisible(m_running);
    if (m_running)
        m_seconds.start();
    else
        m_seconds.stop();
    m_each->setText(m_each->isChecked() ? tr("&Hide the list of tries") : tr("Show &each try"));
    m_tries->setRows(tryRows(state));
}

void RefreshPage::presentKeys(const CheckState &state)
{
#ifdef Q_OS_MACOS
    const QStringList words{
        tr("Press Cmd and R. That loads the page again."),
        tr("If it looks the same, press Shift, Cmd and R: that fetches everything anew.")};
#else
    const QStringList words{tr("Press F5, or Ctrl and R. That loads the page again."),
                            tr("If it looks the same, press Ctrl and F5: that fetches everything anew.")};
#endif
    m_keys->setWords(tr("In your browser"), words);
    m_helped->present(state, tr("Did that help?"), tr("It &works now"), tr("It &fails still"));
}

void RefreshPage::present(const CheckState &state)
{
    setHeading(tr("Load the page again"), tr("Some faults come and go. We try the page for you, gently."));
    presentTries(state);
    m_again->setText(m_running ? tr("Trying…") : tr("&Try again for me"));
    m_again->setVisible(!state.readOnly);
    m_again->setEnabled(!m_running && !state.running);
    presentKeys(state);
    m_watch->present(state);
}

} // namespace IsItMe
