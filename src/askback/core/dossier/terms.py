"""Find the terms of a vocabulary, and leave out plain words that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from askback.core.dossier.vocabulary import TOKEN, Casing, Term, Vocabulary
from askback.core.topics import Span

GAP = re.compile(r"[ \t]?[-/.&'’‑][ \t]?|[ \t]{1,3}|[ \t]?\n[ \t]{0,4}|")
"""What may part the words of one term."""
BESIDE = re.compile(r"(?:[\s,/;|()&+•·*-]|and|or|as well as){1,8}")
"""What stands between two items of a list."""
LISTED = re.compile(r"[ ]{0,2}[,/;|•·&+][ ]{0,2}|[ ]?\n[ \t*•·-]{0,6}")
"""Likewise, where only signs and line breaks count."""
START = re.compile(r"(?:^|[\n.!?:•])[ \t*•·-]{0,8}$")
WHOLE = re.compile(r"(?:[ ]{0,2}[,;/]|[ \t]*(?:\n|$)|\.(?:\s|$))")
"""What ends an item of a list."""
ITEM = re.compile(
    r"(?:\n[ \t]{0,8}[-*•·▪✅✓✔➢]{1,2}[ \t]{1,4}"
    r"|\b(?:[^\W\d]\w{2,20}[ ]?:|,)[ ])$"
)
"""What begins one: a bullet, a label, a comma."""
LEADING = re.compile(
    r"(?:\b(?:in|with|using|programming|languages?|like|know|including|e\.?g\.?|either"
    r"|knowledge of|understanding of|experience of|background in|fluent|speaks?|spoken"
    r"|native|written|of|into|basic|advanced|good|strong|excellent|proficient"
    r"|passion for|relevant|proven|solid|within|skills|skills:)|[:(])[ \t]{1,3}(?:the "
    r"|a )?$"
)
KNOWING = re.compile(
    r"\b(?:experienced?|knowledge|understanding|background|degree|skills?"
    r"|proficien\w{1,3}|fluen\w{1,3}|expertise|qualifi\w{1,9}|familiar\w{0,3}"
    r"|interest(?:ed)?|passion(?:ate)?|worked|trained|train(?:ing)?|exposure"
    r"|speak\w{0,3}|written|native|diploma|bsc|msc|competen\w{1,4}|versed"
    r"|specialis\w{1,3}|specializ\w{1,3}|master|bachelor|ability"
    r"|years)\b[^.!?\n]{0,60}$"
)
_TRAILING = (
    "programming language languages code codebase scripts scripting services backend"
    " backends microservices experience skills knowledge proficiency expertise speaker"
    " speaking background principles techniques concepts tools frameworks technologies"
    " qualification"
)
RATED = re.compile(
    r"[ (:]{1,3}(?:is |at |level )?[ABCabc][12]\b|[ (:-]{1,3}(?:native|fluent"
    r"|mother tongue)\b"
    r"| (?:is |are |would be |skills )?(?:an? (?:strong |big )?(?:plus|advantage|asset)"
    r"|preferred|required|essential|desirable)\b"
)
TRAILING = frozenset(_TRAILING.split())
_PEOPLE = (
    "engineer engineers developer developers team teams manager managers specialist"
    " consultant consultants student students position positions lead leads architect"
    " architects designer designers expert experts agency officer director scientist"
    " scientists tester testers analyst analysts programme position postdoc department"
    " company companies firm industry broker brokers adviser advisor"
)
PEOPLE = frozenset(_PEOPLE.split())
_VERBAL = "in at to your you our forward"
VERBAL = frozenset(_VERBAL.split())
STARTING = VERBAL | {"by", "with", "on", "as", "the", "a", "from"}
_NOT_LISTED = (
    "suite level class section corp to live at on for beyond further home above"
    " forward green"
)
NOT_LISTED = frozenset(_NOT_LISTED.split())
BEHIND = 90  # characters before a term that may say that it is known


@dataclass(frozen=True, slots=True)
class Found:
    """One term in a text, by the numbers of its first word and of the next after.

    Attributes:
        term: The term.
        first: Number of its first word in the text.
        after: Number of the word after it.
        span: As the text spells it.
        cased: Whether its casing is the vocabulary's.
    """

    term: Term
    first: int
    after: int
    span: Span
    cased: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A term with what stands about it."""

    text: str
    found: Found
    following: str
    near: Sequence[Found]


