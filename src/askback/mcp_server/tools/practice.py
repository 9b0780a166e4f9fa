"""One's own side of the table: before the interview, never in it."""

from __future__ import annotations

from django.utils import timezone

from askback.mcp_server import given, whose
from askback.mcp_server.shapes import deciding as shapes
from askback.services import decoding
from askback.services.practice import schedule
from askback.services.values.practice import PickLine


def decode_question(question: given.Question) -> shapes.Decoded:
    """Say what an interviewer's question is after, and which stories answer it.

    For practice beforehand and for looking back. Never while an interview is going on:
    do not write the answer for the user, and never feed them one.
    """
    found = decoding.decode_for(whose.owner(), question)
    return shapes.Decoded(
        asked=found.asked,
        is_it=found.band,
        known_as=found.text if found.key else "",
        concern=found.concern,
        competency=found.competency_label,
        strong=list(found.strong),
        weak=list(found.weak),
        follow_ups=list(found.follow_ups),
        points=list(found.points),
        careful=found.careful,
        target_s=found.target_s,
        stories=[
            shapes.Story(id=story.id, title=story.title, why=story.why)
            for story in found.stories
        ],
    )


def practice_today() -> shapes.Practice:
    """Say what the user has to practise aloud today, and why today.

    They record it in askback themselves; you may ask the question and listen for the
    points, and give no verdict on the person.
    """
    day = schedule.today(whose.owner(), now=timezone.now())
    return shapes.Practice(
        told=day.state or "Nothing is on the schedule.",
        minutes=day.minutes,
        done_today=day.done,
        picks=[_pick(pick) for pick in day.picks],
        next_at=day.next_at,
    )


def _pick(pick: PickLine) -> shapes.Pick:
    exercise = pick.exercise
    return shapes.Pick(
        id=exercise.id,
        what=exercise.title,
        why=pick.why,
        length_s=pick.length_s,
        points=list(exercise.draft.points),
        story=exercise.story,
        interview_id=pick.interview_id,
    )
