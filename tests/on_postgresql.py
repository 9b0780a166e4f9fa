"""The settings of the tests, on PostgreSQL: `pytest --ds tests.on_postgresql`."""

from __future__ import annotations

import os

from tests.postgresql import server

os.environ["ASKBACK_DATABASE_URL"] = server()

from tests.settings import *  # noqa: F403 -- after the database is named

# What tests start beside themselves has a home of its own, and no way to this server.
del os.environ["ASKBACK_DATABASE_URL"]
