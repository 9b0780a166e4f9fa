"""Pictures of a take: lanes that share one axis of time, and figures over takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.template import Library

from askback.services.values.takes import TakePage, Trend
from askback.web.templatetags.spoken import time_of

register = Library()

Reading = Mapping[str, Any]
STEP_S = 0.1  # of the levels that are kept
BARS = 200  # of a wave; more are not seen on a screen a thousand points wide
LOUD = 0.98  # share of a wave's height that the loudest sound takes
LONG_S = 1.0  # a pause from here on is named; shorter ones part sentences
APART = 5.0  # per cent between two words in a lane that do not touch
SLOW, FAST = 110.0, 190.0  # words a minute; what listeners find slow and fast
LOWEST, HIGHEST = 70.0, 230.0  # words a minute at the foot and the top of its lane
STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 1200)  # between two figures of the axis
FIGURES = 8  # on an axis; more do not fit a phone
MANY = 20  # from here on tenths say nothing
TOP, FOOT = 12.0, 47.0  # of a trend, in points from its top
PARTS = ("situation", "task", "action", "result")


@dataclass(frozen=True, slots=True)
class At:
    """A word or a mark in a lane."""

    x: str
    text: str
    kind: str = ""
    at_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch in a lane."""

    x: str
    end: str
    middle: str
    text: str
    kind: str = ""


def _percent(at_s: float, whole: float) -> float:
    return round(100 * min(max(at_s / whole, 0.0), 1.0), 3) if whole else 0.0


def _x(at_s: float, whole: float) -> str:
    return f"{_percent(at_s, whole):g}%"


def _whole(page: TakePage) -> float:
    return float(page.reading.get("duration_s") or 0.0)


@register.inclusion_tag("takes/_wave.html")
def wave(page: TakePage) -> dict[str, Any]:
    """Draw how loud it was, or where words are; and name the long pauses."""
    whole = _whole(page)
    long = [one for one in _pauses(page.reading) if _length(one) >= LONG_S]
    levels = page.heard.get("levels") or ()
    return {
        "path": _path(levels),
        "said": "" if levels else _said_path(page.reading.get("words") or (), whole),
        "pauses": list(_named(long, whole)),
        "words": _wave_words(whole, long, "Voice level" if levels else "Words"),
    }


def _pauses(reading: Reading) -> Sequence[Mapping[str, float]]:
    return reading.get("pauses") or ()


def _length(stretch: Mapping[str, float]) -> float:
    return stretch["end_s"] - stretch["start_s"]


def _named(long: Iterable[Mapping[str, float]], whole: float) -> Iterator[Bar]:
    """Yield pauses, and the length of each that is far enough from the last named."""
    last = -APART
    for one in long:
        middle = _percent((one["start_s"] + one["end_s"]) / 2, whole)
        is_free = middle - last >= APART
        last = middle if is_free else last
        yield Bar(
            _x(one["start_s"], whole),
            _x(one["end_s"], whole),
            f"{min(max(middle, 2.0), 98.0):g}%",
            f"{_length(one):.1f} s" if is_free else "",
        )


def _wave_words(whole: float, long: Sequence[Mapping[str, float]], what: str) -> str:
    told = f"{what} over {time_of(whole)}"
    if not long:
        return f"{told}, without a pause of a second or more."
    if len(long) > FIGURES:
        return f"{told} with {len(long)} pauses of a second or more."
    lengths = ", ".join(f"{_length(one):.1f}" for one in long)
    return f"{told} with pauses of {lengths} seconds."


def _path(levels: Sequence[float]) -> str:
    """Return the wave as lines in a box of 1000 by 100."""
    if not levels:
        return ""
    count = min(BARS, len(levels))
    loudest = max(levels) or 1.0
    edges = [round(n * len(levels) / count) for n in range(count + 1)]
    parts = []
    for number, (first, last) in enumerate(pairwise(edges)):
        height = 1 + 48 * LOUD * (max(levels[first:last]) / loudest) ** 0.5
        x = 1000 * (number + 0.5) / count
        parts.append(f"M{x:.1f} {50 - height:.0f}V{50 + height:.0f}")
    return "".join(parts)


def _said_path(words: Iterable[Mapping[str, Any]], whole: float) -> str:
    """Return where each word is, as lines in a box of 1000 by 100."""
    return "".join(
        f"M{10 * _percent(word['start_s'], whole):.1f} 50"
        f"H{10 * _percent(word['end_s'], whole):.1f}"
        for word in words
    )


@register.inclusion_tag("takes/_fills.html")
def fills(page: TakePage) -> dict[str, Any]:
    """Draw where fillers are, and apart from them what may be one."""
    whole = _whole(page)
    sure, may = page.reading.get("fillers") or (), page.reading.get("possible") or ()
    return {
        "sure": list(_spread(sure, whole)),
        "may": list(_spread(may, whole)),
        "words": f"{_count(sure, 'filler')}; {_count(may, 'possible one')}.",
    }


def _spread(found: Iterable[Mapping[str, Any]], whole: float) -> Iterator[At]:
    """Yield words, each written only where it does not touch the one before."""
    last = -APART
    for one in found:
        at = _percent(one["start_s"], whole)
        is_free = at - last >= APART
        last = at if is_free else last
        word = str(one["word"]) if is_free else ""
        yield At(f"{min(max(at, 1.0), 99.0):g}%", word, at_s=one["start_s"])


