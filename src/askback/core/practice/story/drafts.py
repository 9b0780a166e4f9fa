"""Lines of a résumé that look like achievements, as the beginnings of stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askback.core.dossier.gap.bring import NUMBER, RESULT, is_deed
from askback.core.dossier.gap.values import Part, Resume, ResumeLine
from askback.core.dossier.lines import plain
from askback.core.topics import Span
from askback.core.transcript.answer.amounts import quantities

DEEDS = frozenset({Part.WORK, Part.PROJECTS, Part.VOLUNTEER, Part.EDUCATION})
FEWEST = 5  # words: less is a heading, whatever it names
TITLE = 70  # letters of a title; one line of a list
TURN = re.compile(r";\s+(?:and\s+)?|:\s+|,\s+which\s+|\s+so that\s+|,\s+so\s+|\.\s+")
BY = re.compile(r"\s+by\s+(?=[a-z]{2,18}ing\b)")
CUT = re.compile(
    r"[,;:.]\s|\s\(|\s(?:by|so that|that|which|after|and|for|to|with|without|in)\s"
)
WHEN = re.compile(r"(?:in|on|from|during|after|since) [^,;.]{3,30}?(?:\d{4}|\d),? ")


@dataclass(frozen=True, slots=True)
class Begun:
    """A story that a line of a résumé begins.

    Attributes:
        quote: The line, verbatim, with its place in the résumé's text.
        under: The line it stands under: the job or the project; empty if there is none.
        part: The part of the résumé.
        title: What to call it: its first words.
        action: Of the line what was done, verbatim.
        result: Of the line what came of it, verbatim; empty where nothing says so.
    """

    quote: Span
    under: str
    part: Part
    title: str
    action: str
    result: str


def begun(resume: Resume) -> tuple[Begun, ...]:
    r"""Return the lines of a résumé that look like achievements.

    Args:
        resume: The résumé.

    Returns:
        Lines about work, projects, volunteering and studies that begin with a deed and
        have a result or a number, in order. Nothing is added to their words.

    Source:
        Ours; what a deed and a result are, `core.dossier.gap.bring` says.

    >>> from askback.core.dossier.gap import read_resume
    >>> text = "Work\nBaker, 2019 - 2021\n- Cut waste from 9 % to 4 % by weighing it"
    >>> [(one.action, one.result) for one in begun(read_resume(text, 24312))]
    [('by weighing it', 'Cut waste from 9 % to 4 %')]
    """
    return tuple(_begun(resume))


def _begun(resume: Resume) -> Iterator[Begun]:
    under = ""
    for line in resume.lines:
        if not line.bullet and _is_entry(line):
            under = " ".join(line.span.quote.split())
        if line.part in DEEDS and _is_achieved(line):
            action, result = _split(line.span.quote)
            yield Begun(line.span, under, line.part, _title(line), action, result)


def _is_entry(line: ResumeLine) -> bool:
    """Say whether a line names a job: its own dates stand in it."""
    if line.dates is None:
        return False
    dates = line.dates.span
    return line.span.start <= dates.start and dates.end <= line.span.end


def _is_achieved(line: ResumeLine) -> bool:
    low = plain(line.span.quote)
    if len(low.split()) < FEWEST or _is_entry(line) or not _is_done(low):
        return False
    return RESULT.search(low) is not None or _counts(low)


def _is_done(low: str) -> bool:
    when = WHEN.match(low)
    return is_deed(low[when.end() :] if when else low)


def _counts(low: str) -> bool:
    return NUMBER.search(low) is not None or bool(quantities(low))


def _is_result(rest: str) -> bool:
    low = plain(rest)
    if low.startswith(("which ", "who ", "what ", "how ")):
        return False
    return RESULT.search(low) is not None or (_counts(low) and not is_deed(low))


def _split(quote: str) -> tuple[str, str]:
    """Return what was done and what came of it, both verbatim."""
    by = BY.search(quote)
    if by and RESULT.search(plain(quote[: by.start()])):
        return quote[by.end() - len("by ") :].strip(), quote[: by.start()].strip()
    for turn in TURN.finditer(quote):
        rest = quote[turn.end() :].strip()
        if _is_result(rest) and _is_done(plain(quote[: turn.start()])):
            return quote[: turn.start()].strip(), rest
    return quote, ""


def _title(line: ResumeLine) -> str:
    words = " ".join(line.span.quote.split())
    cut = CUT.search(words, min(len(words), TITLE // 3))
    short = words[: cut.start()] if cut and cut.start() <= TITLE else words
    if len(short) > TITLE:
        short = short[:TITLE].rpartition(" ")[0] or short[:TITLE]
    return short.strip(" ,;:.-")
