from __future__ import annotations

from askback.core.decision.contradictions.pairs import pairs
from askback.core.decision.contradictions.statements import statements
from tests.core.decision.contradictions.told import posting, said

NEW, OLD = "It's a permanent contract.", "It's a fixed-term contract."


def test_two_clauses_of_one_account_are_not_compared() -> None:
    assert list(pairs([list(statements(said(f"{NEW} {OLD}")))])) == []


def test_a_pair_may_stand_between_two_and_in_one_who_was_asked_twice() -> None:
    accounts = [
        said(NEW, "What is it?"),
        said(OLD, "What is it?"),
        said(OLD, "And you?"),
        said(OLD, who="Ben"),
        posting(OLD),
    ]

    found = pairs([list(statements(account)) for account in accounts])

    of = [p for p in found if p.a.account is accounts[0] and p.found.is_firm]
    assert [p.may_stand for p in of] == [False, True, True, True]
    assert of[0].texts == (f"What is it? {NEW}", f"What is it? {OLD}")
