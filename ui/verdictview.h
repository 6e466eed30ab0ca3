// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QWidget>

namespace IsItMe {

class TextLabel;

/// The verdict: one large sentence, one smaller. It can be reached by keyboard, so that a screen reader reads
/// it again, and it makes itself heard when the large sentence changes.
class VerdictView : public QWidget
{
    Q_OBJECT
public:
    /// `listens` tells whether a screen reader does.
    explicit VerdictView(QWidget *parent = nullptr, bool (*listens)() = &QAccessible::isActive);
    void setVerdict(const QString &sentence, const QString &detail);
    QString sentence() const;
    QString detail() const;

protected:
    void paintEvent(QPaintEvent *) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void announce(bool newSentence);

    bool (*m_listens)();
    TextLabel *m_sentence;
    TextLabel *m_detail;
};

} // namespace IsItMe
