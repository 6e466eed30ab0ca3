// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace IsItMe {

/// A program to be started: never through a shell.
struct ChildProgram
{
    QString program; ///< absolute path
    QStringList arguments;
    QStringList variables; ///< "NAME=value", on top of this program's own environment
    QString output;        ///< a file for its standard output; empty: thrown away. Standard error always is
    qint64 largestFile = 256LL * 1024 * 1024; ///< that it may write, where the system can hold it to that
    qint64 mostMemory = 3072LL * 1024 * 1024; ///< of the whole family, where the system can hold it to that
};

/// A program that is started with everything that it starts in turn, and ended with all of it: by kill(), by
/// destroying this object, when the program itself ends, and when we are killed, in whatever way.
///
///   start() --> running --ends by itself, or kill()--> its whole family is ended --> finished()
///
/// Linux: a small process of ours stands between, holds a pipe to us, and adopts what the family orphans
/// (PR_SET_CHILD_SUBREAPER), so that nobody gets away by leaving the process group. Other Unixes: the process
/// group. Windows: a job object that ends with its last handle.
class ChildProcess : public QObject
{
    Q_OBJECT
public:
    explicit ChildProcess(QObject *parent = nullptr);
    /// Waits until the family is ended: milliseconds.
    ~ChildProcess() override;

    /// False when it could not even be tried; a program that is not there ends at once with code 127.
    bool start(const ChildProgram &program);
    void kill(); ///< finished() follows when nothing of the family is left
    bool isRunning() const;
    qint64 memory() const; ///< bytes that the family uses at this moment; 0 when that is not known

Q_SIGNALS:
    /// `exitCode` is the program's own; -1 when it was killed.
    void finished(int exitCode);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// Whether this program runs with the system's highest rights, under which browsers give up their sandbox.
bool runsAsAdministrator();

} // namespace IsItMe
