// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basics.h"
#include "checklist.h"
#include "checkstate.h"
#include "deeds.h"

#include <QVBoxLayout>
#include <QWidget>

namespace IsItMe {

/// One page of the check. It is built once; present() fills in every text, so a new language or new facts are
/// one and the same thing to it.
class StepPage : public QWidget
{
    Q_OBJECT
public:
    explicit StepPage(Deeds &deeds, QWidget *parent = nullptr);
    virtual void present(const CheckState &state) = 0;
    /// Whether the page itself has the one primary button; else "Next" is it.
    virtual bool hasPrimary() const { return false; }
    /// Buttons that stand in the view's footer while this page is shown.
    virtual QList<QWidget *> footerWidgets() const { return {}; }

protected:
    Deeds &deeds() { return m_deeds; }
    QVBoxLayout *column() { return m_column; }
    /// The heading and the sentence below it, at the page's top.
    void setHeading(const QString &heading, const QString &lead);
    int line() const { return lineHeight(this); }

private:
    Deeds &m_deeds;
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_lead;
};

/// One question of the guide (guide/answerkeys.h) with its two answers. Shows which one was given.
class QuestionCard : public FoldingCard
{
    Q_OBJECT
public:
    enum class Answers { WorksFails, YesNo };
    QuestionCard(Deeds &deeds, const QString &key, Answers answers, QWidget *parent = nullptr);
    /// Fills in the words and the answer that the case has; hidden where nothing can be answered.
    void present(const CheckState &state, const QString &question, const QString &yes, const QString &no);

private:
    QString m_key, m_yesValue, m_noValue;
    TextLabel *m_question;
    QPushButton *m_yes;
    QPushButton *m_no;
};

/// One thing to do: an icon, what, why, and a button.
class ActionCard : public FoldingCard
{
    Q_OBJECT
public:
    explicit ActionCard(QWidget *parent = nullptr);
    void setWords(Icon icon, const QString &title, const QString &text, const QString &button);
    QPushButton *button() const { return m_button; }

private:
    IconTile *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_button;
};

/// A numbered list of plain instructions in a card.
class Instructions : public Card
{
    Q_OBJECT
public:
    explicit Instructions(QWidget *parent = nullptr);
    void setWords(const QString &title, const QStringList &steps);

private:
    TextLabel *m_title;
    QVBoxLayout *m_column;
    std::vector<TextLabel *> m_lines;
};

} // namespace IsItMe
