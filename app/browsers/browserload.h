// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/browserplan.h"
#include "facts/browserfacts.h"
#include "facts/failure.h"
#include "platform/childprocess.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace IsItMe {

/// For tests that can only run as root: browsers are loaded all the same, and Chromium without its sandbox,
/// with which it does not run as root.
inline constexpr const char *withoutSandboxVariable = "ISITME_TEST_BROWSERS_WITHOUT_SANDBOX";

/// What came of a load.
struct BrowserResult
{
    Ending ended = Ending::Done;
    std::optional<Failure> failure;
    QString leftTo; ///< a host outside of the plan's that the page's redirects led to: nothing is known of it
    BrowserFacts facts;
};

/// Loads one page in one browser. Destroying it ends the browser with all its processes and removes its
/// profile.
///
///   start() --> the browser runs --> it has the page, or gave up, or its time is over --> finished()
class BrowserLoad : public QObject
{
    Q_OBJECT
public:
    /// The one for the browser's family; nothing for other families.
    static std::unique_ptr<BrowserLoad> create(const BrowserPlan &plan);
    ~BrowserLoad() override;

    void start();
    /// What is known when it has to end now. The browser is ended; finished() does not follow.
    BrowserResult giveUp(Ending ending);
    qint64 mostMemory() const { return m_mostMemory; } ///< seen so far, for tests and measurements

Q_SIGNALS:
    void finished(const IsItMe::BrowserResult &result);

protected:
    explicit BrowserLoad(BrowserPlan plan);

    /// Writes what the profile needs and says how to start the browser.
    virtual ChildProgram prepare() = 0;
    virtual void started() {}
    /// The browser ended by itself.
    virtual void ended(int exitCode) = 0;
    /// Reads what is there of the page's load into `result`.
    virtual void read(BrowserResult &result) = 0;

    const BrowserPlan &plan() const { return m_plan; }
    void finish(); ///< ends the browser, reads what there is, tells
    void finishAs(Ending ending, const QString &detail);

private:
    BrowserResult result() const;
    void tell(const BrowserResult &result);

    BrowserPlan m_plan;
    std::unique_ptr<QTemporaryDir> m_folder; // outlives the browser: see the destructor
    std::unique_ptr<ChildProcess> m_browser;
    QTimer m_limit;
    QTimer m_measure;
    qint64 m_mostMemory = 0;
    bool m_told = false;
};

/// The one failure of an observation, by a browser's own name for it; nothing for a name that has no match.
std::optional<Failure> failureOfBrowserError(const QString &error);

} // namespace IsItMe
