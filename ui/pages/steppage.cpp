// SPDX-License-Identifier: Apache-2.0
#include "pages/steppage.h"

#include "casefile/queries.h"

#include <QHBoxLayout>

namespace IsItMe {

StepPage::StepPage(Deeds &deeds, QWidget *parent)
    : QWidget(parent),
      m_deeds(deeds),
      m_column(new QVBoxLayout(this)),
      m_heading(headingText()),
      m_lead(mutedText())
{
    m_column->setContentsMargins(line() * 3 / 2, line(), line() * 3 / 2, line());
    m_column->setSpacing(line() * 2 / 3);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_lead);
}

void StepPage::setHeading(const QString &heading, const QString &lead)
{
    m_heading->setText(heading);
    m_lead->setTextOrHide(lead);
    setAccessibleName(heading);
}

QuestionCard::QuestionCard(Deeds &deeds, const QString &key, Answers answers, QWidget *parent)
    : FoldingCard(28, parent),
      m_key(key),
      m_yesValue(answers == Answers::YesNo ? QStringLiteral("yes") : QStringLiteral("works")),
      m_noValue(answers == Answers::YesNo ? QStringLiteral("no") : QStringLiteral("fails")),
      m_question(plainText()),
      m_yes(new QPushButton),
      m_no(new QPushButton)
{
    auto *buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    buttons->setSpacing(lineHeight(this) / 2);
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    row()->addWidget(m_question, 1);
    row()->addLayout(buttons);
    alsoFold(buttons);
    row()->setAlignment(buttons, Qt::AlignLeading);
    m_yes->setCheckable(true);
    m_no->setCheckable(true);
    connect(m_yes, &QPushButton::clicked, this, [this, &deeds] { deeds.answer(m_key, m_yesValue); });
    connect(m_no, &QPushButton::clicked, this, [this, &deeds] { deeds.answer(m_key, m_noValue); });
}

void QuestionCard::present(const CheckState &state, const QString &question, const QString &yes,
                           const QString &no)
{
    const QString answer = answerFor(state.caseFile, m_key);
    setVisible(!state.readOnly);
    m_question->setText(question);
    m_yes->setText(yes);
    m_no->setText(no);
    m_yes->setAccessibleDescription(question);
    m_no->setAccessibleDescription(question);
    m_yes->setChecked(answer == m_yesValue);
    m_no->setChecked(answer == m_noValue);
}

ActionCard::ActionCard(QWidget *parent)
    : FoldingCard(26, parent),
      m_icon(new IconTile(Icon::Link)),
      m_title(new TextLabel(1.0, QFont::DemiBold)),
      m_text(mutedText()),
      m_button(new QPushButton)
{
    const int line = lineHeight(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *left = new QHBoxLayout;
    left->setSpacing(line * 5 / 6);
    left->addWidget(m_icon, 0, Qt::AlignVCenter);
    left->addLayout(words, 1);
    row()->addLayout(left, 1);
    row()->addWidget(m_button, 0, Qt::AlignVCenter | Qt::AlignLeading);
}

void ActionCard::setWords(Icon icon, const QString &title, const QString &text, const QString &button)
{
    m_icon->setIcon(icon);
    m_title->setTextOrHide(title);
    m_text->setTextOrHide(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->setAccessibleDescription(title + u". "_qs + text);
}

Instructions::Instructions(QWidget *parent)
    : Card(parent), m_title(new TextLabel(1.0, QFont::DemiBold)), m_column(new QVBoxLayout(this))
{
    const int line = lineHeight(this);
    m_column->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    m_column->setSpacing(line / 4);
    m_title->setWordWrap(true);
    m_column->addWidget(m_title);
}

void Instructions::setWords(const QString &title, const QStringList &steps)
{
    m_title->setTextOrHide(title);
    while (m_lines.size() < static_cast<size_t>(steps.size())) {
        m_lines.push_back(plainText(this));
        m_column->addWidget(m_lines.back());
    }
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < static_cast<size_t>(steps.size());
        m_lines[i]->setTextOrHide(
            used ? tr("%1. %2", "number and instruction").arg(i + 1).arg(steps.at(static_cast<qsizetype>(i)))
                 : QString());
    }
}

} // namespace IsItMe
