// SPDX-License-Identifier: Apache-2.0
#include "causes/sharesbehindgateway.h"

namespace IsItMe {

namespace {

struct Row
{
    Sign sign;
    Clock clock;
    SharesBehindGateway share;
};

// clang-format off
constexpr Row table[] = {
    // The gateway says which way it failed: by its error page's words, a header, or Proxy-Status.
    //                                              down   inval  slow   name   netw   fire   over   code   maint
    {Sign::Refused,         Clock::AtOnce,         {.84,   .00,   .00,   .00,   .01,   .08,   .01,   .00,   .01}},
    {Sign::ConnectTimeout,  Clock::AtOnce,         {.03,   .00,   .02,   .00,   .41,   .41,   .07,   .00,   .00}},
    {Sign::NoRoute,         Clock::AtOnce,         {.08,   .00,   .00,   .00,   .54,   .30,   .00,   .00,   .00}},
    {Sign::Prohibited,      Clock::AtOnce,         {.02,   .00,   .00,   .02,   .08,   .78,   .00,   .00,   .00}},
    {Sign::Name,            Clock::AtOnce,         {.02,   .00,   .00,   .92,   .01,   .00,   .00,   .00,   .00}},
    {Sign::TlsToUpstream,   Clock::AtOnce,         {.02,   .86,   .00,   .01,   .03,   .01,   .00,   .00,   .00}},
    {Sign::NoneHealthy,     Clock::AtOnce,         {.62,   .03,   .02,   .02,   .08,   .05,   .10,   .00,   .04}},
    {Sign::NotConnected,    Clock::AtOnce,         {.63,   .03,   .00,   .11,   .05,   .07,   .04,   .00,   .01}},
    {Sign::NotConnected,    Clock::RetryPauses,    {.52,   .00,   .00,   .05,   .10,   .11,   .14,   .00,   .01}},
    {Sign::NotConnected,    Clock::ConnectLimit,   {.06,   .00,   .04,   .02,   .37,   .37,   .09,   .00,   .00}},
    {Sign::NotConnected,    Clock::EitherLimit,    {.06,   .00,   .04,   .02,   .37,   .37,   .09,   .00,   .00}},
    {Sign::NotConnected,    Clock::ReadLimit,      {.04,   .00,   .08,   .02,   .33,   .33,   .14,   .00,   .00}},
    {Sign::ReadTimeout,     Clock::AtOnce,         {.00,   .01,   .78,   .00,   .02,   .01,   .12,   .02,   .00}},
    {Sign::Timeout,         Clock::AtOnce,         {.00,   .00,   .55,   .00,   .10,   .10,   .15,   .03,   .00}},
    {Sign::Timeout,         Clock::ConnectLimit,   {.00,   .00,   .22,   .00,   .29,   .29,   .09,   .02,   .00}},
    {Sign::Timeout,         Clock::EitherLimit,    {.00,   .00,   .44,   .00,   .18,   .18,   .12,   .03,   .00}},
    {Sign::Timeout,         Clock::ReadLimit,      {.00,   .00,   .62,   .00,   .08,   .08,   .13,   .04,   .00}},
    {Sign::InvalidAnswer,   Clock::AtOnce,         {.04,   .88,   .00,   .00,   .00,   .00,   .02,   .03,   .00}},
    {Sign::ClosedEarly,     Clock::AtOnce,         {.12,   .74,   .00,   .00,   .00,   .00,   .04,   .05,   .00}},
    {Sign::NoAnswer,        Clock::AtOnce,         {.12,   .72,   .02,   .00,   .00,   .00,   .04,   .05,   .00}},
    {Sign::NoAnswer,        Clock::ConnectLimit,   {.02,   .08,   .66,   .00,   .03,   .03,   .12,   .02,   .00}},
    {Sign::NoAnswer,        Clock::EitherLimit,    {.02,   .08,   .66,   .00,   .03,   .03,   .12,   .02,   .00}},
    {Sign::NoAnswer,        Clock::ReadLimit,      {.01,   .05,   .70,   .00,   .03,   .03,   .13,   .02,   .00}},
    {Sign::Overload,        Clock::AtOnce,         {.01,   .00,   .04,   .00,   .00,   .00,   .86,   .01,   .02}},
    {Sign::Maintenance,     Clock::AtOnce,         {.03,   .00,   .00,   .00,   .00,   .00,   .06,   .00,   .86}},
    {Sign::Crashed,         Clock::AtOnce,         {.03,   .03,   .02,   .00,   .00,   .00,   .04,   .84,   .00}},

    // Only a status tells; and the clock.
    //                                              down   inval  slow   name   netw   fire   over   code   maint
    {Sign::Plain500,        Clock::AtOnce,         {.04,   .04,   .00,   .02,   .00,   .00,   .06,   .78,   .00}},
    {Sign::Plain502,        Clock::AtOnce,         {.58,   .21,   .00,   .07,   .02,   .03,   .03,   .01,   .00}},
    {Sign::Plain502,        Clock::AfterWork,      {.32,   .42,   .02,   .06,   .03,   .03,   .06,   .04,   .00}},
    {Sign::Plain502,        Clock::HostSearch,     {.06,   .16,   .06,   .04,   .50,   .10,   .03,   .03,   .00}},
    {Sign::Plain502,        Clock::OwnEnd,         {.05,   .38,   .26,   .06,   .06,   .03,   .09,   .05,   .00}},
    {Sign::Plain502,        Clock::ConnectLimit,   {.04,   .03,   .14,   .02,   .30,   .30,   .09,   .01,   .00}},
    {Sign::Plain502,        Clock::EitherLimit,    {.03,   .04,   .30,   .01,   .21,   .21,   .11,   .01,   .00}},
    {Sign::Plain502,        Clock::ReadLimit,      {.02,   .06,   .58,   .00,   .07,   .07,   .14,   .02,   .00}},
    {Sign::Plain503,        Clock::AtOnce,         {.50,   .04,   .01,   .05,   .03,   .04,   .18,   .01,   .09}},
    {Sign::Plain503,        Clock::AfterWork,      {.40,   .06,   .04,   .05,   .03,   .04,   .26,   .02,   .08}},
    {Sign::Plain503,        Clock::OwnEnd,         {.20,   .04,   .18,   .03,   .05,   .05,   .34,   .03,   .04}},
    {Sign::Plain503,        Clock::ConnectLimit,   {.06,   .01,   .10,   .01,   .29,   .29,   .16,   .01,   .01}},
    {Sign::Plain503,        Clock::EitherLimit,    {.05,   .01,   .18,   .01,   .22,   .22,   .22,   .01,   .01}},
    {Sign::Plain503,        Clock::ReadLimit,      {.03,   .02,   .32,   .00,   .12,   .12,   .30,   .02,   .00}},
    {Sign::Plain504,        Clock::AtOnce,         {.02,   .01,   .52,   .01,   .10,   .10,   .15,   .03,   .00}},
    {Sign::Plain504,        Clock::ConnectLimit,   {.01,   .00,   .22,   .00,   .29,   .29,   .09,   .02,   .00}},
    {Sign::Plain504,        Clock::EitherLimit,    {.01,   .00,   .44,   .00,   .18,   .18,   .12,   .03,   .00}},
    {Sign::Plain504,        Clock::ReadLimit,      {.00,   .00,   .62,   .00,   .08,   .08,   .13,   .04,   .00}},
    {Sign::Quick504,        Clock::AtOnce,         {.46,   .07,   .04,   .09,   .12,   .09,   .06,   .02,   .00}},

    // Sent as if all were well, and its words say no more than that something is wrong: the status is not known.
    //                                              down   inval  slow   name   netw   fire   over   code   maint
    {Sign::OnlyAnError,     Clock::AtOnce,         {.36,   .13,   .02,   .04,   .02,   .03,   .06,   .26,   .02}},
    {Sign::OnlyAnError,     Clock::ConnectLimit,   {.05,   .03,   .14,   .02,   .28,   .28,   .09,   .05,   .00}},
    {Sign::OnlyAnError,     Clock::EitherLimit,    {.04,   .03,   .32,   .01,   .18,   .18,   .12,   .06,   .00}},
    {Sign::OnlyAnError,     Clock::ReadLimit,      {.02,   .04,   .58,   .00,   .06,   .06,   .14,   .04,   .00}},

    // The page is not the gateway's: it passed on what the upstream wrote.
    //                                              down   inval  slow   name   netw   fire   over   code   maint
    {Sign::Upstream502,     Clock::AtOnce,         {.38,   .30,   .05,   .05,   .02,   .02,   .06,   .06,   .00}},
    {Sign::Upstream502,     Clock::ConnectLimit,   {.08,   .12,   .18,   .03,   .23,   .23,   .08,   .03,   .00}},
    {Sign::Upstream502,     Clock::EitherLimit,    {.06,   .14,   .32,   .02,   .15,   .15,   .10,   .04,   .00}},
    {Sign::Upstream502,     Clock::ReadLimit,      {.04,   .12,   .50,   .02,   .06,   .06,   .13,   .05,   .00}},
    {Sign::Upstream503,     Clock::AtOnce,         {.36,   .03,   .03,   .03,   .02,   .03,   .26,   .06,   .12}},
    {Sign::Upstream503,     Clock::ReadLimit,      {.06,   .02,   .30,   .01,   .08,   .08,   .32,   .06,   .02}},

    // No error page at all.
    //                                              down   inval  slow   name   netw   fire   over   code   maint
    {Sign::BrokenOff,       Clock::AtOnce,         {.02,   .66,   .04,   .00,   .02,   .01,   .06,   .10,   .00}},
    {Sign::ClosedLate,      Clock::ConnectLimit,   {.05,   .05,   .14,   .01,   .24,   .24,   .08,   .02,   .00}},
    {Sign::ClosedLate,      Clock::EitherLimit,    {.03,   .05,   .38,   .01,   .13,   .13,   .11,   .02,   .00}},
    {Sign::ClosedLate,      Clock::ReadLimit,      {.02,   .05,   .52,   .00,   .07,   .07,   .14,   .02,   .00}},
    {Sign::NoReply,         Clock::AtOnce,         {.02,   .03,   .58,   .00,   .05,   .05,   .18,   .03,   .00}},
};
// clang-format on

} // namespace

const SharesBehindGateway *sharesBehindGateway(Sign sign, Clock clock)
{
    const Row *found = nullptr;
    for (const Row &row : table) {
        if (row.sign == sign && (row.clock == clock || !found))
            found = &row;
    }
    return found ? &found->share : nullptr;
}

} // namespace IsItMe
