from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import companies, notes
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db


def mark(owner: User, interview: UUID, direction: float, note: str) -> None:
    notes.mark(
        owner,
        interview,
        place="last-called-out",
        question_key="last-called-out",
        verdict="answered",
        direction=direction,
        note=note,
        now=NOW,
    )


def test_a_company_before_its_first_interview_is_its_dossier(
    me: User, company: UUID
) -> None:
    page = companies.show(me, company, now=NOW)

    assert (page.company, page.title, page.opened) == ("Halden", "Ward manager", NOW)
    assert (page.loop, page.minutes_used, page.minutes_left) == ((), 0, 0)
    assert (page.contradictions, page.heard_twice, page.settled) == ((), (), ())
    assert 0.9 < page.unknown < 1
    assert len(page.dossier.sources) == 1


def test_two_accounts_that_differ_stand_side_by_side(
    me: User, company: UUID, first: UUID, second: UUID
) -> None:
    mark(me, first, 1, "once a year, if that")
    mark(me, second, -1, "four nights of seven")

    page = companies.show(me, company, now=NOW)

    found = next(c for c in page.contradictions if "all" in c.label.lower())
    assert (found.left.who, found.left.text) == ("Dana Marsh", "once a year, if that")
    assert (found.right.who, found.right.text) == ("Lee Okafor", "four nights of seven")
    assert page.heard_twice == ()


def test_what_two_people_complain_of_is_said_to_be_heard_twice(
    me: User, company: UUID, first: UUID, second: UUID
) -> None:
    mark(me, first, -1, "every other Sunday")
    mark(me, second, -1, "four nights of seven")

    page = companies.show(me, company, now=NOW)

    quotes = {q.text for concern in page.heard_twice for q in concern.quotes}
    assert quotes == {"every other Sunday", "four nights of seven"}
    assert page.contradictions == ()


def test_minutes_are_those_used_and_those_left(
    me: User, company: UUID, first: UUID
) -> None:
    add_interview(me, company, draft("Team", minutes=20))
    notes.add(me, first, text="Kind.", now=NOW)

    page = companies.show(me, company, now=NOW)

    assert (page.minutes_used, page.minutes_left) == (12, 20)


@pytest.mark.usefixtures("told")
def test_a_company_costs_the_same_with_one_interview_and_with_three(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft("Second"))
    companies.show(me, company, now=NOW)
    two = queries_of(lambda: companies.show(me, company, now=NOW))
    for name in ("Third", "Fourth"):
        add_interview(me, company, draft(name))
    companies.show(me, company, now=NOW)

    assert queries_of(lambda: companies.show(me, company, now=NOW)) == two
