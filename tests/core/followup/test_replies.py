"""What somebody said when they were asked for their doubts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.replies import LIMIT, Reply, day_in, parts_of


def said(text: str) -> list[str]:
    return [part.reply.value for part in parts_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Well, you haven't led a team of this size",
        "um I suppose the one thing is you've never worked nights",
        "My only concern is the budget side.",
        "i did wonder about the gap in 2022",
        "I'm not entirely convinced on the data side",
        "I would have liked to hear more about the parents",
        "You're a bit light on wiring",
        "I'd recommend you if you had the licence",
        "It isn't a no, but I'd need to see a lesson first",
        "Whether you'd stay, I think",
    ],
)
def test_a_doubt_is_heard(text: str) -> None:
    assert said(text) == [Reply.DOUBT.value]


@pytest.mark.parametrize(
    "text",
    [
        "No, nothing at all.",
        "nothing comes to mind",
        "I can't think of anything",
        "I don't have any concerns",
        "No reservations",
        "Nothing that would keep me from recommending you",
        "I'm not worried about that",
        "There is no doubt, and the one small concern is not a concern.",
    ],
)
def test_no_doubt_is_no_doubt(text: str) -> None:
    assert said(text) == [Reply.NOTHING.value]


@pytest.mark.parametrize(
    "text",
    [
        "It was a pleasure",
        "We'll be in touch!",
        "No no, all good, we'll be in touch",
        "you did great",
        "Good question",
        "We have a lot of strong candidates",
        "I can't really comment on that",
    ],
)
def test_politeness_is_only_polite(text: str) -> None:
    assert said(text) == [Reply.POLITE.value]


@pytest.mark.parametrize(
    "text",
    [
        "I'll recommend you, the story about the audit did it",
        "I'm putting down a yes",
        "We want you to start in March",
        "You convinced me with the second answer: you've convinced me.",
    ],
)
def test_a_word_given_is_a_commitment(text: str) -> None:
    assert said(text) == [Reply.COMMITMENT.value]


@pytest.mark.parametrize(
    "text",
    [
        "We've decided to go with someone else",
        "We won't be moving forward",
        "I would not recommend you for this one",
        "Honestly you're not the right fit",
    ],
)
def test_a_refusal_is_a_refusal(text: str) -> None:
    assert said(text) == [Reply.REFUSAL.value]


def test_a_doubt_that_they_set_aside_is_settled() -> None:
    assert said("I was worried about the gap but you cleared that up") == ["settled"]


def test_each_sentence_is_heard_with_its_words() -> None:
    text = " Good question.  My one worry is the budget. Tuesday then."

    assert [(p.reply.value, p.span.quote) for p in parts_of(text)] == [
        ("polite", "Good question."),
        ("doubt", "My one worry is the budget."),
    ]


@given(st.text(alphabet="abc .!?\nnothing we you'", max_size=300))
def test_what_is_quoted_stands_in_the_text(text: str) -> None:
    for part in parts_of(text):
        assert text[part.span.start : part.span.end] == part.span.quote


@pytest.mark.parametrize("piece", ["my one ", "i was ", "not ", "nothing ", "a a a "])
def test_a_hostile_text_is_read_in_a_moment(piece: str) -> None:
    assert len(parts_of(piece * LIMIT)) <= LIMIT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The panel on Tuesday at ten", "Tuesday"),
        ("by 12 Nov", "12 Nov"),
        ("in two weeks or so", "in two weeks"),
        ("you hear by the end of the week", "end of the week"),
        ("on the 3rd", "on the 3rd"),
        ("2026-12-01, online", "2026-12-01"),
        ("next week", "next week"),
    ],
)
def test_a_day_is_found_in_its_words(text: str, day: str) -> None:
    found = day_in(text)
    assert found is not None
    assert found.quote == day


@pytest.mark.parametrize("text", ["", "They will be in touch", "soon", "İ Tuesday"])
def test_no_day_is_none(text: str) -> None:
    assert day_in(text) is None
