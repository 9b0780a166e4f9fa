from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.bank import Bank
from askback.core.bank.filters import Filters
from askback.core.bank.index import Index, build_index
from askback.core.bank.search import Hit, cosines, find, nearest
from askback.core.topics import Phrasing
from tests.core.bank.meaning import Meaning, wording
from tests.core.builders import question

BANK = Bank(
    {
        q.key: q
        for q in (
            question(
                "pager",
                text="How many nights were you called out last month?",
                criteria={"on_call": 0.9},
            ),
            question(
                "leaver",
                text="Who left last?",
                aliases=("who quit", "who went away"),
                phrasing=Phrasing.PAST_EVENT,
            ),
            question("raise", text="When was the last raise?", criteria={"pay": 0.8}),
            question("love", text="What do you love about it here?"),
            question("hate", text="What do you hate about it here?"),
        )
    }
)
WORDS = build_index(BANK, wording(), None)


def with_meaning(axes: dict[str, int]) -> Index:
    return build_index(BANK, wording(), Meaning(axes))


def keys(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.key for hit in hits]


def test_the_words_themselves_are_found_with_the_whole_score() -> None:
    best = find(WORDS, "who left last").hits[0]

    assert best == Hit("leaver", "Who left last?", 1.0)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("quit", "leaver"),
        ("raises", "raise"),
        ("called out", "pager"),
        ("NIGHTS", "pager"),
        ("so um I was wondering like who quit", "leaver"),
    ],
)
def test_words_find_the_question_that_holds_them(typed: str, key: str) -> None:
    assert keys(find(WORDS, typed).hits)[0] == key


@pytest.mark.parametrize(("typed", "key"), [("salary", "raise"), ("pager", "pager")])
def test_the_name_of_a_criterion_finds_what_tells_about_it(
    typed: str, key: str
) -> None:
    assert keys(find(WORDS, typed).hits)[0] == key


def test_a_slip_of_the_keyboard_is_mended_and_told() -> None:
    found = find(WORDS, "salery", common={"what"})

    assert keys(found.hits)[0] == "raise"
    assert [(slip.word, slip.to) for slip in found.corrections] == [
        ("salery", "salary")
    ]
    assert found.looked_for == "salary"


def test_without_a_list_of_common_words_nothing_is_mended() -> None:
    assert find(WORDS, "salery").corrections == ()


def test_what_was_found_by_an_alias_is_shown_with_its_text() -> None:
    assert find(WORDS, "who quit").hits[0].text == "Who left last?"


@pytest.mark.parametrize("typed", ["", "   ", "?", "…"])
def test_a_text_without_a_word_finds_nothing(typed: str) -> None:
    assert find(WORDS, typed).hits == ()


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (2, 2), (5, 5), (10, 5)])
def test_at_most_so_many_are_found(limit: int, count: int) -> None:
    assert len(find(WORDS, "last", limit=limit).hits) == count


def test_meaning_finds_what_shares_no_word() -> None:
    index = with_meaning({"attrition": 1, "who quit": 1})

    assert find(index, "attrition").hits[0].key == "leaver"


def test_two_near_wordings_count_more_than_one() -> None:
    axes = {"attrition": 1, "who quit": 1, "When was the last raise?": 2}
    one = find(with_meaning(axes), "attrition").hits[0]
    two = find(with_meaning(axes | {"who went away": 1}), "attrition").hits[0]

    assert two.score > one.score


def test_opposites_are_ranked_behind() -> None:
    texts = ("What do you love about it here?", "What do you hate about it here?")
    index = with_meaning({**dict.fromkeys(texts, 1), "what's worst about it": 1})

    assert keys(find(index, "what's worst about it", limit=2).hits) == ["hate", "love"]


@pytest.mark.parametrize("axes", [None, {"unlike": 1}])
def test_an_empty_bank_holds_nothing(axes: dict[str, int] | None) -> None:
    meaning = None if axes is None else Meaning(axes)
    index = build_index(Bank({}), wording(), meaning)

    assert find(index, "salary").hits == ()


def test_filters_say_which_are_looked_at() -> None:
    past = Filters(phrasing=Phrasing.PAST_EVENT)

    assert keys(find(WORDS, "nights", filters=past).hits) == ["leaver"]


def test_of_equals_the_first_key_comes_first() -> None:
    twins = Bank({key: question(key, text="Who left?") for key in ("b", "a")})
    index = build_index(twins, wording(), None)

    assert keys(find(index, "left").hits) == ["a", "b"]


@given(st.text(max_size=80))
def test_a_score_lies_between_0_and_1(text: str) -> None:
    scores = [hit.score for hit in find(WORDS, text, common=frozenset()).hits]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_cosines_are_of_the_nearest_wording() -> None:
    index = with_meaning({"attrition": 1, "who quit": 1})
    vector = Meaning({"attrition": 1}).embed(["attrition"])[0]

    assert cosines(index, vector).tolist() == [0, 1, 0, 0, 0]
    assert cosines(WORDS, vector).tolist() == [0, 0, 0, 0, 0]


def test_a_vector_without_vectors_in_the_index_is_passed_over() -> None:
    vector = Meaning({}).embed(["who quit"])[0]
    bare = replace(WORDS, embedder=Meaning({}))

    assert nearest(bare, "who quit", vector)[0].key == "leaver"
    assert find(bare, "who quit").hits[0].key == "leaver"
