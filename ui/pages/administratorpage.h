// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/steppage.h"

#include <QTextBrowser>

class QButtonGroup;

namespace IsItMe {

class CheckChoice;

/// Shows HTML and fetches nothing: no picture, style or link leads anywhere from here.
class ClosedBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ClosedBrowser(QWidget *parent = nullptr);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

/// Step 6: the report. Whether the site knows already, whom to tell and how sure that is, what stands in the
/// report, and the ways of sending it. Where the trouble is on this side, it says whom to tell instead.
class AdministratorPage : public StepPage
{
    Q_OBJECT
public:
    explicit AdministratorPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override { return true; }
    QList<QWidget *> footerWidgets() const override { return {m_copy, m_save, m_mail}; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildColumns();
    void presentSite(const CheckState &state);
    void presentDesk();
    void presentSendButton();
    void compose();
    void listContacts();
    void sayWhatIsInIt();
    void copy();
    void saveAs();
    void write(const QString &path);
    const Contact *chosenContact() const;
    void send();

    ActionCard *m_says; ///< what the site's own status page says
    QString m_saysUrl;
    DeskView m_desk = DeskView::None;
    bool m_sitesSide = true;
    QBoxLayout *m_columns;
    ClosedBrowser *m_preview;
    TextLabel *m_sendTo;
    QWidget *m_contactList;
    QVBoxLayout *m_contactRows;
    QButtonGroup *m_contacts;
    TextLabel *m_inIt;
    CheckList *m_contents;
    CheckChoice *m_local;
    CheckChoice *m_picture;
    TextLabel *m_result;
    QPushButton *m_whatNow;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_mail;
    Report m_report;
    QString m_shown; ///< the preview's HTML: it is set again only when it changed
    std::vector<Contact> m_listed;
};

} // namespace IsItMe
