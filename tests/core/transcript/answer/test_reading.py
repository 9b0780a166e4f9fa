from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics import Demand
from askback.core.transcript.answer import (
    Kind,
    Reading,
    Reason,
    Said,
    Verdict,
    read_answer,
)
from tests.core.transcript.answer.builders import ear, guide, read

PAIRS: Mapping[str, Sequence[Mapping[str, str]]] = yaml.safe_load(
    (Path(__file__).parents[3] / "golden" / "answers.yaml").read_text("utf-8")
)
ALL = [*PAIRS["first"], *PAIRS["later"]]
QUESTIONS = sorted({pair["question"] for pair in ALL})


def test_no_words_give_no_quote() -> None:
    assert read_answer("How many?", []) == Reading(
        verdict=Verdict.CANT_TELL,
        reason=None,
        kind=None,
        specificity=0.0,
        hedging=0.0,
        p_not_answered=0.5,
        turn=None,
        span=None,
        signals=(),
        missing=(),
    )


def test_the_most_telling_sentence_is_shown() -> None:
    found = read(
        "How many left?", "Well, it's been a year. Four of thirty left in May."
    )

    assert found.span is not None
    assert found.span.quote == "Four of thirty left in May."


def test_the_words_that_refuse_are_shown() -> None:
    said = [Said(2, "Yeah."), Said(4, "So, that's one for Dana.")]

    found = read_answer("How is it paid?", said)

    assert (found.turn, found.span and found.span.quote) == (
        4,
        "So, that's one for Dana.",
    )
    assert (found.reason, found.kind) == (Reason.DEFERRED, None)


def test_of_a_long_sentence_only_the_refusal_is_shown() -> None:
    said = (
        "look it is what it is and everybody in the depot has their own idea about it, "
        "but i can't really discuss what anybody here is paid, sorry"
    )

    found = read("What are the others paid?", said)

    assert found.span is not None
    assert found.span.quote == "but i can't really discuss what anybody here is paid"


def test_the_emptiest_sentence_is_shown_of_generalities() -> None:
    said = "Well, you see. We value our people, and trust is everything."

    found = read("How is pay set?", said)

    assert found.span is not None
    assert found.span.quote == "We value our people, and trust is everything."
    assert (found.reason, found.kind) == (Reason.GENERALITIES, Kind.GENERALITY)


def test_what_is_missing_is_said() -> None:
    assert read("How many left?", "People come and go.").missing == (
        "no number although you asked how many",
    )


def test_a_guide_says_what_a_full_answer_holds() -> None:
    found = read_answer(
        "How was it?", [Said(0, "Six.")], guide(demands=frozenset({Demand.NAME}))
    )

    assert found.missing == ("no name or role, which would make it complete",)


def test_what_is_said_of_others_is_no_refusal() -> None:
    said = "Nobody knew what to say, and two months later Ravi quit."

    found = read("Did anyone object?", said)

    assert (found.verdict, found.kind) == (Verdict.ANSWERED, Kind.STORY)


def test_the_kind_that_was_learnt_is_told() -> None:
    said, learnt = [Said(0, "Six.")], ear(0.01, reason=Reason.UNABLE, kind=Kind.STORY)

    assert read_answer("How many?", said).kind is Kind.FACT
    assert read_answer("How many?", said, None, learnt).kind is Kind.STORY


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (Reason.DEFERRED, None),
        (Reason.UNABLE, None),
        (Reason.DEFLECTED, Kind.GENERALITY),
        (Reason.GENERALITIES, Kind.GENERALITY),
    ],
)
def test_a_refusal_that_was_learnt_tells_no_kind_and_has_its_quote(
    reason: Reason, kind: Kind | None
) -> None:
    said = [Said(3, "It goes by the year, more or less, as these things go.")]
    learnt = ear(0.9999, reason=reason, kind=Kind.GENERALITY)

    found = read_answer("How is pay set?", said, None, learnt)

    assert (found.verdict, found.reason, found.kind) == (
        Verdict.NOT_ANSWERED,
        reason,
        kind,
    )
    assert (found.turn, found.span and found.span.quote) == (3, said[0].text)


@pytest.mark.parametrize("part", ["first", "later"])
def test_people_are_seldom_accused_wrongly(part: str) -> None:
    called = [
        pair
        for pair in PAIRS[part]
        if read(pair["question"], pair["answer"]).verdict is Verdict.NOT_ANSWERED
    ]
    right = [pair for pair in called if pair["verdict"] == "not_answered"]

    assert len(right) / len(called) >= 0.9


@pytest.mark.parametrize("part", ["first", "later"])
def test_most_dodges_are_noticed(part: str) -> None:
    dodged = [pair for pair in PAIRS[part] if pair["verdict"] == "not_answered"]
    seen = [
        pair
        for pair in dodged
        if read(pair["question"], pair["answer"]).verdict is Verdict.NOT_ANSWERED
    ]

    assert len(seen) / len(dodged) >= 0.8


@pytest.mark.parametrize("pair", ALL, ids=lambda pair: pair["answer"][:30])
def test_an_answer_is_never_called_none(pair: Mapping[str, str]) -> None:
    found = read(pair["question"], pair["answer"])

    assert (pair["verdict"], found.verdict) != ("answered", Verdict.NOT_ANSWERED)


@given(
    st.sampled_from(QUESTIONS),
    st.lists(
        st.one_of(st.sampled_from([p["answer"] for p in ALL]), st.text(max_size=400)),
        max_size=3,
    ),
)
def test_every_judgement_has_its_quote(question: str, answer: list[str]) -> None:
    found = read_answer(question, [Said(i, text) for i, text in enumerate(answer)])

    assert (found.span is None) == (found.verdict is Verdict.CANT_TELL)
    assert (found.reason is None) == (found.verdict is not Verdict.NOT_ANSWERED)
    assert 0 <= found.p_not_answered <= 1
    if found.span is not None and found.turn is not None:
        text = answer[found.turn]
        assert found.span.quote == text[found.span.start : found.span.end] != ""


def test_a_long_hostile_question_is_read_to_its_end() -> None:
    found = read("which who how many " * 100_000, "Two.")

    assert found.verdict in set(Verdict)


@pytest.mark.parametrize(
    "word",
    [
        "we ",
        "I can't really ",
        "1,",
        "a-",
        "no one ",
        "'",
        "we value ",
        "9",
        "Not sure. ",
        "that one ",
        "she told me ",
        "and so we had ",
        "it's in the ",
    ],
)
def test_a_long_hostile_answer_is_read_to_its_end(word: str) -> None:
    hostile = (word * 20_000)[:20_000]

    found = read("How many left, and why?", hostile)

    assert found.span is None or found.span.quote in hostile
