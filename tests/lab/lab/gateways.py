# SPDX-License-Identifier: Apache-2.0
"""The site's front doors: real reverse proxies, started by hand. A new one is one entry in KINDS."""

import os
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path

from .kernel import LabError
from .gatewayconfigs import apache, caddy, h2o, haproxy, haproxy_front, nginx, squid, trafficserver, varnish
from .moregateways import (apache_fastcgi, gunicorn, haproxy_tcp, hitch, lighttpd, nghttpx, nginx_fastcgi, nginx_stream,
                           php_fpm, plain, tinyproxy)


@dataclass
class Plan:
    """What one gateway shall do. `listen` are its addresses; `upstreams` are (address, port)."""
    kind: str
    listen: list
    upstreams: list
    host: str = "edge"
    names: list = field(default_factory=lambda: ["shop.example"])
    http: str = "redirect"  # port 80: redirect, serve, closed
    https: bool = True
    connect_limit: float = 4.0
    read_limit: float = 8.0
    retries: bool = False  # try the next upstream when one fails
    error_page: str = ""  # the site's own page instead of the maker's
    extra: str = ""  # lines of the maker's own language, put where the site is described
    extra_top: str = ""  # the same, outside of it (nginx: in http; others: at the end)
    plain_ports: tuple = (80,)
    certificate: object = None
    folder: Path = None


@dataclass(frozen=True)
class Kind:
    package: str
    program: str
    files: object  # Plan -> {file name: text}
    argv: object  # (program, folder) -> list
    front: bool = False  # speaks no TLS itself: a HAProxy that only ends TLS stands before it
    environment: dict = field(default_factory=dict)


KINDS = {
    "nginx": Kind("nginx", "nginx", nginx, lambda p, d: [p, "-p", d, "-c", f"{d}/nginx.conf"]),
    "haproxy": Kind("haproxy", "haproxy", haproxy, lambda p, d: [p, "-db", "-f", f"{d}/haproxy.cfg"]),
    "apache": Kind("apache2", "apache2", apache, lambda p, d: [p, "-d", d, "-f", f"{d}/apache.conf", "-D",
                                                               "FOREGROUND"]),
    "varnish": Kind("varnish", "varnishd", varnish, lambda p, d: [
        p, "-F", "-n", f"{d}/varnish", "-f", f"{d}/lab.vcl", *_varnish_listens(d), "-s", "malloc,16M", "-p",
        "thread_pool_min=5", "-p", "vcc_err_unref=off"], front=True),
    "caddy": Kind("caddy", "caddy", caddy, lambda p, d: [p, "run", "--config", f"{d}/Caddyfile", "--adapter",
                                                         "caddyfile"], environment={"XDG_DATA_HOME": "/tmp"}),
    "squid": Kind("squid", "squid", squid, lambda p, d: [p, "-N", "-f", f"{d}/squid.conf"], front=True),
    "h2o": Kind("h2o", "h2o", h2o, lambda p, d: [p, "-m", "worker", "-c", f"{d}/h2o.conf"]),
    "trafficserver": Kind("trafficserver", "traffic_server", trafficserver, lambda p, d: [
        p, f"--run-root={d}/runroot.yaml"]),
    "lighttpd": Kind("lighttpd-mod-openssl", "lighttpd", lighttpd, lambda p, d: [p, "-D", "-f", f"{d}/lighttpd.conf"]),
    "tinyproxy": Kind("tinyproxy-bin", "tinyproxy", tinyproxy, lambda p, d: [p, "-d", "-c", f"{d}/tinyproxy.conf"],
                      front=True),
    "nghttpx": Kind("nghttp2-proxy", "nghttpx", nghttpx, lambda p, d: [p, f"--conf={d}/nghttpx.conf"]),
    "haproxy-tcp": Kind("haproxy", "haproxy", haproxy_tcp, lambda p, d: [p, "-db", "-f", f"{d}/haproxy.cfg"]),
    "nginx-stream": Kind("libnginx-mod-stream", "nginx", nginx_stream, lambda p, d: [
        p, "-p", d, "-c", f"{d}/nginx.conf"]),
    "hitch": Kind("hitch", "hitch", hitch, lambda p, d: [p, f"--config={d}/hitch.conf"]),
    "php-fpm": Kind("php-fpm", "php-fpm8.2", php_fpm, lambda p, d: [p, "-F", "-y", f"{d}/php-fpm.conf"]),
    "nginx-fastcgi": Kind("nginx", "nginx", nginx_fastcgi, lambda p, d: [p, "-p", d, "-c", f"{d}/nginx.conf"]),
    "apache-fastcgi": Kind("apache2", "apache2", apache_fastcgi, lambda p, d: [
        p, "-d", d, "-f", f"{d}/apache.conf", "-D", "FOREGROUND"]),
    "gunicorn": Kind("gunicorn", "gunicorn", gunicorn, lambda p, d: [
        p, "--chdir", d, "-c", f"{d}/gunicorn.conf.py", "app:app"]),
    "plain": Kind("python3", "python3", plain, lambda p, d: [
        p, str(Path(__file__).with_name("plaingateway.py")), f"{d}/plan.json"], front=True),
}
FRONT = Kind("haproxy", "haproxy", haproxy_front, lambda p, d: [p, "-db", "-f", f"{d}/front.cfg"])


