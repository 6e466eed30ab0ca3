# SPDX-License-Identifier: Apache-2.0
"""Where the vantage services look from, and what can go wrong at some of these places."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    host: str
    continent: str
    region: str
    country: str
    city: str
    asn: int
    network: str
    latitude: float
    longitude: float
    words: tuple

    def matches(self, wanted):
        """A Globalping location: every key that is given must fit; "magic" parts joined by + must all fit."""
        own = {"continent": self.continent, "country": self.country, "city": self.city, "asn": self.asn,
               "network": self.network, "region": self.region}
        for key, value in wanted.items():
            if key == "magic":
                parts = [p.strip().lower() for p in str(value).split("+") if p.strip()]
                if not all(p in self.words or p in (self.country.lower(), self.continent.lower(), self.city.lower(),
                                                    self.region.lower(), f"as{self.asn}") for p in parts):
                    return False
            elif key == "tags":
                if not set(value) <= {"eyeball-network"}:
                    return False
            elif key != "limit" and str(own.get(key)).lower() != str(value).lower():
                return False
        return True


PLACES = (
    Place("europe", "EU", "Western Europe", "DE", "Falkenstein", 64496, "Lab Telekom", 50.47, 12.37,
          ("europe", "germany", "eyeball-network", "world", "global")),
    Place("america", "NA", "Northern America", "US", "Ashburn", 64497, "Lab Cable", 39.04, -77.49,
          ("north america", "america", "united states", "usa", "eyeball-network", "world", "global")),
    Place("asia", "AS", "South-eastern Asia", "SG", "Singapore", 64498, "Lab Mobile", 1.29, 103.85,
          ("asia", "singapore", "eyeball-network", "world", "global")),
    # Two more that look from the same networks, for those who ask more than three.
    Place("europe", "AF", "Southern Africa", "ZA", "Johannesburg", 64499, "Lab Fibre", -26.2, 28.05,
          ("africa", "south africa", "eyeball-network", "world", "global")),
    Place("asia", "OC", "Australia and New Zealand", "AU", "Sydney", 64500, "Lab Broadband", -33.87, 151.21,
          ("oceania", "australia", "eyeball-network", "world", "global")),
)


@dataclass(frozen=True)
class Trouble:
    """What some places (by country; empty: all) do instead of looking, or after it: never (end), late (after
    `seconds`), broken (the probe itself fails), offline, or says (an answer of its own: an old one, a wall's)."""
    how: str
    places: tuple = ()
    seconds: float = 0
    status: int = 200
    body: str = ""
    headers: tuple = ()

    HOWS = ("never", "late", "broken", "offline", "says")

    def of(self, place):
        return not self.places or place.country in self.places
