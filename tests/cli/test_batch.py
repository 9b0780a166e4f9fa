from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import refused, run

ANSWERED = {"question": "How many people left?", "answer": "Two, in March."}


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join(json.dumps({"id": n, **ANSWERED}) + "\n" for n in range(40))
    )
    return path


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_killed_in_the_middle_it_ends_as_if_it_never_was(
    lines: Path, tmp_path: Path
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    given = ("batch", "read-answers", str(lines))
    size = ("--part-size", "1")
    done = run(*given, str(whole), *size)
    with subprocess.Popen(
        [sys.executable, "-m", "askback", *given, str(cut), *size],
        stderr=subprocess.PIPE,
        text=True,
    ) as killed:
        assert killed.stderr is not None
        while not killed.stderr.readline().startswith("2 of"):
            assert killed.poll() is None
        killed.kill()
    assert not (cut / "part-000039.jsonl").exists()

    again = run(*given, str(cut), *size)

    assert (done.code, again.code, again.out) == (0, 0, "")
    assert again.err.splitlines()[-1].startswith("40 read, 0 could not be")
    assert held(cut) == held(whole)


@pytest.mark.parametrize(
    "command", ["read-transcripts", "read-answers", "read-postings", "analyse-takes"]
)
def test_workers_without_a_cluster_are_refused(
    lines: Path, tmp_path: Path, command: str
) -> None:
    given = (str(lines), str(tmp_path / "out"), "--workers", "2")

    assert refused("batch", command, *given) == (
        "--workers: needs --ray. Add --ray local."
    )
