"""What the demo's candidate practises: exercises, and takes without their sound."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources.abc import Traversable
from typing import Any

from django.utils import timezone

from askback.adapters.parsed import load_yaml
from askback.services.practice import exercises, schedule, takes, taking
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, User


def practise(owner: User, folder: Traversable, name: str, *, now: datetime) -> None:
    """Keep the exercises of the demo, each with its takes and how they went.

    What spaced repetition made of that holds days of its own, which would not move with
    the demo's; it is reckoned anew from how they went, with the next take.
    """
    for exercise in load_yaml(folder / name):
        _exercise(owner, folder, exercise, now)
    ExerciseRow.objects.filter(owner=owner).update(card={})


def _exercise(
    owner: User, folder: Traversable, given: Mapping[str, Any], now: datetime
) -> None:
    draft = ExerciseDraft(
        text=given["text"],
        key=given["key"],
        points=tuple(given["points"]),
        script=given.get("script", ""),
        target_s=given["target_s"],
    )
    first = moment(given["takes"][0], now)
    ident = exercises.add(owner, draft=draft, now=first)
    for one in given["takes"]:
        file, on = folder / one["file"], moment(one, now)
        text = file.read_text(encoding="utf-8")
        take = taking.bring_words(owner, ident, name=file.name, text=text, now=on)
        schedule.review(owner, ident, grade=one["grade"], take_id=take, now=on)
        if "note" in one:
            takes.note(owner, take, text=one["note"])


def moment(entry: Mapping[str, Any], now: datetime) -> datetime:
    """Return a day counted from now at a time of day, in the local zone."""
    hour, minute = map(int, entry["at"].split(":"))
    day = timezone.localtime(now) + timedelta(days=entry["day"])
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)
