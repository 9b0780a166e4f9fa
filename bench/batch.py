"""Many transcripts on one process and on Ray: pace, memory, a kill, the same results.

Not among those that `make bench` runs, since 5,000 take long: `python -m bench batch`.
BATCH_TRANSCRIPTS is how many, BATCH_PART how many a part, BATCH_WAYS how many of the
ways (one process, Ray with one worker, with two), BATCH_KILL=0 leaves out the kill.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

DEMO = Path(__file__).parents[1] / "src" / "askback" / "demo"
COUNT = int(os.environ.get("BATCH_TRANSCRIPTS", "5000"))
PART = int(os.environ.get("BATCH_PART", "50"))
ALL_WAYS: dict[str, tuple[str, ...]] = {
    "one process": (),
    "Ray, 1 worker": ("--ray", "local"),
    "Ray, 2 workers": ("--ray", "local", "--workers", "2"),
}
WAYS = dict(list(ALL_WAYS.items())[: int(os.environ.get("BATCH_WAYS", "3"))])
KILL = os.environ.get("BATCH_KILL", "1") != "0"
LOOKS = 10  # at memory and load, told of each run: every 500 of 5,000
STEP_S = 2.0  # between two looks at memory
NAMES = ("Ines", "Tomas", "Ruta", "Kofi", "Mirela", "Joon", "Petra", "Amadou", "Siv")
LITTLE = ("um,", "you know,", "I mean,", "well,")
CUE = re.compile(r"^(?:\d+\n)?[\d:.,]+ --> .*\n", re.MULTILINE)
SPEAKER = re.compile(r"<v ([A-Z]\w+)|^([A-Z]\w+)(?: [A-Z]\w+)?:", re.MULTILINE)
STAMP = re.compile(r"^\[[\d:]+\] ?", re.MULTILINE)
SWAPPED, DROPPED, ADDED = 0.2, 0.01, 0.01
STRETCH = 4  # turns or cues that move together


@dataclass(frozen=True)
class Seen:
    """What was held at one look, in MB, and how busy the machine was."""

    parts: int  # that stand
    started: int  # by the process that was started
    workers: tuple[int, ...]  # by each process of Ray that reads
    store: int  # shared memory of Ray's object store
    cpu_s: float  # worked by all of them up to now, and by what Ray runs besides
    load: float


@dataclass
class Ran:
    """What was seen of one run."""

    took_s: float = 0.0
    ticks: list[tuple[float, int]] = field(default_factory=list)  # s, parts that stand
    seen: list[Seen] = field(default_factory=list)


def measure() -> Iterator[str]:
    """Read the same transcripts in each way; kill one way, go on, compare."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    yield f"load of the machine at the start: {load}"
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        source = folder / "in.jsonl"
        made = _make(source)
        yield (
            f"{COUNT} transcripts made of the demo's {made} (other names, stretches of "
            "turns moved, words dropped and added; seed 10), "
            f"{source.stat().st_size / COUNT / 1000:.1f} kB each, {PART} a part"
        )
        for name, options in WAYS.items():
            ran = _run(source, folder / name, options)
            yield from _told(name, ran)
        if KILL:
            yield from _killed(source, folder)
        first, *others = (_held(folder / name) for name in WAYS)
        if others:
            same = all(one == first for one in others)
            yield f"results of all ways identical: {same}"
        problems = (folder / next(iter(WAYS)) / "problems.jsonl").read_text("utf-8")
        yield f"could not be read: {len(problems.splitlines())}"
    yield f"load at the end: {os.getloadavg()[0]:.1f}"


def _make(source: Path) -> int:
    chance = random.Random(10)  # noqa: S311 -- a seeded choice
    texts = [path.read_text("utf-8") for path in sorted(DEMO.glob("*/transcripts/*.*"))]
    texts = [STAMP.sub("", text) for text in texts]
    with source.open("w", encoding="utf-8") as file:
        for number in range(COUNT):
            text = _varied(texts[number % len(texts)], chance)
            file.write(json.dumps({"id": f"t{number}", "text": text}) + "\n")
    return len(texts)


def _varied(text: str, chance: random.Random) -> str:
    found = sorted({one or two for one, two in SPEAKER.findall(text)} - {"Me"})
    for old, new in zip(found, chance.sample(NAMES, len(NAMES)), strict=False):
        text = re.sub(rf"\b{old}\b", new, text)
    heads = CUE.findall(text)
    if not heads:
        turns = [_worded(turn, chance) for turn in text.split("\n")]
        return "\n".join(_moved(turns, chance))
    start, *said = CUE.split(text)
    said = _moved([_worded(one, chance) for one in said], chance)
    cues = zip(heads, said, strict=True)
    return start + "\n\n".join(head + one.strip() for head, one in cues) + "\n"


