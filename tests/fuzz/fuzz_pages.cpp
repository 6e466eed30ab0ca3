// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"
#include "pages/pagetext.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Whatever a site sends as its page, under whatever status: bounded, and the same when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const std::vector<HeaderField> html{{QStringLiteral("Content-Type"), QStringLiteral("text/html")}};
    const QString body =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const PageText page = readPage(body);
    require(page.headings.size() <= 8 && page.lines.size() <= 400 && page.words >= 0 && page.links >= 0);
    for (const int status : {200, 503}) {
        PageAnswer answer;
        answer.status = status;
        answer.headers = html;
        answer.body = body;
        answer.bodyBytes = static_cast<qint64>(size);
        const PageSays says = pageSays(answer);
        require(says.certainty >= 0 && says.certainty <= 1 && says.words.size() <= 160);
        require(!says || (says.status >= 400 && says.status <= 599));
        require(pageSays(answer).error == says.error);
    }
    return 0;
}
