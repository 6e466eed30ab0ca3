// SPDX-License-Identifier: Apache-2.0
#include "pages/everyonepage.h"

#include "theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QSet>
#include <QTableWidget>

namespace IsItMe {
namespace {

std::vector<const Observation *> vantageObservations(const CheckState &state)
{
    std::vector<const Observation *> found;
    for (const Observation &each : state.caseFile.all()) {
        if (each.as<VantageFacts>())
            found.push_back(&each);
    }
    return found;
}

QString placeText(const Observation &observation)
{
    const VantageFacts &facts = *observation.as<VantageFacts>();
    // The territory's name in the person's language needs Qt 6.2's QLocale and a two-letter code.
    const QLocale::Territory territory = QLocale::codeToTerritory(facts.country);
    const QString country =
        territory == QLocale::AnyTerritory ? facts.country : QLocale::territoryToString(territory);
    QStringList parts{facts.city.left(60), country.left(60)};
    parts.removeAll(QString());
    return parts.isEmpty() ? observation.vantage.left(60) : parts.join(u", "_qs);
}

bool gotThePage(const Observation &observation)
{
    const int status = observation.as<VantageFacts>()->status;
    return !observation.failure && status > 0 && status < 400;
}

/// The service had no answer: that says nothing about the site.
bool saysNothing(const Observation &observation)
{
    return observation.failure == Failure::ServiceFailed || observation.failure == Failure::RateLimited;
}

} // namespace

EveryonePage::EveryonePage(Deeds &deeds, QWidget *parent)
    : StepPage(deeds, parent),
      m_consent(new ActionCard),
      m_told(linkButton()),
      m_table(new QTableWidget(0, 4)),
      m_how(mutedText()),
      m_again(new QPushButton),
      m_otherNetwork(
          new QuestionCard(deeds, QStringLiteral("other-network"), QuestionCard::Answers::WorksFails))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    setPrimary(m_consent->button(), true);
    column()->addWidget(m_consent);
    column()->addWidget(m_told, 0, Qt::AlignLeading);
    column()->addWidget(m_table);
    column()->addWidget(m_how);
    column()->addWidget(m_again, 0, Qt::AlignLeading);
    column()->addWidget(m_otherNetwork);
    column()->addStretch();
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
    const bool isPrivate = state.address.isPrivate();
    const StepStatus *status = state.status(Step::Everyone);
    const bool running = status && status->running;
    if (isPrivate)
        setHeading(
            tr("This address is private"),
            tr("Only people in this network can reach it, so nobody outside can try it. Nobody is asked."));
    else if (!state.othersAllowed)
        setHeading(tr("Nobody is asked"), tr("This program is set up not to ask others."));
    else if (!consent)
        setHeading(tr("Does it work for others?"),
                   tr("We can ask computers elsewhere to try the same page."));
    else
        setHeading(tr("What others see"),
                   running ? tr("They are trying. It takes a few seconds.") : QString());

    const bool canAsk = !isPrivate && state.othersAllowed;
    m_consent->setVisible(!consent && canAsk && !state.readOnly);
    m_consent->setWords(Icon::People, tr("Ask others whether it works for them"),
                        tr("Only after your yes. You can see first what they are told."),
                        tr("As&k others now"));
    m_told->setVisible(canAsk && !state.readOnly);
    m_told->setText(tr("&What are they told?"));
    presentTable(state);
    m_again->setVisible(consent && canAsk && !state.readOnly);
    m_again->setEnabled(!running);
    m_again->setText(running ? tr("Asking…") : tr("Ask &them again"));
    m_otherNetwork->present(state, tr("Or try it yourself: on a phone with Wi-Fi switched off"),
                            tr("It works the&re"), tr("It &fails there too"));
}

void EveryonePage::presentTable(const CheckState &state)
{
    const auto seen = vantageObservations(state);
    const Theme theme = themeOf(this);
    m_table->setVisible(!seen.empty());
    m_table->setAccessibleName(tr("What others see"));
    m_table->setHorizontalHeaderLabels({tr("from"), tr("line"), tr("answer"), tr("after")});
    m_table->setRowCount(int(seen.size()));
    QSet<QString> services;
    QDateTime last;
    for (int row = 0; row < int(seen.size()); ++row) {
        const Observation &each = *seen[static_cast<size_t>(row)];
        const VantageFacts &facts = *each.as<VantageFacts>();
        const auto after = facts.totalMs ? facts.totalMs : facts.firstByteMs;
        const QString cells[] = {placeText(each), facts.dataCentre ? tr("data centre") : tr("home line"),
                                 outcomeText(each), after ? duration(*after) : QString()};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            if (column == 2 && !saysNothing(each)) {
                item->setForeground(gotThePage(each) ? theme.good : theme.trouble);
                item->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
            }
            m_table->setItem(row, column, item);
        }
        services.insert(facts.service.left(40));
        last = each.at;
    }
    m_table->verticalHeader()->setDefaultSectionSize(qRound(line() * 1.8));
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + 2;
    for (int row = 0; row < m_table->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height); // the page scrolls, not the table
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QStringList names(services.begin(), services.end());
    names.sort();
    m_how->setTextOrHide(seen.empty()
                             ? QString()
                             : tr("Asked through %1 at %2. A computer in a data centre is sometimes taken "
                                  "for a robot and turned away.")
                                   .arg(names.join(u", "_qs), shortTime(last)));
}

} // namespace IsItMe