def _count(found: Sequence[Any], name: str) -> str:
    held: dict[str, int] = {}
    for one in found:
        word = str(one["word"]).strip(".,").lower()
        held[word] = held.get(word, 0) + 1
    told = ", ".join(f"{word} {count} times" if count > 1 else f"{word} once"
                     for word, count in held.items())  # fmt: skip
    plural = "" if len(found) == 1 else "s"
    return f"{len(found) or 'No'} {name}{plural}{': ' if told else ''}{told}"


@register.inclusion_tag("takes/_pace.html")
def pace(page: TakePage) -> dict[str, Any]:
    """Draw words a minute over time, and what is slow or fast."""
    whole = _whole(page)
    points = [
        (
            10 * _percent(one["at_s"], whole),
            _height(one["words_per_minute"]),
            one["words_per_minute"],
        )
        for one in page.reading.get("pace") or ()
    ]
    top, foot = _height(FAST), _height(SLOW)
    return {
        "path": _line(points),
        "outside": "".join(map(_line, _outside(points))),
        "band_y": f"{top:g}",
        "band_height": f"{foot - top:g}",
        "marks": [
            (f"{0.96 * top + 1:.0f}", "190, fast above"),
            (f"{0.96 * foot + 1:.0f}", "110, slow below"),
        ],
        "words": _pace_words([pace for _, _, pace in points]),
    }


def _height(words_per_minute: float) -> float:
    held = min(max(words_per_minute, LOWEST), HIGHEST)
    return round(100 * (HIGHEST - held) / (HIGHEST - LOWEST), 1)


def _line(points: Sequence[tuple[float, float, float]]) -> str:
    return "".join(
        f"{'L' if n else 'M'}{x:.0f} {y:g}" for n, (x, y, _) in enumerate(points)
    )


def _outside(
    points: Sequence[tuple[float, float, float]],
) -> Iterator[list[tuple[float, float, float]]]:
    """Yield the runs of points in which it is slow or fast, two points or more each."""
    run: list[tuple[float, float, float]] = []
    for point in points:
        if SLOW <= point[2] <= FAST:
            if len(run) > 1:
                yield run
            run = []
        else:
            run.append(point)
    if len(run) > 1:
        yield run


def _pace_words(pace: Sequence[float]) -> str:
    if not pace:
        return "Pace over time was not measured."
    told = f"Pace between {min(pace):.0f} and {max(pace):.0f} words a minute"
    return f"{told}; under 110 is slow, over 190 fast."


@register.inclusion_tag("takes/_star.html")
def star(page: TakePage) -> dict[str, Any]:
    """Draw where situation, task, action and result are."""
    whole, held = _whole(page), page.reading.get("star") or {}
    found = [
        Bar(
            _x(part["start_s"], whole),
            _x(part["end_s"], whole),
            f"{min(_percent(part['start_s'], whole), 88.0):g}%",
            name.capitalize(),
            f"{_length(part):.0f} s",
        )
        for name in PARTS
        if (part := held.get(name))
    ]
    missing = [name for name in PARTS if not held.get(name)]
    said = ", ".join(f"{part.text} {part.kind}" for part in found) or "None of the four"
    return {
        "parts": found,
        "missing": missing,
        "words": f"{said}{'; not heard: ' if missing else ''}{', '.join(missing)}.",
    }


@register.inclusion_tag("takes/_points.html")
def points(page: TakePage) -> dict[str, Any]:
    """Draw when each key point was said; those that were not stand in the list."""
    whole = _whole(page)
    held = page.reading.get("points") or ()
    numbered = list(enumerate(held, 1))
    return {
        "said": [
            At(f"{min(max(_percent(one['start_s'], whole), 1.5), 98.5):g}%", str(n))
            for n, one in numbered
            if one.get("start_s") is not None
        ],
        "all": [(n, one["point"], one.get("quote") is not None) for n, one in numbered],
        "words": "Key points by the time at which they were said.",
    }


@register.inclusion_tag("takes/_axis.html")
def axis(page: TakePage) -> dict[str, Any]:
    """Draw the axis of time that all lanes share."""
    whole = _whole(page)
    step = next((s for s in STEPS_S if whole / s <= FIGURES), STEPS_S[-1])
    ticks = [n * step for n in range(int(whole // step) + 1)]
    return {
        "ticks": [
            At(_x(at, whole), time_of(at), "a" if not at else "")
            for at in ticks
            if not at or _percent(at, whole) < 97  # noqa: PLR2004 -- its figure would be cut
        ]
    }


@register.inclusion_tag("takes/_trend.html")
def trend(held: Trend) -> dict[str, Any]:
    """Draw one figure over takes; a take without one leaves a gap."""
    count = len(held.figures)
    found = [
        (8 + 84 * n / max(1, count - 1), number, figure)
        for n, (number, figure) in enumerate(held.figures)
    ]
    known = [figure for _, _, figure in found if figure is not None]
    low, high = min(known), max(known)
    dots = [
        (f"{x:.1f}%", f"{_rise(figure, low, high):.1f}", number, _written(figure))
        for x, number, figure in found
        if figure is not None
    ]
    return {
        "trend": held,
        "dots": dots,
        "lines": list(pairwise(dots)),
        "words": ", ".join(f"take {n} {said}{held.unit}" for _, _, n, said in dots),
    }


def _written(figure: float) -> str:
    """Write a figure with one place at most, and none where it says nothing."""
    return f"{figure:.1f}".removesuffix(".0") if figure < MANY else f"{figure:.0f}"


def _rise(figure: float, low: float, high: float) -> float:
    share = 0.5 if high == low else (figure - low) / (high - low)
    return FOOT - (FOOT - TOP) * share
