"""The lines of a calendar file, sorted into its events and zones.

Files are cut off, lack their ends, and were mailed twice. What can be read is read: a
block that never ends, ends where the next begins.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline, Contentlines, Parameters

from askback.adapters.documents.decode import decode
from askback.core.topics import Problem
from askback.errors import InvalidInputError

LARGEST = 2_500_000  # bytes; an invitation has five thousand, a calendar a million
LONGEST = 100_000  # characters of a line; the longest real descriptions have 20,000
HEAD = 4000  # characters in which a line's name and parameters end
MOST_ALIKE = 100  # lines of one name in a block; a panel has six attendees
DEEPEST = 30  # blocks within blocks; real files have three
MOST = 200  # events; a day of interviews has ten
LONGEST_KIND = 40  # characters of what a block is called
BLOCKS = frozenset({"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"})
_WANTED = """
    METHOD X-WR-TIMEZONE X-WR-CALNAME UID SEQUENCE SUMMARY DESCRIPTION X-ALT-DESC
    LOCATION DTSTART DTEND DURATION STATUS ORGANIZER ATTENDEE RRULE RECURRENCE-ID TZID
    X-LIC-LOCATION TZOFFSETFROM TZOFFSETTO X-GOOGLE-CONFERENCE URL CONFERENCE
    X-MICROSOFT-SKYPETEAMSMEETINGURL
"""
WANTED = frozenset(_WANTED.split())  # properties that are read; others are passed over
NAME = re.compile(r"\s*([A-Za-z0-9-]{1,60})\s*(?=[:;])")
MAILED = re.compile(
    rb"[;:](?:TZID|CN|VALUE|PARTSTAT|ROLE|RSVP|CUTYPE)=3D", re.IGNORECASE
)
PRINTABLE = "ENCODING=QUOTED-PRINTABLE"
# Signs that are not seen and turn or part what is: a name may not rearrange its line.
UNSEEN = dict.fromkeys(
    [
        0x200B,
        0x200E,
        0x200F,
        0x061C,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
WANT = "Bring the .ics file as it was attached to the invitation."


@dataclass(frozen=True, slots=True)
class Property:
    """One line: its name and parameters in capitals, its value unescaped."""

    name: str
    value: str
    parameters: Mapping[str, str]


@dataclass(slots=True)
class Block:
    """What stands between BEGIN and END: its lines, by the names of properties."""

    kind: str
    within: Block | None
    lines: dict[str, list[str]] = field(default_factory=dict)
    is_ended: bool = False

    def add(self, name: str, line: str) -> None:
        """Take a line; of one name only so many as anything real has."""
        found = self.lines.setdefault(name, [])
        if len(found) < MOST_ALIKE:
            found.append(line)

    def all(self, name: str) -> list[Property]:
        """Return its properties of a name."""
        return [_parse(line) for line in self.lines.get(name, ())]

    def first(self, name: str) -> Property | None:
        """Return its first property of a name."""
        line = next(iter(self.lines.get(name, ())), None)
        return None if line is None else _parse(line)

    def text(self, name: str) -> str:
        """Return the value of its first property of a name, or nothing."""
        found = self.first(name)
        return "" if found is None else found.value.strip()


def read_blocks(name: str, data: bytes) -> tuple[list[Block], tuple[Problem, ...]]:
    """Return the blocks of a file in the order in which they begin.

    Raises:
        InvalidInputError: It is no calendar file, or too large.
    """
    text, problems = _text(name, data)
    if "BEGIN:" not in text.upper():
        raise InvalidInputError(f"{name}: this is no calendar file. {WANT}")
    blocks, told = _sort(_unfolded(text))
    return blocks, (*problems, *(Problem(name, message) for message in told))


def _text(name: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file, the encoding of mails undone.

    Raises:
        InvalidInputError: It is no text, empty, or too large.
    """
    if len(data) > LARGEST:
        raise InvalidInputError(
            f"{name}: larger than {LARGEST / 1_000_000:g} MB. "
            "Export the one event rather than the whole calendar."
        )
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise InvalidInputError(f"{name}: the file is empty. {WANT}")
    mended: tuple[Problem, ...] = ()
    if MAILED.search(data):
        data = quopri.decodestring(data)
        mended = (Problem(name, "It was copied out of a mail, and is decoded as one."),)
    text, problems = decode(name, data)
    return text.translate(UNSEEN), (*mended, *problems)


def _unfolded(text: str) -> Iterator[str]:
    """Yield the lines, those that were folded in one piece again, and cut off."""
    lines = iter(Contentlines.from_ical(text))  # type: ignore[no-untyped-call]
    for line in lines:
        whole = str(line)[:LONGEST]
        if PRINTABLE in whole[:HEAD].upper():
            whole = _continued(whole, lines)
        yield whole if ":" in whole[:HEAD] else whole[:HEAD]


def _continued(line: str, lines: Iterator[object]) -> str:
    """Return a line of a mail with those that it goes on in."""
    parts, size = [line], len(line)
    while parts[-1].endswith("="):
        parts[-1] = parts[-1][:-1]
        following = str(next(lines, ""))
        size += len(following)
        parts.append(following if size < LONGEST else following[-1:])
    return "".join(parts)[:LONGEST]


def _sort(lines: Iterable[str]) -> tuple[list[Block], list[str]]:
    """Return the blocks, and what was wrong with their order."""
    blocks: list[Block] = []
    open_: list[Block] = []
    told: list[str] = []
    events = 0
    for line in lines:
        name = NAME.match(line)
        word = name[1].upper() if name else ""
        kind = line.partition(":")[2].strip().upper()[:LONGEST_KIND]
        if word == "BEGIN":
            events += kind == "VEVENT"
            if events > MOST:
                told.append(f"Only the first {MOST} events are read.")
                break
            _begin(kind, blocks, open_)
        elif word == "END":
            _end(kind, open_)
        elif word in WANTED and open_ and open_[-1].kind in BLOCKS:
            open_[-1].add(word, line)
    return blocks, told


def _begin(kind: str, blocks: list[Block], open_: list[Block]) -> None:
    """Open a block; an event within an event is the next one."""
    if kind in {"VEVENT", "VTIMEZONE", "VCALENDAR"}:
        while open_ and open_[-1].kind != "VCALENDAR":
            open_.pop()
    if kind == "VCALENDAR":
        open_.clear()
    if len(open_) >= DEEPEST:
        return
    block = Block(kind, open_[-1] if open_ else None)
    open_.append(block)
    if kind in BLOCKS:
        blocks.append(block)


def _end(kind: str, open_: list[Block]) -> None:
    if not any(block.kind == kind for block in open_):
        return
    closed = open_.pop()
    while closed.kind != kind:
        closed = open_.pop()
    closed.is_ended = True


def _parse(line: str) -> Property:
    """Parse a line; one that breaks the rules is split where it most likely is."""
    try:
        name, parameters, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
    except ValueError:
        head, _, value = line.partition(":")
        name, parameters = head.partition(";")[0], Parameters()
    told = {str(key).upper(): _joined(each) for key, each in parameters.items()}
    if told.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value.encode()).decode(errors="replace")
    return Property(str(name).strip().upper(), str(value), told)


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
