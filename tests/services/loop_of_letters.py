"""A loop with a transcript of each of two people, told so that letters can be written."""

# ruff: noqa: E501 -- a turn is a line, as in the file it stands for

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from askback.services import agendas, transcripts
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, upload

DAY = timedelta(days=1)
DANA, LEE, ME = "Dana Marsh", "Lee Okafor", "Ines Vidal"
SANG = "In March the whole crew sang on the quay for an hour"
PLANTED = "last October we planted forty trees with the whole school"
FIRST = f"""\
Dana Marsh: Hello Ines. So tell me about you.
Ines Vidal: I ran the nights on a surgical ward for four years.
Dana Marsh: Good. Over to you.
Ines Vidal: How many people have left the team in the last year?
Dana Marsh: So four of the nine left. Two retired in March, and two went to Leeds in June.
Ines Vidal: What do you love about working here, and when did you last feel it?
Dana Marsh: Well, {SANG[0].lower()}{SANG[1:]}. It was a good day.
Ines Vidal: Thank you, Dana.
"""
SECOND = f"""\
Lee Okafor: Hello Ines.
Ines Vidal: Hello. What do you love about working here, and when did you last feel it?
Lee Okafor: Honestly, {PLANTED}. It was good fun.
Ines Vidal: Thank you, Lee.
"""


def loop(owner: User) -> tuple[UUID, UUID, UUID]:
    """Make a company with a call and a team interview that have been."""
    company = add_company(owner)
    first = add_interview(owner, company, draft(start=NOW - 3 * DAY))
    people = ((LEE, "peer"),)
    second = add_interview(
        owner,
        company,
        draft("Team", people=people, stage="team_fit", start=NOW - 2 * DAY, minutes=15),
    )

    for ident in (first, second):
        agendas.show(owner, ident, now=NOW - 4 * DAY)
    tell(owner, first, FIRST)
    tell(owner, second, SECOND)
    return company, first, second


def tell(owner: User, interview: UUID, talk: str) -> None:
    """Bring what was said in an interview."""
    transcripts.add(owner, interview, upload=upload(talk), me=ME, now=NOW)
