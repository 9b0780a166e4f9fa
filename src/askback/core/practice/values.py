"""What an engine hears in a recording: words, speech, level and pitch, with times."""

from __future__ import annotations

from dataclasses import dataclass

from askback.core.topics import Problem

LEVEL_STEP_S = 0.1  # finer than a picture a thousand points wide shows of two minutes


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was said.

    Attributes:
        text: As an engine, or a transcript, writes it, with its punctuation.
        start_s: When it begins, in seconds from the start of the recording.
        end_s: When it ends.
    """

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a recording.

    Attributes:
        start_s: Where it begins, in seconds.
        end_s: Where it ends.
    """

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """How long it is, in seconds.

        >>> Stretch(1.0, 2.5).length_s
        1.5
        """
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Tone:
    """The pitch of a voice at one moment.

    Attributes:
        at_s: When, in seconds.
        hz: How high, in hertz.
    """

    at_s: float
    hz: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a recording, or read in a transcript with times.

    Attributes:
        duration_s: How long the recording is, in seconds.
        words: Every word, in order of time; none where no engine could write them.
        speech: Where somebody speaks, in order; none where nobody does.
        levels: How loud, 0-1, every `LEVEL_STEP_S`; none for a transcript.
        tones: Pitch where a voice has one, in order; none for a transcript.
        syllables: How many syllable nuclei the sound has; None where not counted.
        noise_db: How far speech stands above the noise, in decibels; None if unknown.
        engine: What wrote the words, with its version; empty where nothing did.
        keeps_fillers: Whether who wrote the words wrote um and uh where they were
            said: False for an engine or a transcript that leaves them out.
        problems: What could not be heard, and where.
    """

    duration_s: float
    words: tuple[Word, ...] = ()
    speech: tuple[Stretch, ...] = ()
    levels: tuple[float, ...] = ()
    tones: tuple[Tone, ...] = ()
    syllables: int | None = None
    noise_db: float | None = None
    engine: str = ""
    keeps_fillers: bool = False
    problems: tuple[Problem, ...] = ()
