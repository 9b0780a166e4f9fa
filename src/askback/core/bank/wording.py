"""What the search knows of words: subjects, fillers of speech, opposites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from askback.core.topics.lexical import stem, words

Phrases: TypeAlias = Mapping[tuple[str, ...], frozenset[str]]
"""Names by the stems of a phrase that calls them up."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What `search.yaml` holds, ready for use.

    Attributes:
        topics: Criteria by the stems of each phrase that names them.
        fillers: What is taken off the front of a spoken question, as words.
        asides: What is taken out anywhere in it, as words.
        opposites: Names of sides, `3+` or `3-`, by the stems of each phrase.
        longest: Words in the longest of all these phrases.
        known: Every word that names a criterion, as it is written.
    """

    topics: Phrases
    fillers: frozenset[tuple[str, ...]]
    asides: frozenset[tuple[str, ...]]
    opposites: Phrases
    longest: int
    known: tuple[str, ...]


def read_wording(loaded: Any) -> Wording:
    """Read what `search.yaml` holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours.

    >>> table = {"topics": {"pay": ["salary"]}, "fillers": ["so"], "asides": []}
    >>> read_wording(table | {"opposites": []}).topics
    {('salary',): frozenset({'pay'})}
    """
    sides = {
        f"{number}{sign}": phrases
        for number, pair in enumerate(loaded["opposites"])
        for sign, phrases in zip("+-", pair, strict=True)
    }
    topics, opposites = _by_phrase(loaded["topics"]), _by_phrase(sides)
    fillers, asides = (
        frozenset(tuple(spoken_words(phrase)) for phrase in loaded[name])
        for name in ("fillers", "asides")
    )
    everything = (*topics, *opposites, *fillers, *asides)
    return Wording(
        topics=topics,
        fillers=fillers,
        asides=asides,
        opposites=opposites,
        longest=max(map(len, everything)),
        known=tuple(
            word
            for phrases in loaded["topics"].values()
            for phrase in phrases
            for word in spoken_words(phrase)
        ),
    )


def _by_phrase(phrases: Mapping[str, Iterable[str]]) -> Phrases:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name, wordings in phrases.items():
        for wording in wordings:
            stems = stems_of(wording)
            found[stems] = found.get(stems, frozenset()) | {name}
    return found


def spoken_words(text: str) -> list[str]:
    """Return the words of a text as they are said: hyphens part them.

    Source:
        Ours.

    >>> spoken_words("Who's on-call?")
    ["who's", 'on', 'call']
    """
    return list(words(text.replace("-", " ")))


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of all words of a text, in their order.

    Source:
        Ours.

    >>> stems_of("On-call shifts")
    ('on', 'call', 'shift')
    """
    return tuple(map(stem, spoken_words(text)))


def named(text: str, phrases: Phrases, longest: int) -> frozenset[str]:
    """Return every name that a phrase in a text calls up.

    Args:
        text: What was typed or said.
        phrases: Names by the stems of a phrase.
        longest: No phrase has more words than this, at least 1.

    Returns:
        The names; none where no phrase is in the text.

    Source:
        Ours.

    >>> sorted(named("night shifts", {("night", "shift"): frozenset({"on_call"})}, 2))
    ['on_call']
    """
    found: set[str] = set()
    for part in _runs(stems_of(text), longest):
        found |= phrases.get(part, frozenset())
    return frozenset(found)


def _runs(stems: tuple[str, ...], longest: int) -> Iterator[tuple[str, ...]]:
    for start in range(len(stems)):
        for end in range(start + 1, min(start + longest, len(stems)) + 1):
            yield stems[start:end]


def sides(text: str, wording: Wording) -> frozenset[str]:
    """Return on which side of which pair of opposites a text stands.

    Args:
        text: A question.
        wording: The table of words.

    Returns:
        Names such as `3+`; a pair of which both sides are named is left out.

    Source:
        Ours.
    """
    found = named(text, wording.opposites, wording.longest)
    return frozenset(side for side in found if opposite(side) not in found)


def opposite(side: str) -> str:
    """Return the other side of a pair.

    Source:
        Ours.

    >>> opposite("3+"), opposite("3-")
    ('3-', '3+')
    """
    return side[:-1] + ("-" if side.endswith("+") else "+")


def are_opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two texts stand on opposite sides, and on no side together.

    Source:
        Ours.

    >>> are_opposed(frozenset({"0+"}), frozenset({"0-"}))
    True
    """
    return not one & other and any(opposite(side) in other for side in one)


def without_fillers(text: str, wording: Wording) -> str:
    """Return what is left of a spoken question without what says nothing.

    Args:
        text: What was said.
        wording: The table of words.

    Returns:
        The text from its first word that says something, asides left out; the text as
        it was where nothing would be left, or where it has no fillers.

    Source:
        Ours.
    """
    spoken = spoken_words(text)
    kept = spoken[_front(spoken, wording) :]
    kept = _without(kept, wording)
    return text if not kept or len(kept) == len(spoken) else " ".join(kept)


def _front(spoken: list[str], wording: Wording) -> int:
    """Return how many words at the front are fillers."""
    start = 0
    while taken := _at(spoken, start, wording.fillers, wording.longest):
        start += taken
    return start


def _without(spoken: list[str], wording: Wording) -> list[str]:
    kept: list[str] = []
    place = 0
    while place < len(spoken):
        taken = _at(spoken, place, wording.asides, wording.longest)
        if not taken:
            kept.append(spoken[place])
        place += taken or 1
    return kept


def _at(
    spoken: list[str], place: int, phrases: frozenset[tuple[str, ...]], longest: int
) -> int:
    """Return the length of the longest phrase at a place, 0 if there is none."""
    for length in range(min(longest, len(spoken) - place), 0, -1):
        if tuple(spoken[place : place + length]) in phrases:
            return length
    return 0
