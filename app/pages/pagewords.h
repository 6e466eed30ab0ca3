// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

// What stands on a page besides the name of an error, in the languages of errorphrases.cpp.

/// It asks its reader to try again, or says sorry.
bool asksToComeBack(const QString &text);
/// Something can't be had now.
bool saysUnavailable(const QString &text);
/// An id to quote, the words of gateways, whom to tell.
bool speaksTechnically(const QString &text);
/// How many different words of it explain errors to readers, as help pages, articles and forums do; at
/// most 4.
int explainsErrors(const QString &text);
/// A status page with its parts, a shop's shelf, a craftsman's offer.
bool isOverview(const QString &text);

} // namespace IsItMe
