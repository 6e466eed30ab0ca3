// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <sys/types.h>

/// What the keeper of a child's family may call between fork() and _exit(): async-signal-safe, all of it.
namespace IsItMe::UnixFamily {

/// Orphans of the family become the caller's children.
void adopt();
/// In the child, before exec: it dies with the keeper.
void dieWithParent();
/// Sends SIGKILL to the process group and to every child that the caller has; to be repeated until none is
/// left.
void killAll(pid_t group);

} // namespace IsItMe::UnixFamily

namespace IsItMe {

/// Bytes that a process's descendants use; 0 when the system does not say. Not for use after fork().
qint64 memoryOfDescendants(pid_t process);

} // namespace IsItMe
