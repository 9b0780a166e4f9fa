from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.services.matching_words import Wanted, best, fit_of, nearly
from askback.services.values import FoundThing


def thing(label: str, note: str = "") -> FoundThing:
    return FoundThing(label, note, "company")


def test_the_very_name_then_its_beginning_then_words_of_it_then_the_note() -> None:
    things = [
        thing("The team", "Halden"),
        thing("North Halden"),
        thing("Halden Infirmary"),
        thing("Halden"),
        thing("Kestrel"),
    ]

    order = [one.label for one in best(Wanted.of("halden"), things, 5)]

    assert order == ["Halden", "Halden Infirmary", "North Halden", "The team"]


def test_of_two_that_begin_alike_the_shorter_comes_first() -> None:
    things = [thing("Halden Robotics and Daughters"), thing("Halden Robotics")]

    assert best(Wanted.of("hald"), things, 1)[0].label == "Halden Robotics"


@pytest.mark.parametrize(
    ("typed", "label", "count"),
    [
        ("kestrl", "Kestrel", 1),
        ("kestrle", "Kestrel", 1),
        ("kes", "Kestrel", 1),
        ("kex", "Kestrel", 1),
        ("kx", "Kestrel", 0),
        ("castle", "Kestrel", 0),
        ("kestrl ltd", "Kestrel", 0),
    ],
)
def test_one_letter_may_be_wrong_in_a_word_of_three_or_more(
    typed: str, label: str, count: int
) -> None:
    assert len(nearly(Wanted.of(typed), [thing(label)])) == count


@given(st.text(max_size=40), st.text(min_size=1, max_size=40))
def test_a_fit_is_between_nothing_and_one(typed: str, label: str) -> None:
    assert 0 <= fit_of(Wanted.of(typed), thing(label)) <= 1


@given(st.text(alphabet="abc äß ", min_size=1, max_size=20).filter(str.strip))
def test_every_name_is_found_by_itself(name: str) -> None:
    assert fit_of(Wanted.of(name), thing(" ".join(name.split()))) == 1
