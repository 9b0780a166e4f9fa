"""`askback practice today`: what to practise today."""

from __future__ import annotations

from askback.cli.output import AsJson, print_json, print_lines


def today(*, as_json: AsJson = False) -> None:
    """List what this workspace has for today, each with its reason.

    With --json: {"state", "minutes", "length_s", "done", "next_at": time or null,
    "picks": [{"id", "title", "why", "length_s", "due_at", "interview": id or null}],
    "rest": [same], "loops": [{"id", "name", "company", "stage", "start", "picks"}]}.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services.practice import day_export  # noqa: PLC0415 -- after boot

    found = day_export.of_workspace()
    if as_json:
        print_json(day_export.to_json(found))
    else:
        print_lines(day_export.lines(found))
