// SPDX-License-Identifier: Apache-2.0
#include "platform/childprocess.h"
#include "platform/unixfamily.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace IsItMe {

namespace {

constexpr int watchMs = 20;
constexpr int notStarted = 127;
/// SIGKILL needs no more; what hangs in the kernel is not waited for.
constexpr int roundsToEnd = 1000;
constexpr int memoryCheckMs = 1000;

/// Everything that the child needs, made before fork(): after it nothing may be allocated.
struct Prepared
{
    std::vector<QByteArray> texts;
    std::vector<char *> arguments;
    std::vector<char *> environment;
    QByteArray output;
    rlim_t largestFile = 0;
    int highestFile = 0;
};

std::vector<char *> pointers(std::vector<QByteArray> &texts, size_t from, size_t to)
{
    std::vector<char *> list;
    for (size_t i = from; i < to; ++i)
        list.push_back(texts[i].data());
    list.push_back(nullptr);
    return list;
}

void prepare(const ChildProgram &program, Prepared &prepared)
{
    auto &texts = prepared.texts;
    texts.push_back(QFile::encodeName(program.program));
    for (const QString &argument : program.arguments)
        texts.push_back(argument.toLocal8Bit());
    const size_t arguments = texts.size();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : program.variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    const QStringList list = environment.toStringList();
    for (const QString &variable : list)
        texts.push_back(variable.toLocal8Bit());
    prepared.arguments = pointers(texts, 0, arguments);
    prepared.environment = pointers(texts, arguments, texts.size());
    prepared.output = program.output.isEmpty() ? "/dev/null" : QFile::encodeName(program.output);
    prepared.largestFile = static_cast<rlim_t>(program.largestFile);
    rlimit files{};
    const bool known = getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY;
    prepared.highestFile = known ? static_cast<int>(std::min<rlim_t>(files.rlim_cur, 65'536)) : 65'536;
}

// From here on: async-signal-safe calls only (signal-safety(7)), for they run between fork() and _exit().

void openAs(const char *path, int flags, int as)
{
    const int file = open(path, flags, 0600);
    if (file >= 0 && file != as) {
        dup2(file, as);
        close(file);
    }
}

[[noreturn]] void become(const Prepared &prepared)
{
    setpgid(0, 0);
    UnixFamily::dieWithParent();
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGQUIT})
        signal(number, SIG_DFL);
    openAs(prepared.output.constData(), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    const rlimit largest{prepared.largestFile, prepared.largestFile};
    setrlimit(RLIMIT_FSIZE, &largest);
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    execve(prepared.arguments.front(), prepared.arguments.data(), prepared.environment.data());
    _exit(notStarted);
}

void endFamily(pid_t group)
{
    for (int round = 0; round < roundsToEnd; ++round) {
        UnixFamily::killAll(group);
        pid_t ended = 0;
        while ((ended = waitpid(-1, nullptr, WNOHANG)) > 0) {
        }
        if (ended < 0 && errno == ECHILD)
            return;
        poll(nullptr, 0, 5);
    }
}

/// The keeper: starts the program, and ends its family when the program ends or our end of the leash is gone.
[[noreturn]] void keep(const Prepared &prepared, int leash, int report)
{
    setsid();
    UnixFamily::adopt();
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGQUIT})
        signal(number, SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    // Another child's leash in our hands would keep that child alive.
    for (int file = 3; file < prepared.highestFile; ++file) {
        if (file != leash && file != report)
            close(file);
    }
    openAs("/dev/null", O_RDONLY, STDIN_FILENO);
    openAs("/dev/null", O_WRONLY, STDOUT_FILENO);
    openAs("/dev/null", O_WRONLY, STDERR_FILENO);
    const pid_t child = fork();
    if (child == 0)
        become(prepared);
    int exitCode = child < 0 ? notStarted : -1;
    while (child > 0) {
        int status = 0;
        const pid_t ended = waitpid(-1, &status, WNOHANG);
        if (ended == child) {
            exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            break;
        }
        if (ended > 0)
            continue; // an orphan of the family
        pollfd held{leash, POLLIN, 0};
        if (poll(&held, 1, watchMs) > 0)
            break; // nobody writes: it is the end of the pipe
    }
    if (child > 0)
        endFamily(child);
    [[maybe_unused]] const ssize_t told = write(report, &exitCode, sizeof exitCode);
    _exit(0);
}

struct Pipe
{
    int reads = -1;
    int writes = -1;

    bool make()
    {
        int ends[2];
        if (pipe(ends) != 0)
            return false;
        reads = ends[0];
        writes = ends[1];
        for (const int end : ends)
            fcntl(end, F_SETFD, FD_CLOEXEC);
        return true;
    }
};

void closeOnce(int &file)
{
    if (file >= 0)
        close(file);
    file = -1;
}

} // namespace

struct ChildProcess::Private
{
    pid_t keeper = 0;
    int leash = -1;
    int report = -1;
    std::unique_ptr<QSocketNotifier> notifier;
    QTimer memoryCheck;

    /// Reads how the program ended; waits for it when it has not.
    int end()
    {
        memoryCheck.stop();
        closeOnce(leash);
        int exitCode = -1;
        ssize_t got = 0;
        do
            got = read(report, &exitCode, sizeof exitCode);
        while (got < 0 && errno == EINTR);
        if (got != static_cast<ssize_t>(sizeof exitCode))
            exitCode = -1;
        while (waitpid(keeper, nullptr, 0) < 0 && errno == EINTR) {
        }
        keeper = 0;
        closeOnce(report);
        return exitCode;
    }
};

ChildProcess::ChildProcess(QObject *parent) : QObject(parent), m_private(std::make_unique<Private>()) {}

ChildProcess::~ChildProcess()
{
    if (isRunning()) {
        m_private->notifier.reset();
        m_private->end();
    }
}

bool ChildProcess::start(const ChildProgram &program)
{
    if (isRunning() || program.program.isEmpty())
        return false;
    Prepared prepared;
    prepare(program, prepared);
    Pipe leash, report;
    if (leash.make() && report.make())
        m_private->keeper = fork();
    else
        m_private->keeper = -1;
    if (m_private->keeper == 0) {
        close(leash.writes);
        keep(prepared, leash.reads, report.writes);
    }
    closeOnce(leash.reads);
    closeOnce(report.writes);
    m_private->leash = leash.writes;
    m_private->report = report.reads;
    if (m_private->keeper < 0) {
        m_private->keeper = 0;
        closeOnce(m_private->leash);
        closeOnce(m_private->report);
        return false;
    }
    m_private->notifier = std::make_unique<QSocketNotifier>(m_private->report, QSocketNotifier::Read);
    connect(m_private->notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_private->notifier->setEnabled(false);
        m_private->notifier.release()->deleteLater(); // we are inside its signal
        const int exitCode = m_private->end();
        Q_EMIT finished(exitCode);
    });
    connect(&m_private->memoryCheck, &QTimer::timeout, this, [this, most = program.mostMemory] {
        if (memory() > most)
            kill();
    });
    m_private->memoryCheck.start(memoryCheckMs);
    return true;
}

void ChildProcess::kill()
{
    closeOnce(m_private->leash);
}

bool ChildProcess::isRunning() const
{
    return m_private->keeper > 0;
}

qint64 ChildProcess::memory() const
{
    return isRunning() ? memoryOfDescendants(m_private->keeper) : 0;
}

bool runsAsAdministrator()
{
    return geteuid() == 0;
}

} // namespace IsItMe
