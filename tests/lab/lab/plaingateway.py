# SPDX-License-Identifier: Apache-2.0
"""A gateway as people write them in an afternoon: no maker's mark, its own statuses and words.

Run as `python3 plaingateway.py FILE` with the plan in FILE (JSON); gatewayconfigs' kinds start it so."""

import json
import socket
import sys
import threading

LIMIT = 1 << 20


def _reads_head(conn):
    data = b""
    while b"\r\n\r\n" not in data:
        piece = conn.recv(4096)
        if not piece or len(data) > 65536:
            raise ConnectionError
        data += piece
    return data


def _says(plan, what):
    """The gateway's own answer: statuses and body as the plan has them for refused, unnamed, connect-timeout,
    read-timeout and closed."""
    status = plan["statuses"].get(what, 502)
    body = plan["bodies"].get(what, plan["body"]).encode()
    head = f"HTTP/1.1 {status} {plan['reason']}\r\nContent-Type: {plan['type']}\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"".join(f"{line}\r\n".encode() for line in plan["headers"]) + b"Connection: close\r\n\r\n" + body


def _upstream_answer(plan, head):
    """The whole answer of the server, or what this gateway says instead."""
    host, port = plan["upstream"]
    try:
        upstream = socket.create_connection((host, port), plan["connect-limit"])
    except socket.gaierror:
        return _says(plan, "unnamed")
    except TimeoutError:
        return _says(plan, "connect-timeout")
    except OSError:
        return _says(plan, "refused")
    with upstream:
        upstream.settimeout(plan["read-limit"])
        upstream.sendall(head.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
        data = b""
        try:
            while len(data) < LIMIT and (piece := upstream.recv(65536)):
                data += piece
        except TimeoutError:
            return data or _says(plan, "read-timeout")
        except OSError:
            return data or _says(plan, "closed")
        return data if data.startswith(b"HTTP/1.") else _says(plan, "closed")


def _serve(conn, plan):
    with conn:
        conn.settimeout(60)
        try:
            conn.sendall(_upstream_answer(plan, _reads_head(conn)))
        except OSError:
            pass


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    for address, port in plan["listen"]:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        listening = socket.socket(family)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listening.bind((address, port))
        listening.listen(64)
        threading.Thread(target=_accept, args=(listening, plan), daemon=True).start()
    threading.Event().wait()


def _accept(listening, plan):
    while True:
        conn, _ = listening.accept()
        threading.Thread(target=_serve, args=(conn, plan), daemon=True).start()


if __name__ == "__main__":
    main()
