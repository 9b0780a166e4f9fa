"""How commands print: JSON for programs, lines for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Annotated, Any

import typer

AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON document and nothing else.")
]


def print_json(value: Any) -> None:
    """Print one JSON document on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for people, control characters made harmless."""
    for line in lines:
        typer.echo("".join(c if c.isprintable() or c == "\t" else " " for c in line))


def print_message(line: str) -> None:
    """Tell people what is going on, beside the output."""
    typer.echo(line, err=True)


def share(value: float) -> str:
    """Return a share 0-1 as people read it."""
    return f"{100 * value:.0f} %"
