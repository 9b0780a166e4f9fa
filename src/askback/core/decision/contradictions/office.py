"""How many days of a week are worked in the office, however it is told."""

from __future__ import annotations

import re
from typing import Final

from askback.core.decision.contradictions.statements import Statement
from askback.core.transcript.answer.number_words import SMALL

DAYS_IN: Final = "days in the office"
WEEK: Final = 5.0  # days of a working week
NUMBER: Final = r"(one|two|three|four|five|[1-5])"
IN: Final = (
    r"(?:in|at|into) (?:the |our |an? )?(?:office|studio|building|newsroom|hq|site)\b"
    r"|on[- ]site\b|in person\b"
)
HOME: Final = r"(?:from home|at home|remote(?:ly)?)\b"
OFFICE: Final = re.compile(
    rf"\b{NUMBER} days?(?: a week| per week| each week)? (?:\w+ )?(?:{IN})"
    rf"|\b(?:{IN}) (?:\w+ )?{NUMBER} days?\b"
)
AT_HOME: Final = re.compile(
    rf"\b{NUMBER} days?(?: a week| per week| each week)? (?:\w+ )?(?:{HOME})"
    rf"|\b(?:work(?:ing)? )?(?:{HOME}) (?:for )?(?:\w+ to )?{NUMBER} days?\b"
)
NAMED: Final = re.compile(r"\b(mon|tues|wednes|thurs|fri)days?\b")
ARE_IN: Final = re.compile(
    r"\banchor days?\b|\boffice days?\b|\beveryone(?:'s| is) in\b|\byou(?:'re| are)"
    r"(?: all)? in\b|\bin (?:the|our) office\b"
)
NOBODY: Final = re.compile(
    r"\b(?:nobody|no one)\b[^.,]*\bworks? from home\b|\b(?:we|you|they) (?:don't|do not"
    r"|can't|never) work from home\b|\bno (?:home|remote) work(?:ing)?\b"
)
ASKED: Final = re.compile(
    r"\bdays?\b[^?]*\b(?:office|home|on[- ]site|in person)\b|\b(?:office|home)\b[^?]*"
    r"\bdays?\b"
)
WHICH: Final = re.compile(r"^\W*(?:(?:it's|so) )?(?:(one|two|three|four|five)\W+|\b)")
Found = tuple[str, str, float, str]


def days_in(statement: Statement) -> Found | None:
    """Return the days in the office that a sentence gives, by name, kind and words.

    Source:
        Ours.
    """
    low = statement.sentence.plain
    match = OFFICE.search(low)
    if match is not None:
        return _told(statement, match, _number(match))
    match = AT_HOME.search(low)
    if match is not None:
        return _told(statement, match, WEEK - _number(match))
    match = NOBODY.search(low)
    if match is not None:
        return _told(statement, match, WEEK)
    return _listed(statement, low)


def _listed(statement: Statement, low: str) -> Found | None:
    """Return how many days are named where those are the ones in the office."""
    if ARE_IN.search(low) is None and not ASKED.search(statement.context):
        return None
    until = re.search(r"\b(?:home|which|because|and monday|and friday)\b", low)
    days = list(NAMED.finditer(low, 0, until.start() if until else len(low)))
    if len(days) < 2:  # noqa: PLR2004 -- one day alone is not a list
        return None
    number = float(len({day.group() for day in days}))
    said = statement.sentence.raw[days[0].start() : days[-1].end()]
    return DAYS_IN, "days", number, said


def _number(match: re.Match[str]) -> float:
    said = next(word for word in match.groups() if word)
    return float(said) if said.isdigit() else SMALL[said]


def _told(statement: Statement, match: re.Match[str], number: float) -> Found:
    said = statement.sentence.raw[match.start() : match.end()]
    return DAYS_IN, "days", number, said.strip().lower()
