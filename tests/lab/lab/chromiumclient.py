# SPDX-License-Identifier: Apache-2.0
"""Chromium over its debugging pipe: just enough to open one address and to read the page as a person would."""

import json
import os
import select
import subprocess
import time

ARGUMENTS = ("--headless", "--no-first-run", "--no-default-browser-check", "--disable-component-update",
             "--disable-sync", "--disable-auto-reload", "--disable-breakpad", "--disable-gpu", "--mute-audio",
             "--password-store=basic", "--disable-search-engine-choice-screen", "--disable-dev-shm-usage",
             "--window-size=1024,768", "--lang=en-US", "--remote-debugging-pipe")


class Chromium:
    def __init__(self, program, profile, environment):
        reads, self._write = os.pipe()
        self._read, writes = os.pipe()
        # It expects its pipe at 3 and 4; the shell puts it there, whatever numbers the ends have here.
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", f'exec "$@" 3<&{reads} 4>&{writes}', "sh", program, *ARGUMENTS,
             f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(reads, writes), env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(reads)
        os.close(writes)
        self._number, self._rest, self._session, self._loaded = 0, b"", None, False

    def ready(self, seconds):
        end = time.monotonic() + seconds
        target = self._ask("Target.createTarget", end, url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", end, targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable", end)

    def open(self, url, seconds):
        """Whether the page, or an error page, was all there in time."""
        end = time.monotonic() + seconds
        self._loaded = False
        try:
            self._ask("Page.navigate", end, url=url)
            while not self._loaded:
                self._message(end)
        except TimeoutError:
            return False
        return True

    def read(self, script, seconds=5):
        value = self._ask("Runtime.evaluate", time.monotonic() + seconds, expression=f"(() => {{{script}}})()",
                          returnByValue=True)
        return value["result"]["value"]

    def beside(self):
        """What it says beside the page, in its own frame: nothing that a script may see."""
        return ""

    def close(self):
        self._process.kill()
        self._process.wait()

    def _ask(self, method, end, **params):
        self._number += 1
        order = {"id": self._number, "method": method, "params": params}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._write, json.dumps(order).encode() + b"\0")
        while True:
            message = self._message(end)
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error'].get('message')}")
                return message["result"]

    def _message(self, end):
        while b"\0" not in self._rest:
            if not select.select([self._read], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("Chromium takes too long")
            data = os.read(self._read, 1 << 20)
            if not data:
                raise RuntimeError("Chromium ended")
            self._rest += data
        raw, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(raw)
        self._loaded |= message.get("method") == "Page.loadEventFired"
        return message
