"""So many people at once, for some seconds: they note, and open a page now and then."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from bench.load.people import Person
from bench.load.place import Machine
from bench.load.wire import Wire

SAVE_S, PAGE_S = 2.0, 10.0  # between two notes, and between two pages
FIRST_S, SLOWEST_S, PATIENCE_S = 0.7, 15.0, 10.0  # as in live/send.js
PAGE_PATIENCE_S = 30.0
FIELD = "note/pay/"
WORDS = " said that nine left last year, and two of them went to the same place. " * 2
TOKEN = "x" * 32
LATE_S = 60.0  # in which what is under way at the end is still waited for


@dataclass
class Note:
    """What somebody has written last, and what of it was acknowledged."""

    person: Person
    number: int = 0
    acknowledged: int = -1


@dataclass
class Step:
    """What was seen."""

    people: int
    seconds: float = 0.0
    saves: list[float] = field(default_factory=list)  # s, from written to acknowledged
    pages: dict[str, list[float]] = field(default_factory=dict)  # s, by name
    errors: Counter[str] = field(default_factory=Counter)
    worked: tuple[float, ...] = ()  # cores: web, database, who asks
    load: float = 0.0  # of the machine
    lost: int = 0  # people of whom what was acknowledged is not there


async def run(machine: Machine, people: Sequence[Person], seconds: float) -> Step:
    """Let people note and read; then look whether what was acknowledged is there."""
    import os  # noqa: PLC0415 -- below

    step, wire = Step(len(people)), Wire(machine.ports)
    chance = random.Random(len(people))  # noqa: S311 -- a seeded choice
    notes = [Note(person) for person in people]
    before, began = machine.worked(), time.monotonic()
    try:
        async with asyncio.timeout(seconds + LATE_S), asyncio.TaskGroup() as group:
            for place, note in enumerate(notes):
                start = began + chance.random() * SAVE_S
                group.create_task(_write(note, step, wire, start, began + seconds))
                start = began + chance.random() * PAGE_S
                group.create_task(
                    _read(note.person, step, wire, place, start, began + seconds)
                )
    finally:
        wire.close()
    step.seconds = time.monotonic() - began
    after = machine.worked()
    step.worked = tuple(
        (b - a) / step.seconds for a, b in zip(before, after, strict=True)
    )
    step.load = os.getloadavg()[0]
    step.lost = await asyncio.to_thread(_lost, notes)
    return step
