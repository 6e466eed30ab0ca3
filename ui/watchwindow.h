// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace IsItMe {

class MarkWidget;
class TextLabel;

/// What is being waited for, in one line: "Trying again in 1:20."
QString watchLine(const WatchView &watch, const QDateTime &now);

/// The small window of the watch, where the system has no tray to hide in.
class WatchWindow : public QWidget
{
    Q_OBJECT
public:
    explicit WatchWindow(QWidget *parent = nullptr);
    void present(const CheckState &state);

Q_SIGNALS:
    void openWanted();
    void stopWanted();
    void closed(); ///< by its frame: the person is done

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CheckState m_shown;
    MarkWidget *m_mark;
    TextLabel *m_title;
    TextLabel *m_line;
    TextLabel *m_outage;
    QPushButton *m_open;
    QPushButton *m_stop;
    QTimer m_seconds;
};

} // namespace IsItMe
