"""What other rows hold of a take: its words go from there when it is deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from askback.store.models import TakeRow


def clear(row: TakeRow) -> None:
    """Take the words of a take out of later takes and of its mock interview.

    A later take is held against it word for word, and a mock interview quotes the end
    of an answer beside what it asks next.
    """
    name = f"take {row.number}"
    later = TakeRow.objects.filter(exercise=row.exercise_id, number__gt=row.number)
    for other in later.defer("heard"):
        natural = _without(other.reading.get("natural"), name)
        if natural != other.reading.get("natural"):
            other.reading = {**other.reading, "natural": natural}
            other.save(update_fields=["reading"])
    if row.mock is not None and _unquote(row.mock.plan, str(row.exercise_id)):
        row.mock.save(update_fields=["plan"])


def _without(natural: Mapping[str, Any] | None, name: str) -> dict[str, Any] | None:
    """Return what a take has in common with all but one; None where nothing is left."""
    held = natural or {}
    beside = [held.get("with_earlier"), *held.get("others", ())]
    left = [one for one in beside if one and one["name"] != name]
    if not left and not held.get("with_script"):
        return None
    first = left[0] if left else None
    return {
        "with_script": held["with_script"],
        "with_earlier": first,
        "others": left[1:],
    }


def _unquote(plan: list[dict[str, Any]], exercise: str) -> bool:
    """Empty what is quoted from the answer to a question, and say whether any was."""
    asked = {f"{step['id']}a" for step in plan if step["exercise"] == exercise}
    quoted = [step for step in plan if step["id"] in asked and step.get("quote")]
    for step in quoted:
        step["quote"] = ""
    return bool(quoted)
