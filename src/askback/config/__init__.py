"""Every option, where it is read, and what it means.

This is the only package that reads the environment, and `options` the only module.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from askback.config import hosting
from askback.config.hosting import Hosting
from askback.config.options import OPTIONS, PASSPHRASE, TOKEN, Option, read
from askback.errors import InvalidInputError

__all__ = ["OPTIONS", "Config", "Hosting", "Option", "passphrase", "token"]


@dataclass(frozen=True)
class Config:
    """The options, read and checked."""

    home: Path
    database_url: str
    debug: bool
    time_zone: str
    llm: str = ""
    hosting: Hosting | None = None  # None where it is one person's own

    @classmethod
    def from_environ(cls) -> Config:
        """Read the environment once, at start.

        Raises:
            InvalidInputError: An option cannot be right; it is named.
        """
        raw = read()
        if raw["ASKBACK_DEBUG"] not in {"0", "1"}:
            raise InvalidInputError("ASKBACK_DEBUG: give 0 or 1.")
        home = raw["ASKBACK_HOME"]
        return cls(
            home=Path(home).expanduser() if home else user_data_path("askback"),
            database_url=raw["ASKBACK_DATABASE_URL"],
            debug=raw["ASKBACK_DEBUG"] == "1",
            time_zone=raw["ASKBACK_TIME_ZONE"],
            llm=raw["ASKBACK_LLM"],
            hosting=hosting.of(raw),
        )

    def secret_key(self) -> str:
        """Return the key given, or that in HOME, made on first use for its owner."""
        if self.hosting:
            return self.hosting.secret_key
        path = self.home / "secret_key"
        try:
            kept = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            kept = ""
        return kept or self._make_key(path)

    def _make_key(self, path: Path) -> str:
        """Make a key that is seen whole or not at all; who was first is believed."""
        self.make_home()
        handle, name = tempfile.mkstemp(dir=self.home, prefix=".secret_key-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(secrets.token_urlsafe(50))
                file.flush()
                os.fsync(file.fileno())
            return _settle(Path(name), path)
        finally:
            Path(name).unlink(missing_ok=True)

    def make_home(self) -> None:
        """Make HOME, if there is none, for its owner alone."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)


def passphrase() -> str:
    """Return the passphrase that the environment gives; no value holds on to it."""
    return read()[PASSPHRASE]


def token() -> str:
    """Return the token for another askback that the environment gives."""
    return read()[TOKEN]


def _settle(made: Path, path: Path) -> str:
    """Put a file in its place, unless one with words in it is there; return those."""
    try:
        os.link(made, path)
    except OSError:  # there is one, or this disk has no links
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if not kept:
            made.replace(path)
    return path.read_text(encoding="utf-8")
