"""Put a loop together for planning, from files or from rows alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from askback.adapters import shipped
from askback.core.bank import Bank, Question
from askback.core.decision import COMPANY, Belief, Evidence, beliefs, unknown
from askback.core.planning.agenda import LoopPlan
from askback.core.planning.build import build
from askback.core.planning.loop import Interview, Loop, Tables
from askback.core.planning.raised import Ahead
from askback.core.topics import Role, Work
from askback.services.heard import ReadForm
from askback.services.own_bank import OwnBank
from askback.services.raised import questions_raised

OPEN = (0.1, 0.9)  # while the chance that a limit is broken lies here, it is open
CONTRADICTED = 0.5  # from this conflict on, another account is wanted
IN_PASSING = 0.2  # evidence of less weight is of an answer about something else
ANSWERED_UNASKED = "It was answered without being asked."
NEVER_ASKED = "You said that you never want to ask it."


@dataclass(frozen=True, slots=True)
class LoopInput:
    """What a plan is made from.

    Attributes:
        interviews: Those still to come, in order.
        weights: The user's weights 0-5 by criterion; the rest have their default.
        dealbreakers: Criteria that can break the deal.
        evidence: All that was heard and claimed.
        unknown: Overrides of how unknown a criterion is, 0-1.
        asked: Keys put to a person before, by the person's name.
        dropped: Keys not to ask, with the reason.
        tailored: Questions grown from the sources.
        own: The user's bank; without one, the shipped bank.
        work: The job's lines of work; questions of other lines are left aside.
        shut: Keys of questions of no use in view of what the sources say.
        said: Criteria on which a source says something, for searchable questions.
        close: Whether to ask for doubts at the end.
        met: Roles of the people of the loop who may not come again, by name.
        tables: Who knows what and what is usual; without any, the shipped ones.
        contradicted: Criteria on which two accounts differ in what they say.
    """

    interviews: tuple[Interview, ...]
    weights: Mapping[str, float]
    dealbreakers: frozenset[str] = frozenset()
    evidence: tuple[Evidence, ...] = ()
    unknown: Mapping[str, float] = field(default_factory=dict)
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    dropped: Mapping[str, str] = field(default_factory=dict)
    tailored: tuple[Question, ...] = ()
    own: OwnBank | None = None
    work: frozenset[Work] = frozenset()
    shut: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    close: bool = True
    met: Mapping[str, Role] = field(default_factory=dict)
    tables: Tables | None = None
    contradicted: frozenset[str] = frozenset()

    @property
    def resting_on(self) -> Tables:
        """The tables that the plan rests on."""
        return self.tables or shipped.tables()


def plan_loop(given: LoopInput, *, exact: bool = True) -> LoopPlan:
    """Plan the questions of all interviews still to come.

    Raises:
        InvalidInputError: A weight is of no criterion, or not within 0-5.
    """
    return build(
        make_loop(given), shipped.criteria(), shipped.fixed_list(), exact=exact
    )


def make_loop(given: LoopInput) -> Loop:
    """Put a loop together.

    Raises:
        InvalidInputError: A weight is of no criterion, or not within 0-5.
    """
    weights = shipped.criteria().weights(given.weights)
    found = beliefs(given.evidence)
    left = unknown(found) | dict(given.unknown)
    open_ = frozenset(c for c in given.dealbreakers if is_open(found.get(c)))
    opposed = frozenset(c for c, b in found.items() if b.conflict >= CONTRADICTED)
    torn = opposed | given.contradicted
    own = given.own or OwnBank(shipped.bank())
    kept = {key for i in given.interviews for key in i.pinned} | own.liked
    fitting = (
        question
        for question in own.bank
        if question.is_for(given.work)
        and (question.key not in given.shut or question.key in kept)
    )
    raised = questions_raised(given.evidence, _ahead(given, weights, torn))
    questions = (*fitting, *given.tailored, *(question for question, _ in raised))
    return Loop(
        interviews=given.interviews,
        questions=questions,
        weights=weights,
        unknown=left,
        tables=given.resting_on,
        pressing=open_ | torn,
        open_dealbreakers=open_,
        close=given.close,
        asked=given.asked,
        dropped=dict.fromkeys(sorted(own.never), NEVER_ASKED)
        | dict(given.dropped)
        | _researched(questions, given.said),
        liked=own.liked,
        grown=frozenset(question.key for question in given.tailored),
        raised={question.key: origin for question, origin in raised},
        heard=_heard(given.evidence),
    )


def _ahead(
    given: LoopInput, weights: Mapping[str, float], torn: frozenset[str]
) -> Ahead:
    """Return whom there is to ask about what was raised."""
    people = {p.name: p.role for i in given.interviews for p in i.interviewers}
    return Ahead(
        interviews=given.interviews,
        asked=given.asked,
        weights=weights,
        torn=torn,
        knows=given.resting_on.knows,
        met={**given.met, **people},
        heard=_heard(given.evidence),
    )


def _heard(evidence: Iterable[Evidence]) -> dict[str, frozenset[str]]:
    """Return who has told of each criterion, more than in passing."""
    told: dict[str, set[str]] = {}
    for piece in evidence:
        if piece.witness != COMPANY and piece.weight >= IN_PASSING:
            told.setdefault(piece.criterion, set()).add(piece.witness)
    return {criterion: frozenset(who) for criterion, who in told.items()}


def shut_by(bank: Iterable[Question], texts: Sequence[str]) -> frozenset[str]:
    """Return the questions that need words which no source has.

    Who pins one, or likes it, is asked it all the same.
    """
    return frozenset(q.key for q in bank if not q.is_open(texts))


def is_open(belief: Belief | None) -> bool:
    """Return whether it is open that a dealbreaker's limit is broken.

    The chance that it is broken is taken as that of being bad rather than good.
    """
    if belief is None:
        return True
    return OPEN[0] <= 1 - belief.mean <= OPEN[1]


def _researched(questions: Iterable[Question], said: frozenset[str]) -> dict[str, str]:
    """Drop searchable questions that research has answered."""
    return {
        q.key: "Your sources answer it."
        for q in questions
        if q.searchable and max(q.criteria, key=lambda c: q.criteria[c]) in said
    }


def told_unasked(forms: Iterable[ReadForm], bank: Bank) -> dict[str, str]:
    """Return what was answered unasked, with the reason; must-asks are asked anyway."""
    ruled = {q.key for q in bank if q.rule is not None}
    told = {told.key for form in forms for told in form.answered_unasked}
    return dict.fromkeys(sorted(told - ruled), ANSWERED_UNASKED)
