"""The gap between what a posting wants and what a résumé shows, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askback.core.dossier.values import Kind
from askback.core.topics import Problem, Span


class State(StrEnum):
    """How a wanted skill stands in a résumé."""

    HELD = "held"
    ADJACENT = "adjacent"
    MISSING = "missing"


class Part(StrEnum):
    """What a part of a résumé is about."""

    WORK = "work"
    PROJECTS = "projects"
    VOLUNTEER = "volunteer"
    EDUCATION = "education"
    CERTIFICATES = "certificates"
    SKILLS = "skills"
    LANGUAGES = "languages"
    SUMMARY = "summary"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


class Standing(StrEnum):
    """What a line says of the skill it names."""

    SHOWN = "shown"
    UNDER_WAY = "under_way"
    WISHED = "wished"
    LAPSED = "lapsed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Months:
    """A stretch of time as a résumé dates it; months since the year 0, half-open.

    Attributes:
        first: The first month.
        after: The month after the last; where only years are given, the widest reading.
        span: The dates, verbatim.
    """

    first: int
    after: int
    span: Span


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """A line of a résumé; one that only wraps counts with what it goes on with.

    Attributes:
        span: Its words.
        part: The part of the résumé it stands in.
        bullet: Whether it is an item of a list.
        dates: The dates of the entry it belongs to, where they are clear.
    """

    span: Span
    part: Part
    bullet: bool
    dates: Months | None


@dataclass(frozen=True, slots=True)
class Resume:
    """A résumé as text with its lines.

    Attributes:
        text: The text, which all spans are of.
        lines: Its lines, in order; headings are left out.
        problems: What was wrong with it and read past.
    """

    text: str
    lines: tuple[ResumeLine, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill that a line of a résumé names.

    Attributes:
        name: The skill, as our vocabulary spells it.
        span: As the résumé spells it.
        line: The line.
        standing: What the line says of it.
    """

    name: str
    span: Span
    line: ResumeLine
    standing: Standing


@dataclass(frozen=True, slots=True)
class Shorter:
    """Fewer years than are wanted, as a fact with both sides' words.

    Attributes:
        wanted_years: Years that the posting asks for.
        wanted: Its words.
        shown_years: Years that the résumé dates, in years with a fraction.
        shown: Its dates or its words.
    """

    wanted_years: float
    wanted: Span
    shown_years: float
    shown: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Objection:
    """A doubt to expect, as an interviewer would put it.

    Attributes:
        skill: The skill it is about.
        text: The doubt, in our words.
        because: The posting's words that it comes from.
    """

    skill: str
    text: str
    because: Span


@dataclass(frozen=True, slots=True)
class Steps:
    """What to do about a skill that a résumé does not show.

    Attributes:
        first_step: How to begin.
        project: What fits an evening or a weekend.
    """

    first_step: str
    project: str


@dataclass(frozen=True, slots=True)
class GapSkill:
    """One skill that a posting wants, and how it stands in a résumé.

    Attributes:
        name: The skill.
        kind: How much it is wanted.
        wanted: The posting's words.
        state: How it stands.
        line: The résumé's line that shows it, or shows the neighbour.
        via: The skill that the line names instead, where it is another one.
        why: What the line means for the skill, in a sentence.
        bring: The line to tell a story from; only for what is held.
        lacks: What that line leaves out, each as "It names no result."
        shorter: Fewer years than are wanted.
        steps: What to do about it; None for what is held.
        objection: The doubt to expect; None for what is held in full.
    """

    name: str
    kind: Kind
    wanted: Span
    state: State
    line: Span | None = None
    via: str | None = None
    why: str = ""
    bring: Span | None = None
    lacks: tuple[str, ...] = ()
    shorter: Shorter | None = None
    steps: Steps | None = None
    objection: Objection | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """All that a posting wants against one résumé.

    Attributes:
        skills: In the order of the posting.
        resume: The résumé.
    """

    skills: tuple[GapSkill, ...]
    resume: Resume

    @property
    def objections(self) -> tuple[Objection, ...]:
        """Return the doubts to expect, required skills first."""
        rank = {Kind.MUST: 0, Kind.UNSTATED: 1, Kind.NICE: 2}
        told = sorted(self.skills, key=lambda skill: rank[skill.kind])
        return tuple(skill.objection for skill in told if skill.objection)
