"""Lines whose breaks were lost: many cues, or many people, on one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from askback.core.transcript.formats.clock import TIME
from askback.core.transcript.formats.lines import Line

ARROWS = 2  # on one line, before it is cut: somebody may speak of one
CUE = re.compile(
    rf"(?:(?<!\S)(?P<number>\d{{1,6}})\s+)?(?P<times>{TIME}\s?-->\s?{TIME})"
)
TURN = re.compile(rf"(?=[\[(]{TIME}[\])]\s?[^\W\d_][^:\[\]\n]{{0,60}}:\s)")


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """Cut the lines that hold two cues and more, or two people after their times.

    Source:
        Ours.

    >>> one = Line(1, "1 00:01.0 --> 00:02.0 Hi. 2 00:02.0 --> 00:03.0 Yo.", True)
    >>> [line.text for line in unfolded([one])]
    ['1', '00:01.0 --> 00:02.0', 'Hi.', '2', '00:02.0 --> 00:03.0', 'Yo.']
    >>> two = Line(1, "[0:01] Ana: A? [0:02] Bo: B.", True)
    >>> [line.text for line in unfolded([two])]
    ['[0:01] Ana: A?', '[0:02] Bo: B.']
    """
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: Line) -> Iterator[Line]:
    if line.text.count("-->") >= ARROWS:
        yield from _cues(line)
    elif "]" in line.text or ")" in line.text:
        starts = [found.start() for found in TURN.finditer(line.text)]
        yield from _cut(line, starts if len(starts) > 1 else [])
    else:
        yield line


def _cues(line: Line) -> Iterator[Line]:
    places: list[int] = []
    for found in CUE.finditer(line.text):
        places += [found.start(), found.start("times"), found.end()]
    yield from _cut(line, places)


def _cut(line: Line, places: Sequence[int]) -> Iterator[Line]:
    bounds = [0, *places, len(line.text)]
    after_blank = line.after_blank
    for start, end in pairwise(bounds):
        text = line.text[start:end].strip()
        if text:
            yield Line(line.number, text, after_blank)
            after_blank = False
