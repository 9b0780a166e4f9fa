"""Plain text: a name and a colon, or a name and a time on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askback.core.topics import Problem
from askback.core.transcript.formats.crowded import parted, rejoined
from askback.core.transcript.formats.heard import (
    Heard,
    believed,
    cues_of,
    is_label,
)
from askback.core.transcript.formats.labels import (
    TIMED,
    Lead,
    bare,
    label_of,
    lead_of,
)
from askback.core.transcript.formats.lines import Line
from askback.core.transcript.formats.markup import decode
from askback.core.transcript.formats.order import order_problems
from askback.core.transcript.formats.pages import page_lines
from askback.core.transcript.turns import Cue

# What programs write into a transcript themselves.
NOTICE = re.compile(
    r"WEBVTT.{0,80}"
    r"|Transcribed by https?://\S{1,80}"
    r"|This (?:editable )?transcript was (?:computer|auto)[- ]?generated.{0,200}"
    r"|People can also change the text after it was created\."
    r"|(?:Transcription|Transcript|Recording|Meeting|Call) "
    r"(?:ended|started|stopped|begins|ends)"
    r"(?: (?:after|at) [\d:., APMapm]{3,20})?\W{0,4}"
    r"|.{2,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?",
    re.IGNORECASE,
)
PAGE = "The page's number or header; not read as speech."
WRITTEN = "The program wrote this; not read as speech."
BEFORE = "Stands before the talk; not read as speech."
MARKER = re.compile(r"\W{0,6}Transcript(?:ion)?\W{0,6}", re.IGNORECASE)
LONGEST_NOTICE = 300  # characters; so that a long line is not searched in vain
MOST_BEFORE = 40  # lines of title, date, attendees; more than that is the talk itself
MARKER_WITHIN = 400  # lines in which "Transcript" may stand: notes can come before it


def listen(lines: Sequence[Line]) -> list[Heard]:
    """Take every line for speech, with the name and time that may head it.

    Source:
        Ours.

    >>> listen([Line(1, "00:05 Ana: Hi.", True)])[0].start_s
    5.0
    """
    lines = [line._replace(text=decode(line.text)) for line in lines]
    leads = [lead_of(line.text) for line in lines]
    timed = [lead.start_s is not None and not lead.sure for lead in leads]
    # Where half the lines begin with a time in no brackets, it was not spoken.
    habit = 2 * sum(timed) >= len(lines)
    heard = [_hear(line, lead, habit) for line, lead in zip(lines, leads, strict=True)]
    return [_beside_time(heard, place, lines) for place in range(len(heard))]


def _hear(line: Line, lead: Lead, habit: bool) -> Heard:  # noqa: FBT001 -- inner
    label, beside_s = label_of(lead.rest)
    start_s = lead.start_s if beside_s is None else beside_s
    if label is not None and lead.start_s is not None:
        label = label._replace(shape=label.shape.removesuffix(TIMED) + TIMED)
    if label is None and lead.start_s is not None and lead.rest:
        label = bare(lead.rest)
    untimed = lead.start_s is not None and (habit or lead.sure or not lead.rest)
    text = lead.rest if untimed else line.text
    if label is None and not untimed:
        start_s = None
    return Heard(line.number, text, start_s, label=label)


def _beside_time(heard: Sequence[Heard], place: int, lines: Sequence[Line]) -> Heard:
    """Read a name alone on its line as a heading where a time stands beside it."""
    each = heard[place]
    if each.label is not None or place + 1 == len(heard):
        return each
    label = bare(each.text)
    if label is None or lines[place + 1].after_blank:
        return each
    above, below = place and _is_time(heard[place - 1]), _is_time(heard[place + 1])
    if above or below:  # between two times, it is what was said
        shape = "heading" if below else "below"
        found = None if above and below else label._replace(shape=shape)
        return each._replace(label=found)
    return each._replace(label=label) if lines[place].after_blank else each


def _is_time(heard: Heard) -> bool:
    return heard.start_s is not None and not heard.text


def read_script(lines: Sequence[Line]) -> tuple[list[Cue], list[Problem]]:
    """Read plain text into cues; what no one said is reported and left out.

    Source:
        Ours.

    >>> cues, problems = read_script([Line(1, "Ana: Hello.", True)])
    >>> cues
    [Cue(speaker='Ana', text='Hello.', start_s=None, end_s=None)]
    """
    pages = page_lines(lines)
    problems = [Problem(f"line {lines[place].number}", PAGE) for place in pages]
    kept = [line for place, line in enumerate(lines) if place not in pages]
    heard, split = rejoined(listen(kept))
    speakers = believed(heard)
    first = first_speech(heard, speakers)
    problems += [
        Problem(f"line {each.line}", BEFORE) for each in heard[:first] if each.text
    ]
    timings = [each._replace(text="", label=None) for each in heard[:first]]
    written = {each.line for each in heard[first:] if is_notice(each.text)}
    problems += [Problem(f"line {number}", WRITTEN) for number in written]
    spoken = [each for each in heard[first:] if each.line not in written]
    problems += [*split, *order_problems(spoken)]
    spoken, crowded = parted(spoken, speakers)
    return cues_of(timings + spoken, speakers), [*problems, *crowded]


def first_speech(heard: Sequence[Heard], speakers: frozenset[str]) -> int:
    """Return the place of the first line that somebody says, 0 where none is named.

    Source:
        Ours.

    >>> first_speech([Heard(1, "Title"), Heard(2, "Hello.")], frozenset())
    0
    """
    after = marker(heard) + 1
    places = range(after, len(heard))
    first = next((n for n in places if is_label(heard[n], speakers)), 0)
    if first - after > MOST_BEFORE:
        return 0
    before = sum(len(each.text) for each in heard[after:first])
    talk = sum(len(each.text) for each in heard[first:])
    return first if after or before <= talk else 0


def marker(heard: Sequence[Heard]) -> int:
    """Return the place of the line that says "Transcript" and no more, or -1.

    Source:
        Ours.

    >>> marker([Heard(1, "Attendees"), Heard(2, "Transcript")])
    1
    """
    head = range(min(MARKER_WITHIN, len(heard)))
    return next((n for n in head if MARKER.fullmatch(heard[n].text)), -1)


def is_notice(text: str) -> bool:
    """Return whether a program wrote a line, rather than somebody said it.

    Source:
        Ours.

    >>> is_notice("Transcribed by https://otter.ai"), is_notice("We started recording?")
    (True, False)
    """
    if len(text) > LONGEST_NOTICE:
        return False
    return NOTICE.fullmatch(text.strip("*_# ")) is not None
