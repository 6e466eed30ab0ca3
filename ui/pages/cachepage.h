// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/sitedatapages.h"
#include "pages/steppage.h"

namespace IsItMe {

/// Step 2: what was found on the way (stores, cookies), what the browser has stored for this site, and how to
/// clear it: this site's data first, everything only as the last resort.
class CachePage : public StepPage
{
    Q_OBJECT
public:
    explicit CachePage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;

private:
    void presentPrivate(const CheckState &state, const QString &site);
    void presentClearing(const CheckState &state, const QString &site);
    void openOrCopyPage();

    TextLabel *m_found;
    ActionCard *m_private;
    QuestionCard *m_privateHelped;
    TextLabel *m_cost;
    Instructions *m_byHand;
    ActionCard *m_page;
    Instructions *m_onPage;
    QuestionCard *m_helped;
    Instructions *m_everything;
    InstalledBrowser m_browser; ///< the person's own: the default one, or the first
    InstalledBrowser m_privateBrowser;
    SiteDataGuide m_guide;
    QString m_copied; ///< the page whose address lies in the clipboard, as far as this page knows
};

} // namespace IsItMe
