# SPDX-License-Identifier: Apache-2.0
"""A line with delay, jitter, loss, a rate, or a hole for large packets (these kernels have no netem).

Two TAP devices, one in each namespace, and a process that carries the frames between them."""

import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import sys
import time

TUNSETIFF, IFF_TUN, IFF_TAP, IFF_NO_PI = 0x400454CA, 0x0001, 0x0002, 0x1000
QUEUE = 200  # frames that wait at most in one direction, as in a modem


def open_tap(name, kind=IFF_TAP):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH", name.encode(), kind | IFF_NO_PI))
    return fd


def connect(one, other, name, line, tunnel=False):
    """Brings the interface `name` into both namespaces and starts the carrier between them.

    line: delay and jitter in ms each way, loss in percent, rate in kbit/s, black-hole: larger packets vanish.
    With tunnel the devices carry packets, as a VPN's do, not frames."""
    kind = IFF_TUN if tunnel else IFF_TAP
    fds = [one.inside(open_tap, name, kind), other.inside(open_tap, name, kind)]
    if tunnel and line.get("black-hole"):
        line = {**line, "black-hole": line["black-hole"] - 14}  # a frame's header that is not there
    numbers = [str(line.get(key, 0)) for key in ("delay", "jitter", "loss", "rate", "black-hole")]
    process = subprocess.Popen(["/usr/bin/python3", "-I", __file__, *map(str, fds), *numbers], pass_fds=fds)
    for fd in fds:
        os.close(fd)
    return process


class Direction:
    """Frames on their way in one direction, in order of arrival."""

    def __init__(self, delay, jitter, loss, rate, hole, seed):
        self._delay, self._jitter, self._loss = delay / 1000, jitter / 1000, loss / 100
        self._rate, self._hole = rate * 1000 / 8, hole  # bytes a second; 0: as fast as it goes
        self._dice = random.Random(seed)
        self._free = self._last = 0.0
        self._waiting = []
        self._count = 0

    def put(self, frame, now):
        if self._hole and len(frame) - 14 > self._hole or self._dice.random() < self._loss:
            return
        if len(self._waiting) >= QUEUE and self._rate:
            return
        self._free = max(self._free, now) + (len(frame) / self._rate if self._rate else 0)
        # Jitter never overtakes: packets of one connection that change places look like loss to TCP.
        self._last = max(self._last, self._free + self._delay + self._dice.random() * self._jitter)
        self._count += 1
        heapq.heappush(self._waiting, (self._last, self._count, frame))

    def due(self):
        return self._waiting[0][0] if self._waiting else None

    def take(self, now):
        while self._waiting and self._waiting[0][0] <= now:
            yield heapq.heappop(self._waiting)[2]


def carry(fds, delay, jitter, loss, rate, hole):
    ways = {fds[0]: (Direction(delay, jitter, loss, rate, hole, 1), fds[1]),
            fds[1]: (Direction(delay, jitter, loss, rate, hole, 2), fds[0])}
    while True:
        dues = [d for way, _ in ways.values() if (d := way.due()) is not None]
        wait = max(0.0, min(dues) - time.monotonic()) if dues else None
        ready = select.select(fds, [], [], wait)[0]
        now = time.monotonic()
        for fd in ready:
            for _ in range(64):
                try:
                    ways[fd][0].put(os.read(fd, 65536), now)
                except BlockingIOError:
                    break
                except OSError:
                    break  # the interface is down
        for way, target in ways.values():
            for frame in way.take(now):
                try:
                    os.write(target, frame)
                except OSError:
                    pass


if __name__ == "__main__":
    carry([int(a) for a in sys.argv[1:3]], *[float(a) for a in sys.argv[3:8]])
