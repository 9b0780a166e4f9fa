"""The people whom the words of an invitation name, with what they are.

Only where the words say that these are the people one will meet: after "with", below
"Interviewers:", beside an hour. Better nobody than somebody who will not be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from askback.core.invitation.persons import LONGEST, is_person
from askback.core.invitation.role_words import is_title

MOST_LINES = 300  # of a description
LONGEST_LINE = 600  # characters of a line that are looked at
MOST = 12  # people of an interview
# "Interviewers:", "You'll be meeting with ..." - what follows is who will be there.
HEAD = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:(?:your |the |our )?(?:interview(?:er)?s?(?: panel| team"
    r"| names?)?|panel(?:ists?| members?)?|hosts?|attendees|participants|people|who"
    r"|teilnehmer(?:innen)?|gesprächspartner(?:in|innen)?)(?: [a-zäöü]{1,12}){0,4}"
    r"|interviewed by|hosted by|led by)\s*(?P<colon>:)"
    r"|you(?:['’]ll| will|['’]re| are| are going to)?"
    r"(?: now| also| first| then)?(?: be)? (?:meet(?:ing)?|see(?:ing)?"
    r"|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ing|ed)?|joined)"
    r"(?: with| to| by)?\s*:?)(?:\s+|$)",
    re.IGNORECASE,
)
WITH = re.compile(
    r"(?:^|\b(?:interview|call|screen|screening|chat|conversation|meeting|session"
    r"|coffee|lunch|discussion|talk|round|lesson|shift|tour|visit|panel)\s+)"
    r"(?:with|w/|led by|hosted by)\s+",
    re.IGNORECASE,
)
ANY_WITH = re.compile(r"\b(?:with|w/|by)\s+", re.IGNORECASE)
_HOUR = r"\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?)?"
HOURS = re.compile(
    rf"^[\s*•\-–]*{_HOUR}\s*(?:(?:[-–—]|to|until)\s*{_HOUR})?\s*(?:\([A-Z]{{2,5}}\))?"
    r"\s*[:|,\-–—]?\s+(?=\D)",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-*•·–]|\d{1,2}[.)])\s+")
SIGNED = re.compile(
    r"^(?:(?:kind|best|warm|many)\s)?(?:regards|wishes|thanks|best|cheers|sincerely"
    r"|yours)\b.{0,24}$",
    re.IGNORECASE,
)
# Where one person ends and the next begins, and what is said of them in between.
_AND = r"(?:and|und|y|et|e|og|och|en)"
NEXT = re.compile(rf"\s*(?:,(?:\s*{_AND}\s)?|[;|+]|\s&\s|\s{_AND}\s|\s/\s)\s*")
DASH = re.compile(r"\s+[-–—:]\s+|:\s+")
_STOP = r"(?<!\b[A-Z])(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\bProf)[.!?]"
ENDS = re.compile(rf"[a-zà-ÿ)\]]{{2}}{_STOP}(?:\s|$)")
AFTER = re.compile(
    r"\s(?:from|who|at|on|in|to|for|about|via|over|regarding|is|will|our|the|your)\b.*"
    rf"|{_STOP}(?:\s.*)?$",
    re.DOTALL,
)
NOTED = re.compile(
    r"^(?P<name>[^()\[\]]{1,80}?)\s*[(\[](?P<note>[^()\[\]]{1,120})[)\]](?P<rest>.*)$",
    re.DOTALL,
)
OPENS = re.compile(r"[(\[)\]]")
BRACKETS = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
ME = re.compile(
    r"^[^\S\n]*(?:candidate|applicant|invitee|interviewee|guest)(?: name)?\s*:\s*"
    r"(?P<name>[^\n<(,;]{2,60})"
    r"|^[^\S\n]*(?:hi|hello|dear|hey)\s+(?P<hello>[^\n,!.:;<(]{2,60})[,!.:;]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Someone whom the words name, with what they say of them and how sure that is."""

    name: str
    note: str = ""
    is_sure: bool = False


def called(description: str) -> tuple[str, ...]:
    """Return the names by which an invitation addresses the candidate.

    Source:
        Ours.

    >>> called("Hi Priya,")
    ('Priya',)
    """
    found = (m["name"] or m["hello"] for m in ME.finditer(description[: LONGEST * 200]))
    return tuple(name for each in found if is_person(name := each.strip()))


def named_in(description: str) -> tuple[Named, ...]:
    """Return the people a description says one will meet, in its order.

    Source:
        Ours.

    >>> named_in("You will meet Ana Ruiz (Charge Nurse) and Tom Okafor.")[0].note
    'Charge Nurse'
    """
    found: dict[str, Named] = {}
    for one in _lines(description):
        before = found.get(one.name)
        if before is None or (one.note and not before.note):
            found[one.name] = one
    return tuple(found.values())[:MOST]


def named_in_title(title: str) -> tuple[Named, ...]:
    """Return the people after "with" in a title; firms stand there as well.

    Source:
        Ours.

    >>> [one.name for one in named_in_title("Interview with Ana Ruiz (Charge Nurse)")]
    ['Ana Ruiz']
    """
    found = WITH.search(title)
    return () if found is None else tuple(_people(title[found.end() :], is_sure=False))


