#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The keeper of the layout is itself tested, on small trees with one fault each."""
import os
import tempfile
import unittest
from pathlib import Path

from layout import check

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"


class Layout(unittest.TestCase):
    def findings(self, name: str, text: str, mode: int = 0o644) -> str:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for path, content in (("app/CMakeLists.txt", "# " + SPDX[3:] + "a.cpp net/a.cpp guide/a.cpp"), (name, text)):
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(content)
            os.chmod(root / name, mode)
            return "\n".join(check(root).errors)

    def test_good_files(self) -> None:
        self.assertEqual(self.findings("app/net/a.cpp", SPDX + '#include "facts/json.h"\n#include <QTcpSocket>\n'), "")
        self.assertEqual(self.findings("app/run", "#!/bin/bash\n# " + SPDX[3:], 0o755), "")

    def test_arrows(self) -> None:
        self.assertIn("net/ may not know guide/", self.findings("app/net/a.cpp", SPDX + '#include "guide/visit.h"\n'))
        self.assertIn("knows no window", self.findings("app/net/a.cpp", SPDX + '#include "ui/window.h"\n'))
        self.assertEqual(self.findings("app/a.cpp", SPDX + '#include "guide/visit.h"\n'), "")
        self.assertIn("a new room", self.findings("app/cellar/a.cpp", SPDX + '#include "facts/json.h"\n'))

    def test_no_gui(self) -> None:
        for header in ("<QColor>", "<QtGui/QColor>", "<QDesktopServices>", "<QtWidgets>"):
            self.assertIn("without Gui", self.findings("app/net/a.cpp", SPDX + f"#include {header}\n"), header)

    def test_system_headers(self) -> None:
        self.assertIn("app/platform", self.findings("app/net/a.cpp", SPDX + "#include <windows.h>\n"))

    def test_length(self) -> None:
        self.assertIn("451 lines", self.findings("app/a.cpp", SPDX + "\n" * 450))

    def test_licence_and_x_bit(self) -> None:
        self.assertIn("SPDX", self.findings("app/a.cpp", "int x;\n"))
        self.assertIn("chmod +x", self.findings("app/run", "#!/bin/bash\n# " + SPDX[3:], 0o644))
        self.assertIn("no script", self.findings("app/a.cpp", SPDX, 0o755))

    def test_machine_paths(self) -> None:
        self.assertIn("somebody's machine", self.findings("app/a.cpp", SPDX + 'open("/ro' + 'ot/x");\n'))
        self.assertEqual(self.findings("app/a.cpp", SPDX + 'get("https://example.com/wo' + 'rk/x");\n'), "")

    def test_top_and_lists(self) -> None:
        self.assertIn("top level is fixed", self.findings("stuff/a.txt", ""))
        self.assertIn("no CMakeLists.txt names it", self.findings("app/b.cpp", SPDX))


if __name__ == "__main__":
    unittest.main()
