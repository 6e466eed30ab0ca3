// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "services/services.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace IsItMe {

class CheckChoice;
class TextLabel;
class UnfinishedCard;
class ExplainCard;
class GatewayCatalog;
class SeenField;

/// The first page: which site, what was seen, and the one question of consent.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(const Services &services, const GatewayCatalog &gateways, QWidget *parent = nullptr);

    void setTyped(const QString &text);
    /// What was dropped or pasted: an address is typed in, an error page goes where it belongs.
    void take(const QString &text);
    QString typed() const;
    /// What the typed text means, or nothing while it is no address.
    std::optional<SiteAddress> address() const;
    /// An interrupted case to go on with; an empty site takes the offer away.
    void offerUnfinished(const QString &site, const QDateTime &started, bool watching = false,
                         bool restarting = false);
    /// A line of bad news: a file that can't be read.
    void setProblem(const QString &problem);
    /// Looks whether the clipboard holds an address or an error page, and offers it.
    void offerClipboard(const QString &text);
    void focusAddress();

Q_SIGNALS:
    void startRequested(const IsItMe::SiteAddress &address, const QString &saw, bool askOthers);
    void toldRequested();
    void openRequested();
    void goOnRequested();
    void startAnewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *makeFooter();
    void retranslate();
    void start();
    void chooseSaw(int index);
    QWidget *makeSites();
    QString saw() const;
    bool takeApartTyped();

    const Services &m_services;
    const GatewayCatalog &m_gateways;
    TextLabel *m_brand;
    TextLabel *m_heading;
    TextLabel *m_lead;
    UnfinishedCard *m_unfinished;
    QLineEdit *m_address;
    QPushButton *m_find;
    TextLabel *m_problem;
    QPushButton *m_clipboard;
    TextLabel *m_sitesOf;
    std::vector<QPushButton *> m_sites;
    TextLabel *m_sawQuestion;
    std::vector<QPushButton *> m_chips;
    SeenField *m_seen;
    CheckChoice *m_consent;
    QPushButton *m_told;
    ExplainCard *m_explain;
    TextLabel *m_note;
    QPushButton *m_open;
    QString m_fromClipboard;
};

} // namespace IsItMe
