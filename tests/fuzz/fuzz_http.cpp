// SPDX-License-Identifier: Apache-2.0
#include "net/httpobservation.h"
#include "net/httpparser.h"

#include <algorithm>
#include <cstdlib>

using namespace IsItMe;

namespace {

HttpParser parsed(QByteArrayView bytes, HttpParser::Request kind, qsizetype pieceLength)
{
    HttpParser parser(kind, 8 * 1024, 16 * 1024);
    for (qsizetype at = 0; at < bytes.size(); at += pieceLength)
        parser.feed(bytes.sliced(at, std::min(pieceLength, bytes.size() - at)));
    parser.endOfInput();
    return parser;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Reads an answer in one piece and byte by byte: both give the same, within the bounds, and it can be
/// stored.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto kind = static_cast<HttpParser::Request>(size % 3);
    const HttpParser whole = parsed(bytes, kind, std::max<qsizetype>(1, bytes.size()));
    const HttpParser single = parsed(bytes, kind, 1);
    require(whole.status() == single.status() && whole.reason() == single.reason() &&
            whole.headers() == single.headers() && whole.body() == single.body() &&
            whole.bodyCut() == single.bodyCut() && whole.failure() == single.failure() &&
            whole.detail() == single.detail());
    require(whole.isComplete() != whole.failure().has_value());
    require(whole.body().size() <= 16 * 1024 && whole.headers().size() <= 2'001);

    HttpResult result;
    result.status = whole.status();
    result.headers = whole.headers();
    result.body = whole.body();
    Observation observation;
    fillHttpObservation(observation, result, {});
    require(observation.as<HttpFacts>()->title.size() <= 200);
    return 0;
}
