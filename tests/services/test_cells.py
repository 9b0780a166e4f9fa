from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

import pytest

from askback.core.topics import Phrasing
from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    cells,
    loops,
    planning,
    tables,
    today,
    weights,
)
from askback.services.values import Place, TableCell, TableRow, WeightDraft
from askback.store.models import (
    AgendaRow,
    CellRow,
    EvidenceRow,
    InterviewRow,
    OpportunityRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, queries_of
from tests.services.conversation import POSTING

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
ON_CALL = Place("knows", "on_call", "recruiter")
DOGS = Place("knows", "x-dogs", "peer")
ALL_ELSE = Place("knows", "default", "peer")
GENERAL = Place("phrasing", "general", "truth")
TOTAL = Place("stages", "technical", "minutes_total")


def save(owner: User, figures: Mapping[Place, float | None]) -> None:
    cells.save(owner, figures=figures, now=LATER)


def rows_of(owner: User) -> dict[str, TableRow]:
    page = cells.show(owner)
    return {row.key: row for group in page.groups for row in group.rows}


def cell_of(owner: User, place: Place) -> TableCell:
    found = (cell for cell in rows_of(owner)[place.row].cells if cell.place == place)
    return next(found)


@pytest.fixture
def dogs(me: User) -> None:
    weights.save(me, weights={"x-dogs": WeightDraft(4)}, now=NOW)


def test_every_figure_is_shown_in_its_group_with_its_reason(me: User) -> None:
    page = cells.show(me)

    assert [group.label for group in page.knows] == [
        "The work",
        "The people",
        "Growth",
        "The company",
        "Terms",
        "This process",
        "Your own",
    ]
    assert sum(len(group.rows) for group in page.knows) == 27
    assert {len(row.cells) for group in page.knows for row in group.rows} == {7}
    assert (len(page.phrasing.rows), len(page.stages.rows)) == (5, 11)
    assert all(row.why for group in (*page.knows, page.stages) for row in group.rows)
    assert sum(group.own for group in page.groups) == 0


def test_a_row_says_who_knows_most(me: User) -> None:
    assert rows_of(me)["on_call"].best == ("peer",)
    assert rows_of(me)["place"].best == ("recruiter", "hiring_manager", "peer")


@pytest.mark.usefixtures("dogs")
def test_ones_own_criterion_has_a_row_from_the_one_for_all_else(me: User) -> None:
    save(me, {ALL_ELSE: 0.9})

    row = rows_of(me)["x-dogs"]
    assert (row.label, row.why) == ("Dogs", "")
    assert cell_of(me, DOGS) == TableCell(DOGS, 0.9, 0.9)


@pytest.mark.usefixtures("dogs")
def test_a_figure_is_kept_and_marked_beside_what_came(me: User) -> None:
    save(me, {ON_CALL: 0.6, DOGS: 1, GENERAL: 0.3})

    assert cell_of(me, ON_CALL) == TableCell(ON_CALL, 0.2, 0.6)
    assert cell_of(me, DOGS).is_own
    assert rows_of(me)["on_call"].own == 1
    page = cells.show(me)
    assert (page.own_knows, page.phrasing.own, page.stages.own) == (2, 1, 0)
    assert tables.of(me).phrasing[Phrasing.GENERAL] == 0.3


def test_saying_it_again_changes_it(me: User) -> None:
    save(me, {ON_CALL: 0.6})

    save(me, {ON_CALL: 0.7})

    assert CellRow.objects.get(owner=me).value == 0.7


def test_a_figure_as_it_came_is_not_kept(me: User) -> None:
    save(me, {ON_CALL: 0.6, TOTAL: 50})

    save(me, {ON_CALL: 0.2})

    assert tables.cells_of(me) == {TOTAL: 50}


@pytest.mark.usefixtures("dogs")
def test_a_figure_of_ones_own_criterion_is_given_back_with_the_row_for_all_else(
    me: User,
) -> None:
    save(me, {ALL_ELSE: 0.9, DOGS: 1})

    save(me, {ALL_ELSE: None, DOGS: None})

    assert tables.cells_of(me) == {}
    assert cell_of(me, DOGS) == TableCell(DOGS, 0.6, 0.6)


def test_what_was_never_changed_can_be_given_back(me: User) -> None:
    save(me, {ON_CALL: None})

    assert not CellRow.objects.exists()


def test_what_an_upgrade_dropped_stays_kept_and_is_not_shown(me: User) -> None:
    gone = {"table": "knows", "row": "weather", "column": "peer", "value": 1}
    CellRow.objects.create(owner=me, made_at=NOW, **gone)

    save(me, {ON_CALL: 0.6})

    assert "weather" not in rows_of(me)
    assert len(tables.cells_of(me)) == 2


@pytest.mark.parametrize(
    "place", [DOGS, Place("knows", "weather", "peer"), Place("moods", "a", "b")]
)
def test_a_figure_there_is_none_of_is_not_found(me: User, place: Place) -> None:
    with pytest.raises(NotFoundError, match=place.row):
        save(me, {ON_CALL: 0.6, place: 0.5})

    assert not CellRow.objects.exists()


@pytest.mark.usefixtures("dogs")
def test_my_own_criterion_is_none_of_bobs(bob: User) -> None:
    with pytest.raises(NotFoundError, match="x-dogs"):
        save(bob, {DOGS: 0.5})


@pytest.mark.parametrize(("place", "figure"), [(ON_CALL, 1.2), (TOTAL, 4)])
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    me: User, place: Place, figure: float
) -> None:
    with pytest.raises(InvalidInputError, match=place.row):
        save(me, {GENERAL: 0.3, place: figure})

    assert not CellRow.objects.exists()


