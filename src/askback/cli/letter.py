"""`askback letter`: the letters of your workspace, as text or as mail."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message

if TYPE_CHECKING:
    from askback.services.values.letters import LetterLine

Form = Literal["text", "eml", "md"]


def letter(
    *,
    company: Annotated[str, typer.Option(help="Of this company alone.")] = "",
    interview: Annotated[str, typer.Option(help="After this interview alone.")] = "",
    to: Annotated[str, typer.Option(help="To this person alone.")] = "",
    kind: Annotated[str, typer.Option(help="What for: thanks, questions, ...")] = "",
    form: Annotated[Form, typer.Option("--format", help="How to print them.")] = "text",
    as_json: AsJson = False,
) -> None:
    """Print letters that are to be written; nothing is sent.

    Kinds: thanks (the default), questions, objection, next_step, more_time, negotiate,
    accept, decline, keep_in_touch, withdraw. One that you changed is printed as you
    have it. As eml, one letter is printed: name whom with --to.

    JSON: {"letters": [{"kind", "company", "to": {"name", "email"}, "subject", "body",
    "rests_on": [{"quote", "who", "interview"}], "questions": [KEY],
    "problems": [{"where", "message"}]}]}.
    """
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import letter_lists, people  # noqa: PLC0415 -- after boot

    named = letter_lists.Named(company, interview, to, kind or "thanks")
    found = letter_lists.named(people.local_owner(), named, now=timezone.now())
    if as_json:
        print_json({"letters": [letter_lists.to_json(*one) for one in found]})
        return
    if form == "eml":
        sys.stdout.flush()
        sys.stdout.buffer.write(letter_lists.as_file([line for _, line in found]))
        sys.stdout.buffer.flush()
        return
    for number, (_, line) in enumerate(found):
        print_lines(_lines(line, form, is_first=number == 0))
        for problem in line.problems:
            print_message(f"{line.to or 'nobody named'}: {problem.message}")


def _lines(line: LetterLine, form: Form, *, is_first: bool) -> Iterator[str]:
    """Yield a letter as people read it."""
    if not is_first:
        yield ""
    to = f"{line.to} <{line.email}>" if line.email else line.to
    if form == "md":
        yield from (f"# {line.subject}", "", f"To {to}", "")
    else:
        yield from (f"To: {to}", f"Subject: {line.subject}", "")
    yield from line.body.split("\n")
