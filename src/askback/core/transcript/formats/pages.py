"""Numbers and headers of pages, which a PDF leaves among what was said."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from askback.core.transcript.formats.lines import Line

LONGEST = 120  # characters of a header or footer
PAGE = re.compile(
    r"(?:page|pg\.?|p\.)\s?(\d{1,4})(?:\s?(?:of|/|\|)\s?\d{1,4})?$"
    r"|^\W{0,3}(?:page|pg\.?|p\.)?\s?(\d{1,4})(?:\s?(?:of|/|\|)\s?\d{1,4})?\W{0,3}$",
    re.IGNORECASE,
)
BARE = re.compile(r"\W{0,3}\d{1,4}\W{0,3}")
FEWEST = 2  # pages, before their numbers are believed
FEWEST_BARE = 3  # the same for numbers alone, which people say as well


def page_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Find the places of page numbers and of the headers that stand beside them.

    Lines of one form whose numbers count up one by one are page numbers: somebody who
    speaks may say "page 4", but not in the same words on every page.

    Returns:
        Places in `lines`, from 0.

    Source:
        Ours.

    >>> text = ["Ana: Six", "Page 1 of 2", "of us.", "Bo: Good.", "Page 2 of 2"]
    >>> sorted(page_lines([Line(n, t, False) for n, t in enumerate(text)]))
    [1, 4]
    """
    numbers = _numbers(lines)
    beside = Counter(
        lines[place].text for number in numbers for place in _around(number, lines)
    )
    headers = {
        place
        for number in numbers
        for place in _around(number, lines)
        if 2 * beside[lines[place].text] >= max(2 * FEWEST, len(numbers))
    }
    return frozenset(numbers | headers)


def _numbers(lines: Sequence[Line]) -> set[int]:
    forms: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        if len(line.text) <= LONGEST and line.text[-1:] in "0123456789-–—|]):*_":
            found = PAGE.search(line.text)
            if found is not None:
                form = _form(line.text, found)
                forms[form].append((int(found[1] or found[2]), place))
    return {
        place for pages in forms.values() if _counts(pages, lines) for _, place in pages
    }


def _form(text: str, found: re.Match[str]) -> str:
    """Return a line with its page's number left out, any other number kept."""
    start, end = found.span(1 if found[1] else 2)
    return f"{text[:start]}#{text[end:]}"


def _counts(pages: Sequence[tuple[int, int]], lines: Sequence[Line]) -> bool:
    least = FEWEST_BARE if BARE.fullmatch(lines[pages[0][1]].text) else FEWEST
    if len(pages) < least or pages[0][0] > FEWEST:
        return False
    return all(after - before == 1 for (before, _), (after, _) in pairwise(pages))


def _around(number: int, lines: Sequence[Line]) -> list[int]:
    beside = (number - 1, number + 1)
    return [
        place
        for place in beside
        if 0 <= place < len(lines) and len(lines[place].text) <= LONGEST
    ]
