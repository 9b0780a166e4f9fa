from __future__ import annotations

import pytest

from askback.core.bank import NumberTest, Signal
from askback.core.topics import Demand, Meta
from askback.core.transcript.answer import Heard, Reading, Said, read_answer
from askback.core.transcript.answer.signals import HEDGED
from tests.core.transcript.answer.builders import guide, listen

LATER = listen(
    "red", "after (the|this) launch", "on the roadmap", signal="always later"
)
FROZE = listen("green", "froze", signal="one piece of work")
NEVER = listen("red", "never", signal="never", meta=Meta.NOT_ANSWERED)


def reading(
    answer: str,
    *signals: Signal,
    question: str = "How?",
    demands: tuple[Demand, ...] = (),
) -> Reading:
    listening = guide(*signals, demands=frozenset(demands))
    return read_answer(question, [Said(3, answer)], listening)


def quotes(answer: str, *signals: Signal, question: str = "How?") -> list[str]:
    return [h.span.quote for h in reading(answer, *signals, question=question).signals]


def test_a_cue_shows_its_clause() -> None:
    said = "In March, we froze features for two weeks, and it held."

    (heard,) = reading(said, FROZE).signals

    assert heard == Heard("green", "one piece of work", 3, heard.span)
    assert heard.span.quote == "we froze features for two weeks"
    assert said[heard.span.start : heard.span.end] == heard.span.quote


@pytest.mark.parametrize(
    "said",
    [
        "We don't just say 'after the launch'.",
        'People call it "after the launch" here.',
        "They used to say after the launch.",
        "My old company said after the launch.",
        "If it slips after the launch we pay.",
        "After the launch is not how we work.",
        "It's never after the launch.",
    ],
)
def test_a_negated_or_reported_cue_does_not_count(said: str) -> None:
    assert quotes(said, LATER) == []


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Not only after the launch.", "Not only after the launch"),
        ("no we do it after the launch", "no we do it after the launch"),
        ("We don't rush, it's after the launch.", "it's after the launch."),
        ("It’s on the roadmap", "It’s on the roadmap"),
    ],
)
def test_a_negation_elsewhere_does_not_undo_a_cue(said: str, quote: str) -> None:
    found = quotes(said, LATER)

    assert [q.rstrip(".") for q in found] == [quote.rstrip(".")]


def test_a_later_cue_counts_where_the_first_was_negated() -> None:
    assert quotes("Not after the launch. It's on the roadmap.", LATER) == [
        "It's on the roadmap."
    ]


def test_a_number_shows_a_signal() -> None:
    share = listen("green", number=NumberTest("percent", ">=", 10), signal="kept time")

    assert quotes("About a fifth of each cycle.", share) == [
        "About a fifth of each cycle."
    ]
    assert quotes("About 5 percent.", share) == []


def test_an_empty_match_is_no_cue() -> None:
    assert quotes("Six.", listen("green", "z*")) == []


def test_the_longer_of_two_colours_on_the_same_words_stands() -> None:
    green = listen("green", "learned")
    red = listen("red", "never learned")

    assert [h.colour for h in reading("They never learned.", green, red).signals] == [
        "red"
    ]


def test_of_equals_neither_stands() -> None:
    assert quotes("We froze.", FROZE, listen("red", "froze")) == []


def test_two_colours_in_one_clause_show_their_own_words() -> None:
    assert quotes("We froze it after the launch.", FROZE, LATER) == [
        "froze",
        "after the launch",
    ]


def test_two_signals_of_one_colour_may_share_words() -> None:
    other = listen("green", "froze features", signal="features")

    assert len(reading("We froze features.", FROZE, other).signals) == 2


def test_turns_are_told_apart() -> None:
    said = [Said(1, "We froze."), Said(4, "after the launch")]

    found = read_answer("How?", said, guide(FROZE, LATER)).signals

    assert [(h.colour, h.turn) for h in found] == [("green", 1), ("red", 4)]


def test_a_good_reason_is_no_red_flag() -> None:
    assert quotes("I can't discuss that, it's on the roadmap.", LATER, NEVER) == []


def test_no_answer_is_a_red_flag_where_the_guide_says_so() -> None:
    assert quotes("No idea, sorry.", NEVER) == ["No idea, sorry."]


@pytest.mark.parametrize(
    ("meta", "said", "demands"),
    [
        (Meta.GENERALITY, "We value trust and we are like a family.", ()),
        (Meta.HEDGED, "Maybe, I guess, kind of.", ()),
        (Meta.NUMBER_MISSING, "It goes up and down.", (Demand.NUMBER,)),
    ],
)
def test_a_property_of_the_reading_is_a_signal(
    meta: Meta, said: str, demands: tuple[Demand, ...]
) -> None:
    vague = listen("red", meta=meta)

    assert [h.colour for h in reading(said, vague, demands=demands).signals] == ["red"]
    assert reading("Six, by Friday.", vague, demands=demands).signals == ()
    assert 0 < HEDGED < 1


def test_what_others_raised_is_not_known_here() -> None:
    assert quotes("Six.", listen("red", meta=Meta.CONCERN_HEARD_BEFORE)) == []


def test_a_property_never_contradicts_the_words() -> None:
    hedged = listen("red", meta=Meta.HEDGED, signal="hedged")

    assert [h.colour for h in reading("Maybe we froze it.", FROZE, hedged).signals] == [
        "green"
    ]


def test_a_signal_is_heard_once() -> None:
    assert len(quotes("We never did. No idea. Never.", NEVER)) == 1


def test_signals_come_in_the_order_of_the_guide() -> None:
    found = reading("It's on the roadmap. In May we froze it.", FROZE, LATER).signals

    assert [h.colour for h in found] == ["green", "red"]
