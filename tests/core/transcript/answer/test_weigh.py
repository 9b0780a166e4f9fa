from __future__ import annotations

import math

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer import Ear, Kind, Reason, Verdict
from askback.core.transcript.answer.chance import Case, chance
from askback.core.transcript.answer.demands import wanted
from askback.core.transcript.answer.learnt import NOTHING_RULED
from askback.core.transcript.answer.traits import traits
from askback.core.transcript.answer.weigh import (
    LONG,
    NONE,
    NONE_OF_LONG,
    ROUGH,
    Weighed,
    weigh,
)
from tests.core.transcript.answer.builders import ear, parts_of


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


SURELY_NONE = ear(0.9999, reason=Reason.UNABLE, kind=Kind.OPINION)
SURELY_TOLD = ear(0.0001, reason=Reason.UNABLE, kind=Kind.STORY)


def heard(question: str, answer: str, learnt: Ear) -> Weighed:
    return weigh(question, wanted(question), parts_of(answer), learnt)


def hearing(question: str, answer: str, likely: float) -> Ear:
    """Return an ear for which that answer is none with that chance, rules and all."""
    case = Case.of(question, wanted(question), parts_of(answer))
    ruled = traits(case, chance(case))["ruled odds"]
    odds = math.log(likely / (1 - likely)) - ruled + NOTHING_RULED
    none = 1 / (1 + math.exp(-odds))
    return ear(none, reason=Reason.DEFERRED, kind=Kind.FACT)


def test_what_was_learnt_says_verdict_reason_and_kind() -> None:
    found = heard("How is pay set?", "It goes by the year, more or less.", SURELY_NONE)

    assert (found.verdict, found.reason, found.kind) == (
        Verdict.NOT_ANSWERED,
        Reason.UNABLE,
        Kind.OPINION,
    )
    assert found.p_not_answered > NONE


def test_what_was_learnt_to_be_an_answer_has_a_kind_and_no_reason() -> None:
    found = heard("How is pay set?", "It goes by the year.", SURELY_TOLD)

    assert (found.verdict, found.reason, found.kind) == (
        Verdict.ANSWERED,
        None,
        Kind.STORY,
    )


@pytest.mark.parametrize(
    ("partly", "verdict"), [(0.6, Verdict.PARTLY), (0.4, Verdict.ANSWERED)]
)
def test_of_answers_the_likelier_half_or_whole_is_said(
    partly: float, verdict: Verdict
) -> None:
    learnt = ear(0.1, partly=partly, reason=Reason.UNABLE, kind=Kind.FACT)
    assert heard("How is pay set?", "By the year.", learnt).verdict is verdict


def test_a_refusal_in_so_many_words_keeps_the_reason_that_rules_give() -> None:
    found = heard("How is pay set?", "I can't get into that.", SURELY_NONE)

    assert found.reason is Reason.DECLINED
    assert found.shown is not None


def test_a_doubtful_refusal_has_the_reason_that_was_learnt() -> None:
    """ "That's a good question" is no refusal where more follows."""
    answer = "Good question. It depends on a lot of things, you know."
    found = heard("How is pay set?", answer, SURELY_NONE)

    assert found.shown is None or not found.shown.hard
    assert (found.verdict, found.reason) == (Verdict.NOT_ANSWERED, Reason.UNABLE)


def test_an_amount_without_a_number_is_never_none() -> None:
    found = heard("How many pupils left last year?", "It was a lot.", SURELY_NONE)

    assert (found.verdict, found.p_not_answered) == (Verdict.ANSWERED, ROUGH)
    assert found.reason is None


def test_a_long_answer_is_called_none_only_where_that_is_surer() -> None:
    question, short = "How is pay set?", "They sit down in the spring and go by that."
    long = " ".join([short] * (LONG // 10 + 1))
    likely = (NONE + NONE_OF_LONG) / 2

    for answer, verdict in (
        (short, Verdict.NOT_ANSWERED),
        (long, Verdict.ANSWERED),
    ):
        found = heard(question, answer, hearing(question, answer, likely))
        assert found.p_not_answered == pytest.approx(likely, abs=0.001)
        assert found.verdict is verdict


def test_a_long_answer_can_still_be_none() -> None:
    question = "How is pay set?"
    long = "They sit down in the spring and go by that. " * 20
    learnt = hearing(question, long, (1 + NONE_OF_LONG) / 2)

    found = heard(question, long, learnt)

    assert (found.verdict, found.reason) == (Verdict.NOT_ANSWERED, Reason.DEFERRED)


def test_where_nothing_is_said_nothing_was_learnt_either() -> None:
    found = heard("How many?", "Um.", SURELY_NONE)
    assert (found.verdict, found.kind) == (Verdict.CANT_TELL, None)


def test_rules_alone_name_no_kind() -> None:
    assert weighed("How many?", "Six.").kind is None
