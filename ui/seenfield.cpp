// SPDX-License-Identifier: Apache-2.0
#include "seenfield.h"

#include "basics.h"
#include "seen/seenpage.h"
#include "seen/seentext.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace IsItMe {

SeenField::SeenField(const GatewayCatalog &gateways, QWidget *parent)
    : QWidget(parent),
      m_gateways(gateways),
      m_open(linkButton()),
      m_inside(new QWidget),
      m_text(new QPlainTextEdit),
      m_read(mutedText())
{
    const int line = lineHeight(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(line / 3);
    column->addWidget(m_open, 0, Qt::AlignLeading);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(line / 4);
    inside->addWidget(m_text);
    inside->addWidget(m_read);
    column->addWidget(m_inside);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(line * 5);
    m_inside->hide();
    connect(m_open, &QPushButton::clicked, this, [this] {
        setOpen(m_inside->isHidden());
        if (!m_inside->isHidden())
            m_text->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &SeenField::read);
    retranslate();
}

void SeenField::retranslate()
{
    m_open->setText(m_inside->isHidden() ? tr("&Paste the error page's text") : tr("Lea&ve the text out"));
    m_text->setPlaceholderText(tr("Select all on the error page, copy it, and paste it here."));
    m_text->setAccessibleName(tr("Text of the error page"));
    read();
}

void SeenField::setOpen(bool open)
{
    m_inside->setVisible(open);
    m_open->setText(open ? tr("Lea&ve the text out") : tr("&Paste the error page's text"));
}

void SeenField::setText(const QString &text)
{
    setOpen(!text.isEmpty());
    m_text->setPlainText(text.left(longestSeenText));
}

QString SeenField::text() const
{
    return m_inside->isHidden() ? QString() : m_text->toPlainText().left(longestSeenText);
}

void SeenField::read()
{
    const QString text = m_text->toPlainText();
    const SeenPage page = readSeenPage(text, m_gateways);
    const QString words = seenInWords(page.facts);
    QString line;
    if (!words.isEmpty())
        line = tr("We read: %1.").arg(words);
    else if (!page.text.isEmpty())
        line = tr("We don't know this page, and keep it for the report.");
    m_read->setTextOrHide(line);
    if (!page.address.isEmpty() && tellsSomething(page.facts))
        Q_EMIT addressNamed(page.address);
    Q_EMIT changed();
}

} // namespace IsItMe
