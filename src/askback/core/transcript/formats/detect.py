"""Tell what kind of file a transcript is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from askback.core.transcript.formats.blocks import GUID, HEADER, NUMBER, read_blocks
from askback.core.transcript.formats.clock import is_unpadded, timing
from askback.core.transcript.formats.heard import believed, is_label
from askback.core.transcript.formats.labels import label_of
from askback.core.transcript.formats.lines import Line, clean, lines_of
from askback.core.transcript.formats.script import listen, marker
from askback.core.transcript.formats.segments import is_json
from askback.core.transcript.formats.unfold import unfolded
from askback.core.transcript.turns import Format

SAMPLE = 2000  # lines that show what a file is; the rest looks the same
END = 400  # characters in which a file says who transcribed it
OTTER = re.compile(r"Transcribed by https?://(?:www\.)?otter\.ai\b", re.IGNORECASE)
# Teams sets three spaces between name and time, and says who let it listen.
TEAMS = re.compile(
    r"\S.{0,80}\S {3}(?:\d{1,2}:)?\d{1,2}:\d\d|.{2,60} started transcription"
)
TOP = 200_000  # characters that hold them, or enough of them


def detect(text: str) -> Format:
    r"""Tell the format of a transcript from the look of its lines.

    Source:
        Ours, from files seen; FACTS in the documentation lists their marks.

    >>> detect("1\n00:00:01,000 --> 00:00:02,000\nHello.")
    'srt'
    >>> detect("Ana: Hello.")
    'text'
    """
    cleaned = clean(text[:TOP])
    if is_json(cleaned):
        return "json"
    lines = unfolded(lines_of(cleaned))[:SAMPLE]
    kind = subtitle_kind(lines) or script_kind(lines)
    return "otter" if kind == "text" and OTTER.search(clean(text[-END:])) else kind


def subtitle_kind(lines: Sequence[Line]) -> Format | None:
    """Return which kind of subtitles these are, or None for none.

    Source:
        Ours.

    >>> subtitle_kind([Line(1, "Ana: Hello.", True)]) is None
    True
    """
    times = [n for n, line in enumerate(lines) if timing(line.text) is not None]
    header = bool(lines) and bool(HEADER.match(lines[0].text))
    if not times or not (header or any(_whole(lines[n]) for n in times)):
        return None
    above = [lines[n - 1].text for n in times if n]
    unpadded = any(is_unpadded(lines[n].text) for n in times)
    if unpadded or any(GUID.fullmatch(text) for text in above):
        return "teams"
    numbered = any(NUMBER.fullmatch(text) for text in above)
    voiced = any("<v" in line.text for line in lines)
    if header and numbered and not voiced and _labelled(lines):
        return "zoom"
    comma = any("," in lines[n].text for n in times)
    return "vtt" if header or voiced or not (numbered or comma) else "srt"


def _whole(line: Line) -> bool:
    times = timing(line.text)
    return times is not None and times.start_s is not None


def _labelled(lines: Sequence[Line]) -> bool:
    blocks, _ = read_blocks(lines)
    firsts = [block.lines[0][1] for block in blocks if block.lines]
    return any(label_of(text)[0] is not None for text in firsts)


def script_kind(lines: Sequence[Line]) -> Format:
    """Return which kind of plain text these lines are.

    Source:
        Ours.

    >>> script_kind([Line(1, "Ana Souza  0:02", True), Line(2, "Hello.", False)])
    'otter'
    """
    heard = listen(lines)
    speakers = believed(heard)
    shapes = Counter(h.label.shape for h in heard if h.label and is_label(h, speakers))
    if shapes["zoom"] and shapes["zoom"] >= shapes["label"]:
        return "zoom"
    if shapes["heading"] and shapes["heading"] >= shapes["label"]:
        teams = sum(bool(TEAMS.fullmatch(line.text)) for line in lines)
        return "teams" if 2 * teams >= shapes["heading"] else "otter"
    alone = any(not each.text for each in heard)
    marked = marker(heard) >= 0
    return "meet" if shapes["label"] and (alone or marked) else "text"
