"""The commands. Each calls one service and prints what it returns."""

from __future__ import annotations

from typing import Annotated

import typer

from askback import __version__
from askback.cli import (
    agenda,
    answer,
    bank,
    batch,
    calendar,
    kit,
    move,
    plan,
    posting,
    practice,
    token,
    transcript,
)
from askback.cli.backup import backup, export, restore
from askback.cli.bringing import import_
from askback.cli.compare import compare
from askback.cli.decode import decode
from askback.cli.forget import forget
from askback.cli.hosted import migrate, tidy
from askback.cli.letter import letter
from askback.cli.mcp import mcp
from askback.cli.serve import demo, serve
from askback.cli.work import work

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(posting.app, name="posting")
app.add_typer(bank.app, name="bank")
app.add_typer(plan.app, name="plan")
app.add_typer(agenda.app, name="agenda")
app.add_typer(calendar.app, name="calendar")
app.add_typer(kit.app, name="kit")
app.add_typer(transcript.app, name="transcript")
app.add_typer(practice.app, name="practice")
app.add_typer(answer.app, name="answer")
app.add_typer(token.app, name="token")
app.add_typer(move.app, name="move")
app.add_typer(batch.app, name="batch")
app.command()(serve)
app.command()(demo)
app.command()(backup)
app.command()(restore)
app.command()(export)
app.command()(forget)
app.command(name="import")(import_)
app.command()(letter)
app.command()(work)
app.command()(migrate)
app.command()(tidy)
app.command()(compare)
app.command()(decode)
app.command()(mcp)


def _version(wanted: bool) -> None:  # noqa: FBT001 -- typer calls it so
    if wanted:
        typer.echo(f"askback {__version__}")
        raise typer.Exit


@app.callback()
def askback(
    *,
    version: Annotated[  # acted on in its callback
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say which."),
    ] = False,
) -> None:
    """Interview your interviewers: which question, of whom, and what they answered."""
