// SPDX-License-Identifier: Apache-2.0
#include "checkview.h"

#include "basics.h"
#include "flowlayout.h"
#include "pages/administratorpage.h"
#include "pages/browserpage.h"
#include "pages/cachepage.h"
#include "pages/detailspage.h"
#include "pages/everyonepage.h"
#include "pages/overviewpage.h"
#include "pages/refreshpage.h"
#include "pages/routerpage.h"
#include "steprail.h"
#include "verdictview.h"
#include "waywidget.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace IsItMe {
namespace {

QFrame *rule(bool upright)
{
    auto *frame = new QFrame;
    frame->setProperty("rule", true);
    if (upright)
        frame->setFixedWidth(1);
    else
        frame->setFixedHeight(1);
    return frame;
}

constexpr size_t detailsIndex = static_cast<size_t>(Step::Administrator) + 1;

} // namespace

CheckView::CheckView(Deeds &deeds, QWidget *parent)
    : QWidget(parent),
      m_deeds(deeds),
      m_site(new TextLabel(1.05, QFont::Bold)),
      m_note(mutedText()),
      m_another(new QPushButton),
      m_way(new WayWidget),
      m_verdict(new VerdictView),
      m_rail(new StepRail),
      m_stack(new QStackedWidget),
      m_details(linkButton()),
      m_hint(mutedText()),
      m_stop(new QPushButton),
      m_again(new QPushButton),
      m_back(new QPushButton),
      m_next(new QPushButton)
{
    // Header and footer stay; what is between them scrolls as a whole only where the window is too low.
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *above = new QVBoxLayout;
    const int line = lineHeight(this);
    above->setContentsMargins(line, 0, line, 0);
    above->setSpacing(0);
    above->addWidget(m_way);
    above->addWidget(m_verdict);
    column->addLayout(above);
    column->addSpacing(line / 3);
    column->addWidget(rule(false));
    m_middle = makeMiddle();
    column->addWidget(m_middle, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(scrolled(body), 1);
    layout->addWidget(rule(false));
    layout->addWidget(makeFooter());
}

QWidget *CheckView::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    const int line = lineHeight(this);
    row->setContentsMargins(line * 3 / 2, line * 2 / 3, line * 3 / 2, line / 3);
    row->setSpacing(line);
    row->addWidget(m_site);
    row->addWidget(m_note, 1);
    row->addWidget(m_another);
    connect(m_another, &QPushButton::clicked, this, [this] { m_deeds.checkAnother(); });
    return header;
}

QWidget *CheckView::makeMiddle()
{
    auto *middle = new QWidget;
    // Its height is what is left over, not what its longest page would like.
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *railBox = new QWidget;
    auto *railColumn = new QVBoxLayout(railBox);
    const int line = lineHeight(this);
    railColumn->setContentsMargins(line / 2, line / 2, line / 2, line / 2);
    railColumn->addWidget(m_rail);
    m_railArea = scrolled(railBox);
    row->addWidget(m_railArea);
    row->addWidget(rule(true));
    row->addWidget(m_stack, 1);
    addPage(new OverviewPage(m_deeds));
    addPage(new RefreshPage(m_deeds));
    addPage(new CachePage(m_deeds));
    addPage(new BrowserPage(m_deeds));
    addPage(new RouterPage(m_deeds));
    addPage(new EveryonePage(m_deeds));
    addPage(new AdministratorPage(m_deeds));
    addPage(new DetailsPage(m_deeds));
    connect(m_rail, &StepRail::chosen, this, [this](Step step) {
        m_step = step;
        m_detailsShown = false;
        showPage();
    });
    return middle;
}

QWidget *CheckView::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    const int line = lineHeight(this);
    row->setContentsMargins(line * 4 / 3, line / 2, line * 3 / 2, line / 2);
    row->setSpacing(line / 2);
    m_details->setCheckable(true);
    row->addWidget(m_details);
    row->addWidget(m_hint, 1);
    auto *buttons = new FlowLayout(line / 2, true);
    for (QPushButton *button : {m_stop, m_again, m_back, m_next})
        buttons->addWidget(button);
    for (StepPage *page : m_pages) {
        for (QWidget *widget : page->footerWidgets())
            buttons->addWidget(widget);
    }
    row->addLayout(buttons);
    connect(m_details, &QPushButton::clicked, this, &CheckView::showDetails);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_deeds.stop(); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_deeds.checkAgain(); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_detailsShown)
            showDetails(false);
        else
            m_deeds.goTo(static_cast<Step>(std::max(0, static_cast<int>(m_step) - 1)));
    });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_deeds.goTo(static_cast<Step>(static_cast<int>(m_step) + 1)); });
    return footer;
}

