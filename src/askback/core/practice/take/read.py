"""A take is read: each fact by the room that knows it."""

from __future__ import annotations

from askback.core.practice.sound import range_semitones
from askback.core.practice.take.context import find_possible
from askback.core.practice.take.counts import filler_problem, fillers_are, rates
from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.take.hedging import find_hedges
from askback.core.practice.take.natural import find_natural
from askback.core.practice.take.order import in_order
from askback.core.practice.take.pace import articulation, overall, pace_over_time
from askback.core.practice.take.pauses import find_pauses
from askback.core.practice.take.points import find_points
from askback.core.practice.take.repeats import find_repeats
from askback.core.practice.take.star import find_star
from askback.core.practice.take.values import Brief, Length, TakeReading
from askback.core.practice.values import Heard, Word
from askback.core.topics import Embedder


def read_take(heard: Heard, brief: Brief, embedder: Embedder | None) -> TakeReading:
    """Return what a take holds; nothing is scored.

    Args:
        heard: What an engine heard, or what a transcript with times says.
        brief: What it is held against.
        embedder: Says how near in meaning texts are; without one, points are found by
            their words alone.

    Returns:
        Facts with their words and times. What was not measured is None or empty.

    Source:
        Ours; what each fact rests on stands with it.

    >>> said = (Word("Um,", 0.0, 0.3), Word("we", 0.4, 0.5), Word("met.", 0.5, 0.9))
    >>> reading = read_take(Heard(2.0, said, keeps_fillers=True), Brief(), None)
    >>> [filler.word for filler in reading.fillers]
    ['um']
    """
    words = tuple(in_order(heard.words))
    fillers = find_fillers(words)
    pauses = find_pauses(heard)
    pitch = range_semitones(heard.tones)
    by_minute, by_hundred = rates(fillers, words, heard.duration_s)
    known = fillers_are(heard, fillers)
    lost = filler_problem(heard, fillers)
    return TakeReading(
        duration_s=heard.duration_s,
        speech_s=_speech_s(heard, words),
        words=words,
        words_per_minute=overall(words, len(fillers)),
        articulation_rate=articulation(heard, words),
        pace=pace_over_time(words),
        fillers=fillers,
        possible=find_possible(words, fillers),
        repeats=find_repeats(words, fillers),
        fillers_per_minute=None if known == "not_measured" else by_minute,
        fillers_per_100_words=None if known == "not_measured" else by_hundred,
        fillers_are=known,
        pauses=pauses,
        pitch_range_semitones=pitch,
        star=find_star(words),
        points=find_points(words, brief.points, embedder),
        hedges=find_hedges(words),
        length=_length(heard, brief),
        natural=find_natural(
            words, heard, brief, _a_minute(len(pauses), heard.duration_s), pitch
        ),
        problems=(*heard.problems, *([lost] if lost else [])),
    )


def _speech_s(heard: Heard, words: tuple[Word, ...]) -> float:
    """Return how much is speech: by the voice where it was heard, else by the words."""
    spoken = heard.speech or words
    total, reached = 0.0, 0.0
    for part in spoken:
        start = max(part.start_s, reached)
        total += max(part.end_s - start, 0.0)
        reached = max(reached, part.end_s)
    return round(total, 3)


def _length(heard: Heard, brief: Brief) -> Length | None:
    if brief.target_s is None or brief.target_s <= 0:
        return None
    return Length(brief.target_s, round(heard.duration_s - brief.target_s, 3))


def _a_minute(count: int, duration_s: float) -> float | None:
    return round(60 * count / duration_s, 1) if duration_s > 0 else None