def _moved(turns: list[str], chance: random.Random) -> list[str]:
    parts = [turns[n : n + STRETCH] for n in range(0, len(turns), STRETCH)]
    for here in range(2, len(parts) - 1):  # who is who is told at the start
        if chance.random() < SWAPPED:
            parts[here], parts[here - 1] = parts[here - 1], parts[here]
    return [turn for part in parts for turn in part]


def _worded(turn: str, chance: random.Random) -> str:
    words: list[str] = []
    for word in turn.split(" "):
        plain = word.isalpha() and word.islower()
        if plain and chance.random() < ADDED:
            words.append(chance.choice(LITTLE))
        if not (plain and chance.random() < DROPPED):
            words.append(word)
    return " ".join(words)


def _run(
    source: Path, out: Path, options: tuple[str, ...], kill_at: int | None = None
) -> Ran:
    """Run the command and look at it until it ends, or kill it at some part."""
    command = [sys.executable, "-m", "askback", "batch", "read-transcripts"]
    given = [str(source), str(out), "--part-size", str(PART), *options]
    began, ran = time.monotonic(), Ran()
    with subprocess.Popen([*command, *given], stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            stand = len(list(out.glob("part-*.jsonl")))
            if not ran.ticks or stand > ran.ticks[-1][1]:
                ran.ticks.append((time.monotonic() - began, stand))
            ran.seen.append(_look(process.pid, stand))
            if kill_at is not None and stand >= kill_at:
                process.kill()
            time.sleep(STEP_S)
    if kill_at is None and process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(given)}")
    ran.took_s = time.monotonic() - began
    return ran


def _told(name: str, ran: Ran) -> Iterator[str]:
    (first_s, first), (last_s, last) = (
        next((tick for tick in ran.ticks if tick[1]), (0.0, 0)),
        ran.ticks[-1],
    )
    pace = (last - first) * PART / (last_s - first_s) if last > first else 0.0
    yield (
        f"{name}: {ran.took_s:.0f} s, {COUNT / ran.took_s:.2f} transcripts a second "
        f"with the start; {pace:.2f} from the first part on ({first_s:.0f} s)"
    )
    for tenth in range(1, LOOKS + 1):
        at = next((s for s in ran.seen if s.parts * LOOKS >= last * tenth), None)
        if at is not None:
            workers = " ".join(map(str, sorted(at.workers, reverse=True))) or "none"
            yield (
                f"  at {min(COUNT, at.parts * PART):5}: {at.started} MB; workers "
                f"{workers}; store {at.store}; worked {at.cpu_s:.0f} s; "
                f"load {at.load:.1f}"
            )
    most = max(sum(one.workers) + one.started for one in ran.seen)
    yield f"  most at any look, workers and the process started: {most} MB"


def _look(pid: int, stand: int) -> Seen:
    root = Path(f"/proc/{pid}")
    below = _below(pid)
    workers = [_size(one) for one in below if _name(one).startswith(b"ray::")]
    store = max((_size(one, "RssShmem") for one in below), default=0)
    worked = sum(map(_worked, [root, *below]))
    load = os.getloadavg()[0]
    return Seen(stand, _size(root), tuple(workers), store, worked, load)


def _below(pid: int) -> list[Path]:
    """Return the processes that a process started, and those that they did."""
    started: dict[str, list[str]] = {}
    for one in Path("/proc").iterdir():
        if one.name.isdigit() and (told := _told_of(one)):
            started.setdefault(told[1], []).append(one.name)
    found: list[str] = []
    near = [str(pid)]
    while near:
        near = [child for one in near for child in started.get(one, [])]
        found += near
    return [Path("/proc") / one for one in found]


def _told_of(process: Path) -> list[str]:
    """Return what the system tells of a process, after its name: state, parent, ..."""
    try:
        return (process / "stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def _worked(process: Path) -> float:
    told = _told_of(process)
    return sum(map(int, told[11:13])) / os.sysconf("SC_CLK_TCK")


def _name(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes().partition(b"\0")[0]
    except OSError:
        return b""


def _size(process: Path, what: str = "VmRSS") -> int:
    """Return the MB that a process holds, or of what kind."""
    try:
        told = (process / "status").read_text("utf-8")
    except OSError:
        return 0
    found = re.search(rf"^{what}:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) * 1024 // 1_000_000 if found else 0


def _killed(source: Path, folder: Path) -> Iterator[str]:
    out, parts = folder / "killed", -(-COUNT // PART)
    _run(source, out, (), kill_at=max(1, parts // 2))
    stood = len(list(out.glob("part-*.jsonl")))
    _run(source, out, ())
    same = _held(out) == _held(folder / next(iter(WAYS)))
    yield (
        f"killed with -9 at part {stood} of {parts}, gone on: "
        f"identical to a run that was not: {same}"
    )


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
