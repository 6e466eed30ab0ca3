// SPDX-License-Identifier: Apache-2.0
#include "platform/leave.h"

namespace IsItMe {

int leaveProgram(int code)
{
    return code;
}

} // namespace IsItMe
