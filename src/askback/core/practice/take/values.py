"""What a take holds, as facts with their words and times."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from askback.core.practice.values import Heard, Stretch, Word
from askback.core.topics import Problem

FillersAre = Literal["counted", "at_least", "not_measured"]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A take before this one.

    Attributes:
        name: What the user knows it by, such as "take 2".
        heard: What was heard in it.
    """

    name: str
    heard: Heard


@dataclass(frozen=True, slots=True)
class Brief:
    """What a take is held against; anything may be missing.

    Attributes:
        script: What the user wrote down to say.
        target_s: How long it is to be, in seconds.
        points: What it is to cover, each a few words.
        earlier: The takes before it, the oldest first.
    """

    script: str = ""
    target_s: float | None = None
    points: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that fills, or may.

    Attributes:
        word: In small letters, without punctuation; "you know" is one.
        start_s: When it begins, in seconds.
        end_s: When it ends.
        index: Where its first word stands among the words.
    """

    word: str
    start_s: float
    end_s: float
    index: int


@dataclass(frozen=True, slots=True)
class PacePoint:
    """The pace around a moment.

    Attributes:
        at_s: The middle of what was counted, in seconds.
        words_per_minute: How fast.
    """

    at_s: float
    words_per_minute: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a take, verbatim, and when they were said.

    Attributes:
        quote: The words as an engine wrote them, joined by single spaces.
        start_s: When the first begins, in seconds.
        end_s: When the last ends.
        index: Where its first word stands among the words.
        count: How many words it has.
    """

    quote: str
    start_s: float
    end_s: float
    index: int
    count: int

    @classmethod
    def of(cls, words: tuple[Word, ...], index: int, count: int) -> Passage:
        """Return some words of a take.

        >>> Passage.of((Word("We", 0.0, 0.2), Word("met.", 0.3, 0.6)), 0, 2).quote
        'We met.'
        """
        part = words[index : index + count]
        return cls(
            " ".join(word.text for word in part),
            part[0].start_s,
            part[-1].end_s,
            index,
            count,
        )


@dataclass(frozen=True, slots=True)
class Star:
    """The parts of a story that were told; None where none was found.

    Attributes:
        situation: Where and when it was, and what was going on.
        task: What the speaker had to do.
        action: What the speaker did.
        result: What came of it.
    """

    situation: Passage | None = None
    task: Passage | None = None
    action: Passage | None = None
    result: Passage | None = None


@dataclass(frozen=True, slots=True)
class PointHeard:
    """A point that was to be covered.

    Attributes:
        point: As the user wrote it.
        passage: Where it was said; None where it was not heard.
    """

    point: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words said, or written, twice in one order.

    Attributes:
        here: In this take.
        there: In the other; its times are 0 where that is a script.
    """

    here: Passage
    there: Passage


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a take stands beside a script or an earlier take, in facts.

    Attributes:
        name: What it stands beside: "the script", or an earlier take's name.
        share: How much of this take is word for word the same, 0-1.
        runs: The shared runs of words, the longest first.
        style: How far apart the little words are in their use, 0 the same to 1; None
            where one of the two is too short to tell.
        pauses: (pauses a minute here, there); None where one has no times.
        pitch: (pitch range in semitones here, there); None where one is not known.
    """

    name: str
    share: float
    runs: tuple[SharedRun, ...] = ()
    style: float | None = None
    pauses: tuple[float, float] | None = None
    pitch: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Natural:
    """Rehearsed or natural: what is the same, and no score.

    Attributes:
        with_script: Beside the script; None where there is none.
        with_earlier: Beside the take before; None where there is none.
        others: Beside the takes before that, the latest first.
    """

    with_script: Likeness | None = None
    with_earlier: Likeness | None = None
    others: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """How long a take is beside how long it was to be.

    Attributes:
        target_s: What was aimed at, in seconds.
        over_s: How much longer it is; below 0 shorter.
    """

    target_s: float
    over_s: float


@dataclass(frozen=True, slots=True)
class TakeReading:
    """What a take holds. What was not measured is None or empty, and problems say why.

    Attributes:
        duration_s: How long the recording is, in seconds.
        speech_s: How much of it is speech.
        words: Every word with its times.
        words_per_minute: Words but for um and uh, over the time from first to last.
        articulation_rate: Syllables a second of speech.
        pace: The pace over time.
        fillers: Um, uh and the like.
        possible: Words that may fill here, such as "like"; they are in no rate.
        repeats: Words said twice running, or begun and dropped.
        fillers_per_minute: Of um, uh and the like, over the whole recording.
        fillers_per_100_words: The same for each hundred words.
        fillers_are: Whether they were counted, are a floor, or were not measured.
        pauses: Silences of half a second and more between words.
        pitch_range_semitones: From the 10th to the 90th percentile of pitch.
        star: The parts of a story.
        points: What was to be covered, in the order given.
        hedges: Words that take back part of what is said.
        length: Beside the target; None where there is none.
        natural: Beside the script and earlier takes; None where there are none.
        problems: What could not be told, and where.
    """

    duration_s: float
    speech_s: float
    words: tuple[Word, ...] = ()
    words_per_minute: float | None = None
    articulation_rate: float | None = None
    pace: tuple[PacePoint, ...] = ()
    fillers: tuple[Filler, ...] = ()
    possible: tuple[Filler, ...] = ()
    repeats: tuple[Passage, ...] = ()
    fillers_per_minute: float | None = None
    fillers_per_100_words: float | None = None
    fillers_are: FillersAre = "not_measured"
    pauses: tuple[Stretch, ...] = ()
    pitch_range_semitones: float | None = None
    star: Star = field(default_factory=Star)
    points: tuple[PointHeard, ...] = ()
    hedges: tuple[Passage, ...] = ()
    length: Length | None = None
    natural: Natural | None = None
    problems: tuple[Problem, ...] = ()