def test_what_i_say_changes_nothing_of_bobs(me: User, bob: User) -> None:
    before = cells.show(bob)

    save(me, {ON_CALL: 0.6})

    assert cells.show(bob) == before


def weights_heard(company: UUID) -> dict[str, list[float]]:
    rows = EvidenceRow.objects.filter(opportunity=company, role="hiring_manager")
    found: dict[str, list[float]] = {}
    for row in rows.order_by("place"):
        found.setdefault(row.criterion, []).append(row.weight)
    return found


@pytest.mark.usefixtures("told")
def test_what_was_heard_is_weighed_anew_by_who_knows(me: User, company: UUID) -> None:
    before = weights_heard(company)
    heard = min(before)
    place = Place("knows", heard, "hiring_manager")
    came = cell_of(me, place).shipped

    save(me, {place: 0.1})

    after = weights_heard(company)
    less = [weight * 0.1 / came for weight in before[heard]]
    assert after[heard] == pytest.approx(less)
    assert {**after, heard: []} == {**before, heard: []}


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("place", [GENERAL, TOTAL])
def test_what_was_heard_is_left_where_nobody_knows_other_than_before(
    me: User, place: Place
) -> None:
    before = set(EvidenceRow.objects.values_list("id", flat=True))

    save(me, {place: 0.3 if place == GENERAL else 50})

    assert set(EvidenceRow.objects.values_list("id", flat=True)) == before


def test_evidence_of_bobs_loops_is_left(me: User, bob: User) -> None:
    add_company(bob, posting=POSTING)
    before = set(EvidenceRow.objects.values_list("id", flat=True))
    assert before

    save(me, {ON_CALL: 0.6})

    assert set(EvidenceRow.objects.values_list("id", flat=True)) == before


@pytest.mark.parametrize(
    "figures",
    [
        {Place("knows", "team", "hiring_manager"): 0.1},
        {GENERAL: 0.3},
        {Place("stages", "team_fit", "bears"): 2},
    ],
)
def test_a_plan_is_made_anew_for_another_figure(
    me: User, first: UUID, figures: dict[Place, float]
) -> None:
    agendas.show(me, first, now=NOW)

    save(me, figures)
    agendas.show(me, first, now=LATER)

    assert AgendaRow.objects.get(interview=first).made_at == LATER


def test_a_plan_stays_where_bob_says_otherwise(
    me: User, bob: User, first: UUID
) -> None:
    agendas.show(me, first, now=NOW)

    save(bob, {GENERAL: 0.1})
    agendas.show(me, first, now=LATER)

    assert AgendaRow.objects.get(interview=first).made_at == NOW


def test_whom_to_ask_follows_what_i_say_who_knows(me: User, company: UUID) -> None:
    interview = add_interview(me, company)
    row = OpportunityRow.objects.get(id=company)
    weights.save(me, weights={"team": WeightDraft(5)}, now=NOW)
    given = Place("knows", "team", "hiring_manager")

    def reach() -> float:
        basis = planning.bases_of(me, [row], now=NOW)[company]
        loop = loops.make_loop(planning.loop_input(basis))
        return loop.tables.knows.of(loop.interviews[0].interviewers[0].role, "team")

    assert InterviewRow.objects.get(id=interview).seats.count() == 1
    assert reach() == 0.8
    save(me, {given: 0.1})
    assert reach() == 0.1


def test_expected_interviews_have_the_minutes_i_say(me: User, company: UUID) -> None:
    row = OpportunityRow.objects.get(id=company)
    InterviewRow.objects.create(
        owner=me,
        made_at=NOW,
        opportunity=row,
        stage="technical",
        is_expected=True,
        minutes_total=0,
        minutes_for_questions=0,
    )

    save(me, {Place("stages", "technical", "minutes_for_questions"): 20})

    basis = planning.bases_of(me, [row], now=NOW)[company]
    assert [one.minutes for one in basis.expected] == [20]


def save_one(owner: User) -> None:
    cells.save(owner, figures={GENERAL: 0.2}, now=LATER)


def show_today(owner: User) -> None:
    today.show(owner, now=LATER)


@pytest.mark.parametrize("deed", [cells.show, tables.of, show_today, save_one])
def test_queries_do_not_grow_with_figures(
    me: User, deed: Callable[[User], object]
) -> None:
    save(me, {GENERAL: 0.1})
    deed(me)
    one = queries_of(lambda: deed(me))

    save(me, {GENERAL: 0.1, ON_CALL: 0.6, TOTAL: 50})
    deed(me)

    assert queries_of(lambda: deed(me)) == one


def test_queries_of_plans_do_not_grow_with_companies(me: User) -> None:
    add_company(me, "Halden")
    save(me, {ON_CALL: 0.6})
    one = queries_of(lambda: show_today(me))

    add_company(me, "Kestrel")
    add_company(me, "Marlow")

    assert queries_of(lambda: show_today(me)) == one
