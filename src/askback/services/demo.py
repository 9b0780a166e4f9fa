"""The demo job search: as it was read, or read afresh by a person's own deeds."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from importlib.resources.abc import Traversable
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.adapters.parsed import load_yaml
from askback.services import (
    demo_practice,
    interviews,
    notes,
    opportunities,
    planning,
    resumes,
    sample_rows,
    sources,
    stories,
    stories_begun,
    transcripts,
    weights,
)
from askback.services.demo_practice import moment
from askback.services.values import InterviewDraft, Upload, WeightDraft
from askback.services.values.closing import StoryDraft
from askback.store.models import OpportunityRow, User

Tell = Callable[[str], None]


def is_loaded(owner: User) -> bool:
    """Return whether anything is stored already."""
    return OpportunityRow.objects.filter(owner=owner).exists()


@transaction.atomic
def load(owner: User, *, now: datetime) -> None:
    """Keep the demo as it was read: three companies, eight transcripts, takes.

    Args:
        owner: Whose it becomes.
        now: The days of the demo count from here.
    """
    sample_rows.keep(owner, sample_rows.KINDS, now=now, is_sample=False)


@transaction.atomic
def read(owner: User, *, now: datetime, tell: Tell) -> None:
    """Read the demo afresh, which takes half a minute.

    Args:
        owner: Whose it becomes.
        now: The days of the demo count from here.
        tell: Is told, in a line each, what is being read.
    """
    folder = shipped.folder("demo")
    search = load_yaml(folder / "search.yaml")
    resumes.add(owner, upload=_upload(folder / search["resume"]), now=now)
    _tell_stories(owner, load_yaml(folder / search["stories"]), now)
    drafts = {
        key: WeightDraft(
            weight,
            key in search["dealbreakers"],
            **search["preferences"].get(key, {}),
        )
        for key, weight in search["weights"].items()
    }
    weights.save(owner, weights=drafts, now=now)
    for company in search["companies"]:
        _load_company(
            owner, folder / company["folder"], company, search["me"], now, tell
        )
    demo_practice.practise(owner, folder, search["practice"], now=now)
    rows = list(OpportunityRow.objects.filter(owner=owner))
    planning.refresh_all(owner, rows, now=now)  # with all that was heard


def _tell_stories(
    owner: User, told: Sequence[Mapping[str, Any]], now: datetime
) -> None:
    """Keep the stories, those that grew from the résumé with its words."""
    lines = {line.quote: line for line in stories_begun.show(owner, now=now).lines}
    for place, story in enumerate(told):
        given = {name: words for name, words in story.items() if name != "from"}
        draft = StoryDraft(**{**given, "skills": tuple(given["skills"])})
        line = lines.get(story.get("from", ""))
        origin = stories_begun.origin_of(resumes.show(owner), line) if line else {}
        later = now + timedelta(seconds=place)  # they stay in their order
        stories.add(owner, draft=draft, now=later, origin=origin)


def _load_company(
    owner: User,
    folder: Traversable,
    company: Mapping[str, Any],
    me: str,
    now: datetime,
    tell: Tell,
) -> None:
    loop = json.loads((folder / "loop.json").read_text(encoding="utf-8"))
    about = loop["opportunity"]
    tell(f"Reading what is known of {about['company']}")
    opened = now + timedelta(days=company["opened"])
    ident = opportunities.add(
        owner,
        company=about["company"],
        title=about["title"],
        posting=_upload(folder / about["posting"]),
        now=opened,
    )
    for source in company["sources"]:
        upload = _upload(folder / source["file"])
        sources.add(owner, ident, upload=upload, kind=source["kind"], now=opened)
    meetings = {i["name"]: i for i in loop["interviews"]}
    made = [
        (_add(owner, ident, meetings[entry["name"]], entry, now), entry)
        for entry in company["interviews"]
    ]
    for interview_id, entry in made:
        if "transcript" in entry:
            tell(f"Reading {about['company']}, {entry['name']}")
        _hear(owner, interview_id, folder, entry, me, moment(entry, now))


def _add(
    owner: User,
    ident: UUID,
    meeting: Mapping[str, Any],
    entry: Mapping[str, Any],
    now: datetime,
) -> UUID:
    draft = InterviewDraft(
        name=meeting["name"],
        stage=meeting["stage"],
        start=moment(entry, now),
        minutes_total=meeting["minutes_total"],
        minutes_for_questions=meeting["minutes_for_questions"],
        people=tuple((p["name"], p["role"]) for p in meeting["interviewers"]),
    )
    return interviews.add(owner, ident, draft=draft, now=now)


def _hear(
    owner: User,
    interview_id: UUID,
    folder: Traversable,
    entry: Mapping[str, Any],
    me: str,
    on: datetime,
) -> None:
    if "transcript" in entry:
        upload = _upload(folder / entry["transcript"])
        transcripts.add(owner, interview_id, upload=upload, me=me, now=on)
    if entry.get("confirmed"):
        notes.confirm(owner, interview_id, now=on)
    if "notes" in entry:
        text = (folder / entry["notes"]).read_text(encoding="utf-8")
        notes.add(owner, interview_id, text=text, now=on)
    for mark in entry.get("marks", ()):
        notes.mark(
            owner,
            interview_id,
            place=mark["key"],
            question_key=mark["key"],
            verdict=mark["verdict"],
            direction=mark.get("direction"),
            note=mark["note"],
            now=on,
        )


def _upload(file: Traversable) -> Upload:
    return Upload(file.name, file.read_bytes())
