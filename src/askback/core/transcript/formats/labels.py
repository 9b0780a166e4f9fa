"""Speakers' names and times at the head of a line, as many programs set them."""

from __future__ import annotations

import re
from typing import NamedTuple

from askback.core.transcript.formats.clock import TIME, seconds
from askback.core.transcript.formats.names import Likeness, likeness

HEAD = 160  # characters of a line that can hold bullet, time, name and colon
MARKS = r"[*_]{0,3}"
LEAD = re.compile(
    r"(?:(?:[-•>]|\*(?!\*)|#{1,6}|\d{1,4}[.)])\s+)?"
    rf"(?:{MARKS}(?P<open>[\[(<])?(?P<time>{TIME})(?:\s?[-–—>]{{1,3}}\s?{TIME})?"
    rf"(?(open)[\])>]{MARKS}\s{{0,8}}(?:[-–—|:]\s)?\s{{0,8}}"
    rf"|{MARKS}(?:\s{{0,8}}[-–—|:])?(?:\s{{1,8}}|$)))?"
)
LABEL = re.compile(
    rf"{MARKS}\[?(?P<name>[^\W\d_][^:：*\t]{{0,80}}?)\]?{MARKS}"
    rf"(?:\s?[\[(]?(?P<time>{TIME})[\])]?)?{MARKS}\s?[:：]{MARKS}"
    r"(?:\s+|$|(?=[^\s/\d:]))"
)
HEADING = re.compile(
    rf"{MARKS}(?P<name>[^\W\d_][^:：*]{{0,80}}?)"
    rf"{MARKS}(?:\s{{1,8}}[-–—|·•]\s{{1,8}}|,\s{{1,8}}|\s{{1,8}})"
    rf"{MARKS}(?P<open>[\[(])?(?P<time>{TIME})[\])]?{MARKS}\s?:?"
)
ZOOM = re.compile(rf"\[(?P<name>[^\[\]]{{1,80}})\]\s{{1,8}}(?P<time>{TIME})(?:\s+|$)")
HEADING_END = re.compile(r"[\d)\]:*_]$|[APap][Mm]$")
UNLED = re.compile(r"[^\W\d_]")  # a letter: neither bullet nor time
TIMED = " timed"
# "[Ana] Hello." is a speaker and "[laughs] Hello." is none: believed only as a habit.
BRACKETED = re.compile(r"\[(?P<name>[^\[\]]{1,80})\]\s+(?P<time>)(?=\S)")


class Label(NamedTuple):
    """A possible speaker's name at the head of a line.

    Attributes:
        name: As written, marks of emphasis taken away.
        rest: What the line says after it.
        shape: How it is set: `label`, `heading`, `boxed` (its time in brackets),
            `below` (its time above it), `zoom`, `bare`; ` timed` with a time.
    """

    name: str
    rest: str
    shape: str


def label_of(text: str) -> tuple[Label | None, float | None]:
    """Find a name and a colon, or a name and a time, at the head of a line.

    Args:
        text: A line without the time at its head.

    Returns:
        The possible label, and the time that stands beside the name in seconds.

    Source:
        Ours.

    >>> label_of("**Ana (HR):** Hello.")
    (Label(name='Ana (HR)', rest='Hello.', shape='label'), None)
    >>> label_of("Ana Souza  2:20")
    (Label(name='Ana Souza', rest='', shape='heading'), 140.0)
    """
    head = text[:HEAD]
    found = ZOOM.match(head) if text.startswith("[") else None
    if found is not None:
        return _labelled(found, text, "zoom")
    if HEADING_END.search(text[-3:]) and len(text) < HEAD:
        found = HEADING.fullmatch(text)
    if found is not None:
        return _labelled(found, text, "boxed" if found["open"] else "heading")
    if (":" in head or "：" in head) and (found := LABEL.match(head)) is not None:
        return _labelled(found, text, "label")
    if text.startswith("[") and (found := BRACKETED.match(head)) is not None:
        return _labelled(found, text, "bare")
    return None, None


def _labelled(
    found: re.Match[str], text: str, shape: str
) -> tuple[Label | None, float | None]:
    name = found["name"].strip(" _")
    if "[" in name and not name.endswith("]"):  # "Ana [External]", cut in the middle
        name += "]"
    worst = Likeness.LOWER if shape == "bare" else Likeness.NOT
    if likeness(name) in {Likeness.NOT, worst}:
        return None, None
    time = found["time"]
    timed = TIMED if time and shape == "label" else ""
    rest = text[found.end() :].strip()
    return Label(name, rest, shape + timed), seconds(time) if time else None


def bare(text: str) -> Label | None:
    """Take a line for a name alone where it looks like one.

    Source:
        Ours.

    >>> bare("Ana Souza"), bare("Six people.")
    (Label(name='Ana Souza', rest='', shape='bare'), None)
    """
    if len(text) > HEAD or text[:1].islower() or text[-1:] in ".?!" or "," in text:
        return None
    name = text.strip("*_# ")
    named = likeness(name) in {Likeness.NAME, Likeness.PART}
    return Label(name, "", "bare") if named else None


class Lead(NamedTuple):
    """What stands before name and words on a line.

    Attributes:
        rest: The line without it.
        start_s: Its time in seconds, or None.
        sure: Whether it cannot have been spoken, because it stands in brackets.
    """

    rest: str
    start_s: float | None
    sure: bool


def lead_of(text: str) -> Lead:
    """Take a bullet and a time off the head of a line.

    Source:
        Ours.

    >>> lead_of("[00:03:12] Ana: Hi.")
    Lead(rest='Ana: Hi.', start_s=192.0, sure=True)
    >>> lead_of("10:30 is fine.")
    Lead(rest='is fine.', start_s=630.0, sure=False)
    """
    found = None if UNLED.match(text) else LEAD.match(text[:HEAD])
    if found is None or not found.end():
        return Lead(text, None, sure=False)
    time = found["time"]
    start_s = seconds(time) if time else None
    if time and start_s is None:  # [00:75] is no time, so it may be words
        return Lead(text, None, sure=False)
    return Lead(text[found.end() :].strip(), start_s, sure=bool(found["open"]))
