"""What makes an answer checkable: people, times, amounts, events, causes."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from askback.core.transcript.answer.amounts import quantities
from askback.core.transcript.answer.common import particular
from askback.core.transcript.answer.evidence_words import (
    CAUSE,
    FIRST_NAME,
    NAME,
    NO_NAME,
    PASSIVE,
    PAST,
    PERSON,
    ROLE,
    SEQUENCE,
    TIME,
)
from askback.core.transcript.answer.hedges import hedges
from askback.core.transcript.answer.platitudes import (
    platitudes,
    vague,
    without_stock,
)
from askback.core.transcript.answer.sentences import Sentence

# What each kind is worth. Shares and money can be checked most directly, a bare digit
# least: digits alone say little (rho .12 with people's ratings of answers on calls).
WORTH: Final = {
    "measures": 1.3,
    "counts": 0.8,
    "bare": 0.4,
    "names": 0.7,
    "times": 1.1,
    "events": 0.3,
    "causes": 0.4,
    "sequences": 0.4,
    "roles": 0.35,
    "persons": 0.2,
    "particulars": 0.25,
}
BY_SENTENCE: Final = tuple(name for name in WORTH if name != "particulars")
MEASURES: Final = frozenset(
    {"percent", "percentage", "dollar", "euro", "pound", "grand", "basi", "point"}
)
LENGTH = 0.35  # of the log of the words: longer answers hold more, ever more slowly
STOCK_COSTS = 0.4  # a stock phrase takes back about what a time marker gives
HEDGE_COSTS = 0.15  # a hedge weakens what it stands by, and does not undo it
VAGUE_COSTS = 15.0  # of the share of vague words; one word in twenty is usual speech
MIDDLE = 2.8  # the sum at which people call an answer half specific
SLOPE = 0.8  # so that a bare generality is near .1 and a full story near .9


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many checkable things of each kind were said."""

    measures: int = 0
    counts: int = 0
    bare: int = 0
    names: int = 0
    times: int = 0
    events: int = 0
    causes: int = 0
    sequences: int = 0
    roles: int = 0
    persons: int = 0
    particulars: int = 0

    @property
    def worth(self) -> float:
        """Their weighted sum; more of one kind counts ever less. From 0 on."""
        return sum(
            weight * math.log2(1 + int(getattr(self, name)))
            for name, weight in WORTH.items()
        )

    @property
    def hard(self) -> float:
        """The same without the particular words, which may be about anything."""
        return self.worth - WORTH["particulars"] * math.log2(1 + self.particulars)


def evidence(parts: Sequence[Sentence]) -> Evidence:
    """Count what can be checked in an answer, or in a part of it.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> e = evidence(sentences([Said(0, "In May the dean gave Ana six weeks.")]))
    >>> e.counts, e.names, e.times, e.events
    (1, 1, 1, 1)
    """
    counts = [_counts(part.plain, part.raw) for part in parts]
    lows = [without_stock(part.plain) for part in parts]
    summed = {name: sum(held[name] for held in counts) for name in BY_SENTENCE}
    return Evidence(**summed, particulars=particular(" ".join(lows)))


@lru_cache(maxsize=1024)  # a sentence is looked at by several measures in a row
def _counts(plain: str, raw: str) -> Mapping[str, int]:
    """Count all but particular words in one sentence; those count once an answer."""
    low = without_stock(plain)
    found = quantities(low)
    measured = sum(1 for q in found if MEASURES & set(q.units[:1]))
    bare = sum(1 for q in found if not q.units)
    return {
        "measures": measured,
        "counts": len(found) - measured - bare,
        "bare": bare,
        "names": len(_names(raw)),
        "times": _count(TIME, low),
        "events": past_verbs(low),
        "causes": _count(CAUSE, low),
        "sequences": _count(SEQUENCE, low),
        "roles": _count(ROLE, low),
        "persons": _count(PERSON, low),
    }


def names(part: Sentence) -> tuple[str, ...]:
    """Return the proper names of a sentence; none in text without capitals.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> names(sentences([Said(0, "Tomasz runs it with Mrs Okafor on Friday.")])[0])
    ('Tomasz', 'Mrs', 'Okafor')
    """
    return _names(part.raw)


@lru_cache(maxsize=1024)
def _names(raw: str) -> tuple[str, ...]:
    first = FIRST_NAME.match(raw)
    found = [first.group().strip("\"'“")] if first else []
    found += [m.group() for m in NAME.finditer(raw)]
    return tuple(name for name in found if name not in NO_NAME)


@lru_cache(maxsize=1024)
def past_verbs(low: str) -> int:
    """Count the verbs that tell what happened; "is based" and "are needed" do not.

    Source:
        Ours.

    >>> past_verbs("we moved it and nobody is allowed in"), past_verbs("it is paid")
    (1, 0)
    """
    return sum(
        1
        for match in PAST.finditer(low)
        if not PASSIVE.search(low[max(0, match.start() - 12) : match.start()])
    )


def specificity(parts: Sequence[Sentence]) -> float:
    """Return how checkable an answer is.

    Kinds of evidence, plus a third of the log length, minus stock phrases, vague words
    and hedges; squeezed into 0-1.

    Args:
        parts: The answer's sentences.

    Returns:
        0-1; 0 for an empty answer.

    Source:
        Ours; measured in docs/measured.md against two people's ratings.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> vague = sentences([Said(0, "We really care about our people.")])
    >>> fact = sentences([Said(0, "Six, and Ana counts them every Monday.")])
    >>> specificity(vague) < 0.2 < specificity(fact)
    True
    """
    words = sum(part.words for part in parts)
    if not words:
        return 0.0
    total = (
        evidence(parts).worth
        + LENGTH * math.log(words)
        - STOCK_COSTS * sum(platitudes(p) for p in parts) ** 0.8
        - HEDGE_COSTS * sum(hedges(p.plain) for p in parts) ** 0.8
        - VAGUE_COSTS * sum(vague(p) for p in parts) / words
    )
    return round(1 / (1 + math.exp(-SLOPE * (total - MIDDLE))), 4)


def _count(pattern: re.Pattern[str], low: str) -> int:
    return sum(1 for _ in pattern.finditer(low))
