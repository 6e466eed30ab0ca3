// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QRadioButton>

namespace IsItMe {

/// A check box and a radio button in the theme's colours: a style sheet can colour their boxes only with
/// pictures.
class CheckChoice : public QCheckBox
{
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *) override;
};

class RadioChoice : public QRadioButton
{
    Q_OBJECT
public:
    using QRadioButton::QRadioButton;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *) override;
};

} // namespace IsItMe
