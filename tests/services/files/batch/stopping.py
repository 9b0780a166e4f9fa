"""A batch that is stopped, and what it left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from askback.services.files.batch.values import Done, Here, Part


def held(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


class Stopping:
    """This process, which is stopped after some parts."""

    def __init__(self, after: int) -> None:
        self.after = after

    def work(
        self, work: Callable[[Part], Done], parts: Sequence[Part]
    ) -> Iterator[Done]:
        yield from Here().work(work, parts[: self.after])
        raise KeyboardInterrupt
