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
def _grams(text: str) -> tuple[Mapping[str, int], float]:
    kept = " ".join(w for w in words(text) if w not in STOP)
    padded = f" {kept} "
    counts = Counter(padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1))
    return counts, math.sqrt(sum(n * n for n in counts.values()))


def gram_likeness(one: str, other: str) -> float:
    """Return how alike two texts are in their letters, 0-1.

    Args:
        one: A text.
        other: Another text.

    Returns:
        Cosine of their counts of four letters in a row, function words left out; 0
        where a text has no other words.

    Source:
        Ours; the usual measure of W. Cavnar and J. Trenkle, "N-gram-based text
        categorization", 1994, as a cosine.

    >>> gram_likeness("deploys", "deploys"), gram_likeness("deploys", "pay")
    (1.0, 0.0)
    """
    counts, length = _grams(one)
    others, other_length = _grams(other)
    if not length or not other_length:
        return 0.0
    shared = sum(n * others[gram] for gram, n in counts.items() if gram in others)
    return min(1.0, shared / (length * other_length))


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


def word_likeness(one: str, other: str, weights: Mapping[str, float]) -> float:
    """Return how much two texts share of what they are about, 0-1.

    Args:
        one: A text.
        other: Another text.
        weights: Rarity by stem, more than 0; a stem without one counts as 1.

    Returns:
        Shared weight over the geometric mean of both weights; 0 if either is empty.

    Source:
        Ours: a cosine with one binary weight a stem.

    >>> word_likeness("who decides here", "what was decided", {})
    1.0
    """
    mine, theirs = content(one), content(other)
    shared = sum(weights.get(s, 1.0) for s in mine & theirs)
    if not shared:
        return 0.0
    total = sum(weights.get(s, 1.0) for s in mine)
    return shared / math.sqrt(total * sum(weights.get(s, 1.0) for s in theirs))


def topic_likeness(one: str, other: str) -> float:
    """Return how far two texts name the same subjects of a job, 0-1.

    Args:
        one: A text.
        other: Another text.

    Returns:
        Shared subjects over all subjects of the two; 0 where either names none.

    Source:
        P. Jaccard, "Étude comparative de la distribution florale", 1901.

    >>> topic_likeness("What is the pay?", "What salary would I get?")
    1.0
    """
    mine, theirs = topics(one), topics(other)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0
