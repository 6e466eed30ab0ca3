// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QBoxLayout;
class QScrollArea;

/// The small building blocks of all pages.
namespace IsItMe {

/// A label whose text is never read as rich text: much of it comes from the network. Its font follows the
/// system's by a factor, so it grows with it.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(double factor = 1.0, QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);
    /// Sets the text, and hides the label when there is none.
    void setTextOrHide(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitFont();
    double m_factor;
    QFont::Weight m_weight;
    bool m_fitting = false;
};

TextLabel *plainText(QWidget *parent = nullptr);   ///< body text that wraps
TextLabel *mutedText(QWidget *parent = nullptr);   ///< less important text that wraps
TextLabel *headingText(QWidget *parent = nullptr); ///< a page's heading

/// A white box with a soft edge.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
};

/// A card with a row of things that stand below each other where the card is narrow.
class FoldingCard : public Card
{
    Q_OBJECT
public:
    /// Narrower than so many lines' height it folds, and wherever its things don't fit beside each other.
    explicit FoldingCard(double foldsBelow, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override; ///< of the folded one: a page can get as narrow as that

protected:
    QBoxLayout *row() const { return m_row; }
    /// A row inside of it, of buttons, that folds where they don't fit beside each other.
    void alsoFold(QBoxLayout *row) { m_inner = row; }
    void resizeEvent(QResizeEvent *event) override;

private:
    int least(const QBoxLayout *row, bool folded) const;

    QBoxLayout *m_row;
    double m_foldsBelow;
    QBoxLayout *m_inner = nullptr;
};

/// A mark of its own size, in the middle of a line of text.
class MarkWidget : public QWidget
{
    Q_OBJECT
public:
    explicit MarkWidget(Mark mark = Mark::NotYet, QWidget *parent = nullptr);
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Mark m_mark;
};

/// An icon on a soft tile.
class IconTile : public QWidget
{
    Q_OBJECT
public:
    explicit IconTile(Icon icon, QWidget *parent = nullptr);
    void setIcon(Icon icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Icon m_icon;
};

/// A button that looks like a link but is reached and pressed like a button.
QPushButton *linkButton(QWidget *parent = nullptr);
/// Marks the page's one primary button (or takes the mark away).
void setPrimary(QPushButton *button, bool primary);

/// Puts `content` into a frameless area that scrolls: up and down, and sideways only where nothing else
/// helps.
QScrollArea *scrolled(QWidget *content, QWidget *parent = nullptr);

/// The height of a line of ordinary text: the unit of all distances.
int lineHeight(const QWidget *widget);

/// A key combination or a moment in words for people.
QString shortTime(const QDateTime &moment);
/// "34 ms", "3.2 s", "2 min".
QString duration(double milliseconds);

} // namespace IsItMe
