// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "basics.h"

#include <QDateTime>

namespace IsItMe {

/// "You were checking shop.example at 14:05": go on, or start anew.
class UnfinishedCard : public FoldingCard
{
    Q_OBJECT
public:
    explicit UnfinishedCard(QWidget *parent = nullptr);
    /// `watching`: the site's return was waited for; `restarting`: a router is being restarted.
    void setCase(const QString &site, const QDateTime &started, bool watching = false,
                 bool restarting = false);
    void retranslate();

Q_SIGNALS:
    void goOn();
    void startAnew();

private:
    QString m_site;
    QDateTime m_started;
    bool m_watching = false;
    bool m_restarting = false;
    TextLabel *m_text;
    QPushButton *m_goOn;
    QPushButton *m_anew;
};

/// What a 502 is, in four plain sentences.
class ExplainCard : public Card
{
    Q_OBJECT
public:
    explicit ExplainCard(QWidget *parent = nullptr);
    void retranslate();

private:
    TextLabel *m_title;
    TextLabel *m_text;
};

} // namespace IsItMe
