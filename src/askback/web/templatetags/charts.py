"""Charts as plain SVG: positions are attributes in per cent, the words stand beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.template import Library

from askback.core.planning.agenda import Agenda, AgendaItem
from askback.services.values import KnownCriterion
from askback.services.values.live import LivePage
from askback.web.templatetags.words import minutes

register = Library()

EDGE = 8  # per cent kept free at each end of a band that says "nobody knows"
STEPS = (1, 2, 3, 5, 10, 15, 30)  # minutes between two figures of a scale
PARTS = 5  # more figures do not fit on a phone


def _percent(share: float) -> str:
    return f"{100 * min(max(share, 0.0), 1.0):.2f}%"


@register.inclusion_tag("parts/meter.html")
def meter(known: float = 0.0, unknown: float | None = None) -> dict[str, str]:
    """Draw a share that is known, solid, and the rest hatched; give either."""
    known = known if unknown is None else 1 - unknown
    return {"known": _percent(known), "unknown": _percent(1 - known)}


@register.inclusion_tag("parts/belief.html")
def belief(criterion: KnownCriterion) -> dict[str, str]:
    """Draw the best guess, where it likely is, or that nobody has been asked."""
    if criterion.mean is None or criterion.likely is None:
        return {
            "x": f"{EDGE}%",
            "width": f"{100 - 2 * EDGE}%",
            "dot": "",
            "words": f"Not known. {criterion.verdict}.",
        }
    low, high = criterion.likely
    return {
        "x": _percent(low),
        "width": _percent(high - low),
        "dot": _percent(criterion.mean),
        "words": (
            f"Best guess {100 * criterion.mean:.0f} of 100, "
            f"likely between {100 * low:.0f} and {100 * high:.0f}."
        ),
    }


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a budget: its number, and where it lies."""

    number: int
    x: str
    width: str
    middle: str


@dataclass(frozen=True, slots=True)
class Line:
    """A question of an agenda with its number and the minute it starts at."""

    number: int
    start: str
    item: AgendaItem


def lines_of(agenda: Agenda) -> tuple[Line, ...]:
    """Number the questions of an agenda and say when each starts."""
    return tuple(
        Line(number, f"{int(start)}:{round(start % 1 * 60):02}", item)
        for number, (start, item) in enumerate(_starts(agenda), 1)
    )


def _starts(agenda: Agenda) -> Iterable[tuple[float, AgendaItem]]:
    start = 0.0
    for item in agenda.items:
        yield start, item
        start += item.minutes


@register.inclusion_tag("parts/budget.html")
def budget(agenda: Agenda) -> dict[str, Any]:
    """Draw the minutes of a plan, and dotted what is kept free."""
    whole = max(agenda.minutes, agenda.planned_minutes) or 1
    segments = [
        Segment(
            number,
            _percent(start / whole),
            _percent(item.minutes / whole),
            _percent((start + item.minutes / 2) / whole),
        )
        for number, (start, item) in enumerate(_starts(agenda), 1)
    ]
    free = whole - agenda.planned_minutes
    return {
        "segments": segments,
        "free_x": _percent(agenda.planned_minutes / whole),
        "free_width": _percent(free / whole) if free > 0 else "",
        "ticks": [(_percent(at / whole), minutes(at)) for at in _ticks(whole)],
        "words": _say(agenda, free),
    }


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the hour's minutes: a question, or what is kept free."""

    kind: str
    x: str
    width: str
    place: str = ""


def run_of(page: LivePage) -> list[Stretch]:
    """Return the minutes of an hour, question by question, and what is kept free."""
    items = [question.item for question in page.questions[: page.planned]]
    whole = max(page.minutes, sum(item.minutes for item in items)) or 1
    found, start = [], 0.0
    for item in items:
        x, width = _percent(start / whole), _percent(item.minutes / whole)
        found.append(Stretch("next", x, width, item.key))
        start += item.minutes
    free = whole - start
    slack = Stretch("slack", _percent(start / whole), _percent(free / whole))
    return [*found, slack] if free > 0 else found


def _ticks(whole: float) -> list[float]:
    """Return the minutes to write under a budget: round ones, then the last."""
    step = next((s for s in STEPS if whole / s <= PARTS), whole)
    inner = [n * step for n in range(ceil(whole / step))]
    return [*(at for at in inner if whole - at >= step / 2), whole]


def _say(agenda: Agenda, free: float) -> str:
    parts = [
        f"question {n} {minutes(item.minutes)}"
        for n, item in enumerate(agenda.items, 1)
    ]
    return (
        f"{minutes(agenda.planned_minutes)} of {minutes(agenda.minutes)} minutes "
        f"planned: {', '.join(parts)}; {minutes(free)} kept free."
    )
