"""`askback compare`: the opportunities of this workspace, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines


def compare(
    *,
    only: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="ID", help="Compare these alone; by their ids."),
    ] = None,
    summary: Annotated[
        bool, typer.Option("--summary", help="Print the summary as Markdown.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Compare what is in play in this workspace: who seems best, and what could change.

    With --json: {"opportunities": [{"id", "company", "title", "mean", "likely":
    [low, high], "best", "unknown", "broken": {criterion: chance}}], "pivot":
    {"company", "criterion", "worth", "if_good": {"leader", "best"}, "if_bad",
    "ask": {"key", "text", "whom"} or null} or null, "pivots": [...], "swings":
    [{"criterion", "weight_from", "weight_to", "leader"}], "is_told", "why_not",
    "criteria": [{"criterion", "weight", "beliefs": [{"company", "mean", "likely",
    "unknown", "quote", "who"}]}], "offers": [{"company", "pay", "currency",
    "period", "year", "bonus", "equity", "leave_days", "start_on", "deadline"}]}.
    Scores are points of 100, chances and shares 0-1; what nobody can tell is null.
    "why_not" says why no order is told.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services import comparing_export as deeds  # noqa: PLC0415 -- after boot

    found = deeds.of_workspace(frozenset(only or ()))
    if as_json:
        print_json(deeds.to_json(found))
    elif summary:
        print_lines(deeds.markdown(found).splitlines())
    else:
        print_lines(deeds.lines(found))
