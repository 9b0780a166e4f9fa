from __future__ import annotations

from typing import Any

import pytest

from askback.core.decision import Evidence
from askback.core.decision.preference import Preference
from askback.core.topics import Role
from askback.services.heard import AnswerForm, Put
from askback.services.weighing import Room, Word, weigh, weigh_answer_to
from askback.services.wishes import Wishes, wishes
from tests.core.builders import question

QUESTION = question(
    text="How many nights a month are you on call?", criteria={"on_call": 0.9}
)
PEOPLE = {"Dana Marsh": Role.HIRING_MANAGER}
QUOTE = "She gave me the ward budget."
GREEN = {"colour": "green", "signal": "a request that was met", "quote": QUOTE}


def answer(*signals: dict[str, str], **changes: Any) -> AnswerForm:
    dull: dict[str, Any] = {
        "verdict": "answered",
        "specificity": 0.5,
        "quote": QUOTE,
        "signals": list(signals),
    }
    return AnswerForm.model_validate(dull | changes)


def on_call(
    preference: Preference,
    *said: str,
    signals: tuple[dict[str, str], ...] = (),
    word: Word | None = None,
    breaks: bool = False,
) -> Evidence:
    wanted: Wishes = wishes(
        {"on_call": preference}, frozenset({"on_call"} if breaks else ())
    )
    put = Put("How many nights a month are you on call?", said)
    found = weigh_answer_to(
        QUESTION,
        answer(*signals),
        "Dana Marsh",
        Room(PEOPLE, wishes=wanted),
        put=put,
        word=word,
    )
    return next(piece for piece in found if piece.criterion == "on_call")


def test_an_answer_is_evidence_on_what_its_question_bears_on() -> None:
    found = weigh("last-request", answer(GREEN), "Dana Marsh", Room(PEOPLE))

    assert {e.criterion for e in found} == {
        "manager", "feedback", "tools", "improvement",
    }  # fmt: skip
    assert {(e.witness, e.direction, e.quote, e.by) for e in found} == {
        ("Dana Marsh", 1, QUOTE, "signs")
    }


def test_the_users_own_mark_wins_over_the_signals() -> None:
    found = weigh_answer_to(
        QUESTION,
        answer(GREEN),
        "Dana Marsh",
        Room(PEOPLE),
        word=Word(-1, "mark"),
    )

    assert {(e.direction, e.source, e.by) for e in found} == {(-1, "mark", "mark")}


def test_a_question_of_ones_own_carries_no_evidence() -> None:
    assert weigh("tailored-1-1", answer(), "Dana", Room(PEOPLE)) == []


FEW = Preference("nights on call", "<=", 4, "nights a month")
SAID = "Nine nights a month, on average."


def test_a_fact_is_good_or_bad_by_what_the_user_wants_in_its_own_words() -> None:
    piece = on_call(FEW, "Well, that depends on the season.", SAID)

    assert (piece.direction, piece.by) == (-1.0, "preference")
    assert piece.quote == SAID


def test_a_figure_decides_against_a_sign() -> None:
    assert on_call(FEW, SAID, signals=(GREEN,)).direction == -1.0


def test_words_give_way_to_a_sign() -> None:
    none = Preference("no on-call")

    assert on_call(none, "We have on-call.").direction == -1.0
    assert on_call(none, "We have on-call.", signals=(GREEN,)).direction == 1.0


def test_the_users_mark_wins_over_what_they_want() -> None:
    piece = on_call(FEW, SAID, word=Word(1.0, "mark"))

    assert (piece.direction, piece.by, piece.quote) == (1.0, "mark", QUOTE)


def test_a_mark_without_direction_leaves_it_to_the_fact() -> None:
    assert on_call(FEW, SAID, word=Word(None, "mark")).direction == -1.0


def test_turns_that_say_two_things_say_nothing() -> None:
    piece = on_call(FEW, "Nine nights a month.", "Two nights a month.")

    assert (piece.direction, piece.by) == (None, "")


@pytest.mark.parametrize(("breaks", "direction"), [(False, -0.5), (True, -1.0)])
def test_a_near_miss_of_a_limit_that_breaks_the_deal_is_a_miss(
    *, breaks: bool, direction: float
) -> None:
    ten = Preference("nights on call", "<=", 10, "nights a month")

    piece = on_call(ten, "Eleven nights a month.", breaks=breaks)

    assert piece.direction == direction


def test_where_nothing_was_put_the_quote_is_read() -> None:
    wanted = wishes({"on_call": FEW}, frozenset())

    found = weigh_answer_to(
        QUESTION,
        answer(quote="Nine nights a month."),
        "Dana Marsh",
        Room(PEOPLE, wishes=wanted),
    )

    assert {e.direction for e in found if e.criterion == "on_call"} == {-1.0}


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("Most people start on the low one, so that's 64,200 or so for some.", None),
        ("It's sixty-four thousand two hundred a year.", -0.5),
        ("We have five bands and say which is yours.", 1.0),
    ],
)
def test_openness_about_a_sum_is_no_sign_that_it_is_the_sum_wanted(
    said: str, direction: float | None
) -> None:
    asked = question(text="What does the post pay?", criteria={"pay": 1.0})
    wanted = wishes({"pay": Preference("", ">=", 68000, "GBP")}, frozenset())

    found = weigh_answer_to(
        asked,
        answer(GREEN),
        "Dana Marsh",
        Room(PEOPLE, wishes=wanted),
        put=Put(asked.text, (said,)),
    )

    assert [(piece.criterion, piece.direction) for piece in found] == [
        ("pay", direction)
    ]
