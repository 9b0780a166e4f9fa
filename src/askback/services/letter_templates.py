"""The wording of letters: shipped as a file, and laid over by the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.core.followup.details import Detail, Spoken
from askback.core.followup.filling import (
    Template,
    one_line,
    plain_text,
    unknown_places,
)
from askback.core.followup.letters import (
    Facts,
    LetterKind,
    Phrases,
    draft,
    read_phrases,
)
from askback.core.topics import Role, Span, Stage
from askback.errors import InvalidInputError, NotFoundError
from askback.services import aside, own
from askback.services.values import TakenBack
from askback.services.values.letters import WordingPage
from askback.store.models import LetterTemplateRow, SettingRow, User

LABELS: dict[str, str] = {
    LetterKind.THANKS: "Thank you",
    LetterKind.QUESTIONS: "Questions",
    LetterKind.OBJECTION: "Answer to a doubt",
    LetterKind.NEXT_STEP: "Next step",
    LetterKind.MORE_TIME: "More time",
    LetterKind.NEGOTIATE: "Negotiate",
    LetterKind.ACCEPT: "Accept",
    LetterKind.DECLINE: "Decline",
    LetterKind.KEEP_IN_TOUCH: "Keep in touch",
    LetterKind.WITHDRAW: "Withdraw",
}
NAME = "letter_name"  # the setting that holds how letters end
LONGEST_SUBJECT, LONGEST_BODY, LONGEST_NAME = 300, 10_000, 120
SAID = "we moved the handover by ten minutes and nobody went home late again."
EXAMPLE = Facts(
    kind=LetterKind.THANKS,
    to="Dana Marsh",
    role=Role.HIRING_MANAGER,
    stage=Stage.HIRING_MANAGER_CALL,
    day="12 November",
    company="Halden Infirmary",
    title="ward manager",
    me="Ines Vidal",
    detail=Detail(
        Span.of(SAID, 0, len(SAID) - 1), Spoken(SAID, "answered", criterion="team")
    ),
    questions=("Who decides which week the new rota starts?",),
    reply="I have run nights with nine people, and wrote the rota for four years.",
    asks_next=True,
    offer={"pay": "£52,000 a year", "start": "1 February", "deadline": "20 November"},
)
"""Words made up for a preview; they are nobody's."""


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """Return what letters are put together from, as it was shipped."""
    return read_phrases(shipped.loaded("data")["letters.yaml"])


def kinds() -> tuple[tuple[str, str], ...]:
    """Return every kind of letter with its name in words."""
    return tuple(LABELS.items())


def kind_of(name: str) -> LetterKind:
    """Return a kind of letter by its name.

    Raises:
        NotFoundError: There is none of this name.
    """
    if name not in LABELS:
        raise NotFoundError("kind of letter", name)
    return LetterKind(name)


def templates_of(owner: User) -> Mapping[LetterKind, Template]:
    """Return the wording of every kind, as the user has it."""
    rows = LetterTemplateRow.objects.filter(owner=owner, kind__in=LABELS)
    own = {LetterKind(row.kind): Template(row.subject, row.body) for row in rows}
    return {**phrases().templates, **own}


def show(
    owner: User, kind: str, *, tried: tuple[str, str] | None = None
) -> WordingPage:
    """Return the wording of a kind of letter, and how it comes out.

    Args:
        owner: Whose wording it is.
        kind: The kind of letter.
        tried: A subject and a body to preview in place of the kept ones.

    Raises:
        NotFoundError: There is no such kind.
    """
    which = kind_of(kind)
    row = LetterTemplateRow.objects.filter(owner=owner, kind=which).first()
    kept = Template(row.subject, row.body) if row else phrases().templates[which]
    shown = Template(*tried) if tried else kept
    made = draft(replace(EXAMPLE, kind=which), shown, phrases())
    return WordingPage(
        kind=which,
        label=LABELS[which],
        subject=shown.subject,
        body=shown.body,
        is_own=row is not None,
        places=tuple(phrases().places.items()),
        kinds=kinds(),
        me=name_of(owner),
        preview=(made.subject, made.body),
    )


@transaction.atomic
def save(owner: User, kind: str, *, subject: str, body: str, now: datetime) -> None:
    """Keep the user's own wording of a kind of letter.

    Raises:
        NotFoundError: There is no such kind.
        InvalidInputError: It is empty or too long, or has a place that there is not.
    """
    own.alone(owner)
    which = kind_of(kind)
    line, text = one_line(subject), plain_text(body)
    if not line or not text:
        raise InvalidInputError("Write a subject and a letter.")
    if len(line) > LONGEST_SUBJECT or len(text) > LONGEST_BODY:
        raise InvalidInputError(
            f"Write at most {LONGEST_SUBJECT} letters as the subject and "
            f"{LONGEST_BODY:,} as the letter."
        )
    wrong = unknown_places(f"{line}\n{text}", phrases().places)
    if wrong:
        raise InvalidInputError(" ".join(problem.message for problem in wrong))
    if Template(line, text) == phrases().templates[which]:
        LetterTemplateRow.objects.filter(owner=owner, kind=which).delete()
        return
    LetterTemplateRow.objects.update_or_create(
        owner=owner,
        kind=which,
        defaults={"subject": line, "body": text, "made_at": now},
    )


@transaction.atomic
def put_back(owner: User, kind: str, *, now: datetime) -> UUID | None:
    """Take the shipped wording again; the user's own is laid aside.

    Returns:
        The name by which it is taken back; None where it was the shipped one.

    Raises:
        NotFoundError: There is no such kind.
    """
    own.alone(owner)
    which = kind_of(kind)
    row = LetterTemplateRow.objects.filter(owner=owner, kind=which).first()
    if row is None:
        return None
    given = {
        "kind": row.kind,
        "subject": row.subject,
        "body": row.body,
        "made_at": row.made_at.isoformat(),
    }
    row.delete()
    return aside.lay(owner, "letter_wording", label=LABELS[which], given=given, now=now)


def bring_back(owner: User, given: Mapping[str, Any]) -> TakenBack:
    """Take a wording back that was laid aside."""
    made_at = datetime.fromisoformat(given["made_at"])
    LetterTemplateRow.objects.update_or_create(
        owner=owner,
        kind=given["kind"],
        defaults={
            "subject": given["subject"],
            "body": given["body"],
            "made_at": made_at,
        },
    )
    return TakenBack("letter_wording", given["kind"])


def name_of(owner: User) -> str:
    """Return the user's name as letters end; empty where it was not given."""
    row = SettingRow.objects.filter(owner=owner, name=NAME).first()
    return "" if row is None else str(row.value)


def set_name(owner: User, name: str, *, now: datetime) -> None:
    """Keep the user's name as letters end; an empty one is none.

    Raises:
        InvalidInputError: It is too long.
    """
    line = one_line(name)
    if len(line) > LONGEST_NAME:
        raise InvalidInputError(f"Write a name of up to {LONGEST_NAME} letters.")
    SettingRow.objects.update_or_create(
        owner=owner, name=NAME, defaults={"value": line, "made_at": now}
    )
