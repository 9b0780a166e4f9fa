"""Cues of WebVTT and SubRip as the file cuts them, broken ones included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from askback.core.topics import Problem
from askback.core.transcript.formats.clock import Timing, is_unpadded, padded, timing
from askback.core.transcript.formats.labels import label_of
from askback.core.transcript.formats.lines import Line

REMARK = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
HEADER = re.compile(r"WEBVTT\b", re.IGNORECASE)
HEADER_FIELD = re.compile(
    r"(?:Kind|Language|Title|Author|Region|X-[\w-]{1,40})\s?[:=]", re.IGNORECASE
)
HABIT = 2  # cues for each one named by a word, where names are no accident
GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/\d+-\d+)?")
NUMBER = re.compile(r"\d{1,9}")
# One word without a full stop, or a word and a figure: "intro", "cue-7", "slide 3".
IDENTIFIER = re.compile(r"[^\s.,!?…]{1,80}|[^\W\d_]{1,30}\s?[-–:]?\s?\d{1,6}")
NAMED_NUMBER = re.compile(r'\d{1,9}\s+"(?P<name>[^"]{1,80})"(?:\s+\(\d{1,12}\))?')


@dataclass(slots=True)
class Block:
    """One cue as the file has it.

    Attributes:
        line: Where its times stand.
        timing: When it is said.
        lines: Its text, with the line it stands on.
        name: The speaker, where the cue's number carries one.
    """

    line: int
    timing: Timing
    lines: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    name: str | None = None


class _Reader:
    """Cuts lines into cues, going past what is broken and saying so."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        bare = any(is_unpadded(line.text) for line in lines)
        texts = [padded(line.text) if bare else line.text for line in lines]
        self.timings = [timing(text) for text in texts]
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.remark = False
        self.header = False
        self.numbered = False
        self.identifiers: list[int] = []
        self.name: str | None = None

    def read(self) -> None:
        """Read every line once."""
        for place, line in enumerate(self.lines):
            times = self.timings[place]
            if times is not None:
                self.open(line, times)
            elif not (self.is_remark(line) or self.is_identifier(place, line)):
                self.say(line)
        self.close()
        if len(self.identifiers) * HABIT < len(self.blocks):
            for number in self.identifiers:
                self.problem(number, "Taken for the cue's name; not read as speech.")

    def open(self, line: Line, times: Timing) -> None:
        """Begin the cue whose times stand on this line."""
        self.close()
        self.remark = False
        self.blocks.append(Block(line.number, times, name=self.name))
        self.name = None
        if times.rest:
            self.blocks[-1].lines.append((line.number, times.rest))
        if times.fault:
            why = f"The cue {times.fault}; its words are kept."
            self.problem(line.number, why)

    def close(self) -> None:
        """End the cue before, saying so if it has no words."""
        if self.blocks and not self.blocks[-1].lines:
            self.problem(self.blocks[-1].line, "The cue has no words.")

    def is_remark(self, line: Line) -> bool:
        """Return whether a line belongs to a NOTE, STYLE or REGION block."""
        if line.text.startswith("<v"):
            self.remark = False
        elif line.after_blank or not self.blocks:
            self.remark = bool(REMARK.match(line.text)) or (
                self.remark and not line.after_blank
            )
        return self.remark

    def is_identifier(self, place: int, line: Line) -> bool:
        """Return whether a line is the name or number of the cue below it."""
        if place + 1 == len(self.lines) or self.timings[place + 1] is None:
            return False
        named = NAMED_NUMBER.fullmatch(line.text)
        if named is not None:
            self.name = named["name"]
        number = bool(NUMBER.fullmatch(line.text))
        first = line.after_blank or not self.blocks
        self.numbered = self.numbered or (number and first)
        if named is not None or GUID.fullmatch(line.text) or (number and self.numbered):
            return True
        if not first or not IDENTIFIER.fullmatch(line.text):
            return False
        self.identifiers.append(line.number)
        return True

    def say(self, line: Line) -> None:
        """Add a line to the cue it belongs to."""
        if not self.blocks:
            self.before_cues(line)
            return
        block = self.blocks[-1]
        if line.after_blank and block.lines:
            self.problem(line.number, "Words outside any cue; read with the one above.")
        block.lines.append((line.number, line.text))

    def before_cues(self, line: Line) -> None:
        """Go past the file's header, which ends with a blank line."""
        if HEADER.match(line.text):
            self.header = True
            return
        self.header = self.header and not line.after_blank
        if self.header and HEADER_FIELD.match(line.text):
            return
        if line.text.startswith("<v") or label_of(line.text)[0] is not None:
            self.blocks.append(Block(line.number, Timing(None, None, "", "")))
            self.blocks[-1].lines.append((line.number, line.text))
            self.problem(
                line.number, "Somebody's words without times; read all the same."
            )
        else:
            self.problem(line.number, "Words before the first cue; not read as speech.")

    def problem(self, line: int, message: str) -> None:
        """Keep what is wrong with a line."""
        self.problems.append(Problem(f"line {line}", message))


def read_blocks(lines: Sequence[Line]) -> tuple[list[Block], list[Problem]]:
    r"""Cut lines into cues; blank lines may be missing or too many.

    Source:
        Ours.

    >>> from askback.core.transcript.formats.lines import lines_of
    >>> blocks, _ = read_blocks(lines_of("1\n00:01,0 --> 00:02,0\nHi.\n2\n00:3x -->"))
    >>> [block.lines for block in blocks]
    [[(3, 'Hi.')], []]
    """
    reader = _Reader(lines)
    reader.read()
    return reader.blocks, reader.problems
