"""Make a file's text readable line by line, whatever machine it came from."""

from __future__ import annotations

import re
from typing import NamedTuple

# What a reader does not see: control characters, zero-width spaces, writing directions.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
# Joiners shape letters in Persian and pictures in emoji; beside ASCII they are dirt.
JOINER = re.compile("(?<=[\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\x7f])")
# Breaks that editors do not count as lines.
SOFT_BREAK = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")


MOST_LINES = 100_000  # of a file that are read: twenty hours of captions


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        number: Its place in the file, from 1.
        text: Without white space around it.
        after_blank: Whether a blank line, or nothing, stands before it.
    """

    number: int
    text: str
    after_blank: bool


def clean(text: str) -> str:
    r"""Take away what cannot be seen, and end every line with a line feed.

    Source:
        Ours.

    >>> clean("\ufeffWEBVTT\r\n\r\nHel\u200blo\x00\rthere")
    'WEBVTT\n\nHello\nthere'
    """
    # Two carriage returns before a line feed are one line break, converted twice.
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return SOFT_BREAK.sub(" ", JOINER.sub("", INVISIBLE.sub("", text)))


def lines_of(text: str) -> list[Line]:
    r"""List the lines of a clean text that are not blank.

    Source:
        Ours.

    >>> lines_of("Hi.\n\n You?")
    [Line(number=1, text='Hi.', after_blank=True), Line(number=3, text='You?', after_blank=True)]
    """  # noqa: E501 -- a doctest's result is one line
    lines: list[Line] = []
    last = -1
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = raw.strip()
        if stripped:
            lines.append(Line(number, stripped, after_blank=number != last + 1))
            last = number
    return lines
