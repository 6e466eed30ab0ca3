// SPDX-License-Identifier: Apache-2.0
#include "pages/detailspage.h"

#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLocale>
#include <QShortcut>
#include <QTableView>

namespace IsItMe {

DetailsPage::DetailsPage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent), m_causes(mutedText()), m_table(new QTableView), m_copy(new QPushButton)
{
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(line() * 9);
    m_causes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fitFont();
    column()->addWidget(m_causes);
    column()->addWidget(m_table, 1);
    column()->addWidget(m_copy, 0, Qt::AlignTrailing);
    connect(m_copy, &QPushButton::clicked, this, &DetailsPage::copy);
    auto *shortcut = new QShortcut(QKeySequence::Copy, m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &DetailsPage::copy);
}

void DetailsPage::fitFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QApplication::font().pointSizeF() > 0)
        fixed.setPointSizeF(QApplication::font().pointSizeF() * 0.92);
    else
        fixed.setPixelSize(qRound(QApplication::font().pixelSize() * 0.92));
    m_table->setFont(fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qRound(QFontMetrics(fixed).height() * 1.5));
}

void DetailsPage::present(const CheckState &state)
{
    setHeading(tr("Details (for support)"), {});
    const CaseHead &head = state.caseFile.head();
    QStringList lines{tr("Case %1, begun %2, %n request(s) to the site", nullptr, head.requests)
                          .arg(head.id, head.started.toUTC().toString(Qt::ISODate))};
    for (const RankedCause &cause : state.diagnosis.causes)
        lines << tr("%1: %2 %, because of %3", "cause, share, observations")
                     .arg(cause.id, QLocale().toString(qRound(cause.certainty * 100)),
                          cause.evidence.join(u' '));
    m_head = lines.join(u'\n');
    m_causes->setText(m_head);
    m_model.setCase(state.caseFile);
    m_table->setAccessibleName(tr("All observations"));
    m_copy->setText(tr("&Copy the table"));
}

void DetailsPage::copy()
{
    QGuiApplication::clipboard()->setText(m_head + u"\n\n"_qs +
                                          m_model.text(m_table->selectionModel()->selectedRows()));
}

void DetailsPage::changeEvent(QEvent *event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitFont();
}

} // namespace IsItMe
