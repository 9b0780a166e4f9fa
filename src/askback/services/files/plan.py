"""Solve a planning problem that a file states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from askback.core.planning.problem import Limit, Option, Plan, Problem
from askback.core.planning.solve import GAP, TIME_LIMIT_S, solve, solve_greedily
from askback.errors import InvalidInputError
from askback.services.files.checked import Strict, check, load_json

MOST = 20_000  # options; beyond this no loop of interviews goes


class CriterionForm(Strict):
    """A criterion: what it matters and how unknown it is."""

    name: str
    weight: float = Field(ge=0)
    unknown: float = Field(ge=0, le=1)


class InterviewForm(Strict):
    """An interview and the minutes for your questions."""

    name: str
    minutes: float = Field(ge=0)


class QuestionForm(Strict):
    """A question: its minutes, and what it would tell in which interview."""

    key: str
    minutes: float = Field(gt=0)
    gains: Mapping[str, Mapping[str, float]]


class ProblemForm(Strict):
    """PROBLEM of the contract."""

    criteria: list[CriterionForm]
    interviews: list[InterviewForm]
    questions: list[QuestionForm]
    must: list[tuple[str, str]] = []
    once: bool = True


def solve_file(
    path: str,
    *,
    greedily: bool = False,
    gap: float = GAP,
    time_limit_s: float = TIME_LIMIT_S,
) -> tuple[Problem, Plan]:
    """Solve the problem of a file.

    Raises:
        InvalidInputError: The file states no problem; the message names the field.
        NoRoomError: The must-asks of an interview exceed its minutes.
    """
    form = check(ProblemForm, load_json(path), path)
    problem = lay_out(form, path)
    if greedily:
        return problem, solve_greedily(problem, gap=gap)
    return problem, solve(problem, gap=gap, time_limit_s=time_limit_s)


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
    names = {
        "criteria": [c.name for c in form.criteria],
        "interviews": [i.name for i in form.interviews],
        "questions": [q.key for q in form.questions],
    }
    for kind, given in names.items():
        for name in given:
            if given.count(name) > 1:
                raise InvalidInputError(f"{path}: {kind}: {name!r} is there twice.")
    for question in form.questions:
        for interview, gains in question.gains.items():
            where = f"questions.{question.key}.gains.{interview}"
            if interview not in names["interviews"]:
                raise InvalidInputError(f"{path}: {where}: there is no such interview.")
            for criterion in gains:
                if criterion not in names["criteria"]:
                    raise InvalidInputError(
                        f"{path}: {where}.{criterion}: there is no such criterion."
                    )
    for key, interview in form.must:
        if key not in names["questions"] or interview not in names["interviews"]:
            raise InvalidInputError(
                f"{path}: must: there is no question {key!r} or interview {interview!r}."
            )


def to_json(problem: Problem, plan: Plan, seconds: float) -> dict[str, Any]:
    """Return a plan in the contract's form."""
    agendas: dict[str, list[str]] = {name: [] for name in problem.minutes}
    for n in plan.chosen:
        agendas[problem.options[n].interview].append(problem.options[n].question)
    return {
        "status": plan.status.value,
        "value": plan.value,
        "bound": plan.bound,
        "gap": plan.gap,
        "seconds": round(seconds, 4),
        "agendas": agendas,
    }
