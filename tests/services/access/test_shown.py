from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import interviews, opportunities, transcripts
from askback.services.access import shown
from askback.services.access.shown import StaleError
from askback.services.values.access import InterviewLine, OpportunityLine, PersonLine
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload

pytestmark = pytest.mark.django_db


def test_opportunities_are_listed_in_play_and_away(me: User, bob: User) -> None:
    first, second = add_company(me, "Halden"), add_company(me, "Brinemoor")
    opportunities.remove(me, first, now=NOW)
    add_company(bob, "Bobs")

    in_play = shown.opportunities(me, is_away=False, number=1, size=10)
    away = shown.opportunities(me, is_away=True, number=1, size=10)

    assert [(one.id, one.is_away) for one in in_play.items] == [(second, False)]
    assert [(one.company, one.is_away) for one in away.items] == [("Halden", True)]


def test_an_interview_is_shown_with_its_people(me: User) -> None:
    company = add_company(me)
    ident = add_interview(me, company, draft(start=NOW + timedelta(days=1)))

    line = shown.interview(me, ident)

    assert line.interviewers == (PersonLine("Dana Marsh", "hiring_manager"),)
    assert (line.opportunity_id, line.start) == (company, NOW + timedelta(days=1))
    assert not (line.has_transcript)
    assert not (line.is_cancelled)
    assert not (line.is_expected)


@pytest.mark.parametrize("of_one", [True, False])
def test_a_list_costs_the_same_however_long(
    me: User,
    of_one: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    company = add_company(me)
    add_interview(me, company)
    wanted = company if of_one else None

    def look() -> None:
        shown.interviews(me, wanted, number=1, size=10)

    one = queries_of(look)
    for number in range(3):
        add_interview(me, company, draft(f"Call {number}"))

    assert queries_of(look) == one
    assert shown.interviews(me, wanted, number=1, size=10).count == 4


def test_interviews_of_a_loop_alone_are_listed(me: User) -> None:
    first, second = add_company(me), add_company(me, "Brinemoor")
    add_interview(me, second)
    ident = add_interview(me, first)

    assert [x.id for x in shown.interviews(me, first, number=1, size=5).items] == [
        ident
    ]
    assert shown.interviews(me, None, number=1, size=5).count == 2
    opportunities.erase(me, second, now=NOW)
    assert shown.interviews(me, None, number=1, size=5).count == 1


def test_a_transcript_is_shown_as_it_was_read(me: User) -> None:
    ident = add_interview(me, add_company(me))
    with pytest.raises(NotFoundError):
        shown.transcript(me, ident)
    talk = upload("Me: Who left?\nDana: Two of nine.\n")

    transcripts.add(me, ident, upload=talk, me="Me", now=NOW)

    turns = shown.transcript(me, ident)["turns"]
    assert [turn["text"] for turn in turns] == ["Who left?", "Two of nine."]
    assert shown.interview(me, ident).has_transcript


def test_what_was_seen_is_changed_and_what_was_not_is_left(me: User) -> None:
    ident = add_company(me)
    before = shown.opportunity(me, ident)

    def rename(line: OpportunityLine) -> None:
        opportunities.rename(me, line.id, company=line.company, title="Matron")

    after = shown.change_opportunity(me, ident, rename, seen=before.version)

    assert (after.title, shown.opportunity(me, ident)) == ("Matron", after)
    assert after.version != before.version
    with pytest.raises(StaleError, match="changed meanwhile") as caught:
        shown.change_opportunity(me, ident, rename, seen=before.version)
    assert caught.value.status == 412
    assert shown.change_opportunity(me, ident, rename, seen=None) == after


def test_an_interview_is_another_version_once_its_people_change(me: User) -> None:
    ident = add_interview(me, add_company(me))
    before = shown.interview(me, ident)

    def join(line: InterviewLine) -> None:
        interviews.join(me, line.id, name="Lee", role="peer", now=NOW)

    after = shown.change_interview(me, ident, join, seen=before.version)

    assert [one.name for one in after.interviewers] == ["Dana Marsh", "Lee"]
    with pytest.raises(StaleError):
        shown.change_interview(me, ident, join, seen=before.version)


def test_what_is_removed_is_returned_as_it_was(me: User) -> None:
    company = add_company(me)
    ident = add_interview(me, company)

    gone = shown.change_interview(
        me,
        ident,
        lambda one: _ignored(interviews.remove(me, one.id, now=NOW)),
        seen=None,
    )

    assert gone.id == ident
    with pytest.raises(NotFoundError):
        shown.interview(me, ident)


def _ignored(_: object) -> None:
    """Give nothing back."""


def test_somebody_elses_is_not_there(me: User, bob: User) -> None:
    company = add_company(bob)
    interview = add_interview(bob, company)

    for look in (
        lambda: shown.opportunity(me, company),
        lambda: shown.interview(me, interview),
        lambda: shown.transcript(me, interview),
        lambda: shown.interviews(me, company, number=1, size=5),
        lambda: shown.change_opportunity(me, company, _ignored, seen=None),
        lambda: shown.change_interview(me, interview, _ignored, seen=None),
        lambda: shown.opportunity(me, uuid4()),
    ):
        with pytest.raises(NotFoundError):
            look()
