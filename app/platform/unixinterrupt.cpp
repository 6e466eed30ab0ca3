// SPDX-License-Identifier: Apache-2.0
#include "platform/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace IsItMe {

namespace {

/// A signal handler gets no context: the writing end of the pipe has to be where it can find it.
volatile sig_atomic_t writingEnd = -1;

constexpr std::array wishes{SIGINT, SIGTERM, SIGHUP};

extern "C" void onSignal(int)
{
    const int kept = errno;
    const char byte = 1;
    if (writingEnd >= 0 && ::write(writingEnd, &byte, 1) < 0) {
        // A full pipe means that the wish is known already.
    }
    errno = kept;
}

class UnixInterrupt : public Interrupt
{
public:
    UnixInterrupt()
    {
        if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        writingEnd = m_pipe[1];
        m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            m_notifier->setEnabled(false);
            Q_EMIT requested();
        });
        struct sigaction action = {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESETHAND; // the second one ends the program
        for (const int number : wishes) {
            struct sigaction before = {};
            // nohup: the closed terminal is not meant to end us
            const bool ignored =
                number == SIGHUP && sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
            if (!ignored)
                sigaction(number, &action, nullptr);
        }
    }
    ~UnixInterrupt() override
    {
        for (const int number : wishes)
            std::signal(number, SIG_DFL);
        writingEnd = -1;
        m_notifier.reset();
        for (const int end : m_pipe) {
            if (end >= 0)
                ::close(end);
        }
    }

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace

std::unique_ptr<Interrupt> Interrupt::watch()
{
    return std::make_unique<UnixInterrupt>();
}

} // namespace IsItMe
