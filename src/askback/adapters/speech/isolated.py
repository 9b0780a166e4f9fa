"""Recordings are heard in a process of their own, within memory and time.

What decodes them is written in C and the files come from outside: that process may die,
and its half gigabyte goes with it. Whoever asked goes on, and can end it at any time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any

from askback.adapters.speech.decode import MEND, decode
from askback.adapters.speech.engines import engine_of
from askback.adapters.speech.pitch import SwiftTracker
from askback.adapters.speech.voices import SileroFinder
from askback.adapters.speech.wire import packed, unpacked
from askback.core.practice.sound import Ears, Tell, hear
from askback.core.practice.values import Heard
from askback.errors import AskbackError, InvalidInputError, UnavailableError

MEMORY = 6_000_000_000  # bytes of address space; an hour takes under one of real memory
SECONDS = 3600  # of the processor; an hour of talk takes a quarter of that
LOOK_S = 0.3  # how often it is asked whether to go on
WRONG = {"input": InvalidInputError, "missing": UnavailableError}
MODULE = "askback.adapters.speech"


def hear_isolated(path: Path, *, engine: str = "", tell: Tell | None = None) -> Heard:
    """Return what is heard in a recording; see `services.hearing`.

    Raises:
        InvalidInputError: It cannot be read within the limits, or holds no sound.
        UnavailableError: The extra is not installed.
    """
    command = [sys.executable, "-m", MODULE, str(path.resolve()), engine]
    with subprocess.Popen(  # noqa: S603 -- our own module and a path that is only read
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        lines: SimpleQueue[bytes] = SimpleQueue()
        reader = threading.Thread(target=_read, args=(process.stdout, lines))
        reader.start()
        try:
            for told in _told(lines):
                if isinstance(told, dict):
                    return _result(told)
                if tell is not None:
                    tell(*told)
        finally:
            process.kill()
            reader.join()
    raise InvalidInputError(
        f"{path.name}: it cannot be read within the limits of time and memory, or is "
        f"damaged. {MEND}"
    )


def _told(lines: SimpleQueue[bytes]) -> Iterator[Any]:
    """Yield what the process says: how far it is, again and again, then the result."""
    latest: Any = (0, 1)
    while True:
        try:
            line = lines.get(timeout=LOOK_S)
        except Empty:
            yield latest
            continue
        if not line:
            return
        with suppress(ValueError):  # a library that prints something of its own
            latest = json.loads(line)
            yield latest


def _read(pipe: IO[bytes], lines: SimpleQueue[bytes]) -> None:
    for line in pipe:
        lines.put(line)
    lines.put(b"")


def _result(told: dict[str, Any]) -> Heard:
    if "wrong" in told:
        raise WRONG[told["wrong"]](told["message"])
    return unpacked(told)


def _limit() -> None:
    """Hold this process to its memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def heard_in(path: Path, engine: str, tell: Tell) -> Heard:
    """Return what is heard in a recording, in this process.

    Raises:
        InvalidInputError: It cannot be read, or holds no sound.
        UnavailableError: The extra is not installed.
    """
    recogniser, lacking = engine_of(engine)
    ears = Ears(SileroFinder(), SwiftTracker(), recogniser)
    decoded = decode(path)
    problems = (*decoded.problems, *lacking)
    return hear(decoded.samples, ears, problems=problems, tell=tell)


def main() -> None:
    """Hear the recording that is named and print what was heard as JSON."""
    _limit()
    try:
        found: dict[str, Any] = packed(heard_in(Path(sys.argv[1]), sys.argv[2], _say))
    except AskbackError as error:
        kind = "missing" if isinstance(error, UnavailableError) else "input"
        found = {"wrong": kind, "message": str(error)}
    _print(found)


def _say(done_s: int, of_s: int) -> None:
    _print([done_s, of_s])


def _print(told: Any) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
