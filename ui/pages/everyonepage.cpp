// SPDX-License-Identifier: Apache-2.0
#include "pages/everyonepage.h"

#include "theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>

namespace IsItMe {
namespace {

/// A table that is as high as its rows: the page scrolls, not the table.
QTableWidget *plainTable(int columns)
{
    auto *table = new QTableWidget(0, columns);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

void fitHeight(QTableWidget *table, int lineHeight)
{
    table->verticalHeader()->setDefaultSectionSize(qRound(lineHeight * 1.8));
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth() + 2;
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height);
}

/// The mark of a row as a picture, so that the table shows the same shapes as the map.
QIcon markIcon(Mark mark, const Theme &theme, int size)
{
    constexpr int sharp = 3;
    QPixmap picture(size * sharp, size * sharp);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, mark, QRectF(picture.rect()).adjusted(2, 2, -2, -2), theme);
    painter.end();
    picture.setDevicePixelRatio(sharp);
    return QIcon(picture);
}

} // namespace

EveryonePage::EveryonePage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_consent(new ActionCard),
      m_told(linkButton()),
      m_map(new WorldMap),
      m_legend(mutedText()),
      m_table(plainTable(5)),
      m_how(mutedText()),
      m_services(plainText()),
      m_again(new QPushButton),
      m_answersCard(new Card),
      m_answersTitle(new TextLabel(1.0, QFont::DemiBold)),
      m_answersLead(mutedText()),
      m_answers(plainTable(3)),
      m_otherNetwork(
          new QuestionCard(deeds, QStringLiteral("other-network"), QuestionCard::Answers::WorksFails))
{
    setPrimary(m_consent->button(), true);
    auto *answers = new QVBoxLayout(m_answersCard);
    answers->setSpacing(line() / 3);
    answers->addWidget(m_answersTitle);
    answers->addWidget(m_answersLead);
    answers->addWidget(m_answers);
    column()->addWidget(m_consent);
    column()->addWidget(m_map);
    column()->addWidget(m_legend);
    column()->addWidget(m_table);
    column()->addWidget(m_services);
    column()->addWidget(m_how);
    column()->addWidget(m_again, 0, Qt::AlignLeading);
    column()->addWidget(m_told, 0, Qt::AlignLeading);
    column()->addWidget(m_answersCard);
    column()->addWidget(m_otherNetwork);
    column()->addStretch();
    m_waited.setSingleShot(true);
    connect(&m_waited, &QTimer::timeout, this, [this] { m_again->setEnabled(true); });
    connect(m_consent->button(), &QPushButton::clicked, this, [this] { this->deeds().giveConsent(); });
    connect(m_told, &QPushButton::clicked, this, [this] { this->deeds().showWhatOthersAreTold(); });
    connect(m_again, &QPushButton::clicked, this, [this] { this->deeds().runStep(Step::Everyone); });
}

bool EveryonePage::hasPrimary() const
{
    return !m_consent->isHidden();
}

void EveryonePage::present(const CheckState &state)
{
    const bool consent = state.caseFile.head().askOthers;
    const bool canAsk = !state.address.isPrivate() && state.othersAllowed && !state.readOnly;
    const StepStatus *status = state.status(Step::Everyone);
    const bool running = status && status->running;
    const EveryoneView view = everyoneView(state);
    presentHeading(state, view, running);
    m_consent->setVisible(!consent && canAsk);
    m_consent->setWords(Icon::People, tr("Ask others whether it works for them"),
                        tr("Only after your yes. You can see first what they are told."),
                        tr("As&k others now"));
    m_told->setVisible(canAsk);
    m_told->setText(tr("&What are they told?"));
    presentPlaces(view);
    m_services->setTextOrHide(view.services.join(u'\n'));
    presentAgain(view, consent && canAsk, running);
    presentAnswers(view);
    m_otherNetwork->present(state, tr("Or try it yourself: on a phone with Wi-Fi switched off"),
                            tr("It works the&re"), tr("It &fails there too"));
}

