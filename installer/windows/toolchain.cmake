# SPDX-License-Identifier: Apache-2.0
# Debian's mingw-w64 compilers in their posix flavour: the win32 one has no std::thread and std::mutex.
# ISITME_WINDOWS_PREFIXES: the folders where the cross-compiled libraries (Qt, c-ares) are installed.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Programs run here, so they are this machine's own; everything that is linked or included is Windows's.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ISITME_WINDOWS_PREFIXES)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32 ${ISITME_WINDOWS_PREFIXES})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
