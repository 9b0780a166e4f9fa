from __future__ import annotations

import pytest

from askback.core.bank.asked import sentences
from askback.core.bank.findings import (
    Kind,
    findings_of,
    jargon_in,
    parts_of,
    separate,
)
from askback.services.files.bank import rules

RULES = rules()


def kinds(text: str) -> list[Kind]:
    return [f.kind for f in findings_of(text, sentences(text, RULES.plain), RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How do the OKRs fit the WPT?", ("OKRs", "WPT")),
        ("How many RNs are on at night?", ()),
        ("WHAT IS THE WPT?", ()),
        ("Can you send the pods?", ()),
        ("What bandwidth is there, what bandwidth?", ("bandwidth",)),
        ("Is HR or the CEO there?", ()),
        ("", ()),
    ],
)
def test_words_that_outsiders_may_not_know_are_named(
    text: str, words: tuple[str, ...]
) -> None:
    assert jargon_in(text, RULES) == words


def test_jargon_is_told_by_its_words() -> None:
    text = "Which RACI is it?"
    (finding,) = findings_of(text, sentences(text, RULES.plain), RULES)

    assert "“RACI”" in finding.why


@pytest.mark.parametrize(
    "text",
    [
        "What is the pay, and why?",
        "Who left last, and where did they go?",
        "What went wrong, and who had to mend it?",
        "When was the pay last raised, and what came of it?",
        "The pay? How much of it is a bonus?",
        "Who left, who stayed, and who came?",
        "Tell me about Ann, Bob and Cem.",
    ],
)
def test_what_leans_on_the_first_is_no_second_question(text: str) -> None:
    assert Kind.SEVERAL not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "What is the pay and how is the commute?",
        "What is the pay? How is the commute?",
        "Tell me about the pay, the tools and the commute.",
    ],
)
def test_two_subjects_are_two_questions(text: str) -> None:
    assert Kind.SEVERAL in kinds(text)


def test_a_question_falls_into_its_clauses() -> None:
    (asked,) = sentences("What is the pay and is there a van?", RULES.plain)

    assert parts_of(asked) == ("what is the pay", "is there a van")


def test_what_does_not_ask_stands_for_nothing() -> None:
    told = sentences("You pay well. What is the commute like?", RULES.plain)

    assert separate(told, RULES) == ("what is the commute like",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("And the pay?", []),
        ("Tell me how many left.", []),
        ("Tell me about the last fire.", []),
        ("How do you deal with fights?", [Kind.GENERAL]),
        ("How did you deal with the last fight?", []),
        ("Do you have any doubts about me?", []),
        ("I gather. You gather.", []),
    ],
)
def test_a_finding_is_sure_or_not_made(text: str, found: list[Kind]) -> None:
    assert kinds(text) == found
