"""A recording becomes what was heard in it, and what could not be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.practice.sound.chunks import chunks
from askback.core.practice.sound.levels import (
    BLOCK,
    CLIPPED_SHARE,
    clipped_share,
    frames_db,
    gain,
    is_silent,
    picture,
    without_rumble,
)
from askback.core.practice.sound.noise import is_too_noisy, noise_db
from askback.core.practice.sound.parts import (
    RATE,
    Ears,
    PitchTracker,
    Recogniser,
    Row,
    Samples,
)
from askback.core.practice.sound.pitch import thinned
from askback.core.practice.sound.syllables import syllables
from askback.core.practice.sound.voices import spoken_frames, stretches
from askback.core.practice.sound.writing import Writer, Written
from askback.core.practice.values import Heard, Stretch, Tone
from askback.core.topics import Problem

SHORTEST_S = 1.0  # nothing is said of less
FOUND, TRACKED = 0.1, 0.2  # the share of the work done after each; words are the rest
WHOLE = "the recording"
TOO_SHORT = "It is shorter than a second, so nothing is said of it. Record it again."
SILENT = "It is silent. Check that the right microphone is chosen and not muted."
NOBODY = "Nobody is heard to speak in it. Check the microphone, or speak closer to it."
NOISY = (
    "It is too noisy to count fillers: what was said and how often may be wrong. "
    "Record in a quieter place, or closer to the microphone."
)
CLIPPED = (
    "It is cut off at the top because it was recorded too loud, which can spoil words. "
    "Lower the microphone's level, or move away from it."
)
Tell = Callable[[int, int], None]
"""Is told how many seconds of how many are heard; what it raises ends the hearing."""


@dataclass(frozen=True, slots=True)
class _Sound:
    """A recording and what is measured of it once."""

    samples: Samples
    times: float
    levels: Row
    duration_s: float
    tell: Tell

    def at(self, share: float) -> None:
        """Tell that a share, 0-1, of the work is done."""
        whole = max(1, round(self.duration_s))
        self.tell(int(share * whole), whole)


def hear(
    samples: Samples,
    ears: Ears,
    *,
    problems: Sequence[Problem] = (),
    tell: Tell = lambda done_s, of_s: None,  # noqa: ARG005 -- nobody wants to know
) -> Heard:
    """Return what is heard in a recording.

    Args:
        samples: Sound at `RATE`, at least one sample; rumble is taken out in place.
        ears: What finds voices, tracks pitch and writes words.
        problems: What the file already did not give.
        tell: Is told how far it is, in seconds of the recording.

    Returns:
        Everything with its times; what could not be heard is in `problems`, and
        everything else is there nonetheless.

    Source:
        Ours, from what was measured: docs/measured.md, Hearing speech.

    >>> import numpy as np
    >>> class Deaf:
    ...     def chances(self, samples, gain):
    ...         return np.zeros(len(samples) // 512)
    ...     def tones(self, samples):
    ...         return ()
    >>> heard = hear(np.full(32000, 0.1, dtype=np.float32), Ears(Deaf(), Deaf()))
    >>> heard.duration_s, heard.problems[0].message[:29]
    (2.0, 'Nobody is heard to speak in i')
    """
    duration_s = round(len(samples) / RATE, 3)
    cut = clipped_share(samples) > CLIPPED_SHARE
    levels = frames_db(without_rumble(samples))
    sound = _Sound(samples, gain(levels), levels, duration_s, tell)
    told = _nothing_in(sound)
    speech = () if told else _speech(sound, ears)
    tones = thinned(tuple(_tones(sound, ears.tracker)), speech) if speech else ()
    written = _written(sound, speech, ears.recogniser)
    by = ears.recogniser if written.words else None
    noisy = is_too_noisy(sound.levels, speech)
    return Heard(
        duration_s=duration_s,
        words=written.words,
        speech=speech,
        levels=picture(samples, sound.times),
        tones=tones,
        syllables=syllables(sound.levels, speech) if speech else None,
        noise_db=noise_db(sound.levels, speech),
        engine=by.name if by else "",
        keeps_fillers=by is not None
        and by.keeps_fillers
        and not (noisy or written.lost),
        problems=(
            *problems,
            *(told or _spoilt(speech, noisy=noisy, cut=cut)),
            *written.lost,
        ),
    )


def _nothing_in(sound: _Sound) -> tuple[Problem, ...]:
    """Return why there is nothing to hear, if so."""
    if sound.duration_s < SHORTEST_S:
        return (Problem(WHOLE, TOO_SHORT),)
    return (Problem(WHOLE, SILENT),) if is_silent(sound.levels) else ()


def _spoilt(speech: Sequence[Stretch], *, noisy: bool, cut: bool) -> Iterator[Problem]:
    if not speech:
        yield Problem(WHOLE, NOBODY)
    if noisy:
        yield Problem(WHOLE, NOISY)
    if cut:
        yield Problem(WHOLE, CLIPPED)


def _speech(sound: _Sound, ears: Ears) -> tuple[Stretch, ...]:
    chances = ears.finder.chances(sound.samples, sound.times)
    sound.at(FOUND)
    return stretches(chances, sound.levels)


def _tones(sound: _Sound, tracker: PitchTracker) -> Iterator[Tone]:
    """Yield the pitch of one block after the other."""
    for at in range(0, len(sound.samples), BLOCK):
        for tone in tracker.tones(sound.samples[at : at + BLOCK]):
            yield Tone(tone.at_s + at / RATE, tone.hz)
        done = min(1.0, (at + BLOCK) / len(sound.samples))
        sound.at(FOUND + (TRACKED - FOUND) * done)


def _written(
    sound: _Sound, speech: Sequence[Stretch], recogniser: Recogniser | None
) -> Written:
    if recogniser is None or not speech:
        return Written()
    writer = Writer(recogniser, sound.samples, speech, _gain_of(sound, speech))
    pieces = chunks(speech, sound.levels, sound.duration_s)
    return writer.written(
        pieces, lambda share: sound.at(TRACKED + (1 - TRACKED) * share)
    )


def _gain_of(sound: _Sound, speech: Sequence[Stretch]) -> float:
    """Return the gain that speech needs: what else is loud is left out of account."""
    spoken = sound.levels[spoken_frames(speech, len(sound.levels))]
    return gain(spoken)
