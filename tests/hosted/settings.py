"""The settings of a hosted askback, as its environment gives them, on PostgreSQL."""

from __future__ import annotations

import os

from tests.postgresql import PLACE, server

os.environ |= {
    "ASKBACK_HOME": str(PLACE / "hosted-home"),
    "ASKBACK_ADDRESS": "https://askback.example.edu",
    "ASKBACK_DATABASE_URL": server(),
    "ASKBACK_SECRET_KEY": "only-for-tests-" * 4,
    "ASKBACK_MAIL_URL": "smtp://localhost:1",
    "ASKBACK_MAIL_FROM": "askback@example.edu",
    "ASKBACK_METRICS_TOKEN": "watch-me",
    "ASKBACK_TIME_ZONE": "UTC",
}

from askback.settings import *  # noqa: F403 -- after the environment is set

# What is queued is done at once; the worker has tests of its own.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# What a page costs is counted; that pages are kept has tests of its own.
KEPT_PAGES_BYTES = 0
