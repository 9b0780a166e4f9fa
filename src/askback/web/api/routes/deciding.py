"""Comparing, weighing, letters and stories."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Query, Router, Status

from askback.services import comparing, comparing_export, letters, stories, weights
from askback.services.comparing_export import Found
from askback.services.values import WeightDraft
from askback.services.values.closing import StoryDraft, StoryLine
from askback.web.api import lists
from askback.web.api.bearers import READ, READ_MUCH, WRITE, WRITE_MUCH, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import rest

router = Router()
STORY = "/stories/{uuid:story_id}"


@router.get("/compare", response=rest.Comparison, auth=READ_MUCH, tags=["compare"])
def compare(request: Program) -> Any:
    """Compare the opportunities in play: chances, and the answer that could turn it."""
    page = comparing.show(request.owner, now=timezone.now())
    return comparing_export.to_json(Found(page, ()))


@router.get("/weights", response=Listed[rest.Weight], auth=READ, tags=["weights"])
def list_weights(request: Program, turn: Query[Turn]) -> Any:
    """List what each criterion is worth to the user."""
    return lists.cut(_weights(request), turn)


@router.patch(
    "/weights", response=Listed[rest.Weight], auth=WRITE_MUCH, tags=["weights"]
)
def change_weights(request: Program, given: rest.WeightsGiven) -> Any:
    """Weigh criteria; those that are not named stay. All of them come back."""
    drafts = weights.of(request.owner)
    changed = {}
    for key, said in given.weights.items():
        before = drafts.drafts.get(key, WeightDraft(drafts.weights.get(key, 0)))
        changed[key] = replace(before, **said.model_dump(exclude_none=True))
    weights.save(request.owner, weights=changed, now=timezone.now())
    return lists.cut(_weights(request), Turn(page=1, size=100))


def _weights(request: Program) -> list[dict[str, Any]]:
    lines = [line for group in weights.show(request.owner) for line in group.lines]
    return [
        {
            "key": line.key,
            "label": line.label,
            "weight": line.draft.weight,
            "dealbreaker": line.draft.dealbreaker,
            "want": line.draft.want,
            "op": line.draft.op,
            "value": line.draft.value,
            "unit": line.draft.unit,
        }
        for line in lines
    ]


@router.get(
    "/opportunities/{uuid:opportunity_id}/letters",
    response=Listed[rest.Letter],
    auth=READ_MUCH,
    tags=["letters"],
)
def list_letters(request: Program, opportunity_id: UUID, turn: Query[Turn]) -> Any:
    """List the letters of an opportunity: drafts first, then those that were sent."""
    page = letters.show(request.owner, opportunity_id, now=timezone.now())
    return lists.cut((*page.to_write, *page.sent), turn)


@router.get("/stories", response=Listed[rest.Story], auth=READ, tags=["stories"])
def list_stories(request: Program, turn: Query[Turn]) -> Any:
    """List the user's stories."""
    return lists.cut(stories.every(request.owner), turn, _story)


@router.post("/stories", response={201: rest.Story}, auth=WRITE, tags=["stories"])
def add_story(request: Program, given: rest.StoryGiven) -> Any:
    """Keep a story."""
    ident = stories.add(request.owner, draft=_draft(given), now=timezone.now())
    return Status(201, _story(stories.show(request.owner, ident)))


@router.get(STORY, response=rest.Story, auth=READ, tags=["stories"])
def show_story(request: Program, story_id: UUID) -> Any:
    """Show a story."""
    return _story(stories.show(request.owner, story_id))


@router.put(STORY, response=rest.Story, auth=WRITE, tags=["stories"])
def change_story(request: Program, story_id: UUID, given: rest.StoryGiven) -> Any:
    """Keep a story as it was written anew."""
    stories.change(request.owner, story_id, draft=_draft(given))
    return _story(stories.show(request.owner, story_id))


@router.delete(STORY, response={204: None}, auth=WRITE, tags=["stories"])
def remove_story(request: Program, story_id: UUID) -> Any:
    """Take a story away; it is kept for thirty days."""
    stories.remove(request.owner, story_id, now=timezone.now())
    return Status(204, None)


def _draft(given: rest.StoryGiven) -> StoryDraft:
    return StoryDraft(**{**given.model_dump(), "skills": tuple(given.skills)})


def _story(line: StoryLine) -> dict[str, Any]:
    parts = {name: getattr(line.draft, name) for name in rest.StoryGiven.model_fields}
    return {"id": line.id, **parts, "lacks": line.lacks}
