"""What every test shares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from hypothesis import settings

from askback.adapters.embedding import minilm
from askback.services import meaning, own_bank
from tests import network

# A busy machine is no mistake of ours: times are measured by the bench, not here.
settings.register_profile("askback", deadline=None)
settings.load_profile("askback")

network.install()

HERE = Path(__file__).parent
# What waits for a browser or for other processes can starve on a busy machine: it is
# tried once more, and the summary says so. Nothing else is.
STARVING = tuple(
    HERE / name
    for name in ("adapters/cluster", "e2e", "hosted", "jobs", "loss", "mcp_server")
)


def pytest_configure(config: pytest.Config) -> None:
    """Make known what tests are marked with."""
    config.addinivalue_line("markers", "sqlite_alone(why): passed over elsewhere")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say what is passed over on another database, and what is tried once more."""
    for item in items:
        if any(item.path.is_relative_to(place) for place in STARVING):
            item.add_marker(pytest.mark.flaky(reruns=1))
        mark = item.get_closest_marker("sqlite_alone")
        if mark is not None and connection.vendor != "sqlite":
            item.add_marker(pytest.mark.skip(reason=f"of SQLite alone: {mark.args[0]}"))


@pytest.fixture(autouse=True)
def _connected(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker or request closes the connection in whose transaction a test runs.

    One to a database in memory cannot be closed; another would take the test's rows
    with it.
    """
    if connection.vendor == "sqlite":
        return
    close = type(connections["default"]).close

    def unless_in_transaction(wrapper: BaseDatabaseWrapper) -> None:
        if not wrapper.in_atomic_block:
            close(wrapper)

    monkeypatch.setattr(type(connections["default"]), "close", unless_in_transaction)


@pytest.fixture(autouse=True)
def shut_network() -> Iterator[list[str]]:
    """No test reaches beyond this machine, not even one that swallows the error."""
    network.reached.clear()
    yield network.reached
    assert network.reached == []


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence model is not installed, and nothing is remembered of it."""
    monkeypatch.setattr(minilm, "PACKAGE", "no_such_package")
    for module, name in ((meaning, "embedder"), (own_bank, "_index")):
        forgetful = lru_cache(getattr(module, name).__wrapped__)
        monkeypatch.setattr(module, name, forgetful)


@pytest.fixture
def web() -> Iterator[network.Web]:
    """A server of our own on this machine."""
    with network.serving() as served:
        yield served


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Iterator[network.Web]:
    """A server of our own, to which every name ending in .example leads."""
    with network.internet(monkeypatch) as served:
        yield served
