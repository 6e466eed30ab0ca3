// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/outputs.h"
#include "guide/visit.h"

#include <QObject>

namespace IsItMe {

/// One check from the command line: starts the visit, tells what is seen as it is seen, and writes the
/// documents at the end.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    CheckRun(const CommandLine &line, const Console &console, const GatewayCatalog &gateways, Visit &visit,
             const QString &language, QObject *parent = nullptr);

    /// False when something is wrong that shows before the check starts; it has been told then.
    bool start();
    /// What runs is cancelled; the diagnosis stands on what is known.
    void stop();

Q_SIGNALS:
    void finished(int exitCode); ///< exactly once after a good start()

private:
    QString prepareJournal(const SiteAddress &site) const;
    void tell(const Observation &observation);
    void tellVerdict();
    void conclude();
    QString writeDocuments();

    CommandLine m_line;
    Console m_console;
    const GatewayCatalog &m_gateways;
    Visit &m_visit;
    QString m_language;
    Outputs m_outputs;
    QString m_journal; ///< where the case is kept
    QString m_told;    ///< the verdict that was told last
    bool m_concluded = false;
};

} // namespace IsItMe
