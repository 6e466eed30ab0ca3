# SPDX-License-Identifier: Apache-2.0
"""The browsers at the client's computer: which of the machine's are there, and that they trust the lab's authorities.

Chromium reads the person's own NSS database, Firefox the system's policies. Both are the lab's means; the program
under test knows nothing of them."""

import json
import os
import shutil
from pathlib import Path

from .kernel import LabError, run

ENTRIES = Path("/usr/share/applications")
POLICIES = "firefox/policies/policies.json"  # below /etc


def policies(etc, roots):
    """Firefox: an administrator's policy installs the authorities into every profile, also a new one."""
    file = Path(etc) / POLICIES
    file.parent.mkdir(parents=True, exist_ok=True)
    names = [f"/etc/ssl/certs/lab-{Path(root).name}" for root in roots]
    file.write_text(json.dumps({"policies": {"Certificates": {"Install": names}}}), "utf-8")


def furnish(wanted, roots, folder, home, owner):
    """Puts these browsers, and no others, on the client's desktop; hands back the environment that shows them."""
    entries = Path(folder) / "desktop" / "applications"
    entries.mkdir(parents=True, exist_ok=True)
    for name in wanted:
        entry = ENTRIES / f"{name}.desktop"
        if not entry.is_file():
            raise LabError(f"[client] browsers: no {name} on this machine ({entry} is missing)")
        shutil.copy(entry, entries)
    if wanted:
        config = Path(folder) / "desktop" / "config"
        config.mkdir()
        (config / "mimeapps.list").write_text(f"[Default Applications]\nx-scheme-handler/https={wanted[0]}.desktop\n",
                                              "ascii")
        database = Path(home) / ".pki" / "nssdb"
        database.mkdir(parents=True)
        run(["certutil", "-d", f"sql:{database}", "-N", "--empty-password"])
        for number, root in enumerate(roots):
            run(["certutil", "-d", f"sql:{database}", "-A", "-t", "C,,", "-n", f"lab-{number}", "-i", str(root)])
        for path in (database.parent, database, *database.iterdir()):
            os.chown(path, owner, owner)
    return {"XDG_DATA_DIRS": str(entries.parent), "XDG_CONFIG_DIRS": str(Path(folder) / "desktop" / "config")}
