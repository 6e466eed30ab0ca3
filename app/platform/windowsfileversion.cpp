// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/windowsfileversion.h"
#include "platform/windowsparsers.h"

#include <QDir>

#include <vector>

namespace IsItMe {

QString fileVersionOf(const QString &program)
{
    const std::wstring path = QDir::toNativeSeparators(program).toStdWString();
    constexpr DWORD most = 1024 * 1024;
    const DWORD size = GetFileVersionInfoSizeW(path.c_str(), nullptr);
    if (size == 0 || size > most)
        return {};
    std::vector<char> block(size);
    void *found = nullptr;
    UINT length = 0;
    if (!GetFileVersionInfoW(path.c_str(), 0, size, block.data()) ||
        !VerQueryValueW(block.data(), L"\\", &found, &length) || length < sizeof(VS_FIXEDFILEINFO))
        return {};
    const auto *info = static_cast<const VS_FIXEDFILEINFO *>(found);
    return versionOfWindows(info->dwFileVersionMS, info->dwFileVersionLS);
}

} // namespace IsItMe
