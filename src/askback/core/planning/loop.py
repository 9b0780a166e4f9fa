"""A loop of interviews as planning sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from askback.core.bank import Question
from askback.core.topics import Cues, Knows, Phrasing, Role, Stage, Stages
from askback.core.topics.criteria import MOST

LIKED = 1.25  # enough to win against a question nearly as good, not against a better
SURE = 0.95  # no liking makes an answer certain


@dataclass(frozen=True, slots=True)
class Interviewer:
    """A person you will meet.

    Attributes:
        name: As you call them; one name is one person all through the loop.
        role: What they are to the person in the job.
    """

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Interview:
    """One meeting of the loop.

    Attributes:
        name: Unique in its loop.
        stage: What kind of meeting it is.
        minutes: The minutes for your questions, at least 0.
        interviewers: Whom you meet; more than one is a panel.
        expected: Not booked yet: it counts in the plan and gets no agenda.
        pinned: Keys that the user put on its agenda.
    """

    name: str
    stage: Stage
    minutes: float
    interviewers: tuple[Interviewer, ...]
    expected: bool = False
    pinned: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[Interviewer, ...]:
        """Whom you meet; who is entered twice is asked once."""
        return tuple(dict.fromkeys(self.interviewers))


@dataclass(frozen=True, slots=True)
class Tables:
    """What planning takes as given; users may edit it."""

    knows: Knows
    phrasing: Mapping[Phrasing, float]
    stages: Stages = field(default_factory=Stages)
    cues: Cues = field(default_factory=Cues)


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said ill of a criterion.

    Attributes:
        criterion: What it is about.
        who: Who said it.
        quote: The words, verbatim.
        weight: 0-1, how much of the matter it settles.
        noted: Whether the words are the user's note of it.
    """

    criterion: str
    who: str
    quote: str
    weight: float
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Raised:
    """Where a question that grew from an interview comes from, and whom it is for.

    Attributes:
        criterion: What was spoken ill of.
        said: The words, one piece for each who spoke, the weightiest first.
        to: Names of those it may be put to; nobody hears their own words again.
    """

    criterion: str
    said: tuple[Said, ...]
    to: frozenset[str]


@dataclass(frozen=True, slots=True)
class Loop:
    """Everything a plan rests on.

    Attributes:
        interviews: In the order they will be.
        questions: What may be asked, tailored ones included.
        weights: 0-5 by criterion.
        unknown: 0-1 by criterion; what is not named is wholly unknown.
        tables: Who knows what, and what each phrasing gets.
        pressing: Dealbreakers that are open, and what was contradicted: criteria on
            which a second witness is wanted.
        open_dealbreakers: Dealbreakers whose limit may or may not be broken.
        close: Whether to ask for doubts about you at the end.
        asked: Keys already put to a person, by name.
        dropped: Keys not to ask any more, with the reason.
        liked: Keys that the user rated a favourite.
        grown: Keys of what grew from the sources.
        raised: What grew from earlier interviews, by key.
        heard: Who has told of a criterion before, by criterion.
    """

    interviews: tuple[Interview, ...]
    questions: tuple[Question, ...]
    weights: Mapping[str, float]
    unknown: Mapping[str, float]
    tables: Tables
    pressing: frozenset[str] = frozenset()
    open_dealbreakers: frozenset[str] = frozenset()
    close: bool = True
    asked: Mapping[str, frozenset[str]] = field(
        default_factory=dict[str, frozenset[str]]
    )
    dropped: Mapping[str, str] = field(default_factory=dict[str, str])
    liked: frozenset[str] = frozenset()
    grown: frozenset[str] = frozenset()
    raised: Mapping[str, Raised] = field(default_factory=dict[str, Raised])
    heard: Mapping[str, frozenset[str]] = field(
        default_factory=dict[str, frozenset[str]]
    )

    @property
    def shares(self) -> dict[str, float]:
        """Return the weight of each criterion as a share of all.

        Source:
            Ours; DESIGN section 5. An open dealbreaker counts with the highest weight.
        """
        lifted = {
            c: max(w, MOST) if c in self.open_dealbreakers else w
            for c, w in self.weights.items()
        }
        total = sum(lifted.values()) or 1.0
        return {c: w / total for c, w in lifted.items()}

    @property
    def worth(self) -> dict[str, float]:
        """Return its share times how unknown it is, for each criterion.

        Source:
            Ours; DESIGN section 5.
        """
        return {c: s * self.unknown.get(c, 1.0) for c, s in self.shares.items()}

    def told(
        self, question: Question, interviewer: Interviewer, stage: Stage
    ) -> dict[str, float]:
        """Return how likely a person's answer settles each criterion, 0-1.

        A favourite counts for more: who rated it has seen it work.
        """
        told = reach(question, interviewer, stage, self.tables)
        if question.key not in self.liked:
            return told
        return {c: min(SURE, chance * LIKED) for c, chance in told.items()}

    def was_asked(self, name: str, key: str) -> bool:
        """Return whether a person was asked a question before."""
        return key in self.asked.get(name, frozenset())

    def may_hear(self, name: str, key: str) -> bool:
        """Return whether a question may be put to a person, as far as it is for some.

        What one raised is put to others; what several raised, to whoever decides.
        """
        raised = self.raised.get(key)
        return raised is None or name in raised.to


def reach(
    question: Question, interviewer: Interviewer, stage: Stage, tables: Tables
) -> dict[str, float]:
    """Return how likely a person's answer settles each criterion, 0-1.

    Args:
        question: What is asked.
        interviewer: Of whom.
        stage: When.
        tables: Who knows what, and what each phrasing gets.

    Source:
        Ours; DESIGN section 5: strength x phrasing x suits x knows.
    """
    told = tables.phrasing[question.phrasing] * question.suits(interviewer.role, stage)
    return {
        criterion: strength * told * tables.knows.of(interviewer.role, criterion)
        for criterion, strength in question.criteria.items()
    }
