"""Whether one event is told: what people did in one time, in order or with a feeling.

A single deed with a name or a date ("She started in May.") is a fact, and so is a list
of deeds each with a date of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askback.core.transcript.answer.evidence_words import (
    MONTHS,
    PASSIVE,
    PAST,
    PAST_WORDS,
    SEASONS,
    SEQUENCE,
)
from askback.core.transcript.answer.sentences import Sentence, clauses

WAS_AND_HAD: Final = re.compile(  # "it was chaos", "we had forty calls": part of a tale
    r"\b(?:i|we|he|she|they|who|everyone|everybody|nobody|no one|people|(?:the|my|our"
    r"|his|her|their) \w+|and) (?:was|were|had|did|wasn't|weren't"
    r"|didn't|couldn't)\b(?! to be\b)"
)
PERFECT: Final = re.compile(  # a state that lasts ("has been moved"), or a cause of it
    r"\b(?:have|has|'ve|'s been|been|having|got (?:it|them|that|this|him|her|\w+ed)"
    r"|had (?:it|them|that|him|her)) (?:\w+ )?$"
)
ATTRIBUTE: Final = re.compile(r"\b(?:an?|the|our|their|your|every|more|well) $")
UNKNOWN: Final = re.compile(
    r"\b(?:not sure|don'?t know|no idea|can'?t (?:recall|remember|tell|say)|wonder)\b"
)
AGAIN: Final = re.compile(
    r"\b(?:always|usually|normally|typically|generally|used to|would (?:always|often)"
    r"|every time|whenever)\b"
)
OWN_DATE: Final = re.compile(
    rf"\b(?:in|since|last|until|by|from) (?:{MONTHS}|may|{SEASONS}|(?:19|20)\d\d|year)"
    r"\b"
)
VERB: Final = rf"(?:\w{{2,}}ed|{'|'.join(PAST_WORDS)}|was|were|had|came|did)"
LINK: Final = re.compile(
    r"\b(?:and (?!(?:one|two|some|others?|another)\b)(?:(?:the |my |our |his |her )?\w+"
    rf" )?{VERB}|so (?:(?:the |my |our |his |her )?\w+ )?{VERB}|when (?:i|we|he|she"
    rf"|they|it"
    r"|the \w+|my \w+|our \w+|a \w+) \w+|by the time|that (?:evening|night|morning"
    r"|afternoon|day|week)|the (?:next|same|following) (?:day|week|morning|month|year"
    r"|shift|term)|later|straight away|within (?:a|an|two|three|the)|there was)\b"
    rf"|, {VERB}\b"
)
REACTION: Final = re.compile(
    r"\b(?:laughed|cried|shouted|yelled|apologi[sz]ed|thanked|complained|smiled"
    r"|panicked"
    r"|cheered|hugged|swore|argued|exploded|blew up|broke down|felt|relieved|furious"
    r"|upset|shocked|angry|livid|gutted|thrilled|delighted|mortified|devastated|scared"
    r"|terrified|nervous|embarrassed|proud|surprised|in tears|learned|learnt|realised"
    r"|realized|taught (?:me|us)|that was that|in the end)\b"
)
DEEDS = 2  # things done, that make an event of what would else be a fact
COURSE = 4  # things done that are a story without a time or an order


def is_story(parts: Sequence[Sentence]) -> bool:
    """Tell whether one event is told.

    Args:
        parts: The answer's sentences.

    Source:
        Ours; an event with its reaction as in William Labov and Joshua Waletzky,
        "Narrative Analysis", 1967.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> is_story(sentences([Said(0, "The pump broke, so Ana drove over.")]))
    True
    >>> is_story(sentences([Said(0, "She started in May.")]))
    False
    """
    told = [p for p in parts if not UNKNOWN.search(p.plain) or len(clauses(p)) > 1]
    done = sum(deeds(part.plain) for part in told)
    if not done or any(AGAIN.search(part.plain) for part in told):
        return done >= COURSE
    lows = [part.plain for part in told]
    moved = done + min(1, sum(1 for x in lows for _ in WAS_AND_HAD.finditer(x)))
    moving = any(REACTION.search(low) for low in lows)
    return done >= COURSE or (moved >= DEEDS and (moving or _in_one_time(lows, moved)))


def deeds(low: str) -> int:
    """Count what was done, once; "has been moved" and "got it approved" are states.

    Args:
        low: Lower-case text.

    Source:
        Ours.

    >>> deeds("the pump broke and ana drove over"), deeds("it has been moved twice")
    (2, 0)
    """
    return sum(
        1
        for match in PAST.finditer(low)
        if not any(
            pattern.search(low[max(0, match.start() - 16) : match.start()])
            for pattern in (PASSIVE, PERFECT, ATTRIBUTE)
        )
    )


def _in_one_time(lows: Sequence[str], moved: int) -> bool:
    """Tell whether the deeds hang together, and not each on a date of its own."""
    dates = sum(1 for low in lows for _ in OWN_DATE.finditer(low))
    linked = any(p.search(low) for low in lows for p in (LINK, SEQUENCE))
    return linked and (dates <= 1 or dates < moved)
