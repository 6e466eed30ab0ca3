// SPDX-License-Identifier: Apache-2.0
#include "platform/unixfamily.h"

#include <signal.h>

// For Unixes that can neither adopt orphans nor list children: the process group is all there is.
namespace IsItMe {

void UnixFamily::adopt() {}

void UnixFamily::dieWithParent() {}

void UnixFamily::killAll(pid_t group)
{
    kill(-group, SIGKILL);
}

qint64 memoryOfDescendants(pid_t)
{
    return 0;
}

} // namespace IsItMe
