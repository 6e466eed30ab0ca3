// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace IsItMe {

class GatewayCatalog;
class TextLabel;

/// "Paste the error page's text": a quiet line that opens a field, and says at once what was read from it.
class SeenField : public QWidget
{
    Q_OBJECT
public:
    explicit SeenField(const GatewayCatalog &gateways, QWidget *parent = nullptr);

    /// Opens the field with this in it; an empty text empties and closes it.
    void setText(const QString &text);
    QString text() const;
    void retranslate();

Q_SIGNALS:
    void changed();
    void addressNamed(const QString &address); ///< the pasted page names an address

private:
    void setOpen(bool open);
    void read();

    const GatewayCatalog &m_gateways;
    QPushButton *m_open;
    QWidget *m_inside;
    QPlainTextEdit *m_text;
    TextLabel *m_read;
};

} // namespace IsItMe
