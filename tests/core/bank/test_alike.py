from __future__ import annotations

from collections.abc import Mapping

import pytest

from askback.core.bank import Bank
from askback.core.bank.alike import (
    Likeness,
    Neighbour,
    Pair,
    alike,
    neighbour,
    neighbours,
)
from askback.core.bank.index import Index, build_index
from tests.core.bank.meaning import Meaning, wording
from tests.core.builders import question

NEAR = {1: 0.8, 2: 0.6}  # cosine .8 with axis 1
HALF = {1: 0.7, 3: 0.714}
TEXTS = {
    "gone": "Who left the team last?",
    "quit": "Who last left this crew?",
    "moved": "Who was last promoted here?",
    "love": "What do you love here?",
    "hate": "What do you hate here?",
}
AXES: dict[str, int | Mapping[int, float]] = {
    TEXTS["gone"]: 1,
    TEXTS["quit"]: NEAR,
    TEXTS["moved"]: HALF,
    TEXTS["love"]: 4,
    TEXTS["hate"]: 4,
}


def index(**axes: int | dict[int, float]) -> Index:
    bank = Bank({key: question(key, text=text) for key, text in TEXTS.items()})
    return build_index(bank, wording(), Meaning({**AXES, **axes}))


def paired(pairs: tuple[Pair, ...]) -> dict[tuple[str, str], Likeness]:
    return {(pair.one, pair.other): pair.likeness for pair in pairs}


def test_questions_that_may_ask_the_same_are_paired_nearest_first() -> None:
    rest = {"team": 5, "crew": 5, "promot": 6}

    assert alike(index(**rest))[0] == Pair("gone", "quit", 0.8, Likeness.SAME)


def test_what_is_nearly_as_near_is_similar() -> None:
    rest = {"left team": 5, "promot": 5, "crew left": 5}

    assert paired(alike(index(**rest)))["gone", "moved"] is Likeness.SIMILAR


def test_opposites_are_no_pair() -> None:
    assert {"love", "hate"} not in [{p.one, p.other} for p in alike(index())]


def test_a_pair_that_is_explained_is_not_told_again() -> None:
    explained = {frozenset({"gone", "quit"})}

    assert frozenset({"gone", "quit"}) not in {
        frozenset({p.one, p.other}) for p in alike(index(), explained)
    }


def test_what_differs_in_its_nouns_is_another_question() -> None:
    assert ("gone", "quit") not in paired(alike(index(team=5, crew=6)))


def test_without_vectors_nothing_is_alike() -> None:
    bare = build_index(Bank({}), wording(), None)

    assert alike(bare) == ()
    assert neighbour(bare, "Who left?") is None


def test_the_nearest_question_is_told_with_its_likeness() -> None:
    near = neighbour(index(**{"who quit on you": 1}), "who quit on you")

    assert near == Neighbour("gone", TEXTS["gone"], 1.0, Likeness.SAME)


@pytest.mark.parametrize(
    ("lies", "likeness"),
    [
        ({1: 0.7, 6: 0.714}, Likeness.SIMILAR),
        ({1: 0.5, 6: 0.866}, None),
    ],
)
def test_how_alike_hangs_on_how_near(
    lies: dict[int, float], likeness: Likeness | None
) -> None:
    near = neighbour(index(**{"who went": lies}), "who went")

    assert near is not None
    assert near.likeness is likeness


def test_an_empty_text_has_no_neighbour() -> None:
    assert neighbour(index(), " ") is None


def test_many_texts_have_the_neighbours_that_each_has_alone() -> None:
    axes: dict[str, int | dict[int, float]] = {
        "who quit on you": 1,
        "who went": {1: 0.7, 6: 0.714},
    }
    known = index(**axes)
    texts = ("who quit on you", " ", "who went")

    assert neighbours(known, texts) == tuple(neighbour(known, text) for text in texts)
    assert neighbours(known, ()) == ()
