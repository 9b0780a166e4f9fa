"""Whether all that askback rests on is there, and how much work is waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.core.cache import cache
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count

from askback.store import media
from askback.store.models import JobRow

PROBE = "askback-ready"


def lacking() -> tuple[str, ...]:
    """Return by name what is not there, the most important first."""
    return tuple(name for name, works in _parts() if not _holds(works))


def _parts() -> Iterator[tuple[str, Callable[[], bool]]]:
    yield "database", _answers
    yield "migrations", _is_current
    yield "cache", _remembers
    yield "recordings", _keeps


def _holds(works: Callable[[], bool]) -> bool:
    try:
        return works()
    except Exception:  # noqa: BLE001 -- whatever it is, the part is not there
        return False


def _answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _is_current() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _remembers() -> bool:
    cache.set(PROBE, 1, 60)
    return bool(cache.get(PROBE) == 1)


def _keeps() -> bool:
    return not media.storage().exists(PROBE)


def waiting() -> dict[str, int]:
    """Return how many jobs are in each state; nothing where the database is gone."""
    try:
        rows = JobRow.objects.order_by().values_list("state")
        return dict(rows.annotate(Count("id")))
    except Error:
        return {}
