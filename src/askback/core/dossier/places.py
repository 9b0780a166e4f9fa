"""Where a job is, in the words of its posting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.dossier.job_words import CODED, JOB, PLACE, TOWN
from askback.core.dossier.lines import Line

MOST = 6  # places; a longer list is a list of offices
FACT = 110  # characters; a longer line is prose
HEAD = 12  # lines on top that may hold the place alone
LABEL = re.compile(
    r"(?:(?:job |office |work |primary )?locations?|standort|place of work|workplace"
    r"|based|city|where|lieu|arbeitsort|offices?|address|site"
    r"|base)\*{0,2}[ ]?[:–—-][ *]{1,4}",
    re.IGNORECASE,
)
BASED = re.compile(
    r"\b(?:(?:based|located|situated|work(?:ing)?|live|living|office|offices|studio"
    r"|headquarters|headquartered|hq|team|role|position|job|school|hospital|practice"
    r"|warehouse|restaurant|salon|depot|centre|center|clinic|site|store|shop|branch"
    r"|garage|workshop|hotel|nursery) (?:is |are )?(?:based |located )?(?:in|near|at"
    r"|around)|in and around|(?:in|at) our|in the heart of|commut\w+ to"
    r"|relocat\w+ to) (?:our |the |central |downtown |sunny |beautiful |greater )?"
)
TERMS = re.compile(
    r"\b(?:full|part)[- ]time|\b(?:permanent|contract|remote|hybrid|on-?site)\b"
    r"|[£$€]\d",
    re.IGNORECASE,
)
BRACKET = re.compile(r"[ ]?\((?:hybrid|remote|on-?site|flexible|office)", re.IGNORECASE)
SEGMENT = re.compile(r"\*{0,2} [|·•] \*{0,2}")
PARTS = re.compile(r"\s*(?:;|\||/|•|·| or | and |\bplus\b)\s*")
NOT_PLACE = re.compile(
    r"(?:remote|hybrid|on-?site|office|home|full|part|various|anywhere|flexible|the"
    r"|our|your|we|this|you|competitive|salary|permanent|a|an|it|us|contract|temporary"
    r"|equity|visa|intern|senior|junior|engineering|apply|new|ref)\b",
    re.IGNORECASE,
)
LEVELLED = re.compile(
    r"(?:kenntnisse|deutsch|englisch|english|german|french|spanish|italian|dutch|level"
    r"|niveau|class|klasse|grade|band|kat)$",
    re.IGNORECASE,
)
"""What stands before "B1" where it is no postcode."""
TAIL = re.compile(
    r"\s*(?:\([^)]*\)?|,? ?(?:hybrid|remote|on-?site)\b.*|[–—-] .*|\. .*|, (?:with|up"
    r"|two|one|three|\d).*|[£$€]\d.*)$",
    re.IGNORECASE,
)


def find_places(text: str, found: Sequence[Line]) -> tuple[str, ...]:
    """Find the places a posting names for the job.

    Args:
        text: The whole posting.
        found: Its lines.

    Returns:
        Place names as the text writes them, each once, in their order. Empty where
        none is sure.

    Source:
        Ours.

    >>> from askback.core.dossier.lines import lines
    >>> text = "Location: Leeds, UK"
    >>> find_places(text, lines(text, 99))
    ('Leeds, UK',)
    """
    for read in (_labelled, _topmost, _based):
        places = tuple(dict.fromkeys(read(text, found)))
        if places:
            return places[:MOST]
    return ()


def _labelled(text: str, found: Sequence[Line]) -> Iterator[str]:
    for line in found:
        label = LABEL.match(text, line.start, line.end)
        if label is not None:
            yield from _listed(text[label.end() : min(line.end, label.end() + 160)])


def _listed(said: str) -> Iterator[str]:
    for part in PARTS.split(said):
        place = TAIL.sub("", part).strip(" .,*()_")
        if TOWN.match(place) and not NOT_PLACE.match(place):
            yield place


def _topmost(text: str, found: Sequence[Line]) -> Iterator[str]:
    for line in found[:HEAD]:
        words = text[line.start : line.end]
        coded = (found["town"] for found in CODED.finditer(words))
        yield from (town for town in coded if not LEVELLED.search(town))
        yield from _bracketed(words)
        if len(words) <= FACT and words[-1] not in ".!?":
            yield from _segments(words)


def _bracketed(words: str) -> Iterator[str]:
    before = BRACKET.search(words)
    town = TOWN.fullmatch(words[: before.start()]) if before else None
    if town is not None and not JOB.search(words.lower()):
        yield town.group()


def _segments(words: str) -> Iterator[str]:
    """Take known places, and what stands between bars and is nothing else.

    Yields:
        Place names.
    """
    yield from (_trimmed(p.group()) for p in PLACE.finditer(words))
    pieces = [piece.strip(" *_") for piece in SEGMENT.split(words)]
    for piece in pieces[1:] if TERMS.search(words) else ():
        lower = piece.lower()
        if TOWN.fullmatch(piece) and not (NOT_PLACE.match(piece) or JOB.search(lower)):
            yield piece


def _trimmed(place: str) -> str:
    return place.strip(" .,'’-")


def _based(text: str, found: Sequence[Line]) -> Iterator[str]:
    end = found[-1].end if found else 0
    for lead in BASED.finditer(text, 0, end):
        place = PLACE.match(text, lead.end()) or _town(text, lead.end())
        if place is not None and not NOT_PLACE.match(place.group()):
            yield _trimmed(place.group())


def _town(text: str, start: int) -> re.Match[str] | None:
    town = TOWN.match(text, start)
    cut = town is None or text[town.end() : town.end() + 1] == "\n"
    return None if cut or text[start - 4 : start] == "our " else town
