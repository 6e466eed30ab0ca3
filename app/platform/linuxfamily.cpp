// SPDX-License-Identifier: Apache-2.0
#include "platform/unixfamily.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace IsItMe {

void UnixFamily::adopt()
{
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

void UnixFamily::dieWithParent()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}

void UnixFamily::killAll(pid_t group)
{
    kill(-group, SIGKILL);
    // Those that left the group, once they are orphans. The caller has one thread, so this list is whole
    // (proc(5), /proc/pid/task/tid/children).
    const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    pid_t child = 0;
    char text[512];
    ssize_t length = 0;
    while ((length = read(file, text, sizeof text)) > 0) {
        for (ssize_t i = 0; i < length; ++i) {
            if (text[i] >= '0' && text[i] <= '9') {
                child = child * 10 + (text[i] - '0');
            } else if (child > 1) {
                kill(child, SIGKILL);
                child = 0;
            }
        }
    }
    if (child > 1)
        kill(child, SIGKILL);
    close(file);
}

namespace {

constexpr int maximumProcesses = 1024;

/// Parent of a process, by proc(5): the second field after the name's closing bracket.
qint64 parentOf(const QByteArray &stat)
{
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16 * 1024) : QByteArray();
}

/// Memory that is the process's alone: what programs map of files is shared by the whole family.
qint64 ownMemory(const QByteArray &status)
{
    const qsizetype at = status.indexOf("\nRssAnon:");
    if (at < 0)
        return 0;
    const QByteArray line = status.mid(at + 9, 40);
    return line.left(line.indexOf('k')).trimmed().toLongLong() * 1024;
}

} // namespace

qint64 memoryOfDescendants(pid_t process)
{
    QMultiHash<qint64, qint64> children;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (isNumber)
            children.insert(parentOf(contentOf(QLatin1String("/proc/") + name + QLatin1String("/stat"))),
                            pid);
    }
    qint64 sum = 0;
    QList<qint64> open = children.values(process);
    for (int seen = 0; !open.isEmpty() && seen < maximumProcesses; ++seen) {
        const qint64 pid = open.takeLast();
        open += children.values(pid);
        sum += ownMemory(contentOf(QStringLiteral("/proc/%1/status").arg(pid)));
    }
    return sum;
}

} // namespace IsItMe
