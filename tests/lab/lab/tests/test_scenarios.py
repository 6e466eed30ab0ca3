# SPDX-License-Identifier: Apache-2.0
"""Every scenario's fault is really there as meant: one test a scenario, from its own [[seen]] entries."""

import concurrent.futures
import os
import unittest

from .. import model
from ..launcher import Launcher


class Scenarios(unittest.TestCase):
    """The labs run side by side; each test waits for its own."""

    @classmethod
    def setUpClass(cls):
        cls.labs = Launcher().__enter__()
        cls.addClassCleanup(cls.labs.__exit__)
        cls.pool = concurrent.futures.ThreadPoolExecutor(max(4, os.cpu_count() or 1))  # they wait more than they work
        cls.addClassCleanup(cls.pool.shutdown)
        cls.found = {s.name: cls.pool.submit(cls.labs.run, s.path, "prove") for s in CHOSEN}


def _test(scenario):
    def test(self):
        self.assertTrue(scenario.seen, "the scenario has no [[seen]]: nobody knows whether its fault is there")
        result = self.found[scenario.name].result()
        self.assertNotIn("error", result)
        self.assertEqual(result["wrong"], [])
        self.assertLess(result["built"], 60)

    test.__doc__ = scenario.about
    return test


CHOSEN = [s for s in model.find([]) if "slow" not in s.tags]
for _scenario in CHOSEN:
    setattr(Scenarios, "test_" + _scenario.name.replace("-", "_"), _test(_scenario))

__all__ = ["Scenarios"]
