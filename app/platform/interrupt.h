// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

namespace IsItMe {

/// Tells of the person's wish to stop the program (Ctrl+C, SIGTERM, a closed console) in the event loop,
/// where something can be done about it. A second wish ends the program at once. One at a time in a process.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    static std::unique_ptr<Interrupt> watch();

Q_SIGNALS:
    void requested();
};

} // namespace IsItMe
