"""Questions of the bank for tests; every field has a dull default."""

from __future__ import annotations

from askback.core.bank import Bank, Cue, Question, Signal
from askback.core.topics import Demand, Phrasing


def make_question(key: str, text: str, *aliases: str, cue: str = "agency") -> Question:
    """Make a question that listens for one word."""
    return Question(
        key=key,
        text=text,
        by_role={},
        intention="To know.",
        benefit="You know.",
        criteria={"pay": 0.5},
        roles={},
        stages=frozenset(),
        minutes=2,
        phrasing=Phrasing.GENERAL,
        demands=frozenset({Demand.REASON}),
        sensitivity=0,
        aliases=aliases,
        listen_for=(Signal("red", "heard it", ("...",), (Cue(cue),)),),
        probes=(),
        if_dodged="",
        fit="",
        searchable=False,
        source="",
    )


def make_bank(*questions: Question) -> Bank:
    """Make a bank of questions."""
    return Bank({question.key: question for question in questions})
