"""`askback transcript`: read what was said, and find a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from askback.cli.labels import labels
from askback.cli.output import AsJson, print_json, print_lines

app = typer.Typer(no_args_is_help=True, help="Read a transcript.")

app.command()(labels)

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


@app.command()
def compare(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="READ.json...", help="What `transcript read --json` wrote."
        ),
    ],
    *,
    posting: Annotated[
        str, typer.Option(metavar="PATH", help="The posting, compared as well.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Find where accounts differ, and what two or more people spoke ill of."""
    from askback.services.files import compare as deeds  # noqa: PLC0415 -- slow import

    found = deeds.compare_files(paths, posting=posting or None)
    if as_json:
        print_json(found)
        return
    print_lines(_compared(found))


def _compared(found: dict[str, Any]) -> Iterator[str]:
    """Yield what differs and what was heard twice, for people."""
    pairs, concerns = found["contradictions"], found["concerns"]
    if not pairs:
        yield "Nothing differs that askback can tell."
    for pair in pairs:
        yield pair["why"]
        for side in (pair["a"], pair["b"]):
            yield f"  {side['who']}, {side['from']}: “{side['quote']}”"
        yield "  Either may be right, and both may be true."
    for concern in concerns:
        yield f"Heard of {len(concern['heard_from'])} people: {concern['criterion']}"
        told = zip(concern["heard_from"], concern["quotes"], strict=True)
        yield from (f"  {who}: “{quote}”" for who, quote in told)


@app.command()
def find(
    path: Annotated[str, typer.Argument(help="A file, or - for stdin.")],
    query: Annotated[str, typer.Argument(help="What was spoken of.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most.")] = 5,
    as_json: AsJson = False,
) -> None:
    """Find where in a transcript something was spoken of, nearest first."""
    from askback.services.files import (  # noqa: PLC0415 -- slow import
        transcript as deeds,
    )

    found = deeds.find_in(path, query, most=limit)
    if as_json:
        print_json(found)
        return
    print_lines(
        f"{place['turn']}  {place['speaker'] or 'somebody'}: “{place['quote']}”"
        for place in found
    )
