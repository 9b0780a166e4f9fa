"""Two numbers of one thing that are too far apart to be the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import Final

from askback.core.decision.contradictions.measures import (
    COUNTED_TIME,
    EVENTS,
    Measure,
)
from askback.core.decision.contradictions.scope import is_of_others
from askback.core.decision.contradictions.setting import agree
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.subjects import words
from askback.core.decision.contradictions.values import Difference, Kind
from askback.core.topics.lexical import stem
from askback.core.transcript.answer.units import DAYS

APART: Final = {  # the larger over the smaller from which two numbers of a kind differ
    "money": 1.1,
    "percent": 1.1,
    "count": 1.1,
    "size": 1.1,
    "time": 1.25,  # "a month" is four weeks to one and thirty days to another
    "rate": 1.5,  # "every two weeks" and "twice a month" are one thing
}
ROUGH: Final = 1.3  # where either was said as a guess
HEADS: Final = 2.0  # people: who counts himself and who does not are one apart
MONTHLY: Final = 4.0  # the larger over the smaller; such are a month's and a year's
HOW_MANY: Final = "how many"


NATURAL: Final[dict[str, frozenset[str]]] = {
    "holiday": frozenset({"day", "week"}),
    "days in the office": frozenset({"day"}),
    "remote work": frozenset({"day"}),
    "travel": frozenset({"day", "night", "week"}),
    "hours a week": frozenset({"hour"}),
    "rounds": frozenset({"round", "interview", "stage", "conversation"}),
    "rounds left": frozenset({"round", "interview", "stage", "conversation"}),
    "patients to a nurse": frozenset({"patient"}),
    "class size": frozenset({"child", "pupil", "student", "kid"}),
    "caseload": frozenset({"case", "client", "family", "file"}),
    "people who left": frozenset({"person"}),
    "people who joined": frozenset({"person"}),
}
"""What is counted of each subject; any other count beside it is of something else."""
FULL: Final = 15.0  # hours; fewer a week are those of one task, not of the job


def keys(measure: Measure) -> Iterator[Hashable]:
    """Yield by what a number is found that may differ from it."""
    if measure.kind in {"size", "count"}:
        yield measure.kind, measure.unit
    else:
        yield from ((measure.kind, subject) for subject in measure.statement.about)


def differ(a: Measure, b: Measure) -> Difference | None:
    """Return how two numbers of one thing differ; None where both may stand.

    Source:
        Ours; a difference of 10 percent as in STACK.
    """
    if a.kind != b.kind or not _same_unit(a, b) or not _may_meet(a, b):
        return None
    if not _are_apart(_a_day(a, b), _a_day(b, a)):
        return None
    subject = _subject(a, b)
    if subject is None:
        return None
    kind = Kind.DATE if a.kind in {"rate", "time"} else Kind.NUMBER
    return Difference(
        kind,
        subject,
        a.said,
        b.said,
        is_firm=not (a.is_rough or b.is_rough)
        and a.kind != "rate"
        and subject not in EVENTS,
        is_known=a.kind != "count" or subject in NATURAL,
    )


def _same_unit(a: Measure, b: Measure) -> bool:
    """Tell whether both count the same; of money one may leave the coin unsaid."""
    if a.kind != "money":
        return a.unit == b.unit
    is_one_coin = a.unit == b.unit or not (a.unit and b.unit)
    return is_one_coin and (a.per == b.per or not (a.per and b.per))


def _a_day(a: Measure, b: Measure) -> Measure:
    """Return a number by the day, where the other is by another length of time."""
    if not (a.per and b.per) or a.per == b.per:
        return a
    return replace(a, low=a.low / DAYS[a.per], high=a.high / DAYS[a.per])


def _may_meet(a: Measure, b: Measure) -> bool:
    """Tell whether two numbers are of one time and of the same people."""
    first, second = a.statement, b.statement
    if any(one.is_of_another or is_of_others(one) for one in (first, second)):
        return False
    own = first.is_own, second.is_own
    if all(own) or (any(own) and _is_personal(first, second)):
        return False
    return agree(first.setting, second.setting)


def _is_personal(a: Statement, b: Statement) -> bool:
    """Tell whether each may have a number of their own: hours, days, shops run."""
    both = a.about & b.about
    return not both or bool(both & COUNTED_TIME)


def _are_apart(a: Measure, b: Measure) -> bool:
    """Tell whether two ranges neither meet nor nearly meet."""
    lower, upper = (a, b) if a.high <= b.high else (b, a)
    needed = max(APART[a.kind], ROUGH if a.is_rough or b.is_rough else 0.0)
    if a.kind == "size" and upper.low - lower.high < HEADS:
        return False
    if a.kind == "money" and upper.low > MONTHLY * lower.high:
        return False
    return upper.low > needed * lower.high


def _subject(a: Measure, b: Measure) -> str | None:
    """Return the one thing that both count, or None."""
    first, second = a.statement, b.statement
    if a.kind == "size":
        return _size(first, second)
    both = first.about & second.about
    if a.kind != "count":
        return min(both, default=None)
    if not _same_days(first, second):
        return None
    if "hours a week" in both and min(a.high, b.high) < FULL:
        return None
    fit = {s for s in both if a.unit in NATURAL.get(s, ())}
    return min(fit) if fit else _open(a, b)


def _same_days(a: Statement, b: Statement) -> bool:
    """Tell whether both are of the same days; of some subjects days are the count."""
    free = a.about & b.about & COUNTED_TIME
    return bool(free) or a.setting.days == b.setting.days


def _size(a: Statement, b: Statement) -> str | None:
    """Return what has so many people: a team, where neither speaks of a part of it."""
    wholes = a.setting.is_whole, b.setting.is_whole
    if any(wholes):
        return "the company" if all(wholes) else None
    parts = a.setting.parts, b.setting.parts
    if any(s.account.is_source and "team" not in s.setting.parts for s in (a, b)):
        return None
    if parts[0] == parts[1] or not any(part - {"team"} for part in parts):
        return "the team"
    return None


def _open(a: Measure, b: Measure) -> str | None:
    """Return a thing that no table knows: trucks, beds, covers.

    Both were asked how many there are, or one was, and both say where or of what.
    """
    first, second = a.statement, b.statement
    unit = stem(a.unit)
    if first.about != second.about:
        return None
    asked = [
        unit in words(s.question) and HOW_MANY in s.question for s in (first, second)
    ]
    if not (all(asked) or (any(asked) and (first.words & second.words) - {unit})):
        return None
    return f"{a.unit}s"
