from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics import Embedder
from askback.core.transcript.find import CANDIDATES, MOST_SENTENCES, find
from askback.core.transcript.turns import Turn
from tests.core.transcript.embedders import WordEmbedder

SAID = [
    ("Ann", "Do you like it here?"),
    ("Bob", "I do. People help each other, and the kitchen is warm."),
    ("Ann", "How are the nights?"),
    ("Bob", "Hard. We do six nights in a row. Nobody likes it, but they pay double."),
    ("Ann", "Who decides on pay?"),
    ("Cy", "The owner does, once a year, and she listens."),
]
TALK = [Turn(n, who, None, None, text) for n, (who, text) in enumerate(SAID)]


@pytest.mark.parametrize("embedder", [None, WordEmbedder()])
def test_the_sentence_that_holds_it_comes_first(embedder: Embedder | None) -> None:
    best = find(TALK, "what did they say about six nights in a row", embedder)[0]

    assert (best.turn, best.span.quote) == (3, "We do six nights in a row.")
    assert SAID[3][1][best.span.start : best.span.end] == best.span.quote
    assert 0 < best.score <= 1


def test_who_is_named_in_the_query_comes_before_others() -> None:
    talk = [Turn(0, "Ann", None, None, "The pay is good.")]
    talk += [Turn(1, "Professor E", None, None, "The pay is good.")]

    assert [place.turn for place in find(talk, "the professor on pay", None)] == [1, 0]


def test_a_turn_without_a_word_of_it_is_found_by_its_meaning() -> None:
    class Alike(WordEmbedder):
        def embed(self, texts):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 -- one word
            return super().embed([text.replace("boss", "owner") for text in texts])

    assert find(TALK, "the boss does", Alike())[0].turn == 5


def test_nothing_is_found_where_nothing_is_near() -> None:
    assert find(TALK, "parking", None) == ()
    assert find(TALK, "parking", WordEmbedder()) == ()


@pytest.mark.parametrize(("query", "most"), [("", 5), ("?!", 5), ("nights", 0)])
def test_no_words_and_no_places_give_nothing(query: str, most: int) -> None:
    assert find(TALK, query, None, most=most) == ()
    assert find([], query, None) == ()


def test_small_words_are_looked_for_where_there_are_no_others() -> None:
    assert find(TALK, "who", None)[0].turn == 4


def test_a_turn_without_sentences_is_quoted_whole() -> None:
    said = "ночь " * 3

    assert find([Turn(0, None, None, None, said)], "ночь", None)[0].span.quote == said


def test_few_texts_are_compared_however_long_the_talk() -> None:
    embedder = WordEmbedder()
    talk = [Turn(n, None, None, None, "nights. " * 40) for n in range(500)]

    assert len(find(talk, "nights", embedder, most=3)) == 3
    assert embedder.calls == [CANDIDATES + 1, *[MOST_SENTENCES + 1] * 3]


@given(st.lists(st.text(max_size=60), max_size=12), st.text(max_size=30))
def test_any_talk_and_query_give_words_that_stand_there(
    said: list[str], query: str
) -> None:
    talk = [Turn(n, None, None, None, text) for n, text in enumerate(said)]

    for place in find(talk, query, WordEmbedder()):
        span = place.span
        assert said[place.turn][span.start : span.end] == span.quote
