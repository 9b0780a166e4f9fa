"""Which exercises are for today, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

AHEAD_DAYS = 7  # an interview further off leaves time for what is merely due
ANSWER_S = 120.0  # seconds of an answer where the user set no length


class Reason(IntEnum):
    """Why an exercise is for today, the most telling first."""

    COMPANY = 1  # it is for the company of an interview to come
    STORY = 2  # it tells a story that the interview will need
    COMPETENCY = 3  # such an interview asks for what it shows
    DUE = 4  # its time has come
    NEW = 5  # it was never practised


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise, as far as its turn depends on it.

    Attributes:
        name: Names it.
        due_at: When it comes up.
        length_s: How long an answer is to be, in seconds.
        last_at: When it was last practised; None if never.
        company: Names the company it is for; empty for all.
        story: Names the story it tells; empty for none.
        competency: What an answer shows; empty where that is not known.
    """

    name: str
    due_at: datetime
    length_s: float = ANSWER_S
    last_at: datetime | None = None
    company: str = ""
    story: str = ""
    competency: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """An interview to come.

    Attributes:
        name: Names it.
        company: Names its company.
        start: When it begins.
        competencies: What such an interview asks for.
        stories: The stories it will need.
    """

    name: str
    company: str
    start: datetime
    competencies: frozenset[str] = frozenset()
    stories: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pick:
    """An exercise for today.

    Attributes:
        name: Names the exercise.
        reason: Why it is for today.
        ahead: Names the interview that needs it; empty where it is merely due.
        length_s: How long it takes, in seconds.
    """

    name: str
    reason: Reason
    ahead: str
    length_s: float


@dataclass(frozen=True, slots=True)
class Day:
    """What is for today.

    Attributes:
        picks: What fits into the minutes, in order.
        rest: What would be next, and does not fit.
        done_s: Seconds practised today already.
        next_at: When something comes up next, where nothing is for today.
    """

    picks: tuple[Pick, ...]
    rest: tuple[Pick, ...]
    done_s: float
    next_at: datetime | None

    @property
    def length_s(self) -> float:
        """How long the picks take, in seconds.

        >>> Day((), (), 0.0, None).length_s
        0
        """
        return sum(pick.length_s for pick in self.picks)


def choose(
    items: Sequence[Item],
    ahead: Sequence[Ahead],
    *,
    now: datetime,
    day: datetime,
    budget_s: float,
) -> Day:
    """Return what is for today: what interviews need first, then what is due.

    What an interview of the next days needs is practised when it would come up before
    that interview begins, nearest interview first; what was practised today is done
    for today. The minutes are filled in that order, and an exercise too long for what
    is left of them gives way to the next that fits; a day has one exercise at least.

    Args:
        items: All exercises that are on the schedule.
        ahead: The interviews to come, of any time.
        now: The moment.
        day: When this day began where the user is.
        budget_s: Seconds a day is to take.

    Returns:
        The picks of the day and the rest; both empty where nothing comes up.

    Source:
        Ours.

    >>> from datetime import UTC
    >>> noon = datetime(2026, 11, 12, 12, tzinfo=UTC)
    >>> items = [Item("a", noon), Item("b", noon + timedelta(days=1), company="c")]
    >>> loop = [Ahead("panel", "c", noon + timedelta(days=2))]
    >>> today = choose(items, loop, now=noon, day=noon, budget_s=600)
    >>> [(pick.name, pick.reason.name) for pick in today.picks]
    [('b', 'COMPANY'), ('a', 'NEW')]
    """
    done = [item for item in items if item.last_at and item.last_at >= day]
    done_s = sum(item.length_s for item in done)
    left = [item for item in items if item not in done]
    near = [one for one in ahead if now < one.start <= now + timedelta(days=AHEAD_DAYS)]
    turns = sorted(_turns(left, near, now), key=lambda turn: turn[0])
    picks, rest = _filled([pick for _, pick in turns], budget_s, done_s)
    times = (item.due_at for item in items if item.due_at > now)
    return Day(picks, rest, done_s, None if turns else min(times, default=None))


def _turns(
    items: Iterable[Item], near: Sequence[Ahead], now: datetime
) -> Iterator[tuple[tuple[float, Reason, float, str], Pick]]:
    """Yield what comes up today, with what it is ordered by."""
    for item in items:
        found = _needed(item, near)
        if found is not None:
            one, reason = found
            order = (one.start.timestamp(), reason, item.due_at.timestamp(), item.name)
            yield order, Pick(item.name, reason, one.name, item.length_s)
        elif item.due_at <= now:
            reason = Reason.DUE if item.last_at else Reason.NEW
            order = (float("inf"), reason, item.due_at.timestamp(), item.name)
            yield order, Pick(item.name, reason, "", item.length_s)


def _needed(item: Item, near: Iterable[Ahead]) -> tuple[Ahead, Reason] | None:
    """Return the first interview before which it comes up and that needs it."""
    for one in sorted(near, key=lambda one: (one.start, one.name)):
        reason = _reason(item, one)
        if reason is not None and item.due_at <= one.start:
            return one, reason
    return None


def _reason(item: Item, one: Ahead) -> Reason | None:
    """Return why an interview needs an exercise; None where it does not."""
    if item.company and item.company != one.company:
        return None
    if item.company:
        return Reason.COMPANY
    if item.story in one.stories:
        return Reason.STORY
    return Reason.COMPETENCY if item.competency in one.competencies else None


def _filled(
    turns: Sequence[Pick], budget_s: float, done_s: float
) -> tuple[tuple[Pick, ...], tuple[Pick, ...]]:
    """Return what fits into the minutes that are left today, and what does not."""
    picks: list[Pick] = []
    rest: list[Pick] = []
    used_s = done_s
    for pick in turns:
        fits = used_s + pick.length_s <= budget_s or not used_s
        (picks if fits else rest).append(pick)
        used_s += pick.length_s if fits else 0.0
    return tuple(picks), tuple(rest)
