"""`askback answer`: is it an answer?"""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines
from askback.errors import InvalidInputError

app = typer.Typer(no_args_is_help=True, help="Read one answer to one question.")


@app.callback()
def answer() -> None:
    """Read one answer to one question."""


@app.command()
def read(
    *,
    question: Annotated[str | None, typer.Option(help="What was asked.")] = None,
    answer: Annotated[
        str | None, typer.Option(help="What was answered; may be empty.")
    ] = None,
    batch: Annotated[
        str,
        typer.Option(
            metavar="FILE.jsonl", help='Lines of {"id", "question", "answer"}.'
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Read an answer, or with --batch one from each line of a file."""
    from askback.services.files import batches  # noqa: PLC0415 -- slow import

    if batch:
        for line in batches.read_answers(batch):
            print_json(line)
        return
    if question is None or answer is None:
        raise InvalidInputError(
            "answer read: give --question and --answer, or --batch FILE.jsonl."
        )
    found = batches.read_one(question, answer)
    if as_json:
        print_json(found)
        return
    reason = f", {found['reason']}" if found["reason"] else ""
    print_lines(
        [
            f"{found['verdict'].replace('_', ' ')}{reason}: “{found['quote'] or ''}”",
            *found["missing"],
        ]
    )
