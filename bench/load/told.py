"""What was seen, in lines of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.load.step import Step

BENT_S = 1.0  # 95th percentile of saves, from which on it has bent
HEAD = (
    "| people | saves a second | save p50, p95, p99 ms | pages a second "
    "| page p50, p95, p99 ms | errors | cores: web, PostgreSQL, who asks "
    "| load | lost |"
    "\n|---|---|---|---|---|---|---|---|---|"
)


def numbers(given: str) -> tuple[int, ...]:
    """Return numbers as an option names them, smallest first.

    >>> numbers("10,1")
    (1, 10)
    """
    return tuple(sorted(int(one) for one in given.split(",") if one.strip()))


def at(times: Sequence[float], share: float) -> float:
    """Return a percentile in milliseconds; 0 where there is nothing.

    >>> at([0.001, 0.002, 0.003], 0.5)
    2.0
    """
    if not times:
        return 0.0
    return 1000 * sorted(times)[min(len(times) - 1, int(share * len(times)))]


def three(times: Sequence[float]) -> str:
    """Return median, 95th and 99th percentile in milliseconds.

    >>> three([0.01, 0.02])
    '20, 20, 20'
    """
    return ", ".join(f"{at(times, share):.0f}" for share in (0.5, 0.95, 0.99))


def is_bent(step: Step) -> bool:
    """Return whether saves take over a second, or one was not answered."""
    is_none = any(name.startswith("save") for name in step.errors)
    return at(step.saves, 0.95) > 1000 * BENT_S or is_none


def line(step: Step) -> str:
    """Return a step as a row of the table under `HEAD`."""
    pages = [one for times in step.pages.values() for one in times]
    errors = ", ".join(f"{count} {name}" for name, count in sorted(step.errors.items()))
    cells = (
        str(step.people),
        f"{len(step.saves) / step.seconds:.1f}",
        three(step.saves),
        f"{len(pages) / step.seconds:.1f}",
        three(pages),
        errors or "0",
        ", ".join(f"{one:.2f}" for one in step.worked),
        f"{step.load:.1f}",
        str(step.lost),
    )
    return f"| {' | '.join(cells)} |"


def by_page(step: Step) -> Iterator[str]:
    """Yield how long each page took."""
    for name, times in step.pages.items():
        yield f"{name}: {len(times)} opened, p50, p95, p99 {three(times)} ms"
