"""`askback transcript labels`: your corrections, as a file of your own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from askback.cli.output import print_message


def labels(
    *,
    out: Annotated[
        str, typer.Option(metavar="FILE", help="A file; else standard output.")
    ] = "",
    names: Annotated[
        bool, typer.Option("--names", help="Leave names in, and say whose they are.")
    ] = False,
) -> None:
    """Write a line of JSON for each reading that you confirmed or corrected.

    Each has the question, the answer's words, how askback read it and what you said.
    The names of people and companies that askback knows are blanked, unless --names;
    others that fell in the talk are not. Your notes are left out. Nothing is sent
    anywhere.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services import labels as deeds  # noqa: PLC0415 -- after boot
    from askback.services import people  # noqa: PLC0415 -- after boot
    from askback.services.files.invites import save  # noqa: PLC0415 -- after boot

    found = list(deeds.lines(people.local_owner(), names=names))
    text = "".join(f"{line}\n" for line in found)
    if not out:
        sys.stdout.write(text)
        return
    save(out, text.encode())
    count = f"{len(found)} reading{'' if len(found) == 1 else 's'}"
    print_message(f"Wrote {out}: {count}. Nothing was sent anywhere.")
