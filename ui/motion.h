// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace IsItMe {

/// Whether the person has asked their desktop for less movement.
class Motion : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Asks the desktop; the answer may come later.
    void ask();

Q_SIGNALS:
    void known(bool reduced);
};

} // namespace IsItMe
