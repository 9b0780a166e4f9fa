"""The words of an event as plain text, whatever they came in."""

from __future__ import annotations

import re

from askback.adapters.calendar.lines import Block
from askback.adapters.documents.html import read_html
from askback.errors import InvalidInputError

LONGEST = 20_000  # characters of a description that are kept
LONGEST_LINE = 300  # characters of a title
LONGEST_PLACE = 500
TAG = re.compile(
    r"</?(?:html|body|div|p|br|b|i|u|a|ul|ol|li|span|strong|em|table|td|tr|h[1-6])"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
# A letter of UTF-8 as mails write it, left over where the mail was not undone.
LETTER = re.compile(r"(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})+")
BREAK = re.compile(r"=0D=0A|=0A(?![0-9A-F])")
CLOSING = re.compile(r"=20(?=\n|\Z)|=\n")
BLANK = re.compile(r"\n{3,}")
LINKS = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL")


def line_of(text: str) -> str:
    """Return a text as one line."""
    return " ".join(_undone(text[: 2 * LONGEST_LINE]).split())[:LONGEST_LINE].strip()


def description_of(block: Block) -> str:
    """Return what an event says of itself; HTML where there is nothing plain."""
    plain = block.text("DESCRIPTION")
    told = plain or block.text("X-ALT-DESC")
    if TAG.search(told[:LONGEST]):
        told = _text_of(told)
    told = _undone(told[: 2 * LONGEST])
    lines = (" ".join(line.split()) for line in told.split("\n"))
    return BLANK.sub("\n\n", "\n".join(lines)).strip()[:LONGEST]


def place_of(block: Block) -> str:
    """Return where an event is: its place, else the address of its call."""
    links = (block.text(name) for name in LINKS)
    told = block.text("LOCATION") or next(filter(None, links), "")
    return " ".join(_undone(told[:LONGEST_PLACE]).split())


def _text_of(html: str) -> str:
    try:
        return read_html(html).text
    except InvalidInputError:  # tags and no words, or deeper than any page
        return TAG.sub(" ", html[: 2 * LONGEST])


def _undone(text: str) -> str:
    """Undo what is left of a mail's encoding; addresses with = in them stay."""
    if "=" not in text:
        return text
    return LETTER.sub(_letter, CLOSING.sub("", BREAK.sub("\n", text)))


def _letter(found: re.Match[str]) -> str:
    try:
        return bytes.fromhex(found[0].replace("=", "")).decode()
    except UnicodeDecodeError:
        return found[0]
