from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from askback.config import Config
from askback.services import meaning
from tests.cli.run import refused

STARTED_S = 120  # seconds that a busy machine may take to start


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of the test's own, with the bank's vectors, which take long to make."""
    meaning.embedder().embed(["a question"])
    for folder in (tmp_path, tmp_path / "demo"):
        shutil.copytree(Config.from_environ().home / "cache", folder / "cache")
    return tmp_path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(home: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    environ = os.environ | {"ASKBACK_HOME": str(home)}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    server = subprocess.Popen(
        [sys.executable, "-m", "askback", *words],
        env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with server:
        try:
            yield server
        finally:
            server.terminate()  # an interrupt is ignored in a shell's background


def page(address: str) -> str:
    """Return a page, waiting until something answers."""
    for _ in range(10 * STARTED_S):
        try:
            with urlopen(address) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.1)
    pytest.fail(f"nothing answers at {address}")


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_is_taken_is_told_before_anything_is_loaded(command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        told = refused(command, "--port", str(port))

    assert told == (
        f"127.0.0.1:{port}: Address already in use. Give another --port or --host."
    )


def test_a_host_that_is_not_this_machine_is_refused() -> None:
    port = str(free_port())

    assert refused("serve", "--host", "203.0.113.7", "--port", port) == (
        f"203.0.113.7:{port}: Cannot assign requested address. "
        "Give another --port or --host."
    )


def test_a_workspace_is_served_and_stops_when_told(home: Path) -> None:
    port = free_port()

    with serving(home, "serve", "--port", str(port)) as server:
        shown = page(f"http://127.0.0.1:{port}/")

    assert "askback" in shown
    assert server.stdout is not None
    assert (home / "askback.sqlite3").exists()
    assert server.returncode is not None


def test_the_demo_is_loaded_once_in_a_folder_of_its_own(home: Path) -> None:
    with serving(home, "demo", "--load-only") as first:
        out, told = first.communicate(timeout=300)
    assert (out, told, first.returncode) == ("", "", 0)
    assert not (home / "askback.sqlite3").exists()
    assert (home / "demo" / "askback.sqlite3").exists()

    port = free_port()
    with serving(home, "demo", "--port", str(port)) as again:
        shown = page(f"http://127.0.0.1:{port}/")

    assert "Fennel" in shown
    assert again.returncode is not None


@pytest.mark.skipif(not Path("/proc").exists(), reason="children are listed in /proc")
def test_a_server_has_one_worker_which_ends_with_it_however_it_ends(home: Path) -> None:
    port = free_port()

    with serving(home, "serve", "--port", str(port)) as server:
        page(f"http://127.0.0.1:{port}/")
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text()
        (worker,) = children.split()
        command = Path(f"/proc/{worker}/cmdline").read_text().split("\0")
        server.kill()
        server.communicate(timeout=STARTED_S)  # ends once nobody holds its output

    assert command[1:-1] == ["-m", "askback", "work", "--beside"]
