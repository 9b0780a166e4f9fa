"""How a question is put, which decides how often the truth is told."""

from __future__ import annotations

from askback.core.bank.asked import Asked, Form
from askback.core.bank.rules import Rules
from askback.core.topics import Phrasing

ORDER = (
    ("sure_choice", Phrasing.CHOICE),
    ("event", Phrasing.PAST_EVENT),
    ("policy", Phrasing.GENERAL),
    ("problem", Phrasing.PROBLEM),
    ("choice", Phrasing.CHOICE),
    ("general", Phrasing.GENERAL),
    ("fact", Phrasing.CLOSED),
)
"""Patterns in the order in which they decide how an open question is put."""


def phrasing_of(asked: tuple[Asked, ...], rules: Rules) -> Phrasing:
    """Return how a question is put.

    Args:
        asked: Its sentences.
        rules: The patterns.

    Returns:
        The phrasing of its first sentence that asks; what comes before it counts as
        part of it, so that "Take one value. When did you last see it?" is an event.

    Source:
        The kinds after Minson, VanEpps et al., 2018; the patterns are ours.
    """
    asking = [sentence for sentence in asked if sentence.asks]
    if not asking:
        return Phrasing.GENERAL
    first = asking[0]
    return _polar(first, rules) or _open(first, rules)


def _polar(asked: Asked, rules: Rules) -> Phrasing | None:
    """Return how a question is put that yes or no answers; None for any other."""
    if asked.form is Form.STATEMENT:
        return Phrasing.CLOSED
    if asked.form is not Form.POLAR:
        return None
    return Phrasing.CHOICE if is_choice(asked, rules) else Phrasing.CLOSED


def is_choice(asked: Asked, rules: Rules) -> bool:
    """Return whether a sentence puts two things to choose from.

    Source:
        Ours.
    """
    loose = (" any", " ever ", "there ")
    is_loose = any(word in asked.main for word in loose)
    is_put = rules.finds("choice", asked.main) or rules.finds("sure_choice", asked.main)
    return is_put and not is_loose


def _open(asked: Asked, rules: Rules) -> Phrasing:
    if rules.finds("searchable", asked.main) and not asked.main.startswith("what"):
        return Phrasing.CLOSED
    return next(
        (phrasing for name, phrasing in ORDER if rules.finds(name, asked.core)),
        Phrasing.GENERAL,
    )
