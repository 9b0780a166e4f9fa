"""Whether points that were to be covered were said, by meaning and by words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askback.core.practice.take.sentences import sentences
from askback.core.practice.take.star_words import OUR_DEED, OWN_DEED, PAST_BESIDE
from askback.core.practice.take.values import Passage, PointHeard
from askback.core.practice.values import Word
from askback.core.topics import Embedder
from askback.core.topics.lexical import content
from askback.core.transcript.answer.amounts import quantities
from askback.core.transcript.answer.sentences import plain

HEARD: Final = 0.42  # the sum below; .40-.45 do as well on `seen`, docs/measured.md
SHARED: Final = 0.4  # what all content words of a point add to its cosine
SUBJECT: Final = 0.4  # of a take's middle cosine, taken off: its subject says no point
FEW: Final = 5  # windows: with fewer the middle one may be the one that says it
MIDDLE: Final = 0.15  # the middle cosine of most points with most takes
OTHER_NUMBER: Final = 0.15  # taken off where a number is said, but not the point's
WORDS_ALONE: Final = 0.6  # of a point's content words, where there is no model
FEWEST: Final = 2  # such words: one is shared by chance
MOST_READ: Final = 400  # sentences: an answer of half an hour
LETTERS: Final = 2000  # of a point, or of a window: more is no point
SCALES: Final = (1.0, 100.0, 1000.0)  # "sixty" may be sixty thousand
CLOSE: Final = 0.01  # of a number: rounding
ASKS_NUMBER: Final = re.compile(
    r"\b(?:how (?:many|much|long|often|old|far|big)|number of|percent\w*|per cent"
    r"|figures?|amount)\b|%"
)

Grid = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Window:
    """One or two sentences of a take.

    Attributes:
        passage: Their words.
        stems: The stems of the words that carry something.
        numbers: The numbers among them.
        past: Whether something is told in the past.
    """

    passage: Passage
    stems: frozenset[str]
    numbers: tuple[float, ...]
    past: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A point that was to be covered.

    Attributes:
        text: Its words, in lower case.
        stems: The stems of those that carry something.
        numbers: The numbers it names, but for one: "one by one" counts nothing.
        numbered: Whether only a number says it.
        done: Whether it tells what somebody did.
    """

    text: str
    stems: frozenset[str]
    numbers: tuple[float, ...]
    numbered: bool
    done: bool


def find_points(
    words: tuple[Word, ...], points: tuple[str, ...], embedder: Embedder | None
) -> tuple[PointHeard, ...]:
    """Find where each point that was to be covered is said.

    Args:
        words: The words of a take with their times in seconds.
        points: What was to be covered, each a few words.
        embedder: Says how near in meaning texts are; None where there is none, and
            then only words that both have count.

    Returns:
        Every point, in the order given, with the sentence or two that say it; without
        them where it was not surely heard. A point with a number needs one.

    Source:
        Ours; measured on datasets/takes, see docs/measured.md.

    >>> said = "I rang every driver. We lost two vans."
    >>> took = tuple(Word(w, n, n) for n, w in enumerate(said.split()))
    >>> [p.passage and p.passage.quote for p in find_points(took, ("ring drivers",
    ...     "lost vans", "lost four vans"), None)]
    [None, 'We lost two vans.', None]
    """
    windows = _windows(words)
    wanted = [_wanted(point) for point in points]
    if not windows or not wanted:
        return tuple(PointHeard(point) for point in points)
    grid = _by_words(wanted, windows, FEWEST)
    least = WORDS_ALONE
    if embedder is not None:
        near = _near(wanted, windows, embedder)
        grid = near + SHARED * _by_words(wanted, windows, 1)
        least = HEARD
    return tuple(
        PointHeard(point, _best(one, windows, row, least))
        for point, one, row in zip(points, wanted, grid, strict=True)
    )


def _windows(words: tuple[Word, ...]) -> tuple[Window, ...]:
    """Return every sentence, then every two in a row."""
    parts = sentences(words)[:MOST_READ]
    pairs = (
        Passage.of(words, one.index, one.count + two.count)
        for one, two in pairwise(parts)
    )
    return tuple(_window(passage) for passage in (*parts, *pairs))


def _window(passage: Passage) -> Window:
    low = plain(passage.quote[:LETTERS])
    numbers = tuple(found.high for found in quantities(low))
    past = PAST_BESIDE.search(low) is not None
    return Window(passage, content(low), numbers, past)


def _wanted(point: str) -> Wanted:
    low = plain(point[:LETTERS])
    numbers = tuple(found.high for found in quantities(low) if found.high > 1)
    numbered = bool(numbers) or ASKS_NUMBER.search(low) is not None
    done = OWN_DEED.search(low) is not None or OUR_DEED.search(low) is not None
    return Wanted(low, content(low), numbers, numbered, done)


def _by_words(wanted: Sequence[Wanted], windows: Sequence[Window], fewest: int) -> Grid:
    """Return which share of each point's content words each window has, 0-1.

    Fewer than the fewest count for nothing, but where the point has no more.
    """
    grid = np.zeros((len(wanted), len(windows)))
    for row, one in zip(grid, wanted, strict=True):
        both = np.array([len(one.stems & window.stems) for window in windows])
        whole = max(1, len(one.stems))
        row[:] = np.where(both >= min(fewest, whole), both / whole, 0.0)
    return grid


def _near(
    wanted: Sequence[Wanted], windows: Sequence[Window], embedder: Embedder
) -> Grid:
    """Return how much nearer each window is to each point than the take as a whole."""
    said = [window.passage.quote[:LETTERS] for window in windows]
    vectors = embedder.embed([*(one.text for one in wanted), *said])
    near: Grid = (vectors[: len(wanted)] @ vectors[len(wanted) :].T).astype(np.float64)
    if len(windows) < FEW:
        return near - SUBJECT * MIDDLE
    lessened: Grid = near - SUBJECT * np.median(near, axis=1, keepdims=True)
    return lessened


def _best(
    one: Wanted, windows: Sequence[Window], row: Grid, least: float
) -> Passage | None:
    """Return the window that says a point best, the first and shorter of equals."""
    fit = [
        (row[at] - OTHER_NUMBER * (not _same_number(one, window)), -at)
        for at, window in enumerate(windows)
        if (window.numbers or not one.numbered) and (window.past or not one.done)
    ]
    score, at = max(fit, default=(-1.0, 0))
    return windows[-at].passage if score >= least else None


def _same_number(one: Wanted, window: Window) -> bool:
    """Tell whether a point's number is said; true where it names none."""
    return not one.numbers or any(
        abs(low * scale - high) <= CLOSE * high
        for low, high in map(sorted, product(one.numbers, window.numbers))
        for scale in SCALES
    )
