from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer.chance import Case, asks_back, chance, told
from askback.core.transcript.answer.demands import wanted
from tests.core.transcript.answer.builders import parts_of


def case(question: str, *answer: str) -> Case:
    return Case.of(question, wanted(question), parts_of(*answer))


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        (("How many left?", "No idea."), ("How many left?", "No idea, maybe six.")),
        (("How many left?", "I can't say more."), ("How many left?", "Six.")),
        (
            ("How is it?", "Trust is everything, we're like a family."),
            ("How is it?", "The lift breaks every Monday."),
        ),
        (
            ("How is it?", "We're like a family and we love it."),
            ("What do you love?", "We're like a family and we love it."),
        ),
        (("Is it new?", "Why do you ask?"), ("Is it new?", "Yes.")),
        (("How is it?", "I can't say more. I can't discuss it."), ("How?", "Hard.")),
    ],
)
def test_the_emptier_answer_is_likelier_none(
    likely: tuple[str, str], unlikely: tuple[str, str]
) -> None:
    assert chance(case(*likely)) > chance(case(*unlikely))


def test_a_number_beside_not_the_exact_one_answers() -> None:
    said = "I can't give you the exact number, but it's around sixty."

    assert chance(case("How many?", said)) == 0.3


def test_a_question_beside_what_was_asked_for_is_no_answer() -> None:
    said = "There is the pension in April. Did you have a figure in mind?"

    assert asks_back(case("What's the pay?", said))
    assert not asks_back(case("How is the pension paid?", said))


def test_what_was_told_before_a_dodge_counts() -> None:
    first = case("How is the work?", "Heavy till the thesis. The rest I don't know.")
    last = case("How is the work?", "The rest I don't know. Right.")

    assert chance(first) < 0.6 < chance(last)


def test_praise_alone_is_no_answer() -> None:
    assert asks_back(case("How is it?", "Great question!"))


def test_one_of_two_things_offered_is_an_answer() -> None:
    taken = case("Is it a new post or a backfill?", "It's an exciting backfill.")
    other = case("Is it a new post or a backfill?", "It's an exciting team.")

    assert chance(taken) < chance(other)


def test_a_long_answer_that_strays_is_likelier_none() -> None:
    loose = "Some people do various things and many things are really very different. "
    near = "The kiln schedule is pinned beside the kiln and the glaze shelf is locked. "
    question = "How do you share the kiln and the glaze?"

    assert chance(case(question, loose * 3)) > chance(case(question, near * 3))


def test_refusals_in_a_long_answer_add_up() -> None:
    long = "The kiln is shared with the sixth form and it is booked on paper. " * 3
    once = case("How is it?", long + "I can't discuss pay.")

    assert chance(once) > chance(case("How is it?", long))


def test_what_was_asked_for_counts_more_than_something_else() -> None:
    beside = told(case("How many?", "I can't say more. But Ana runs it in May."))
    given = told(case("How many?", "I can't say more. But six."))

    assert beside < given


def test_demands_may_be_given() -> None:
    asked = Case.of("Well?", frozenset({Demand.NUMBER}), parts_of("Six."))

    assert asked.lacking == frozenset()
    assert asked.dodge is None
