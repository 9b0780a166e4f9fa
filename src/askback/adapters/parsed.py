"""Read YAML files that seldom change, and remember what they held.

Reading the shipped files takes a third of a second, which every command would pay. What
they hold is kept as JSON beside the user's data, under a stamp of the files' bytes; it
can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from askback.errors import InvalidInputError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times faster


def load_yaml(file: Traversable) -> Any:
    """Read a YAML file, naming file and line of what is wrong with it.

    Raises:
        InvalidInputError: It is not YAML.
    """
    return _parsed(file.name, file.read_bytes())


def _parsed(name: str, raw: bytes) -> Any:
    try:
        return yaml.load(raw.decode(), Loader=LOADER)  # noqa: S506 -- both are safe loaders
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{name}: not readable YAML: {error}") from error


def load_kept(files: Sequence[Traversable], kept: Path) -> dict[str, Any]:
    """Read YAML files by name, from what was kept of them where that still fits.

    Args:
        files: The files.
        kept: Where to keep what they hold; one file for all of them.

    Raises:
        InvalidInputError: One is not YAML.
    """
    raw = {file.name: file.read_bytes() for file in files}
    stamp = _stamp(raw)
    found = _read(kept, stamp)
    if found is None:
        found = {name: _parsed(name, held) for name, held in raw.items()}
        _write(kept, stamp, found)
    return found


def _stamp(raw: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, held in raw.items():
        digest.update(f"{name}\0{len(held)}\0".encode())
        digest.update(held)
    return digest.hexdigest()


def _read(kept: Path, stamp: str) -> dict[str, Any] | None:
    """Return what was kept; whatever ails it, the files themselves are read."""
    try:
        found = json.loads(kept.read_bytes())
        return dict(found["held"]) if found["stamp"] == stamp else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _write(kept: Path, stamp: str, held: dict[str, Any]) -> None:
    """Keep what was read; two processes may do so at once, a full disk may not."""
    text = json.dumps({"stamp": stamp, "held": held}, default=str)
    if json.loads(text)["held"] != held:
        return
    try:
        for folder in (kept.parent.parent, kept.parent):  # HOME may be made here
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=kept.parent, suffix=".json")
    except OSError:
        return
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(kept)
    except OSError:
        Path(name).unlink(missing_ok=True)
