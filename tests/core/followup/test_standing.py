"""How one stands after an interview."""

from __future__ import annotations

import pytest

from askback.core.followup.standing import (
    Close,
    Doubt,
    Standing,
    Stands,
    standing_of,
    standing_of_loop,
)

NOTHING = "No, nothing at all."
DOUBT = "My one concern is the budget."
YES = "I'll recommend you."
POLITE = "It was lovely, we'll be in touch."
SETTLED = "I was worried about the gap but you cleared that up."
NAMED = Doubt(DOUBT)
ANSWERED = Doubt(DOUBT, is_answered=True)


@pytest.mark.parametrize(
    ("close", "standing"),
    [
        (Close(), "unknown"),
        (Close(is_asked=False), "unknown"),
        (Close(said=POLITE), "unknown"),
        (Close(said=POLITE, pace="at_once", sure="sure"), "unknown"),
        (Close(heard=POLITE), "unknown"),
        (Close(said="Hm. Budgets are a world of their own."), "unknown"),
        (Close(heard="Hm. Budgets."), "unknown"),
        (Close(said=NOTHING), "unknown"),
        (Close(said=NOTHING, pace="pause", sure="sure"), "unknown"),
        (Close(said=NOTHING, sure="unsure"), "unknown"),
        (Close(next_step="They will call."), "unknown"),
        (Close(said=NOTHING, pace="at_once", sure="sure"), "open"),
        (Close(said=NOTHING, next_step="Panel on Tuesday"), "open"),
        (Close(next_step="Panel on Tuesday"), "open"),
        (Close(said=POLITE, next_step="Panel on Tuesday"), "open"),
        (Close(said=SETTLED), "open"),
        (Close(said=YES, sure="unsure"), "open"),
        (Close(said=DOUBT, doubts=(ANSWERED,)), "open"),
        (Close(said=DOUBT + YES, doubts=(ANSWERED,)), "open"),
        (Close(doubts=(ANSWERED,), next_step="Tuesday"), "open"),
        (Close(said=YES), "strong"),
        (Close(said=YES, doubts=(ANSWERED,), next_step="On Tuesday"), "strong"),
        (
            Close(said=NOTHING, pace="at_once", sure="sure", next_step="On Tuesday"),
            "strong",
        ),
        (Close(said=DOUBT), "doubtful"),
        (Close(heard=DOUBT), "doubtful"),
        (Close(said=f"{DOUBT} {YES}"), "doubtful"),
        (Close(said=YES, doubts=(NAMED,)), "doubtful"),
        (Close(doubts=(ANSWERED, NAMED)), "doubtful"),
        (Close(said="We won't be moving forward."), "doubtful"),
    ],
)
def test_one_stands_as_far_as_the_words_carry(close: Close, standing: str) -> None:
    assert standing_of(close).value.value == standing


def test_the_users_own_word_wins() -> None:
    assert standing_of(Close(said=DOUBT, own="strong")) == Stands(
        Standing.STRONG, "Your own word.", is_own=True
    )


def test_a_word_that_is_none_of_the_four_is_refused() -> None:
    with pytest.raises(ValueError, match="splendid"):
        standing_of(Close(own="splendid"))


def test_a_standing_quotes_what_it_rests_on_and_says_where_from() -> None:
    found = standing_of(Close(heard=f"Sure. {DOUBT}"))

    assert (found.quote, found.source, found.is_own) == (DOUBT, "transcript", False)


def test_words_that_say_nothing_are_quoted_whole() -> None:
    assert standing_of(Close(said=" Hm. ")).quote == "Hm."
    assert standing_of(Close(said=" Hm. ")).source == "you"
    assert standing_of(Close(heard="Hm.")).source == "transcript"


def test_not_at_once_is_said_and_not_known_is_said() -> None:
    unknown = standing_of(Close(said=NOTHING)).why
    slow = standing_of(Close(said=NOTHING, pace="pause")).why

    assert unknown != slow


def test_with_a_company_the_latest_interview_that_shows_it_counts() -> None:
    doubtful = Stands(Standing.DOUBTFUL, "a")
    unknown = Stands(Standing.UNKNOWN, "b")
    strong = Stands(Standing.STRONG, "c")

    assert standing_of_loop([doubtful, strong, unknown]) is strong
    assert standing_of_loop([unknown]) is unknown
    assert standing_of_loop([]) is None
