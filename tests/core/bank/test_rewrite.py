from __future__ import annotations

import pytest

from askback.core.bank.rewrite import (
    CLOSED,
    GENERAL,
    LEADING,
    rewritten,
    without_leading,
)

COMPLAIN = "When it comes to {}, what do people here complain about most?"


@pytest.mark.parametrize(
    ("core", "first"),
    [
        (
            "do you offer training",
            "When did someone here last ask for training, and what did they get?",
        ),
        ("do you have flexible hours", COMPLAIN.format("flexible hours")),
        ("do you swap shifts", "When did you last swap shifts, and what came of it?"),
        (
            "do people help each other",
            "When did people here last help each other, and what came of it?",
        ),
        (
            "do people ever stay late",
            "When did someone here last stay late, and what came of it?",
        ),
        (
            "does the head listen to parents",
            "When did the head last listen to parents, and what came of it?",
        ),
        (
            "can i choose my own tools",
            (
                "When did someone in this job last choose their own tools, and how did "
                "it go?"
            ),
        ),
        (
            "is the team supportive",
            "When was the team last less than supportive, and why?",
        ),
        (
            "are people happy here",
            "When were people last less than happy here, and why?",
        ),
        ("are you guys fair", "When were you last less than fair here, and why?"),
        (
            "is there a lot of overtime",
            "When was there last overtime here, and what came of it?",
        ),
        (
            "are there conflicts",
            "When were there last conflicts here, and what came of it?",
        ),
        ("is there a pension", COMPLAIN.format("a pension")),
        (
            "has anyone left recently",
            "When was the last time someone here left, and what came of it?",
        ),
        (
            "has anyone been fired",
            "When was the last time someone here was fired, and what came of it?",
        ),
        (
            "have you ever been overruled by the board",
            (
                "When was the last time you were overruled by the board, and what came "
                "of it?"
            ),
        ),
    ],
)
def test_a_closed_question_asks_for_the_last_time(core: str, first: str) -> None:
    assert rewritten(core, CLOSED)[0] == first


@pytest.mark.parametrize(
    "core",
    [
        "do you offer what others do",
        "do you have a dog",
        "do you like it",
        "do people trust you",
        "does the team get along",
        "will i be fine",
        "is there anything you hate",
        "have you worked here long",
        "have you been here",
        "has anyone seen my file",
        "has anyone red",
        "is it far",
    ],
)
def test_where_no_rule_is_sure_nothing_is_said(core: str) -> None:
    assert rewritten(core, CLOSED) == ()


@pytest.mark.parametrize(
    ("core", "first"),
    [
        (
            "what does a typical day look like",
            "What did someone in this job do yesterday, from start to finish?",
        ),
        (
            "what's it like working with the surgeons",
            "What's hardest about working with the surgeons?",
        ),
        ("what is it like to work nights", "What's hardest about working with nights?"),
        (
            "how do you handle conflict",
            "When did you last have to deal with conflict, and what did you do?",
        ),
        (
            "how do you support new nurses",
            "When did you last support new nurses, and how?",
        ),
        (
            "how are promotions decided",
            "How were promotions last decided, and by whom?",
        ),
        ("how is success measured", "How was success last measured, and by whom?"),
        ("what's the culture like", COMPLAIN.format("the culture")),
        (
            "what's the mood like on the wards",
            COMPLAIN.format("the mood on the wards"),
        ),
        ("the team", COMPLAIN.format("the team")),
    ],
)
def test_a_general_question_asks_for_a_case(core: str, first: str) -> None:
    assert rewritten(core, GENERAL)[0] == first


@pytest.mark.parametrize(
    "core",
    [
        "how do you handle it when they fight",
        "how do you help if it is late",
        "how is what you do decided",
        "what is it like working with what you have",
        "why",
    ],
)
def test_a_general_question_that_fits_no_rule_is_left_alone(core: str) -> None:
    assert rewritten(f"{core} ", GENERAL) == () or core == "why"


@pytest.mark.parametrize(
    ("claim", "first"),
    [
        (
            "you have good work-life balance",
            "What gets in the way of good work-life balance here?",
        ),
        ("nobody works weekends", "When did someone here last work weekends, and why?"),
        (
            "you don't swap shifts",
            "When did you last swap shifts, and what came of it?",
        ),
        (
            "people don't quit early",
            "When did someone here last quit early, and what came of it?",
        ),
        ("there is no overtime", COMPLAIN.format("overtime")),
    ],
)
def test_a_claim_is_turned_round(claim: str, first: str) -> None:
    assert rewritten(claim, LEADING)[0] == first


@pytest.mark.parametrize(
    "claim", ["nobody likes it", "you have good news that matters", "it is so"]
)
def test_a_claim_that_cannot_be_turned_is_left(claim: str) -> None:
    assert not [t for t in rewritten(claim, LEADING) if "gets in the way" in t]


@pytest.mark.parametrize(
    ("whole", "claim"),
    [
        ("surely you pay for training, don't you", "you pay for training"),
        ("isn't the team fair", "is the team fair"),
        ("the pay is good, right", "the pay is good"),
    ],
)
def test_what_is_claimed_is_taken_out_of_its_wrapping(whole: str, claim: str) -> None:
    assert without_leading(whole) == claim
