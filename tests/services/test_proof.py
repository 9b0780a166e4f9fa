from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from askback.core.planning.agenda import LoopPlan
from askback.errors import NotFoundError
from askback.services import agendas, interviews, pins, process, proof
from askback.services.loops import LoopInput, plan_loop
from askback.services.values import Expectation
from askback.store.models import AgendaRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


def value_of(interview: UUID) -> dict[str, Any]:
    value: dict[str, Any] = AgendaRow.objects.get(interview=interview).value
    return value


def make_worse(*shown: UUID, by: float) -> None:
    """Let a stored plan be worth less than it is, with its first question missing."""
    for interview in shown:
        row = AgendaRow.objects.get(interview=interview)
        row.value["value"] *= 1 - by
        row.value["agenda"]["items"] = row.value["agenda"]["items"][1:]
        row.save()


def quick(given: LoopInput) -> LoopPlan:
    return plan_loop(given, exact=False)


def better(given: LoopInput) -> LoopPlan:
    return replace(quick(given), value=1.0, bound=1.0)


def test_a_plan_that_is_good_enough_stays_and_its_bound_comes_nearer(
    me: User, first: UUID, second: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)

    is_other = proof.prove(me, first, now=NOW)

    after = agendas.show(me, first, now=NOW)
    assert not is_other
    assert (before.is_proven, after.is_proven) == (False, True)
    assert after.agenda == before.agenda
    assert 0 <= after.gap <= before.gap
    assert value_of(second)["proven"] is True


def test_a_plan_worth_more_takes_its_place_and_says_what_changed(
    me: User, first: UUID, second: UUID
) -> None:
    best = agendas.show(me, first, now=NOW)
    make_worse(first, second, by=0.1)
    before = agendas.show(me, first, now=NOW)

    assert proof.prove(me, first, now=NOW)

    after = agendas.show(me, first, now=NOW)
    assert after.covers > before.covers
    assert after.changed.startswith("A better plan was found: ")
    assert best.agenda.items[0].text in after.came
    assert after.mark == before.mark or after.is_proven


def test_a_plan_is_looked_for_once(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)
    proof.prove(me, first, now=NOW, search=quick)
    make_worse(first, by=0.5)

    assert not proof.prove(me, first, now=NOW, search=quick)


def test_whoever_stays_with_the_quick_plan_keeps_it_until_they_ask_again(
    me: User, first: UUID
) -> None:
    agendas.show(me, first, now=NOW)
    make_worse(first, by=0.5)

    proof.leave(me, first, now=NOW)
    proof.leave(me, first, now=NOW)
    left = agendas.show(me, first, now=NOW)

    assert (left.is_left, left.is_proven) == (True, False)
    assert proof.prove(me, first, now=NOW, search=quick)
    again = agendas.show(me, first, now=NOW)
    assert (again.is_left, again.is_proven) == (False, True)


def test_what_was_left_meanwhile_changes_nothing(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)

    def search(given: LoopInput) -> LoopPlan:
        proof.leave(me, first, now=NOW)
        return better(given)

    assert not proof.prove(me, first, now=NOW, search=search)
    assert agendas.show(me, first, now=NOW).is_left


def test_a_loop_that_changed_meanwhile_is_not_given_an_old_plan(
    me: User, company: UUID, first: UUID
) -> None:
    agendas.show(me, first, now=NOW)

    def search(given: LoopInput) -> LoopPlan:
        interviews.set_minutes(me, first, minutes=4)
        agendas.replan(me, company, now=NOW)
        return better(given)

    assert not proof.prove(me, first, now=NOW, search=search)
    page = agendas.show(me, first, now=NOW)
    assert page.agenda.planned_minutes <= 4
    assert not page.is_proven


def test_of_two_searches_the_first_that_ends_counts(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)

    def search(given: LoopInput) -> LoopPlan:
        assert proof.prove(me, first, now=NOW, search=better)
        return better(given)

    assert not proof.prove(me, first, now=NOW, search=search)
    assert agendas.show(me, first, now=NOW).is_proven


def test_what_was_deleted_meanwhile_is_no_harm(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)

    def search(given: LoopInput) -> LoopPlan:
        interviews.remove(me, first, now=NOW)
        return better(given)

    assert not proof.prove(me, first, now=NOW, search=search)


def test_questions_the_user_put_there_stay(me: User, first: UUID) -> None:
    spare = next(
        item for item in agendas.show(me, first, now=NOW).agenda.spares if not item.must
    )
    pins.pin(me, first, key=spare.key)
    agendas.show(me, first, now=NOW)

    proof.prove(me, first, now=NOW, search=quick)

    page = agendas.show(me, first, now=NOW)
    assert spare.key in {item.key for item in page.agenda.items}


def test_a_new_plan_is_not_proven_any_more(me: User, first: UUID) -> None:
    agendas.show(me, first, now=NOW)
    proof.prove(me, first, now=NOW, search=quick)

    interviews.set_minutes(me, first, minutes=20)

    assert not agendas.show(me, first, now=NOW).is_proven


def test_a_loop_without_anything_to_come_has_nothing_to_look_for(
    me: User, first: UUID
) -> None:
    interviews.cancel(me, first, now=NOW)

    assert not proof.prove(me, first, now=NOW, search=quick)


def test_what_is_not_mine_is_not_there(bob: User, first: UUID) -> None:
    with pytest.raises(NotFoundError):
        proof.prove(bob, first, now=NOW, search=quick)
    with pytest.raises(NotFoundError):
        proof.leave(bob, first, now=NOW)


def test_expected_interviews_are_searched_with_and_get_no_agenda(
    me: User, company: UUID, first: UUID
) -> None:
    process.expect(me, company, expected=(Expectation(),), now=NOW)
    agendas.show(me, first, now=NOW)

    proof.prove(me, first, now=NOW, search=quick)

    assert value_of(first)["proven"] is True
    assert AgendaRow.objects.count() == 1
