"""How fast somebody speaks, on the whole and over time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from askback.core.practice.story.syllables import syllables
from askback.core.practice.take.pauses import joined
from askback.core.practice.take.values import PacePoint
from askback.core.practice.take.wording import is_english, pieces
from askback.core.practice.values import Heard, Stretch, Word

SLOW, FAST = 110.0, 190.0  # words a minute; only beyond these is anything said
SHORTEST_S = 5.0  # a pace over less is that of one phrase
FEWEST = 10  # words; with fewer a long one moves the figure
WINDOW_S = 10.0  # two sentences: shorter windows jump with every long word
STEP_S = 3.0
MOST_POINTS = 4_000  # three hours; beyond, steps grow, so that wrong times cost nothing
MOSTLY = 0.5  # of a window; with less speech it tells of silence, not of pace
MINUTE_S = 60.0


def overall(words: Sequence[Word], fillers_count: int) -> float | None:
    """Return words a minute from the first word to the last.

    Args:
        words: In order of time.
        fillers_count: How many of them are um and uh, which do not count.

    Returns:
        None under `SHORTEST_S` seconds or `FEWEST` words: too little to tell.

    Source:
        Ours.

    >>> overall([Word("so", n / 2, n / 2 + 0.5) for n in range(24)], 4)
    100.0
    """
    spoken = joined(words)
    count = sum(_is_word(word) for word in words) - fillers_count
    if not spoken or count < FEWEST:
        return None
    whole_s = spoken[-1].end_s - spoken[0].start_s
    return round(MINUTE_S * count / whole_s, 1) if whole_s >= SHORTEST_S else None


def pace_word(wpm: float) -> Literal["slow", "fast", ""]:
    """Return whether a pace is slow, fast, or neither.

    Args:
        wpm: Words a minute.

    Source:
        Ours, wide on purpose: talk runs at 120-160 words a minute.

    >>> pace_word(109.9), pace_word(110), pace_word(190), pace_word(190.1)
    ('slow', '', '', 'fast')
    """
    if wpm < SLOW:
        return "slow"
    return "fast" if wpm > FAST else ""


def pace_over_time(words: Sequence[Word]) -> tuple[PacePoint, ...]:
    """Return the pace over a take, without um and uh, pauses included.

    Args:
        words: In order of time.

    Returns:
        One point every `STEP_S` for the `WINDOW_S` around it, where those lie between
        the first word and the last and are speech for the most part; none where the
        take is shorter.

    Source:
        Ours.

    >>> said = [Word("so", n / 2, n / 2 + 0.4) for n in range(27)]
    >>> [(point.at_s, point.words_per_minute) for point in pace_over_time(said)]
    [(5.0, 120.0), (8.0, 120.0)]
    """
    spoken = joined(words)
    if not spoken:
        return ()
    middles = sorted(
        (word.start_s + word.end_s) / 2 for word in words if pieces(word.text)
    )
    return tuple(
        PacePoint(
            round(start_s + WINDOW_S / 2, 2),
            round(
                _between(middles, start_s, start_s + WINDOW_S) * MINUTE_S / WINDOW_S, 1
            ),
        )
        for start_s in _windows(spoken)
    )


def articulation(heard: Heard, words: Sequence[Word]) -> float | None:
    """Return syllables a second of speech, pauses left out.

    Args:
        heard: Syllables counted in the sound, where they were, and where speech is.
        words: In order of time; asked where no syllables were counted.

    Returns:
        None under `SHORTEST_S` seconds of speech, and where syllables are known by
        letters alone and the words are not English.

    Source:
        De Jong and Wempe, "Praat script to detect syllable nuclei and measure speech
        rate automatically", 2009; by letters: `core.practice.story.syllables`.

    >>> articulation(Heard(9.0, speech=(Stretch(1.0, 7.0),), syllables=24), ())
    4.0
    """
    spoken = joined(heard.speech) or joined(words)
    speech_s = sum(part.length_s for part in spoken)
    count = _by_letters(words) if heard.syllables is None else heard.syllables
    if speech_s < SHORTEST_S or not count:
        return None
    return round(count / speech_s, 2)


def _by_letters(words: Sequence[Word]) -> int:
    """Return how many syllables English words have; 0 where they are not English."""
    if not is_english(piece for word in words for piece in pieces(word.text)):
        return 0
    return sum(_of_word(word.text) for word in words if _is_word(word))


def _of_word(text: str) -> int:
    """Return the syllables of a word; a figure has about one for each digit."""
    bare = "".join(letter for letter in text if letter.isalnum() or letter in "'’")
    digits = sum(letter.isdigit() for letter in bare)
    return digits or syllables(bare.lower())


def _is_word(word: Word) -> bool:
    return any(letter.isalnum() for letter in word.text)


def _windows(spoken: Sequence[Stretch]) -> Iterator[float]:
    """Yield where windows begin that are speech for the most part."""
    starts = [part.start_s for part in spoken]
    before = [0.0, *accumulate(part.length_s for part in spoken)]

    def until(at_s: float) -> float:
        """Return how much is speech before a moment."""
        last = bisect_right(starts, at_s) - 1
        return before[last] + min(at_s - starts[last], spoken[last].length_s)

    room_s = spoken[-1].end_s - spoken[0].start_s - WINDOW_S
    step_s = max(STEP_S, room_s / MOST_POINTS)
    for number in range(int(room_s / step_s) + 1 if room_s >= 0 else 0):
        start_s = spoken[0].start_s + number * step_s
        if until(start_s + WINDOW_S) - until(start_s) >= MOSTLY * WINDOW_S:
            yield start_s


def _between(middles: Sequence[float], start_s: float, end_s: float) -> int:
    return bisect_left(middles, end_s) - bisect_left(middles, start_s)
