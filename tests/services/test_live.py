from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from askback.adapters import shipped
from askback.core.bank import Bank
from askback.core.live import Hour, hour_of
from askback.core.topics import Rule
from askback.errors import InvalidInputError, NotFoundError
from askback.services import agendas, interviews, jots, live
from askback.services.values.live import LivePage, RestPage, Said
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, only_matters

pytestmark = pytest.mark.django_db

PANEL = (("Dana Marsh", "hiring_manager"), ("Lena Ott", "peer"))


@pytest.fixture
def panel(me: User) -> UUID:
    return add_interview(me, add_company(me), draft(people=PANEL, stage="team_fit"))


def note(me: User, panel: UUID, field: str, value: Any, **more: Any) -> None:
    given = {"at": NOW, "seen": {}, **more}
    said = Said(field, 1, value, **given)
    jots.keep(me, panel, device=field, said=[said], now=NOW)


def shown(me: User, panel: UUID) -> LivePage:
    return live.show(me, panel, now=NOW)


def keys(page: LivePage) -> list[str]:
    return [question.item.key for question in page.questions]


def planned(page: LivePage) -> list[str]:
    return keys(page)[: page.planned]


def test_the_hour_has_what_is_planned_and_then_what_is_at_hand(
    me: User, panel: UUID
) -> None:
    agenda = agendas.show(me, panel, now=NOW).agenda

    page = shown(me, panel)

    assert planned(page) == [item.key for item in agenda.items]
    assert [q.number for q in page.questions[: page.planned]] == list(
        range(1, page.planned + 1)
    )
    rest = {item.key for item in (*agenda.spares, *agenda.tailored)}
    assert set(keys(page)) == {*planned(page), *rest}
    assert len(keys(page)) == len(set(keys(page)))
    assert (page.company, page.name, page.minutes) == ("Halden", "First call", 12)
    assert page.hour == Hour()


def test_a_panel_is_asked_in_turn_where_the_plan_says_so(me: User, panel: UUID) -> None:
    page = shown(me, panel)

    for question in page.questions:
        assert question.goes_round == (len(question.item.to) > 1)
        assert question.voices[: len(question.item.to)] == question.item.to
        assert set(question.voices) == {"Dana Marsh", "Lena Ott"}
    assert any(question.goes_round for question in page.questions)


def test_with_one_person_nobody_is_to_be_chosen(me: User, first: UUID) -> None:
    assert {question.voices for question in shown(me, first).questions} == {()}


def test_what_matters_most_comes_first_in_the_list_of_criteria(
    me: User, panel: UUID
) -> None:
    only_matters(me, "pay")

    (first, *others) = shown(me, panel).criteria

    assert first[0] == "pay"
    assert {first, *others} == {(c.key, c.label) for c in shipped.criteria()}


def test_whoever_wants_to_close_is_told_so(me: User, panel: UUID) -> None:
    page = shown(me, panel)

    bank = shipped.bank()
    closing = [key for key in keys(page) if _rule(bank, key) is Rule.CLOSE]
    assert page.closes is bool(closing)


def _rule(bank: Bank, key: str) -> Rule | None:
    question = bank.get(key)
    return question.rule if question else None


def test_what_was_noted_is_there_with_questions_of_ones_own(
    me: User, panel: UUID
) -> None:
    note(me, panel, "own/own-1/", "Which migration?")
    note(me, panel, "note/own-1/", "The second.")

    page = shown(me, panel)

    assert page.hour == hour_of(page.jots)
    assert page.questions[-1].item.text == "Which migration?"
    assert page.questions[-1].number is None


def test_a_question_that_came_with_another_plan_is_still_there(
    me: User, panel: UUID
) -> None:
    stranger = next(
        question
        for question in shipped.bank()
        if question.key not in keys(shown(me, panel))
    )
    note(me, panel, f"mark/{stranger.key}/", "answered")
    note(me, panel, "mark/no-such-question/", "answered")

    page = shown(me, panel)

    assert page.questions[-1].item.text == stranger.text
    assert keys(page).count(stranger.key) == 1
    assert "no-such-question" not in keys(page)


def test_an_hour_that_is_not_on_is_not_shown(me: User, bob: User, panel: UUID) -> None:
    with pytest.raises(NotFoundError):
        shown(bob, panel)
    interviews.cancel(me, panel, now=NOW)
    with pytest.raises(InvalidInputError, match="is not on"):
        shown(me, panel)


def rest(me: User, panel: UUID, *known: str) -> RestPage:
    return live.rest(me, panel, known=known, now=NOW)


def test_what_was_asked_is_not_planned_again(me: User, panel: UUID) -> None:
    first, *others = planned(shown(me, panel))
    note(me, panel, f"mark/{first}/", "answered")

    found = rest(me, panel)

    assert first not in found.keys
    assert set(found.keys) & set(others)


@pytest.mark.parametrize("state", ["asked", "already", "dropped"])
def test_what_is_done_with_is_not_planned_again(
    me: User, panel: UUID, state: str
) -> None:
    first, *_ = planned(shown(me, panel))
    note(me, panel, f"state/{first}/", state)

    assert first not in rest(me, panel).keys


def test_what_is_parked_is_still_to_come_though_it_was_begun(
    me: User, panel: UUID
) -> None:
    first, *_ = planned(shown(me, panel))
    note(me, panel, f"state/{first}/", "parked")
    note(me, panel, f"mark/{first}/", "partly")

    assert first in rest(me, panel).keys


def test_fewer_minutes_hold_fewer_questions(me: User, panel: UUID) -> None:
    before = planned(shown(me, panel))
    note(me, panel, "left//", 12, at=NOW - timedelta(minutes=9))

    found = rest(me, panel)

    assert 0 < len(found.keys) < len(before)
    assert found.is_changed


def test_minutes_that_have_run_out_leave_nothing(me: User, panel: UUID) -> None:
    note(me, panel, "left//", 12, at=NOW - timedelta(minutes=40))

    assert rest(me, panel).keys == ()


def test_only_what_the_device_does_not_have_is_sent(me: User, panel: UUID) -> None:
    there = rest(me, panel)
    new = {question.item.key for question in there.new}
    assert new >= set(there.keys)

    one, *_ = there.keys
    again = rest(me, panel, one)

    assert {question.item.key for question in again.new} == new - {one}


def test_what_leaves_one_cold_is_asked_of_others_too(me: User, panel: UUID) -> None:
    first, *_ = planned(shown(me, panel))
    note(me, panel, f"gut/{first}/", "cold")

    assert rest(me, panel).keys


def test_an_hour_that_counts_as_over_keeps_its_order(me: User, panel: UUID) -> None:
    shown(me, panel)
    note(me, panel, "end//", "over")
    jots.settle_one(me, panel, now=NOW)

    assert rest(me, panel) == RestPage((), (), is_changed=False)


def test_nobody_plans_the_hour_of_another(bob: User, panel: UUID) -> None:
    with pytest.raises(NotFoundError):
        rest(bob, panel)
