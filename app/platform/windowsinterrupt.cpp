// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h"

#include "platform/interrupt.h"

#include <QMutex>
#include <QMutexLocker>

namespace IsItMe {

namespace {

/// The console calls its handler on a thread of its own and without context.
QMutex watcherMutex;
Interrupt *watcher = nullptr;

BOOL WINAPI onConsole(DWORD)
{
    const QMutexLocker lock(&watcherMutex);
    if (!watcher)
        return FALSE; // the second time: the system ends the program
    QMetaObject::invokeMethod(watcher, &Interrupt::requested, Qt::QueuedConnection);
    watcher = nullptr;
    return TRUE;
}

class WindowsInterrupt : public Interrupt
{
public:
    WindowsInterrupt()
    {
        const QMutexLocker lock(&watcherMutex);
        watcher = this;
        SetConsoleCtrlHandler(onConsole, TRUE);
    }
    ~WindowsInterrupt() override
    {
        SetConsoleCtrlHandler(onConsole, FALSE);
        const QMutexLocker lock(&watcherMutex);
        watcher = nullptr;
    }
};

} // namespace

std::unique_ptr<Interrupt> Interrupt::watch()
{
    return std::make_unique<WindowsInterrupt>();
}

} // namespace IsItMe
