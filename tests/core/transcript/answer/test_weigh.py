from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer import Reason, Verdict
from askback.core.transcript.answer.demands import wanted
from askback.core.transcript.answer.weigh import Weighed, weigh
from tests.core.transcript.answer.builders import parts_of


def weighed(question: str, *answer: str) -> Weighed:
    return weigh(question, wanted(question), parts_of(*answer))


@pytest.mark.parametrize("answer", ["", "Um.", "...", "Do you mean this ward?"])
def test_where_nothing_is_said_nothing_is_judged(answer: str) -> None:
    assert weighed("How many?", answer).verdict is Verdict.CANT_TELL


@pytest.mark.parametrize(
    ("question", "answer", "reason"),
    [
        ("How is pay set?", "I can't get into that.", Reason.DECLINED),
        ("How is pay set?", "What do you earn now?", Reason.DEFLECTED),
        (
            "How is pay set?",
            "We value our people and they're our greatest asset.",
            Reason.GENERALITIES,
        ),
    ],
)
def test_a_reason_says_how_it_was_not_answered(
    question: str, answer: str, reason: Reason
) -> None:
    found = weighed(question, answer)

    assert (found.verdict, found.reason) == (Verdict.NOT_ANSWERED, reason)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many?", "Not sure, maybe six?"),
        ("How big are the classes?", "They're a manageable size."),
        ("Who left and where to?", "Femi. I don't know where he went."),
        ("How many hours is it?", "Couldn't give you a count, but it's a lot."),
        ("How many pupils left?", "I haven't counted, but more than last year."),
        ("Did anyone leave, and how many?", "Yes."),
    ],
)
def test_half_an_answer_is_partly(question: str, answer: str) -> None:
    found = weighed(question, answer)

    assert (found.verdict, found.reason) == (Verdict.PARTLY, None)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who does the last round?", "She does the last round, yep."),
        ("Is it paid?", "Yes."),
        ("How many?", "Two."),
        ("How many?", "I don't know the exact number, about sixty."),
        ("Would you come back?", "In a heartbeat."),
        ("Have you ever missed payroll?", "No."),
        ("Is it serviced on time?", "Nope."),
        ("Has everyone done it?", "Yes, all of them."),
        ("Did anyone leave, and how many?", "No, nobody."),
        ("Who signs it off?", "halima"),
    ],
)
def test_short_and_true_is_answered(question: str, answer: str) -> None:
    assert weighed(question, answer).verdict is Verdict.ANSWERED


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        ("Do you pay overtime?", "No.", Verdict.ANSWERED),
        ("Do you pay overtime?", "Yes.", Verdict.ANSWERED),
        ("Who decides?", "The owner.", Verdict.ANSWERED),
        ("How is it decided?", "By hand.", Verdict.PARTLY),
    ],
)
def test_what_was_put_in_words_is_enough_where_the_guide_hopes_for_more(
    question: str, answer: str, verdict: Verdict
) -> None:
    hoped = frozenset({Demand.NUMBER, Demand.REASON})

    assert weigh(question, hoped, parts_of(answer)).verdict is verdict


def test_not_knowing_a_side_matter_in_a_long_answer_is_no_half_answer() -> None:
    """
    There was a kid, I don't remember his name, who came in on the Sunday with his dad
    and two pumps from the farm, and they drained the cellar by hand until the fire crew
    arrived from Leeds at six in the evening, and the floor was dry by Tuesday.
    """
    said = test_not_knowing_a_side_matter_in_a_long_answer_is_no_half_answer.__doc__

    found = weighed("How did the flood end?", " ".join((said or "").split()))

    assert found.verdict is Verdict.ANSWERED
