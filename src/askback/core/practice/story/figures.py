"""The numbers in a story, each with what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askback.core.practice.story.telling import pieces
from askback.core.practice.story.values import Figure, Told
from askback.core.topics import Span
from askback.core.transcript.answer.amounts import Quantity, quantities, singular
from askback.core.transcript.answer.sentences import Sentence

NEXT = re.compile(r"(?:[ \t-]{0,3})(%|[^\W\d_]+)")
REACH = 3  # words after a number among which what it counts stands
MONTHS = frozenset(
    re.findall(
        r"\w+",
        "january february march april may june july august september october november"
        " december jan feb mar apr jun jul aug sep sept oct nov dec",
    )
)
NAMED = re.compile(
    r"\b(?:phase|level|version|room|ward|grade|unit|building|tier|stage|step|floor|route"
    r"|covid|chapter|section|key stage|no\.?|number) ?-?$"
)
"""Words whose number names a thing, whatever follows."""
LABEL = re.compile(
    r"\b(?:class|line|form|band|year|day|week|team|shift|plan|part|at|till|until) ?-?$"
)
"""Words whose number does so where nothing that it could count follows."""
SINGULAR = frozenset(re.findall(r"\w+", "min h hr km kg m cm t l percent hundred k"))
"""What is counted in the singular, however many there are."""
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
CHANGED = re.compile(
    r"\b(?:halved|doubled|tripled|trebled|quadrupled|zero|nobody|no one|none|all of"
    r"|every (?:one|single)|the first|twice|thrice|two-thirds|nothing)\b"
)


def figures(told: Told) -> tuple[Figure, ...]:
    """Return the numbers in a story, part by part.

    Args:
        told: The story, in English.

    Returns:
        Numbers with what they count; years, dates, labels such as "level 3" and the
        "one" of "this one" are none.

    Source:
        Ours; the numbers are found by `core.transcript.answer.amounts`.

    >>> [f.quote.quote for f in figures(Told(result="It took 34 minutes in March."))]
    ['34 minutes']
    """
    return tuple(
        Figure(name, *found)
        for name, text in told.written
        for sentence in pieces(text)
        for found in _in(sentence)
    )


def in_numbers(text: str) -> bool:
    """Say whether a text has any amount: a digit, a number word, "halved", "nobody".

    Source:
        Ours; wider than `figures`, for it keeps us from saying "no number" wrongly.

    >>> in_numbers("Complaints halved."), in_numbers("Things got better.")
    (True, False)
    """
    low = text.casefold()
    if any(letter.isdigit() for letter in low) or CHANGED.search(low):
        return True
    return any(quantities(sentence.plain) for sentence in pieces(text))


def _in(sentence: Sentence) -> Iterator[tuple[Span, str]]:
    after = -1
    for quantity in quantities(sentence.plain):
        is_rate = quantity.start == after and sentence.plain[after : after + 2] == "a "
        if not is_rate and not _is_none(sentence.plain, quantity):
            end, unit = _unit(sentence.plain, quantity)
            after = end + 1
            yield sentence.span(quantity.start, end), unit


def _is_none(low: str, quantity: Quantity) -> bool:
    """Say whether a number names a thing, or a day, or is "once": it counts nothing."""
    said = low[quantity.start : quantity.end]
    if said == "once" or ORDINAL.match(low, quantity.end):
        return True
    before = low[max(0, quantity.start - 12) : quantity.start]
    if MONTHS & {before.split(" ")[-2:][0] if before.endswith(" ") else ""}:
        return True
    if NAMED.search(before) or (quantity.units and quantity.units[0] in MONTHS):
        return True
    return not quantity.units and LABEL.search(before) is not None


def _unit(low: str, quantity: Quantity) -> tuple[int, str]:
    """Return where the number ends with what it counts, and what that is."""
    at, coin = quantity.end, quantity.units[0] if quantity.units else ""
    for _ in range(REACH if quantity.units else 0):
        match = NEXT.match(low, at)
        if match is None:
            break
        at, one = match.end(), singular(match[1])
        if one in quantity.units and _is_counted(match[1], quantity):
            return at, one
    return quantity.end, coin


def _is_counted(word: str, quantity: Quantity) -> bool:
    """Say whether a word is what a number counts, and no adjective before that."""
    return (
        singular(word) != word or word in SINGULAR or word == "%" or quantity.high == 1
    )
