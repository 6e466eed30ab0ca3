// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/childprocess.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTimer>

#include <string>

namespace IsItMe {

namespace {

/// How often the job is asked whether somebody of the family is still there.
constexpr int watchMs = 100;
constexpr int patienceMs = 5'000;

/// One argument as CommandLineToArgvW reads it back: backslashes count only before a quotation mark.
QString quoted(const QString &argument)
{
    if (!argument.isEmpty() && !argument.contains(u' ') && !argument.contains(u'\t') &&
        !argument.contains(u'"'))
        return argument;
    QString text = QStringLiteral("\"");
    qsizetype backslashes = 0;
    for (const QChar c : argument) {
        if (c == u'"')
            text += QString(backslashes + 1, u'\\');
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        text += c;
    }
    return text + QString(backslashes, u'\\') + u'"';
}

std::wstring commandLine(const ChildProgram &program)
{
    QString line = quoted(QDir::toNativeSeparators(program.program));
    for (const QString &argument : program.arguments)
        line += u' ' + quoted(argument);
    return line.toStdWString();
}

std::wstring environmentBlock(const QStringList &variables)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    std::wstring block;
    const QStringList list = environment.toStringList();
    for (const QString &variable : list)
        block += variable.toStdWString() + L'\0';
    return block + L'\0';
}

/// A job that ends with its last handle: ours, which the system closes when we are gone, however that came.
HANDLE makeJob(qint64 mostMemory)
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
                                              JOB_OBJECT_LIMIT_JOB_MEMORY |
                                              JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.JobMemoryLimit = static_cast<SIZE_T>(mostMemory);
    if (job && !SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits)) {
        CloseHandle(job);
        return nullptr;
    }
    return job;
}

/// Opened for inheriting: where the program's standard output goes.
HANDLE outputFile(const QString &path)
{
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    const std::wstring name = path.isEmpty() ? L"NUL" : QDir::toNativeSeparators(path).toStdWString();
    return CreateFileW(name.c_str(), GENERIC_WRITE, FILE_SHARE_READ, &inherited,
                       path.isEmpty() ? OPEN_EXISTING : CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
}

void closeOnce(HANDLE &handle)
{
    if (handle && handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
    handle = nullptr;
}

} // namespace

struct ChildProcess::Private
{
    HANDLE job = nullptr;
    HANDLE process = nullptr;
    bool killed = false;
    QTimer watch;

    bool isEmpty() const
    {
        JOBOBJECT_BASIC_ACCOUNTING_INFORMATION counts{};
        return !QueryInformationJobObject(job, JobObjectBasicAccountingInformation, &counts, sizeof counts,
                                          nullptr) ||
               counts.ActiveProcesses == 0;
    }
    int end()
    {
        watch.stop();
        DWORD code = 0;
        const bool known = !killed && GetExitCodeProcess(process, &code);
        closeOnce(process);
        closeOnce(job);
        return known ? static_cast<int>(code) : -1;
    }
};

ChildProcess::ChildProcess(QObject *parent) : QObject(parent), m_private(std::make_unique<Private>())
{
    m_private->watch.setInterval(watchMs);
    connect(&m_private->watch, &QTimer::timeout, this, [this] {
        // Firefox and others start themselves anew and let the first process end: the family counts.
        if (!m_private->isEmpty())
            return;
        const int exitCode = m_private->end();
        Q_EMIT finished(exitCode);
    });
}

ChildProcess::~ChildProcess()
{
    if (!isRunning())
        return;
    kill();
    for (int waited = 0; !m_private->isEmpty() && waited < patienceMs; waited += 10)
        Sleep(10);
    m_private->end();
}

bool ChildProcess::start(const ChildProgram &program)
{
    if (isRunning() || program.program.isEmpty())
        return false;
    m_private->killed = false;
    m_private->job = makeJob(program.mostMemory);
    HANDLE output = outputFile(program.output);
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES | STARTF_USESHOWWINDOW;
    startup.wShowWindow = SW_HIDE;
    startup.hStdOutput = output == INVALID_HANDLE_VALUE ? nullptr : output;
    std::wstring line = commandLine(program);
    std::wstring environment = environmentBlock(program.variables);
    const std::wstring path = QDir::toNativeSeparators(program.program).toStdWString();
    PROCESS_INFORMATION made{};
    const bool started =
        m_private->job && CreateProcessW(path.c_str(), line.data(), nullptr, nullptr, TRUE,
                                         CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT | CREATE_NO_WINDOW,
                                         environment.data(), nullptr, &startup, &made);
    closeOnce(output);
    // Suspended until it is in the job: nothing that it starts can be outside.
    if (started && !AssignProcessToJobObject(m_private->job, made.hProcess)) {
        TerminateProcess(made.hProcess, 1);
        CloseHandle(made.hThread);
        CloseHandle(made.hProcess);
        closeOnce(m_private->job);
        return false;
    }
    if (!started) {
        closeOnce(m_private->job);
        return false;
    }
    m_private->process = made.hProcess;
    ResumeThread(made.hThread);
    CloseHandle(made.hThread);
    m_private->watch.start();
    return true;
}

void ChildProcess::kill()
{
    if (!isRunning())
        return;
    m_private->killed = true;
    TerminateJobObject(m_private->job, 1);
}

bool ChildProcess::isRunning() const
{
    return m_private->process != nullptr;
}

qint64 ChildProcess::memory() const
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    if (!isRunning() || !QueryInformationJobObject(m_private->job, JobObjectExtendedLimitInformation, &limits,
                                                   sizeof limits, nullptr))
        return 0;
    return static_cast<qint64>(limits.PeakJobMemoryUsed);
}

bool runsAsAdministrator()
{
    return false; // Windows' browsers keep their sandbox for administrators too
}

} // namespace IsItMe
