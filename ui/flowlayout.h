// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace IsItMe {

/// Lines its items up like words in a paragraph: as many in a line as fit, in the direction of reading.
class FlowLayout : public QLayout
{
public:
    /// `trailing`: lines are full at their end, as the buttons of a footer are.
    explicit FlowLayout(int spacing, bool trailing = false, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override; ///< all in one line
    QSize minimumSize() const override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0, height = 0;
    };
    QList<Line> lines(int width) const;
    int place(const QRect &rect, bool apply) const;

    bool m_trailing;
    QList<QLayoutItem *> m_items;
};

} // namespace IsItMe
