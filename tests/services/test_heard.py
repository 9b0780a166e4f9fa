from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from askback.core.topics import Role
from askback.services.heard import AnswerForm, Put, ReadForm, asked_of

PEOPLE = {"Dana Marsh": Role.HIRING_MANAGER}
QUOTE = "I asked and got two more nurses."


def answer(**fields: Any) -> dict[str, Any]:
    return {
        "turns": [1],
        "verdict": "answered",
        "specificity": 0.5,
        "quote": QUOTE,
        "quote_turn": 1,
        "signals": [{"colour": "green"}],
    } | fields


def reading(said: dict[str, Any], **fields: Any) -> ReadForm:
    asked = {"band": "sure", "question_key": "last-request", "answer": said} | fields
    turns = [
        {"index": 0, "speaker": "Ines"},
        {"index": 1, "speaker": "Dana (she/her)", "start_s": 9.5},
        {"index": 2, "speaker": None},
    ]
    return ReadForm.model_validate({"turns": turns, "asked": [asked]})


def test_who_answered_is_spelt_as_in_the_loop() -> None:
    (found,) = asked_of(reading(answer()), PEOPLE)

    assert found.key == "last-request"
    assert found.witness == "Dana Marsh"
    assert found.speakers == ("Dana Marsh",)
    assert found.at_s == 9.5
    assert found.is_settled


def test_a_stranger_keeps_the_name_of_the_transcript() -> None:
    (found,) = asked_of(reading(answer()), {})

    assert found.witness == "Dana (she/her)"


def test_without_a_quote_whoever_spoke_first_is_the_witness() -> None:
    (found,) = asked_of(reading(answer(quote_turn=None, turns=[2, 1])), PEOPLE)

    assert found.witness == "Dana Marsh"
    assert found.at_s is None


def test_without_an_answer_there_is_no_witness() -> None:
    said = answer(turns=[], quote_turn=99, verdict="not_answered")

    (found,) = asked_of(reading(said), PEOPLE)

    assert (found.witness, found.speakers, found.at_s) == ("", (), None)
    assert not found.is_settled


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"band": "maybe"}, None),
        ({"band": "none", "question_key": None, "bank_key": "love"}, "love"),
        ({"band": "none", "question_key": None}, None),
    ],
)
def test_only_a_sure_question_is_acted_on(
    fields: dict[str, Any], key: str | None
) -> None:
    (found,) = asked_of(reading(answer(), **fields), PEOPLE)

    assert found.key == key


def test_fields_that_were_added_since_are_passed_over() -> None:
    form = ReadForm.model_validate(
        {"turns": [{"index": 0, "mood": "warm"}], "asked": [], "version": 9}
    )

    assert form.turns[0].index == 0


def test_a_verdict_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(ValidationError):
        AnswerForm.model_validate(answer(verdict="evaded"))


def test_all_that_was_said_to_a_question_is_kept_beside_it() -> None:
    form = ReadForm.model_validate(
        {
            "turns": [{"index": 1, "text": "Two."}, {"index": 2, "text": "Or three."}],
            "asked": [
                {"band": "sure", "text": "How many?", "answer": answer(turns=[1, 2, 9])}
            ],
        }
    )

    (found,) = asked_of(form, PEOPLE)

    assert found.put == Put("How many?", ("Two.", "Or three."))
