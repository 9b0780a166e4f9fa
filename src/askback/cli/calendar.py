"""`askback calendar`: invitations in, agendas out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message

if TYPE_CHECKING:
    from askback.services.values.invites import InvitePreview

app = typer.Typer(no_args_is_help=True, help="Invitations in, agendas out (.ics).")
Company = Annotated[
    str, typer.Option(help="Whose it is, where the invitation does not say.")
]


@app.callback()
def calendar() -> None:
    """Invitations in, agendas out (.ics)."""


@app.command(name="import")
def import_(
    file: Annotated[str, typer.Argument(help="FILE.ics, or - for stdin.")],
    *,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep what it says in your workspace.")
    ] = False,
    company: Company = "",
    as_json: AsJson = False,
) -> None:
    """Read the invitations of a calendar file; with --keep they become interviews.

    JSON: {"events": [{"uid", "title", "name", "start", "zone", "minutes_total",
    "company", "stage", "place", "interviewers": [{"name", "role", "email"}],
    "minutes_for_questions", "guessed": [FIELD], "status", "quote",
    "quotes": {FIELD: str}}], "left_out": [{"uid", "title"}],
    "problems": [{"where", "message"}]}. What does not look like an interview is left
    out. Without --keep nothing is compared with the workspace, and status is new or
    cancelled; with it, it is new, changed, cancelled or same.
    """
    from askback.services.files import invites as deeds  # noqa: PLC0415 -- slow import

    found = _kept(file, company) if keep else deeds.read_file(file, zone=_zone())
    told = deeds.to_json(found)
    if as_json:
        print_json(told)
        return
    print_lines(line for event in told["events"] for line in _lines(event))
    for event in told["left_out"]:
        print_message(f"{event['title']}: left out, it does not look like an interview")
    for problem in told["problems"]:
        print_message(f"{problem['where']}: {problem['message']}")


def _lines(event: dict[str, Any]) -> Iterator[str]:
    """Yield an event as people read it."""
    when = event["start"] or "no date"
    company = event["company"] or "no company named"
    yield f"{event['status']}: {event['name']}, {company}"
    yield f"   {when} ({event['zone'] or 'no zone'}), {event['minutes_total']} min"
    for person in event["interviewers"]:
        yield f"   {person['name']}, {person['role'].replace('_', ' ')}"
    yield f"   about {event['minutes_for_questions']} min for your questions"
    yield f"   guessed, check it: {', '.join(event['guessed'])}".replace("_", " ")


def _kept(file: str, company: str) -> InvitePreview:
    """Keep what a file says, and return what it said."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import invites, people  # noqa: PLC0415 -- after boot
    from askback.services.files.invites import load  # noqa: PLC0415 -- after boot

    owner, upload = people.local_owner(), load(file)
    found = invites.read(owner, upload)
    choices = invites.all_of(found, company)
    invites.keep(owner, upload, choices=choices, now=timezone.now())
    return found


@app.command()
def export(
    loop: Annotated[
        str,
        typer.Argument(
            help="LOOP.json, as for agenda build; else all of your workspace."
        ),
    ] = "",
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", help="A file; else standard output.")
    ] = "",
    private: Annotated[
        bool, typer.Option("--private", help="Say no more than that you are busy.")
    ] = False,
) -> None:
    """Write interviews with their agendas, and reminders, for your own calendar.

    With LOOP: the interviews of that loop. Without: every interview to come in your
    workspace, and when to prepare, debrief, write, ask and answer. Imported again it
    updates itself.
    """
    data, left = _of_loop(loop, private) if loop else (_of_workspace(private), ())
    for name in left:
        print_message(f"{name}: left out, it has no date.")
    if not output:
        sys.stdout.write(data.decode())
        return
    from askback.services.files import invites as deeds  # noqa: PLC0415 -- slow import

    deeds.save(output, data)
    print_message(f"Wrote {output}.")


def _of_loop(loop: str, private: bool) -> tuple[bytes, tuple[str, ...]]:  # noqa: FBT001 -- as it was given
    from askback.services.files import invites as deeds  # noqa: PLC0415 -- slow import

    now = datetime.now(UTC)  # noqa: TID251 -- now begins at the command
    return deeds.export(loop, zone=_zone(), now=now, is_private=private)


def _of_workspace(private: bool) -> bytes:  # noqa: FBT001 -- as it was given
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import calendars, people  # noqa: PLC0415 -- after boot

    owner, is_private = people.local_owner(), private or None
    return calendars.search(owner, now=timezone.now(), is_private=is_private)


def _zone() -> str:
    """Return the user's zone."""
    from askback.settings import CONFIG, time_zone  # noqa: PLC0415 -- slow import

    return time_zone(CONFIG)
