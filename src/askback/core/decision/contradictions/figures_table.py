"""Numbers that people give in a word or two, by what was asked and what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Figure:
    """A thing that has one number.

    Attributes:
        name: Of what.
        criterion: The criterion it is of.
        kind: count, time, percent or rate.
        units: What is counted, singular; the first is meant where none is said.
        said: What a sentence says that gives the number.
        asked: What a question says that asks for it.
        least: Fewer are of something else.
    """

    name: str
    criterion: str
    kind: str
    units: tuple[str, ...]
    said: str
    asked: str
    least: float = 1.0


TIMES: Final = ("day", "week", "month", "year")
CASES: Final = r"(?:cases?|files?|claims|applications|matters|tickets|clients|families)"
FIGURES: Final = (
    Figure(
        "the length of an appointment",
        "daily_work",
        "time",
        ("minute", "hour"),
        (
            r"appointments?|follow-?ups|consultations?|slots?|minute (?:sessions?"
            r"|lessons?|visits?|calls?|slots?)|new or follow-up"
        ),
        (
            r"(?:long|length|minutes)\b[^?]*\b(?:appointments?|consultations?|slots?"
            r"|sessions?|lessons?|visits?|patients?)|(?:appointments?|consultations?"
            r"|slots?|lessons?|visits?)\b[^?]*\b(?:long|length|minutes)"
        ),
        5.0,
    ),
    Figure(
        "caseload",
        "daily_work",
        "count",
        (
            *("case", "file", "claim", "application", "matter", "ticket", "client"),
            *("family", "live", "open", "active"),
        ),
        (
            rf"(?:live|open|active) {CASES}|carr(?:y|ies|ying)\b[^.]*\b{CASES}"
            rf"|case ?loads?"
        ),
        (
            rf"(?:how many|number of|what number)\b[^?]*\b{CASES}"
            rf"|case ?loads?|how many (?:would|will|do|does|are|am) (?:you|i|we|he|she)"
            r" (?:have|carry|hold|carrying)\b[^?]*\b(?:each|at (?:once|one time|a "
            r"time))"
        ),
        4.0,
    ),
    Figure(
        "class size",
        "team",
        "count",
        ("child", "pupil", "student", "kid"),
        r"(?:in|to|per) (?:a|each|the|every) (?:class|group)\b|class(?:es)? of",
        r"class sizes?|how many\b[^?]*\bclass(?:es)?\b|big\b[^?]*\bclass(?:es)?\b",
        5.0,
    ),
    Figure(
        "what one may sign alone",
        "autonomy",
        "count",
        ("pound", "euro", "dollar", "crown", "krona"),
        r"(?:sign|approve|spend|settle)\b[^.]*\b(?:alone|yourself|without asking)",
        (
            r"authority|signing limit|approval limit|sign (?:off )?(?:alone|yourself"
            r"|on (?:your|my) own)|(?:spend|approve|settle) (?:\w+ ){0,2}(?:alone"
            r"|yourself|myself|without asking)"
        ),
        100.0,
    ),
    Figure(
        "the probation",
        "success",
        "time",
        TIMES,
        r"(?<!after )(?<!after the )(?<!after your )probation\w*|trial period",
        r"(?:how long|length)\b.*\bprobation|probation\w*\b.*\b(?:how long|length)",
        7.0,
    ),
    Figure(
        "notice of the rota",
        "hours",
        "time",
        TIMES,
        (
            r"(?:rotas?|rosters?|schedules?|shifts|off-duty|timetable)\b[^.]*\b(?:ahead"
            r"|in advance|beforehand|notice)|notice of (?:your |the )?(?:rota|roster"
            r"|shifts)"
        ),
        (
            r"(?:how (?:much|far|long|early|soon)|when)\b.*\b(?:advance|ahead|notice)\b"
            r".*\b(?:rota|roster|shifts?|my turn|working|schedule|weekends?)|(?:rota"
            r"|roster|shifts?|schedule)\b[^?]*\b(?:advance|ahead|notice|out|come out"
            r"|published)"
        ),
        1.0,
    ),
    Figure(
        "supervision",
        "manager",
        "rate",
        ("time",),
        r"supervision",
        r"supervision",
        0.0,
    ),
    Figure(
        "days to close the books",
        "daily_work",
        "time",
        ("day",),
        r"day (?:\w+ )?close|close (?:takes|in|within)",
        r"books? (?:shut|closed)|close the (?:books|month)|how long\b[^?]*\bclose",
        1.0,
    ),
)
