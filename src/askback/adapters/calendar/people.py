"""Who invites and who is invited, as calendars write people down."""

from __future__ import annotations

import re

from askback.adapters.calendar.lines import Block, Property
from askback.adapters.calendar.texts import line_of
from askback.core.invitation import Attendee

MOST = 60  # people of an event; a panel has six
LONGEST = 120  # letters of a name
FIRST, LAST = range(1, 3), range(1, 4)  # words: "de la Cruz, Ana Maria"
THINGS = frozenset({"ROOM", "RESOURCE", "GROUP"})
ADDRESS = re.compile(r"[^@\s<>,;:\"']{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
NOTED = re.compile(r"([^()\[\]]{2,120})[(\[]([^()\[\]]{1,120})[)\]]\s*")
# What rooms are called. A person may be called Hall or Sala, and has another word too.
ROOM = re.compile(
    r"(?:\b(?:meeting|conference|board|huddle|phone|zoom|video|interview) ?"
    r"(?:room|booth)\b|\broom\b|\bboardroom\b|\w*raum\b|\bsalle\b|\bvergaderzaal\b"
    r"|\bconf\.? rm\b|\bmeeting pod\b|\bequipment\b|\(\d{1,3}\)$)",
    re.IGNORECASE,
)
RESOURCES = ("resource.calendar.google.com",)


def people_of(
    block: Block,
) -> tuple[Attendee | None, tuple[Attendee, ...], tuple[str, ...]]:
    """Return the organiser, those invited, and what was left out."""
    organisers = [a for p in block.all("ORGANIZER") if (a := _attendee(p))]
    invited = block.all("ATTENDEE")
    found: dict[tuple[str, str], Attendee] = {}
    for each in invited[:MOST]:
        one = _attendee(each)
        if one is not None:
            found.setdefault((one.email or one.name.casefold(), ""), one)
    told = (f"Only the first {MOST} people are read.",) if len(invited) > MOST else ()
    organiser = organisers[0] if organisers else None
    return organiser, tuple(found.values()), told


def _attendee(found: Property) -> Attendee | None:
    """Read a person; None where there is neither a name nor an address."""
    email = _address(found.value) or _address(found.parameters.get("EMAIL", ""))
    said = line_of(found.parameters.get("CN", "")).strip("\"' ")[:LONGEST]
    if ADDRESS.fullmatch(said):
        said, email = "", email or said.lower()
    name, note = _noted(said)
    if not name and not email:
        return None
    return Attendee(_turned(name), email, _is_room(found, said, email), note)


def _address(value: str) -> str:
    found = ADDRESS.search(value[:400])
    return "" if found is None else found[0].lower()


def _noted(said: str) -> tuple[str, str]:
    """Part a name from what stands in brackets after it."""
    found = NOTED.fullmatch(said)
    return (said, "") if found is None else (found[1].strip(), found[2].strip())


def _turned(name: str) -> str:
    """Return "Ruiz, Ana" as "Ana Ruiz"; what has more commas stays."""
    last, comma, first = name.partition(",")
    words = [*last.split(), *first.split()]
    if not comma or "," in first or not all(w[0].isalpha() for w in words):
        return name
    is_short = len(first.split()) in FIRST and len(last.split()) in LAST
    return f"{first.strip()} {last.strip()}" if is_short else name


def _is_room(found: Property, name: str, email: str) -> bool:
    kind = found.parameters.get("CUTYPE", "").upper()
    part = found.parameters.get("ROLE", "").upper()
    return (
        kind in THINGS
        or part == "NON-PARTICIPANT"
        or email.endswith(RESOURCES)
        or ROOM.search(name) is not None
    )
