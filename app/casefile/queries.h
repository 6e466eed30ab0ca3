// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

namespace IsItMe {

/// An observation beside its facts, already of the right kind.
template <class T>
struct Seen
{
    const Observation *observation = nullptr;
    const T *facts = nullptr;

    explicit operator bool() const { return facts != nullptr; }
};

/// The observations of the newest look: a new look begins with a "link" observation. Older ones stay in the
/// case for its time line, but what they saw may be mended by now.
std::span<const Observation> currentLook(const CaseFile &caseFile);
std::span<const Observation> currentLook(std::span<const Observation> all);

/// All observations of one kind in a look, oldest first.
template <class T>
std::vector<Seen<T>> allSeen(std::span<const Observation> look)
{
    std::vector<Seen<T>> found;
    for (const Observation &observation : look) {
        if (const T *facts = observation.as<T>())
            found.push_back({&observation, facts});
    }
    return found;
}

/// The newest observation of one kind, or an empty one.
template <class T>
Seen<T> lastSeen(std::span<const Observation> look)
{
    for (auto it = look.rbegin(); it != look.rend(); ++it) {
        if (const T *facts = it->as<T>())
            return {&*it, facts};
    }
    return {};
}

std::vector<Seen<HttpFacts>> httpSeen(std::span<const Observation> look, HttpPurpose purpose);

/// Whether an interface could carry a packet out: switched on, with a carrier and an address that is more
/// than link-local.
bool isUsable(const LinkInterface &interface);
bool hasUsableInterface(const LinkFacts &link);

/// Whether an IP address is link-local (RFC 3927, RFC 4291) or loopback.
bool isLinkLocal(const QString &address);
bool isIpv6(const QString &address);

/// The addresses that a browser would use for a name, in the system's order; where the system's look-up
/// failed, those that the configured resolver gave. An IP address stands for itself.
QStringList knownAddresses(std::span<const Observation> look, const QString &host);
/// Whether the look-up of a name is over, with or without addresses.
bool nameIsSettled(std::span<const Observation> look, const QString &host);

/// Bare TCP connections to the site's own addresses.
std::vector<Seen<ReachFacts>> siteReach(std::span<const Observation> look);

/// The first of them that let us connect: browsers try the addresses side by side and take what connects
/// (RFC 8305). Before any has, the first that is known.
QString firstOpenAddress(std::span<const Observation> look, const QString &host);

/// The last hop of the page's first load: the page that the person means. Empty while it is not known.
Seen<HttpFacts> lastHop(std::span<const Observation> look);
/// Whether that page's first load is over: answered without a further redirect, or failed.
bool pageIsSettled(std::span<const Observation> look);

/// Milliseconds from the request to the first byte, or to the end where none came; the round trip, as the
/// connection took it, is taken off. EVIDENCE.md, "The clock as witness".
double waitOf(const Timings &timings);
/// The same, with a round trip that is better known than from this one connection.
double waitOf(const Timings &timings, double roundTripMs);
/// An answer that a visitor would call good: 2xx or 3xx, whole, and its page is not an error's
/// (pages/pagesays.h).
bool isGoodAnswer(const Observation &observation, const HttpFacts &http);
bool isRedirect(int status);

/// The page, or a try of it, is an error that was sent as if all were well: then a good status alone, as some
/// vantage services tell it, says nothing of the page.
bool errorsLookGood(std::span<const Observation> look);

/// What the vantage points of one service ("globalping", "check-host") said when they were asked last: all
/// that stems from one question begins at the same moment.
std::vector<Seen<VantageFacts>> newestAsk(std::span<const Observation> look, const QString &service);

/// What the person said under a key, newest first; empty when nothing was said.
QString answerFor(const CaseFile &caseFile, const QString &key);

/// Retry-After in seconds from now (RFC 9110 section 10.2.3): a number or a date; nothing when absent or odd.
std::optional<int> retryAfterSeconds(const HttpFacts &http, const QDateTime &now);

} // namespace IsItMe
