from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from askback.errors import ConflictError, InvalidInputError
from askback.services import people
from askback.services.kits.rows import keep, kit_of, row_of
from askback.services.kits.scorecards import filling, together
from askback.services.values.scorecards import Agreed, Score
from askback.store.models import CandidateRow, User
from tests.scored import NOW, PEOPLE, add, fill, make_kit, seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.local_owner()


@pytest.fixture
def kit(owner: User) -> UUID:
    return make_kit(owner)


@pytest.fixture
def robin(owner: User, kit: UUID) -> UUID:
    return add(owner, kit)


def all_in(owner: User, kit: UUID, robin: UUID, marks: dict[str, int]) -> None:
    for who in PEOPLE:
        fill(seat(owner, kit, robin, who), marks.get(who, 3))


def test_nothing_is_compared_before_two_are_in(
    owner: User, kit: UUID, robin: UUID
) -> None:
    fill(seat(owner, kit, robin, "Ada"))
    with pytest.raises(ConflictError, match="Nothing is laid side by side"):
        together.show(owner, kit, robin, who="Ada")
    fill(seat(owner, kit, robin, "Bo"))
    with pytest.raises(ConflictError, match="Nothing is laid side by side"):
        together.show(owner, kit, robin, who="Cem")

    page = together.show(owner, kit, robin, who="Bo")

    assert [one.endswith("not handed in.") for one in page.waiting] == [True, True]
    assert (page.total, page.agreed_total, page.agreement) == (None, None, "")
    assert [line.mean for line in page.lines] == [None] * len(page.lines)
    with pytest.raises(InvalidInputError, match="before every card"):
        together.agree(owner, kit, robin, who="Bo", agreed={}, decided="Yes")


def test_where_people_differ_comes_first(owner: User, kit: UUID, robin: UUID) -> None:
    all_in(owner, kit, robin, {"Ada": 1})

    page = together.show(owner, kit, robin, who="Ada")

    steps = [line.steps for line in page.lines]
    assert steps == sorted(steps, reverse=True)
    assert page.lines[0].is_apart
    assert page.lines[0].marks == (1, 2, 3, 4)
    assert page.waiting == ()
    assert page.total is not None
    assert page.agreement.startswith("Krippendorff's alpha for ordered marks is ")


def test_an_answer_without_a_mark_is_said_and_no_total_is_made_of_nothing(
    owner: User, kit: UUID, robin: UUID
) -> None:
    for who in PEOPLE:
        at = seat(owner, kit, robin, who)
        scores = {key: Score(left_out="nothing_said") for key in at.place.questions}
        filling.keep(at, scores=scores, note="", now=NOW)
        assert filling.hand_in(at, now=NOW) == ()

    page = together.show(owner, kit, robin, who="Dee")

    assert (page.total, page.waiting) == (None, ())
    assert page.lines[0].missing != ()
    assert page.lines[0].steps == 0
    assert page.agreement.startswith("Agreement cannot be told: nobody marked")


def test_a_question_without_its_anchors_is_waited_for(
    owner: User, kit: UUID, robin: UUID
) -> None:
    all_in(owner, kit, robin, {})
    row = row_of(owner, kit)
    made = kit_of(row)
    first = made.meetings[0].questions[0]
    asks = tuple(
        replace(ask, rubric=()) if ask.key == first else ask for ask in made.questions
    )
    unasked = replace(made.competencies[0], key="charm")
    wanted = (*made.competencies, unasked)
    changed = replace(made, questions=asks, competencies=wanted)
    keep(row, changed, version=row.version)
    text = next(ask.text for ask in asks if ask.key == first)

    page = together.show(owner, kit, robin, who="Ada")

    assert page.waiting == (f"{text}: its four anchors are not written.",)
    assert "charm" not in {line.key for line in page.lines}
    assert page.total is None


def test_what_is_agreed_has_its_reason(owner: User, kit: UUID, robin: UUID) -> None:
    all_in(owner, kit, robin, {})
    keys = [line.key for line in together.show(owner, kit, robin, who="Ada").lines]
    without = {keys[0]: Agreed(3, " ")}
    with pytest.raises(InvalidInputError, match="say why you agreed on 3"):
        together.agree(owner, kit, robin, who="Ada", agreed=without, decided="")
    with pytest.raises(InvalidInputError, match="5,000"):
        together.agree(owner, kit, robin, who="Ada", agreed={}, decided="x" * 5001)
    some = {keys[0]: Agreed(3, " Twice. "), "other": Agreed(1, "x"), keys[1]: Agreed()}

    together.agree(owner, kit, robin, who="Ada", agreed=some, decided=" Yes ")

    page = together.show(owner, kit, robin, who="Bo")
    assert (page.decided, page.agreed_total) == ("Yes", None)
    kept = CandidateRow.objects.get().together
    assert kept == {keys[0]: {"mark": 3, "reason": "Twice."}}
    every = {key: Agreed(2, "So.") for key in keys}
    together.agree(owner, kit, robin, who="Ada", agreed=every, decided="")
    assert together.show(owner, kit, robin, who="Bo").agreed_total == 2


def test_what_was_kept_wrongly_is_not_there() -> None:
    kept = {"a": "x", "b": {"mark": 7, "reason": 3}}
    read = together.agreed_of(CandidateRow(together=kept))
    assert read == {"a": Agreed(), "b": Agreed()}
    assert together.agreed_of(CandidateRow(together=["x"])) == {}
