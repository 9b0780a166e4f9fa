"""Words bared of what a transcriber chooses: case, punctuation, short forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from askback.core.practice.take.tokens import FILLER
from askback.core.transcript.language_words import ENGLISH

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
LONGEST = 60  # letters; what is longer nobody said as one word, and is cut
CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
WHOLE = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "y'all": ("you", "all"),
    "ok": ("okay",),
}
ENDS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IS_AFTER = (
    "it he she that this there here what who where when how why everything something "
    "nothing everyone someone everybody somebody nobody"
)
IS_AFTER = frozenset(_IS_AFTER.split())
"""After these "'s" is "is"; after a name it may be whose, and is left."""
_COMMON = (
    "the and a to of i in that it we is was you for on with they but be so as have "
    "not at this are or had do my from he she what there would if all were our about "
    "just their them by then who when which out me up an because one can will her his "
    "into how did been"
)
LITTLE = tuple(_COMMON.split())
"""The common words of English that carry grammar; speech is about half of them."""
LEAST = 0.1  # share of words that are English and nothing else; talk has .2-.4


def pieces(text: str) -> tuple[str, ...]:
    """Return the words of a text, small, bare and in full.

    Args:
        text: A word as an engine or a person wrote it.

    Returns:
        None, where it is punctuation or says um or uh; "don't" is two.

    Source:
        Ours.

    >>> pieces("Don’t,"), pieces("twenty-five"), pieces("Um,"), pieces("It's")
    (('do', 'not'), ('twenty', 'five'), (), ('it', 'is'))
    """
    bare = normalize("NFKC", text[:LONGEST]).casefold().translate(CURLY)
    return tuple(
        part
        for word in WORD.findall(bare)
        if not FILLER.fullmatch(word)
        for part in _in_full(word)
        if part
    )


def _in_full(word: str) -> tuple[str, ...]:
    """Return a word without its apostrophe, in full where that is certain."""
    if word in WHOLE:
        return WHOLE[word]
    stem, mark, end = word.rpartition("'")
    if word.endswith("n't"):
        return (word[:-3].replace("'", ""), "not")
    if mark + end in ENDS:
        return (*_in_full(stem), ENDS[mark + end])
    if end == "s" and stem in IS_AFTER:
        return (stem, "is")
    return (word.replace("'", ""),)


def is_english(said: Iterable[str]) -> bool:
    """Return whether words are English, by the little words that no other language has.

    Args:
        said: As `pieces` gives them.

    Source:
        Ours; the words of `core.transcript.language_words`.

    >>> is_english("i was in the shop".split()), is_english("ich war im laden".split())
    (True, False)
    """
    held = list(said)
    return sum(one in ENGLISH for one in held) > LEAST * len(held)
