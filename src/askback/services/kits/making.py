"""Make a kit of a posting, of picked competencies, or of one that was saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from pydantic import ValidationError

from askback.adapters import shipped
from askback.adapters.documents import read_bytes
from askback.adapters.documents.jobfacts import facts_of
from askback.core.dossier import Posting
from askback.core.kit.balance import Frame
from askback.core.kit.build import build_kit
from askback.core.kit.change import with_people
from askback.core.kit.values import Kit
from askback.errors import InvalidInputError
from askback.services import postings
from askback.services.files.kit import tables
from askback.services.kits.rows import LONGEST_TITLE, adapter, dumped
from askback.services.values import Brought, Upload
from askback.services.values.kits import KitDraft
from askback.store.models import KitRow, User

LONGEST = 100_000  # letters of a posting; the longest we know have a tenth of it
LARGEST = 2_000_000  # bytes of a saved kit; one of eight interviews has some 100 kB
MANY = 200  # questions of a saved kit, and of anything else in it
NOTHING = "Bring the posting, or name at least one thing that the job asks for."
NO_KIT = "It is no kit that askback saved: {}. Save it again with Take it as JSON."


def competencies() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return what may be picked, by field of work: (field, ((key, label), ...))."""
    known = tables().competencies.values()
    fields = dict.fromkeys(one.work for one in known)
    return tuple(
        (work, tuple((one.key, one.label) for one in known if one.work == work))
        for work in fields
    )


def make(
    owner: User, *, posting: Upload | Brought | None, draft: KitDraft, now: datetime
) -> UUID:
    """Make a kit and keep it.

    Args:
        owner: Whose it is.
        posting: What it is made of; None for the picked competencies alone.
        draft: How it is to be made.
        now: When it is made.

    Raises:
        InvalidInputError: The posting cannot be read, or names nothing to ask after.
    """
    frame = Frame(draft.meetings, draft.minutes, len(draft.people) or draft.meetings)
    if posting is None and not draft.picked:
        raise InvalidInputError(NOTHING)
    read = _posting(posting, draft)
    kit = build_kit(read, tables(), shipped.bank(), frame, draft.level, draft.picked)
    if draft.title.strip():
        kit = replace(kit, title=draft.title.strip()[:LONGEST_TITLE])
    return _keep(owner, with_people(kit, draft.people), now)


def bring(owner: User, *, upload: Upload, now: datetime) -> UUID:
    """Keep a kit that was saved as JSON, and changed perhaps.

    Raises:
        InvalidInputError: It is none; the message says where.
    """
    if len(upload.data) > LARGEST:
        raise InvalidInputError(NO_KIT.format("it is over 2 MB"))
    try:
        kit = adapter().validate_json(upload.data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))[:80] or "the file"
        raise InvalidInputError(NO_KIT.format(f"{place}: {first['msg']}")) from error
    if wrong := _wrong(kit):
        raise InvalidInputError(NO_KIT.format(wrong))
    return _keep(owner, kit, now)


def _posting(posting: Upload | Brought | None, draft: KitDraft) -> Posting:
    """Return what is read of a posting, or of a title alone.

    Raises:
        InvalidInputError: It cannot be read, or is too long.
    """
    if posting is None:
        return postings.read_posting_text(draft.title.strip())
    if isinstance(posting, Upload):
        document = read_bytes(posting.name, posting.data)
        text, facts = document.text, facts_of(document.job)
        problems = document.problems
    else:
        text, facts, problems = posting.text, posting.facts, posting.problems
    if len(text) > LONGEST:
        raise InvalidInputError(
            f"A posting has up to {LONGEST:,} letters; this has {len(text):,}. Bring "
            "the part that says what the person is to do."
        )
    return postings.of_text(text, facts, problems)


def _wrong(kit: Kit) -> str:
    """Return what of a saved kit does not hold together; nothing where it does."""
    keys = [ask.key for ask in kit.questions]
    asked = [key for meeting in kit.meetings for key in meeting.questions]
    names = [meeting.name for meeting in kit.meetings]
    found = {
        "a question's key is there twice": len(set(keys)) < len(keys),
        "a question's key has a stroke or nothing in it": any(
            "/" in key or not key for key in keys
        ),
        "an interview asks what is not among the questions": set(asked) - set(keys),
        "a question is asked in two interviews": len(set(asked)) < len(asked),
        "two interviews have one name": len(set(names)) < len(names),
        "there is more of it than a kit has": max(map(len, (keys, names))) > MANY,
        "minutes are below 0, or no number": not _has_minutes(kit),
    }
    return next((what for what, is_wrong in found.items() if is_wrong), "")


def _has_minutes(kit: Kit) -> bool:
    given = [ask.minutes for ask in kit.questions]
    given += [m for one in kit.meetings for m in (one.minutes, one.opening)]
    given += [one.candidate for one in kit.meetings]
    return all(0 <= minutes <= 1440 for minutes in given)  # noqa: PLR2004 -- a day


@transaction.atomic
def _keep(owner: User, kit: Kit, now: datetime) -> UUID:
    row = KitRow.objects.create(
        owner=owner,
        made_at=now,
        title=(kit.title or "")[:LONGEST_TITLE],
        company=(kit.company or "")[:LONGEST_TITLE],
        kit=dumped(kit),
    )
    return row.pk
