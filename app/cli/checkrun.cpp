// SPDX-License-Identifier: Apache-2.0
#include "cli/checkrun.h"

#include "cli/commands.h"
#include "report/describe.h"
#include "report/foreigntext.h"

#include <QCoreApplication>
#include <QUuid>

namespace IsItMe {

namespace {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 maximumJournal = 64 * 1024 * 1024;

} // namespace

CheckRun::CheckRun(const CommandLine &line, const Console &console, const GatewayCatalog &gateways,
                   Visit &visit, const QString &language, QObject *parent)
    : QObject(parent),
      m_line(line),
      m_console(console),
      m_gateways(gateways),
      m_visit(visit),
      m_language(language)
{
    connect(&m_visit, &Visit::observed, this, &CheckRun::tell);
    connect(&m_visit, &Visit::changed, this, &CheckRun::tellVerdict);
    connect(&m_visit, &Visit::finished, this, &CheckRun::conclude);
}

bool CheckRun::start()
{
    const auto address = parseAddress(m_line.subject);
    QString fault;
    if (const AddressError *error = std::get_if<AddressError>(&address))
        fault = addressErrorText(*error);
    if (fault.isEmpty())
        fault = m_outputs.open(m_line.output);
    if (fault.isEmpty())
        fault = prepareJournal(std::get<SiteAddress>(address));
    if (!fault.isEmpty()) {
        m_console.notice(printableLine(fault));
        return false;
    }
    const SiteAddress &site = std::get<SiteAddress>(address);
    if (site.credentialsRemoved)
        m_console.notice(
            CliText::tr("The name and password in the address are left out: they are never sent or kept."));
    VisitOptions options;
    options.askOthers = m_line.askOthers;
    options.nameOnly = m_line.nameOnly;
    options.steps = m_line.steps;
    options.budgetMs = m_line.budgetSeconds * 1000;
    if (m_line.output.journal != QLatin1String("-"))
        options.journalPath = m_line.output.journal;
    options.saw = m_line.saw;
    options.answers = m_line.answers;
    m_visit.start(site, options);
    m_journal = m_visit.journalPath();
    if (!m_visit.journalError().isEmpty())
        m_console.notice(printableLine(m_visit.journalError()));
    return true;
}

/// A journal that was asked for by name is made here once, empty, so that its path is known to be good.
QString CheckRun::prepareJournal(const SiteAddress &site) const
{
    if (m_line.output.journal.isEmpty() || m_line.output.journal == QLatin1String("-"))
        return {};
    CaseHead head;
    head.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    head.started = QDateTime::currentDateTimeUtc();
    head.url = withoutSecrets(site.url());
    const auto journal = Journal::create(m_line.output.journal, CaseFile(head));
    const QString *fault = std::get_if<QString>(&journal);
    return fault ? *fault : QString();
}

void CheckRun::stop()
{
    m_console.notice(CliText::tr("Stopping. What is known stands."));
    m_visit.stop();
    if (!m_visit.isRunning())
        conclude();
}

void CheckRun::tell(const Observation &observation)
{
    const double at = observation.timings.started + observation.timings.ended.value_or(0);
    m_console.notice(QStringLiteral("%1 s  %2").arg(at / 1000, 6, 'f', 2).arg(describe(observation)));
}

void CheckRun::tellVerdict()
{
    const QString &sentence = m_visit.diagnosis().sentence;
    if (m_concluded || !m_visit.hasVerdict() || sentence == m_told)
        return;
    m_told = sentence;
    m_console.notice(CliText::tr("So far: %1").arg(sentence));
}

void CheckRun::conclude()
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_visit.close();
    const Diagnosis &diagnosis = m_visit.diagnosis();
    const QString fault = writeDocuments();
    if (!fault.isEmpty())
        m_console.notice(fault);
    if (!diagnosis.detail.isEmpty())
        m_console.notice(printableLine(diagnosis.detail));
    m_console.say(printableLine(diagnosis.sentence));
    Q_EMIT finished(fault.isEmpty() ? exitCodeFor(diagnosis) : ExitInternal);
}

QString CheckRun::writeDocuments()
{
    if (m_line.output.journal == QLatin1String("-")) {
        const auto journal = readBounded(m_journal, maximumJournal);
        return journal ? m_outputs.write(QStringLiteral("-"), *journal)
                       : CliText::tr("The case was not kept.");
    }
    ReportOptions options;
    options.localAddresses = m_line.localAddresses;
    options.language = m_language;
    return m_outputs.writeReport(m_line.output, composeReport(m_visit.caseFile(), m_visit.diagnosis(),
                                                              m_visit.steps(), m_visit.services(), m_gateways,
                                                              m_visit.firstVerdictAfter(), options));
}

} // namespace IsItMe
