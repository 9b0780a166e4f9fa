"""How long commands take from cold: whole processes, median of five."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

DEMO = Path(__file__).parents[1] / "src" / "askback" / "demo"
RUNS = 5


def measure() -> Iterator[str]:
    """Time the commands on the demo."""
    yield f"median and range of {RUNS} runs, whole process, vectors of the bank kept"
    yield _line("--help")
    for company in ("fennel", "marrow", "cald"):
        yield _line("agenda", "build", str(DEMO / company / "loop.json"), "--json")
    yield _line("posting", "read", str(DEMO / "cald" / "posting.txt"), "--json")
    vtt = DEMO / "cald" / "transcripts" / "02-peer.vtt"
    yield _line("transcript", "read", str(vtt), "--me", "Mira", "--json")


def _line(*arguments: str) -> str:
    times = [_time(arguments) for _ in range(RUNS)]
    told = " ".join(Path(a).name if "/" in a else a for a in arguments)
    low, high = min(times), max(times)
    return f"askback {told}: {statistics.median(times):.2f} s ({low:.2f}-{high:.2f})"


def _time(arguments: tuple[str, ...]) -> float:
    command = [sys.executable, "-m", "askback", *arguments]
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - began
