"""The pace of a process: how long its steps took, and whether it has gone quiet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

# Two people's steps tell little; the middle of five is not moved by one slow company.
ENOUGH_OTHERS = 5
# A weekend with a day on either side is no silence, however quick they were before.
LEAST_DAYS = 5
MANY = 4  # gaps that are said one by one; of more, the range and the middle


class StepKind(StrEnum):
    """What a step of a process was."""

    ADDED = "added"
    POSTING = "posting"
    INTERVIEW = "interview"
    LETTER = "letter"  # the user's own; no step of theirs
    ASKED = "asked"  # a letter that asked for the next step


OPENING = frozenset({StepKind.ADDED, StepKind.POSTING})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a process, on its day; `name` says which interview or letter."""

    kind: StepKind
    on: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the steps of a process took, in days.

    Attributes:
        steps: All of them, by day.
        gaps: Days between one step of theirs and the next, in order.
        median_days: The middle of the gaps; None below two of them.
        others_days: The middle of the gaps of the user's other loops; None below five.
        last: Their last step; None before the first interview.
        silent_days: Days since it.
        promised: The day by which they said one would hear, where it still counts.
        asked_on: When the user last asked for the next step since their last.
        ask_on: The first day on which one may say that it has gone quiet; None where
            something is booked, or nothing says how long they take.
        is_quiet: Whether that day has come.
    """

    steps: tuple[Step, ...]
    gaps: tuple[int, ...]
    median_days: float | None
    others_days: float | None
    last: Step | None
    silent_days: int
    promised: date | None
    asked_on: date | None
    ask_on: date | None
    is_quiet: bool


def gaps_of(steps: Iterable[Step]) -> tuple[int, ...]:
    """Return the days between one step of theirs and the next.

    The first begins when the company was added or its posting was seen, whichever was
    earlier; what was on one day was one step. Letters are no steps of theirs.

    Args:
        steps: The steps of one process, in any order.

    Returns:
        Whole days, each at least 1, in order.

    Source: Ours.

    >>> added = Step(StepKind.ADDED, date(2026, 11, 1))
    >>> gaps_of([added, Step(StepKind.INTERVIEW, date(2026, 11, 5))])
    (4,)
    """
    known = list(steps)
    talks = sorted({s.on for s in known if s.kind is StepKind.INTERVIEW})
    opened = min((s.on for s in known if s.kind in OPENING), default=None)
    if talks and opened is not None and opened < talks[0]:
        talks = [opened, *talks]
    return tuple((later - earlier).days for earlier, later in pairwise(talks))


def pace_of(
    steps: Sequence[Step],
    *,
    today: date,
    is_waiting: bool,
    promised: date | None = None,
    others: Sequence[int] = (),
) -> Pace:
    """Return the pace of a process, and from when on it has gone quiet.

    It has gone quiet the day after the one they named; where they named none, when the
    silence is longer than the longest of their steps so far, and than five days. Where
    the user has asked since, it counts from there. Why they are silent is never said.

    Args:
        steps: Its steps up to today, in any order.
        today: The day in the user's zone.
        is_waiting: Whether the next step is theirs: nothing is booked or offered.
        promised: The day by which they said one would hear.
        others: The gaps of the user's other loops, in days.

    Returns:
        The pace; `ask_on` is None where nothing can be said.

    Source: Ours.

    >>> talk = Step(StepKind.INTERVIEW, date(2026, 11, 10), "Panel")
    >>> said, today = date(2026, 11, 13), date(2026, 11, 14)
    >>> pace_of([talk], today=today, is_waiting=True, promised=said).is_quiet
    True
    """
    ordered = tuple(sorted((s for s in steps if s.on <= today), key=lambda s: s.on))
    talks = [s for s in ordered if s.kind is StepKind.INTERVIEW]
    last = talks[-1] if talks else None
    asked_on = _asked(ordered, last)
    held = _held(promised, last, asked_on)
    gaps = gaps_of(ordered)
    ask_on = _ask_on(gaps, last, asked_on, held) if is_waiting else None
    return Pace(
        steps=ordered,
        gaps=gaps,
        median_days=median(gaps) if len(gaps) > 1 else None,
        others_days=median(others) if len(others) >= ENOUGH_OTHERS else None,
        last=last,
        silent_days=(today - last.on).days if last else 0,
        promised=held,
        asked_on=asked_on,
        ask_on=ask_on,
        is_quiet=ask_on is not None and today >= ask_on,
    )


def _asked(ordered: Sequence[Step], last: Step | None) -> date | None:
    """Return when the user last asked for the next step, since their last step."""
    days = [s.on for s in ordered if s.kind is StepKind.ASKED]
    return days[-1] if days and last and days[-1] >= last.on else None


def _held(promised: date | None, last: Step | None, asked: date | None) -> date | None:
    """Return the day they named, while it is not over by a later step or question."""
    if promised is None or last is None or promised < last.on:
        return None
    return promised if asked is None or promised > asked else None


def _ask_on(
    gaps: Sequence[int], last: Step | None, asked: date | None, promised: date | None
) -> date | None:
    if last is None:
        return None
    if promised is not None:
        return promised + timedelta(days=1)
    if not gaps:
        return None
    return (asked or last.on) + timedelta(days=max(*gaps, LEAST_DAYS) + 1)


def facts(pace: Pace, today: date) -> tuple[str, ...]:
    """Say what is known of a silence, in sentences without a reason for it.

    Args:
        pace: The pace of a process.
        today: The day in the user's zone.

    Returns:
        Up to four sentences; none before the first interview.

    Source: Ours.

    >>> talk = Step(StepKind.INTERVIEW, date(2026, 11, 10), "Panel")
    >>> said, today = date(2026, 11, 13), date(2026, 11, 22)
    >>> facts(pace_of([talk], today=today, is_waiting=True, promised=said), today)
    ('They said by Friday 13 Nov; today is Sunday 22 Nov.',)
    """
    if pace.last is None:
        return ()
    return tuple(
        filter(
            None,
            (
                _promise(pace, today) if pace.ask_on else "",
                _silence(pace, today) if pace.ask_on and not pace.promised else "",
                _steps(pace.gaps),
                _others(pace.others_days),
            ),
        )
    )


def _promise(pace: Pace, today: date) -> str:
    if pace.promised is None:
        return ""
    return f"They said by {day_name(pace.promised, today)}; today is {_today(today)}."


def _silence(pace: Pace, today: date) -> str:
    assert pace.last is not None, "as it was asked for"
    name = pace.last.name or "The last interview"
    since = f"{name} was on {day_name(pace.last.on, today)}, {ago(pace.silent_days)}."
    if pace.asked_on is None:
        return since
    asked = (today - pace.asked_on).days
    return f"{since} You asked on {day_name(pace.asked_on, today)}, {ago(asked)}."


def _steps(gaps: Sequence[int]) -> str:
    if not gaps:
        return ""
    if len(gaps) == 1:
        return f"Their step so far took {_days(gaps[0])}."
    if len(gaps) <= MANY:
        listed = ", ".join(map(str, gaps[:-1]))
        return f"Their steps so far took {listed} and {_days(gaps[-1])}."
    middle = f"{median(gaps):g}"
    low, high = min(gaps), max(gaps)
    return f"Their steps so far took {low} to {_days(high)}, in the middle {middle}."


def _others(days: float | None) -> str:
    if days is None:
        return ""
    unit = "day" if days == 1 else "days"
    return f"In your other searches a step took {days:g} {unit} in the middle."


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def ago(days: int) -> str:
    """Say how long ago a day was.

    >>> ago(0), ago(1), ago(9)
    ('today', 'yesterday', '9 days ago')
    """
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def day_name(day: date, today: date) -> str:
    """Say a day with its weekday, and with its year where it is another.

    >>> day_name(date(2026, 11, 13), date(2026, 11, 22))
    'Friday 13 Nov'
    """
    year = f" {day.year}" if day.year != today.year else ""
    return f"{_today(day)}{year}"


def _today(day: date) -> str:
    return f"{day:%A} {day.day} {day:%b}"
