"""`askback decode`: what are they really asking?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines
from askback.config import Config

if TYPE_CHECKING:
    from askback.services.values.decoding import Decoded


def decode(
    question: Annotated[str, typer.Argument(help="What they asked; - reads it in.")],
    *,
    stories: Annotated[
        bool,
        typer.Option(help="Look for your stories that fit; without, no database."),
    ] = True,
    as_json: AsJson = False,
) -> None:
    """Say what a question of an interviewer is after, and what an answer should hold.

    With --json: {"question", "band": "sure", "maybe" or "none", "score": 0-1, "key",
    "text", "concern", "competency", "looking_for": [str], "weak": [str],
    "follow_ups": [str], "kind", "shape", "target_s", "points": [str], "careful",
    "stages": [str], "near": [{"key", "text"}], "stories": [{"id", "title", "why"}]}.
    Where the band is "none" it is a question we do not know: key, text and
    competency are null, and the rest is said by its form alone.
    """
    from askback.services.files import decode as deeds  # noqa: PLC0415 -- slow import

    piped = question == "-"
    text = sys.stdin.buffer.read().decode(errors="replace") if piped else question
    found = _with_stories(text) if stories and _has_workspace() else deeds.decode(text)
    if as_json:
        print_json(deeds.to_json(found))
        return
    print_lines(deeds.lines(found))


def _has_workspace() -> bool:
    """Return whether there is a database; none is made to decode a question."""
    config = Config.from_environ()
    return bool(config.database_url) or (config.home / "askback.sqlite3").exists()


def _with_stories(text: str) -> Decoded:
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services import decoding, people  # noqa: PLC0415 -- after boot

    return decoding.decode_for(people.local_owner(), text)
