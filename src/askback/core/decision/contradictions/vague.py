"""A word of size against a number: "small classes", and thirty-two in a room."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.measures import Measure
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.values import Difference, Kind

NOT_BEFORE: Final = r"(?<!not )(?<!no )(?<!n't )"
CHILDREN: Final = frozenset({"child", "pupil", "student", "kid", "class", "person"})
WORDS: Final[tuple[tuple[str, re.Pattern[str], float], ...]] = (
    ("class size", re.compile(rf"\b{NOT_BEFORE}small (?:\w+ )?class"), 28.0),
    (
        "the team",
        re.compile(rf"\b{NOT_BEFORE}(?:small|tiny|close-knit) (?:\w+ )?team\b"),
        20.0,
    ),
)
"""Of what, the words, and from how many on nobody would use them."""


@dataclass(frozen=True, slots=True)
class Small:
    """A clause that calls something small.

    Attributes:
        statement: The clause.
        name: What is small.
        least: From how many on nobody would say so.
        said: In its own words.
    """

    statement: Statement
    name: str
    least: float
    said: str


def small(statement: Statement) -> Small | None:
    """Return what a clause calls small.

    Source:
        Ours.
    """
    for name, pattern, least in WORDS:
        match = pattern.search(statement.low)
        if match is not None:
            said = statement.clause.raw[match.start() : match.end()].lower()
            return Small(statement, name, least, said)
    return None


def too_many(a: Small, b: Measure) -> Difference | None:
    """Return that a number is larger than what anybody calls small, or None.

    Source:
        Ours; a class of 28 is above the mean of the OECD's countries, and no team of
        twenty meets at one table.
    """
    if b.low < a.least or not b.statement.setting.is_now:
        return None
    if a.name == "class size":
        fits = (
            b.kind in {"count", "size"}
            and b.unit in CHILDREN
            and _in_class(b.statement)
        )
    else:
        fits = b.kind == "size" and not b.statement.setting.is_whole
    if not fits:
        return None
    return Difference(Kind.NUMBER, a.name, f"“{a.said}”", b.said)


def _in_class(statement: Statement) -> bool:
    said = f"{statement.sentence.plain} {statement.question}"
    return (
        re.search(r"\b(?:class|room|children|pupils|students|kids)\b", said) is not None
    )
