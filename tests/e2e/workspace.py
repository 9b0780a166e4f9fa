"""A workspace with something on every page: a small job search, in a second or two."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from askback.services import (
    interviews,
    notes,
    people,
    process,
    resumes,
    sources,
    stories,
    transcripts,
    weights,
    wordings,
)
from askback.services.practice import exercises, taking
from askback.services.values import Expectation, InterviewDraft, WeightDraft
from askback.services.values.closing import StoryDraft
from askback.services.values.practice import ExerciseDraft
from askback.store.models import User
from tests.builders import add_company, upload
from tests.services.conversation import LEE, ME, POSTING, TALK
from tests.takes import TOLD, said

OTHER = """\
Ines Vidal: How many people are on the team?
Lee Okafor: There are fourteen people on the team, and nobody left last year.
Ines Vidal: What is this place not good at yet?
Lee Okafor: Honestly, you know, we are sort of working on things, I guess.
"""
WANTED = "You must know SQL and Python.\n"
ARTICLE = (
    "We moved our nights to three wards in May. It was painful, and we would again."
)
RESUME = (
    "Ines Vidal\n\nExperience\nLed a ward of nine nurses. Rostering software, daily.\n"
)
PANEL = (("Saoirse Lindqvist-Hattersley", "peer"), ("Rhodri Pascoe", "executive"))


def furnish(now: datetime) -> UUID:
    """Fill the local owner's workspace, and return its company."""
    me = people.local_owner()
    pay = WeightDraft(5, want="at least", op=">=", value=40000, unit="GBP")
    drafts = {"pay": replace(pay, dealbreaker=True), "team": WeightDraft(5)}
    weights.save(me, weights=drafts, now=now)
    resumes.add(me, upload=upload(RESUME, "resume.txt"), now=now)
    company = add_company(me, "Halden Infirmary", posting=POSTING + WANTED)
    article = upload(ARTICLE, "article.txt")
    sources.add(me, company, upload=article, kind="article", now=now)
    wordings.keep(me, text="What do the nights do to the team?", now=now)
    _told(me, company, now)
    _to_come(me, company, now)
    practise(me, now, "What moved?")
    return company


def practise(me: User, now: datetime, text: str) -> None:
    """Say one answer twice, as words with their times."""
    asked = ExerciseDraft(text, points=("the pages", "who paid"), script=TOLD)
    ident = exercises.add(me, draft=asked, now=now)
    for ago in (timedelta(days=2), timedelta(days=1)):
        taking.bring_words(
            me, ident, name="take.json", text=json.dumps(timed()), now=now - ago
        )
    stories.add(me, draft=StoryDraft("The rota", action="I asked them."), now=now)


def timed() -> list[dict[str, object]]:
    """The words of an answer, each with its times."""
    return [
        {"word": word.text, "start_s": word.start_s, "end_s": word.end_s}
        for word in said(TOLD)
    ]


def _told(me: User, company: UUID, now: datetime) -> None:
    first = _book(me, company, "First call", now - timedelta(days=9))
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=now)
    notes.confirm(me, first, now=now)
    other = ((LEE, "peer"),)
    second = _book(me, company, "Team", now - timedelta(days=4), other)
    transcripts.add(me, second, upload=upload(OTHER), me=ME, now=now)
    noted = _book(me, company, "Matron", now - timedelta(days=2))
    notes.add(me, noted, text="Tired, and honest about it.", now=now)


def _to_come(me: User, company: UUID, now: datetime) -> None:
    _book(me, company, "Panel", now + timedelta(days=2), PANEL)
    off = _book(me, company, "Director", now + timedelta(days=5))
    interviews.cancel(me, off, now=now)
    more = (Expectation("offer_call"),)
    process.expect(me, company, expected=more, now=now)


def _book(
    me: User,
    company: UUID,
    name: str,
    start: datetime,
    who: tuple[tuple[str, str], ...] = (("Dana Marsh", "hiring_manager"),),
) -> UUID:
    draft = InterviewDraft(name, "team_fit", start, 60, 12, people=who)
    return interviews.add(me, company, draft=draft, now=start)
