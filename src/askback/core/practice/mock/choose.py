"""Which questions a mock interview asks."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from askback.errors import InvalidInputError

SHORTEST_MINUTES, LONGEST_MINUTES = 5, 90  # one question with its answer; a long panel
ANSWER_S = 120  # seconds of an answer; longer ones are cut off in a real interview
QUESTION_S = 200  # a question asked in 20, answered in 120, followed up in 60 seconds
OWN_S = 300  # seconds at the end for what the candidate asks
DOUBTS = 4  # one doubt in so many questions: more would be an interrogation
OWN = 3  # one of one's own in so many: a mock asks what one did not choose, too


class Kind(IntEnum):
    """Where a question comes from, in the order in which they are asked."""

    ASKED = 1  # interviewers ask it
    OWN = 2  # the user practises it
    DOUBT = 3  # a doubt about the user that is to be expected


PARTS = ((Kind.DOUBT, DOUBTS), (Kind.OWN, OWN))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be asked.

    Attributes:
        name: Names it; no two have the same.
        text: As an interviewer says it.
        kind: Where it comes from.
        competency: What an answer shows; empty where that is not known.
        stages: The stages it is asked in; empty for any.
        follow_ups: What interviewers ask next.
        is_story: Whether an answer tells what happened.
        is_opener: Whether an interview begins with it.
        weight: How well it fits the company; more comes first.
    """

    name: str
    text: str
    kind: Kind = Kind.ASKED
    competency: str = ""
    stages: frozenset[str] = frozenset()
    follow_ups: tuple[str, ...] = ()
    is_story: bool = False
    is_opener: bool = False
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Interview:
    """A mock interview.

    Attributes:
        questions: In order.
        own_s: Seconds at its end for what the candidate asks; 0 for none.
    """

    questions: tuple[Candidate, ...]
    own_s: int

    @property
    def length_s(self) -> int:
        """How long it takes, in seconds.

        >>> Interview((Candidate("a", "Why us?"),), OWN_S).length_s
        500
        """
        return len(self.questions) * QUESTION_S + self.own_s


def choose(
    candidates: Iterable[Candidate],
    *,
    stage: str,
    minutes: int,
    seed: str,
    has_own: bool = False,
) -> Interview:
    """Return the questions of a mock interview.

    It begins with a question that interviews begin with, asks for each competency once
    before it asks for one twice, and comes to doubts last. Where there is time, one
    doubt and one of the user's own are among them. The same candidates and
    seed are the same interview, in whatever order they are given.

    Args:
        candidates: All that may be asked.
        stage: The stage it is a mock of; its questions and those of any stage.
        minutes: In all, `SHORTEST_MINUTES` to `LONGEST_MINUTES`.
        seed: What breaks ties.
        has_own: Whether `OWN_S` at its end are kept for what the candidate asks.

    Returns:
        One question at least where there is one for the stage, and no more than fit.

    Raises:
        InvalidInputError: It would be too short or too long.

    Source:
        Ours.

    >>> asked = [Candidate("a", "Why us?", competency="motivation")]
    >>> choose(asked, stage="technical", minutes=15, seed="1").questions[0].text
    'Why us?'
    """
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        raise InvalidInputError(
            f"A mock interview takes {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes."
        )
    own_s = OWN_S if has_own and minutes * 60 >= OWN_S + QUESTION_S else 0
    most = max(1, (minutes * 60 - own_s) // QUESTION_S)
    fitting = [one for one in candidates if not one.stages or stage in one.stages]
    ranked = sorted(fitting, key=lambda one: (-one.weight, _drawn(seed, one.name)))
    chosen = _balanced(ranked, most)
    return Interview(tuple(_in_order(chosen)), own_s)


def _balanced(ranked: Sequence[Candidate], most: int) -> list[Candidate]:
    """Return as many as fit, no competency twice before each is there once."""
    opener = next((one for one in ranked if one.is_opener), None)
    kinds = [kind for kind, part in PARTS if most >= part]
    firsts = [next((o for o in ranked if o.kind is kind), None) for kind in kinds]
    chosen = [one for one in dict.fromkeys((opener, *firsts)) if one is not None]
    left = [one for one in ranked if one not in chosen]
    while left and len(chosen) < most:
        one = _next(left, chosen, most)
        chosen.append(one)
        left.remove(one)
    return chosen


def _next(
    left: Sequence[Candidate], chosen: Sequence[Candidate], most: int
) -> Candidate:
    """Return the best of those that are left, within what a kind may have."""
    kinds = Counter(one.kind for one in chosen)
    shown = Counter(map(_about, chosen))
    full = {kind for kind, part in PARTS if kinds[kind] >= max(1, most // part)}
    allowed = [one for one in left if one.kind not in full] or left
    # An opener is asked once, unless nothing else is left.
    return min(allowed, key=lambda one: (one.is_opener, shown[_about(one)]))


def _about(one: Candidate) -> str:
    """Return what a question is about; where that is not known, where it is from."""
    return one.competency or one.kind.name


def _in_order(chosen: Iterable[Candidate]) -> list[Candidate]:
    """Return questions as they are asked: how one begins first, doubts last."""
    return sorted(chosen, key=lambda one: (not one.is_opener, one.kind is Kind.DOUBT))


def _drawn(seed: str, name: str) -> bytes:
    """Return what orders candidates by chance, the same every time."""
    return hashlib.sha256(f"{seed}\0{name}".encode()).digest()
