"""WebVTT and SubRip, and what meeting programs make of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from askback.core.topics import Problem
from askback.core.transcript.formats.blocks import Block, read_blocks
from askback.core.transcript.formats.clock import is_unpadded
from askback.core.transcript.formats.crowded import parted
from askback.core.transcript.formats.heard import Heard, believed, cues_of
from askback.core.transcript.formats.labels import HEAD, Label, bare, label_of, lead_of
from askback.core.transcript.formats.lines import Line
from askback.core.transcript.formats.markup import voices
from askback.core.transcript.formats.names import MOST_WORDS, Likeness, likeness
from askback.core.transcript.formats.order import order_problems
from askback.core.transcript.formats.rolling import unrolled
from askback.core.transcript.turns import Cue

Pieces = list[tuple[str | None, str]]


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
    if any(is_unpadded(line.text) for line in lines):
        _name_by_first_line(blocks)
    spoken = [voices("\n".join(text for _, text in block.lines)) for block in blocks]
    kept = _once(blocks, [pieces for pieces, _ in spoken], problems)
    names = {voice or _name(text) for pieces in kept for voice, text in pieces} - {""}
    heard: list[Heard] = []
    for block, pieces, (_, torn) in zip(blocks, kept, spoken, strict=True):
        if torn:
            where = f"line {block.lines[0][0]}"
            problems.append(
                Problem(where, "A voice tag is not closed; its words stay.")
            )
        for piece in pieces:
            voice, text = _untorn(*piece, names) if torn else piece
            heard += _heard(block, voice or block.name, text)
    problems += order_problems(heard)
    speakers = believed(heard)
    heard, crowded = parted(heard, speakers)
    return cues_of(heard, speakers), [*problems, *crowded]


def _name_by_first_line(blocks: Sequence[Block]) -> None:
    """Take the first line of cues for their speaker, as old Teams files have it."""
    firsts = Counter(block.lines[0][1] for block in blocks if len(block.lines) > 1)
    for block in blocks:
        if len(block.lines) < 2 or block.name:  # noqa: PLR2004 -- a name and words
            continue
        first = block.lines[0][1]
        named = likeness(first) is not Likeness.NOT or firsts[first] > 1
        if named and len(first) <= HEAD and not (":" in first or "<" in first):
            block.name = first
            del block.lines[0]


def _once(
    blocks: Sequence[Block], spoken: Sequence[Pieces], problems: list[Problem]
) -> list[Pieces]:
    """Leave out cues that stand twice, and what rolling captions repeat."""
    kept = [list(pieces) for pieces in spoken]
    for place, (before, block) in enumerate(pairwise(blocks), start=1):
        if (
            spoken[place]
            and spoken[place - 1] == spoken[place]
            and _same(before, block)
        ):
            kept[place] = []
            problems.append(Problem(_where(block), "The cue stands twice; read once."))
    if any(voice for pieces in kept for voice, _ in pieces):
        return kept
    said = [[t for _, text in pieces for t in _lines(text)] for pieces in kept]
    new, rolled = unrolled(said)
    for place in rolled:
        kept[place] = [(None, "\n".join(new[place]))] if new[place] else []
    if rolled:
        message = f"The captions roll; what {len(rolled)} cues repeat is read once."
        problems.append(Problem(_where(blocks[rolled[0]]), message))
    return kept


def _same(before: Block, block: Block) -> bool:
    known = block.timing.start_s is not None
    return known and before.timing == block.timing and before.name == block.name


def _where(block: Block) -> str:
    return f"line {block.line}"


def _lines(text: str) -> list[str]:
    said = [part.strip() for part in text.split("\n")]
    return [part for part in said if part]


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
    said = _lines(text)
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
