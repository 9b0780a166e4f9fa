"""`askback posting gap`: what a posting wants against what a résumé shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from askback.cli.output import AsJson, print_json, print_lines

STATES = {"held": "Held", "adjacent": "Adjacent", "missing": "Not in the résumé"}


def gap(
    posting: Annotated[
        str, typer.Argument(help="The posting: a file, or - for stdin.")
    ],
    resume: Annotated[str, typer.Argument(help="The résumé: a file, or - for stdin.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Hold what a posting wants against a résumé: held, adjacent or missing."""
    from askback.services.files import gap as gaps  # noqa: PLC0415 -- slow import

    now = datetime.now(UTC)  # noqa: TID251 -- now begins at the command
    found, problems = gaps.read_files(posting, resume, now=now)
    told = gaps.to_json(found, problems)
    if as_json:
        print_json(told)
        return
    print_lines(line for skill in told["skills"] for line in _lines(skill))
    if not told["skills"]:
        print_lines(["The posting names no skill that is known here."])
    print_lines(f"{p['where']}: {p['message']}" for p in told["problems"])


def _lines(skill: Mapping[str, Any]) -> Iterator[str]:
    yield f"{skill['name']} ({skill['kind']}): {STATES[skill['state']]}"
    if skill["resume_quote"]:
        yield f"  Your résumé: “{skill['resume_quote']}”"
    if skill["why"]:
        yield f"  {skill['why']}"
    if skill["bring"] and skill["bring"] != skill["resume_quote"]:
        yield f"  Bring: “{skill['bring']}”"
    yield from (f"  {words}" for words in skill["lacks"])
    for key, label in (
        ("first_step", "First step"),
        ("project", "Project"),
        ("objection", "Expect"),
    ):
        if skill[key]:
            yield f"  {label}: {skill[key]}"
