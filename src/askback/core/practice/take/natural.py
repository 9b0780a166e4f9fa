"""Rehearsed or natural: what a take has in common with a script and earlier takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from askback.core.practice.sound import range_semitones
from askback.core.practice.take.order import in_order
from askback.core.practice.take.pauses import find_pauses
from askback.core.practice.take.shared import shared_runs
from askback.core.practice.take.values import Brief, Earlier, Likeness, Natural
from askback.core.practice.take.wording import LITTLE, is_english, pieces
from askback.core.practice.values import Heard, Word

SCRIPT = "the script"
FEWEST = 80  # words a side; with fewer the little words differ by chance alone
MINUTE_S = 60.0


def find_natural(
    words: tuple[Word, ...],
    heard: Heard,
    brief: Brief,
    pauses_per_minute: float | None,
    pitch: float | None,
) -> Natural | None:
    """Return how a take stands beside its script and the takes before it.

    Args:
        words: The words of the take, in order of time.
        heard: What was heard in it.
        brief: The script and the earlier takes.
        pauses_per_minute: Of the take; None where it has no times. It is set beside
            an earlier take only where both know pauses by the voice, or both by words.
        pitch: Its range in semitones; None where that is not known.

    Returns:
        Facts, and no score: nobody has shown that a figure tells rehearsed from
        natural. None without words, or without anything that has words to hold it
        against.

    Source:
        Ours.

    >>> said = tuple(Word(one, 0, 0) for one in "we moved all of it".split())
    >>> held = find_natural(said, Heard(9), Brief("We moved all of it."), None, None)
    >>> held.with_script.share
    1.0
    """
    script = tuple(Word(one, 0.0, 0.0) for one in brief.script.split())
    earlier = [one for one in reversed(brief.earlier) if _pieces(one.heard.words)]
    if not _pieces(words) or not (_pieces(script) or earlier):
        return None
    by_voice = bool(heard.speech)
    beside = tuple(
        _with_take(
            words,
            one,
            pauses_per_minute if bool(one.heard.speech) == by_voice else None,
            pitch,
        )
        for one in earlier
    )
    return Natural(
        with_script=_likeness(SCRIPT, words, script) if _pieces(script) else None,
        with_earlier=beside[0] if beside else None,
        others=beside[1:],
    )


def style_distance(here: Sequence[str], there: Sequence[str]) -> float | None:
    """Return how far apart two texts are in their use of little words.

    Args:
        here: Words as `wording.pieces` gives them.
        there: Those of the other.

    Returns:
        0 the same to 1 nothing in common; None under `FEWEST` words a side, or where
        one of them is not English. Half the sum of the differences of shares. Answers
        with nothing in common are .3-.6 apart, by one speaker as by two, so it tells
        how much was changed and never who speaks: docs/measured.md.

    Source:
        The words: John Burrows, "'Delta': a measure of stylistic difference and a
        guide to likely authorship", 2002. The distance: total variation, as Delta's
        own needs a corpus to scale by.

    >>> style_distance(["the", "we"] * 40, ["the", "we"] * 30 + ["the"] * 20)
    0.125
    """
    if min(len(here), len(there)) < FEWEST:
        return None
    if not (is_english(here) and is_english(there)):
        return None
    one, other = Counter(here), Counter(there)
    whole, beyond = (sum(count[word] for word in LITTLE) for count in (one, other))
    apart = (abs(one[word] / whole - other[word] / beyond) for word in LITTLE)
    return round(sum(apart) / 2, 3)


def _with_take(
    words: tuple[Word, ...],
    earlier: Earlier,
    pauses: float | None,
    pitch: float | None,
) -> Likeness:
    heard = earlier.heard
    return _likeness(
        earlier.name,
        words,
        tuple(in_order(heard.words)),
        pauses=_pair(pauses, _pauses_a_minute(heard)),
        pitch=_pair(pitch, range_semitones(heard.tones)),
    )


def _likeness(
    name: str,
    here: tuple[Word, ...],
    there: tuple[Word, ...],
    *,
    pauses: tuple[float, float] | None = None,
    pitch: tuple[float, float] | None = None,
) -> Likeness:
    share, runs = shared_runs(here, there)
    style = style_distance(_pieces(here), _pieces(there))
    return Likeness(name, share, runs, style, pauses, pitch)


def _pair(one: float | None, other: float | None) -> tuple[float, float] | None:
    return None if one is None or other is None else (one, other)


def _pauses_a_minute(heard: Heard) -> float | None:
    """Return pauses for each minute of the recording, as those of a take are given."""
    if not heard.duration_s > 0:
        return None
    return round(MINUTE_S * len(find_pauses(heard)) / heard.duration_s, 1)


def _pieces(words: Sequence[Word]) -> list[str]:
    return [piece for word in words for piece in pieces(word.text)]
