// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "facts/failure.h"
#include "facts/vantagefacts.h"

#include <map>

namespace IsItMe {

/// A check that check-host took on: its number, and what it says of each place.
/// {"ok":1,"request_id":"29","permanent_link":"...","nodes":{"us1.node...":["us","USA","Los
/// Angeles",IP,"AS18978"]}} https://check-host.net/about/api
struct CheckHostOrder
{
    QString id;
    std::map<QString, VantageFacts> nodes; ///< at most 64
};

/// One place's result.
struct CheckHostResult
{
    QString node;
    Layer reached = Layer::None;
    std::optional<Failure> failure;
    VantageFacts facts;
};

struct CheckHostAnswer
{
    bool inProgress = false; ///< some places are still at it (null)
    std::vector<CheckHostResult> results;
};

/// Strict about what is used, bounded; nothing for what does not hold together.
std::optional<CheckHostOrder> parseCheckHostOrder(const QByteArray &json);

/// {"us1.node...":[[1,0.13,"Moved Permanently","301","203.0.113.10"]],"ch1.node...":null}: an entry for each
/// place that is done. Places that were not in the order are passed over.
std::optional<CheckHostAnswer> parseCheckHostAnswer(const QByteArray &json, const CheckHostOrder &order);

} // namespace IsItMe
