"""`askback transcript`: read what was said."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines

app = typer.Typer(no_args_is_help=True, help="Read a transcript.")

SIGNS = {"green": "+", "red": "!"}


@app.callback()
def transcript() -> None:
    """Read a transcript."""


@app.command()
def read(
    path: Annotated[str, typer.Argument(help="A file, or - for stdin.")],
    *,
    me: Annotated[str, typer.Option(help="Your name as the transcript has it.")] = "",
    agenda: Annotated[
        str, typer.Option(metavar="AGENDA.json", help="What you had planned.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Find your questions, their answers, and whether they are answers."""
    from askback.services.files import (  # noqa: PLC0415 -- slow import
        transcript as deeds,
    )

    found = deeds.read_file(path, me=me or None, agenda=agenda or None)
    if as_json:
        print_json(found)
        return
    lines = [f"{found['format']}, {len(found['turns'])} turns, you are {found['me']}"]
    for asked in found["asked"]:
        answer = asked["answer"]
        reason = f", {answer['reason']}" if answer["reason"] else ""
        lines += [
            "",
            f"You asked: {asked['text']}",
            f"{answer['verdict'].replace('_', ' ')}{reason}: “{answer['quote'] or ''}”",
            *(
                f"  {SIGNS[s['colour']]} {s['signal']}: “{s['quote']}”"
                for s in answer["signals"]
            ),
        ]
    lines += [f"{p['where']}: {p['message']}" for p in found["problems"]]
    print_lines(lines)
