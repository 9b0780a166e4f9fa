"""Let the user's marks follow their questions from one reading to the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askback.services.heard import ReadForm, asked_of
from askback.services.told import NONE, place_of
from askback.store.models import InterviewRow, MarkRow

WORD = re.compile(r"\w+")
ALIKE = 0.6  # of the words of both; a better copy mends a word or two of a question
BY_KEY = 0.5  # the same question put in other words comes after the same words
STAYS = 0.1  # where nothing else fits, what was marked by hand stays where it was


@dataclass(frozen=True, slots=True, order=True)
class _Home:
    """Where a mark may go; of several the greatest is the best."""

    fits: float
    nearness: int
    mark: int
    place: str


def carry(interview: InterviewRow, before: ReadForm | None, after: ReadForm) -> None:
    """Let the user's marks follow their questions from one reading to the next.

    A mark goes to where its question stands now, in the same words or nearly so, else
    to where the same question was surely asked. What fits nowhere is kept, as a mark by
    hand, and goes home when its question is back.
    """
    marks = list(interview.marks.all())
    for mark in marks:
        mark.asked = mark.asked or _words_of(mark, before)
    homes = [home for n, mark in enumerate(marks) for home in _homes(n, mark, after)]
    homes += [
        home
        for words in {mark.asked for mark in marks if mark.asked}
        for home in _in_order(words, marks, before, after)
    ]
    found = _settled(homes)
    for number, mark in enumerate(marks):
        mark.place = found.get(number, f"kept-{mark.id.hex}")
        mark.asked = _words_of(mark, after) or mark.asked
    interview.marks.all().delete()
    MarkRow.objects.bulk_create(marks)


def _settled(homes: list[_Home]) -> dict[int, str]:
    """Give each mark the best place that no better fitting one has."""
    found: dict[int, str] = {}
    for home in sorted(homes, key=lambda h: (-h.fits, -h.nearness, h.mark, h.place)):
        if home.mark not in found and home.place not in found.values():
            found[home.mark] = home.place
    return found


def _words_of(mark: MarkRow, form: ReadForm | None) -> str:
    """Return the words of the question that a mark is of, where a reading has it."""
    asked = () if form is None else form.asked
    texts = (one.text for n, one in enumerate(asked) if place_of(n) == mark.place)
    return next(texts, "")


def _homes(number: int, mark: MarkRow, after: ReadForm) -> Iterator[_Home]:
    """Yield where a mark fits by its key, and for one by hand where it stands."""
    places = [place_of(n) for n in range(len(after.asked))]
    if mark.question_key not in {"", NONE}:
        for place, one in zip(places, asked_of(after, {}), strict=True):
            if one.key == mark.question_key:
                yield _Home(BY_KEY, 0, number, place)
    if not mark.asked and mark.place not in places:
        yield _Home(STAYS, 0, number, mark.place)


def _in_order(
    words: str, marks: Sequence[MarkRow], before: ReadForm | None, after: ReadForm
) -> Iterator[_Home]:
    """Yield where the marks on a question of these words fit.

    Of questions put in the same words the first stays the first, the second the second.
    """
    old = [n for n, fits in _alike(words, before) if fits == 1]
    ranks = {place_of(n): rank for rank, n in enumerate(old)}
    alike = list(_alike(words, after))
    for number, mark in enumerate(marks):
        if mark.asked == words:
            was = ranks.get(mark.place, 0)
            for rank, (n, fits) in enumerate(alike):
                yield _Home(fits, -abs(rank - was), number, place_of(n))


def _alike(words: str, form: ReadForm | None) -> Iterator[tuple[int, float]]:
    """Yield the questions that are put in much the same words, and how much."""
    wanted = Counter(WORD.findall(words.casefold()))
    for number, one in enumerate(() if form is None else form.asked):
        found = Counter(WORD.findall(one.text.casefold()))
        both = wanted.total() + found.total()
        fits = 2 * (wanted & found).total() / both if both else 1.0
        if fits >= ALIKE:
            yield number, fits
