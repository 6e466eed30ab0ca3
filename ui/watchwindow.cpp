// SPDX-License-Identifier: Apache-2.0
#include "watchwindow.h"

#include "basics.h"
#include "guide/outage.h"
#include "theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace IsItMe {

QString watchLine(const WatchView &watch, const QDateTime &now)
{
    using Phase = WatchView::Phase;
    switch (watch.phase) {
    case Phase::Off:
        return {};
    case Phase::Waiting: {
        const auto seconds = std::max<qint64>(0, (now.msecsTo(watch.nextTry) + 999) / 1000);
        if (seconds >= 3600)
            return WatchWindow::tr("The site asks us to wait. Next try at %1.").arg(shortTime(watch.nextTry));
        return WatchWindow::tr("Next try in %1.", "minutes:seconds")
            .arg(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
    }
    case Phase::Trying:
        return WatchWindow::tr("Trying now…");
    case Phase::NoNetwork:
        return WatchWindow::tr("This computer is not on the internet. We go on when it is back.");
    case Phase::Confirming:
        return WatchWindow::tr("It answered. We make sure that it is well…");
    }
    return {};
}

WatchWindow::WatchWindow(QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_mark(new MarkWidget(Mark::Running)),
      m_title(new TextLabel(1.1, QFont::DemiBold)),
      m_line(plainText()),
      m_outage(mutedText()),
      m_open(new QPushButton),
      m_stop(new QPushButton)
{
    setWindowIcon(programIcon());
    const int line = lineHeight(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    auto *top = new QHBoxLayout;
    top->addWidget(m_mark);
    m_title->setWordWrap(true);
    top->addWidget(m_title, 1);
    column->addLayout(top);
    column->addWidget(m_line);
    column->addWidget(m_outage);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    column->addLayout(buttons);
    setPrimary(m_open, true);
    resize(line * 20, line * 9);
    connect(m_open, &QPushButton::clicked, this, &WatchWindow::openWanted);
    connect(m_stop, &QPushButton::clicked, this, &WatchWindow::stopWanted);
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this,
            [this] { m_line->setText(watchLine(m_shown.watch, QDateTime::currentDateTimeUtc())); });
    retranslate();
}

void WatchWindow::present(const CheckState &state)
{
    m_shown = state;
    retranslate();
    // Longer words wrap: the window grows with them, or its buttons would lose their feet.
    layout()->activate();
    const int needed =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (height() < needed)
        resize(width(), needed);
    if (state.watch.phase == WatchView::Phase::Waiting)
        m_seconds.start();
    else
        m_seconds.stop();
}

void WatchWindow::retranslate()
{
    const Theme theme = themeFor(QApplication::palette());
    setPalette(paletteFor(theme, QApplication::palette()));
    setStyleSheet(styleSheetFor(theme, font()));
    const QString site = m_shown.address.displayHost.left(60);
    setWindowTitle(tr("Watching %1").arg(site));
    const bool on = m_shown.watching;
    m_mark->setMark(on ? Mark::Running : Mark::Good);
    m_title->setText(on ? tr("Watching %1").arg(site) : tr("%1 works again").arg(site));
    m_line->setTextOrHide(watchLine(m_shown.watch, QDateTime::currentDateTimeUtc()));
    m_outage->setTextOrHide(outageSentence(outageOf(m_shown.caseFile)));
    m_open->setText(tr("&Show everything"));
    m_stop->setText(tr("S&top watching"));
    m_stop->setVisible(on);
}

void WatchWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WatchWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace IsItMe
