"""`askback backup`, `restore` and `export`: what is yours, kept and taken along."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from askback.cli.output import print_lines, print_message
from askback.cli.passphrases import PassphraseFile, new_passphrase

FOLDER = "askback-export"
SEALED = "askback-export.zip.age"


def backup(
    path: Annotated[
        str, typer.Argument(help="A file or folder; else HOME/backups.")
    ] = "",
) -> None:
    """Keep all of your workspace in one file, also while askback runs."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import backups  # noqa: PLC0415 -- after boot

    backups.database()  # one that is backed up elsewhere is not opened for it
    migrate()
    now = timezone.now()
    target = Path(path) if path else backups.fresh(backups.BY_HAND, ".zip", now=now)
    if target.is_dir():
        target /= backups.fresh(backups.BY_HAND, ".zip", now=now).name
    held = backups.counts(backups.write(target, now=now))
    backups.refresh_pages()
    print_lines([str(target)])
    print_message(f"It holds {_listed(held)}.")


def restore(
    path: Annotated[str, typer.Argument(help="A backup that askback made.")],
) -> None:
    """Put a backup back; what was there before is kept as a backup itself."""
    from askback.boot import boot  # noqa: PLC0415 -- slow import

    boot()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import restoring  # noqa: PLC0415 -- after boot

    page = restoring.look(Path(path))
    before = restoring.restore(Path(path), now=timezone.now())
    made = f"{timezone.localtime(page.made):%Y-%m-%d %H:%M}"
    print_message(f"Your workspace is as it was on {made}: {_listed(page.counts)}.")
    if before is not None:
        print_message(
            f"What was there before is kept as {before.name} in HOME/backups."
        )


def export(
    path: Annotated[
        str,
        typer.Argument(
            help="A new folder, a file that ends in .zip, or with --encrypt in .age."
        ),
    ] = "",
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format", help="Only the pages (md), the tables (csv) or the rows (json)."
        ),
    ] = "",
    table: Annotated[
        str,
        typer.Option(
            help="One table alone, such as evidence, as --format csv or json; to "
            "standard output, where no PATH is given."
        ),
    ] = "",
    encrypt: Annotated[
        bool, typer.Option("--encrypt", help="Seal it with a passphrase (age format).")
    ] = False,
    passphrase_file: PassphraseFile = "",
) -> None:
    """Write all that is yours as files that can be read without askback.

    With all of it, or with --format json, askback import brings every row back as it
    is. The passphrase is asked for, unless it is in a file or in ASKBACK_PASSPHRASE;
    without it nobody can open what is sealed, and nobody can bring it back.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services import exports, people  # noqa: PLC0415 -- after boot

    owner = people.local_owner()
    if table:
        _give(path, exports.table(owner, table, form or "csv"))
        return
    target = path or (SEALED if encrypt else FOLDER)
    exports.check(Path(target), form or "all", is_sealed=encrypt)
    passphrase = new_passphrase(passphrase_file) if encrypt else ""
    exports.save(owner, Path(target), passphrase=passphrase, form=form or "all")
    print_lines([target])


def _give(path: str, data: bytes) -> None:
    """Write a table to a file, or to standard output as it is."""
    from askback.adapters import archives  # noqa: PLC0415 -- after boot

    if path:
        archives.save_file(Path(path), data)
        print_lines([path])
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _listed(held: tuple[tuple[str, int], ...]) -> str:
    """Return what there is as people say it."""
    named = [f"{count} {thing}" for thing, count in held]
    if len(named) < 2:  # noqa: PLR2004 -- one thing alone
        return "".join(named) or "nothing yet"
    return f"{', '.join(named[:-1])} and {named[-1]}"
