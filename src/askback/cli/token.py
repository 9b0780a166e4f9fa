"""`askback token`: what programs are let in with."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any
from uuid import UUID

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message
from askback.errors import InvalidInputError, NotFoundError

app = typer.Typer(no_args_is_help=True, help="Tokens that let programs in.")


@app.callback()
def token() -> None:
    """Make, list and end the tokens with which programs act for you."""


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="What it is for.")],
    *,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            help="read, write, practice, export, import or webhooks; several will do."
        ),
    ] = None,
    days: Annotated[
        int | None, typer.Option(help="After how many it ends; else when you end it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a token and print it, this once; without --scope it may read."""
    tokens, owner, now = _ready()
    made = tokens.make(owner, name=name, scopes=scope or ["read"], now=now, days=days)
    if as_json:
        print_json({"token": made.secret, **_json(made.line)})
        return
    print_lines([made.secret])
    print_message("Keep it: it is shown this once.")


@app.command(name="list")
def list_(*, as_json: AsJson = False) -> None:
    """List the tokens that were not ended."""
    tokens, owner, now = _ready()
    lines = tokens.every(owner, now=now)
    if as_json:
        print_json([_json(line) for line in lines])
        return
    print_lines(map(_told, lines))
    if not lines:
        print_message("There is no token. Make one with askback token add.")


@app.command()
def end(
    token: Annotated[str, typer.Argument(help="Its id, or its first letters.")],
) -> None:
    """End a token: it opens nothing from now on."""
    tokens, owner, now = _ready()
    ident = _one(tokens.every(owner, now=now), token)
    tokens.end(owner, ident, now=now)
    print_message("Ended.")


def _ready() -> tuple[Any, Any, Any]:
    """Return what makes tokens, for whom, and when."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import people  # noqa: PLC0415 -- after boot
    from askback.services.access import tokens  # noqa: PLC0415 -- after boot

    return tokens, people.local_owner(), timezone.now()


def _one(lines: tuple[Any, ...], named: str) -> UUID:
    """Return the token that is meant.

    Raises:
        NotFoundError: There is none.
        InvalidInputError: There are several.
    """
    found = [one for one in lines if named in {str(one.id), one.start, one.name}]
    if not found:
        raise NotFoundError("token", named[:8])
    if len(found) > 1:
        raise InvalidInputError(f"TOKEN: {len(found)} are called so. Give an id.")
    ident: UUID = found[0].id
    return ident


def _json(line: Any) -> dict[str, Any]:
    """Return a token's line as JSON holds it."""
    moments = ("made_at", "until", "used_at", "ended_at")
    held = {**asdict(line), "id": str(line.id), "scopes": list(line.scopes)}
    for name in moments:
        held[name] = held[name].isoformat() if held[name] else None
    return held


def _told(line: Any) -> str:
    """Return a token's line for people."""
    used = f"last used {line.used_at:%Y-%m-%d}" if line.used_at else "never used"
    ended = "" if line.is_good else ", over"
    return (
        f"{line.start}  {line.name}: {', '.join(line.scopes)}, {used}{ended}  {line.id}"
    )
