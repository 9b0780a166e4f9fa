"""How figures, times and judgements are written on pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Any
from urllib.parse import quote as quote_for_address

from django.template import Context, Library
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from askback.adapters import shipped
from askback.services.values import FoundLine, Piece, ReadLine, TurnLine
from askback.services.words import PHRASINGS
from askback.web import labels

register = Library()

WORDS = 8  # a longer quote is named by its first and last words
HALF_WORDS = 4


@register.simple_tag
@lru_cache(maxsize=256)  # a page draws a hundred, of some thirty
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of the sprite; with a label it is read aloud, else it is mute."""
    if label:
        return format_html(
            '<svg class="i" role="img" aria-label="{}"><use href="#i-{}"/></svg>',
            label,
            name,
        )
    return format_html(
        '<svg class="i" aria-hidden="true"><use href="#i-{}"/></svg>', name
    )


@register.simple_tag
@lru_cache(maxsize=64)
def sign(kind: str) -> SafeString:
    """Write a judgement: its shape and its word; nothing where nothing is judged."""
    if kind not in labels.SIGNS:
        return SafeString("")
    name, word = labels.SIGNS[kind]
    return format_html('<span class="sign {}">{}{}</span>', kind, icon(name), word)


@register.simple_tag
def verdict(key: str) -> SafeString:
    """Write how far a question was answered: its circle and its word."""
    name, word = labels.VERDICTS.get(key, ("dash", key))
    return format_html("{}{}", icon(name), word)


@register.inclusion_tag("parts/place.html", takes_context=True)
def place(context: Context, name: str, label: str, mark: str) -> dict[str, Any]:
    """Write a place of the header, marked where the page is in it."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    here = match.url_name if match else ""
    home = next((p for p, names in labels.PLACES.items() if here in names), "company")
    address = reverse("companies" if name == "company" else name)
    return {
        "address": address,
        "label": label,
        "name": mark,
        "is_here": bool(here) and home == name,
    }


@register.filter
def stage(key: str) -> str:
    """Write a stage in words."""
    return labels.STAGES.get(key, key.replace("_", " "))


@register.filter
def role(key: str) -> str:
    """Write a role in words."""
    return labels.ROLES.get(key, key.replace("_", " "))


@register.filter
def column(key: str) -> str:
    """Write what a figure of a table is of, as a heading."""
    words = labels.COLUMNS.get(key, key.replace("_", " "))
    return words[:1].upper() + words[1:]


@register.filter
def figure(value: float) -> str:
    """Write a figure with no more places than it has: 0.8, 1, 45."""
    return f"{value:g}"


@register.filter
def kind(key: str) -> str:
    """Write the kind of a source in words."""
    return labels.SOURCES.get(key, key.replace("_", " "))


@register.filter
def percent(share: float) -> str:
    """Write a share from 0 to 1 as whole per cent, with the space before the sign."""
    return f"{share * 100:.0f}\N{NO-BREAK SPACE}%"


@register.filter
def minutes(value: float) -> str:
    """Write minutes to the half: 2, 2½, ½."""
    halves = round(value * 2)
    whole, half = divmod(halves, 2)
    return f"{whole or ''}½" if half else str(whole)


@register.filter
def clock(seconds: float | None) -> str:
    """Write seconds into a recording: 31:48, or 1:02:03 from an hour on."""
    if seconds is None:
        return ""
    rest, s = divmod(int(seconds), 60)
    h, m = divmod(rest, 60)
    return f"{h}:{m:02}:{s:02}" if h else f"{m:02}:{s:02}"


@register.filter
def day(moment: datetime | None) -> str:
    """Write a day: 12 Nov, in the user's zone."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    return f"{local.day} {local:%b}"


@register.filter
def weekday(moment: datetime | None) -> str:
    """Write a day with its weekday: Thu 12 Nov."""
    return f"{timezone.localtime(moment):%a} {day(moment)}" if moment else ""


@register.filter
def nearby(moment: datetime | None, today: datetime) -> str:
    """Write a day as Today, Yesterday or Tomorrow where it is one."""
    if moment is None:
        return ""
    days = (timezone.localtime(moment).date() - timezone.localtime(today).date()).days
    return {0: "Today", 1: "Tomorrow", -1: "Yesterday"}.get(days, weekday(moment))


