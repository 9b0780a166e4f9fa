"""`askback bank`: the questions."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from askback.cli.output import AsJson, print_json, print_lines

app = typer.Typer(no_args_is_help=True, help="List, show and search the questions.")


@app.callback()
def bank() -> None:
    """List, show and search the questions."""


@app.command(name="list")
def list_(*, as_json: AsJson = False) -> None:
    """List all questions."""
    from askback.services import bank as deeds  # noqa: PLC0415 -- slow import

    questions = deeds.every()
    if as_json:
        print_json([{"key": q.key, "text": q.text, "score": 1.0} for q in questions])
        return
    print_lines(f"{q.key}: {q.text}" for q in questions)


@app.command()
def show(
    key: Annotated[str, typer.Argument(help="A question's key.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Show a question, whole."""
    from askback.services import bank as deeds  # noqa: PLC0415 -- slow import

    found: dict[str, Any] = deeds.as_json(deeds.one(key))
    if as_json:
        print_json(found)
        return
    print_lines(
        [
            found["text"],
            found["intention"],
            *(f"+ {s['signal']}" for s in found["listen_for"]["green"]),
            *(f"! {s['signal']}" for s in found["listen_for"]["red"]),
            *(f"Then: {probe}" for probe in found["probes"]),
            f"If they dodge: {found['if_dodged']}",
        ]
    )


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="What you would ask, in your words.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most.")] = 10,
    as_json: AsJson = False,
) -> None:
    """Find the questions nearest to what you would ask."""
    from askback.services import bank as deeds  # noqa: PLC0415 -- slow import

    hits = deeds.find(text, limit)
    if as_json:
        print_json([{"key": h.key, "text": h.text, "score": h.score} for h in hits])
        return
    print_lines(f"{h.score:.2f} {h.key}: {h.text}" for h in hits)
