"""Times that overlap or go back, reported once each and left as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from askback.core.topics import Problem
from askback.core.transcript.formats.heard import Heard

ROUNDING_S = 0.1  # programs round the ends of cues; less is no overlap
MOST_PLACES = 12  # lines named in one message; more would hide it


def order_problems(heard: Iterable[Heard]) -> list[Problem]:
    """Report where times go back and where they overlap; the order stays the file's.

    Source:
        Ours.

    >>> order_problems([Heard(2, "a", 5, 9), Heard(5, "b", 8, 12)])[0].where
    'line 5'
    """
    back: list[int] = []
    over: list[int] = []
    start_s = end_s = 0.0
    for each in heard:
        if each.start_s is None:
            continue
        if each.start_s < start_s:
            back.append(each.line)
        elif start_s < each.start_s < end_s - ROUNDING_S:
            over.append(each.line)
        start_s, end_s = each.start_s, each.end_s or each.start_s
    return [
        *_at(back, "The time goes back"),
        *_at(over, "Two people's times overlap"),
    ]


def _at(lines: Sequence[int], what: str) -> list[Problem]:
    if not lines:
        return []
    message = f"{what} here; the order of the file is kept."
    if len(lines) > 1:
        named = ", ".join(map(str, lines[1:MOST_PLACES]))
        more = ", ..." if len(lines) > MOST_PLACES else ""
        message = f"{message[:-1]}. The same in line {named}{more}."
    return [Problem(f"line {lines[0]}", message)]
