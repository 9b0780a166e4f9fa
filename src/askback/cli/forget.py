"""`askback forget`: take a person's name and words out of all that is kept."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import print_lines, print_message
from askback.errors import InvalidInputError, NotFoundError


def forget(
    name: Annotated[str, typer.Argument(help="Their name, as askback has it.")],
    *,
    company: Annotated[str, typer.Option(help="Only at this company.")] = "",
    sources: Annotated[
        bool, typer.Option("--sources", help="Take their name out of sources too.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it; else only what would go is listed.")
    ] = False,
) -> None:
    """Forget somebody: their name and words go, and nothing brings them back."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import forgetting, people  # noqa: PLC0415 -- after boot
    from askback.services.values.forgetting import Also  # noqa: PLC0415 -- after boot

    owner, also = people.local_owner(), Also(sources=sources)
    found = forgetting.name_in_companies(owner, name, company)
    _check(name, found, is_meant=yes)
    for ident, _, place in found:
        goes = forgetting.look(owner, ident, also).goes
        print_lines([f"{place}: {_listed(goes)}"])
    if not yes:
        print_message("Nothing was changed. Add --yes, and nothing brings it back.")
        return
    report = forgetting.forget(owner, found[0][0], also=also, now=timezone.now())
    print_message(f"Forgotten. {_of_backups(len(report.backups))}".strip())


def _check(
    name: str, found: tuple[tuple[object, str, str], ...], *, is_meant: bool
) -> None:
    """Refuse a name that nobody has, or that several have where one is meant.

    Raises:
        NotFoundError: Nobody has it.
        InvalidInputError: Several have it.
    """
    if not found:
        raise NotFoundError("person", name)
    if is_meant and len(found) > 1:
        listed = ", ".join(place for _, _, place in found)
        raise InvalidInputError(f"{name} is at {listed}. Say which with --company.")


def _listed(goes: tuple[tuple[int, str], ...]) -> str:
    """Return what goes in one line.

    >>> _listed(((2, "letters"),)), _listed(())
    ('2 letters', 'only the name')
    """
    return ", ".join(f"{number} {noun}" for number, noun in goes) or "only the name"


def _of_backups(count: int) -> str:
    """Say what backups still hold.

    >>> _of_backups(0), _of_backups(2)
    ('', '2 backups from before still hold it.')
    """
    if count == 1:
        return "1 backup from before still holds it."
    return f"{count} backups from before still hold it." if count else ""
