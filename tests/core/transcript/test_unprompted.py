"""What they told unasked."""

from __future__ import annotations

import pytest

from askback.core.topics import Embedder
from askback.core.transcript.matching import Planned
from askback.core.transcript.unprompted import answered_unasked
from tests.core.transcript.conversations import conversation
from tests.core.transcript.embedders import WordEmbedder

OFFICE = Planned("office", ("How many days a week is the team in the office?",))
LEFT = Planned("left", ("Which nurse was last to leave the ward?",))

embedders = pytest.mark.parametrize("embedder", [None, WordEmbedder()])


def told(
    talk: str, *planned: Planned, embedder: Embedder | None = None, taken: int = -1
) -> list[tuple[str, str]]:
    """Return what they told of planned questions."""
    turns = conversation(talk).turns
    found = answered_unasked(turns, {taken}, planned, "Me", embedder)
    assert all(turns[one.turn].text.count(one.span.quote) == 1 for one in found)
    return [(one.key, one.span.quote) for one in found]


@embedders
def test_a_fact_about_a_planned_question_is_found(embedder: Embedder | None) -> None:
    fact = "The team is in the office two days a week."
    talk = f"Ana: We make maps. {fact} I like it.\nMe: Good."
    assert told(talk, OFFICE, LEFT, embedder=embedder) == [("office", fact)]


@pytest.mark.parametrize(
    "said",
    [
        "The team is in the office on some days of a week.",
        "Two days.",
        "Is the team in the office two days a week?",
        "The kitchen has two ovens and a week of bread in it.",
    ],
)
def test_what_tells_no_fact_of_it_is_not(said: str) -> None:
    assert told(f"Ana: {said}", OFFICE, LEFT) == []


def test_how_many_is_not_told_without_a_number() -> None:
    said = "In March the team was in the office all days of the week."
    assert told(f"Ana: {said}", OFFICE) == []


def test_a_name_is_a_fact() -> None:
    said = "The last nurse to leave the ward was Kelly."
    assert told(f"Ana: {said}", OFFICE, LEFT) == [("left", said)]


def test_of_two_sentences_the_nearer_one_tells() -> None:
    near = "The last nurse to leave the ward was Kelly."
    far = "The last nurse to leave the ward in Leith that spring was Kelly."
    assert told(f"Ana: {near} {far}", LEFT) == [("left", near)]
    assert told(f"Ana: {far} {near}", LEFT) == [("left", near)]


def test_what_fits_two_questions_tells_neither() -> None:
    twin = Planned("twin", ("How many days a week is a team in the office?",))
    said = "The team is in the office two days a week."
    assert told(f"Ana: {said}", OFFICE, twin) == []


def test_my_words_and_turns_taken_are_left_alone() -> None:
    said = "The team is in the office two days a week."
    assert told(f"Me: {said}", OFFICE) == []
    assert told(f"Ana: {said}", OFFICE, taken=0) == []


def test_nothing_planned_finds_nothing() -> None:
    assert told("Ana: The team is in the office two days a week.") == []


def test_few_sentences_are_embedded() -> None:
    embedder = WordEmbedder()
    talk = "Ana: " + "We went to the sea in 2019. " * 50
    told(talk, OFFICE, embedder=embedder)
    assert sum(embedder.calls) == 0


def test_what_names_no_subject_of_the_question_tells_nothing() -> None:
    dog = Planned("dog", ("Which dog barks at the gate?",))
    assert told("Ana: The dog barks at the gate two times.", dog) == []
