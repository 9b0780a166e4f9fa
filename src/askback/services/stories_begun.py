"""Stories that lines of the résumé could begin, for the user to choose from."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.practice.story.drafts import Begun, begun
from askback.errors import InvalidInputError
from askback.services import resumes, stories
from askback.services.files.resume import of_text
from askback.services.values.closing import StoryDraft
from askback.services.values.stories import BegunLine, BegunPage
from askback.store.models import ResumeRow, StoryRow, User


def show(owner: User, *, now: datetime) -> BegunPage:
    """Return the lines of the newest résumé that stories could begin with.

    Lines that a story was begun with are left out, though it was removed since: it can
    be taken back for thirty days.
    """
    row = resumes.newest(owner)
    if row is None:
        return BegunPage("", (), 0)
    found = _of(row, now)
    taken = _taken(owner)
    free = [one for one in found if _words(one.quote.quote) not in taken]
    return BegunPage(row.name, tuple(map(_line, free)), len(found) - len(free))


@transaction.atomic
def take(owner: User, places: Collection[int], *, now: datetime) -> tuple[UUID, ...]:
    """Begin a story with each of the chosen lines, and return their names.

    A line that a story was begun with already is passed by.

    Args:
        owner: Whose résumé it is.
        places: Where the lines begin, as `show` names them.
        now: When they are begun.

    Raises:
        InvalidInputError: Nothing was chosen, or a place is none of the résumé's: it
            was changed since.
    """
    if not places:
        raise InvalidInputError("Choose one line or more.")
    row = resumes.newest(owner)
    found = {one.quote.start: one for one in _of(row, now)} if row else {}
    if row is None or not set(places) <= set(found):
        raise InvalidInputError("The résumé was changed since. Choose again.")
    taken = _taken(owner)
    return tuple(
        _begin(owner, row, found[place], now)
        for place in sorted(set(places))
        if _words(found[place].quote.quote) not in taken
    )


def _begin(owner: User, row: ResumeRow, one: Begun, now: datetime) -> UUID:
    skills = stories.skills_in(one.quote.quote)[: stories.MOST_SKILLS]
    draft = StoryDraft(one.title, action=one.action, result=one.result, skills=skills)
    origin = origin_of(row.name, _line(one))
    return stories.add(owner, draft=draft, now=now, origin=origin)


def origin_of(resume: str, line: BegunLine) -> dict[str, object]:
    """Return what is kept of the line that a story grew from."""
    return {
        "resume": resume,
        "quote": line.quote,
        "start": line.place,
        "under": line.under,
    }


def _line(one: Begun) -> BegunLine:
    return BegunLine(
        place=one.quote.start,
        quote=one.quote.quote,
        under=one.under,
        action=one.action,
        result=one.result,
    )


def _of(row: ResumeRow, now: datetime) -> tuple[Begun, ...]:
    return begun(of_text(row.name, row.text, now=now))


def _taken(owner: User) -> frozenset[str]:
    """Return the lines that stories were begun with, those removed too."""
    rows = StoryRow.everything.filter(owner=owner).values_list("origin", flat=True)
    return frozenset(_words(str(origin.get("quote", ""))) for origin in rows)


def _words(quote: str) -> str:
    return " ".join(quote.split())
