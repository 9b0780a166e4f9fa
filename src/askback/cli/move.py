"""`askback move`: a workspace that goes to a server, or comes back from one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from askback import config
from askback.cli.bringing import UNDECIDED, print_differences, summary
from askback.cli.output import print_message
from askback.cli.passphrases import first_line
from askback.errors import ConflictError, InvalidInputError

if TYPE_CHECKING:
    from askback.adapters.askbacks import Elsewhere
    from askback.services.moving import Checked
    from askback.services.values.bringing import Brought

app = typer.Typer(
    no_args_is_help=True, help="Move your workspace to a server, or back from one."
)
MB = 1_000_000
NOBODY = (
    "There is nobody to ask for the token. Give it with --token-file FILE, or in "
    "ASKBACK_TOKEN."
)
HOSTED = "Moving is for a workspace of your own. Start this on your own machine."
UNMEANT = "Nothing was changed. Say --yes where nobody can be asked."
STAYS_HERE = (
    "Nothing was deleted here. Once you have looked at it there, you can delete this "
    "one: askback serve, then Settings, Your data. End the token there, under "
    "Settings, Programs."
)
STAYS_THERE = (
    "Nothing was deleted there. Once you have looked at it here, you can delete your "
    "account there, under Settings, or at least end the token, under Programs."
)

Address = Annotated[
    str, typer.Argument(help="Of the server, such as https://askback.example.edu.")
]
TokenFile = Annotated[
    str,
    typer.Option(
        help="A file whose first line is the token; else ASKBACK_TOKEN, else it is "
        "asked for."
    ),
]
Wins = Annotated[
    str,
    typer.Option(
        help="What counts where something differs: here (what is where it goes to) or "
        "archive (what comes)."
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for on the command line."""

    wins: str
    is_dry: bool
    is_sure: bool


@app.callback()
def move() -> None:
    """Move your workspace to a server, or back from one. Nothing is ever deleted."""


@app.command()
def to(
    address: Address,
    *,
    wins: Wins = "",
    dry_run: DryRun = False,
    yes: Yes = False,
    token_file: TokenFile = "",
) -> None:
    """Bring your workspace to a server, recordings too, and check that it is there.

    The token is one of your account there, with the scopes import and export. What is
    there already and the same is left alone; where something differs, nothing is
    written until you say what counts.
    """
    asked, owner = _Asked(wins, dry_run, yes), _owner(wins)
    with _on_the_way(address, token_file) as (there, folder):
        from askback.services import moving  # noqa: PLC0415 -- after boot

        moved = moving.pack(owner, folder)
        looked = moving.look_there(there, moved, _quiet)
        if _stops(looked, asked, there.host):
            return
        with _progress("Sent") as told:
            moving.bring_there(there, moved, wins, told)
        with _progress("Checked") as told:
            arrived = moving.fetch(there, folder, told)
        _tell(
            moving.check(
                moved, arrived, lambda: moving.look_there(there, moved, _quiet), wins
            ),
            STAYS_HERE,
        )


@app.command(name="from")
def from_(
    address: Address,
    *,
    wins: Wins = "",
    dry_run: DryRun = False,
    yes: Yes = False,
    token_file: TokenFile = "",
) -> None:
    """Bring what you have on a server to this machine, and check that it is here.

    The token is one of your account there, with the scope export.
    """
    asked, owner = _Asked(wins, dry_run, yes), _owner(wins)
    with _on_the_way(address, token_file) as (there, folder):
        from django.utils import timezone  # noqa: PLC0415 -- after boot

        from askback.services import moving  # noqa: PLC0415 -- after boot

        with _progress("Fetched") as told:
            moved = moving.fetch(there, folder, told)
        if _stops(moving.look_here(owner, moved), asked, "this machine"):
            return
        moving.bring_here(owner, moved, wins, timezone.now())
        arrived = moving.pack(owner, folder)
        _tell(
            moving.check(moved, arrived, lambda: moving.look_here(owner, moved), wins),
            STAYS_THERE,
        )


def _owner(wins: str) -> Any:
    """Return whose workspace this machine has.

    Raises:
        InvalidInputError: It has that of many, or nothing can count so.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    if wins not in {"", "here", "archive"}:
        raise InvalidInputError("--wins: say here or archive.")
    boot()
    from django.conf import settings  # noqa: PLC0415 -- after boot

    if settings.IS_HOSTED:
        raise InvalidInputError(HOSTED)
    migrate()
    from askback.services import people  # noqa: PLC0415 -- after boot

    return people.local_owner()


@contextmanager
def _on_the_way(address: str, token_file: str) -> Iterator[tuple[Elsewhere, Path]]:
    """Yield the other askback, and a folder of ours that is gone afterwards."""
    from askback.adapters import askbacks  # noqa: PLC0415 -- slow import

    askbacks.of(address, "")  # nobody types a token for an address that will not do
    there = askbacks.of(address, _token(token_file))
    with TemporaryDirectory(prefix="askback-move-") as folder:
        yield there, Path(folder)


def _token(file: str) -> str:
    """Return the token; never from the line typed, where others could read it.

    Raises:
        InvalidInputError: There is none.
    """
    given = first_line(file, "the token") if file else config.token()
    if given:
        return given.strip()
    if not sys.stdin.isatty():
        raise InvalidInputError(NOBODY)
    return str(typer.prompt("Token", hide_input=True, err=True)).strip()


def _stops(looked: Brought, asked: _Asked, place: str) -> bool:
    """Say what will happen at a place, and return whether it shall not.

    Raises:
        ConflictError: Something differs there, and nobody said what counts.
        InvalidInputError: Nobody can be asked.
    """
    print_differences(looked)
    print_message(f"To {place}. {summary(looked)} {_outlook(looked, asked.wins)}")
    if asked.is_dry:
        print_message("Nothing was changed.")
        return True
    if looked.differences and not asked.wins:
        raise ConflictError(UNDECIDED)
    if asked.is_sure:
        return False
    if not sys.stdin.isatty():
        raise InvalidInputError(UNMEANT)
    return not typer.confirm("Go on?", err=True)


def _outlook(looked: Brought, wins: str) -> str:
    kept = "What is the same is left alone, and nothing is deleted."
    if not looked.differences:
        return kept
    if not wins:
        return f"{kept} Where it differs, you have to say what counts: --wins."
    over = "is written over" if wins == "archive" else "stays as it is there"
    return f"{kept} What differs {over}."


def _tell(checked: Checked, stays: str) -> None:
    counted = f"{checked.rows} rows and {checked.recordings} recordings"
    if checked.digest:
        told = f"both sides hold the same {counted} (SHA-256 {checked.digest[:16]})."
    else:
        told = f"all {counted} of it are there, beside what was there before."
    if checked.differing:
        told += f" {checked.differing} differ, for what was there counts."
    print_message(f"Moved, and checked: {told}")
    print_message(stays)


def _quiet(_: int, __: int) -> None:
    """Say nothing of what is done in a moment."""


@contextmanager
def _progress(deed: str) -> Iterator[Callable[[int, int], None]]:
    """Yield what says how far something is, on one line, where somebody looks on."""

    def told(gone: int, size: int) -> None:
        whole = f" of {size / MB:.1f}" if size else ""
        typer.echo(f"\r{deed} {gone / MB:.1f}{whole} MB", nl=False, err=True)

    if not sys.stderr.isatty():
        yield _quiet
        return
    try:
        yield told
    finally:
        typer.echo("", err=True)
