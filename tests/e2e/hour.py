"""The hour in a browser, and a server that can be killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, expect

READY = "main.stage[data-ready]"
OFFLINE_READY = "main.stage[data-offline=ready]"
NOTE = ".moment:not([hidden]) textarea[name=note]"
SAVED = ".saved[data-state=saved]"
START_S = 40  # a busy machine takes long to begin


def enter(page: Page, agenda: str) -> None:
    """Go from an agenda into the hour."""
    page.goto(agenda.replace("/agenda/", "/live/"))
    page.wait_for_selector(READY)


def question(page: Page) -> str:
    """Return the question that is on the screen."""
    return page.locator(".moment:not([hidden]) h2").inner_text()


def saved_text(page: Page) -> str | None:
    """Return the note on the screen if it is shown as saved, else None."""
    found: str | None = page.evaluate(
        f"document.querySelector('{SAVED}') && document.querySelector('{NOTE}').value"
    )
    return found


def expect_saved(page: Page) -> None:
    expect(page.locator(SAVED)).to_be_visible(timeout=30_000)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """askback, served from a folder of its own by a process of its own."""

    home: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "askback", "serve", "--port", str(self.port)],
            env={
                **os.environ,
                "ASKBACK_HOME": str(self.home),
                "DJANGO_SETTINGS_MODULE": "askback.settings",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + START_S
        while not self._listens():
            assert self.process.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server does not begin"
            time.sleep(0.05)

    def kill(self) -> None:
        """End it with all that belongs to it, at once and without a word."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0
