from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import askback
from askback.cli import main
from askback.services.files import bank
from tests.cli.run import refused, run

COMMANDS = (
    "serve", "demo", "posting", "bank", "plan", "agenda", "transcript", "answer",
)  # fmt: skip


def shell(
    *words: str, stdin: bytes = b"", **environ: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "askback", *words]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False,
        env=os.environ | environ, timeout=120,
    )  # fmt: skip


def test_it_says_its_version() -> None:
    assert run("--version").out == f"askback {askback.__version__}\n"


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command(flag: str) -> None:
    done = run(flag)

    assert done.code == 0
    assert all(f"  {command}" in done.out for command in COMMANDS)


@pytest.mark.parametrize("words", [(), *[(c,) for c in COMMANDS[2:]]])
def test_without_a_command_it_tells_what_there_is(words: tuple[str, ...]) -> None:
    done = run(*words)

    assert done.code == 2
    assert "Usage:" in done.out + done.err


@pytest.mark.parametrize("words", [("nope",), ("bank", "nope"), ("bank", "list", "-x")])
def test_a_command_that_is_not_there_is_exit_two(words: tuple[str, ...]) -> None:
    done = run(*words)

    assert (done.code, done.out) == (2, "")
    assert "Usage:" in done.err


def test_a_fault_of_ours_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def chosen(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(bank, "chosen", chosen)

    told = refused("bank", "list", "--json", code=1)

    line = chosen.__code__.co_firstlineno + 1
    assert told == (
        "askback has a fault: ZeroDivisionError: division by zero "
        f"(test_app.py, line {line}). Please report it."
    )


def test_output_may_be_taken_by_whoever_calls_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["askback", "--version"])
    monkeypatch.setattr(sys, "stdout", taken)

    with pytest.raises(SystemExit):
        main()

    assert taken.getvalue() == f"askback {askback.__version__}\n"


def test_an_environment_that_is_wrong_is_named() -> None:
    told = shell("bank", "search", "pay", ASKBACK_DEBUG="maybe")

    assert (told.returncode, told.stdout) == (2, b"")
    assert told.stderr == b"ASKBACK_DEBUG: give 0 or 1.\n"


def test_a_real_process_speaks_utf_8_wherever_it_runs() -> None:
    done = shell(
        "posting", "read", "-", "--json",
        stdin="Café: £30,000 a year.".encode(),
        PYTHONIOENCODING="ascii",
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert "Café: £30,000" in done.stdout.decode()
    assert json.loads(done.stdout)["compensation"]["min"] == 30_000


def test_a_real_process_ends_with_our_exit_codes(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()

    found = [
        shell("answer", "read", "--question", "Q", "--answer", "", "--json"),
        shell("posting", "read", str(tmp_path / "nope.txt")),
        shell("posting", "read", str(empty)),
    ]

    assert [done.returncode for done in found] == [0, 1, 2]
    assert json.loads(found[0].stdout)["verdict"] == "cant_tell"
    assert found[2].stderr.decode().startswith(f"{empty}: the file is empty.")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    script = f"{sys.executable} -m askback bank list | head -c 1"

    done = subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", script],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (1, b"")
