"""A workspace with one of everything that the API has an address for."""

from __future__ import annotations

from django.utils import timezone

from askback.services import long_readings, stories
from askback.services.access import tokens
from askback.services.telling import webhooks
from askback.services.values.closing import StoryDraft
from askback.store.models import JobRow, SourceRow, User
from tests.builders import NOW, add_company, add_interview, upload
from tests.takes import add_exercise, add_take

POSTING = """\
Ward manager at Halden. You lead a team of nine nurses and plan their shifts.
Pay 48,000 to 55,000 GBP a year. We are fast-paced and wear many hats.
You have five years of nursing. Hybrid working is not possible.
"""
TALK = """\
Me: How many people left the team last year?
Dana: Two of nine. One moved to Leeds for family, and Sam left for more money in May.
Me: Is there on-call, and how often were you woken last month?
Dana: I can't share that, legal asks us not to.
"""


def fill(owner: User) -> dict[str, str]:
    """Make one of each, and return them by the names that addresses have for them."""
    company = add_company(owner, posting=POSTING)
    interview = add_interview(owner, company)
    long_readings.bring(
        owner, interview, upload=upload(TALK), me="Me", now=timezone.now()
    )
    exercise = add_exercise(owner, "What moved?")
    hook = webhooks.make(
        owner, url="https://told.example/here", events=["take.read"], now=NOW
    )
    job = JobRow.objects.create(
        owner=owner,
        made_at=NOW,
        heard_at=NOW,
        kind=long_readings.KIND,
        subject=str(interview),
        state="queued",
    )
    made = {
        "opportunity_id": company,
        "interview_id": interview,
        "source_id": SourceRow.objects.get(opportunity=company).id,
        "exercise_id": exercise,
        "take_id": add_take(owner, exercise),
        "story_id": stories.add(owner, draft=StoryDraft("Once"), now=NOW),
        "webhook_id": hook.line.id,
        "job_id": job.id,
    }
    return {
        **{name: str(ident) for name, ident in made.items()},
        "key": "last-departure",
        "place": "asked-0",
    }


def secret_of(owner: User, *scopes: str) -> str:
    """Make a token, and return it."""
    wanted = scopes or tuple(tokens.SCOPES)
    made = tokens.make(owner, name="a program", scopes=wanted, now=timezone.now())
    return made.secret
