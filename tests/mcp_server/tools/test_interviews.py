from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import ConflictError
from askback.mcp_server import tools
from askback.mcp_server.tools import interviews
from askback.services import notes
from askback.services.values import LoopLine, Quote, ToldLine
from askback.store.models import User
from tests.builders import NOW, add_interview, draft
from tests.mcp_server.said import HELD, TALK
from tests.mcp_server.tools.kept import bring

SOON = HELD.replace(year=2099)


def test_an_agenda_says_what_whom_why_and_what_to_listen_for(
    alice: User, company: UUID
) -> None:
    shown = tools.show_agenda(add_interview(alice, company, draft(start=SOON)))

    assert shown.interview.company == "Fennel Care"
    assert sum(item.minutes for item in shown.items) == shown.planned_minutes
    assert shown.planned_minutes <= shown.minutes == 12
    for item in shown.items:
        assert item.to == ["Dana Marsh"]
        assert item.why
        assert item.good_signs
        assert item.red_flags
    assert shown.spares
    assert shown.left_out


def test_readings_quote_and_say_where(alice: User, interview: UUID) -> None:
    bring(alice, interview)
    notes.add(alice, interview, text="She hesitated.", now=NOW)
    shown = tools.show_readings(interview)
    turns = [line.partition(": ")[2] for line in TALK.splitlines()]

    assert (shown.me, shown.speakers) == ("Me", ["Me", "Dana Marsh"])
    assert shown.notes == ["She hesitated."]
    assert sum(shown.tally.values()) == len(shown.readings) == 3
    for one in shown.readings:
        assert one.turn is not None
        assert one.asked in turns[one.turn]
        assert one.quote_turn is None or one.verbatim in turns[one.quote_turn]
        for sign in one.signs:
            assert sign.verbatim in TALK


def test_what_was_told_unasked_is_shown_with_its_question() -> None:
    said = Quote(text="The people, every day.", who="Dana Marsh", at_s=12.5)
    told = interviews._told(ToldLine("What do you love here?", said, 4))

    assert (told.text, told.who, told.at_s) == (said.text, "Dana Marsh", 12.5)
    assert (told.note, told.turn) == ("What do you love here?", 4)


def test_without_a_transcript_planned_questions_can_be_marked_once_it_is_over(
    alice: User, company: UUID
) -> None:
    undated = add_interview(alice, company, draft("Undated"))
    coming = add_interview(alice, company, draft("Coming", start=SOON))

    assert tools.show_readings(undated).readings
    assert tools.show_readings(coming).readings == []


@pytest.mark.parametrize(
    ("state", "is_dated", "is_over"),
    [
        ("done", True, True),
        ("next", True, False),
        ("to_come", False, True),
        ("expected", False, False),
    ],
)
def test_what_is_over(state: str, is_dated: bool, is_over: bool) -> None:  # noqa: FBT001
    line = LoopLine(
        id=UUID(int=1),
        name="Call",
        stage="",
        start=SOON if is_dated else None,
        people=(),
        minutes_for_questions=10,
        minutes_total=45,
        state=state,
        planned=0,
        asked=0,
        has_transcript=False,
        has_notes=False,
    )

    assert interviews.is_over(line) is is_over
    if not is_over:
        with pytest.raises(ConflictError, match="Call is not over yet"):
            interviews.check_over(line)
