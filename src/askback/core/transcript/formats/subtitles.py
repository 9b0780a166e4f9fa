"""WebVTT and SubRip, and what meeting programs make of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from askback.core.topics import Problem
from askback.core.transcript.formats.blocks import Block, read_blocks
from askback.core.transcript.formats.heard import Heard, believed, cues_of
from askback.core.transcript.formats.labels import Label, bare, label_of, lead_of
from askback.core.transcript.formats.lines import Line
from askback.core.transcript.formats.markup import voices
from askback.core.transcript.formats.names import MOST_WORDS
from askback.core.transcript.formats.order import order_problems
from askback.core.transcript.turns import Cue


def read_subtitles(lines: Sequence[Line]) -> tuple[list[Cue], list[Problem]]:
    r"""Read WebVTT or SubRip into cues, whatever is broken in it.

    Source:
        W3C, "WebVTT: The Web Video Text Tracks Format", 2019, section 4; ours in what
        is tolerated.

    >>> from askback.core.transcript.formats.lines import lines_of
    >>> text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hi.</v>"
    >>> read_subtitles(lines_of(text))[0]
    [Cue(speaker='Ana', text='Hi.', start_s=1.0, end_s=2.0)]
    """
    blocks, problems = read_blocks(lines)
    spoken = [voices("\n".join(text for _, text in block.lines)) for block in blocks]
    said = [piece for pieces, _ in spoken for piece in pieces]
    names = {voice or _name(text) for voice, text in said} - {""}
    heard: list[Heard] = []
    for block, (pieces, torn) in zip(blocks, spoken, strict=True):
        if torn:
            where = f"line {block.lines[0][0]}"
            problems.append(
                Problem(where, "A voice tag is not closed; its words stay.")
            )
        for piece in pieces:
            voice, text = _untorn(*piece, names) if torn else piece
            heard += _heard(block, voice or block.name, text)
    problems += order_problems(heard)
    return cues_of(heard, believed(heard)), problems


def _name(text: str) -> str:
    label = _label(text)
    return "" if label is None else label.name


def _untorn(
    voice: str | None, text: str, names: Collection[str]
) -> tuple[str | None, str]:
    """Find the name of a torn voice tag among the names of the whole ones."""
    words = text.split()
    for count in range(MOST_WORDS, 0, -1):
        name = " ".join(words[:count])
        if voice is None and name in names:
            return name, " ".join(words[count:])
    return voice, text


def _heard(block: Block, voice: str | None, text: str) -> list[Heard]:
    times = (block.timing.start_s, block.timing.end_s)
    said = [part.strip() for part in text.split("\n")]
    said = [part for part in said if part]
    if voice is not None:
        return [Heard(block.line, " ".join(said), *times, voice=voice)]
    labels = [_label(part) for part in said]
    if len(said) > 1 and labels[0] is None:
        labels[0] = bare(said[0])
    return [
        Heard(block.line, part, *times, label=label)
        for part, label in zip(said, labels, strict=True)
    ]


def _label(text: str) -> Label | None:
    lead = lead_of(text)
    # The cue has its own times, so "10:30 Planning: ..." is somebody's timetable.
    return label_of(lead.rest)[0] if lead.start_s is None else None
