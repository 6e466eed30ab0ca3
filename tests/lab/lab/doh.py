# SPDX-License-Identifier: Apache-2.0
"""DNS over HTTPS, in both forms that are in use: JSON (as Cloudflare and Google do it) and wire (RFC 8484)."""

import base64
import binascii

from . import dnsmessage as dns
from .httpd import Reply, json_reply


def application(answer, log):
    """The HTTPS side of a resolver; `answer` maps a query message to a reply message (None: no answer at all)."""

    def serve(request):
        log.append((request.peer, request.path, request.query.get("name", "")))
        if request.path not in ("/dns-query", "/resolve"):
            return Reply(404)
        if request.method == "POST":
            return _wire(answer, request.body)
        if "dns" in request.query:
            text = request.query["dns"]
            try:
                return _wire(answer, base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            except (binascii.Error, ValueError):
                return Reply(400)
        return _json(answer, request)

    return serve


def _wire(answer, raw):
    try:
        reply = answer(dns.decode(raw))
    except dns.BadMessage:
        return Reply(400)
    if reply is None:
        return None
    return Reply(200, dns.encode(reply), "application/dns-message", {"Cache-Control": "max-age=30"})


def _json(answer, request):
    if request.path == "/dns-query" and "application/dns-json" not in (request.headers.get("Accept") or ""):
        return Reply(400, b"Accept: application/dns-json, please")
    name, kind = request.query.get("name", ""), request.query.get("type", "A").upper()
    if kind.isdigit():
        kind = dns.NAMES.get(int(kind), f"TYPE{kind}")
    if not name or (kind not in dns.TYPES and not kind.startswith("TYPE")):
        return json_reply({"error": "Invalid query"}, 400)
    unchecked = request.query.get("cd", "0").lower() in ("1", "true")
    reply = answer(dns.Message(name=name, type=kind, recursion_desired=True, checking_disabled=unchecked))
    if reply is None:
        return None
    value = {"Status": reply.rcode, "TC": False, "RD": True, "RA": True, "AD": reply.authentic, "CD": unchecked,
             "Question": [{"name": name, "type": dns.type_number(kind)}]}
    for key, records in (("Answer", reply.answers), ("Authority", reply.authority)):
        if records:
            value[key] = [{"name": r.name.rstrip("."), "type": dns.type_number(r.type), "TTL": r.ttl,
                           "data": r.data} for r in records]
    if reply.rcode == dns.SERVFAIL:
        value["Comment"] = ["EDE(22): No Reachable Authority"]
    return json_reply(value, kind="application/dns-json")
