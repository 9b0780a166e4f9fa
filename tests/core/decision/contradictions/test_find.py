from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askback.core.decision.contradictions import Account, Kind, find
from askback.core.topics import Vectors
from tests.core.decision.contradictions.told import differ, posting, said

GOLDEN = Path(__file__).parents[3] / "golden" / "contradictions.yaml"
PAIRS: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text("utf-8"))["pairs"]
HOW_MANY = "How many people are on the team?"
SIX, NINE = said("Six.", HOW_MANY), said("Nine of us.", HOW_MANY, who="Ben")


class Told:
    """An embedder that is told how near the second of two texts is to the first."""

    model_id = "told"

    def __init__(self, cosine: float) -> None:
        self.second = [cosine, (1 - cosine**2) ** 0.5]

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = [[1.0, 0.0] if n % 2 == 0 else self.second for n in range(len(texts))]
        return np.array(rows, dtype=np.float32)


def account(given: dict[str, Any], who: str, criterion: str | None) -> Account:
    if given.get("source"):
        return posting(given["answer"])
    about = {} if criterion is None else {criterion: 0.8}
    return Account(who, who, given["answer"], given["question"], "", about, turn=0)


@pytest.mark.parametrize("part", ["seen", "fresh"])
def test_what_is_called_a_contradiction_is_one_four_times_of_five(part: str) -> None:
    real, found = [], []
    for pair in (pair for pair in PAIRS if pair["split"] == part):
        about = pair.get("criterion")
        real.append(pair["differ"] != "no")
        two = [account(pair["a"], "Ana", about), account(pair["b"], "Ben", about)]
        found.append(bool(find(two)))

    hits = sum(r and f for r, f in zip(real, found, strict=True))
    assert hits / sum(found) >= 0.8
    assert hits / sum(real) >= 0.5


def test_each_side_is_verbatim_with_who_and_where() -> None:
    (found,) = find([SIX, NINE])

    assert (found.a.account, found.b.account) == (SIX, NINE)
    for side in (found.a, found.b):
        span = side.span
        assert side.account.text[span.start : span.end] == span.quote
    assert (found.kind, found.criterion) == (Kind.NUMBER, "team")
    assert found.why == "The team: six here, nine there."
    assert not found.is_one_witness


def test_the_account_that_came_first_is_the_first_side() -> None:
    small = said("It's a small team.", who="Lu")
    crowd = said("There are thirty people on the team.", HOW_MANY)

    assert [found.a.account for found in find([crowd, small])] == [crowd]
    assert [found.a.account for found in find([small, crowd])] == [small]


def test_two_witnesses_differ_once_on_one_thing_however_often_they_say_it() -> None:
    again = said("We're six people.", HOW_MANY)

    assert len(find([SIX, again, NINE])) == 1
    assert len(find([SIX, NINE, said("Eleven.", HOW_MANY, who="Lu")])) == 3


def test_one_sentence_against_another_is_told_once() -> None:
    ana = said("It's fully remote, and we deploy every day.", who="Ana")
    ben = said("People are in the office four days, we deploy monthly.", who="Ben")

    assert len(find([ana, ben])) == 1


def test_a_claim_of_a_source_is_marked_as_one() -> None:
    person = said("There are nine nurses on the team.", "How many nurses are there?")

    (found,) = find([posting("You join a team of six nurses."), person])

    assert (found.kind, found.is_one_witness) == (Kind.CLAIM, False)


def test_two_sources_of_the_company_are_not_held_against_each_other() -> None:
    assert find([posting("A permanent post."), posting("A fixed-term post.")]) == ()


def test_one_witness_is_held_to_a_firm_word_to_two_questions() -> None:
    early = said("It's a permanent contract.", "What kind of contract is it?")
    late = said("It's a fixed-term contract.", "What about notice?")

    (found,) = find([early, late])

    assert found.is_one_witness
    assert find([early, said(late.text, early.question)]) == ()


def test_one_witness_may_guess_twice() -> None:
    assert (
        find([said("About six.", HOW_MANY), said("Maybe nine.", "How many are you?")])
        == ()
    )


def test_what_no_table_knows_is_of_what_both_were_asked() -> None:
    ana = Account(
        "Ana", "", "Forty beds.", "How many beds are there?", "", {"x-b": 0.9}
    )
    ben = Account(
        "Ben", "", "Fifty beds.", "How many beds are there?", "", {"x-b": 0.4}
    )
    lu = Account("Lu", "", "Sixty beds.", "How many beds are there?", "", {"x-c": 0.2})

    assert [found.criterion for found in find([ana, ben])] == ["x-b"]
    assert [found.criterion for found in find([ben, lu])] == ["x-b"]
    assert [
        found.criterion for found in find([lu, said("Nine beds.", lu.question)])
    ] == [None]


def test_far_meanings_rule_out_only_what_merely_shares_words() -> None:
    beds = [
        said("Forty beds.", "How many beds are there?"),
        said("Fifty beds.", "How many beds are there?", who="Ben"),
    ]

    assert find(beds, Told(0.1)) == ()
    assert len(find(beds, Told(0.9))) == 1
    assert len(find([SIX, NINE], Told(0.1))) == 1


def test_nothing_said_is_no_contradiction() -> None:
    assert find([]) == ()
    assert differ("", "") == []


@given(st.lists(st.text("aeinotwy'? ,.0123456789\n", max_size=200), max_size=4))
def test_any_text_is_read_and_every_quote_is_verbatim(texts: list[str]) -> None:
    accounts = [
        said(text, "How many are you?", who=str(n)) for n, text in enumerate(texts)
    ]

    for found in find(accounts):
        for side in (found.a, found.b):
            assert side.account.text[side.span.start : side.span.end] == side.span.quote


@pytest.mark.parametrize(
    "text",
    ["no " * 20_000, "every two " * 9_000, "in the office " * 9_000, "a" * 200_000],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    accounts = [said(text, who="Ana"), said(text, "Is it?", who="Ben")]

    assert isinstance(find(accounts), tuple)
    assert re.match("a?", text)
