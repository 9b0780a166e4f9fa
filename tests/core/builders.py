"""Values of the core that many tests need; each argument has a dull default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer, Loop, Tables
from askback.core.topics import Knows, Phrasing, Role, Stage, Stages, Usual


def question(key: str = "a-question", **changes: Any) -> Question:
    """A question that tells of the team and may be put to a peer at any time."""
    dull = Question(
        key=key,
        text=f"How is {key}?",
        by_role={},
        intention="What it is like.",
        benefit="You know.",
        criteria={"team": 0.5},
        roles=dict.fromkeys(Role, 1.0),
        stages=frozenset(),
        minutes=2,
        phrasing=Phrasing.PROBLEM,
        demands=frozenset(),
        sensitivity=0,
        aliases=(),
        listen_for=(),
        probes=("And then?",),
        if_dodged="Whom could I ask?",
        fit="Would you mind?",
        searchable=False,
        source="ours",
    )
    return replace(dull, **changes)


def interviewer(name: str = "Dana", role: Role = Role.PEER) -> Interviewer:
    """A peer."""
    return Interviewer(name, role)


def interview(name: str = "call", minutes: float = 30, **changes: Any) -> Interview:
    """A booked technical interview with one peer."""
    dull = Interview(name, Stage.TECHNICAL, minutes, (interviewer(),))
    return replace(dull, **changes)


def knows(**rows: Mapping[Role, float]) -> Knows:
    """Everyone knows all of everything that no row is about; the company a fifth."""
    return Knows(by_criterion=rows, default=dict.fromkeys(Role, 1.0), company=0.2)


def stages(**changes: Any) -> Stages:
    """A recruiter first, who bears nothing delicate; the offer at the end bears all."""
    dull = Stages(
        by_stage={
            Stage.RECRUITER_SCREEN: Usual(30, 5, (Role.RECRUITER,), 0),
            Stage.HIRING_MANAGER_CALL: Usual(45, 10, (Role.HIRING_MANAGER,), 1),
            Stage.TEAM_FIT: Usual(45, 10, (Role.PEER, Role.CROSS_FUNCTIONAL), 1),
            Stage.EXECUTIVE: Usual(30, 10, (Role.EXECUTIVE, Role.SKIP_LEVEL), 1),
            Stage.OFFER_CALL: Usual(30, 10, (Role.RECRUITER,), 2),
        }
    )
    return replace(dull, **changes)


def loop(*questions: Question, **changes: Any) -> Loop:
    """One interview, in which the team and the pay matter, and nothing is known."""
    dull = Loop(
        interviews=(interview(),),
        questions=questions,
        weights={"team": 3, "pay": 1},
        unknown={},
        tables=Tables(knows(), dict.fromkeys(Phrasing, 1.0), stages()),
    )
    return replace(dull, **changes)


def bank_entry(**changes: Any) -> dict[str, Any]:
    """An entry of a bank file, as YAML gives it; a field set to ... is left out."""
    sign = {"signal": "a sign", "says": ["one way"], "cues": ["on a (mon|tues)day"]}
    dull = {
        "key": "last-leaver",
        "text": "Who left last?",
        "by_role": {"peer": "Who of you left last?"},
        "intention": "Whether people leave.",
        "benefit": "You know why before you start.",
        "criteria": {"turnover": 0.8},
        "roles": {"peer": 1.0, "hiring_manager": 0.9},
        "stages": ["technical"],
        "minutes": 2,
        "phrasing": "past_event",
        "demands": ["event", "name"],
        "sensitivity": 1,
        "aliases": ["who quit", "who went", "anyone gone"],
        "listen_for": {"green": [sign, sign], "red": [sign, sign]},
        "probes": ["Why?", "When?"],
        "if_dodged": "How many are still here?",
        "fit": "Why did you leave the last place?",
        "searchable": False,
        "source": "ours",
    }
    return {k: v for k, v in (dull | changes).items() if v is not ...}
