"""Letters by name, over all companies, for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from askback.adapters.mailing import Mail, as_eml
from askback.core.followup.letters import LetterKind
from askback.errors import InvalidInputError, NotFoundError
from askback.services import kept_letters
from askback.services.letter_drafts import Writer
from askback.services.letter_facts import known_of
from askback.services.letter_templates import kind_of
from askback.services.letter_wishes import wished
from askback.services.values.letters import LetterLine, LetterWish
from askback.services.witnesses import same_person
from askback.store.models import OpportunityRow, User


@dataclass(frozen=True, slots=True)
class Named:
    """Which letters are meant; what is empty leaves all.

    Attributes:
        company: A company's name.
        interview: An interview's name.
        to: A person's name, or a part of it.
        kind: What the letters are for.
    """

    company: str = ""
    interview: str = ""
    to: str = ""
    kind: str = LetterKind.THANKS


def named(
    owner: User, wanted: Named, *, now: datetime
) -> tuple[tuple[str, LetterLine], ...]:
    """Return the letters that are meant, each with its company.

    Raises:
        NotFoundError: There is no such company, kind or letter.
    """
    kind = kind_of(wanted.kind)
    rows = [
        row
        for row in OpportunityRow.objects.filter(owner=owner).select_related("owner")
        if not wanted.company or _is(row.company, wanted.company)
    ]
    if wanted.company and not rows:
        raise NotFoundError("company", wanted.company)
    found = [
        (row.company, line)
        for row in rows
        for line in _of(row, kind, wanted, now)
        if not wanted.interview or _is(line.interview, wanted.interview)
        if not wanted.to or same_person(wanted.to, [line.to])
    ]
    if not found and (wanted.to or wanted.interview):
        raise NotFoundError(
            "letter", f"of the kind {kind} to {wanted.to or wanted.interview}"
        )
    return tuple(found)


def _of(
    row: OpportunityRow, kind: LetterKind, wanted: Named, now: datetime
) -> Iterator[LetterLine]:
    known = known_of(row, now=now)
    writer = Writer(known, kept_letters.rows_of(row))
    if kind is LetterKind.THANKS:
        yield from writer.thanks()
        return
    people = [person.name for person in known.people]
    to = same_person(wanted.to, people) or "" if wanted.to else ""
    named_room = (r.row.id for r in known.rooms if _is(r.row.name, wanted.interview))
    line, _ = wished(writer, LetterWish(kind=kind, to=to), next(named_room, None))
    if line is not None:
        yield line


def _is(name: str, wanted: str) -> bool:
    return name.casefold().split() == wanted.casefold().split()


def to_json(company: str, line: LetterLine) -> dict[str, Any]:
    """Return a letter as `askback letter --json` gives it."""
    return {
        "kind": line.kind,
        "company": company,
        "to": {"name": line.to, "email": line.email or None},
        "subject": line.subject,
        "body": line.body,
        "rests_on": [
            {"quote": said.quote, "who": said.who, "interview": said.interview}
            for said in line.rests_on
        ],
        "questions": [question.key for question in line.questions],
        "problems": [
            {"where": problem.where, "message": problem.message}
            for problem in line.problems
        ],
    }


def as_file(lines: Sequence[LetterLine]) -> bytes:
    """Return the one letter that is meant as an `.eml` file.

    Raises:
        NotFoundError: There is none.
        InvalidInputError: There are several.
    """
    if not lines:
        raise NotFoundError("letter", "to write")
    if len(lines) > 1:
        raise InvalidInputError(
            f"There are {len(lines)} such letters. Name one with --company, "
            "--interview or --to."
        )
    line = lines[0]
    return as_eml(Mail(line.subject, line.body, line.to, line.email))
