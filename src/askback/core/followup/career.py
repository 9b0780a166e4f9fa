"""What the dates of a résumé make people ask: gaps between jobs, and short stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from askback.core.dossier.gap.dates import RANGE, SINCE, find_dates
from askback.core.dossier.gap.values import Months, Part, Resume, ResumeLine
from askback.core.topics import Span

GAP = 6  # months: shorter ones are notice, a move, a summer
STAY = 12  # months: who left within the first year is asked why
RECENT = 8 * 12  # months: what is longer ago is seldom asked about
MOST_DATES = 200  # a text with more stretches of time is no résumé
MEANT_SHORT = re.compile(
    r"\bintern(?:ship)?\b|placement|trainee|apprentic|seasonal|temporary|\btemp\b"
    r"|fixed[- ]term|contract|freelance|self-employed|consult|locum|agency|\bbank\b"
    r"|maternity cover|parental cover|secondment|summer|praktik|stage\b|werkstudent"
    r"|sabbatical|part[- ]time|supply teach|research assistant|volunt"
)
REASON = re.compile(
    r"(?:clos(?:ed|ure)|insolven|bankrupt|redundan|laid off|lay-?offs?"
    r"|wound (?:up|down)"
    r"|let go|restructur|relocat|funding|contract ended|ended (?:by|when|with))"
)
NAME = re.compile(r"\b[A-ZÄÖÜÉ][\w&'’.-]{2,}")
_TITLES = """
engineer developer manager nurse teacher analyst lead team senior junior
head staff assistant officer director consultant designer sales account
project product work experience systems planning operations software backend
data ltd inc gmbh company limited january february march april may june july
august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec present today now current ward registered executive
representative technician mechanic electrician chef cook supervisor
coordinator specialist associate the and for school hospital clinic
university college group services
"""
TITLES = frozenset(_TITLES.split())
"""Words with a capital that two employers share without being one."""


@dataclass(frozen=True, slots=True)
class Job:
    """One job of a résumé.

    Attributes:
        head: The first line that tells of it.
        dates: When; years alone are read as widely as they can be meant.
        words: All that is said of it, in lower case.
        reason: The line that says why it ended, where one does.
    """

    head: Span
    dates: Months
    words: str
    reason: Span | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A time between two jobs of which a résumé says nothing.

    Attributes:
        months: How long, at the least.
        before: The dates of the job that ended, verbatim.
        after: The dates of the job that followed, verbatim.
    """

    months: int
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Career:
    """What the dates of a résumé make people ask.

    Attributes:
        jobs: The jobs, the latest first.
        breaks: Times between jobs, the latest first.
        stays: Jobs that ended within the first year, the latest first.
    """

    jobs: tuple[Job, ...] = ()
    breaks: tuple[Break, ...] = ()
    stays: tuple[Job, ...] = ()


def career_of(resume: Resume, now: int) -> Career:
    r"""Return what the dates of a résumé make people ask.

    Args:
        resume: The résumé.
        now: This month, in months since the year 0.

    Returns:
        Gaps of half a year or more between two jobs that nothing else in the résumé
        fills, and jobs that ended within a year and were not meant to be short.
        Nothing at all where the dates of any job are not clear.

    Source:
        Ours; thresholds favour precision.

    >>> from askback.core.dossier.gap.resume import read_resume
    >>> text = "Work\nNurse, Mar 2022 - present\n\nCook, Jan 2016 - Dec 2020"
    >>> [b.months for b in career_of(read_resume(text, 24312), 24312).breaks]
    [14]
    """
    lines = [line for line in resume.lines if line.part is Part.WORK]
    if any(line.dates is None for line in lines):
        return Career()
    jobs = sorted(_jobs(lines), key=lambda job: -job.dates.first)
    taken = [job.dates for job in jobs] + _stretches(resume.text, now)
    return Career(
        jobs=tuple(jobs),
        breaks=tuple(_breaks(jobs, taken, now)),
        stays=tuple(job for job in jobs if _is_short(job, jobs, now)),
    )


def _jobs(lines: Iterable[ResumeLine]) -> list[Job]:
    held: dict[Months, list[ResumeLine]] = {}
    for line in lines:
        assert line.dates is not None, "as it was asked before"
        held.setdefault(line.dates, []).append(line)
    return [_job(dates, [line.span for line in told]) for dates, told in held.items()]


def _job(dates: Months, told: Sequence[Span]) -> Job:
    reasons = (span for span in told[1:] if REASON.search(span.quote.lower()))
    words = " ".join(span.quote for span in told).lower()
    return Job(told[0], dates, words, next(reasons, None))


def _stretches(text: str, now: int) -> list[Months]:
    """Return every stretch of time that a résumé names, whatever it is about."""
    low = text.lower()
    if len(low) != len(text):
        return []
    places = [found.span() for found in RANGE.finditer(low)][:MOST_DATES]
    places += [found.span() for found in SINCE.finditer(low)][:MOST_DATES]
    found = (find_dates(text, low, *place, now) for place in places)
    return [months for months in found if months is not None]


def _breaks(jobs: Sequence[Job], taken: Sequence[Months], now: int) -> list[Break]:
    """Return the gaps before jobs, the latest first."""
    found: list[Break] = []
    for job in jobs:
        before = [other for other in jobs if other.dates.first < job.dates.first]
        if not before:
            continue
        last = max(before, key=lambda other: other.dates.after)
        busy = [t for t in taken if t.first < job.dates.first]
        months = job.dates.first - max(t.after for t in busy)
        if months >= GAP and job.dates.first > now - RECENT:
            found.append(Break(months, last.dates.span, job.dates.span))
    return found


def _is_short(job: Job, jobs: Sequence[Job], now: int) -> bool:
    """Return whether somebody may ask why a job ended so soon."""
    dates = job.dates
    if not now - RECENT < dates.after <= now or dates.after - dates.first >= STAY:
        return False
    if MEANT_SHORT.search(job.words) is not None:
        return False
    others = [other for other in jobs if other is not job]
    beside = any(
        other.dates.first <= dates.first and dates.after <= other.dates.after
        for other in others
    )
    return not beside and not any(_is_of_one_house(job, other) for other in others)


def _is_of_one_house(one: Job, other: Job) -> bool:
    """Return whether two jobs may be one employer's, by a name that both name."""
    return bool(_names(one.head.quote) & _names(other.head.quote))


def _names(line: str) -> set[str]:
    found = {name.lower().strip(".") for name in NAME.findall(line)}
    return found - TITLES
