"""So many people at once, for some seconds: they note, and open a page now and then."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from bench.load.people import Person
from bench.load.place import Machine
from bench.load.wire import Wire

SAVE_S, PAGE_S = 2.0, 10.0  # between two notes, and between two pages
FIRST_S, SLOWEST_S, PATIENCE_S = 0.7, 15.0, 10.0  # as in live/send.js
PAGE_PATIENCE_S = 30.0
FIELD = "note/pay/"
WORDS = "said that nine left last year, and two of them went to the same place"
TOKEN = "x" * 32


@dataclass
class Note:
    """What somebody has written last, and what of it was acknowledged."""

    person: Person
    acknowledged: int = -1


@dataclass
class Step:
    """What was seen."""

    people: int
    seconds: float = 0.0
    saves: list[float] = field(default_factory=list)  # s, from written to acknowledged
    pages: dict[str, list[float]] = field(default_factory=dict)  # s, by name
    errors: Counter[str] = field(default_factory=Counter)  # answers that are none
    worked: tuple[float, ...] = ()  # cores: web, database, who asks
    load: float = 0.0  # of the machine
    lost: int = 0  # people of whom what was acknowledged is not there


@dataclass(frozen=True)
class Span:
    """When somebody begins and ends, by the clock of the loop, in seconds."""

    begins: float
    ends: float
    first: int = 0  # the number of the first note


async def run(
    machine: Machine, people: Sequence[Person], seconds: float, reads: int = 1
) -> Step:
    """Let people note and read; then look whether what was acknowledged is there.

    Args:
        machine: What is asked.
        people: Who notes.
        seconds: How long they do.
        reads: Of how many people one opens pages besides; 1 is everybody.
    """
    step, wire = Step(len(people)), Wire(machine.ports)
    chance = random.Random(len(people))  # noqa: S311 -- a seeded choice
    notes = [Note(person) for person in people]
    before, began, first = machine.worked(), time.monotonic(), int(time.time())
    async with asyncio.TaskGroup() as group:
        for place, note in enumerate(notes):
            ends = began + seconds
            span = Span(began + SAVE_S * chance.random(), ends, first)
            group.create_task(_write(note, step, wire, span))
            if place % reads == 0:
                due = began + PAGE_S * chance.random()
                span = Span(due, ends, place // reads)
                group.create_task(_read(note.person, step, wire, span))
    await wire.close()
    step.seconds = time.monotonic() - began
    pairs = zip(before, machine.worked(), strict=True)
    step.worked = tuple((after - was) / step.seconds for was, after in pairs)
    step.load = os.getloadavg()[0]
    step.lost = await asyncio.to_thread(_lost, notes)
    return step


async def _write(note: Note, step: Step, wire: Wire, span: Span) -> None:
    """Write something more every 2 s; what waits is sent as it is by then."""
    wait, sent = FIRST_S, -1
    while (now := time.monotonic()) < span.ends:
        written = int((now - span.begins) // SAVE_S)
        if written <= sent:  # -1 before the first
            await asyncio.sleep(span.begins + SAVE_S * (sent + 1) - now)
            continue
        number = span.first + written
        if await _save(note, number, step, wire):
            due = span.begins + SAVE_S * written
            step.saves.append(time.monotonic() - due)
            note.acknowledged, sent, wait = number, written, FIRST_S
        else:
            await asyncio.sleep(wait)
            wait = min(2 * wait, SLOWEST_S)


async def _save(note: Note, number: int, step: Step, wire: Wire) -> bool:
    """Send what is written; return whether it is acknowledged."""
    said = {
        "field": FIELD,
        "number": number,
        "value": text_of(number),
        "at": round(1000 * time.time()),
        "seen": {},
    }
    body = json.dumps({"device": note.person.device, "said": [said]}).encode()
    head = request(
        "POST",
        f"{note.person.live}keep/",
        note.person.session,
        ("Content-Type: application/json", f"X-CSRFToken: {TOKEN}"),
    )
    answer = await _asked(wire, head, body, PATIENCE_S, step, "save")
    return answer is not None and json.loads(answer)["numbers"].get(FIELD, -1) >= number


async def _read(person: Person, step: Step, wire: Wire, span: Span) -> None:
    """Open a page every 10 s, the next in turn; somebody else begins with another."""
    place = span.first
    due = span.begins
    while due < span.ends:
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        name, address = person.pages[place % len(person.pages)]
        began = time.monotonic()
        head = request("GET", address, person.session)
        if await _asked(wire, head, b"", PAGE_PATIENCE_S, step, name) is not None:
            step.pages.setdefault(name, []).append(time.monotonic() - began)
        place, due = place + 1, max(due + PAGE_S, time.monotonic())


async def _asked(
    wire: Wire, head: str, body: bytes, patience: float, step: Step, name: str
) -> bytes | None:
    """Return the answer, or count why there is none."""
    try:
        status, answer = await wire.ask(head, body, patience)
    except OSError as error:
        step.errors[f"{name}: {type(error).__name__}"] += 1
        return None
    if status == HTTPStatus.OK:
        return answer
    step.errors[f"{name}: {status}"] += 1
    return None


def request(method: str, address: str, session: str, more: Sequence[str] = ()) -> str:
    """Return the first line and headers of a request, but for its length."""
    lines = (
        f"{method} {address} HTTP/1.1",
        "Host: localhost",
        f"Cookie: sessionid={session}; csrftoken={TOKEN}",
        *more,
    )
    return "".join(f"{line}\r\n" for line in lines)


def text_of(number: int) -> str:
    """Return what is written under a number."""
    return f"{number} {WORDS}"


def _lost(notes: Sequence[Note]) -> int:
    """Return of how many people what was acknowledged last is not in the database."""
    from django.db import connection  # noqa: PLC0415 -- after boot

    from askback.store.models import JotRow  # noqa: PLC0415 -- after boot

    devices = [note.person.device for note in notes]
    rows = JotRow.objects.filter(field=FIELD, device__in=devices)
    there = {row.device: (row.number, str(row.value)) for row in rows}
    connection.close()
    return lost({note.person.device: note.acknowledged for note in notes}, there)


def lost(acknowledged: Mapping[str, int], there: Mapping[str, tuple[int, str]]) -> int:
    """Return of how many devices what was acknowledged is not there.

    What is there may be newer, where the answer did not come back; its words have to be
    those of its number.

    Args:
        acknowledged: By device, the number that was acknowledged last, or -1.
        there: By device, number and words in the database.

    >>> lost({"a": 2, "b": -1}, {"a": (2, text_of(2))})
    0
    >>> lost({"a": 2}, {"a": (1, text_of(1))})
    1
    """
    gone = 0
    for device, number in acknowledged.items():
        held, words = there.get(device, (-1, text_of(-1)))
        gone += held < number or words != text_of(held)
    return gone
