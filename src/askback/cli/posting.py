"""`askback posting`: read postings."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines
from askback.errors import InvalidInputError

app = typer.Typer(no_args_is_help=True, help="Read a posting: claims and omissions.")


@app.callback()
def posting() -> None:
    """Read a posting: what it claims, and what it does not say."""


@app.command()
def read(
    path: Annotated[str, typer.Argument(help="A file, or - for stdin.")] = "",
    *,
    batch: Annotated[
        str, typer.Option(metavar="FILE.jsonl", help='Lines of {"id", "text"}.')
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Read a posting, or with --batch one from each line of a file."""
    from askback.services import postings  # noqa: PLC0415 -- slow import
    from askback.services.files import batches  # noqa: PLC0415 -- slow import

    if batch:
        for line in batches.read_postings(batch):
            print_json(line)
        return
    if not path:
        raise InvalidInputError(
            "posting read: name a file, or give --batch FILE.jsonl."
        )
    found = postings.to_json(postings.read_posting_file(path))
    if as_json:
        print_json(found)
        return
    pay = found["compensation"]
    print_lines(
        [
            f"{found['title'] or 'No title'}, {found['company'] or 'no company named'}",
            f"Pay: {pay['quote'] if pay else 'not said'}",
            *(f"Claims ({c['criterion']}): “{c['quote']}”" for c in found["claims"]),
            *(f"“{p['quote']}” {p['may_hide']}" for p in found["loaded_phrases"]),
            f"Does not say: {', '.join(o['topic'] for o in found['omissions'])}",
            *(f"Ask: {q['text']}" for q in found["questions"]),
            *(f"{p['where']}: {p['message']}" for p in found["problems"]),
        ]
    )
