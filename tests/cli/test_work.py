from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tests.cli.run import run

HANDLED = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """A worker handles signals; these tests leave them as they were."""
    before = {one: signal.getsignal(one) for one in HANDLED}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.mark.django_db
def test_a_worker_with_nothing_to_do_ends_quietly() -> None:
    done = run("work", "--until-idle")

    assert (done.code, done.out, done.err) == (0, "", "")


def test_how_a_server_starts_its_worker_is_not_shown() -> None:
    told = run("work", "--help").out

    assert "--until-idle" in told
    assert "beside" not in told