void CheckView::addPage(StepPage *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(scrolled(page));
}

void CheckView::present(const CheckState &state)
{
    m_state = state;
    presentHeader();
    m_way->setView(wayView(state));
    presentVerdict();
    m_rail->setStatuses(state.steps);
    presentPage();
    presentFooter();
}

void CheckView::presentHeader()
{
    const QString site = m_state.address.displayHost;
    m_site->setText(site.size() > 60 ? site.left(58) + u'…' : site);
    m_another->setText(tr("Check &another site"));
    if (!m_state.notice.isEmpty())
        m_note->setText(m_state.notice);
    else if (m_state.readOnly)
        m_note->setText(tr("Saved on %1. Nothing is asked again.")
                            .arg(QLocale().toString(m_state.caseFile.head().started.toLocalTime(),
                                                    QLocale::ShortFormat)));
    else
        m_note->setText({});
}

QString CheckView::lookingDetail() const
{
    const Way &way = m_state.diagnosis.way;
    QStringList fine;
    if (way.computer == NodeState::Fine)
        fine << tr("your computer");
    if (way.router == NodeState::Fine)
        fine << tr("the router");
    if (way.internet == NodeState::Fine)
        fine << tr("the internet");
    if (fine.isEmpty())
        return tr("We look at every part of the way. A few seconds.");
    return tr("Fine so far: %1. A few seconds more.", "a list: your computer, the router, the internet")
        .arg(fine.join(tr(", ", "between the parts of a list")));
}

void CheckView::presentVerdict()
{
    if (m_state.hasVerdict)
        m_verdict->setVerdict(m_state.diagnosis.sentence, m_state.diagnosis.detail);
    else
        m_verdict->setVerdict(tr("Looking…"), lookingDetail());
}

void CheckView::presentPage()
{
    const size_t index = m_detailsShown ? detailsIndex : static_cast<size_t>(m_step);
    m_pages[index]->present(m_state);
}

void CheckView::presentFooter()
{
    const bool onStep = m_step != Step::FirstLook && !m_detailsShown;
    m_details->setText(m_detailsShown ? tr("▾ &Details (for support)") : tr("▸ &Details (for support)"));
    m_details->setChecked(m_detailsShown);
    m_details->setAccessibleName(tr("Details (for support)"));
    m_hint->setText(m_state.running && !onStep ? tr("You can go on at any time.") : QString());
    m_stop->setText(tr("Sto&p"));
    m_stop->setVisible(m_state.running);
    m_again->setText(m_state.readOnly ? tr("Check it a&gain now") : tr("Check a&gain"));
    m_again->setVisible(!m_state.running && !onStep);
    m_back->setText(tr("&Back"));
    m_back->setVisible(onStep || m_detailsShown);
    m_next->setVisible(onStep && m_step != Step::Administrator);
    if (m_next->isVisibleTo(this))
        m_next->setText(
            tr("&Next: %1")
                .arg(railName(static_cast<Step>(static_cast<int>(m_step) + 1)).replace(u'&', u"&&"_qs)));
    for (size_t i = 0; i < m_pages.size(); ++i) {
        for (QWidget *widget : m_pages[i]->footerWidgets())
            widget->setVisible(i == (m_detailsShown ? detailsIndex : static_cast<size_t>(m_step)));
    }
    setPrimary(m_next, onStep && !m_pages[static_cast<size_t>(m_step)]->hasPrimary());
}

void CheckView::goTo(Step step)
{
    m_step = step;
    m_detailsShown = false;
    m_rail->setCurrent(step);
    showPage();
}

void CheckView::showDetails(bool shown)
{
    m_detailsShown = shown;
    showPage();
}

void CheckView::showPage()
{
    presentPage();
    const size_t index = m_detailsShown ? detailsIndex : static_cast<size_t>(m_step);
    if (m_stack->currentIndex() != static_cast<int>(index)) {
        m_stack->setCurrentIndex(static_cast<int>(index));
        if (auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget()))
            area->verticalScrollBar()->setValue(0);
    }
    presentFooter();
}

void CheckView::setAnimated(bool animated)
{
    m_way->setAnimated(animated);
}

void CheckView::focusVerdict()
{
    m_verdict->setFocus(Qt::OtherFocusReason);
}

void CheckView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int line = lineHeight(this);
    m_way->setCompact(height() < line * 36);
    m_middle->setMinimumHeight(line * 9);
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    m_railArea->setFixedWidth(std::min(line * 13, width() * 2 / 5) + scrollBar / 2);
}

void CheckView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present(m_state);
}

} // namespace IsItMe
