"""`askback work`: long work, done in a process of its own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def work(
    *,
    beside: Annotated[
        bool, typer.Option(hidden=True, help="End when standard input does.")
    ] = False,
    until_idle: Annotated[
        bool, typer.Option(help="Stop when nothing is left to do.")
    ] = False,
) -> None:
    """Do long work, such as reading transcripts, for a server that runs elsewhere."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    from django.conf import settings  # noqa: PLC0415 -- after boot

    from askback.jobs import worker  # noqa: PLC0415 -- after boot

    if beside:
        worker.end_with(sys.stdin.buffer)
    elif not settings.IS_HOSTED:  # there it is done once, before all that start
        migrate()
    worker.work(until_idle=until_idle)
