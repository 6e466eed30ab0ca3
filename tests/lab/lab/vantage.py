# SPDX-License-Identifier: Apache-2.0
"""The view from elsewhere: probes that really fetch from their own namespaces, behind the two services' real forms.

Globalping: https://github.com/jsdelivr/globalping public/v1 (OpenAPI) and globalping-probe src/command/http-command.ts:
10 s a request, no redirects, IPv4, certificates noted but not enforced. check-host: https://check-host.net/about/api."""

import concurrent.futures
import datetime
import hashlib
import http
import ipaddress
import json
import secrets
import ssl
import tempfile
import threading
import time
import urllib.parse

from .fetch import Fetched, fetch
from .httpd import json_reply, page
from .places import PLACES
from .recursor import NoServer

AGENT = ("User-Agent", "globalping probe (https://github.com/jsdelivr/globalping)")
SECONDS = 10.0
BODY_KEPT = 10_000
HOURLY = 250
PRIVATE = [ipaddress.ip_network(n) for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8",
                                             "169.254.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10", "::1/128")]


def _now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _milliseconds(times, key):
    return round(times[key] * 1000) if key in times else None


class Vantage:
    """The probes and both services. `fault` makes the service itself fail: down, globalping-down, limited, no-probes,
    stuck, garbage. `trouble` is what some of its places do instead of looking (Trouble)."""

    def __init__(self, hosts, recursors, trust):
        self._hosts, self._recursors, self._trust = hosts, recursors, trust
        self._measurements, self._checks = {}, {}
        self._pool = concurrent.futures.ThreadPoolExecutor(12)
        self._lock = threading.Lock()
        self._used = 0
        self.fault = ""
        self.trouble = None
        self.asked = []  # (service, what) for every question, for the tests of consent
        self.exchanges = []  # every request and answer whole: forms.py holds them to the services' real forms
        self.token = ""  # what an organisation's own service wants to see

    def globalping(self, request):
        return self._noted("globalping", request, self._globalping(request))

    def check_host(self, request):
        return self._noted("check-host", request, self._check_host(request))

    def own(self, request, token):
        """A service of the organisation's own, in Globalping's form, below a path of its own and with a key."""
        if request.headers.get("Authorization") != f"Bearer {token}":
            return self._noted("globalping", request, _error(401, "unauthorized", "Unauthorized."))
        request.path = request.path.removeprefix("/outside")
        return self.globalping(request)

    def _noted(self, service, request, reply):
        if self.fault == "garbage" and reply.type.startswith("text/html"):
            return reply  # not the service's own form, on purpose
        self.exchanges.append({
            "service": service, "method": request.method, "path": request.path, "query": dict(request.query),
            "asked": request.body.decode("utf-8", "replace"), "type": request.headers.get("Content-Type") or "",
            "accept": request.headers.get("Accept") or "", "agent": request.headers.get("User-Agent") or "",
            "status": reply.status, "headers": dict(reply.headers),
            "answered": reply.body.decode("utf-8", "replace")})
        return reply

    def _globalping(self, request):
        if self.fault in ("down", "globalping-down"):
            return json_reply({"error": {"type": "api_error", "message": "Internal Server Error."}}, 500)
        if request.path == "/v1/limits":
            return json_reply({"rateLimit": {"measurements": {"create": {
                "type": "ip", "limit": HOURLY, "remaining": self._remaining(), "reset": 3600 if self._used else 0}}}})
        if request.path.rstrip("/") == "/v1/measurements" and request.method == "POST":
            return self._create(request)
        if request.path.startswith("/v1/measurements/") and request.method == "GET":
            return self._read(request.path.rpartition("/")[2])
        return _error(404, "not_found", "Couldn't find the requested item.")

    def _remaining(self):
        return 0 if self.fault == "limited" else max(0, HOURLY - self._used)

    def _limit_headers(self, consumed=0):
        return {"X_RateLimit_Limit": str(HOURLY), "X_RateLimit_Consumed": str(consumed),
                "X_RateLimit_Remaining": str(self._remaining()), "X_RateLimit_Reset": "3600"}

    def _create(self, request):
        wish, wrong = parse_request(request.body)
        if wrong:
            return _error(400, "validation_error", "Parameter validation failed.", params=wrong)
        self.asked.append(("globalping", wish["target"]))
        if self._remaining() == 0:
            return _error(429, "rate_limit_exceeded", "API rate limit exceeded.", **self._limit_headers())
        places = [] if self.fault == "no-probes" else choose(wish.get("locations") or [], wish.get("limit"))
        if not places:
            return _error(422, "no_probes_found", "No suitable probes found.")
        number = secrets.token_urlsafe(12)
        results = [{"probe": _probe(p), "result": {"status": "in-progress", "rawOutput": ""}} for p in places]
        value = {"id": number, "type": "http", "status": "in-progress", "createdAt": _now(), "updatedAt": _now(),
                 "target": wish["target"], "probesCount": len(places), "results": results}
        for key in ("locations", "limit", "measurementOptions"):
            if key in wish:
                value[key] = wish[key]
        with self._lock:
            self._measurements[number] = value
            self._used += len(places)
        for place, result in zip(places, results):
            self._pool.submit(self._measure, value, place, wish, result)
        return json_reply({"id": number, "probesCount": len(places)}, 202,
                          Location=f"https://{request.host}/v1/measurements/{number}",
                          **self._limit_headers(len(places)))

    def _read(self, number):
        if self.fault == "garbage":
            return page("Please wait", "This service is behind a wall of its own just now.", 200)
        with self._lock:
            value = self._measurements.get(number)
            return json_reply(value) if value else _error(404, "not_found", "Couldn't find the requested item.")

    def _measure(self, value, place, wish, result):
        time.sleep(0.25)  # the order travels to the probe: the first look always finds it in progress
        trouble = self.trouble if self.trouble and self.trouble.of(place) else None
        try:
            outcome = (instead(trouble) if trouble else None) or self._http_result(place, wish)
        except Exception as problem:  # a probe that breaks is a failed test, not a hung measurement
            outcome = _failed(str(problem), "probe")
        if trouble:
            time.sleep(trouble.seconds)
        if self.fault == "stuck" or trouble and trouble.how == "never":
            return
        with self._lock:
            result["result"] = outcome
            value["updatedAt"] = _now()
            if all(r["result"]["status"] != "in-progress" for r in value["results"]):
                value["status"] = "finished"

    def _http_result(self, place, wish):
        options = wish.get("measurementOptions") or {}
        asked = options.get("request") or {}
        secure = options.get("protocol", "HTTPS").upper() != "HTTP"
        port = options.get("port") or (443 if secure else 80)
        path = "/" + asked.get("path", "/").lstrip("/") + ("?" + asked["query"].lstrip("?") if asked.get("query") else "")
        method = asked.get("method", "HEAD").upper()
        begin = time.monotonic()
        got = self._fetch(place, wish["target"], port, secure, path, method, asked.get("host"),
                          list((asked.get("headers") or {}).items()) + [AGENT], options.get("ipVersion", 4))
        if isinstance(got, str):
            return _failed(got, "target")
        looked_up = round((time.monotonic() - begin - got.times["total"]) * 1000)
        if got.failure:
            return _failed(_words(got, port), "target", got.address)
        return _finished(got, looked_up, method)

    def _fetch(self, place, target, port, secure, path, method, host, headers, version=4):
        """Fetched, or the resolver's trouble in words."""
        try:
            kind = "AAAA" if version == 6 else "A"
            addresses = [target] if _is_address(target) else self._recursors[place.host].addresses(target, (kind,))
            if not addresses:
                return f"query{kind} ENOTFOUND {target} - ENOTFOUND"
        except NoServer:
            return f"query{kind} ESERVFAIL {target} - ESERVFAIL"
        return fetch(addresses[0], host or target, port, secure, path, method, headers, SECONDS, self._trust, False,
                     self._hosts[place.host].open_socket)

    def _check_host(self, request):
        if self.fault == "down":
            return json_reply({"error": "down"}, 500)
        if request.path == "/check-http" and request.query.get("host"):
            return self._start_check(request)
        if request.path.startswith("/check-result/"):
            results = self._checks.get(request.path.rpartition("/")[2])
            return json_reply(results) if results is not None else json_reply({"error": "not found"}, 404)
        return json_reply({"error": "wrong request"}, 400)

    def _start_check(self, request):
        url = urllib.parse.urlsplit(request.query["host"] if "://" in request.query["host"]
                                    else "http://" + request.query["host"])
        self.asked.append(("check-host", url.hostname))
        limit = int(request.query.get("max_nodes", "3") or 3)
        number, nodes, results = secrets.token_hex(6), {}, {}
        for place in PLACES[:max(1, limit)]:
            node = f"{place.country.lower()}1.node.check-host.example"
            nodes[node] = [place.country.lower(), place.country, place.city, self._recursors[place.host].address,
                           f"AS{place.asn}"]
            results[node] = None
            self._pool.submit(self._check, results, node, place, url)
        self._checks[number] = results
        return json_reply({"ok": 1, "request_id": number, "nodes": nodes,
                           "permanent_link": f"https://{request.host}/check-report/{number}"})

    def _check(self, results, node, place, url):
        time.sleep(0.25)
        secure = url.scheme == "https"
        path = (url.path or "/") + ("?" + url.query if url.query else "")
        got = self._fetch(place, url.hostname, url.port or (443 if secure else 80), secure, path, "GET", None,
                          [("User-Agent", "CheckHost (https://check-host.example/)")])
        if isinstance(got, str):
            results[node] = [[0, 0, "Unknown host", None, None]]
        elif got.failure:
            results[node] = [[0, round(got.times["total"], 6), got.detail or got.failure, None, got.address]]
        else:
            good = 1 if got.status < 400 else 0
            results[node] = [[good, round(got.times["total"], 6), got.reason, str(got.status), got.address]]


