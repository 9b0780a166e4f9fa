"""What earlier interviews raised, as questions to those who come next."""

from __future__ import annotations

from collections.abc import Iterable

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.decision import COMPANY, Evidence
from askback.core.decision.evidence import CANDOUR
from askback.core.planning.loop import Raised, Said
from askback.core.planning.raised import Ahead, raise_again

SIGN = 0.2  # a direction nearer to nought than this is no sign
NOTE = "note"  # the source of what the user wrote down of what was said


def said_ill(evidence: Iterable[Evidence]) -> list[Said]:
    """Return what people said ill of the job; what the company claims is no account.

    Who holds an answer back has raised nothing: the matter is still open, and is asked
    of the next one anyway. A dodge is told by candour alone, an answer by more.
    """
    red = [
        piece
        for piece in evidence
        if piece.witness != COMPANY
        and piece.direction is not None
        and piece.direction <= -SIGN
    ]
    told = {(piece.witness, piece.quote) for piece in red if piece.criterion != CANDOUR}
    return [
        Said(
            criterion=piece.criterion,
            who=piece.witness,
            quote=piece.quote,
            weight=piece.weight,
            noted=piece.source == NOTE,
        )
        for piece in red
        if (piece.witness, piece.quote) in told
    ]


def questions_raised(
    evidence: Iterable[Evidence], ahead: Ahead
) -> tuple[tuple[Question, Raised], ...]:
    """Return what was raised as questions, each with where it comes from."""
    return raise_again(said_ill(evidence), ahead, shipped.raised(), shipped.criteria())


def question_of(key: str) -> Question | None:
    """Return the question of a `raised-` or `concern-` key, whoever raised it.

    It tells the same of its criterion whatever words it grew from, so that an answer to
    it can be weighed by its key alone.
    """
    return shipped.raised().question(key, shipped.criteria())
