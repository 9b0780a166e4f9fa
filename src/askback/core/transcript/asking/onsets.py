"""Where in a sentence a question begins, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askback.core.transcript.asking.form_patterns import LEAD, STRONG
from askback.core.transcript.asking.forms import LONGEST_LOOK, Form, form_at
from askback.core.transcript.asking.units import Unit

LONGEST_UNIT = 4000  # characters; longer machine text is read from its end
SHORT = 4  # words; "why now?" is a question after anything
NEAR = 60  # characters before a question in which its frame ("I asked myself") stands
SPOKEN = re.compile(
    r"""(?:
      \b(?:asked|asks|asking|said|says|saying|thought|thinking|told|wondered|shouted|
        wrote|joked|goes|went)\b(?:\s+(?:me|myself|him|her|them|us|people|ourselves|
        yourself|everyone|themselves))?
    | \b(?:asked|told|asking)\s+(?:(?!if\b|about\b|how\b)\w+\s+){0,2}\w+\s*(?=[,:])
    | \b(?:i|i'd|i'll|you|you'd|they|they'd|he'd|she'd|people|would|to)\s+say\s*(?=[,:])
    | \b(?:was|were|i'm|he's|she's|they're|we're|everyone's|everybody's|are)\s+
        (?:all\s+)?(?:like|going)
    | \b(?:keep|kept|always|often|ever)\s+ask(?:ing|s)?(?:\s+\w+)?
    | \b(?:question|issue|problem)\s+(?:was|became|becomes|wasn't|isn't|then)
        (?:\s+(?:always|really|never))?
    )[\s,:"“'‘]*(?:(?:like|well|so|okay)\b[\s,"“'‘]*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before words that were said or thought, not asked here."""
KNOWN = re.compile(
    r"\b(?:kn[eo]w|knows|knowing|understand|understood|see|saw|tell|out|remember|"
    r"forget|"
    r"learn(?:ed|t)|decided?|explain(?:ed|ing)?|show(?:ed)?|sure|matter|depends on|"
    r"regardless of|about|of|on|idea|say|determine|describe[ds]?)\s+$",
    re.IGNORECASE,
)
"""What makes the clause after it a part of the sentence, and no question."""
OPENED_QUOTE = re.compile(r"(?:^|[\s,:(])[\"“‘']\s*$")
SUBJECT = re.compile(r"who\b|which\b|that\b", re.IGNORECASE)  # or a relative clause
FIRST_WORDS = re.compile(r"(?:\S+\s+){0,3}")
WORDS = re.compile(r"[^\W_]")
INVERTED = re.compile(
    r"(?:how|why|what|when|where|who)\s+(?:do|does|did)\s"
    r"|how\s+\w+\s+(?:is|are|was|were|do|does|did)\s",
    re.IGNORECASE,
)
"""An order of words that makes a question even after "so I know"."""
TURNING = frozenset({"so", "um", "uh", "okay", "ok", "well", "then", "now", "right"})
"""Words after which "who ends up ..." is no relative clause."""
QUOTES = '"“‘'
MARKER = re.compile(
    r"(?:[,;:…]|--+|—|–)\s*|\b(?:so|and|but|or|um+|uh+|okay|ok|yeah|like|then|well|"
    r"also|cool|"
    r"great|right|alright|now|sure|nice|good|fine|guess|know|mean|actually|curious|"
    r"wondering|is|sense|enough|honest|interesting|that's|thanks|you)\s+",
    re.IGNORECASE,
)
STRONG_ANYWHERE = re.compile(rf"\b(?={STRONG.pattern})", STRONG.flags)
ANYWHERE = "~"  # stands for whatever word is before a strong form in machine text
WEAK_MARKERS = frozenset({"guess", "know", "mean", "is", "you", "that's", ANYWHERE})
"""Markers after which only a strong form begins a question."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question found in a unit.

    Attributes:
        start: Where it begins in the turn, its opening words ("so", "and") included.
        core: Where the question itself begins.
        end: One past its end in the turn.
        form: How it is put together.
        marked: Whether a question mark ends it.
    """

    start: int
    core: int
    end: int
    form: Form
    marked: bool


def questions(unit: Unit) -> tuple[Found, ...]:
    """Find what is put as a question in one sentence.

    Args:
        unit: A sentence, or a whole turn of machine text without punctuation.

    Returns:
        The questions in order: at most one of a sentence of common length, any number
        of a long unpunctuated stretch. One that is quoted or thought ("I asked myself,
        why does it fail?") is none.

    Source:
        Ours.

    >>> from askback.core.transcript.asking.units import units
    >>> unit, = units("yeah nice so how do you guys decide what gets built")
    >>> [unit.text[q.core : q.end] for q in questions(unit)]
    ['how do you guys decide what gets built']
    """
    if not WORDS.search(unit.text):
        return ()
    skipped = max(0, len(unit.text) - LONGEST_UNIT)
    text = unit.text[skipped:].replace("’", "'")
    loose = text[-1] not in ".?!"
    onsets = list(_onsets(text, marked=unit.asks, loose=loose))
    put = [onset for onset in onsets if not _framed(text, onset.core)]
    if unit.asks and not onsets and text[0] not in QUOTES:
        put = [_Onset(0, _core(text, 0), Form.FRAGMENT)]
    put = put if loose else put[:1]
    ends = [*(onset.place for onset in put[1:]), len(text)]
    at = unit.start + skipped
    return tuple(
        Found(at + o.place, at + o.core, at + end, o.form, unit.asks)
        for o, end in zip(put, ends, strict=False)
    )


@dataclass(frozen=True, slots=True)
class _Onset:
    place: int
    core: int
    form: Form


# Goes through the places where a question may begin.
def _onsets(text: str, *, marked: bool, loose: bool) -> Iterator[_Onset]:
    past = 0
    for place, after in _places(text, loose=loose):
        if place < past:
            continue
        core = _core(text, place)
        rest = text[core : core + LONGEST_LOOK]
        first = not after or len(rest.split()) <= SHORT
        form = form_at(rest, marked=marked, first=first)
        if form is not None and _fits(form, rest, after, marked=marked, loose=loose):
            yield _Onset(place, core, form)
            past = core + _length_of_form(rest)


# Gives the places, each with the word or sign that stands before it.
def _places(text: str, *, loose: bool) -> Iterator[tuple[int, str]]:
    yield 0, ""
    marked = {m.end(): m.group().strip().lower() for m in MARKER.finditer(text)}
    if loose:
        marked |= {m.start(): ANYWHERE for m in STRONG_ANYWHERE.finditer(text)}
    yield from sorted(marked.items())


def _length_of_form(rest: str) -> int:
    """Return where its first three words end: no other question begins within them."""
    words = FIRST_WORDS.match(rest)
    return max(1, words.end() if words else 0)


def _core(text: str, place: int) -> int:
    lead = LEAD.match(text, place)
    return lead.end() if lead else place


def _fits(form: Form, rest: str, after: str, *, marked: bool, loose: bool) -> bool:
    """Tell whether a question of this form may begin after this word."""
    if not after or STRONG.match(rest):
        return True
    if after in WEAK_MARKERS:
        return False
    if marked:
        return True
    if form is Form.REQUEST:
        return False
    if form is Form.WH and SUBJECT.match(rest):
        return loose and after in TURNING
    return loose or (form is not Form.POLAR and not after.isalpha())


def _framed(text: str, core: int) -> bool:
    """Tell whether what stands before makes it someone's words or thoughts."""
    near = text[max(0, core - NEAR) : core]
    if SPOKEN.search(near) or OPENED_QUOTE.search(near):
        return True
    return KNOWN.search(near) is not None and not INVERTED.match(text, core)
