"""What a posting wants against what the résumé shows, and the user's own word on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.dossier import Kind, Skill
from askback.core.dossier.gap import Gap, GapSkill, Resume, Shorter, State
from askback.core.topics import Span
from askback.errors import InvalidInputError
from askback.services import own, resumes, standing
from askback.services.files.gap import find
from askback.services.files.resume import of_text
from askback.services.sources import POSTING
from askback.services.values.gap import GapGroup, GapLine, GapPage
from askback.store.models import SkillWordRow, SourceRow, User

LONGEST_SKILL = 200  # letters; the column's
LONGEST_WORDS = 2000  # letters of what the user says of it
GROUPS = {
    Kind.MUST: "They ask for",
    Kind.NICE: "They would like",
    Kind.UNSTATED: "They mention",
}
RANK = {State.MISSING: 0, State.ADJACENT: 1, State.HELD: 2}


def show(owner: User, opportunity_id: UUID, *, now: datetime) -> GapPage:
    """Return what an opportunity's posting wants against the newest résumé.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    sources = [row for row in standing.counting(opportunity) if row.kind == POSTING]
    row = resumes.newest(owner)
    told = _words(owner)
    resume = of_text(row.name, row.text, now=now) if row else Resume("", ())
    gaps = of_sources(sources, resume, told)
    skills = enumerate(skill for gap in gaps for skill in gap.skills)
    lines = [
        _line(skill, told.get(skill.name), f"skill-{number}")
        for number, skill in skills
    ]
    return GapPage(
        id=opportunity.id,
        company=opportunity.company,
        title=opportunity.title,
        resume=row.name if row else "",
        has_posting=bool(sources),
        groups=tuple(_groups(lines)),
        counts=tuple(
            (state.value, sum(line.state == state for line in lines))
            for state in (State.HELD, State.ADJACENT, State.MISSING)
        ),
        problems=tuple(f"{p.where}: {p.message}" for p in resume.problems if row),
    )


def of_sources(
    sources: Iterable[SourceRow], resume: Resume, told: Mapping[str, SkillWordRow]
) -> tuple[Gap, ...]:
    """Return the gap of each posting among stored sources; a skill counts once."""
    words = {name: row.is_held for name, row in told.items()}
    seen: set[str] = set()
    gaps: list[Gap] = []
    for source in sources:
        wanted = [
            Skill(
                s["name"], Kind(s["kind"]), Span.of(source.text, s["start"], s["end"])
            )
            for s in source.reading["skills"]
            if s["name"] not in seen
        ]
        seen |= {skill.name for skill in wanted}
        gaps.append(find(source.text, wanted, resume, words))
    return tuple(gaps)


def held(owner: User, sources: Iterable[SourceRow], *, now: datetime) -> dict[str, str]:
    """Return the line that shows each held skill; the user's words where none does."""
    row = resumes.newest(owner)
    told = _words(owner)
    if row is None and not told:
        return {}
    resume = of_text(row.name, row.text, now=now) if row else Resume("", ())
    return {
        skill.name: skill.line.quote if skill.line else _said(told[skill.name])
        for gap in of_sources(sources, resume, told)
        for skill in gap.skills
        if skill.state is State.HELD
    }


def _said(row: SkillWordRow) -> str:
    return row.words or "You say so."


def _words(owner: User) -> dict[str, SkillWordRow]:
    return {row.skill: row for row in SkillWordRow.objects.filter(owner=owner)}


def _line(skill: GapSkill, row: SkillWordRow | None, place: str) -> GapLine:
    return GapLine(
        name=skill.name,
        kind=skill.kind,
        state=skill.state,
        quote=skill.wanted.quote,
        resume_quote=skill.line.quote if skill.line else "",
        via=skill.via or "",
        why=skill.why,
        bring=skill.bring.quote if skill.bring else "",
        lacks=skill.lacks,
        shorter=_fact(skill.shorter) if skill.shorter else "",
        first_step=skill.steps.first_step if skill.steps else "",
        project=skill.steps.project if skill.steps else "",
        objection=skill.objection.text if skill.objection else "",
        said=row.is_held if row else None,
        words=row.words if row else "",
        place=place,
    )


def _fact(fact: Shorter) -> str:
    dates = ", ".join(f"“{span.quote}”" for span in fact.shown)
    return (
        f"They ask for “{fact.wanted.quote}”; your résumé has {dates}, about "
        f"{fact.shown_years:.2g} years."
    )


def _groups(lines: Sequence[GapLine]) -> Iterable[GapGroup]:
    for kind, label in GROUPS.items():
        found = [line for line in lines if line.kind == kind]
        if found:
            found.sort(key=lambda line: RANK[State(line.state)])
            yield GapGroup(kind, label, tuple(found))


@transaction.atomic
def say(owner: User, skill: str, *, known: bool, line: str, now: datetime) -> None:
    """Keep the user's own word on a skill; it wins over every résumé.

    Raises:
        InvalidInputError: The skill has no name, or something is too long.
    """
    own.alone(owner)
    if not 0 < len(skill.strip()) <= LONGEST_SKILL:
        raise InvalidInputError(
            f"skill: give its name, of up to {LONGEST_SKILL} letters."
        )
    if len(line) > LONGEST_WORDS:
        raise InvalidInputError(
            f"line: say it in up to {LONGEST_WORDS} letters; this has {len(line)}."
        )
    SkillWordRow.objects.update_or_create(
        owner=owner,
        skill=skill.strip(),
        defaults={"is_held": known, "words": line.strip(), "made_at": now},
    )


@transaction.atomic
def unsay(owner: User, skill: str) -> None:
    """Take the user's word on a skill back; the résumé counts again."""
    SkillWordRow.objects.filter(owner=owner, skill=skill.strip()).delete()
