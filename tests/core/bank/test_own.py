from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.bank.entry import read_entry
from askback.core.bank.formats import Draft
from askback.core.bank.own import SIGNS, complete, demands_of, key_of, roles_for
from askback.core.bank.write import entry_of
from askback.core.topics import Demand, Phrasing, Role
from askback.services.files.bank import tables
from tests.core.builders import question

TABLES = tables()


def test_a_bare_text_becomes_a_whole_question() -> None:
    made = complete(Draft("When was the pay last raised?", 1), TABLES)

    assert made.question.text == "When was the pay last raised?"
    assert made.question.key == "own-pay-last-raised"
    assert made.question.phrasing is Phrasing.PAST_EVENT
    assert made.question.criteria == {"pay": 0.6}
    assert made.question.roles[Role.RECRUITER] == 1.0
    assert made.question.listen_for == SIGNS
    assert "phrasing" in made.filled
    assert "aliases" not in made.filled


def test_a_whole_question_can_be_stored_and_read_again() -> None:
    made = complete(Draft("Do dogs bark?", 1), TABLES).question

    assert read_entry(entry_of(made), shipped.criteria()) == (made, [])


def test_what_was_given_stands_and_is_not_called_filled() -> None:
    given = {"minutes": 5.0, "criteria": {"x-dogs": 0.4}, "phrasing": Phrasing.CHOICE}
    made = complete(Draft("Why?", 1, given), TABLES)

    assert (made.question.minutes, made.question.phrasing) == (5, Phrasing.CHOICE)
    assert made.question.criteria == {"x-dogs": 0.4}
    assert not set(given) & set(made.filled)
    assert "Dogs" in made.question.intention


def test_the_nearest_question_says_what_it_tells_about() -> None:
    nearest = question("near", criteria={"hours": 0.9}, sensitivity=2)
    made = complete(Draft("Why?", 1), TABLES, nearest).question

    assert (made.criteria, made.sensitivity) == ({"hours": 0.9}, 2)


@pytest.mark.parametrize(
    ("text", "topic", "criteria"),
    [
        ("Why?", "Salary", {"pay": 0.6}),
        ("Why?", "", {"candour": 0.3}),
        ("How does feedback on salary work?", "", {"feedback": 0.6, "pay": 0.3}),
    ],
)
def test_else_its_words_or_its_heading_do(
    text: str, topic: str, criteria: dict[str, float]
) -> None:
    assert complete(Draft(text, 1, {}, topic), TABLES).question.criteria == criteria


def test_what_is_public_is_said_to_be_searchable() -> None:
    assert complete(Draft("Who founded the company?", 1), TABLES).question.searchable


@pytest.mark.parametrize(
    ("text", "phrasing", "demands"),
    [
        ("How many left?", Phrasing.CLOSED, {Demand.NUMBER}),
        ("Who decides, and why?", Phrasing.GENERAL, {Demand.NAME, Demand.REASON}),
        ("So when did it break?", Phrasing.PAST_EVENT, {Demand.DATE, Demand.EVENT}),
        ("Which tools are there?", Phrasing.GENERAL, {Demand.LIST}),
        ("Is it far?", Phrasing.CLOSED, {Demand.YES_NO}),
    ],
)
def test_a_question_demands_what_it_asks_for(
    text: str, phrasing: Phrasing, demands: set[Demand]
) -> None:
    assert demands_of(text, phrasing) == demands


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Why is it?", "own-why-is-it"),
        ("What’s the nurses' rota?", "own-nurses-rota"),
        ("", "own-question"),
    ],
)
def test_a_key_is_made_of_telling_words(text: str, key: str) -> None:
    assert key_of(text) == key


def test_whoever_knows_next_to_nothing_is_not_asked() -> None:
    assert Role.RECRUITER not in roles_for("upkeep", TABLES.knows)


@pytest.mark.parametrize(
    ("answer", "signs"),
    [
        ("Last month two of us stayed on.", [0]),
        ("So now we ask first.", [1]),
        ("We are fine.", []),
    ],
)
def test_the_signs_of_every_question_are_heard(answer: str, signs: list[int]) -> None:
    heard = [
        n for n, sign in enumerate(SIGNS) if any(c.search(answer) for c in sign.cues)
    ]

    assert heard == signs
