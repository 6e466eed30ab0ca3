// SPDX-License-Identifier: Apache-2.0
#include "browserresults.h"

#include "casefile/browserloads.h"
#include "report/describebrowser.h"

#include <QHBoxLayout>

#include <algorithm>

namespace IsItMe {
namespace {

/// The newest load of each browser, in the order in which they were tried first.
std::vector<Seen<BrowserFacts>> newestLoads(const CaseFile &caseFile)
{
    std::vector<Seen<BrowserFacts>> newest;
    for (const auto &load : ordinaryLoads(currentLook(caseFile))) {
        const auto known = std::find_if(newest.begin(), newest.end(), [&load](const auto &other) {
            return other.facts->browser == load.facts->browser;
        });
        if (known == newest.end())
            newest.push_back(load);
        else
            *known = load;
    }
    return newest;
}

Mark markOf(const Seen<BrowserFacts> &load)
{
    if (!loadSays(*load.observation, *load.facts))
        return Mark::Unknown;
    return loadOpened(*load.facts) ? Mark::Good : Mark::Trouble;
}

} // namespace

BrowserResults::BrowserResults(QWidget *parent)
    : Card(parent), m_title(new TextLabel(1.0, QFont::DemiBold)), m_column(new QVBoxLayout(this))
{
    const int line = lineHeight(this);
    m_column->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    m_column->setSpacing(line * 2 / 3);
    m_title->setWordWrap(true);
    m_column->addWidget(m_title);
}

BrowserResults::Row BrowserResults::makeRow()
{
    auto *widget = new QWidget(this);
    Row row{widget,      new MarkWidget, new TextLabel(1.0, QFont::DemiBold),
            plainText(), mutedText(),    new PictureButton};
    auto *across = new QHBoxLayout(widget);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(lineHeight(this) * 2 / 3);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    row.name->setWordWrap(true);
    words->addWidget(row.name);
    words->addWidget(row.outcome);
    words->addWidget(row.parts);
    words->addStretch();
    across->addWidget(row.mark, 0, Qt::AlignTop);
    across->addLayout(words, 1);
    across->addWidget(row.picture, 0, Qt::AlignTop);
    m_column->addWidget(widget);
    return row;
}

void BrowserResults::present(const CheckState &state)
{
    const auto loads = newestLoads(state.caseFile);
    setVisible(!loads.empty());
    m_title->setText(tr("What a fresh browser gets, with nothing stored and nothing added"));
    while (m_rows.size() < loads.size())
        m_rows.push_back(makeRow());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.widget->setVisible(i < loads.size());
        if (i >= loads.size())
            continue;
        const BrowserFacts &load = *loads[i].facts;
        const QString name = browserName(load);
        row.mark->setMark(markOf(loads[i]));
        row.name->setText(name);
        row.outcome->setText(loadOutcome(load, *loads[i].observation));
        const QString missing = missingParts(load);
        row.parts->setTextOrHide(!load.wholePage ? QString()
                                 : missing.isEmpty()
                                     ? tr("All its parts from elsewhere came.")
                                     : tr("Parts from elsewhere that did not come: %1").arg(missing));
        row.picture->setPicture(load.screenshot, tr("Picture of the page in %1").arg(name));
    }
}

} // namespace IsItMe
