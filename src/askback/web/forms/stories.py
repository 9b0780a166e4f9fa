"""A story's form with what was seen in it, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.forms import BoundField

from askback.core.practice.story import Note
from askback.services.values.closing import StoryLine
from askback.web.forms.closing import StoryForm

MORE = ("decisions", "trade_offs", "obstacles", "numbers")  # what many stories need not


@dataclass(frozen=True, slots=True)
class Beside:
    """A field of a story, and what stands beside it.

    Attributes:
        field: The field.
        notes: What was seen in it.
        figures: Its numbers, verbatim.
        marked: Its words, those that may not be known marked; of the plain one alone.
        is_more: Whether it is one of the parts that a story may do without.
    """

    field: BoundField
    notes: tuple[Note, ...]
    figures: tuple[str, ...]
    marked: tuple[tuple[str, bool], ...]
    is_more: bool


def beside(form: StoryForm, seen: StoryLine | None) -> tuple[Beside, ...]:
    """Return the fields of a story's form with what was seen in each part."""
    return tuple(_beside(field, seen) for field in form)


def _beside(field: BoundField, seen: StoryLine | None) -> Beside:
    reading = seen.reading if seen else None
    notes = reading.notes if reading else ()
    figures = reading.figures if reading else ()
    return Beside(
        field=field,
        notes=tuple(note for note in notes if note.part == field.name),
        figures=tuple(one.quote.quote for one in figures if one.part == field.name),
        marked=_marked(seen) if seen and field.name == "plain" else (),
        is_more=field.name in MORE,
    )


def _marked(seen: StoryLine) -> tuple[tuple[str, bool], ...]:
    """Return the plain version in pieces: (words, whether they may not be known)."""
    spans = [one.quote for one in seen.plain.jargon] if seen.plain else []
    if not spans:
        return ()
    return tuple(cut(seen.draft.plain, ((s.start, s.end) for s in spans)))


def cut(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return a text in pieces: those within spans, which do not overlap, are marked.

    >>> cut("I used SQL there", [(7, 10)])
    [('I used ', False), ('SQL', True), (' there', False)]
    """
    places = list(spans)
    marked = {start for start, _ in places}
    edges = sorted({0, len(text), *(place for pair in places for place in pair)})
    return [(text[a:b], a in marked) for a, b in pairwise(edges)]
