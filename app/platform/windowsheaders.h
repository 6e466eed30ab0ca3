// SPDX-License-Identifier: Apache-2.0
#pragma once

// Windows's network headers work in this order only, and before anything else has included windows.h:
// include this first.
// clang-format off
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>
#include <icmpapi.h>
// clang-format on
