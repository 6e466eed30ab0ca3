// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basics.h"
#include "checklist.h"
#include "checkstate.h"
#include "deeds.h"

#include <QTimer>

namespace IsItMe {

/// "Tell me when it's back": switched on and off, how it stands, and the outage's time line.
class WatchCard : public Card
{
    Q_OBJECT
public:
    explicit WatchCard(Deeds &deeds, QWidget *parent = nullptr);
    /// Hidden where there is nothing to wait for and nothing was.
    void present(const CheckState &state);

private:
    void tick();

    IconTile *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_line;
    QPushButton *m_toggle;
    QPushButton *m_soon;
    TextLabel *m_outage;
    CheckList *m_events;
    QTimer m_seconds;
    WatchView m_watch;
};

} // namespace IsItMe
