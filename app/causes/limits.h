// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstddef>

/// Limits of the evidence: how long, how many, how often. No weights: those stand in weights.h.
namespace IsItMe::Limits {

// ---- The clock as witness (EVIDENCE.md), in milliseconds beyond the round trip ----

/// Gateways wait at least about 3 s for a connection and at least about 20 s for an answer (facts of their
/// makers, in gateways.json); a little below, for limits that were set shorter.
inline constexpr double connectLimitMs = 2'500;
/// Most limits for connections end here: from here on it may be a short one for answers.
inline constexpr double longConnectLimitMs = 5'500;
inline constexpr double readLimitMs = 17'000;
/// A maker's limit ends a wait a little early at most (timers), and late by what the line and the gateway
/// add: so many milliseconds, or so much of the limit.
inline constexpr double earlyForLimitMs = 60;
inline constexpr double lateForLimitMs = 400;
inline constexpr double lateForLimit = 0.05;
/// A limit for connections that the site has set is at most so many times the maker's.
inline constexpr double longestConnectLimit = 2;
/// Waits of at least so much of the slowest one are alike: the middle one of them tells.
inline constexpr double alikeSlow = 0.7;
/// Who is not on the link is searched for three times, a second each; then "no route to host" (RFC 4861 and
/// Linux's arp(7), mcast_solicit).
inline constexpr double hostSearchMs = 3'000;
/// Each of so many answers that is so much later than other answers had work done on it: a refused connection
/// takes no longer than one more round trip, between servers that mostly stand side by side.
inline constexpr double workMs = 400;
inline constexpr size_t enoughForWork = 3;
/// A good answer that is this late, beside refusals that are too, comes from a crowded server.
inline constexpr double lateMs = 1'500;

/// Sooner than this nobody has waited for anything: an answer at once, with room for a busy machine.
inline constexpr double noWaitMs = 400;
/// A page that was asked for and stayed silent for so long has failed, though the visit's time ended first.
inline constexpr double silentTryMs = 20'000;
/// A repeat that is silent for less was perhaps only cut short by the visit's end.
inline constexpr double cutShortMs = 10'000;

// ---- Others ----

/// Milliseconds into a look for which a judgement waits for others who were asked: the patience of the first
/// verdict. Whoever has not answered by then counts as not asked.
inline constexpr double othersPatienceMs = 5'500;

// ---- The tries of the page ----

/// Good ones from which on a series says that it works.
inline constexpr int wholeSeries = 5;
/// Good ones in a row that leave a failed try behind.
inline constexpr int leftBehind = 4;
/// Bad ones in a row that are a server gone down, not one in turns.
inline constexpr int steadilyBad = 3;
/// Changes between good and bad that no single moment explains.
inline constexpr int severalChanges = 2;
/// Tries before and after that make "before" and "after" tell.
inline constexpr int steadily = 2;
/// Loads, or tries, of each protocol before one of them is called broken.
inline constexpr int twice = 2;

// ---- The line ----

/// Silent addresses beyond the router before all beyond it counts as silent.
inline constexpr int enoughAddresses = 2;
/// The same over IPv6.
inline constexpr qsizetype enoughIpv6Addresses = 2;
/// Names for which a resolver must fail before it is called broken.
inline constexpr int enoughNames = 2;
/// A SYN without an answer is sent again after so long (RFC 6298), give or take what comes before and after.
inline constexpr double synSentAgainMs[] = {1'000, 3'000, 7'000};
inline constexpr double synEarlyMs = 80;
inline constexpr double synLateMs = 350;
/// Connections that lost a packet, of all and at least, before the line is called lossy; so many elsewhere.
inline constexpr double manyLost = 0.2;
inline constexpr int enoughLost = 3;
inline constexpr int enoughLostElsewhere = 2;
/// Lost pings in a hundred that no one notices.
inline constexpr int fewLostPercent = 5;
/// Of the packets there and back, from which on each page is slow to come.
inline constexpr int heavyLossPercent = 30;

/// What begins within this time of each other is asked beside each other.
inline constexpr double besideMs = 100;
/// A question for a name that got no answer was sent again by then.
inline constexpr double questionSentAgainMs = 2'500;

// ---- Dates and words ----

/// A clock that is off by less breaks no certificate but the newest and the oldest.
inline constexpr double clockOffSeconds = 24 * 3600;
/// Date headers that make a clock's error sure.
inline constexpr qsizetype enoughDates = 2;
/// A Retry-After of at least this announces work; Varnish puts 5 s on each 503.
inline constexpr int longRetryAfterSeconds = 60;
/// Others who fail like us before the verdict says "for others too".
inline constexpr qsizetype severalOthers = 2;
/// Others who agree against one alone before that one is outvoted.
inline constexpr qsizetype enoughToOutvote = 4;

} // namespace IsItMe::Limits
