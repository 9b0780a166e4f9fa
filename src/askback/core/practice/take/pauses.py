"""Where nobody speaks, between the first word and the last."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import isfinite

from askback.core.practice.values import Heard, Stretch, Word

PAUSE_S = 0.5  # shorter ones part words and phrases; from here on engines agree


def find_pauses(heard: Heard) -> tuple[Stretch, ...]:
    """Return silences of half a second or more between the first and the last speech.

    Args:
        heard: What was heard. Where the voice was heard, silence is where it is not;
            else it is what lies between words.

    Returns:
        In order of time; none overlaps another.

    Source:
        De Jong and Bosker, "Choosing a threshold for silent pauses to measure second
        language fluency", 2013: 0.25 s and above; `PAUSE_S` is ours.

    >>> find_pauses(Heard(5.0, speech=(Stretch(0.2, 1.0), Stretch(2.5, 4.0))))
    (Stretch(start_s=1.0, end_s=2.5),)
    """
    spoken = joined(heard.speech) or joined(heard.words)
    return tuple(Stretch(one.end_s, other.start_s) for one, other in pairwise(spoken))


def joined(parts: Iterable[Stretch | Word]) -> tuple[Stretch, ...]:
    """Return where somebody speaks, with gaps under half a second closed.

    Args:
        parts: In any order, overlapping or not; what has no time is left out.

    Source:
        Ours.

    >>> joined([Word("We", 0.0, 0.4), Word("met", 0.6, 1.0), Word("late", 2.0, 2.4)])
    (Stretch(start_s=0.0, end_s=1.0), Stretch(start_s=2.0, end_s=2.4))
    """
    found: list[Stretch] = []
    for start_s, end_s in sorted(map(_times, filter(_is_timed, parts))):
        last = found[-1] if found else None
        if last is None or round(start_s - last.end_s, 3) >= PAUSE_S:
            found.append(Stretch(start_s, end_s))
        else:
            found[-1] = Stretch(last.start_s, max(last.end_s, end_s))
    return tuple(found)


def _is_timed(part: Stretch | Word) -> bool:
    return isfinite(part.start_s) and isfinite(part.end_s)


def _times(part: Stretch | Word) -> tuple[float, float]:
    start_s = round(max(part.start_s, 0.0), 3)
    return start_s, max(round(part.end_s, 3), start_s)
