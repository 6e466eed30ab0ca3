// SPDX-License-Identifier: Apache-2.0
#include "startcards.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace IsItMe {

UnfinishedCard::UnfinishedCard(QWidget *parent)
    : FoldingCard(28, parent), m_text(plainText()), m_goOn(new QPushButton), m_anew(new QPushButton)
{
    auto *left = new QHBoxLayout;
    left->setSpacing(lineHeight(this) / 2);
    left->addWidget(new IconTile(Icon::Clock));
    left->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(lineHeight(this) / 2);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_anew);
    row()->addLayout(left, 1);
    row()->addLayout(buttons);
    row()->setAlignment(buttons, Qt::AlignLeading);
    connect(m_goOn, &QPushButton::clicked, this, &UnfinishedCard::goOn);
    connect(m_anew, &QPushButton::clicked, this, &UnfinishedCard::startAnew);
    hide();
}

void UnfinishedCard::setCase(const QString &site, const QDateTime &started, bool watching, bool restarting)
{
    m_watching = watching && !restarting;
    m_restarting = restarting;
    m_site = site.size() > 60 ? site.left(58) + u'…' : site;
    m_started = started;
    setVisible(!site.isEmpty());
    retranslate();
}

void UnfinishedCard::retranslate()
{
    const QDateTime local = m_started.toLocalTime();
    const QString when = local.date() == QDate::currentDate()
                             ? QLocale().toString(local.time(), QLocale::ShortFormat)
                             : QLocale().toString(local, QLocale::ShortFormat);
    m_text->setText(
        m_restarting
            ? tr("You were restarting your router, because of %1. We go on where you were.").arg(m_site)
        : m_watching ? tr("You were waiting for %1. Shall we go on watching it?").arg(m_site)
                     : tr("You were checking %1 at %2. Everything found so far is kept.").arg(m_site, when));
    m_goOn->setText(m_watching ? tr("&Go on watching") : tr("&Go on"));
    m_anew->setText(tr("Start a&new"));
    m_goOn->setAccessibleDescription(m_text->text());
    m_anew->setAccessibleDescription(m_text->text());
}

ExplainCard::ExplainCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(1.0, QFont::DemiBold)), m_text(mutedText())
{
    const int line = lineHeight(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    row->setSpacing(line * 5 / 6);
    row->addWidget(new IconTile(Icon::FrontDoor), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
}

void ExplainCard::retranslate()
{
    m_title->setText(tr("What does “502 Bad Gateway” mean?"));
    m_text->setText(
        tr("Big sites have a front door and, behind it, the server that makes the pages. The front "
           "door answered you, but the server behind it did not answer the front door. Most often "
           "nothing is wrong on your side. It usually passes once somebody there has mended it."));
}

} // namespace IsItMe
