"""How near two texts are by their words alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from askback.core.topics.lexical_topics import STOP, TOPICS

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ENDINGS = ("ingly", "edly", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s")
SHORTEST_STEM = 3  # a shorter rest is another word: "being" is not "be" with an ending
GRAM = 4  # long enough to hold a stem, short enough to outlive endings and mishearing
CACHED = 8192  # a bank has about 1,200 wordings; a transcript adds some hundreds


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, lower case, typographic apostrophes made plain.

    Source:
        Ours.

    >>> words("Who’s on-call, then?")
    ("who's", 'on-call', 'then')
    """
    return tuple(w.replace("’", "'") for w in WORD.findall(text.lower()))


@lru_cache(maxsize=CACHED)
def stem(word: str) -> str:
    """Return a word without its commonest endings.

    Args:
        word: One word, lower case.

    Returns:
        A stem of three letters or more, not always a word; short words stay whole.

    Source:
        Ours, after the first step of M. Porter, "An algorithm for suffix stripping",
        1980: enough to join "decides", "decided" and "deciding".

    >>> stem("decides") == stem("decided") == stem("deciding")
    True
    """
    plain = word.split("'", maxsplit=1)[0]
    for ending in () if plain.endswith("ss") else ENDINGS:
        rest = plain.removesuffix(ending)
        if rest != plain and len(rest) >= SHORTEST_STEM:
            plain = rest + "y" if ending in {"ies", "ied"} else rest
            break
    if len(plain) > SHORTEST_STEM and plain[-1] == plain[-2] and plain[-1] not in "sl":
        plain = plain[:-1]
    return plain.removesuffix("e") if len(plain) > SHORTEST_STEM else plain


@lru_cache(maxsize=CACHED)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry what a text is about.

    Source:
        Ours.

    >>> sorted(content("So who decides what gets built?"))
    ['built', 'decid']
    """
    return frozenset(
        stem(w)
        for w in words(text)
        if w not in STOP and w.split("'", maxsplit=1)[0] not in STOP
    )


@lru_cache(maxsize=CACHED)
def topics(text: str) -> frozenset[str]:
    """Return which subjects of a job a text names.

    Args:
        text: A question, a sentence or an answer.

    Returns:
        Names of `lexical_topics.TOPICS`; none where the text names no subject.

    Source:
        Ours.

    >>> sorted(topics("Do people stick around, or does everyone quit?"))
    ['leaving']
    """
    lowered = text.lower().replace("’", "'")
    return frozenset(name for name, cue in TOPICS.items() if cue.search(lowered))


@lru_cache(maxsize=CACHED)
def grams(text: str) -> Mapping[str, int]:
    """Return how often a text has each four letters in a row, function words left out.

    Source:
        W. Cavnar and J. Trenkle, "N-gram-based text categorization", 1994.

    >>> dict(grams("the pay"))
    {' pay': 1, 'pay ': 1}
    """
    kept = " ".join(w for w in words(text) if w not in STOP)
    padded = f" {kept} "
    return Counter(padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1))


def rarity(texts: Iterable[str]) -> dict[str, float]:
    """Return how telling each stem is: the fewer texts hold it, the more.

    Args:
        texts: n texts, such as the wordings of a bank.

    Returns:
        log(1 + n / count) by stem; more than 0. No texts give no stems.

    Source:
        K. Spärck Jones, "A statistical interpretation of term specificity and its
        application in retrieval", 1972.

    >>> weights = rarity(["who decides", "who gets paid", "who decides pay"])
    >>> weights["decid"] < weights["paid"]
    True
    """
    held = [content(text) for text in texts]
    counts = Counter(s for stems in held for s in stems)
    return {s: math.log1p(len(held) / n) for s, n in counts.items()}
