"""`askback import`: an export brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message
from askback.cli.passphrases import PassphraseFile, known_passphrase
from askback.errors import ConflictError

if TYPE_CHECKING:
    from askback.services.values.bringing import Brought, Difference

UNDECIDED = (
    "Nothing was changed. Say --wins here to keep what is here and bring only what is "
    "new, or --wins archive to write over these with what is in the archive."
)


def import_(
    path: Annotated[
        str, typer.Argument(help="An export: a folder, a .zip or a sealed .age.")
    ],
    *,
    wins: Annotated[
        str,
        typer.Option(help="What counts where something differs: here or archive."),
    ] = "",
    look: Annotated[
        bool, typer.Option("--look", help="Only say what is in it; change nothing.")
    ] = False,
    passphrase_file: PassphraseFile = "",
    as_json: AsJson = False,
) -> None:
    """Bring an export back, into an empty workspace or beside what is there.

    All of it is checked before anything is written. What is here already and the same
    is left alone; where something differs, nothing is written until you say what
    counts. Only everything.json and the recordings come back; the other files of an
    export are for reading.

    JSON: {"new": [[THING, COUNT]], "rows", "same", "differences": [{"kind", "name",
    "fields": [[FIELD, HERE, ARCHIVE]]}], "is_kept"}.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import bringing, people  # noqa: PLC0415 -- after boot

    archive = Path(path)
    is_sealed = bringing.is_sealed(archive)
    passphrase = known_passphrase(passphrase_file) if is_sealed else ""
    whole = bringing.whole(archive, passphrase)
    owner = people.local_owner()
    if look:
        found = bringing.look(owner, whole.record)
    else:
        bringing.back_up(wins=wins, now=timezone.now())
        found = bringing.bring(
            owner,
            whole.record,
            wins=wins,
            now=timezone.now(),
            recordings=whole.recordings,
        )
    _print(found, as_json=as_json)
    if found.differences and not (look or found.is_kept):
        raise ConflictError(UNDECIDED)


def _print(found: Brought, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(found))
        return
    print_differences(found)
    print_message(summary(found))


def print_differences(found: Brought) -> None:
    """Print what is on both sides and not the same."""
    for difference in found.differences:
        print_lines(_lines(difference))


def summary(found: Brought) -> str:
    """Return in a line what an archive holds beside what is there."""
    things = ", ".join(f"{count} {thing}" for thing, count in found.new)
    named = f" ({things})" if things else ""
    return (
        f"New: {found.rows}{named}. The same: {found.same}. Different: "
        f"{len(found.differences)}."
    )


def _lines(difference: Difference) -> Iterator[str]:
    yield f"{difference.kind}: {difference.name}"
    for name, here, archive in difference.fields:
        yield f"   {name}, here: {here}"
        yield f"   {name}, archive: {archive}"
