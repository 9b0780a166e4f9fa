"""Skills that no vocabulary holds, told by the words that lead up to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.topics import Span

MOST_WORDS = 4  # of a skill; a longer run of words is a sentence of its own
_LEADS = (
    r"(?:(?:knowledge|understanding|experience|expertise|background|proficiency"
    r"|proficient|grounding|familiarity|familiar|competen(?:ce|cy|t)|versed|skilled"
    r"|fluen(?:t|cy)|specialis(?:ed|ing)|training|experienced|exposure|degree|diploma"
    r"|qualifications?|certificate|certification|bachelor's|master's|phd|bsc|msc|ba|ma)"
    r"(?: degree)? (?:of|in|with|using|to)|ability in|command of)"
)
LEAD = re.compile(rf"\b{_LEADS} (?:the |an? |our |your |some |any )?", re.IGNORECASE)
WORD = re.compile(r"[^\W_][\w&+#'’./-]{0,30}[\w+#]|[^\W_]\+{0,2}|[^\W_]#")
BETWEEN = re.compile(r"(?:, and|, or| and/or| and| or|,|/| &) |[ ]")
_PLAIN = (
    "a an the this that these those our your their its my his her we you they i it who"
    " which what where when how why is are was were be been being has have had do does"
    " will would can could should may might must to of in on at for from by with as "
    "into"
    " within across through using including such other various similar relevant all any"
    " some many most more both either each every related least minimum one two three"
    " four five several different good strong excellent proven solid sound deep great"
    " working practical hands-on advanced basic previous prior similar field fields "
    "area"
    " areas role roles position environment company team teams job world business"
    " industry projects project years year months plus bonus advantage required"
    " preferred desirable essential desired or and but if because so not no us up out"
    " over under about while during after before between than then there here also"
    " ideally preferably either candidate applicant people person work working life"
    " needs level levels range variety following building developing managing leading"
    " delivering dealing supporting creating making helping providing running being"
    " ensuring writing doing getting taking giving setting having handling subject"
    " discipline equivalent something anything everything things thing best same high"
    " low new large small complex multiple customer's user's written spoken growing"
    " ownership drive particular partner partners knowledge ability responsibility"
    " proficiency rest together accordance behind client clients clients' own addition"
    " order terms line general skills skill others times time day days"
    " week weeks month months first last hour hours"
)
PLAIN = frozenset(_PLAIN.split())


def find_phrases(text: str, limit: int, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Find what "knowledge of" and its like lead up to, where no term was found.

    Args:
        text: The text.
        limit: How many characters of it to read.
        taken: Terms that were found already, in order.

    Returns:
        Spans of one to four words each, items of a list one by one. What holds a
        term, or a word that every sentence has, is left out.

    Source:
        Ours.

    >>> text = "Knowledge of planning law and heritage."
    >>> [s.quote for s in find_phrases(text, 99, ())]
    ['planning law', 'heritage']
    """
    return tuple(_found(text, limit, {(s.start, s.end) for s in taken}))


def _found(text: str, limit: int, taken: set[tuple[int, int]]) -> Iterator[Span]:
    for lead in LEAD.finditer(text, 0, limit):
        for start, end in _items(text, lead.end(), limit):
            if not any(start < b and a < end for a, b in taken):
                yield Span.of(text, start, end)


def _telling(word: str) -> bool:
    low = word.lower()
    return not (low in PLAIN or low.endswith("ly") or word[0].isdigit())


def _items(text: str, place: int, limit: int) -> Iterator[tuple[int, int]]:
    start, end, count = place, place, 0
    while (word := WORD.match(text, place, limit)) is not None:
        if not _telling(word.group()):
            break
        end, count = word.end(), count + 1
        gap = BETWEEN.match(text, end, limit)
        if gap is None:
            break
        place = gap.end()
        if gap.group() != " ":
            if count <= MOST_WORDS:
                yield start, end
            start, count = place, 0
    if 0 < count <= MOST_WORDS:
        yield start, end
