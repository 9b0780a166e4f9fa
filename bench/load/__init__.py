"""Two web processes and PostgreSQL on one machine, while many people are in interviews.

Not among those that `make bench` runs, since it takes some minutes: `python -m bench
load`. Everybody has the demo's search. Each saves what they note every 2 s, as the page
does; of so many one opens a page every 10 s besides; who asks is on the same cores.
Steps of more and more people go on until it bends: the 95th percentile of saves is over
a second, or one was not answered. Pages that were put off are among the errors. After
each step what was acknowledged is looked for in the database.

LOAD_PARTS is what is done (steps, long, cost), LOAD_STEPS the people of each step,
LOAD_READS of how many people one opens pages (1: everybody), LOAD_STEP_S and
LOAD_LONG_S the seconds, LOAD_LONG the people of the long one, LOAD_COST how many people
the databases have for what one of them costs, LOAD_ROUNDS how often each page is then
asked for. The last of LOAD_COST is the database of the steps.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from bench.load import cost, people, place, told
from bench.load.step import Step, run

PARTS = os.environ.get("LOAD_PARTS", "steps,long,cost").split(",")
STEPS = told.numbers(os.environ.get("LOAD_STEPS", "10,25,50,100,200,400,800"))
READS = told.numbers(os.environ.get("LOAD_READS", "1,10"))
STEP_S = float(os.environ.get("LOAD_STEP_S", "25"))
LONG = int(os.environ.get("LOAD_LONG", "200"))
LONG_S = float(os.environ.get("LOAD_LONG_S", "180"))
SIZES = told.numbers(os.environ.get("LOAD_COST", "1,10,100,1000"))
WARM, WARM_S = 5, 12.0  # people and seconds, to open every page once unmeasured


def measure() -> Iterator[str]:
    """Make the people, ask for one of them, then for more and more at once."""
    yield f"load of the machine at the start: {_load()}"
    most = max(STEPS, default=0) if "steps" in PARTS else 0
    most = max(most, LONG if "long" in PARTS else 0)
    if most > SIZES[-1]:
        raise SystemExit(
            f"LOAD_COST: the last is {SIZES[-1]}; {most} people are asked."
        )
    signal.signal(signal.SIGTERM, _stop)
    with TemporaryDirectory() as folder, place.postgresql(Path(folder)) as server:
        place.environ(Path(folder), server)
        yield server.told()
        first = people.first()
        yield from people.multiply(first, SIZES)
        if "cost" in PARTS:
            yield from cost.measure(first, SIZES)
        people.use(SIZES[-1])
        if {"steps", "long"} & {*PARTS}:
            with place.web(Path(folder), server) as machine:
                yield from _asked(machine, people.signed_in(first, most))
    yield f"load at the end: {_load()}"


def _asked(machine: place.Machine, many: list[people.Person]) -> Iterator[str]:
    for port in machine.ports:
        asyncio.run(run(replace(machine, ports=(port,)), many[:WARM], WARM_S))
    for reads in READS:
        yield f"of {reads} one opens pages" if reads > 1 else "everybody opens pages"
        yield from _curve(machine, many, reads)


def _curve(
    machine: place.Machine, many: list[people.Person], reads: int
) -> Iterator[str]:
    yield told.HEAD
    bent = 0
    for count in STEPS if "steps" in PARTS else ():
        step = asyncio.run(run(machine, many[:count], STEP_S, reads))
        yield told.line(step)
        if told.is_bent(step):
            bent = count
            break
    if "long" in PARTS:
        yield f"for {LONG_S:.0f} s{_where(bent)}:"
        yield from _long(machine, many[:LONG], reads)


def _stop(number: int, _: FrameType | None) -> None:
    """End as an error does: what was started ends, too."""
    raise SystemExit(128 + number)


def _where(bent: int) -> str:
    return f", though it bent at {bent}" if bent and bent <= LONG else ""


def _long(
    machine: place.Machine, many: list[people.Person], reads: int
) -> Iterator[str]:
    step: Step = asyncio.run(run(machine, many, LONG_S, reads))
    yield told.line(step)
    yield from told.by_page(step)


def _load() -> str:
    return ", ".join(f"{one:.1f}" for one in os.getloadavg())
