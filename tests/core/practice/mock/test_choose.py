from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.mock import OWN_S, Candidate, Interview, Kind, choose
from askback.core.practice.mock.choose import QUESTION_S
from askback.errors import InvalidInputError

ASKED = tuple(
    Candidate(f"{kind}-{n}", f"About {kind} {n}?", competency=kind)
    for kind in ("conflict", "planning", "learning", "integrity")
    for n in range(4)
)
OPENER = Candidate("self", "Tell me about yourself.", is_opener=True)
DOUBTS = tuple(Candidate(f"d{n}", f"Doubt {n}?", Kind.DOUBT) for n in range(4))
OWN = tuple(Candidate(f"o{n}", f"Own {n}?", Kind.OWN) for n in range(4))
ALL = (*DOUBTS, *ASKED, *OWN, OPENER)


def mock(
    *candidates: Candidate,
    minutes: int = 30,
    seed: str = "1",
    stage: str = "behavioural",
    has_own: bool = False,
) -> Interview:
    return choose(
        candidates or ALL, stage=stage, minutes=minutes, seed=seed, has_own=has_own
    )


def test_it_begins_with_what_interviews_begin_with_and_ends_with_doubts() -> None:
    asked = mock().questions

    assert asked[0] == OPENER
    assert [one.kind is Kind.DOUBT for one in asked][-1:] == [True]
    assert sum(one.kind is Kind.DOUBT for one in asked) == 1


def test_a_quarter_at_most_are_doubts_while_there_is_something_else() -> None:
    asked = mock(*ASKED[:4], *DOUBTS, minutes=14).questions

    assert [one.kind for one in asked].count(Kind.DOUBT) == 1


def test_no_competency_comes_twice_before_each_was_there_once() -> None:
    shown = [one.competency for one in mock(*ASKED, minutes=14).questions]

    assert sorted(shown) == ["conflict", "integrity", "learning", "planning"]


def test_a_third_at_most_is_ones_own_while_there_is_something_else() -> None:
    asked = mock(*ASKED[:2], *OWN, minutes=10).questions

    assert sum(one.kind is Kind.OWN for one in asked) == 1


def test_where_nothing_else_is_there_all_of_it_may_be_ones_own() -> None:
    assert len(mock(*OWN).questions) == 4


def test_questions_of_another_stage_are_not_asked() -> None:
    here = Candidate("a", "A?", stages=frozenset({"technical"}))
    there = Candidate("b", "B?", stages=frozenset({"executive"}))

    assert mock(here, there, stage="technical").questions == (here,)


def test_nothing_to_ask_is_no_question() -> None:
    there = Candidate("b", "B?", stages=frozenset({"executive"}))

    assert mock(there) == Interview((), 0)


def test_what_fits_the_company_comes_first() -> None:
    fits = Candidate("fits", "Fits?", competency="conflict", weight=1)

    assert mock(*ASKED, fits, minutes=5).questions == (fits,)


def test_minutes_at_the_end_are_kept_for_what_the_candidate_asks() -> None:
    with_own, without = mock(has_own=True), mock()

    assert (with_own.own_s, without.own_s) == (OWN_S, 0)
    assert len(with_own.questions) < len(without.questions)


def test_five_minutes_are_too_short_for_both() -> None:
    assert mock(minutes=5, has_own=True).own_s == 0


@pytest.mark.parametrize("minutes", [4, 91, 0, -5])
def test_a_length_that_is_none_is_refused(minutes: int) -> None:
    with pytest.raises(InvalidInputError, match="5 to 90 minutes"):
        mock(minutes=minutes)


def test_another_seed_is_another_interview() -> None:
    asked = {mock(*ASKED, seed=str(n)).questions for n in range(8)}

    assert len(asked) > 1


@given(st.integers(5, 90), st.text(max_size=5), st.randoms(), st.data())
def test_the_same_input_and_seed_is_the_same_interview_and_fits(
    minutes: int, seed: str, chance: Random, data: st.DataObject
) -> None:
    has_own = data.draw(st.booleans())
    shuffled = list(ALL)
    chance.shuffle(shuffled)

    found = mock(minutes=minutes, seed=seed, has_own=has_own)

    assert found == mock(*shuffled, minutes=minutes, seed=seed, has_own=has_own)
    assert found.length_s <= max(minutes * 60, QUESTION_S)
    assert len(set(found.questions)) == len(found.questions) >= 1
