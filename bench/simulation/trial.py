"""One loop under one policy: ask, hear, believe, decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from askback.core.decision import Belief, Evidence, beliefs, chance_broken
from bench.simulation.case import LIMIT, Case, draw_case
from bench.simulation.hearing import Caught, hear
from bench.simulation.policies import Ask, Policy, State
from bench.simulation.telling import Setting, Thing, tell
from bench.simulation.witnesses import Witness, meet
from bench.simulation.world import World

NOTHING = Belief()
EVEN = 0.5  # the bar for a job, and the middle of what a criterion can be
SUSPECTED = 0.4  # from this chance on a dealbreaker is taken as broken: it costs more
# than a good job let go. With nothing heard the chance is LIMIT, below it.


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one loop under one policy.

    Attributes:
        case: The hidden truth, and what matters.
        beliefs: By criterion, where anything was heard.
        caught: What was said and caught.
        minutes: What the questions took.
        questions: How many were put, each once for each person.
        evidence: What was heard, as it was written down.
        first: How much of that, from the start, is of the first interview.
    """

    case: Case
    beliefs: Mapping[str, Belief]
    caught: tuple[Thing, ...]
    minutes: float
    questions: int
    evidence: tuple[Evidence, ...] = ()
    first: int = 0

    def belief(self, criterion: str) -> Belief:
        """Return what is believed of a criterion."""
        return self.beliefs.get(criterion, NOTHING)

    @property
    def error_before(self) -> float:
        """The weighted squared error of believing that all is middling."""
        return self._weighted({c: (EVEN - t) ** 2 for c, t in self.case.truth.items()})

    @property
    def error_after(self) -> float:
        """The weighted squared error of what is believed at the end."""
        return self._weighted(
            {c: (self.belief(c).mean - t) ** 2 for c, t in self.case.truth.items()}
        )

    @property
    def learnt(self) -> float:
        """By how much the weighted squared error fell; below 0 if one was misled."""
        return self.error_before - self.error_after

    @property
    def true_heard(self) -> float:
        """The weighted share, 0-1, of criteria of which something true was heard."""
        truth = self.case.truth
        heard = {
            t.criterion for t in self.caught if t.good == (truth[t.criterion] > EVEN)
        }
        return self._weighted({c: float(c in heard) for c in truth})

    @property
    def score(self) -> float:
        """How good the job seems, 0-1."""
        return self._weighted({c: self.belief(c).mean for c in self.case.truth})

    @property
    def true_score(self) -> float:
        """How good the job is, 0-1."""
        return self._weighted(self.case.truth)

    @property
    def suspected(self) -> frozenset[str]:
        """Dealbreakers that are taken as broken."""
        return frozenset(
            c for c in self.case.dealbreakers if broken(self.belief(c)) >= SUSPECTED
        )

    @property
    def missed(self) -> frozenset[str]:
        """Broken dealbreakers that one does not suspect."""
        return self.case.broken - self.suspected

    @property
    def unheard(self) -> frozenset[str]:
        """Broken dealbreakers of which nothing at all was caught."""
        return self.case.broken - {thing.criterion for thing in self.caught}

    @property
    def accepts(self) -> bool:
        """Whether the candidate takes the job."""
        return self.score >= EVEN and not self.suspected

    @property
    def should_accept(self) -> bool:
        """Whether one who knew the truth would take it."""
        return self.true_score >= EVEN and not self.case.broken

    @property
    def wrong(self) -> bool:
        """Whether the decision was wrong."""
        return self.accepts != self.should_accept

    def _weighted(self, values: Mapping[str, float]) -> float:
        weights = self.case.weights
        return sum(weights[c] * v for c, v in values.items()) / sum(weights.values())


def broken(belief: Belief) -> float:
    """Return the chance, 0-1, that a limit is broken, by what is believed."""
    return chance_broken(belief, LIMIT)


def run(case: Case, policy: Policy, world: World) -> Trial:
    """Go through a loop under one policy."""
    people = meet(case, world)
    state = State(case)
    caught: list[Caught] = []
    asks: list[Ask] = []
    first = 0
    while state.number < len(case.interviews):
        agenda = policy(state)
        here = _interview(state, agenda, people, world)
        caught += here
        asks += agenda
        state = _after(state, agenda, here)
        first = first if state.number > 1 else len(state.evidence)
    return Trial(
        case=case,
        beliefs=beliefs(state.evidence),
        caught=tuple(thing for one in caught for thing in one.things),
        minutes=sum(ask.minutes for ask in asks),
        questions=sum(len(ask.to) for ask in asks),
        evidence=state.evidence,
        first=first,
    )


def try_out(seed: int, policy: Policy, world: World) -> Trial:
    """Draw a case and go through it under one policy."""
    return run(draw_case(seed, world.shared), policy, world)


def _interview(
    state: State, agenda: Iterable[Ask], people: Mapping[str, Witness], world: World
) -> list[Caught]:
    last = state.number == len(state.case.interviews) - 1
    setting = Setting(state.interview, last)
    seed = state.case.seed
    heard: list[Caught] = []
    for ask in agenda:
        for name in ask.to:
            told = tell(seed, people[name], ask.question, setting, world)
            heard.append(hear(seed, people[name], ask.question, told))
    return heard


def _after(state: State, agenda: Sequence[Ask], heard: Iterable[Caught]) -> State:
    pieces: tuple[Evidence, ...] = tuple(p for one in heard for p in one.evidence)
    asked = dict(state.asked)
    for ask in agenda:
        for name in ask.to:
            asked[name] = asked.get(name, frozenset()) | {ask.question.key}
    return State(state.case, state.number + 1, state.evidence + pieces, asked)