def _varnish_listens(folder):
    return [f"-a{line}" for line in Path(folder, "listen").read_text(encoding="ascii").split()]


def packages():
    return sorted({kind.package for kind in KINDS.values()})


def _program(name):
    for folder in ("/usr/sbin", "/usr/bin", "/sbin", "/bin"):
        if os.access(f"{folder}/{name}", os.X_OK):
            return f"{folder}/{name}"
    return None


def answers(host, address, port, seconds):
    """Whether a TCP connection from that host succeeds."""
    with host.open_socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.settimeout(seconds)
        return sock.connect_ex((address, port)) == 0


class Gateway:
    """One running gateway (with its TLS front, where the kind needs one)."""

    def __init__(self, host, plan, folder):
        if plan.kind not in KINDS:
            raise LabError(f"unknown gateway: {plan.kind} (known: {', '.join(KINDS)})")
        self.host, self.plan, self.folder = host, plan, Path(folder)
        self.folder.mkdir(parents=True)
        os.chmod(self.folder, 0o777)  # some gateways give up root before they write here
        plan.folder = self.folder
        self._running = []
        kind = KINDS[plan.kind]
        if kind.front and plan.https:
            self._start(FRONT)
        self._start(kind)

    def _start(self, kind):
        program = _program(kind.program)
        if not program:
            raise LabError(f"the gateway needs the Debian package {kind.package}")
        for name, text in kind.files(self.plan).items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(self.folder),
                       **{k: v.format(folder=self.folder) for k, v in kind.environment.items()}}
        with open(self.folder / f"{kind.program}.log", "wb") as log:
            self._running.append(self.host.start(kind.argv(program, str(self.folder)), stdout=log, stderr=log,
                                                 stdin=-3, env=environment, cwd=str(self.folder)))

    def stop(self):
        for process in self._running:
            process.kill()
            process.wait()
        self._running = []

    def endpoints(self):
        """The addresses and ports at which it is to answer."""
        plan = self.plan
        ports = ([443] if plan.https else []) + (list(plan.plain_ports) if plan.http != "closed" else [])
        return [(address, port) for address in plan.listen for port in ports]

    def ready(self, seconds=20):
        """Waits until every port answers; says what the program said when it did not come up."""
        end = time.monotonic() + seconds
        for address, port in self.endpoints():
            while not answers(self.host, address, port, 1):
                if time.monotonic() > end or any(p.poll() is not None for p in self._running):
                    raise LabError(f"{self.plan.kind} did not start: {self.log()}")
                time.sleep(0.01)

    def log(self):
        text = ""
        for file in sorted(self.folder.glob("*.log")):
            text += file.read_text(encoding="utf-8", errors="replace")
        return text.strip()[-1500:] or "it said nothing"
