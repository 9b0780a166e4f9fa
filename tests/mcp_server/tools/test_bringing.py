"""How a transcript is brought; a process of its own does it whole in the main job."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import anyio
import pytest
from mcp.server.mcpserver.exceptions import ToolError

from askback.errors import AskbackError, ConflictError, NotFoundError
from askback.jobs import readings
from askback.mcp_server.tools import bringing, show_readings
from askback.services import long_readings
from askback.services.values import JobLine
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, upload
from tests.mcp_server.said import HELD, TALK
from tests.mcp_server.tools.kept import bring

JOB = UUID(int=1)


class Told:
    """Hears how far a reading is."""

    def __init__(self) -> None:
        self.heard: list[tuple[float, float | None, str]] = []

    async def report_progress(self, done: float, of: float | None, what: str) -> None:
        await anyio.lowlevel.checkpoint()
        self.heard.append((done, of, what))


def _line(state: str, told: str = "") -> JobLine:
    return JobLine(JOB, "", "talk.txt", state, 3, 9, told, NOW, False, False)  # noqa: FBT003


def _read(told: Any) -> None:
    anyio.run(bringing._read, None, JOB, told)


def test_a_short_one_is_read_at_once(alice: User, interview: UUID) -> None:
    assert bringing._begin(alice, interview, upload(TALK), "Me") is None
    assert [one.turn for one in show_readings(interview).readings] == [1, 3, 5]


def test_a_long_one_is_a_job(alice: User, interview: UUID) -> None:
    assert bringing._begin(alice, interview, upload(TALK * 12), "") is not None
    assert not show_readings(interview).has_transcript


def test_there_is_one_already(alice: User, interview: UUID) -> None:
    bring(alice, interview)

    with pytest.raises(ConflictError, match="has a transcript already"):
        bringing._begin(alice, interview, upload(TALK), "")


def test_it_is_for_afterwards(alice: User, company: UUID) -> None:
    coming = add_interview(alice, company, draft(start=HELD.replace(year=2099)))

    with pytest.raises(ConflictError, match="is not over yet"):
        bringing._begin(alice, coming, upload(TALK), "")


@pytest.mark.parametrize("text", ["  ", TALK], ids=["no words", "nobody of this name"])
def test_what_cannot_be_read_keeps_nothing(
    text: str, alice: User, interview: UUID
) -> None:
    with pytest.raises(AskbackError):
        bringing._begin(alice, interview, upload(text), "Ottoline")
    assert not show_readings(interview).has_transcript


def test_somebody_elses_interview_is_not_there(
    alice: User, bobs_interview: UUID
) -> None:
    with pytest.raises(NotFoundError):
        bringing._begin(alice, bobs_interview, upload(TALK), "")


def test_how_far_it_is_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()
    monkeypatch.setattr(bringing, "LOOKS_S", 0)
    monkeypatch.setattr(readings, "here", lambda _: None)
    monkeypatch.setattr(long_readings, "show", lambda *_, **__: _line("done"))

    _read(told)

    assert set(told.heard) <= {(3, 9, "turns read")}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (_line("stopped"), "The reading was stopped. Nothing was kept."),
        (_line("failed", "Nobody speaks."), "Nobody speaks."),
    ],
    ids=["stopped", "failed"],
)
def test_what_came_to_nothing_says_why(
    line: JobLine, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: UUID) -> None:
        raise ConflictError("As its job says.")

    monkeypatch.setattr(readings, "here", fail)
    monkeypatch.setattr(long_readings, "show", lambda *_, **__: line)

    with pytest.raises(ToolError) as it:
        _read(Told())
    assert str(it.value) == why


def test_a_job_that_is_gone_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: Any, **__: Any) -> JobLine:
        raise NotFoundError("job", JOB)

    monkeypatch.setattr(readings, "here", lambda _: None)
    monkeypatch.setattr(long_readings, "show", gone)

    with pytest.raises(ToolError, match=r"^No job "):
        _read(Told())
