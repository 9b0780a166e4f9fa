from __future__ import annotations

import sys

import pytest
from django.conf import settings

from askback.cli.mcp import LIBRARY
from askback.mcp_server import server
from askback.services import demo, people
from tests.cli.run import refused, run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What was served: whether it may write."""
    found: list[bool] = []
    monkeypatch.setattr(server, "serve", lambda *, may_write: found.append(may_write))
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(("words", "may_write"), [((), False), (("--write",), True)])
def test_it_only_reads_unless_it_may_write(
    words: tuple[str, ...],
    may_write: bool,  # noqa: FBT001 -- a case
    served: list[bool],
) -> None:
    done = run("mcp", *words)

    assert (done.code, done.out, served) == (0, "", [may_write])


@pytest.mark.django_db
def test_the_demo_is_loaded_once(served: list[bool]) -> None:
    assert run("mcp", "--demo").code == 0
    assert run("mcp", "--demo").code == 0
    assert demo.is_loaded(people.local_owner())
    assert served == [False, False]


def test_without_the_library_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, served: list[bool]
) -> None:
    monkeypatch.setitem(sys.modules, LIBRARY, None)

    assert refused("mcp", code=3) == (
        "What speaks with assistants is missing or too old. Install it: "
        "pip install 'askback[mcp]'"
    )
    assert served == []


def test_a_hosted_askback_is_not_served_so(
    monkeypatch: pytest.MonkeyPatch, served: list[bool]
) -> None:
    monkeypatch.setattr(settings, "IS_HOSTED", True)

    assert "this one is hosted for many" in refused("mcp")
    assert served == []
