# SPDX-License-Identifier: Apache-2.0
"""Other visitors of the site, who keep it busy."""

import threading

from .fetch import fetch


class Crowd:
    def __init__(self, host, trust, address, site, clients, path, pause):
        self._host, self._target, self._path, self._pause = host, (address, site), path, pause
        self._trust, self._stop = trust, threading.Event()
        for _ in range(clients):
            threading.Thread(target=self._ask, daemon=True).start()

    def _ask(self):
        address, site = self._target
        while not self._stop.wait(self._pause or 0.01):
            fetch(address, site, 443, True, self._path, seconds=30, trust=self._trust,
                  make_socket=self._host.open_socket)

    def stop(self):
        self._stop.set()
