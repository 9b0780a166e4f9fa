"""What the environment may say, one option a variable.

`OPTIONS` is data, so that pages, the command line and the docs can be written from it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from askback.errors import InvalidInputError


class Option(NamedTuple):
    """One environment variable; a secret may be in a file that NAME_FILE names."""

    name: str
    default: str
    help: str
    is_secret: bool = False


PASSPHRASE = "ASKBACK_PASSPHRASE"  # noqa: S105 -- its name alone
TOKEN = "ASKBACK_TOKEN"  # noqa: S105 -- its name alone

OPTIONS = (
    Option("ASKBACK_HOME", "", "Folder of the database, caches and secret key."),
    Option(
        "ASKBACK_DATABASE_URL",
        "",
        "PostgreSQL URL; empty means SQLite in HOME.",
        is_secret=True,
    ),
    Option("ASKBACK_DEBUG", "0", "1 shows tracebacks to whoever asks; for developers."),
    Option(
        "ASKBACK_LLM", "", "A model the llm library knows; empty means none is used."
    ),
    Option(
        "ASKBACK_TIME_ZONE", "", "Name such as Europe/Oslo; empty is the machine's."
    ),
    Option(
        PASSPHRASE,
        "",
        "Of what is exported or imported sealed; else asked for.",
        is_secret=True,
    ),
    Option(
        TOKEN,
        "",
        "What lets askback move in at another askback; else asked for.",
        is_secret=True,
    ),
    Option(
        "ASKBACK_ADDRESS",
        "",
        "Where people reach a hosted one: https://askback.example.edu; they sign in.",
    ),
    Option(
        "ASKBACK_SECRET_KEY",
        "",
        "What a hosted askback signs with: 50 letters or more, the same everywhere.",
        is_secret=True,
    ),
    Option(
        "ASKBACK_MAIL_URL",
        "",
        "smtp:// or smtps:// server of a hosted askback, with user and password.",
        is_secret=True,
    ),
    Option("ASKBACK_MAIL_FROM", "", "Address that its letters come from."),
    Option(
        "ASKBACK_SIGN_UP",
        "open",
        "Who may make an account: open, closed, or domains such as example.edu.",
    ),
    Option("ASKBACK_OIDC_URL", "", "Issuer of single sign-on by OpenID Connect."),
    Option("ASKBACK_OIDC_ID", "", "What the issuer calls this askback."),
    Option("ASKBACK_OIDC_SECRET", "", "Its secret with the issuer.", is_secret=True),
    Option("ASKBACK_OIDC_NAME", "Single sign-on", "What the button says."),
    Option(
        "ASKBACK_RECORDINGS_URL",
        "",
        "s3://key:secret@host/bucket?region=...; empty keeps recordings in HOME.",
        is_secret=True,
    ),
    Option(
        "ASKBACK_METRICS_TOKEN",
        "",
        "What Prometheus shows to read /metrics; without one there is no such page.",
        is_secret=True,
    ),
    Option(
        "ASKBACK_PROXIES",
        "0",
        "How many of your own proxies stand before a hosted one.",
    ),
)


def read() -> dict[str, str]:
    """Return every option by its name.

    Raises:
        InvalidInputError: A file that is to hold a secret cannot be read.
    """
    return {option.name: _value(option) for option in OPTIONS}


def _value(option: Option) -> str:
    given = os.environ.get(option.name, "")
    if option.is_secret and not given:
        given = _from_file(f"{option.name}_FILE")
    return given or option.default


def _from_file(name: str) -> str:
    path = os.environ.get(name, "")
    if not path:
        return ""
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(
            f"{name}: {path} cannot be read: {error}. Name a file of text."
        ) from error
