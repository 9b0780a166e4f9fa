from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from askback.errors import NotFoundError
from askback.services import labels, notes, speakers, transcripts
from askback.store.models import User
from tests.builders import NOW, add_interview, draft, upload
from tests.services.conversation import DANA, ME, TALK

pytestmark = pytest.mark.django_db


def mark(owner: User, interview: UUID, place: str, **changed: Any) -> None:
    said = {
        "question_key": "",
        "verdict": "partly",
        "direction": None,
        "note": "secret thought",
        "reason": "",
    }
    notes.mark(owner, interview, place=place, now=NOW, **{**said, **changed})


def found(owner: User, **options: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in labels.lines(owner, **options)]


def test_a_correction_is_a_line_with_both_readings(me: User, told: UUID) -> None:
    mark(me, told, "asked-1", question_key="last-departure", direction=-1.0)

    (label,) = found(me)

    assert label == {
        "question": "And how many people have left the team in the last year?",
        "planned": label["planned"],
        "answer": "So four of the nine left. Two retired in March, and the other two "
        "went to Leeds in June, for the money.",
        "read": {
            "verdict": "answered",
            "reason": None,
            "question_key": "last-departure",
            "band": "none",
        },
        "user": {
            "is_question": True,
            "verdict": "partly",
            "reason": None,
            "question_key": "last-departure",
            "planned": label["planned"],
            "is_none_planned": False,
            "direction": -1,
        },
        "role": "hiring_manager",
    }
    assert label["planned"]


def test_what_is_no_question_and_none_of_the_planned_is_said(
    me: User, told: UUID
) -> None:
    mark(me, told, "asked-0", reason="no_question")
    mark(me, told, "asked-2", question_key="-", verdict="not_answered", reason="unable")

    first, second = (label["user"] for label in found(me))

    assert (first["is_question"], first["verdict"], first["reason"]) == (
        False,
        None,
        None,
    )
    assert (second["is_none_planned"], second["question_key"]) == (True, None)
    assert (second["verdict"], second["reason"]) == ("not_answered", "unable")


def test_what_nobody_said_anything_of_is_no_label(me: User, told: UUID) -> None:
    mark(me, told, "kept-by-hand")

    assert found(me) == []


def test_no_name_that_is_known_is_in_it_and_no_note(me: User, company: UUID) -> None:
    """Names are known from the loop, the file, and what the user called people."""
    ident = add_interview(me, company, draft())
    talk = TALK.replace(f"{DANA}:", "Dana M:").replace(
        "So four of the nine left.",
        "Well, Ines, at Halden it was four, as Lee Okafor said. OKAFOR. Ask Dana.",
    )
    transcripts.add(me, ident, upload=upload(talk), me=ME, now=NOW)
    add_interview(me, company, draft("Team", people=(("Lee Okafor", "peer"),)))
    speakers.rename(me, ident, speaker="Dana M", name="Berta Lopez", now=NOW)
    for number in range(6):
        mark(me, ident, f"asked-{number}")

    told = "\n".join(labels.lines(me))

    for name in ("Dana", "Ines", "Vidal", "Okafor", "Berta", "Halden", "secret"):
        assert name not in told, name
    answer = found(me)[1]["answer"]
    assert answer.startswith("Well, [name], at [company] it was four, as [name] said.")


def test_talk_in_small_letters_is_searched_in_small_letters(
    me: User, first: UUID
) -> None:
    talk = f"{ME}: how many people left?\n{DANA}: four left, ask dana marsh at halden\n"
    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)
    mark(me, first, "asked-0")

    assert found(me)[0]["answer"] == "four left, ask [name] at [company]"


def test_names_are_left_in_where_one_says_so(me: User, told: UUID) -> None:
    mark(me, told, "asked-5")

    (label,) = found(me, names=True)

    assert (label["company"], label["people"]) == ("Halden", [DANA])
    assert label["interview"] == "First call"
    assert "secret" not in str(label)


def test_one_interviews_labels_are_its_own(me: User, company: UUID, told: UUID) -> None:
    other = add_interview(me, company, draft("Other"))
    transcripts.add(me, other, upload=upload(TALK), me=ME, now=NOW)
    mark(me, told, "asked-0")
    mark(me, other, "asked-1")
    add_interview(me, company, draft("Without a transcript"))

    assert len(found(me)) == 2
    assert len(found(me, interview_id=other)) == 1


def test_labels_that_are_not_mine_are_not_there(
    me: User, bob: User, told: UUID
) -> None:
    mark(me, told, "asked-0")

    assert found(bob) == []
    with pytest.raises(NotFoundError):
        found(bob, interview_id=told)
