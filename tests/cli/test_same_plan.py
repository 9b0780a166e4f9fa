from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from askback.adapters import shipped

RUN = "from askback.cli import main; main()"


def printed(hash_seed: str, home: Path, *words: str) -> dict[str, Any]:
    """Run a command in a process of its own, in which sets have another order."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words, "--json"],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "ASKBACK_HOME": str(home)},
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    found.pop("seconds", None)
    return found


@pytest.mark.parametrize("demo", ["fennel", "cald"])
def test_the_same_loop_gives_the_same_agendas_in_every_process(
    demo: str, tmp_path: Path
) -> None:
    loop = str(shipped.folder("demo") / demo / "loop.json")

    first, second = (printed(s, tmp_path, "agenda", "build", loop) for s in "12")

    assert first == second


def test_the_same_problem_gives_the_same_plan_in_every_process(tmp_path: Path) -> None:
    file = tmp_path / "problem.json"
    file.write_text(json.dumps(problem()))

    first, second = (printed(s, tmp_path, "plan", "solve", str(file)) for s in "12")

    assert first == second


def problem() -> dict[str, Any]:
    """Thirty questions of four criteria that are nearly alike, in three interviews."""
    calls = ["call", "panel", "offer"]
    return {
        "criteria": [{"name": c, "weight": 3, "unknown": 1} for c in "abcd"],
        "interviews": [{"name": name, "minutes": 7} for name in calls],
        "questions": [
            {
                "key": f"q{n}",
                "minutes": 1.5 + n % 3 / 2,
                "gains": {
                    name: {"abcd"[n % 4]: 0.5 + (n * k) % 7 / 20}
                    for k, name in enumerate(calls, start=1)
                },
            }
            for n in range(30)
        ],
    }