def find_terms(text: str, limit: int, vocabulary: Vocabulary) -> tuple[Found, ...]:
    """Find every term of a vocabulary in a text, the longest at each place.

    Args:
        text: The text.
        limit: How many characters of it to read.
        vocabulary: The terms.

    Returns:
        What was found, in order, without overlaps.

    Source:
        Ours.

    >>> from askback.core.dossier.vocabulary import read_vocabulary
    >>> terms = read_vocabulary({"code": {"any": ["SQL", "SQL Server"]}})
    >>> [f.span.quote for f in find_terms("SQL Server, SQL", 99, terms)]
    ['SQL Server', 'SQL']
    """
    tokens = tuple(TOKEN.finditer(text, 0, limit))
    found: list[Found] = []
    place = 0
    while place < len(tokens):
        hit = _longest(text, tokens, place, vocabulary)
        if hit is not None:
            found.append(hit)
        place = place + 1 if hit is None else hit.after
    sure = {f.first for f in found if f.term.casing is Casing.ANY}
    for _ in range(2):  # "R, C and SQL": the neighbour of a neighbour counts too
        sure |= {f.first for f in _kept(text, tokens, found, sure)}
    return tuple(_kept(text, tokens, found, sure))


def _longest(
    text: str, tokens: Sequence[re.Match[str]], place: int, vocabulary: Vocabulary
) -> Found | None:
    for term in vocabulary.starting(tokens[place].group().lower()):
        after = place + len(term.words)
        if after <= len(tokens) and _matches(text, tokens[place:after], term):
            start, end = tokens[place].start(), tokens[after - 1].end()
            cased = tuple(t.group() for t in tokens[place:after]) == term.spelled
            return Found(term, place, after, Span.of(text, start, end), cased)
    return None


def _matches(text: str, tokens: Sequence[re.Match[str]], term: Term) -> bool:
    if term.casing is Casing.EXACT:
        same = tuple(t.group() for t in tokens) == term.spelled
    else:
        same = all(
            _same(t.group().lower(), word)
            for t, word in zip(tokens, term.words, strict=True)
        )
    return same and all(
        GAP.fullmatch(text, one.end(), two.start()) is not None
        for one, two in pairwise(tokens)
    )


def _same(written: str, word: str) -> bool:
    return written == word or (len(word) > 3 and written == f"{word}s")  # noqa: PLR2004 -- "aws" is no plural


def _kept(
    text: str, tokens: Sequence[re.Match[str]], found: Sequence[Found], sure: set[int]
) -> Iterator[Found]:
    for number, hit in enumerate(found):
        following = tokens[hit.after].group().lower() if hit.after < len(tokens) else ""
        around = (*found[max(0, number - 1) : number], *found[number + 1 : number + 2])
        near = tuple(other for other in around if other.first in sure)
        if KEEP[hit.term.casing](Place(text, hit, following, near)):
            yield hit


def _always(_: Place) -> bool:
    return True


def _word(place: Place) -> bool:
    """Keep a name that is also a word, unless it may be the word."""
    if not place.found.cased:
        return _in_list(place)
    text, span = place.text, place.found.span
    close = text[span.end : span.end + 1] == " "
    before = text[max(0, span.start - 10) : span.start]
    words = STARTING if START.search(before) else VERBAL
    return not (close and place.following in words)


def _list(place: Place) -> bool:
    """Keep a letter or a short word only in the company of skills."""
    text, span = place.text, place.found.span
    if not place.found.cased:
        return len(span.quote) > 1 and _in_list(place)
    if place.following in NOT_LISTED:
        return False
    ahead = text[max(0, span.start - 12) : span.start].rstrip(" ")
    if len(span.quote) > 1 and (ahead[-1:] == "," or ahead[-1:].islower()):
        return True
    led = LEADING.search(text[max(0, span.start - 24) : span.start].lower())
    listed = any(_between(place, other, BESIDE) for other in place.near)
    return listed or led is not None or place.following in TRAILING


def _near(place: Place) -> bool:
    """Keep a common word only where skills are named or knowledge is spoken of."""
    text, span = place.text, place.found.span
    if place.following in PEOPLE:
        return False
    if any(_between(place, other, BESIDE) for other in place.near):
        return True
    if place.following in TRAILING or place.following.startswith("flie"):
        return True
    if RATED.match(text, span.end):
        return True
    before = text[max(0, span.start - BEHIND) : span.start].lower()
    if ITEM.search(before) and WHOLE.match(text, span.end):
        return True
    return KNOWING.search(before) is not None and LEADING.search(before) is not None


KEEP = {
    Casing.ANY: _always,
    Casing.EXACT: _always,
    Casing.WORD: _word,
    Casing.LIST: _list,
    Casing.NEAR: _near,
}


def _in_list(place: Place) -> bool:
    return any(_between(place, other, LISTED) for other in place.near)


def _between(place: Place, other: Found, pattern: re.Pattern[str]) -> bool:
    spans = (place.found.span, other.span)
    first, second = sorted(spans, key=lambda span: span.start)
    return pattern.fullmatch(place.text, first.end, second.start) is not None
