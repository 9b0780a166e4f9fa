from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.decision.preference import Preference
from askback.services.wishes import claim_of, claims_of, in_words, wishes

PAY = Preference("", ">=", 68000, "GBP")


def test_what_is_wanted_of_one_criterion_can_be_had_alone() -> None:
    wanted = wishes({"pay": PAY, "place": Preference("remote")}, frozenset())

    assert set(wanted.only("pay").wanted) == {"pay"}
    assert wanted.only("") == wanted


@pytest.mark.parametrize(
    ("quote", "direction"),
    [("£52,000 a year", -1.0), ("£70,000 a year", 1.0), ("a good salary", None)],
)
def test_a_claim_is_good_or_bad_by_what_the_user_wants(
    quote: str, direction: float | None
) -> None:
    knows = shipped.tables().knows

    piece = claim_of("pay", quote, knows, wishes({"pay": PAY}, frozenset()))

    assert (piece.direction, piece.weight) == (direction, knows.company / 2)


@pytest.mark.parametrize(
    ("told", "pay", "quotes"),
    [
        ([], "£52,000 a year", ["£52,000 a year"]),
        ([], "", []),
        ([], "a good salary", []),
        (
            [("pay", "It pays £52,000 a year.")],
            "£52,000 a year",
            ["It pays £52,000 a year."],
        ),
        ([("team", "Nine of us.")], "£52,000", ["Nine of us.", "£52,000"]),
    ],
)
def test_the_pay_a_posting_names_is_evidence_where_it_can_be_judged(
    told: list[tuple[str, str]], pay: str, quotes: list[str]
) -> None:
    wanted = wishes({"pay": PAY}, frozenset())

    found = claims_of(told, pay, shipped.tables().knows, wanted)

    assert [piece.quote for piece in found] == quotes


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (None, ""),
        (Preference(" remote "), "remote"),
        (PAY, "at least 68,000 GBP"),
        (Preference("At most", "<=", 2, "office days"), "at most 2 office days"),
        (Preference("on call", "<", 1.5, "nights"), "on call: less than 1.5 nights"),
    ],
)
def test_what_is_wanted_is_said_in_words(wanted: Preference | None, words: str) -> None:
    assert in_words(wanted) == words
