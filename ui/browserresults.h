// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basics.h"
#include "checkstate.h"
#include "pagepictures.h"

#include <QVBoxLayout>

namespace IsItMe {

/// What each fresh browser got: name, outcome and a small picture beside it.
class BrowserResults : public Card
{
    Q_OBJECT
public:
    explicit BrowserResults(QWidget *parent = nullptr);
    /// Hidden while no browser was tried.
    void present(const CheckState &state);

private:
    struct Row
    {
        QWidget *widget;
        MarkWidget *mark;
        TextLabel *name;
        TextLabel *outcome;
        TextLabel *parts;
        PictureButton *picture;
    };
    Row makeRow();

    TextLabel *m_title;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace IsItMe
