// SPDX-License-Identifier: Apache-2.0
#include "browsers/firefoxload.h"
#include "browsers/marionettewords.h"

#include <algorithm>
#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

QList<QByteArray> messagesOf(const QByteArray &bytes, qsizetype pieceLength)
{
    MarionetteReader reader;
    QList<QByteArray> messages;
    for (qsizetype at = 0; at < bytes.size(); at += pieceLength) {
        reader.feed(bytes.mid(at, pieceLength));
        while (const auto message = reader.next())
            messages.append(*message);
    }
    return messages;
}

} // namespace

/// Reads what a Firefox, or something in its place, says, in one piece and in small ones: both give the same,
/// and what is taken from it keeps its bounds.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> messages = messagesOf(bytes, std::max<qsizetype>(1, bytes.size()));
    require(messages == messagesOf(bytes, 7));
    BrowserPlan plan;
    plan.url = QStringLiteral("https://shop.example/");
    plan.hosts = QStringList{QStringLiteral("shop.example")};
    for (const QByteArray &message : messages) {
        isMarionetteGreeting(message);
        const auto reply = readMarionetteReply(message);
        if (!reply)
            continue;
        require(reply->id >= 1 && reply->error.size() <= 100 && reply->message.size() <= 4'000);
        BrowserResult result;
        readFirefoxPage(plan, reply->value.toObject(), false, result);
        require(result.facts.status == 0 || (result.facts.status >= 100 && result.facts.status <= 999));
        require(result.facts.title.size() <= 200 && result.facts.error.size() <= 100);
        require(result.facts.requests >= 0 && result.facts.requests <= plan.mostRequests);
        require(result.facts.landed.size() <= 2'000 && result.facts.httpVersion.size() <= 20);
    }
    return 0;
}
