// SPDX-License-Identifier: Apache-2.0
// A saved report from anywhere: it is refused, or everything that is written from it is harmless.
#include "report/report.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

/// A picture comes as checked Base64 and as nothing else.
bool picturesAreHarmless(const QByteArray &html)
{
    const QByteArray begin = "<img src=\"data:image/png;base64,";
    for (qsizetype at = html.indexOf("<img"); at >= 0; at = html.indexOf("<img", at + 1)) {
        const qsizetype from = at + begin.size();
        const qsizetype to = html.indexOf('"', from);
        if (html.mid(at, begin.size()) != begin || to < 0)
            return false;
        for (const char c : html.mid(from, to - from)) {
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '+' &&
                c != '/' && c != '=')
                return false;
        }
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = reportFromJson(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const Report *report = std::get_if<Report>(&read);
    if (!report)
        return 0;
    for (const QChar character : reportToText(*report)) {
        if (character != u'\n' &&
            (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format))
            std::abort();
    }
    const QByteArray html = reportToHtml(*report);
    if (html.contains("<script") || html.contains('\x1b') || html.count("</style>") != 1 ||
        !picturesAreHarmless(html))
        std::abort();
    Contact contact;
    contact.value = QStringLiteral("a@b.example");
    if (mailtoUrl(*report, contact).size() > 1800)
        std::abort();
    reportToHar(*report);
    return 0;
}
