"""Um, uh and their kind: what fills wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.practice.story.telling import is_english
from askback.core.practice.take.context_words import FOREIGN
from askback.core.practice.take.tokens import FILLER, Token, bare, tokens
from askback.core.practice.take.values import Filler
from askback.core.practice.values import Word
from askback.core.transcript.language_words import ENGLISH

INNER = re.compile(r"\.{2,}|…|--+|[–—]")  # "and...um" is one word to some programs
YES = frozenset({"huh", "hmm", "hm", "hum"})  # "uh huh" is a yes
ENOUGH = 12  # words besides fillers; fewer tell no language, as names and jargon may
CAPITALS = 2  # letters: ER is a ward, unless everything stands in capitals


def find_fillers(words: Sequence[Word]) -> tuple[Filler, ...]:
    """Return um, uh, er, erm, hmm and their spellings.

    Args:
        words: In order of time.

    Returns:
        Each with its place; "uh-huh", the ER and "to err" are none, and nothing is
        found in talk that is long enough to tell that it is not English.

    Source:
        Ours; the classes are those of Herbert Clark and Jean Fox Tree, "Using uh and um
        in spontaneous speaking", 2002.

    >>> said = [Word("Um,", 0, 0.3), Word("ER", 0.4, 0.6), Word("staff.", 0.6, 1)]
    >>> [filler.word for filler in find_fillers(said)]
    ['um']
    """
    if _is_foreign_talk(words):
        return ()
    seen = tokens(words)
    shouts = sum(_is_capital(word.text) for word in words) * 2 > len(words)
    return tuple(
        Filler(found, word.start_s, word.end_s, index)
        for index, word in enumerate(words)
        for found in _in(word.text)
        if not _is_none(seen, index, found, shouts=shouts)
    )


def _is_foreign_talk(words: Sequence[Word]) -> bool:
    """Tell whether "um" and "er" may be words of another language here."""
    others = [word.text for word in words if not any(_in(word.text))]
    return len(others) >= ENOUGH and not is_english(" ".join(others))


def _is_capital(text: str) -> bool:
    return text.isupper() and len(text.strip()) >= CAPITALS


def _in(text: str) -> Iterator[str]:
    """Yield the fillers in one written word; mostly none, else itself."""
    low = bare(text)
    if FILLER.fullmatch(low):
        yield low
    elif INNER.search(low):
        parts = (bare(part) for part in INNER.split(low))
        yield from (part for part in parts if FILLER.fullmatch(part))


def _is_none(seen: Sequence[Token], index: int, found: str, *, shouts: bool) -> bool:
    """Tell whether what looks like a filler is a word where it stands."""
    before = seen[index - 1].bare if index else ""
    after = seen[index + 1].bare if index + 1 < len(seen) else ""
    raw = seen[index].raw.strip(".,;:!?")
    if found.startswith("uh") and after in YES and not seen[index].comma:
        return True
    if found.startswith("er") and found.rstrip("r") == "e":
        return (
            (raw.isupper() and not shouts) or before in {"the", "to"} or _foreign(after)
        )
    return found == "um" and _foreign(after) and not seen[index].comma


def _foreign(after: str) -> bool:
    return after in FOREIGN and after not in ENGLISH
