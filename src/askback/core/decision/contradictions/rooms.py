"""How many rooms or vehicles there are to work with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askback.core.decision.contradictions.statements import Statement
from askback.core.topics.lexical import stem
from askback.core.transcript.answer.number_words import SMALL

THING: Final = (
    r"(labs?|laborator(?:y|ies)|theatres?|workshops?|studios?|treatment rooms?"
    r"|meeting rooms?|consulting rooms?|vans?|trucks?|lorries|tills?|ovens?"
    r"|ambulances?|minibus(?:es)?|forklifts?|scanners?)"
)
NUMBER: Final = rf"({'|'.join(SMALL)}|\d{{1,2}})"
THERE: Final = re.compile(
    rf"\b(?:there's|there are|there is|we have|we've(?: got)?|we run|fleet of|with) "
    rf"(?:the |only |just )?{NUMBER} (?:\w+ )?{THING}\b"
    r"(?! (?:on|off|out|in|for|at|to)\b)"
)
LISTED: Final = re.compile(rf"^\W*{NUMBER} (?:\w+ )?{THING}\b(?! (?:on|off|out)\b)")
SAME: Final = {"laboratory": "lab", "laboratories": "lab"}
Found = tuple[str, str, float, str]


def rooms(statement: Statement) -> Iterator[Found]:
    """Yield how many of something there are in all, by name, kind and words.

    A list counts only where the company wrote it.

    Source:
        Ours.
    """
    low = statement.sentence.plain
    patterns = (THERE, LISTED) if statement.account.is_source else (THERE,)
    for pattern in patterns:
        match = pattern.search(low)
        if match is not None:
            said = match[1]
            number = float(said) if said.isdigit() else SMALL[said]
            yield f"{_name(match[2])}s", "count", number, f"{said} {match[2]}"
            return


def _name(said: str) -> str:
    """Return a thing in the singular, a lab for a laboratory."""
    if said in SAME:
        return SAME[said]
    return said.removesuffix("s") if stem(said) != said else said