@register.filter
def until(moment: datetime, now: datetime) -> str:
    """Write how long there is to go: in 2 h 40 min; nothing once it is past."""
    left = moment - now
    if left < timedelta():
        return ""
    if left >= timedelta(days=2):
        return f"in {left.days} days"
    if left >= timedelta(days=1):
        return f"in {24 + left.seconds // 3600} hours"
    h, m = divmod(int(left.total_seconds()) // 60, 60)
    return f"in {h} h {m} min" if h else f"in {m} min"


@register.filter
def listing(names: Sequence[str]) -> str:
    """Write names in a row: A, B and C."""
    if len(names) < 2:  # noqa: PLR2004 -- one name needs no "and"
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


@register.filter
def reason(key: str) -> str:
    """Say why an answer is what it is; a sentence of its own is left as it is."""
    return labels.REASONS.get(key, key)


@register.filter
def colour(key: str) -> str:
    """Return the sign of a colour: green is good, red is a flag."""
    return labels.COLOURS.get(key, key)


@register.simple_tag
def pieces(turn: TurnLine | FoundLine, place: str = "") -> SafeString:
    """Write a turn: the question as a heading, the answer's span washed, and marks."""
    runs = groupby(turn.pieces, key=lambda p: (p.mark == "asked", p.in_answer))
    return format_html_join(
        "",
        "{}",
        ((_run(tuple(found), *where, place),) for where, found in runs),
    )


def _run(
    found: Sequence[Piece],
    is_asked: bool,  # noqa: FBT001 -- as grouped
    is_answer: bool,  # noqa: FBT001 -- as grouped
    place: str,
) -> SafeString:
    words = format_html_join("", "{}", ((_piece(piece),) for piece in found))
    if is_asked and place:
        return format_html(
            '<h2 class="put" id="l-{}" tabindex="-1">{}</h2>', place, words
        )
    return format_html('<span class="span">{}</span>', words) if is_answer else words


def _piece(piece: Piece) -> SafeString:
    words = format_html("{}", piece.text)
    if piece.is_found:
        words = format_html('<mark class="hit">{}</mark>', words)
    if piece.mark == "hedge":
        return format_html('<span class="hedge">{}</span>', words)
    if piece.mark and piece.mark != "asked":
        return format_html('<mark class="{}">{}</mark>', piece.mark, words)
    return words


@register.simple_tag
def judged(part: ReadLine) -> SafeString:
    """Write what was made of an answer: its circle and its word."""
    if part.is_left_out:
        return format_html("{}No question of yours", icon("x"))
    if part.withheld:
        return format_html("{}Not answered, with a reason", icon("empty"))
    return verdict(part.verdict)


@register.filter
def phrasing(key: str) -> str:
    """Write how a question is put in words."""
    return PHRASINGS.get(key, key)


@register.filter
def times(count: int) -> str:
    """Write how often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


@register.filter
def fragment(quote: str) -> str:
    """Write the part of an address that leads a browser to words on the page."""
    words = quote.split()
    if len(words) <= WORDS:
        return f"#:~:text={quote_for_address(' '.join(words), safe='')}"
    first, last = " ".join(words[:HALF_WORDS]), " ".join(words[-HALF_WORDS:])
    ends = (quote_for_address(part, safe="") for part in (first, last))
    return f"#:~:text={','.join(ends)}"


@register.filter
def criterion(key: str) -> str:
    """Write a criterion as people call it."""
    return shipped.criteria().label(key)


@register.filter
def stacked(texts: Sequence[str]) -> str:
    """Write texts below each other, for a field that holds several lines."""
    return "\n".join(texts)


TITLES = frozenset(
    {"dr", "mr", "mrs", "ms", "mx", "prof", "sir", "dame", "herr", "frau"}
)


@register.filter
def called(name: str, people: Sequence[tuple[str, str]]) -> str:
    """Call a person by the first name, where nobody else there has it.

    >>> called("Dana Marsh", [("Dana Marsh", "peer"), ("Dev Okafor", "peer")])
    'Dana'
    """
    first = next(iter(name.split(maxsplit=1)), name)
    is_title = first.rstrip(".").lower() in TITLES
    same = sum(other.split()[:1] == [first] for other, _ in people)
    return name if is_title or same > 1 else first