def parse_request(raw):
    """(request, None) or (None, what is wrong by parameter), as the service checks it."""
    try:
        wish = json.loads(raw)
    except ValueError:
        return None, {"body": "not JSON"}
    if not isinstance(wish, dict) or wish.get("type") != "http":
        return None, {"type": '"type" must be [http] in the lab'}
    target = wish.get("target")
    if not isinstance(target, str) or not target or "/" in target or ":" in target and not _is_address(target):
        return None, {"target": '"target" does not match any of the allowed types'}
    if _is_address(target) and any(ipaddress.ip_address(target) in n for n in PRIVATE if
                                   n.version == ipaddress.ip_address(target).version):
        return None, {"target": "Private hostnames are not allowed."}
    unknown = set(wish) - {"type", "target", "limit", "locations", "measurementOptions", "inProgressUpdates"}
    options = wish.get("measurementOptions") or {}
    unknown |= set(options) - {"request", "protocol", "port", "resolver", "ipVersion"}
    unknown |= set(options.get("request") or {}) - {"host", "path", "query", "method", "headers"}
    if options.get("ipVersion", 4) not in (4, 6) or "ipVersion" in options and _is_address(target):
        return None, {"ipVersion": "must be one of [4, 6], and only for a hostname"}
    if unknown:
        return None, {key: f'"{key}" is not allowed' for key in unknown}
    if str(options.get("protocol", "HTTPS")).upper() not in ("HTTP", "HTTPS", "HTTP2"):
        return None, {"protocol": "must be one of [HTTP, HTTPS, HTTP2]"}
    if str((options.get("request") or {}).get("method", "HEAD")).upper() not in ("GET", "HEAD", "OPTIONS"):
        return None, {"method": "must be one of [GET, HEAD, OPTIONS]"}
    return wish, None


