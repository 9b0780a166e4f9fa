"""Solve a planning problem that a file states."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from askback.core.planning.problem import Limit, Option, Plan, Problem
from askback.core.planning.solve import GAP, TIME_LIMIT_S, solve, solve_greedily
from askback.errors import InvalidInputError
from askback.services.files.checked import Strict, check, load_json

MOST = 20_000  # options; beyond this no loop of interviews goes

LARGEST = 1e9  # weight or minutes; sums of such are still exact enough to compare

Share = Annotated[float, Field(ge=0, le=1)]


class CriterionForm(Strict):
    """A criterion: what it matters and how unknown it is."""

    name: str
    weight: float = Field(ge=0, le=LARGEST)
    unknown: Share


class InterviewForm(Strict):
    """An interview and the minutes for your questions."""

    name: str
    minutes: float = Field(ge=0, le=LARGEST)


class QuestionForm(Strict):
    """A question: its minutes, and what it would tell in which interview."""

    key: str
    minutes: float = Field(gt=0, le=LARGEST)
    gains: Mapping[str, Mapping[str, Share]]


class ProblemForm(Strict):
    """PROBLEM of the contract."""

    criteria: list[CriterionForm]
    interviews: list[InterviewForm]
    questions: list[QuestionForm]
    must: list[tuple[str, str]] = Field(default=[])
    once: bool = True


@dataclass(frozen=True, slots=True)
class Solved:
    """A problem, its plan, and the seconds that solving took."""

    problem: Problem
    plan: Plan
    seconds: float


def solve_file(
    path: str,
    *,
    greedily: bool = False,
    gap: float = GAP,
    time_limit_s: float = TIME_LIMIT_S,
) -> Solved:
    """Solve the problem of a file.

    Raises:
        InvalidInputError: The file states no problem; the message names the field.
        NoRoomError: The must-asks of an interview exceed its minutes.
    """
    from askback.core.planning import highs  # noqa: F401, PLC0415 -- slow, and no solving

    problem = lay_out(check(ProblemForm, load_json(path), path), path)
    began = time.perf_counter()
    if greedily:
        plan = solve_greedily(problem, gap=gap, hinted=False)
    else:
        plan = solve(problem, gap=gap, time_limit_s=time_limit_s)
    return Solved(problem, plan, time.perf_counter() - began)


def lay_out(form: ProblemForm, path: str) -> Problem:
    """Turn the form into a problem: an option for each question in each interview.

    Raises:
        InvalidInputError: A name is used twice or not known.
    """
    _check_names(form, path)
    must = set(form.must)
    options = [
        Option(q.key, i.name, q.minutes, dict(q.gains.get(i.name, {})))
        for q in form.questions
        for i in form.interviews
        if i.name in q.gains or (q.key, i.name) in must
    ]
    if len(options) > MOST:
        raise InvalidInputError(f"{path}: more than {MOST} pairs to choose from.")
    musts = frozenset(
        n for n, o in enumerate(options) if (o.question, o.interview) in must
    )
    return Problem(
        options=tuple(options),
        worth={c.name: c.weight * c.unknown for c in form.criteria},
        minutes={i.name: i.minutes for i in form.interviews},
        must=musts,
        limits=_once(options, musts) if form.once else (),
    )


def _once(options: list[Option], musts: frozenset[int]) -> tuple[Limit, ...]:
    """A question is put in one interview only, must-asks apart."""
    places: dict[str, set[int]] = {}
    for n, option in enumerate(options):
        if n not in musts:
            places.setdefault(option.question, set()).add(n)
    return tuple(Limit(frozenset(p)) for p in places.values() if len(p) > 1)


def _check_names(form: ProblemForm, path: str) -> None:
    """Refuse names that are used twice or that nothing else knows.

    Raises:
        InvalidInputError: The first such name.
    """
    criteria = _once_each("criteria", (c.name for c in form.criteria), path)
    interviews = _once_each("interviews", (i.name for i in form.interviews), path)
    questions = _once_each("questions", (q.key for q in form.questions), path)
    for question in form.questions:
        _check_gains(question, criteria, interviews, path)
    for key, interview in form.must:
        if key not in questions or interview not in interviews:
            raise InvalidInputError(
                f"{path}: must: there is no question {key!r} or no interview "
                f"{interview!r}."
            )


def _check_gains(
    question: QuestionForm,
    criteria: AbstractSet[str],
    interviews: AbstractSet[str],
    path: str,
) -> None:
    """Refuse gains in interviews or on criteria that are not there.

    Raises:
        InvalidInputError: The first such gain.
    """
    for interview, gains in question.gains.items():
        where = f"{path}: questions.{question.key}.gains.{interview}"
        if interview not in interviews:
            raise InvalidInputError(f"{where}: there is no such interview.")
        for criterion in gains:
            if criterion not in criteria:
                raise InvalidInputError(
                    f"{where}.{criterion}: there is no such criterion."
                )


def _once_each(kind: str, given: Iterable[str], path: str) -> frozenset[str]:
    """Return names as a set.

    Raises:
        InvalidInputError: One is there twice.
    """
    seen: set[str] = set()
    for name in given:
        if name in seen:
            raise InvalidInputError(
                f"{path}: {kind}: {name!r} is there twice; rename one."
            )
        seen.add(name)
    return frozenset(seen)


def to_json(solved: Solved) -> dict[str, Any]:
    """Return a plan in the contract's form."""
    problem, plan = solved.problem, solved.plan
    agendas: dict[str, list[str]] = {name: [] for name in problem.minutes}
    for n in plan.chosen:
        agendas[problem.options[n].interview].append(problem.options[n].question)
    return {
        "status": plan.status.value,
        "value": plan.value,
        "bound": plan.bound,
        "gap": plan.gap,
        "seconds": round(solved.seconds, 4),
        "agendas": agendas,
    }
