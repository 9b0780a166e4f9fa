from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import (
    agendas,
    banks,
    ledger,
    notes,
    planning,
    tables,
    today,
    transcripts,
    weights,
)
from askback.services.loops import LoopInput
from askback.services.planned import loops_of
from askback.store.models import AgendaRow, OpportunityRow, SourceRow, User
from tests.builders import (
    NOW,
    add_company,
    add_interview,
    draft,
    only_matters,
    queries_of,
    upload,
)
from tests.services.conversation import DANA, ME, TALK

pytestmark = pytest.mark.django_db

TEAM = ("Dana Marsh", "Lee Okafor", "Ash Brandt")
WIDE = draft("Panel", people=[(name, "peer") for name in TEAM], minutes=45)

LATER = NOW + timedelta(hours=1)


def keys_of(owner: User, interview: UUID) -> set[str]:
    agenda = agendas.show(owner, interview, now=NOW).agenda
    return {item.key for item in agenda.items}


@pytest.fixture
def row(company: UUID) -> OpportunityRow:
    return OpportunityRow.objects.get(id=company)


@pytest.mark.usefixtures("first", "second")
def test_nothing_is_planned_twice_for_the_same_reasons(row: OpportunityRow) -> None:
    planning.refresh(row, now=NOW)

    planning.refresh(row, now=LATER)
    ledger.rebuild(row, now=LATER)
    planning.refresh(row, now=LATER)

    assert {agenda.made_at for agenda in AgendaRow.objects.all()} == {NOW}


@pytest.mark.usefixtures("told", "second")
def test_evidence_comes_in_the_same_order_every_time(row: OpportunityRow) -> None:
    before = ledger.evidence_of([row])

    ledger.rebuild(row, now=LATER)

    assert len(before[row.id]) > 5
    assert ledger.evidence_of([row]) == before


def test_other_weights_give_another_plan(me: User, first: UUID) -> None:
    before = keys_of(me, first)

    only_matters(me, "turnover")

    assert keys_of(me, first) != before


def test_the_same_plan_again_says_that_nothing_changed(
    me: User, company: UUID, first: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)
    row = AgendaRow.objects.get()
    AgendaRow.objects.update(value={**row.value, "stamp": "of an older bank"})

    after = agendas.show(me, first, now=LATER)

    assert after.agenda == before.agenda
    assert after.changed == ""
    assert AgendaRow.objects.get(interview__opportunity=company).made_at == LATER


def test_an_agenda_of_what_has_been_stays_as_it_was(
    me: User, first: UUID, second: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=LATER)

    assert agendas.show(me, first, now=LATER).agenda == before.agenda
    assert AgendaRow.objects.get(interview=first).made_at == NOW
    assert AgendaRow.objects.get(interview=second).made_at == LATER


def test_a_loop_without_interviews_needs_no_plan(me: User, row: OpportunityRow) -> None:
    assert planning.refresh(row, now=NOW) == []
    assert not AgendaRow.objects.filter(owner=me).exists()


def given(row: OpportunityRow) -> LoopInput:
    """Return what the plan of a loop is made from."""
    evidence = ledger.evidence_of([row])[row.id]
    sources = list(SourceRow.objects.filter(opportunity=row))
    loop = loops_of([row])[row.id]
    matters = weights.of(row.owner)
    return planning.loop_input(
        planning.Basis(
            loop,
            matters,
            evidence,
            sources,
            row,
            banks.of(row.owner),
            tables.of(row.owner),
            NOW,
        )
    )


def mark(owner: User, interview: UUID, place: str, key: str, verdict: str) -> None:
    notes.mark(
        owner,
        interview,
        place=place,
        question_key=key,
        verdict=verdict,
        direction=None,
        note="",
        now=NOW,
    )


@pytest.mark.usefixtures("told", "second")
def test_what_was_answered_need_not_be_put_to_the_same_person_again(
    row: OpportunityRow,
) -> None:
    asked = given(row).asked

    assert asked == {DANA: {"last-called-out", "last-departure", "hate", "love"}}


@pytest.mark.usefixtures("second")
def test_what_i_say_was_answered_need_not_be_put_again_and_a_dodge_may(
    me: User, row: OpportunityRow, told: UUID
) -> None:
    mark(me, told, "asked-0", "last-called-out", "not_answered")
    mark(me, told, "asked-2", "pay-range", "partly")

    asked = given(row).asked

    assert asked == {DANA: {"last-departure", "pay-range", "hate", "love"}}


def test_marks_by_hand_say_what_was_put_to_whoever_was_there(
    me: User, row: OpportunityRow, first: UUID
) -> None:
    mark(me, first, "hate", "hate", "answered")
    mark(me, first, "love", "love", "not_answered")
    mark(me, first, "parking", "", "answered")

    assert given(row).asked == {DANA: {"hate"}}


def test_what_was_told_unasked_is_dropped(me: User, row: OpportunityRow) -> None:
    only_matters(me, "turnover")
    first = add_interview(me, row.id, WIDE)
    key = "former-holders"
    assert key in keys_of(me, first)
    talk = (
        f"{DANA}: Hello. Before you ask, of the people who had this job four years "
        "ago one is matron here today, one went to Leeds, and one retired in May.\n"
        f"{ME}: Okay, thanks. How warm is the canteen in the winter?\n"
        f"{DANA}: Nineteen degrees.\n"
    )
    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)

    assert given(row).dropped == {key: "It was answered without being asked."}


@pytest.mark.usefixtures("first")
def test_planning_many_loops_takes_no_more_queries_than_planning_one(
    me: User,
) -> None:
    today.show(me, now=NOW)
    one = queries_of(lambda: today.show(me, now=NOW))
    for name in ("Kestrel", "Fennel"):
        ident = add_company(me, name)
        add_interview(me, ident)
        add_interview(me, ident, draft("Second"))
    today.show(me, now=NOW)

    assert queries_of(lambda: today.show(me, now=NOW)) == one
