"""The commands. Each calls one service and prints what it returns."""

from __future__ import annotations

from typing import Annotated

import typer

from askback import __version__
from askback.cli import agenda, answer, bank, calendar, plan, posting, transcript
from askback.cli.serve import demo, serve

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
app.add_typer(transcript.app, name="transcript")
app.add_typer(answer.app, name="answer")
app.command()(serve)
app.command()(demo)


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
