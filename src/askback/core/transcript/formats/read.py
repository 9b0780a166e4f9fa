"""Read a transcript of any kind into turns."""

from __future__ import annotations

from askback.core.topics import Problem
from askback.core.transcript.cleaned import is_cleaned
from askback.core.transcript.formats.detect import SAMPLE, detect, subtitle_kind
from askback.core.transcript.formats.lines import MOST_LINES, clean, lines_of
from askback.core.transcript.formats.script import read_script
from askback.core.transcript.formats.segments import read_segments
from askback.core.transcript.formats.subtitles import read_subtitles
from askback.core.transcript.formats.unfold import unfolded
from askback.core.transcript.turns import Cue, Format, Transcript, merge
from askback.errors import InvalidInputError

TOO_LONG = "From here on it is not read: no talk has so many lines."


def read(text: str) -> Transcript:
    r"""Read a transcript of any kind that is known into turns.

    What is broken is reported with its place and read past; no word is lost without
    a problem that names its line.

    Args:
        text: The file, decoded.

    Returns:
        Its turns in the order of the file, and what was wrong with it.

    Raises:
        InvalidInputError: Nobody says a word in it.

    Source:
        Ours.

    >>> transcript = read("Ana: How many are you?\nBo: Six.\nAll here.")
    >>> [(turn.speaker, turn.text) for turn in transcript.turns]
    [('Ana', 'How many are you?'), ('Bo', 'Six. All here.')]
    """
    kind = detect(text)
    cues, problems = _cues(clean(text), kind)
    problems.sort(key=_place)
    turns = merge(cues)
    if not any(character.isalnum() for turn in turns for character in turn.text):
        raise InvalidInputError(
            "The transcript holds no words that somebody says. Give a file with lines "
            'like "Name: what they said", or a WebVTT or SRT file.'
        )
    return Transcript(kind, turns, tuple(problems), is_cleaned(turns))


def _cues(text: str, kind: Format) -> tuple[list[Cue], list[Problem]]:
    if kind == "json":
        return read_segments(text)
    lines = unfolded(lines_of(text))
    is_subtitled = subtitle_kind(lines[:SAMPLE]) is not None
    reader = read_subtitles if is_subtitled else read_script
    cues, problems = reader(lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        problems.append(Problem(f"line {lines[MOST_LINES].number}", TOO_LONG))
    return cues, problems


def _place(problem: Problem) -> int:
    return int(problem.where.rsplit(" ", maxsplit=1)[-1])
