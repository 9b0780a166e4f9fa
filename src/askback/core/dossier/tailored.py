"""Questions that grow from what a text claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.dossier.tables import ClaimRules
from askback.core.dossier.values import Claim, TailoredQuestion
from askback.core.topics import Span

MOST = 8  # questions; a talk has room for fewer still
MOST_WORDS = 13  # of a quote; more cannot be said in one breath
WORD = re.compile(r"\S+")
STOPS = ",;:.)–—"
JOINTS = frozenset({"and", "but", "or", "so", "which", "where", "because", "while"})
_WEAK_START = "and but or so that which as then also with of to"
WEAK_START = frozenset(_WEAK_START.split())
_WEAK_END = (
    "the a an it for in on at our your will be by from is are we you who their its this"
    " into not has have than if when where while because through"
)
WEAK_END = WEAK_START | frozenset(_WEAK_END.split())
EDGES = " \t\n\r\x0b\x0c.,;:–—-!?()*_\"'“”‘’"
PAIRS = str.maketrans({'"': "'", "“": "'", "”": "'"})


def tailor(
    claims: Sequence[Claim], rules: Sequence[ClaimRules]
) -> tuple[TailoredQuestion, ...]:
    """Make questions out of claims: one a criterion, each about a time it was tested.

    Args:
        claims: What was claimed.
        rules: What to ask by criterion; their order is the order of preference.

    Returns:
        At most eight. The same claims give the same questions.

    Source:
        Ours; that a question should ask for an event or a problem: Minson, VanEpps
        et al., 2018.

    >>> from askback.core.dossier.tables import read_tables
    >>> ask = 'You write "{said}". When was that last hard?'
    >>> table = {"mistakes": {"claims": ["no blame"], "asks": [ask]}}
    >>> tables = read_tables(skills={}, claims=table, loaded=[], omissions=[])
    >>> whole = Span("There is no blame here.", 0, 23)
    >>> claim = Claim("mistakes", whole, Span("no blame", 9, 17))
    >>> tailor([claim], tables.claims)[0].text
    'You write "There is no blame here". When was that last hard?'
    """
    return tuple(_made(claims, rules))[:MOST]


def _made(
    claims: Sequence[Claim], rules: Sequence[ClaimRules]
) -> Iterator[TailoredQuestion]:
    quoted: set[Span] = set()
    for rule in rules:
        mine = [c for c in claims if c.criterion == rule.criterion]
        fresh = [c for c in mine if c.span not in quoted]
        if not fresh or not rule.asks:
            continue
        claim = max(fresh, key=_worth)
        quoted.add(claim.span)
        ask = rule.asks[len(claim.span.quote) % len(rule.asks)]
        said = shortened(claim)
        yield TailoredQuestion(ask.format(said=said), rule.criterion, claim.span)


def _worth(claim: Claim) -> tuple[bool, int]:
    """Prefer a sentence to a scrap, and an early one to a late one."""
    return (len(claim.span.quote.split()) > 3, -claim.span.start)  # noqa: PLR2004 -- a scrap has three words


def shortened(claim: Claim) -> str:
    """Return the words of a claim that are worth saying aloud, under fourteen.

    Source:
        Ours.

    >>> quote = "We pay well, we plan ahead, and there is no blame here, ever."
    >>> at = quote.index("no blame")
    >>> shortened(Claim("x", Span.of(quote, 0, 61), Span.of(quote, at, at + 8)))
    'We pay well, we plan ahead, and there is no blame here, ever'
    """
    quote = claim.span.quote
    words: Sequence[re.Match[str]] = tuple(WORD.finditer(quote))
    if len(words) > MOST_WORDS:
        begin, end = (
            claim.core.start - claim.span.start,
            claim.core.end - claim.span.start,
        )
        words = _around(words, begin, end)
    said = quote[words[0].start() : words[-1].end()]
    said = " ".join(said.strip(EDGES).translate(PAIRS).split())
    return said if ")" in said else said.partition(" (")[0]


def _around(
    words: Sequence[re.Match[str]], begin: int, end: int
) -> Sequence[re.Match[str]]:
    """Grow from the telling words to the joints of the sentence, then stop."""
    core = [n for n, w in enumerate(words) if w.end() > begin and w.start() < end]
    first, after = core[0], min(core[-1] + 1, core[0] + MOST_WORDS)
    while (
        after < len(words) and after - first < MOST_WORDS and not _parted(words, after)
    ):
        after += 1
    start = first
    while start > 0 and not _parted(words, start):
        start -= 1
    first = start if after - start <= MOST_WORDS else first
    return _trimmed(words[first:after], len(words) - after)


def _trimmed(words: Sequence[re.Match[str]], left: int) -> Sequence[re.Match[str]]:
    """Drop small words that hang over where a sentence was cut."""
    while len(words) > 2 and words[0].group().lower() in WEAK_START:  # noqa: PLR2004 -- keep something to quote
        words = words[1:]
    cut = left and words[-1].group()[-1] not in STOPS
    while cut and len(words) > 2 and words[-1].group().lower() in WEAK_END:  # noqa: PLR2004 -- likewise
        words = words[:-1]
    return words


def _parted(words: Sequence[re.Match[str]], place: int) -> bool:
    """Say whether the sentence has a joint before its word of this number."""
    before, word = words[place - 1].group(), words[place].group()
    return before[-1] in STOPS or word[0] in "(–—" or word.lower() in JOINTS
