# SPDX-License-Identifier: Apache-2.0
"""Answers of a register in the form of RFC 9083 (sections 5.3 and 5.4), with jCards (RFC 7095)."""

import datetime


def _card(name, mail):
    return ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", name], ["email", {}, "text", mail]]]


def _entity(role, name, mail, **more):
    return {"objectClassName": "entity", "handle": name.upper().replace(" ", "-"), "roles": [role],
            "vcardArray": _card(name, mail), **more}


def _day(days):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)).strftime("%Y-%m-%dT00:00:00Z")


def domain(state):
    registrar = {"objectClassName": "entity", "handle": "9999", "roles": ["registrar"],
                 "vcardArray": ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Lab Registrar"]]],
                 "entities": [_entity("abuse", "Abuse Desk", "abuse@registrar.example")]}
    redacted = {"objectClassName": "entity", "roles": ["registrant"],
                "vcardArray": _card("REDACTED FOR PRIVACY", "")}
    return {"rdapConformance": ["rdap_level_0", "redacted"], "objectClassName": "domain", "handle": "D1-LAB",
            "ldhName": "shop.example",
            "status": ["active"] if state == "active" else ["redemption period", "client hold"],
            "events": [{"eventAction": "registration", "eventDate": _day(-2000)},
                       {"eventAction": "expiration", "eventDate": _day(300 if state == "active" else -40)}],
            "nameservers": [{"objectClassName": "nameserver", "ldhName": f"ns{n}.shop.example"} for n in (1, 2)],
            "redacted": [{"name": {"description": "Registrant Email"}, "method": "emptyValue"}],
            "entities": [registrar, redacted, _entity("technical", "Shop Operations", "noc@shop.example")]}


def network(address):
    return {"rdapConformance": ["rdap_level_0"], "objectClassName": "ip network", "handle": "NET-LAB-1",
            "startAddress": address, "endAddress": address, "name": "LAB-HOSTING", "country": "DE",
            "status": ["active"],
            "entities": [_entity("registrant", "Lab Hosting", "office@hosting.example",
                                 entities=[_entity("abuse", "Lab Hosting Abuse", "abuse@hosting.example"),
                                           _entity("technical", "Lab Hosting NOC", "noc@hosting.example")])]}
