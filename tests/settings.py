"""The settings, with a home of the tests' own: the user's is never touched."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["ASKBACK_HOME"] = str(Path(__file__).parents[1] / ".pytest_cache" / "home")

from askback.settings import *  # noqa: F403 -- after the home is set

# What is queued is done at once; the worker has tests of its own.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# What a page costs is counted; that pages are kept has tests of its own.
KEPT_PAGES_BYTES = 0