def choose(locations, limit):
    """The probes for a request: without locations anywhere; each place at most once, spread over the locations."""
    if isinstance(locations, str):
        locations = []
    if not locations:
        return list(PLACES)[:limit or 1]
    chosen = []
    for wanted in locations:
        fitting = [p for p in PLACES if p.matches(wanted) and p not in chosen]
        share = wanted.get("limit") or (limit if len(locations) == 1 and limit else 1)
        chosen += fitting[:share]
    return chosen[:limit] if limit else chosen


def _is_address(text):
    try:
        ipaddress.ip_address(text)
        return True
    except ValueError:
        return False


def _error(status, kind, message, params=None, **headers):
    error = {"type": kind, "message": message}
    if params:
        error["params"] = params
    return json_reply({"error": error}, status, **headers)


def _probe(p):
    return {"continent": p.continent, "region": p.region, "country": p.country, "state": None, "city": p.city,
            "asn": p.asn, "longitude": p.longitude, "latitude": p.latitude, "network": p.network,
            "tags": ["eyeball-network"], "resolvers": ["private"]}


def _words(got, port):
    """The error as the real probe words it (Node's got): message - code."""
    where = f"{got.address}:{port}"
    return {"connection-refused": f"connect ECONNREFUSED {where} - ECONNREFUSED",
            "unreachable": f"connect EHOSTUNREACH {where} - EHOSTUNREACH",
            "timed-out": "Timeout awaiting 'request' for 10000ms - ETIMEDOUT",
            "reset": "read ECONNRESET - ECONNRESET", "closed": "socket hang up - ECONNRESET",
            "truncated": "aborted - ECONNRESET",
            "not-http": "Parse Error: Expected HTTP/ - HPE_INVALID_CONSTANT",
            "tls": f"{got.detail} - EPROTO"}[got.failure]


