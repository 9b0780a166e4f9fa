"""A comparison in a few sentences that quote, to show to somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from askback.services.comparing_words import listed, percent, within
from askback.services.known import day
from askback.services.values import Quote
from askback.services.values.comparing import (
    ComparedLine,
    ComparePage,
    Lane,
    PivotLine,
    PointLine,
    SummaryLine,
)

QUOTED = 2  # for, and against; the rest stands on the page
OPEN = 3  # criteria that are named as unknown


def summary_of(page: ComparePage) -> tuple[SummaryLine, ...]:
    """Return what speaks for the first, what against, what nobody knows."""
    if not page.ranked:
        return ()
    return tuple(_lines(page, page.ranked[0]))


def _lines(page: ComparePage, first: ComparedLine) -> Iterator[SummaryLine]:
    if len(page.ranked) > 1:
        yield SummaryLine("How they stand", _standing(page.ranked))
    for head, sign in (("What speaks for", "good"), ("What speaks against", "flag")):
        quotes = tuple(_quotes(page.points, first, sign))[:QUOTED]
        text = "" if quotes else "Nobody has said anything yet that counts so."
        yield SummaryLine(f"{head} {first.company}", text, quotes)
    yield SummaryLine("What is not known", _unknown(page.points, first))
    if page.pivot is not None:
        yield SummaryLine("What would change it", told(page.pivot))


def _standing(ranked: Iterable[ComparedLine]) -> str:
    parts = [f"{line.company} {percent(line.best)}" for line in ranked]
    return f"The chance of being the best of them, by these weights: {listed(parts)}."


def _quotes(
    points: Iterable[PointLine], first: ComparedLine, sign: str
) -> Iterator[tuple[str, Quote]]:
    """Yield the words of one sign on what has a weight, the weightiest first."""
    seen: set[str] = set()
    for point, lane in _of(points, first):
        quote = lane.quote
        if quote is not None and quote.sign == sign and quote.text not in seen:
            seen.add(quote.text)
            yield point.label, quote


def _of(
    points: Iterable[PointLine], first: ComparedLine
) -> Iterator[tuple[PointLine, Lane]]:
    for point in points:
        for lane in point.lanes:
            if lane.id == first.id and point.weight > 0:
                yield point, lane


def _unknown(points: Iterable[PointLine], first: ComparedLine) -> str:
    open_ = sorted(
        (-point.weight * lane.unknown, point.label)
        for point, lane in _of(points, first)
    )
    share = f"{percent(first.unknown)} of what matters at {first.company}"
    if not open_:
        return f"{share}."
    return f"{share}; most of all {listed([within(name) for _, name in open_[:OPEN]])}."


def told(pivot: PivotLine) -> str:
    """Say what to find out, of whom, and what follows from either answer."""
    good, bad = pivot.if_good, pivot.if_bad
    ways = (
        f"If it turns out well, {good.company} leads at {percent(good.best)}; "
        f"if badly, {bad.company} at {percent(bad.best)}."
    )
    ask = pivot.ask
    if ask is None:
        return f"{pivot.label} at {pivot.company}. {ways}"
    whom = f"Ask {ask.whom}" if ask.whom else "Ask somebody there"
    return f"{pivot.label} at {pivot.company}. {whom}: “{ask.text}” {ways}"


def as_markdown(page: ComparePage) -> str:
    """Return the summary as Markdown."""
    parts = ["# Compared", page.lede]
    for line in summary_of(page):
        said = [_block(about, quote) for about, quote in line.quotes]
        parts += [f"## {line.head}", *filter(None, [line.text]), *said]
    return "\n\n".join(parts) + "\n"


def _block(about: str, quote: Quote) -> str:
    return f"> {_flat(quote.text)}\n>\n> {cited(quote)}, on: {about}"


def as_text(page: ComparePage) -> str:
    """Return the summary as plain text."""
    parts = [page.lede]
    for line in summary_of(page):
        said = [f"{about}: “{_flat(q.text)}” ({cited(q)})" for about, q in line.quotes]
        parts.append(f"{line.head}: {' '.join(filter(None, [line.text, *said]))}")
    return "\n".join(parts)


def cited(quote: Quote) -> str:
    """Say who said it, and when."""
    when = "" if quote.on is None else day(quote.on)
    noted = "as you noted" if quote.noted else ""
    return ", ".join(filter(None, [quote.who, when, _clock(quote.at_s), noted]))


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02}:{rest:02}"


def _flat(text: str) -> str:
    return " ".join(text.split())
