"""The sentences of a part, the words of a text, and whether it is English."""

from __future__ import annotations

import re

from askback.core.transcript.answer.sentences import Sentence, sentences
from askback.core.transcript.answer.values import Said
from askback.core.transcript.language_words import ENGLISH

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SPOKEN_A_MINUTE = 140  # words; the middle of conversational pace, 120-160 (FACTS.md)
_MORE = "i of to for on by were had not be been us me so at from as if"
MORE = frozenset(re.findall(r"\w+", _MORE))
SMALL = 0.22  # of these words; English has two in five of them, Dutch hardly one in ten
FEWEST = 6  # words: fewer tell no language


def words(text: str) -> int:
    """Return how many words a text has.

    Source:
        Ours.

    >>> words("Two night-shift nurses, 34 min.")
    5
    """
    return sum(1 for _ in WORD.finditer(text))


def spoken_s(text: str) -> float:
    """Return how long a text takes aloud, in seconds.

    Source:
        140 words a minute, the middle of conversational pace (120-160).

    >>> spoken_s("word " * 70)
    30.0
    """
    return 60 * words(text) / SPOKEN_A_MINUTE


def pieces(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a part.

    Source:
        Ours; see `core.transcript.answer.sentences`.

    >>> [one.raw for one in pieces("I asked. They told me.")]
    ['I asked.', 'They told me.']
    """
    return sentences([Said(0, text)])


def is_english(text: str) -> bool:
    """Say whether a text is surely English; where it is not sure, no.

    Args:
        text: A whole story, or its plain version.

    Returns:
        Whether its small words are English ones.

    Source:
        Ours; the words of `core.transcript.languages`.

    >>> is_english("I asked the drivers what they would do without it.")
    True
    >>> is_english("Ich habe die Fahrer gefragt, was sie ohne ihn machen.")
    False
    """
    said = [word.group().replace("’", "'").casefold() for word in WORD.finditer(text)]
    if len(said) < FEWEST:
        return False
    return sum(word in ENGLISH or word in MORE for word in said) >= SMALL * len(said)
