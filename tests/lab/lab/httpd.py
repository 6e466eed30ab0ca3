# SPDX-License-Identifier: Apache-2.0
"""A small HTTP/1.1 server for the lab's services: one function maps a request to a reply."""

import http.server
import json
import socket
import socketserver
import ssl
import threading
import urllib.parse
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    host: str
    path: str
    query: dict  # name -> first value
    headers: object
    body: bytes
    peer: str
    local: str
    secure: bool


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    type: str = "text/html; charset=utf-8"
    headers: dict = field(default_factory=dict)


def json_reply(value, status=200, kind="application/json; charset=utf-8", **headers):
    return Reply(status, json.dumps(value).encode(), kind, {k.replace("_", "-"): v for k, v in headers.items()})


def page(title, text, status=200):
    return Reply(status, f"<!DOCTYPE html>\n<html lang=\"en\"><head><title>{title}</title></head>"
                         f"<body><h1>{title}</h1><p>{text}</p></body></html>\n".encode())


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Lab"
    sys_version = ""
    timeout = 30

    def _serve(self):
        size = int(self.headers.get("Content-Length") or 0)
        path, _, query = self.path.partition("?")
        values = {k: v[0] for k, v in urllib.parse.parse_qs(query, keep_blank_values=True).items()}
        host = (self.headers.get("Host") or "").partition(":")[0].lower()
        request = Request(self.command, host, path, values, self.headers, self.rfile.read(min(size, 1 << 20)),
                          self.client_address[0].removeprefix("::ffff:"),
                          self.connection.getsockname()[0].removeprefix("::ffff:"),
                          isinstance(self.connection, ssl.SSLSocket))
        reply = self.server.application(request)
        if reply is None:  # the service is silent
            threading.Event().wait(60)
            self.close_connection = True
            return
        self.send_response(reply.status)
        if reply.status != 204:
            self.send_header("Content-Type", reply.type)
            self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    do_GET = do_POST = do_HEAD = do_PUT = do_OPTIONS = _serve

    def log_message(self, *_):  # quiet: the lab's output is the table
        pass


class HttpServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Serves on a listening socket of a host, with TLS when a certificate is given."""

    daemon_threads = True

    def __init__(self, listening, application, certificate=None):
        super().__init__(("", 0), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listening
        self.application = application
        self._tls = None
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate.chain, certificate.key)
            self._tls.set_alpn_protocols(["http/1.1"])
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 3600}, daemon=True).start()

    def finish_request(self, request, client_address):
        request.settimeout(30)
        request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            if self._tls:  # on the connection's own thread, so that a stalled handshake holds up nobody
                request = self._tls.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
            if self._tls:
                request.unwrap()
        except OSError:
            pass
        finally:
            request.close()

    def handle_error(self, *_):
        pass


def serve(host, application, certificate=None, port=80, secure_port=443):
    """The same application on port 80 and, with a certificate, 443, on every address of the host."""
    servers = [HttpServer(host.listen(port), application)]
    if certificate:
        servers.append(HttpServer(host.listen(secure_port), application, certificate))
    return servers
