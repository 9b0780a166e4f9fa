"""An answer as numbers."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.chance import Case
from askback.core.transcript.answer.demands import wanted
from askback.core.transcript.answer.traits import MOST, SURELY, runs, traits
from tests.core.transcript.answer.builders import parts_of


def found(question: str, *answer: str, ruled: float = 0.1) -> dict[str, float]:
    """Return an answer's traits."""
    return traits(Case.of(question, wanted(question), parts_of(*answer)), ruled)


PLAIN = found("How many of you are there?", "Six.")


@given(
    st.text(max_size=80),
    st.text(max_size=200).filter(lambda text: bool(parts_of(text))),
    st.floats(0, 1),
)
def test_every_answer_has_the_same_traits_in_the_same_order(
    question: str, answer: str, ruled: float
) -> None:
    held = found(question, answer, ruled=ruled)

    assert list(held) == list(PLAIN)
    assert all(math.isfinite(value) for value in held.values())


@pytest.mark.parametrize(("ruled", "odds"), [(0.5, 0.0), (0.75, math.log(3))])
def test_what_the_rules_say_is_given_as_a_chance_and_as_odds(
    ruled: float, odds: float
) -> None:
    held = found("How is it?", "It rains.", ruled=ruled)
    assert held["ruled"] == ruled
    assert held["ruled odds"] == pytest.approx(odds)


@pytest.mark.parametrize(("ruled", "sign"), [(0.0, -1), (1.0, 1)])
def test_odds_stay_numbers_to_reckon_with(ruled: float, sign: int) -> None:
    most = math.log(SURELY / (1 - SURELY))
    assert found("How?", "So.", ruled=ruled)["ruled odds"] == pytest.approx(sign * most)


@pytest.mark.parametrize(
    ("question", "answer", "name"),
    [
        ("How is pay set?", "What do you earn now?", "asks back"),
        ("How is pay set?", "What do you earn now?", "ends asking"),
        ("How is pay set?", "By hand.", "short"),
        ("How is pay set?", "I can't get into that.", "dodge declined"),
        ("How is pay set?", "I can't get into that.", "dodge hard"),
        ("How is pay set?", "I can't get into that.", "dodge first"),
        ("Is it paid?", "Yes, weekly.", "begins yes or no"),
        ("Is it paid?", "um well no", "begins yes or no"),
        ("Is it paid?", "Yes.", "closed"),
        ("Is it by day or by hour?", "By hour.", "choice"),
        ("What do you love about it?", "The people.", "taste"),
        ("How many left?", "Four.", "gives number"),
        ("How many left?", "People come and go.", "lacks number"),
        ("How many left?", "People come and go.", "asks number"),
    ],
)
def test_a_trait_is_there_or_not(question: str, answer: str, name: str) -> None:
    other = found("Tell me about the ward.", "We moved it into the old laundry in May.")
    assert (found(question, answer)[name], other[name]) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("You will see when you get there, your way.", "says you"),
        ("We did it and I paid for our van.", "says we"),
        ("It might be that they plan to, we hope.", "says may be"),
        ("They don't, nobody ever did, never.", "says not"),
        ("Everyone is great and the culture is amazing.", "says grand"),
        ("It was cold, but dry, though windy.", "says but"),
        ("We feel very confident, but stay tuned.", "says assures"),
        ("We value our people, they're our greatest asset.", "stock"),
        ("I think it's maybe sort of fine, I guess.", "hedged"),
        ("Ana Silva left for Leith in May.", "share names"),
    ],
)
def test_words_of_a_kind_are_counted_as_a_share(answer: str, name: str) -> None:
    held, other = found("How is it?", answer), found("How is it?", "Cold.")
    assert held[name] > other[name]


def test_a_dodge_after_the_answer_is_not_the_first_thing_said() -> None:
    held = found("Who left, and why?", "Femi left in May. I can't say why.")
    assert (held["dodge declined"], held["dodge first"]) == (1.0, 0.0)


def test_an_answer_that_takes_up_the_question_shares_its_words() -> None:
    question = "Who plans the night rota?"
    near, far = (
        found(question, text)["of the question"]
        for text in ("Ana plans the night rota.", "It has been a long year.")
    )
    assert near > far


def test_runs_are_words_in_a_row_up_to_three() -> None:
    assert runs(parts_of("I can't say that.")) == {
        *("i", "can't", "say", "that"),
        *("i can't", "can't say", "say that"),
        *("i can't say", "can't say that"),
    }


def test_a_question_mark_is_a_word_of_a_run() -> None:
    assert "you ?" in runs(parts_of("And you?"))


def test_only_the_beginning_of_an_answer_gives_runs() -> None:
    said = " ".join(["well"] * MOST + ["six"])
    assert runs(parts_of(said)) == {"well", "well well", "well well well"}


def test_no_words_give_no_runs() -> None:
    assert runs(parts_of("!!")) == frozenset()
