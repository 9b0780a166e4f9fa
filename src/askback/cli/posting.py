"""`askback posting`: read postings."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from askback.cli.gap import gap
from askback.cli.output import AsJson, print_json, print_lines, print_message
from askback.errors import InvalidInputError

app = typer.Typer(no_args_is_help=True, help="Read a posting: claims and omissions.")


@app.callback()
def posting() -> None:
    """Read a posting: what it claims, and what it does not say."""


def _found_in(path: str) -> dict[str, Any]:
    """Read a file, or fetch what the user gave the address of."""
    from askback.services import fetching, postings  # noqa: PLC0415 -- slow import

    if not postings.ADDRESS.match(path):
        return postings.to_json(postings.read_posting_file(path))
    plan = fetching.plan(path)
    print_message(f"Fetching {plan.what} from {plan.host}, {plan.limits}.")
    now = datetime.now(UTC)  # noqa: TID251 -- now begins at the command
    brought = fetching.bring(path, fetch=fetching.visit(), now=now)
    return postings.to_json(postings.of_brought(brought))


@app.command()
def read(
    path: Annotated[
        str, typer.Argument(help="A file, - for stdin, or an address.")
    ] = "",
    *,
    batch: Annotated[
        str, typer.Option(metavar="FILE.jsonl", help='Lines of {"id", "text"}.')
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Read a posting, or with --batch one from each line of a file."""
    from askback.services.files import batches  # noqa: PLC0415 -- slow import

    if batch:
        for line in batches.read_postings(batch):
            print_json(line)
        return
    if not path:
        raise InvalidInputError(
            "posting read: name a file, or give --batch FILE.jsonl."
        )
    found = _found_in(path)
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


app.command()(gap)
