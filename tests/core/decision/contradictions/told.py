"""How tests write what somebody said."""

from __future__ import annotations

from askback.core.decision.contradictions import Account, Contradiction, find
from askback.core.decision.contradictions.statements import Statement, statements


def said(text: str, question: str = "", *, who: str = "Ana", key: str = "") -> Account:
    return Account(who, f"{who}'s call", text, question, key, turn=1)


def posting(text: str) -> Account:
    return Account("The posting", "posting.txt", text, is_source=True)


def clause(text: str, question: str = "") -> Statement:
    """The first clause of what somebody said."""
    return next(statements(said(text, question)))


def differ(
    one: tuple[str, str] | str, other: tuple[str, str] | str
) -> list[Contradiction]:
    """What is found where Ana says one thing and Ben another, each asked first."""
    pairs = [one if isinstance(one, tuple) else ("", one)]
    pairs.append(other if isinstance(other, tuple) else ("", other))
    accounts = [
        said(text, question, who=who)
        for who, (question, text) in zip(("Ana", "Ben"), pairs, strict=True)
    ]
    return list(find(accounts))


def whys(one: tuple[str, str] | str, other: tuple[str, str] | str) -> list[str]:
    """Why, for each of them."""
    return [found.why for found in differ(one, other)]
