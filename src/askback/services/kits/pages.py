"""Kits as their pages show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from uuid import UUID

from askback.core.kit.as_text import STAR
from askback.core.kit.change import left
from askback.core.kit.forbidden import check_questions
from askback.core.kit.levels import Type
from askback.core.kit.lint import Gap, lint_kit
from askback.core.kit.values import Ask, Kit, Meeting, Wanted
from askback.errors import NotFoundError
from askback.services.files.kit import tables
from askback.services.kits.rows import kit_of, row_of
from askback.services.values.kits import (
    AskLine,
    CheckPage,
    KitLine,
    KitPage,
    LintLine,
    MeetingLine,
    Segment,
    WantedLine,
)
from askback.store.models import KitRow, User

AROUND = 120  # letters of the posting on either side of a quote
MARGIN = " \t-*•–·"  # what stands before a line of a list
LONGEST_CHECK = 50_000  # letters of typed questions: some five hundred of them


def every(owner: User) -> tuple[KitLine, ...]:
    """Return the owner's kits, the newest first; what cannot be read is left out."""
    rows = KitRow.objects.filter(owner=owner).order_by("-made_at", "id")
    return tuple(line for row in rows for line in _line(row))


def show(owner: User, kit_id: UUID) -> KitPage:
    """Return a kit, whole.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, kit_id)
    kit = kit_of(row)
    lines = _asks(kit)
    minutes = max((meeting.minutes for meeting in kit.meetings), default=1.0)
    meetings = tuple(
        _meeting(kit, place, lines, minutes) for place in range(len(kit.meetings))
    )
    gaps = lint_kit(kit, tables().components)
    asked = Counter(ask.type for one in meetings for ask in one.asks)
    return KitPage(
        id=row.pk,
        version=row.version,
        title=kit.title or "",
        company=kit.company or "",
        level=kit.level,
        wanted=tuple(_wanted(one, kit) for one in kit.competencies),
        meetings=meetings,
        store=tuple(line for line in lines.values() if line.place is None),
        types=tuple((type_, asked[type_]) for type_ in Type),
        practices=tuple(one.text for one in kit.practices),
        accommodations=kit.accommodations,
        experience=kit.experience,
        asked_back=kit.asked_back,
        notes=kit.notes,
        lint=tuple(_lint(kit, gaps)),
        gaps=gaps,
        caution=tables().caution,
    )


def check(text: str) -> CheckPage:
    """Return the questions of a text that may not be asked."""
    found = check_questions(text[:LONGEST_CHECK], tables().topics)
    return CheckPage(text, found, tables().caution)


def _line(row: KitRow) -> Iterator[KitLine]:
    try:
        kit = kit_of(row)
    except NotFoundError:
        return
    yield KitLine(
        id=row.pk,
        title=kit.title or "",
        company=kit.company or "",
        level=kit.level,
        meetings=len(kit.meetings),
        questions=sum(len(one.questions) for one in kit.meetings),
        gaps=len(lint_kit(kit, tables().components)),
        made_at=row.made_at,
        is_sample=row.is_sample,
    )


def _asks(kit: Kit) -> dict[str, AskLine]:
    """Return all questions of a kit, by key."""
    labels = {one.key: one.label for one in kit.competencies}
    places = {
        key: place
        for place, meeting in enumerate(kit.meetings)
        for key in meeting.questions
    }
    return {ask.key: _ask(ask, labels, places.get(ask.key)) for ask in kit.questions}


def _ask(ask: Ask, labels: Mapping[str, str], place: int | None) -> AskLine:
    cautions = check_questions("\n".join((ask.text, *ask.probes)), tables().topics)
    return AskLine(
        key=ask.key,
        competency=ask.competency,
        label=labels.get(ask.competency, ask.competency),
        type=ask.type,
        text=ask.text,
        probes=ask.probes,
        rubric=tuple(enumerate(ask.rubric, 1)),
        star=tuple(zip(STAR, ask.star, strict=False)),
        minutes=ask.minutes,
        caution=cautions[0] if cautions else None,
        place=place,
    )


def _meeting(
    kit: Kit, place: int, lines: Mapping[str, AskLine], longest: float
) -> MeetingLine:
    meeting = kit.meetings[place]
    asks = tuple(lines[key] for key in meeting.questions if key in lines)
    return MeetingLine(
        place=place,
        name=meeting.name,
        minutes=meeting.minutes,
        opening=meeting.opening,
        candidate=meeting.candidate,
        asking=sum(ask.minutes for ask in asks),
        left=left(kit, meeting),
        interviewers=meeting.interviewers,
        asks=asks,
        bar=tuple(_bar(meeting, asks, longest)),
    )


def _bar(
    meeting: Meeting, asks: tuple[AskLine, ...], longest: float
) -> Iterator[Segment]:
    """Yield the stretches of an interview; the candidate's is at its end."""
    parts = [("opening", meeting.opening), *((ask.type, ask.minutes) for ask in asks)]
    asked = sum(minutes for _, minutes in parts)
    whole = max(longest, *_lengths(meeting, asked))
    x = 0.0
    for kind, minutes in parts:
        yield Segment(str(kind), _share(x, whole), _share(minutes, whole))
        x += minutes
    end = max(x, meeting.minutes - meeting.candidate)
    yield Segment("candidate", _share(end, whole), _share(meeting.candidate, whole))


def _lengths(meeting: Meeting, asked: float) -> tuple[float, float]:
    return meeting.minutes, asked + meeting.candidate


def _share(minutes: float, whole: float) -> float:
    return round(100 * minutes / whole, 2)


def _wanted(one: Wanted, kit: Kit) -> WantedLine:
    asks = {ask.key: ask for ask in kit.questions if ask.competency == one.key}
    asked = tuple(
        (meeting.name, asks[key].type, ", ".join(meeting.interviewers))
        for meeting in kit.meetings
        for key in meeting.questions
        if key in asks
    )
    before = kit.text[max(one.start - AROUND, 0) : one.start]
    after = kit.text[one.end : one.end + AROUND]
    return WantedLine(
        key=one.key,
        label=one.label,
        about=one.about,
        before=before.rpartition("\n")[2].lstrip(MARGIN),
        quote=one.quote,
        after=after.partition("\n")[0],
        asked=asked,
    )


def _lint(kit: Kit, gaps: tuple[Gap, ...]) -> Iterator[LintLine]:
    missing = {gap.key: gap for gap in gaps}
    places = {meeting.name: n for n, meeting in enumerate(kit.meetings)}
    keys = {ask.key: ask.text for ask in kit.questions}
    for one in tables().components:
        where = missing[one.key].where if one.key in missing else ""
        yield LintLine(
            key=one.key,
            name=one.name,
            why=one.why,
            mend=one.mend,
            where=keys.get(where, where),
            place=places.get(where),
            ask=where if where in keys else "",
            is_there=one.key not in missing,
            practice=one.practice,
        )
