// SPDX-License-Identifier: Apache-2.0
// Answers of the services elsewhere, from anybody: refused, or read within bounds and without a cookie's
// value.
#include "facts/observation.h"
#include "net/dnsjson.h"
#include "probes/checkhostanswer.h"
#include "probes/globalpinganswer.h"

#include <cmath>
#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void look(const VantageFacts &facts, Layer reached, std::optional<Failure> failure)
{
    require(facts.body.size() <= 10 * 1024 && facts.city.size() <= 200 && facts.failure.size() <= 200);
    require(!facts.latitude || std::abs(*facts.latitude) <= 90);
    require(!facts.longitude || std::abs(*facts.longitude) <= 180);
    require(!facts.totalMs || *facts.totalMs >= 0);
    for (const HeaderField &field : facts.headers)
        require(!field.name.contains(u"cookie", Qt::CaseInsensitive) || field.value == u"(removed)");
    // What cannot be kept would be lost with the whole case.
    Observation observation;
    observation.probe = QStringLiteral("globalping");
    observation.vantage = QStringLiteral("there");
    observation.at = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    observation.reached = reached;
    observation.failure = failure;
    observation.facts = facts;
    observation.id = QStringLiteral("o1");
    const auto back = observationFromJson(observationToJson(observation));
    require(back.has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static const SiteAddress site = std::get<SiteAddress>(parseAddress(u"https://shop.example/cart"));
    if (const auto answer = parseGlobalpingAnswer(bytes, site)) {
        for (const GlobalpingResult &one : answer->results)
            look(one.facts, one.reached, one.failure);
    }
    static const auto order = parseCheckHostOrder(
        R"({"ok":1,"request_id":"29","nodes":{"us1.node.check-host.example":["us","USA","Los Angeles","203.0.113.82","AS64499"],)"
        R"("ch1.node.check-host.example":["ch","Switzerland","Zurich","203.0.113.83","AS64500"]}})");
    require(order.has_value());
    if (const auto answer = parseCheckHostAnswer(bytes, *order)) {
        require(answer->results.size() <= order->nodes.size());
        for (const CheckHostResult &one : answer->results)
            look(one.facts, one.reached, one.failure);
    }
    if (const auto other = parseCheckHostOrder(bytes)) {
        require(other->nodes.size() <= 64 && !other->id.contains(u'/'));
        for (const auto &[node, facts] : other->nodes)
            look(facts, Layer::None, std::nullopt);
    }
    parseDnsJson(bytes);
    return 0;
}
