# SPDX-License-Identifier: Apache-2.0
"""The lab's own tests (tests/lab/selftest runs them)."""

from .test_cleanup import *  # noqa: F401,F403
from .test_capture import *  # noqa: F401,F403
from .test_commands import *  # noqa: F401,F403
from .test_parts import *  # noqa: F401,F403
from .test_score import *  # noqa: F401,F403
from .test_services import *  # noqa: F401,F403
from .test_scenarios import *  # noqa: F401,F403
