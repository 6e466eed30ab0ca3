// SPDX-License-Identifier: Apache-2.0
#include "checklist.h"

#include "steprail.h"

#include <QHBoxLayout>

namespace IsItMe {

CheckList::CheckList(QWidget *parent) : Card(parent), m_layout(new QVBoxLayout(this))
{
    const int line = lineHeight(this);
    m_layout->setContentsMargins(line * 5 / 6, line * 2 / 3, line * 5 / 6, line * 2 / 3);
    m_layout->setSpacing(line / 2);
}

CheckList::Line CheckList::makeLine()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(lineHeight(this) / 2);
    Line line{widget, new MarkWidget, plainText(), new TextLabel(0.92)};
    line.value->setProperty("muted", true);
    line.value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(line.mark, 0, Qt::AlignTop);
    row->addWidget(line.text, 1);
    row->addWidget(line.value, 0);
    m_layout->addWidget(widget);
    return line;
}

void CheckList::setRows(const std::vector<CheckRow> &rows)
{
    while (m_lines.size() < rows.size())
        m_lines.push_back(makeLine());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        line.widget->setVisible(i < rows.size());
        if (i >= rows.size())
            continue;
        line.mark->setMark(rows[i].mark);
        line.mark->setAccessibleName(spokenMark(rows[i].mark));
        line.text->setText(rows[i].text);
        // The line is read as one: "fine: The router answers, 2 ms".
        line.text->setAccessibleName(spokenMark(rows[i].mark) + u": "_qs + rows[i].text + u", "_qs +
                                     rows[i].value);
        line.value->setText(rows[i].value);
    }
}

} // namespace IsItMe
