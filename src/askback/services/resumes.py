"""The user's résumé: kept as it was brought, read whenever it is needed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.adapters.documents import read_bytes
from askback.core.dossier.gap import Part, Resume
from askback.core.dossier.gap.bring import best
from askback.core.dossier.gap.mentions import Kinds, find_mentions
from askback.core.dossier.gap.values import Mention, Standing
from askback.errors import NotFoundError
from askback.services import aside
from askback.services.files.resume import gap_tables, of_document, of_text
from askback.services.values import Upload
from askback.services.values.gap import NamedSkill, ResumePage
from askback.store.models import ResumeRow, User

LONGEST = 300  # letters of a file's name
PARTS = {
    Part.WORK: "Work",
    Part.PROJECTS: "Projects",
    Part.VOLUNTEER: "Volunteering",
    Part.EDUCATION: "Education",
    Part.CERTIFICATES: "Certificates and licences",
    Part.SKILLS: "Skills",
    Part.LANGUAGES: "Languages",
    Part.SUMMARY: "Summary",
    Part.INTERESTS: "Interests",
    Part.REFERENCES: "References",
    Part.OTHER: "Under no heading",
}


@transaction.atomic
def add(owner: User, *, upload: Upload, now: datetime) -> UUID:
    """Keep a résumé as the newest one, its text as it was brought.

    Returns:
        Its name, by which it can be removed.

    Raises:
        InvalidInputError: It cannot be read as text, or holds no words.
    """
    document = read_bytes(upload.name, upload.data)
    of_document(document, now=now)
    row = ResumeRow.objects.create(
        owner=owner, made_at=now, name=upload.name[:LONGEST], text=document.text
    )
    return row.id


@transaction.atomic
def remove(owner: User, resume_id: UUID, *, now: datetime) -> UUID:
    """Delete a résumé; the one before it counts again.

    Returns:
        By what it is taken back.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = ResumeRow.objects.filter(owner=owner, id=resume_id).first()
    if row is None:
        raise NotFoundError("résumé", resume_id)
    made_at = row.made_at.isoformat()
    given = {"name": row.name, "text": row.text, "made_at": made_at}
    row.delete()
    return aside.lay(owner, "resume", label=row.name, given=given, now=now)


def show(owner: User) -> str:
    """Return the newest résumé's name, or nothing."""
    row = newest(owner)
    return "" if row is None else row.name


def newest(owner: User) -> ResumeRow | None:
    """Return the newest résumé, or None."""
    return ResumeRow.objects.filter(owner=owner).order_by("-made_at").first()


def page(owner: User, *, now: datetime) -> ResumePage | None:
    """Return what was read from the newest résumé, or None."""
    row = newest(owner)
    if row is None:
        return None
    resume = of_text(row.name, row.text, now=now)
    counts = {part: sum(line.part is part for line in resume.lines) for part in PARTS}
    return ResumePage(
        name=row.name,
        brought=row.made_at,
        words=len(resume.text.split()),
        parts=tuple((PARTS[part], n) for part, n in counts.items() if n),
        skills=_skills(resume),
        problems=tuple(f"{p.where}: {p.message}" for p in resume.problems),
    )


def _skills(resume: Resume) -> tuple[NamedSkill, ...]:
    tables = gap_tables()
    kinds = Kinds(tables.languages, tables.degrees)
    vocabulary = shipped.dossier_tables().vocabulary
    named: dict[str, list[Mention]] = {}
    for mention in find_mentions(resume, vocabulary, tables.shown, kinds):
        if mention.standing is Standing.SHOWN:
            named.setdefault(mention.name, []).append(mention)
    return tuple(
        NamedSkill(name, best(told).line.span.quote)
        for name, told in sorted(named.items(), key=lambda item: item[0].casefold())
    )
