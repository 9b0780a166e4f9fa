"""`askback migrate` and `askback tidy`: what keeps a hosted askback going."""

from __future__ import annotations

import typer


def migrate() -> None:
    """Bring the database to this version's form; once, before the processes start."""
    from askback.boot import boot  # noqa: PLC0415 -- slow import
    from askback.boot import migrate as bring  # noqa: PLC0415 -- slow import

    boot()
    bring()
    typer.echo("The database is of this version.", err=True)


def tidy() -> None:
    """Let go what is past its time, of everybody: once a day, by a clock of yours."""
    from askback.boot import boot  # noqa: PLC0415 -- slow import

    boot()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import tidying  # noqa: PLC0415 -- after boot

    typer.echo(f"{tidying.tidy(now=timezone.now())} rows let go.", err=True)