void EveryonePage::presentHeading(const CheckState &state, const EveryoneView &view, bool running)
{
    if (state.address.isPrivate())
        setHeading(
            tr("This address is private"),
            tr("Only people in this network can reach it, so nobody outside can try it. Nobody is asked."));
    else if (!state.othersAllowed)
        setHeading(tr("Nobody is asked"), tr("This program is set up not to ask others."));
    else if (!state.caseFile.head().askOthers && view.rows.empty())
        setHeading(tr("Does it work for others?"),
                   tr("We can ask computers elsewhere to try the same page."));
    else if (running && view.rows.empty())
        setHeading(tr("Asking others…"), tr("They are trying. It takes a few seconds."));
    else
        setHeading(view.heading, view.lead);
}

void EveryonePage::presentPlaces(const EveryoneView &view)
{
    const Theme theme = themeOf(this);
    m_map->setVisible(!view.places.empty());
    m_map->setPlaces(view.places);
    m_legend->setTextOrHide(view.places.empty() ? QString()
                                                : tr("✓ gets in    ✕ does not    ! turned away as a robot"));
    m_table->setVisible(!view.rows.empty());
    m_table->setAccessibleName(tr("What others see"));
    m_table->setHorizontalHeaderLabels(
        {tr("from"), tr("line"), tr("reached the front door?"), tr("got the page?"), tr("after")});
    m_table->setRowCount(static_cast<int>(view.rows.size()));
    m_table->setIconSize({line(), line()});
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const EveryoneRow &each = view.rows[static_cast<size_t>(row)];
        const QString cells[] = {each.place, each.line, each.door, each.page, each.after};
        for (int column = 0; column < 5; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column].toHtmlEscaped());
            m_table->setItem(row, column, item);
        }
        m_table->item(row, 0)->setIcon(markIcon(each.mark, theme, line()));
        m_table->item(row, 3)->setForeground(markColour(each.mark, theme));
        m_table->item(row, 3)->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    }
    fitHeight(m_table, line());
    m_how->setTextOrHide(view.rows.empty() ? QString()
                                           : tr("A computer in a data centre is sometimes taken for a robot "
                                                "and turned away, where people get in."));
}

void EveryonePage::presentAgain(const EveryoneView &view, bool shown, bool running)
{
    const qint64 wait = view.waitUntil.isValid() ? QDateTime::currentDateTime().msecsTo(view.waitUntil) : 0;
    m_again->setVisible(shown);
    m_again->setEnabled(!running);
    m_again->setText(running ? tr("Asking…") : tr("Ask &them again"));
    // Another service may still answer, so the button stays; but where nobody could be asked, it waits as
    // well.
    if (wait > 0 && view.rows.empty() && !running) {
        m_again->setEnabled(false);
        m_waited.start(static_cast<int>(std::min<qint64>(wait, 24LL * 3600 * 1000)));
    }
}

void EveryonePage::presentAnswers(const EveryoneView &view)
{
    const Theme theme = themeOf(this);
    m_answersCard->setVisible(!view.answers.empty());
    m_answersTitle->setText(tr("Where does the name lead?"));
    m_answersLead->setText(view.answersLead);
    m_answers->setAccessibleName(m_answersTitle->text());
    m_answers->setHorizontalHeaderLabels({tr("asked"), tr("says"), tr("keeps it")});
    m_answers->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_answers->setRowCount(static_cast<int>(view.answers.size()));
    for (int row = 0; row < m_answers->rowCount(); ++row) {
        const AnswerRow &each = view.answers[static_cast<size_t>(row)];
        const QString cells[] = {each.who, each.addresses, each.keeps};
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column].toHtmlEscaped());
            if (column == 1 && each.differs) {
                item->setForeground(theme.yourTurn);
                item->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
            }
            m_answers->setItem(row, column, item);
        }
    }
    fitHeight(m_answers, line());
}

} // namespace IsItMe
