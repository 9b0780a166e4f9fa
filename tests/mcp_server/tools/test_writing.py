from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from pydantic import TypeAdapter

from askback.core.decision import Verdict
from askback.core.topics import Role, Stage
from askback.errors import AskbackError, ConflictError, InvalidInputError, NotFoundError
from askback.mcp_server import given, tools
from askback.store.models import User
from tests.builders import add_interview, draft
from tests.mcp_server.said import HELD, POSTING
from tests.mcp_server.tools.kept import bring

SAID = "She said four, and I believe her."


@pytest.mark.usefixtures("alice")
def test_a_company_is_kept_with_its_posting() -> None:
    added = tools.add_opportunity(POSTING, company="Fennel Care")
    (line,) = tools.list_opportunities().opportunities

    assert (line.id, line.company) == (added.id, "Fennel Care")
    assert added.what == f"Fennel Care, {line.title}"


@pytest.mark.usefixtures("alice")
def test_a_company_needs_a_name() -> None:
    with pytest.raises(InvalidInputError, match="does not name the company"):
        tools.add_opportunity(None, title="Porter")


def test_an_interview_is_booked(company: UUID) -> None:
    people = [given.Person(name="Dana Marsh", role=Role.PEER)]
    added = tools.add_interview(
        opportunity_id=company,
        name="Ward call",
        stage=Stage.TEAM_FIT,
        start=HELD,
        interviewers=people,
    )
    (line,) = tools.list_interviews(company).interviews

    assert (line.id, line.name, line.start) == (added.id, "Ward call", HELD)
    assert line.people == ["Dana Marsh, peer"]


def test_two_interviews_of_a_loop_have_two_names(company: UUID) -> None:
    tools.add_interview(opportunity_id=company, name="Call")

    with pytest.raises(InvalidInputError, match="already"):
        tools.add_interview(opportunity_id=company, name="call")


def test_a_time_without_a_zone_is_the_users_own() -> None:
    moment = TypeAdapter(given.Moment)
    naive = datetime(2026, 3, 5, 10)  # noqa: DTZ001 -- as an assistant may give it

    assert moment.validate_python(naive) == timezone.make_aware(naive)
    assert moment.validate_python(HELD) == HELD


def test_the_users_word_on_an_answer_wins(alice: User, interview: UUID) -> None:
    bring(alice, interview)
    marked = tools.mark_answer(interview, "asked-2", Verdict.ANSWERED, SAID)
    one = tools.show_readings(interview).readings[2]

    assert (marked.verdict, marked.users_note) == ("answered", SAID)
    assert (one.verdict, one.is_confirmed) == ("answered", True)
    assert one.read_as == marked.read_as != "answered"


def test_what_the_user_said_is_not_taken_back(alice: User, interview: UUID) -> None:
    bring(alice, interview)
    tools.mark_answer(interview, "asked-0", Verdict.PARTLY, SAID, None, 0.5)

    with pytest.raises(ConflictError, match="said of asked-0 already"):
        tools.mark_answer(interview, "asked-0", Verdict.ANSWERED, SAID)


def test_a_planned_question_is_marked_without_a_transcript(
    alice: User, company: UUID
) -> None:
    ident = add_interview(alice, company, draft())
    place = tools.show_readings(ident).readings[0].place
    tools.mark_answer(ident, place, Verdict.ANSWERED, SAID)

    kept = [one for one in tools.show_readings(ident).readings if one.place == place]
    assert [one.users_note for one in kept] == [SAID]


@pytest.mark.parametrize(
    ("start", "place", "error"),
    [
        (HELD, "asked-9", NotFoundError),
        (HELD.replace(year=2099), "asked-0", ConflictError),
    ],
    ids=["no such answer", "not over"],
)
def test_what_cannot_be_marked(
    alice: User, company: UUID, start: datetime, place: str, error: type[AskbackError]
) -> None:
    ident = add_interview(alice, company, draft(start=start))

    with pytest.raises(error):
        tools.mark_answer(ident, place, Verdict.ANSWERED, SAID)


def _add(company: UUID, _: UUID) -> Any:
    return tools.add_interview(opportunity_id=company, name="Call")


def _mark(_: UUID, interview: UUID) -> Any:
    return tools.mark_answer(interview, "asked-0", Verdict.ANSWERED, SAID)


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("deed", [_add, _mark])
def test_nothing_is_written_to_somebody_elses(
    deed: Any, bobs_company: UUID, bobs_interview: UUID
) -> None:
    with pytest.raises(NotFoundError):
        deed(bobs_company, bobs_interview)
