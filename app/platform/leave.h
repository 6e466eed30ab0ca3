// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace IsItMe {

/// The last thing a main() does: `return leaveProgram(code)`, while the application object still lives.
///
/// Threads that the system holds (a name's look-up, a PAC file, Schannel asking for revocation) can't be
/// stopped and are not waited for. Windows's ordinary end kills them wherever they are and lets the libraries
/// take themselves down afterwards, which then hang or crash over what such a thread had in its hands; so
/// there this hands over what was written and ends the process without that. Elsewhere it returns `code`.
int leaveProgram(int code);

} // namespace IsItMe
