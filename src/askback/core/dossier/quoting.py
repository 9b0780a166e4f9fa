"""What of a sentence is worth saying aloud: whole phrases, within one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_WORDS = 14  # of a quote; more cannot be said in one breath
FEWEST = 4  # words of a quote that was cut; fewer tell nothing
WORD = re.compile(r"\S+")
_CLAUSE = (
    "which where because while whilst who when whenever so but including ensuring"
    " though although unless until if plus"
)
CLAUSE = frozenset(_CLAUSE.split())
_SOFT = "across within during throughout alongside via after before whether to for by"
SOFT = frozenset(_SOFT.split()) | {"with", "from", "on", "in", "at", "as", "through"}
_OPENS = (
    "we you your our the they it there this that he she i no every everyone each all"
    " people nobody a an have are is will can my"
)
OPENS = frozenset(_OPENS.split())
_HANGING = (
    "the a an it for in on at our your will be by from is are we you who their its this"
    " into not has have than if when where while because through and but or so that"
    " which as then also with of to such very more most least each every around about"
    " over under between both either using via up i no can may must should plus per"
    " including responsible able order one those someone somebody anyone had was were"
    " been being do does did get gets got go goes nobody"
)
HANGING = frozenset(_HANGING.split())
RELATIVE = frozenset({"that", "which", "who", "would", "will", "may", "can"})
LEAD = re.compile(r"^[^\w\"'“‘(£$€₹¥+]{1,12}")
LABEL = re.compile(
    r"^(?:[A-Z][\w&/-]{1,20}(?: [\w&/-]{1,20}){0,3}):[ ]{1,3}(?=\S+[ ]\S)"
)
ANEW = re.compile(r"[ \t]*\n[ \t]*(?=[A-ZÀ-Þ\d•*-])")
EDGES = " \t\n\r\x0b\x0c.,;:–—-!?*_|\"'“”‘’•·"
PAIRS = str.maketrans({'"': "'", "“": "'", "”": "'"})
SAYS = re.compile(
    r"[,.!?]?['’”\"][,]? (?:says|said|adds|added|tells|according)\b.*$", re.DOTALL
)
"""Who says it, after the words that they say."""
CLOSING = re.compile(r"[ ]?\([^()]{0,200}\)$")


def spoken(quote: str, begin: int = 0, end: int = 1) -> str | None:
    """Return the words of a sentence that are worth saying aloud.

    Args:
        quote: The sentence.
        begin: Where the words begin that must be in it.
        end: One past them.

    Returns:
        The whole sentence, or of a long one a part that ends where a phrase ends, in
        at most fourteen words. None where no such part holds the words.

    Source:
        Ours.

    >>> spoken("We are a small team of four who look into breaches of planning control")
    'We are a small team of four who look into breaches of planning control'
    >>> spoken("You will visit sites and write reports on what you saw there, which is "
    ...        "the part that takes longest")
    'You will visit sites and write reports on what you saw there'
    """
    first, last = _line(quote, begin, end)
    words: Sequence[re.Match[str]] = tuple(WORD.finditer(quote, first, last))
    if not words:
        return None
    if len(words) > MOST_WORDS:
        place = _cut(words, begin, end)
        if place is None:
            return None
        words = words[place[0] : place[1]]
    return _tidy(quote[words[0].start() : words[-1].end()])


def phrase(words: str) -> str | None:
    """Return the telling words alone, where the sentence runs on without an end.

    Args:
        words: What made it a claim.

    Returns:
        The words less small ones that hang over at either end; None where fewer than
        three or more than fourteen are left.

    Source:
        Ours.

    >>> phrase("small team of three no"), phrase("the team")
    ('small team of three', None)
    """
    said = words.split()
    while said and said[-1].lower() in HANGING:
        said.pop()
    while said and said[0].lower() in HANGING - OPENS:
        said.pop(0)
    return _tidy(" ".join(said)) if FEWEST <= len(said) + 1 <= MOST_WORDS else None


def _line(quote: str, begin: int, end: int) -> tuple[int, int]:
    """Return the lines that hold the words; a capital on top of one begins anew."""
    breaks = [found.span() for found in ANEW.finditer(quote)]
    first = max((after for _, after in breaks if after <= begin), default=0)
    last = min((before for before, _ in breaks if before >= end), default=len(quote))
    return first, last


def _cut(
    words: Sequence[re.Match[str]], begin: int, end: int
) -> tuple[int, int] | None:
    """Return the best run of words: from the beginning if may be, long, whole."""
    core = [n for n, w in enumerate(words) if w.end() > begin and w.start() < end]
    first, last = (core[0], core[-1] + 1) if core else (0, 1)
    for stop in (_firm, _soft):
        for start in range(first + 1):
            if start and not _begins(words, start):
                continue
            most = min(len(words), start + MOST_WORDS)
            for after in range(most, max(last, start + FEWEST) - 1, -1):
                if after == len(words) or stop(words, after):
                    return start, after
    return None


def _begins(words: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether a clause begins with the word of this number."""
    before, word = words[place - 1].group(), words[place].group().lower()
    if before[-1] in ";:–—!?." or word.startswith("("):
        return True
    joined = before.lower() in {"and", "but", "so"} or before[-1] == ","
    return joined and word.split("'")[0].split("’")[0] in OPENS


def _firm(words: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether a phrase surely ends before the word of this number."""
    before, word = words[place - 1].group(), words[place].group().lower()
    if before.lower() in HANGING:
        return False
    if before[-1] in ";:.)–—!?" or word[0] in "(–—":
        return True
    if before[-1] == ",":
        return not _listed(words, place)
    if word in {"and", "but", "or"}:
        following = words[place + 1].group() if place + 1 < len(words) else ""
        return following.lower().split("'")[0] in OPENS
    return word.strip(",") in CLAUSE


def _soft(words: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether a phrase may end there: a preposition begins the next."""
    before, word = words[place - 1].group().lower(), words[place].group().lower()
    near = {w.group().lower() for w in words[max(0, place - 3) : place]}
    hangs = before in HANGING or before.endswith("ly") or near & RELATIVE
    return word in SOFT and before.isalpha() and not hangs


def _listed(words: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether a comma parts items of a list: the next comes within three words."""
    near = words[place : place + 3]
    return any(
        w.group()[-1] == "," or w.group().lower() in {"and", "or", "&"} for w in near
    )


def _tidy(said: str) -> str | None:
    """Take off label, bullet, closing bracket and marks, and nothing within."""
    said = SAYS.sub("", LABEL.sub("", LEAD.sub("", said)))
    said = CLOSING.sub("", said.rstrip(EDGES))
    said = said if said.count("(") == said.count(")") else said.partition(" (")[0]
    said = " ".join(said.strip(EDGES).translate(PAIRS).split())
    return said or None
