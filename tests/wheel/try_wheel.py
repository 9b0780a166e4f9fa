"""Install the wheel in a bare environment and use its pages, data and commands."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (
    "/",
    "/questions/",
    "/weights/",
    "/companies/add/",
    "/static/askback/askback.css",
)
WAIT_S = 60


def main() -> None:
    """Build, install, run, fetch."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        askback = install(folder, build(folder))
        environ = {
            "PATH": os.environ["PATH"],
            "ASKBACK_HOME": str(folder / "home"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        posting = ROOT / "src/askback/demo/cald/posting.txt"
        read = run(askback, "posting", "read", str(posting), "--json", env=environ)
        assert json.loads(read)["company"] == "Cald Ferries"
        serve_and_fetch(askback, folder, environ)
    print("wheel: installed bare, reads a posting, serves its pages")


def build(folder: Path) -> Path:
    """Build the wheel from the checkout."""
    run(
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(ROOT),
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(folder: Path, wheel: Path) -> str:
    """Install the wheel and what it needs, as locked, in an environment of its own."""
    venv.create(folder / "venv", with_pip=True)
    pip = [str(folder / "venv/bin/python"), "-m", "pip", "install", "--quiet"]
    lock = ROOT / "requirements/run.txt"
    run(*pip, "--disable-pip-version-check", "--require-hashes", "-r", str(lock))
    run(*pip, "--disable-pip-version-check", "--no-deps", str(wheel))
    return str(folder / "venv/bin/askback")


def serve_and_fetch(askback: str, folder: Path, environ: dict[str, str]) -> None:
    """Serve an empty workspace and fetch every page of it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [askback, "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=folder, env=environ) as server:
        try:
            for page in PAGES:
                status, size = fetch(f"http://127.0.0.1:{port}{page}")
                assert status == 200, (page, status)
                assert size > 500, (page, size)
        finally:
            server.terminate()


def fetch(url: str) -> tuple[int, int]:
    """Return status and size of a page, waiting until the server answers."""
    until = time.monotonic() + WAIT_S
    while True:
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.status, len(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, 0
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def run(*command: str, env: dict[str, str] | None = None) -> str:
    """Run a command and return what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0, f"{command}: {done.stderr or done.stdout}"
    return done.stdout


if __name__ == "__main__":
    main()