def told_of(name: str, text: str) -> str:
    """Return the job that a text tells of somebody beside their name, or nothing.

    Source:
        Ours.

    >>> told_of("Ana Ruiz", "Ask for Ana Ruiz (Charge Nurse) at the desk.")
    'Charge Nurse'
    """
    for word in dict.fromkeys([name, name.partition(" ")[0]]):
        mentions = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text[:FAR])
        for found in islice(mentions, OFTEN):
            after = text[found.end() : found.end() + 140].partition("\n")[0]
            if job := _beside(after) or _before(text, found.start()):
                return job
    return ""


FAR = 20_000  # characters in which somebody is looked for
OFTEN = 30  # mentions that are looked at; a job is told at the first or the second
BESIDE = re.compile(
    r"\s*(?:[(\[]([^()\[\]]{2,100})[)\]]|(?:,|\s[-–—|])\s+([^.;()\n]{2,80}))"
)
BEFORE = re.compile(r"\b(?:our|the|your|my)\s+([\w -]{2,40}?),?\s*$", re.IGNORECASE)


def _beside(after: str) -> str:
    found = BESIDE.match(after)
    if found is None:
        return ""
    job = (found[1] or NEXT.split(AFTER.sub("", found[2]))[0]).strip()
    return job if is_title(job) and not is_person(job) else ""


def _before(text: str, end: int) -> str:
    found = BEFORE.search(text[max(0, end - 60) : end].rpartition("\n")[2])
    return found[1] if found is not None and is_title(found[1]) else ""


def _lines(description: str) -> Iterator[Named]:
    is_list = is_begun = False
    lines = description.split("\n")[:MOST_LINES]
    for line in (each[:LONGEST_LINE] for each in lines):
        if SIGNED.match(line.strip()):
            return
        people = list(_of_line(line, is_list=is_list))
        yield from people
        if any(not line[head.end() :].strip() for head in HEAD.finditer(line)):
            is_list, is_begun = True, False
        elif line.strip() or is_begun:  # a blank line comes before a list or ends it
            is_list = is_list and bool(people)
            is_begun = is_list


def _of_line(line: str, *, is_list: bool) -> Iterator[Named]:
    """Yield whom one line names."""
    hours = HOURS.match(line)
    if hours is not None:
        rest = line[hours.end() :]
        other = ANY_WITH.search(rest)
        yield from _people(rest[other.end() :] if other else rest, is_sure=False)
    for found in HEAD.finditer(line):
        yield from _people(line[found.end() :], is_sure=bool(found["colon"]))
    for found in WITH.finditer(line):
        yield from _people(line[found.end() :], is_sure=False)
    if is_list:
        yield from _people(BULLET.sub("", line, count=1), is_sure=True)


def _people(text: str, *, is_sure: bool) -> list[Named]:
    """Return the people at the beginning of a text, until something else is said.

    Where the job of one is said, the others of the same breath are people too.
    """
    found: list[Named] = []
    for piece in _pieces(text):
        one = _person(piece, is_sure=is_sure)
        if one is not None:
            found.append(one)
        elif found and not found[-1].note and is_title(piece):
            note = AFTER.sub("", piece).strip() or piece
            found[-1] = replace(found[-1], note=note)
        else:
            break
        if _ends(piece):
            break
    is_told = any(one.note for one in found)
    return [replace(one, is_sure=one.is_sure or is_told) for one in found]


def _pieces(text: str) -> list[str]:
    """Part a text where one person may end; what stands in brackets stays whole."""
    kept: list[str] = []
    bare = BRACKETS.sub(lambda m: _keep(m[0], kept), text)
    pieces = [p.strip() for p in NEXT.split(bare) if p and p.strip()]
    return [HELD.sub(lambda m: kept[ord(m[0]) - FIRST], p) for p in pieces]


FIRST = 0xE000  # signs that no text has stand for what is in brackets
SIGNS = 256
HELD = re.compile("[\ue000-\ue0ff]")


def _keep(text: str, kept: list[str]) -> str:
    if len(kept) >= SIGNS:
        return " "
    kept.append(HELD.sub("", text))
    return f" {chr(FIRST + len(kept) - 1)}"


def _ends(piece: str) -> bool:
    """Return whether a sentence ends with a piece."""
    return ENDS.search(piece) is not None


def _person(piece: str, *, is_sure: bool) -> Named | None:
    """Read a piece as a person with what they are, or None."""
    noted = NOTED.match(piece)
    if noted is not None:
        name, note = noted["name"], noted["note"]
    else:
        name, note = _parted(piece)
    name = AFTER.sub("", OPENS.split(name)[0]).strip(" ,-–—*•")
    note = note.strip()
    if not is_person(name):
        return None
    return Named(name, note if is_title(note) else "", is_sure)


def _parted(piece: str) -> tuple[str, str]:
    """Part "Ana Ruiz - Charge Nurse"."""
    found = DASH.search(piece)
    if found is None:
        return piece, ""
    return piece[: found.start()], AFTER.sub("", piece[found.end() :])
