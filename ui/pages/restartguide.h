// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

#include <QProgressBar>
#include <QTimer>

namespace IsItMe {

/// Walks a person through restarting their router: plug out, wait, plug in, and a new check.
///
///   Plug --(done)--> Wait --(30 s)--> PlugIn --(done)--> Lights --(2 min, or the person)--> a new check
class RestartGuide : public Card
{
    Q_OBJECT
public:
    explicit RestartGuide(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Stage { Plug, Wait, PlugIn, Lights, Check };
    void next();
    void tick();
    void showStage();
    QString leftText() const;

    Deeds &m_deeds;
    Stage m_stage = Stage::Plug;
    QTimer m_timer;
    int m_secondsLeft = 0;
    CheckList *m_rows;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QPushButton *m_startOver;
    QString m_site;
};

} // namespace IsItMe
