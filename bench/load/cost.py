"""What one person's pages and notes cost, with nobody else there and with a thousand.

One person, the same to the letter, in databases of more and more people; each is asked
in turn within this process, so that what else the machine does falls on all alike. A
note is saved before each page, so that none is given again as it was kept.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Any

from bench.load import people
from bench.load.step import FIELD, TOKEN, text_of

ROUNDS = int(os.environ.get("LOAD_ROUNDS", "15"))
Seen = dict[str, tuple[list[float], set[int]]]  # by page: seconds, numbers of queries


def measure(owner: Any, sizes: Sequence[int]) -> Iterator[str]:
    """Ask for each page in each database in turn."""
    people.use(sizes[0])
    person = people.signed_in(owner, 1)[0]
    seen: dict[int, Seen] = {}
    for turn in range(-1, ROUNDS):  # the first, unmeasured, warms
        for size in sizes:
            people.use(size)
            mine = people.signed_in(owner, 1)[0]
            _round(mine, turn, seen.setdefault(size, {}))
    pages = [f"{size}" for size in sizes]
    yield f"| page, ms (queries), with so many people | {' | '.join(pages)} |"
    yield f"|---|{'---|' * len(sizes)}"
    for name in ("save", *(name for name, _ in person.pages)):
        yield f"| {name} | {' | '.join(cell(*seen[n][name]) for n in sizes)} |"


def _round(person: people.Person, turn: int, seen: Seen) -> None:
    client = people.browser(person)
    client.cookies["csrftoken"] = TOKEN
    _save(client, person)  # opens the connection
    for name, address in person.pages:
        took, queries = _counted(lambda: _save(client, person))
        _keep(seen, "save", turn, took, queries)
        took, queries = _counted(lambda at=address: client.get(at))  # type: ignore[misc]
        _keep(seen, name, turn, took, queries)


def _keep(seen: Seen, name: str, turn: int, took: float, queries: int) -> None:
    if turn >= 0:
        times, counts = seen.setdefault(name, ([], set()))
        times.append(took)
        counts.add(queries)


def _save(client: Any, person: people.Person) -> Any:
    number = time.time_ns() // 1_000_000 % 1_900_000_000
    said = {"field": FIELD, "number": number, "value": text_of(number), "at": 0}
    return client.post(
        f"{person.live}keep/",
        json.dumps({"device": "cost", "said": [said]}),
        content_type="application/json",
        headers={"x-csrftoken": TOKEN},
    )


def _counted(ask: Callable[[], Any]) -> tuple[float, int]:
    """Return the seconds an answer took, and how many queries."""
    from django.db import connection  # noqa: PLC0415 -- after boot

    queries = 0

    def count(execute: Any, *given: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*given)

    with connection.execute_wrapper(count):
        began = time.perf_counter()
        answer = ask()
        took = time.perf_counter() - began
    if answer.status_code != 200:
        raise SystemExit(f"{answer.request['PATH_INFO']}: {answer.status_code}")
    return took, queries


def cell(times: Sequence[float], queries: set[int]) -> str:
    """Return the median in milliseconds, with the number of queries.

    >>> cell([0.001, 0.002, 0.003], {7})
    '2.0 (7)'
    """
    least, most = min(queries), max(queries)
    return f"{1000 * median(times):.1f} ({least}{f'-{most}' if most > least else ''})"