def _failed(words, source, address=None):
    return {"status": "failed", "failureSource": source, "rawOutput": words, "resolvedAddress": address,
            "rawHeaders": None, "rawBody": None, "truncated": False, "headers": {}, "statusCode": None,
            "statusCodeName": None, "tls": None,
            "timings": dict.fromkeys(("total", "dns", "tcp", "tls", "firstByte", "download"))}


def instead(trouble):
    """What a place in trouble tells without looking; nothing where it looks all the same."""
    if trouble.how == "broken":
        return _failed("getaddrinfo EAI_AGAIN - EAI_AGAIN", "probe")
    if trouble.how == "offline":
        return {**_failed("This probe is currently offline. Please try again later.", None), "status": "offline"}
    if trouble.how == "says":
        got = Fetched("203.0.113.10", status=trouble.status, reason=http.HTTPStatus(trouble.status).phrase,
                      version="HTTP/1.1", body=trouble.body.encode(), headers=list(trouble.headers),
                      times={"tcp": 0.02, "first-byte": 0.03, "download": 0.001, "total": 0.06})
        return _finished(got, 4, "GET")
    return None


def _finished(got, looked_up, method):
    headers = {}
    for name, value in got.headers:
        key = name.lower()
        headers[key] = value if key not in headers else [*(headers[key] if isinstance(headers[key], list)
                                                           else [headers[key]]), value]
    raw = "\n".join(f"{k}: {v}" for k, v in got.headers)
    body = got.body[:BODY_KEPT].decode("utf-8", "replace")
    number = got.version.partition("/")[2]
    return {"status": "finished", "resolvedAddress": got.address, "headers": headers, "rawHeaders": raw,
            "rawBody": body or None, "truncated": len(got.body) > BODY_KEPT, "statusCode": got.status,
            "statusCodeName": got.reason,
            "rawOutput": f"HTTP/{number} {got.status}\n{raw}" + ("" if method == "HEAD" else f"\n\n{body}"),
            "timings": {"total": _milliseconds(got.times, "total") + looked_up, "dns": looked_up,
                        "tcp": _milliseconds(got.times, "tcp"), "tls": _milliseconds(got.times, "tls"),
                        "firstByte": _milliseconds(got.times, "first-byte"),
                        "download": _milliseconds(got.times, "download")},
            "tls": _certificate(got) if got.tls else None}


def _certificate(got):
    der = got.tls["der"]
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(ssl.DER_cert_to_PEM_cert(der))
        file.flush()
        known = ssl._ssl._test_decode_cert(file.name)  # the only way in the standard library to read a certificate

    def common(which):
        return {{"commonName": "CN", "organizationName": "O", "countryName": "C"}[k]: v
                for part in known[which] for k, v in part if k in ("commonName", "organizationName", "countryName")}

    def date(text):
        return datetime.datetime.fromtimestamp(ssl.cert_time_to_seconds(text),
                                               datetime.timezone.utc).isoformat(timespec="milliseconds")[:-6] + "Z"

    def colons(text):
        return ":".join(text[i:i + 2] for i in range(0, len(text), 2)).upper()

    value = {"authorized": not got.certificate_error, "protocol": got.tls["protocol"],
             "cipherName": got.tls["cipher"], "createdAt": date(known["notBefore"]),
             "expiresAt": date(known["notAfter"]), "issuer": common("issuer"),
             "subject": {**common("subject"), "alt": ", ".join(f"{k}:{v}" for k, v in
                                                               known.get("subjectAltName", ())) or None},
             "keyType": "EC", "keyBits": 256, "serialNumber": colons(known["serialNumber"]),
             "fingerprint256": colons(hashlib.sha256(der).hexdigest()), "publicKey": None}
    if got.certificate_error:
        value["error"] = NODE_ERRORS.get(got.certificate_error.partition(",")[0], got.certificate_error)
    return value


NODE_ERRORS = {"certificate has expired": "CERT_HAS_EXPIRED", "certificate is not yet valid": "CERT_NOT_YET_VALID",
               "Hostname mismatch": "ERR_TLS_CERT_ALTNAME_INVALID",
               "self-signed certificate": "DEPTH_ZERO_SELF_SIGNED_CERT",
               "self-signed certificate in certificate chain": "SELF_SIGNED_CERT_IN_CHAIN",
               "unable to get local issuer certificate": "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"}
