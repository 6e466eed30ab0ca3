// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basics.h"
#include "checkrows.h"

#include <QVBoxLayout>

namespace IsItMe {

/// A card of live checks. Lines are kept in their places while results come in.
class CheckList : public Card
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);
    void setRows(const std::vector<CheckRow> &rows);

private:
    struct Line
    {
        QWidget *widget;
        MarkWidget *mark;
        TextLabel *text;
        TextLabel *value;
    };
    Line makeLine();

    QVBoxLayout *m_layout;
    std::vector<Line> m_lines;
};

} // namespace IsItMe
