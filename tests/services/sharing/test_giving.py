from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import opportunities
from askback.services.practice import exercises
from askback.services.sharing import covering, giving, leaving, looks
from askback.services.values.sharing import LookLine, Viewer
from askback.store.models import ExerciseRow, OpportunityRow, ShareRow, User
from tests.builders import NOW, add_company
from tests.services.sharing.conftest import CORA, LATER, UNTIL, share
from tests.takes import add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_share_lasts_until_the_end_of_its_day(me: User) -> None:
    company = add_company(me)
    ident = share(me, opportunity=company, may_comment=True)

    (line,) = giving.shares_of(me, now=LATER).open

    assert (line.id, line.address, line.what) == (ident, CORA, "Halden, Ward manager")
    assert (line.until, line.state, line.claimed_at) == (UNTIL, "open", None)
    assert line.may_comment


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", "not an e-mail address"),
        ("cora", "cora: not an e-mail address"),
        ("a@b.example, c@d.example", "not an e-mail address"),
        ("a@b.example\nBcc: c@d.example", "not an e-mail address"),
        ("Me@Here.example ", "your own address"),
    ],
)
def test_an_address_that_cannot_be_is_refused(
    me: User, address: str, told: str
) -> None:
    me.email = "me@here.example"

    with pytest.raises(InvalidInputError, match=told):
        share(me, address=address)

    assert not ShareRow.objects.exists()


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (date(2026, 11, 11), "today or a later day"),
        (date(2027, 11, 13), "until 12 Nov 2027"),
    ],
)
def test_a_day_that_cannot_be_is_refused(me: User, until: date, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        share(me, until=until)


@pytest.mark.parametrize("until", [date(2026, 11, 12), date(2027, 11, 12)])
def test_today_and_a_year_from_now_are_taken(me: User, until: date) -> None:
    share(me, until=until)

    assert giving.shares_of(me, now=NOW).open[0].until == until


def test_what_is_not_ones_own_cannot_be_given(me: User, bob: User) -> None:
    with pytest.raises(NotFoundError):
        share(me, opportunity=add_company(bob))
    with pytest.raises(NotFoundError):
        share(me, take=add_take(bob, add_exercise(bob)))


def test_the_same_is_not_given_twice(me: User, take: UUID) -> None:
    share(me, take=take)

    with pytest.raises(InvalidInputError, match="is shared with cora"):
        share(me, take=take, address=CORA.upper())

    share(me)
    share(me, take=take, address="dora@coach.example")


def test_there_is_a_most_for_a_day_and_for_all(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving, "A_DAY", 2)
    monkeypatch.setattr(giving, "MOST", 3)
    for name in "ab":
        share(me, address=f"{name}@coach.example")

    with pytest.raises(InvalidInputError, match="Go on tomorrow"):
        share(me, address="c@coach.example")
    day_before = NOW - timedelta(days=1)
    ShareRow.objects.update(made_at=day_before)
    share(me, address="c@coach.example")
    ShareRow.objects.update(made_at=day_before)
    with pytest.raises(InvalidInputError, match="End one first"):
        share(me, address="d@coach.example")


def test_the_date_can_be_changed_and_what_is_past_opens_again(
    me: User, cora: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ident = share(me, until=NOW.date())
    tomorrow = NOW + timedelta(days=1)
    assert giving.shares_of(me, now=tomorrow).over[0].state == "past"

    giving.prolong(me, ident, until=UNTIL, now=tomorrow)

    assert covering.within(cora, ident, now=tomorrow).coach == cora.user
    monkeypatch.setattr(giving, "MOST", 1)
    giving.prolong(me, ident, until=tomorrow.date(), now=tomorrow)
    late = NOW + timedelta(days=3)
    monkeypatch.setattr(giving, "MOST", 0)
    with pytest.raises(InvalidInputError, match="End one first"):
        giving.prolong(me, ident, until=UNTIL, now=late)


def test_only_the_owner_changes_or_ends_it_and_once(me: User, bob: User) -> None:
    ident = share(me)

    for owner, one in ((bob, ident), (me, uuid4())):
        with pytest.raises(NotFoundError):
            giving.end(owner, one, now=LATER)
        with pytest.raises(NotFoundError):
            giving.prolong(owner, one, until=UNTIL, now=LATER)
    giving.end(me, ident, now=LATER)
    with pytest.raises(NotFoundError):
        giving.end(me, ident, now=LATER)
    assert giving.shares_of(me, now=LATER).over[0].state == "ended"


def test_the_owner_sees_by_day_what_was_looked_at(me: User, cora: Viewer) -> None:
    row = covering.within(cora, share(me), now=LATER)
    next_day = LATER + timedelta(days=1)
    looks.note(row, "Halden", now=LATER)
    looks.note(row, "Fennel", now=next_day)
    looks.note(row, "Halden", now=next_day + timedelta(minutes=1))

    (line,) = giving.shares_of(me, now=next_day).open

    assert line.claimed_at == LATER
    assert line.looks[0] == LookLine(next_day.date(), "Halden")
    assert list(line.days) == [
        (next_day.date(), ["Halden", "Fennel"]),
        (LATER.date(), ["Halden"]),
    ]


def test_a_share_of_what_was_removed_says_so(me: User, take: UUID) -> None:
    company = add_company(me)
    share(me, opportunity=company)
    share(me, take=take)
    opportunities.erase(me, company, now=LATER)
    exercises.remove(me, ExerciseRow.objects.get().id, now=LATER)

    found = giving.shares_of(me, now=LATER).open

    assert {line.state for line in found} == {"removed"}
    assert not OpportunityRow.objects.exists()


def test_a_share_of_a_coach_who_is_gone_is_over(me: User, cora: Viewer) -> None:
    covering.within(cora, share(me), now=LATER)

    leaving.leave(cora.user)

    (line,) = giving.shares_of(me, now=LATER).over
    assert (line.state, line.address) == ("gone", "")


def test_what_there_is_to_share(
    me: User, bob: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving, "TAKES", 1)
    company = add_company(me)
    exercise = add_exercise(me)
    old, new = add_take(me, exercise), add_take(me, exercise, now=LATER)
    bobs = add_take(bob, add_exercise(bob))
    add_company(bob, "Bobs")

    assert giving.choices(me) == (
        ((company, "Halden, Ward manager"),),
        ((new, "Take 2, What did you change?"),),
    )
    assert [one for one, _ in giving.choices(me, take=old)[1]] == [old, new]
    assert [one for one, _ in giving.choices(me, take=new)[1]] == [new]
    assert [one for one, _ in giving.choices(me, take=bobs)[1]] == [new]


def test_a_company_without_a_job_is_called_by_its_name(me: User) -> None:
    company = opportunities.add(me, company="Fennel", title="", posting=None, now=NOW)

    assert giving.choices(me)[0] == ((company, "Fennel"),)
