"""How well a wanted skill is found held, adjacent or missing in a résumé.

Twelve postings with a résumé each of our own writing, states written down before the
first run: six were then looked at while rules were made, six were not ("held back").
`either` means that two careful readers may differ; those are left out. Skills that a
posting names and its reader does not find are counted apart. `python -m bench.gap`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import Any

import yaml

from askback.core.dossier.gap import Gap
from askback.services import postings
from askback.services.files.gap import find
from askback.services.files.resume import of_text

PAIRS = Path(__file__).parents[1] / "tests" / "golden" / "gaps"
PARTS = ("own", "held back")
STATES = ("held", "adjacent", "missing")
NOW = datetime(2026, 11, 22, tzinfo=UTC)


def load(path: Path) -> Mapping[str, Any]:
    """Read one pair."""
    pair: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return pair


def gap_of(pair: Mapping[str, Any]) -> Gap:
    """Read one pair's gap."""
    text = pair.get("resume") or json.dumps(pair["resume_json"])
    posting = postings.read_posting_text(pair["posting"])
    resume = of_text("resume", text, now=NOW)
    return find(posting.text, posting.skills, resume, {})


def expected(pair: Mapping[str, Any]) -> dict[str, str]:
    """Return the state that was written down for each skill."""
    return {name: state for state in STATES for name in pair[state]}


def scores(pairs: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield precision and recall of each state."""
    hits: Counter[tuple[str, str]] = Counter()
    unread = 0
    for pair in pairs:
        found = {skill.name: str(skill.state) for skill in gap_of(pair).skills}
        wanted = expected(pair)
        unread += len(wanted.keys() - found.keys())
        hits.update((wanted[n], found[n]) for n in wanted.keys() & found.keys())
    for state in STATES:
        right = hits[state, state]
        said = sum(n for (_, got), n in hits.items() if got == state)
        true = sum(n for (want, _), n in hits.items() if want == state)
        yield f"  {state:9} P {right}/{said}  R {right}/{true}"
    yield f"  not read in the posting: {unread}"


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    pairs = [load(path) for path in sorted(PAIRS.glob("*.yaml"))]
    for part in PARTS:
        chosen = [pair for pair in pairs if pair["part"] == part]
        yield f"{part}: {len(chosen)} pairs"
        yield from scores(chosen)
    start = process_time()
    for pair in pairs:
        gap_of(pair)
    took_ms = 1000 * (process_time() - start) / len(pairs)
    yield f"{took_ms:.0f} ms a pair, the posting's reading included"


if __name__ == "__main__":
    for line in measure():
        print(line)
