"""Which line of a résumé tells a skill best, and what that line leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askback.core.dossier.gap.values import Mention, Part, ResumeLine
from askback.core.dossier.lines import plain

_DONE = (
    "led built ran cut won wrote taught grew brought made set held took gave sold kept"
    " oversaw drove found began chose drew rebuilt rewrote fed fought put got saw met"
    " spoke stood bought laid hung bent spun swept undertook underwent broke dealt went"
    " sent shot sewed knew became left spent overcame withdrew caught lead manage run"
)
DOING = re.compile(
    r"^\W{0,6}(?:(?:successfully|also|personally|independently|single-handedly|jointly"
    r"|regularly|currently|then|recently|as [\w -]{2,30},|i|we|i've|have|and) ){0,3}"
    rf"(?:co-?)?(?:[a-z]{{2,20}}(?:ed|ised|ized)|{'|'.join(_DONE.split())})\b"
)
DEED = re.compile(
    r"\b(?:i|we|i've|and|then|also|where i)"
    rf" (?:[a-z]{{2,18}}ed|{'|'.join(_DONE.split())})\b"
)
DUTY = re.compile(
    r"^\W{0,6}(?:responsib\w{1,6}|duties|tasked|involved|required|experienced|skilled"
    r"|qualified|certified|registered|licen[cs]ed|proficient|motivated|dedicated"
    r"|detailed|need|used|trusted|accomplished|seasoned|limited|united|advanced"
    r"|located|based|red|speed|feed|medium|bed)\b"
)
RESULT = re.compile(
    r"\bfrom [^,.;]{1,30}\bto (?:under |over |about |just )?[£$€]?\d"
    r"|\d ?(?:%|per ?cent\b)"
    r"|\b(?:cut|reduc|sav|rais|increas|grew|grow|doubl|tripl|halv|won\b|improv|fell\b"
    r"|rose\b|dropp|shorten|exceed|surpass|achiev|earn|lower|eliminat|prevent"
    r"|generat|recover|boost|brought [\w ]{1,30}(?:down|up|back)|beat\b|hit (?:target"
    r"|quota)|on time|under budget|ahead of|so that|result(?:ed|ing)|leading to"
    r"|which (?:let|meant|cut|gave|made|saved|stopped|brought)|no (?:\w+ )?(?:incidents"
    r"|errors|complaints|downtime|accidents|injuries|findings|stoppages)"
    r"|zero (?:\w+ )?(?:incidents|errors|complaints|downtime|accidents|defects"
    r"|findings)|without (?:a|any|one) |without (?:downtime|incident)|passed|adopted"
    r"|promoted|still (?:use|run)|now (?:use|run|take)|used by|sold out|first time"
    r"|five[- ]star|outstanding|award|that had (?:managed|taken|been)|where it had"
    r"|instead of \w|(?:up|down) from|compared (?:to|with)|none since"
    r"|never (?:again|since))"
)
NUMBER = re.compile(r"(?<![\w.])[£$€]?\d[\d,.]{0,12}(?:k|m|bn)?\b")
PLACE = {Part.WORK: 2, Part.PROJECTS: 2, Part.VOLUNTEER: 1, Part.EDUCATION: 1}
ITEMS = 4  # commas of a list that is no sentence
LISTED = (
    "It is a list: it names neither what you did nor what came of it.",
    "Have a time and a place ready for it.",
)


def worth(line: ResumeLine) -> int:
    """Return how well a line tells what somebody did: more is better.

    Args:
        line: A line of a résumé.

    Returns:
        Points from -3 (a list) to 11 (a deed at work with its result in numbers).

    Source:
        Ours: a deed and its outcome weigh most, then where it happened.

    >>> from askback.core.topics import Span
    >>> said = "Cut waste from 9 % to 4 %"
    >>> worth(ResumeLine(Span.of(said, 0, 25), Part.WORK, bullet=True, dates=None))
    11
    """
    low = plain(line.span.quote)
    deed, result = is_deed(low), RESULT.search(low) is not None
    points = 4 * deed + (4 if deed else 1) * result + PLACE.get(line.part, 0)
    points += bool(NUMBER.search(low)) and deed
    return points - 3 * (low.count(",") >= ITEMS and not deed)


def is_deed(said: str) -> bool:
    """Say whether words tell what somebody did, and not what they were there for.

    Source:
        Ours.

    >>> is_deed("Rewired six flats"), is_deed("Responsible for six flats")
    (True, False)
    """
    low = plain(said)
    return (DOING.search(low) is not None and DUTY.search(low) is None) or (
        DEED.search(low) is not None
    )


def best(mentions: Sequence[Mention]) -> Mention:
    """Return the mention whose line tells most; of equals the first.

    Source:
        Ours.
    """
    return max(mentions, key=lambda m: (worth(m.line), -m.span.start))


def lacks(line: ResumeLine) -> tuple[str, ...]:
    """Return which parts of a story a line leaves out.

    Args:
        line: A line of a résumé.

    Returns:
        Sentences about its action, its result and its time and place.

    Source:
        Ours; situation, task, action, result as interviewers ask for them.

    >>> from askback.core.topics import Span
    >>> said = "Ran the night kitchen"
    >>> lacks(ResumeLine(Span.of(said, 0, 21), Part.WORK, bullet=True, dates=None))
    ('It names no result.',)
    """
    low = plain(line.span.quote)
    if is_deed(low):
        told = () if RESULT.search(low) else ("It names no result.",)
        where = line.part in PLACE or line.dates is not None
        return told if where else (*told, "It does not say where or when.")
    if line.part in {Part.SKILLS, Part.LANGUAGES, Part.OTHER, Part.SUMMARY}:
        return LISTED
    return ("It names no action: say what you did.", "It names no result.")
