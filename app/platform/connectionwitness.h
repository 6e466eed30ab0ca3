// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace IsItMe {

/// Tells a connection that was reset from one that was closed in order. Qt reports both as "remote host
/// closed" and has closed its socket by the time it does, so this keeps a second handle on the connection.
/// The connection stays open until the witness is gone too.
class ConnectionWitness
{
public:
    /// `descriptor` of a connected TCP socket; -1: knows nothing and says no.
    explicit ConnectionWitness(qintptr descriptor);
    ~ConnectionWitness();
    Q_DISABLE_COPY_MOVE(ConnectionWitness)

    /// To be asked once the connection has ended.
    bool wasReset() const;

private:
    qintptr m_duplicate;
};

} // namespace IsItMe
