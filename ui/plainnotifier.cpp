// SPDX-License-Identifier: Apache-2.0
#include "notifier.h"

namespace IsItMe {

namespace {

/// No service of the desktop's own: the tray's balloon is what there is.
class NoNotifier : public Notifier
{
public:
    void notify(const QString &title, const QString &text, const QString &) override
    {
        Q_EMIT failed(title, text);
    }
};

} // namespace

std::unique_ptr<Notifier> makeNotifier()
{
    return std::make_unique<NoNotifier>();
}

} // namespace IsItMe
