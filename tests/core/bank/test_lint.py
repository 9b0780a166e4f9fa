from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askback.adapters import shipped
from askback.core.bank.lint import lint
from askback.core.topics import Phrasing
from askback.services.files.bank import rules

GOLDEN = Path(__file__).parents[2] / "golden" / "lint.yaml"
RULES = rules()
CANDID = {Phrasing.PROBLEM, Phrasing.PAST_EVENT}


def golden() -> list[tuple[str, str, list[str]]]:
    loaded: dict[str, list[Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    return [tuple(row) for part in loaded.values() for row in part]


def kinds(text: str) -> set[str]:
    return {finding.kind.value for finding in lint(text, RULES).findings}


def test_what_is_found_is_right_and_little_is_missed() -> None:
    found = [(kinds(text), set(wanted)) for text, _, wanted in golden()]
    hits = sum(len(told & wanted) for told, wanted in found)

    assert len(found) >= 200
    assert hits / sum(len(told) for told, _ in found) >= 0.97
    assert hits / sum(len(wanted) for _, wanted in found) >= 0.95


def test_most_are_put_as_a_person_says() -> None:
    right = [lint(text, RULES).phrasing == put for text, put, _ in golden()]

    assert sum(right) / len(right) >= 0.95


def test_nothing_is_found_in_a_shipped_question() -> None:
    faulted = [q.text for q in shipped.bank() if lint(q.text, RULES).findings]

    assert faulted == []


def test_most_shipped_questions_are_put_as_their_entry_says() -> None:
    same = [
        told == question.phrasing or {told, question.phrasing} <= CANDID
        for question in shipped.bank()
        for told in [lint(question.text, RULES).phrasing]
    ]

    assert sum(same) / len(same) >= 0.8


def test_what_is_offered_instead_is_itself_no_worse() -> None:
    worse = [
        (text, better)
        for text, _, wanted in golden()
        if not {"several", "jargon"} & set(wanted)
        for better in lint(text, RULES).better
        if kinds(better) or lint(better, RULES).phrasing not in CANDID
    ]

    assert worse == []


def test_a_good_question_needs_nothing_better() -> None:
    assert (
        lint("When did someone last leave?", RULES, [("Who left?", 0.9)]).better == ()
    )


@given(st.text(max_size=200))
def test_any_text_can_be_judged(text: str) -> None:
    assert lint(text, RULES).phrasing in set(Phrasing)


@pytest.mark.parametrize(
    "text",
    [
        "so " * 50_000,
        "can you tell me " * 9_000,
        "a, " * 80_000,
        "what is like like " * 20_000,
        "do you have " + "good " * 50_000 + "?",
        "is there " + "a lot of " * 30_000,
        "A" * 200_000,
        "?" * 200_000,
    ],
)
def test_a_text_made_to_be_slow_is_judged_soon(text: str) -> None:
    began = process_time()

    lint(text, RULES)

    assert process_time() - began < 2
