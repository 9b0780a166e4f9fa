"""What is practised: your words in one page, and apart from them what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from askback.services.out.interviews import File
from askback.services.out.markdown import page, quote, section
from askback.services.out.naming import plain
from askback.services.out.workspace import Workspace
from askback.services.practice.exercises import title_of
from askback.store.models import ExerciseRow, MockRow, ReviewRow, StoryRow, TakeRow

GRADES = {1: "not there yet", 2: "hard", 3: "well", 4: "easily"}
FIGURES = {
    "duration_s": "Seconds",
    "words_per_minute": "Words a minute",
    "fillers_per_minute": "Fillers a minute",
    "pitch_range_semitones": "Pitch range in semitones",
}
PARTS = ("situation", "task", "action", "result")


def files(workspace: Workspace) -> Iterator[File]:
    """Yield a page for each exercise and mock interview, and one for what was read."""
    for number, row in enumerate(workspace.shown(ExerciseRow), start=1):
        takes = sorted(
            workspace.of(TakeRow, exercise_id=row.pk), key=lambda one: one.number
        )
        name = f"{number:02} {plain(title_of(row))}.md"
        yield f"practice/{name}", _exercise(workspace, row, takes)
        if read := [take for take in takes if take.reading]:
            yield f"practice/readings/{name}", _readings(row, read)
    for number, mock in enumerate(workspace.shown(MockRow), start=1):
        yield f"practice/mocks/{number:02} {plain(mock.stage)}.md", _mock(mock)


def _exercise(
    workspace: Workspace, row: ExerciseRow, takes: Sequence[TakeRow]
) -> bytes:
    """Return what the user wrote of an exercise, and noted beside each take."""
    story: StoryRow | None = workspace.find(StoryRow, row.story_id)
    front = {
        "id": row.pk,
        "question": row.key,
        "story": story.title if story else "",
        "opportunity_id": row.opportunity_id,
        "seconds": row.target_s,
        "due": row.due_at,
        "sample": row.is_sample,
    }
    body = [f"# {title_of(row)}"]
    body += section("To cover", "\n".join(f"- {point}" for point in row.points))
    body += section("Script", row.script)
    graded = workspace.of(ReviewRow, exercise_id=row.pk)
    body += section("How it went", "\n".join(map(_went, graded)))
    for take in takes:
        sound = f"Its sound is in recordings/{take.media}." if take.media else ""
        body += section(f"Take {take.number}", sound, take.note)
    return page(front, body)


def _went(row: ReviewRow) -> str:
    return f"- {row.made_at:%Y-%m-%d}: {GRADES.get(row.grade, row.grade)}"


def _readings(row: ExerciseRow, takes: Sequence[TakeRow]) -> bytes:
    """Return what was heard in takes, with the figures."""
    front = {"exercise_id": row.pk, "written_by": "askback"}
    body = [f"# What was heard in takes of: {title_of(row)}"]
    for take in takes:
        words = " ".join(word["text"] for word in take.reading.get("words", ()))
        body += [f"## Take {take.number}, {take.made_at:%Y-%m-%d}"]
        body += ["\n".join(_figures(take.reading))]
        body += [quote(words)] if words else []
        body += list(_parts(take.reading))
    return page(front, body)


def _figures(reading: Mapping[str, Any]) -> Iterator[str]:
    for name, label in FIGURES.items():
        if (figure := reading.get(name)) is not None:
            is_least = "fillers" in name and reading.get("fillers_are") == "at_least"
            yield f"- {label}: {'at least ' if is_least else ''}{figure:g}"
    for one in reading.get("problems", ()):
        yield f"- {one['where']}: {one['message']}"


def _parts(reading: Mapping[str, Any]) -> Iterator[str]:
    star = reading.get("star") or {}
    found = [(name, star[name]["quote"]) for name in PARTS if star.get(name)]
    told = [f"- {name.capitalize()}: “{words}”" for name, words in found]
    for one in reading.get("points", ()):
        said = f"“{one['quote']}”" if one.get("quote") else "not heard"
        told.append(f"- {one['point']}: {said}")
    if told:
        yield "\n".join(told)


def _mock(row: MockRow) -> bytes:
    """Return what was asked in a mock interview, and what was typed there."""
    front = {
        "id": row.pk,
        "opportunity_id": row.opportunity_id,
        "stage": row.stage,
        "minutes": row.minutes,
        "begun": row.begun_at,
        "ended": row.ended_at,
        "sample": row.is_sample,
    }
    body = [f"# A mock interview, {row.stage.replace('_', ' ')}"]
    for step in row.plan:
        went = GRADES.get(step.get("grade", 0), "")
        told = ", ".join(filter(None, (step.get("state"), went)))
        body += section(step["text"], told, step.get("words", ""))
    return page(front, body)
