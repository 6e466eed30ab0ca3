# SPDX-License-Identifier: Apache-2.0
"""DNS messages on the wire (RFC 1035, with the EDNS of RFC 6891): just what the lab's servers and clients need."""

import ipaddress
import struct
from dataclasses import dataclass, field

TYPES = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "PTR": 12, "MX": 15, "TXT": 16, "AAAA": 28, "SRV": 33, "OPT": 41,
         "DS": 43, "RRSIG": 46, "DNSKEY": 48, "SVCB": 64, "HTTPS": 65, "ANY": 255, "CAA": 257}
NAMES = {number: name for name, number in TYPES.items()}
NOERROR, FORMERR, SERVFAIL, NXDOMAIN, NOTIMP, REFUSED = range(6)
RCODES = ("NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED")


class BadMessage(ValueError):
    """Bytes that are no DNS message."""


@dataclass(frozen=True)
class Record:
    """`data` is text: an address, a name, or for SOA "mname rname serial refresh retry expire minimum"."""
    name: str
    type: str
    ttl: int
    data: str


@dataclass
class Message:
    id: int = 0
    response: bool = False
    authoritative: bool = False
    truncated: bool = False
    recursion_desired: bool = False
    recursion_available: bool = False
    authentic: bool = False
    checking_disabled: bool = False
    rcode: int = 0
    name: str = "."
    type: str = "A"
    answers: list = field(default_factory=list)
    authority: list = field(default_factory=list)
    additional: list = field(default_factory=list)
    edns: bool = False
    payload: int = 512


def canonical(name):
    name = name.lower().rstrip(".")
    return name + "."


def _encode_name(name):
    out = b""
    for label in name.rstrip(".").split("."):
        if label:
            raw = label.encode("ascii", "replace")
            if len(raw) > 63:
                raise BadMessage("label too long")
            out += bytes([len(raw)]) + raw
    return out + b"\0"


def _encode_data(record):
    if record.type in ("A", "AAAA"):
        return ipaddress.ip_address(record.data).packed
    if record.type in ("NS", "CNAME", "PTR"):
        return _encode_name(record.data)
    if record.type == "SOA":
        mname, rname, *numbers = record.data.split()
        return _encode_name(mname) + _encode_name(rname) + struct.pack("!5I", *map(int, numbers))
    if record.type == "MX":
        preference, host = record.data.split()
        return struct.pack("!H", int(preference)) + _encode_name(host)
    raw = record.data.encode()
    return bytes([min(len(raw), 255)]) + raw[:255]


def _encode_record(record):
    data = _encode_data(record)
    return _encode_name(record.name) + struct.pack("!HHIH", TYPES[record.type], 1, record.ttl, len(data)) + data


def encode(message, limit=65535):
    flags = (message.response << 15 | message.authoritative << 10 | message.truncated << 9
             | message.recursion_desired << 8 | message.recursion_available << 7 | message.authentic << 5
             | message.checking_disabled << 4 | message.rcode)
    extra = list(message.additional)
    head = struct.pack("!6H", message.id, flags, 1, len(message.answers), len(message.authority),
                       len(extra) + message.edns)
    out = head + _encode_name(message.name) + struct.pack("!HH", type_number(message.type), 1)
    for record in message.answers + message.authority + extra:
        out += _encode_record(record)
    if message.edns:
        out += b"\0" + struct.pack("!HHIH", TYPES["OPT"], 1232, 0, 0)
    if len(out) > limit:
        short = Message(**{**message.__dict__, "truncated": True, "answers": [], "authority": [], "additional": []})
        return encode(short)
    return out


def type_number(name):
    return TYPES[name] if name in TYPES else int(name[4:])  # TYPE123, RFC 3597


def _decode_name(raw, at):
    labels, jumps, after = [], 0, None
    while True:
        if at >= len(raw):
            raise BadMessage("name runs out")
        size = raw[at]
        if size >= 0xC0:
            if at + 1 >= len(raw) or jumps > 20:
                raise BadMessage("bad pointer")
            after = at + 2 if after is None else after
            at = (size & 0x3F) << 8 | raw[at + 1]
            jumps += 1
        elif size == 0:
            return ".".join(labels) + ".", after if after is not None else at + 1
        else:
            labels.append(raw[at + 1:at + 1 + size].decode("ascii", "replace"))
            at += 1 + size


def _decode_data(kind, raw, at, size):
    if kind in ("A", "AAAA"):
        return str(ipaddress.ip_address(raw[at:at + size]))
    if kind in ("NS", "CNAME", "PTR"):
        return _decode_name(raw, at)[0]
    if kind == "SOA":
        mname, at = _decode_name(raw, at)
        rname, at = _decode_name(raw, at)
        return " ".join([mname, rname, *map(str, struct.unpack_from("!5I", raw, at))])
    if kind == "TXT":
        return raw[at + 1:at + size].decode("utf-8", "replace")
    return raw[at:at + size].hex()


def decode(raw):
    """Raises BadMessage on anything that is no DNS message with one question."""
    try:
        number, flags, questions, *counts = struct.unpack_from("!6H", raw, 0)
        if questions != 1:
            raise BadMessage("not one question")
        name, at = _decode_name(raw, 12)
        kind, _ = struct.unpack_from("!HH", raw, at)
        at += 4
        message = Message(id=number, response=bool(flags >> 15), authoritative=bool(flags >> 10 & 1),
                          truncated=bool(flags >> 9 & 1), recursion_desired=bool(flags >> 8 & 1),
                          recursion_available=bool(flags >> 7 & 1), authentic=bool(flags >> 5 & 1),
                          checking_disabled=bool(flags >> 4 & 1), rcode=flags & 15, name=name,
                          type=NAMES.get(kind, f"TYPE{kind}"))
        for section, count in zip((message.answers, message.authority, message.additional), counts):
            for _ in range(count):
                owner, at = _decode_name(raw, at)
                kind, klass, ttl, size = struct.unpack_from("!HHIH", raw, at)
                at += 10
                label = NAMES.get(kind, f"TYPE{kind}")
                if label == "OPT":
                    message.edns, message.payload = True, max(512, klass)
                else:
                    section.append(Record(owner, label, ttl, _decode_data(label, raw, at, size)))
                at += size
        return message
    except (struct.error, ValueError, IndexError) as problem:
        raise BadMessage(str(problem)) from problem


def reply_to(query, **fields):
    """An answer that repeats the question (with the letters' case as asked)."""
    return Message(id=query.id, response=True, recursion_desired=query.recursion_desired, name=query.name,
                   type=query.type, edns=query.edns, checking_disabled=query.checking_disabled, **fields)
