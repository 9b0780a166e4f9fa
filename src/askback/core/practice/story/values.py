"""A story as it is told, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askback.core.topics import Span

STAR = ("situation", "task", "action", "result")
MORE = ("decisions", "trade_offs", "obstacles", "numbers")
PARTS = (*STAR, *MORE)


class Kind(StrEnum):
    """What an observation is about."""

    EMPTY = "empty"
    ONE_SENTENCE = "one_sentence"
    MOSTLY_SITUATION = "mostly_situation"
    NEVER_I = "never_i"
    NO_NUMBER = "no_number"
    NUMBERS_APART = "numbers_apart"
    NO_BEFORE = "no_before"
    NO_OBSTACLE = "no_obstacle"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Told:
    """A story in its parts, each as the user wrote it; empty where nothing is written.

    Attributes:
        title: What the user calls it.
        situation: Where it was, and what was at stake.
        task: What was the user's to do.
        action: What the user did.
        result: What came of it.
        decisions: What was decided, and why so.
        trade_offs: What was given up for it.
        obstacles: What stood in the way.
        numbers: What can be counted.
        plain: The same for people outside the field.
    """

    title: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    decisions: str = ""
    trade_offs: str = ""
    obstacles: str = ""
    numbers: str = ""
    plain: str = ""

    def part(self, name: str) -> str:
        """Return one part by its name.

        >>> Told(action="I asked.").part("action")
        'I asked.'
        """
        return str(getattr(self, name))

    @property
    def written(self) -> tuple[tuple[str, str], ...]:
        """The parts that hold words, with their names, in order; not the plain one.

        >>> Told(result="It ran.", action=" ").written
        (('result', 'It ran.'),)
        """
        named = ((name, self.part(name)) for name in PARTS)
        return tuple((name, text) for name, text in named if text.strip())


@dataclass(frozen=True, slots=True)
class Note:
    """An observation on a story; never a score.

    Attributes:
        kind: What it is about.
        part: The part it belongs to.
        text: What was seen, in a sentence.
        ask: What would help, as a question; empty where the fact says enough.
        quotes: The words it rests on, each in its part; none where words are missing.
    """

    kind: Kind
    part: str
    text: str
    ask: str = ""
    quotes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a story.

    Attributes:
        part: Where it stands.
        quote: The number with what it counts.
        unit: What it counts, singular; empty where nothing is named.
    """

    part: str
    quote: Span
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is said to have done it, in the parts that tell deeds.

    Attributes:
        singular: Where it says "I" or "my".
        plural: Where it says "we" or "our".
    """

    singular: tuple[Span, ...]
    plural: tuple[Span, ...]

    @property
    def share(self) -> float | None:
        """How much of it is "I", 0-1; None where neither is said.

        >>> Voice((), ()).share is None
        True
        """
        said = len(self.singular) + len(self.plural)
        return len(self.singular) / said if said else None


@dataclass(frozen=True, slots=True)
class Jargon:
    """A word that people outside the field may not know.

    Attributes:
        quote: The word, in the plain version.
        what: `skill` for a word of a field, `acronym` for letters not spelled out.
    """

    quote: Span
    what: str


@dataclass(frozen=True, slots=True)
class Plain:
    """How plain the plain version is.

    Attributes:
        jargon: Words that may not be known, each place.
        grade: School years that reading it takes; None where it cannot be told.
        why_no_grade: Why not; empty where there is a grade.
        spoken_s: How long it takes aloud, in seconds.
    """

    jargon: tuple[Jargon, ...]
    grade: float | None
    why_no_grade: str
    spoken_s: float


@dataclass(frozen=True, slots=True)
class StoryReading:
    """All that was seen in a story.

    Attributes:
        notes: What it lacks or may lack, in the order of its parts.
        figures: The numbers in it.
        voice: Who is said to have done it.
        spoken_s: How long it takes aloud without its plain version, in seconds.
        is_english: Whether the rules of English were used.
    """

    notes: tuple[Note, ...]
    figures: tuple[Figure, ...]
    voice: Voice
    spoken_s: float
    is_english: bool
