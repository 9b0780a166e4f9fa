"""Words of a whole recording, chunk by chunk; what cannot be believed is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.practice.sound.chunks import Chunk
from askback.core.practice.sound.loops import is_believable
from askback.core.practice.sound.parts import Recogniser, Samples
from askback.core.practice.sound.timing import fitted
from askback.core.practice.values import Stretch, Word
from askback.core.topics import Problem

LOST = (
    "What is said here could not be written down, so words and fillers are missing. "
    "Listen to it, or say it again."
)


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a recording.

    Attributes:
        words: In order of time.
        lost: Where none could be believed.
    """

    words: tuple[Word, ...] = ()
    lost: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what is said in a recording.

    Attributes:
        recogniser: The engine.
        samples: The recording.
        speech: Where somebody speaks.
        times: What makes speech as loud as engines like it.
    """

    recogniser: Recogniser
    samples: Samples
    speech: Sequence[Stretch]
    times: float

    def written(
        self, pieces: Sequence[Chunk], tell: Callable[[float], None]
    ) -> Written:
        """Return the words of all chunks; after each, the share done is told."""
        words: list[Word] = []
        lost: list[Problem] = []
        for number, chunk in enumerate(pieces, start=1):
            found = list(self._heard(chunk, is_last=False))
            words += [word for one in found for word in one.words]
            lost += [problem for one in found for problem in one.lost]
            tell(number / len(pieces))
        return Written(fitted(words, self.speech), tuple(lost))

    def _heard(self, chunk: Chunk, *, is_last: bool) -> Iterator[Written]:
        """Yield a chunk's words; one that cannot be believed is tried in two halves."""
        words = self.recogniser.words(chunk.sound(self.samples, self.times))
        halves = chunk.halves()
        if is_believable(words, self._spoken_s(chunk)):
            yield Written(tuple(_moved(word, chunk) for word in words))
        elif is_last or len(halves) == 1:
            yield Written(lost=(Problem(where(chunk), LOST),))
        else:
            for half in halves:
                yield from self._heard(half, is_last=True)

    def _spoken_s(self, chunk: Chunk) -> float:
        """Return how much of a chunk is speech and not the room around it."""
        first, last = chunk.parts[0].start_s, chunk.parts[-1].end_s
        return sum(
            max(0.0, min(last, one.end_s) - max(first, one.start_s))
            for one in self.speech
        )


def _moved(word: Word, chunk: Chunk) -> Word:
    """Return a word with times of the recording."""
    return Word(word.text, chunk.when(word.start_s), chunk.when(word.end_s))


def where(chunk: Chunk) -> str:
    """Return the place of a chunk as people read it.

    >>> where(Chunk((Stretch(61.2, 63.0), Stretch(70.0, 75.9))))
    '1:01-1:15'
    """
    return f"{clock(chunk.parts[0].start_s)}-{clock(chunk.parts[-1].end_s)}"


def clock(at_s: float) -> str:
    """Return a time as players show it.

    >>> clock(3671.4)
    '1:01:11'
    """
    minutes, seconds = divmod(int(at_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
