// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"
#include "facts/json.h"

namespace IsItMe {

/// One vantage point's try of the site, as its service reports it.
struct VantageFacts
{
    QString service;   ///< "globalping", "check-host"
    QString continent; ///< "EU"
    QString country;   ///< "DE"
    QString city;
    std::optional<double> latitude, longitude; ///< degrees, where the service says
    QString network;                           ///< "Example Telecom (AS64500)"
    bool dataCentre = false;                   ///< sits in a data centre: more often taken for a robot
    QString url;                               ///< what it was asked to fetch
    bool samePath = false;                     ///< it tried the very path that this case is about
    bool connected = false;                    ///< it reached the gateway: TCP connected
    int status = 0;                            ///< the HTTP status it got; 0: none
    QString address;                           ///< the address it used
    QString failure;                           ///< where it failed, in the service's own words
    std::vector<HeaderField> headers;          ///< values of cookies removed
    QString body;                              ///< at most 10 kB
    bool certificateValid = false;             ///< only meaningful over HTTPS
    std::optional<double> connectMs, tlsMs, firstByteMs, totalMs;
    std::optional<double> waitSeconds; ///< the service wants no more questions for so long

    bool operator==(const VantageFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("service", self.service);
        visit("continent", self.continent);
        visit("country", self.country);
        visit("city", self.city);
        visit("latitude", self.latitude);
        visit("longitude", self.longitude);
        visit("network", self.network);
        visit("dataCentre", self.dataCentre);
        visit("url", self.url);
        visit("samePath", self.samePath);
        visit("connected", self.connected);
        visit("status", self.status);
        visit("address", self.address);
        visit("failure", self.failure);
        visit("headers", self.headers);
        visit("body", self.body);
        visit("certificateValid", self.certificateValid);
        visit("connectMs", self.connectMs);
        visit("tlsMs", self.tlsMs);
        visit("firstByteMs", self.firstByteMs);
        visit("totalMs", self.totalMs);
        visit("waitSeconds", self.waitSeconds);
    }
};

} // namespace IsItMe
