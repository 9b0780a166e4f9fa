"""How opportunities are drawn side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString

from askback.services.values.comparing import Lane, PointLine

register = Library()

EDGE = 8  # per cent kept free at each end of a band that says "nobody knows"
HIGH, FIRST = 20, 11  # a lane, and the middle of the first one, in pixels
SHAPES = 12  # as many as are compared at once


@dataclass(frozen=True, slots=True)
class Drawn:
    """A lane as it is drawn: its shape, its height, its band and its dot."""

    shape: int
    y: int
    top: int
    low: str
    high: str
    dot: str  # where nothing tells, nothing


@register.simple_tag
def shape(number: int) -> SafeString:
    """Draw the shape of an opportunity; its name stands beside."""
    return format_html(
        '<svg class="m" viewBox="-7 -7 14 14" aria-hidden="true">'
        '<use href="#m-{}"/></svg>',
        number % SHAPES,
    )


@register.inclusion_tag("compare/_lanes.html")
def lanes(point: PointLine) -> dict[str, Any]:
    """Draw where all stand on a criterion, a lane each, with a sentence for it."""
    drawn = [_drawn(place, lane) for place, lane in enumerate(point.lanes)]
    return {
        "lanes": drawn,
        "height": FIRST + HIGH * len(drawn) - HIGH // 2 + 1,
        "words": " ".join(map(said, point.lanes)),
    }


def _drawn(place: int, lane: Lane) -> Drawn:
    y = FIRST + HIGH * place
    low, high = lane.likely or (EDGE / 100, 1 - EDGE / 100)
    dot = "" if lane.mean is None else _percent(lane.mean)
    return Drawn(lane.number % SHAPES, y, y - 4, _percent(low), _percent(high), dot)


def said(lane: Lane) -> str:
    """Say where one stands."""
    if lane.mean is None or lane.likely is None:
        state = (
            "answered, neither for nor against" if lane.is_asked else "not asked yet"
        )
        return f"{lane.company}: {state}."
    low, high = lane.likely
    return (
        f"{lane.company}: {100 * lane.mean:.0f}, "
        f"between {100 * low:.0f} and {100 * high:.0f}."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2f}%"


@register.filter
def bar(share: float) -> str:
    """Write a share 0-1 as a length."""
    return _percent(share)
