// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/browserload.h"
#include "browsers/marionettesession.h"

namespace IsItMe {

/// Firefox and its kin are told by Marionette, their own remote control, what to do: a few commands over the
/// loopback. Never are they told to accept a certificate.
class FirefoxLoad : public BrowserLoad
{
    Q_OBJECT
public:
    explicit FirefoxLoad(const BrowserPlan &plan);
    ~FirefoxLoad() override;

protected:
    ChildProgram prepare() override;
    void started() override;
    void ended(int exitCode) override;
    void read(BrowserResult &result) override;

private:
    void lookForPort();
    void navigate();
    void look();
    void takePicture();

    QTimer m_portTimer;
    std::unique_ptr<MarionetteSession> m_session;
    QJsonObject m_seen;
    QString m_version;
    QString m_screenshot;
    bool m_asked = false;    ///< the page was asked for
    bool m_timedOut = false; ///< and did not come in its time
};

/// What Firefox's page says of itself (`seen`, made by our own script in the page, so as hostile as the
/// page), for the facts. `timedOut`: the page was not whole in its time.
void readFirefoxPage(const BrowserPlan &plan, const QJsonObject &seen, bool timedOut, BrowserResult &result);

} // namespace IsItMe
