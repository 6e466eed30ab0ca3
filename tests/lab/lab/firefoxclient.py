# SPDX-License-Identifier: Apache-2.0
"""Firefox over Marionette: just enough to open one address and to read the page as a person would."""

import json
import socket
import subprocess
import time
from pathlib import Path

# Its maker's hosts do not exist in the lab. What tells it of a sign-in page asks the lab's own connectivity check.
SETTINGS = {
    "marionette.port": 0,
    "remote.prefs.recommended": False,  # as a person's, not as a test machine's
    "captivedetect.canonicalURL": "http://connect-one.example/success.txt",
    "captivedetect.canonicalContent": "success\n",
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "extensions.update.enabled": False,
    "services.settings.server": "http://127.0.0.1:9/",
    "intl.locale.requested": "en-US",
}
NOTICES = """return [...document.querySelectorAll("notification-message")]
    .map(n => n.message || (n.shadowRoot || n).textContent.trim()).join("\\n").slice(0, 1000)"""


class Firefox:
    def __init__(self, program, profile, environment):
        profile = Path(profile)
        profile.mkdir(parents=True)
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in SETTINGS.items()]
        (profile / "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self._profile, self._socket, self._rest, self._number = profile, None, b"", 0
        self._process = subprocess.Popen(
            [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile",
             str(profile), "about:blank"],
            env={**environment, "MOZ_CRASHREPORTER_DISABLE": "1"}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ready(self, seconds):
        end = time.monotonic() + seconds
        note = self._profile / "MarionetteActivePort"
        while not note.is_file() or not note.read_text(encoding="ascii").strip():
            if time.monotonic() > end or self._process.poll() is not None:
                raise RuntimeError("Firefox does not start")
            time.sleep(0.05)
        self._socket = socket.create_connection(("127.0.0.1", int(note.read_text(encoding="ascii"))), timeout=5)
        self._message(end)  # its greeting
        self._ask("WebDriver:NewSession", end, capabilities={"alwaysMatch": {"acceptInsecureCerts": False}})

    def open(self, url, seconds):
        """Whether the page, or an error page, was all there in time."""
        end = time.monotonic() + seconds
        self._ask("WebDriver:SetTimeouts", end, pageLoad=int(seconds * 1000))
        try:
            self._ask("WebDriver:Navigate", end + 3, url=url)
        except RuntimeError as problem:
            return not str(problem).startswith("timeout")
        except TimeoutError:
            return False
        return True

    def read(self, script, seconds=5):
        return self._ask("WebDriver:ExecuteScript", time.monotonic() + seconds, script=script, args=[],
                         sandbox=None)["value"]

    def beside(self):
        """What it says beside the page, in its own frame: that a network wants one to sign in."""
        end = time.monotonic() + 5
        self._ask("Marionette:SetContext", end, value="chrome")
        return self._ask("WebDriver:ExecuteScript", end, script=NOTICES, args=[], sandbox=None)["value"]

    def close(self):
        self._process.kill()
        self._process.wait()

    def _ask(self, command, end, **params):
        self._number += 1
        raw = json.dumps([0, self._number, command, params]).encode()
        self._socket.sendall(b"%d:%s" % (len(raw), raw))
        while True:
            message = self._message(end)
            if isinstance(message, list) and message[:2] == [1, self._number]:
                if message[2]:
                    raise RuntimeError(f"{message[2]['error']}: {message[2]['message']}")
                return message[3]

    def _message(self, end):
        while True:
            length, colon, rest = self._rest.partition(b":")
            if colon and len(rest) >= int(length):
                self._rest = rest[int(length):]
                return json.loads(rest[:int(length)])
            self._socket.settimeout(max(0.001, end - time.monotonic()))
            data = self._socket.recv(1 << 20)
            if not data:
                raise RuntimeError("Firefox ended")
            self._rest += data
