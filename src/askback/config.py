"""Every option, where it is read, and what it means.

This is the only module that reads the environment. `OPTIONS` is data, so that the
settings page, the command line and the docs are written from it.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_data_path

from askback.errors import InvalidInputError


class Option(NamedTuple):
    """One environment variable."""

    name: str
    default: str
    help: str


OPTIONS = (
    Option("ASKBACK_HOME", "", "Folder of the database, caches and secret key."),
    Option("ASKBACK_DATABASE_URL", "", "PostgreSQL URL; empty means SQLite in HOME."),
    Option("ASKBACK_DEBUG", "0", "1 shows tracebacks to whoever asks; for developers."),
    Option(
        "ASKBACK_LLM", "", "A model the llm library knows; empty means none is used."
    ),
    Option(
        "ASKBACK_TIME_ZONE", "", "Name such as Europe/Oslo; empty is the machine's."
    ),
)


@dataclass(frozen=True)
class Config:
    """The options, read and checked."""

    home: Path
    database_url: str
    debug: bool
    time_zone: str
    llm: str = ""

    @classmethod
    def from_environ(cls) -> Config:
        """Read the environment once, at start.

        Raises:
            InvalidInputError: ASKBACK_DEBUG is neither 0 nor 1.
        """
        raw = {o.name: os.environ.get(o.name) or o.default for o in OPTIONS}
        if raw["ASKBACK_DEBUG"] not in {"0", "1"}:
            raise InvalidInputError("ASKBACK_DEBUG: give 0 or 1.")
        home = raw["ASKBACK_HOME"]
        return cls(
            home=Path(home).expanduser() if home else user_data_path("askback"),
            database_url=raw["ASKBACK_DATABASE_URL"],
            debug=raw["ASKBACK_DEBUG"] == "1",
            time_zone=raw["ASKBACK_TIME_ZONE"],
            llm=raw["ASKBACK_LLM"],
        )

    def secret_key(self) -> str:
        """Return the key kept in HOME, making it on first use, for its owner alone."""
        path = self.home / "secret_key"
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.home.mkdir(parents=True, exist_ok=True)
            key = secrets.token_urlsafe(50)
            with open(path, "x", encoding="utf-8", opener=_private) as file:
                file.write(key)
            return key


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
