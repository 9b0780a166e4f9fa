"""What is looked through, and what of it is of others."""

from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import aside, forgetting, jots, transcripts
from askback.services.values.forgetting import Also
from askback.services.values.live import Said
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    JobRow,
    LetterRow,
    MarkRow,
    ObjectionRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, upload
from tests.services.conversation import DANA, LEE, ME
from tests.services.forgetting.test_deeds import person, where

pytestmark = pytest.mark.django_db


def test_what_is_of_others_in_the_same_hour_stays(
    me: User, company: UUID, told: UUID
) -> None:
    both = ((DANA, "hiring_manager"), (LEE, "peer"))
    panel = add_interview(me, company, draft("Panel", people=both))
    said = [
        Said(f"mark/turnover/{LEE}", 1, "partly", NOW, {}),
        Said(f"note/turnover/{LEE}", 1, "Lee knew", NOW, {}),
        Said("end//", 1, "over", NOW, {}),
    ]
    jots.keep(me, panel, device="d1", said=said, now=NOW)
    jots.settle_one(me, panel, now=NOW)
    place = MarkRow.objects.get(interview=panel).place
    room, own = InterviewRow.objects.get(id=panel), {"owner": me, "made_at": NOW}
    first = InterviewRow.objects.get(id=told)
    ClosingRow.objects.create(interview=room, who=LEE, said="Fine by me", **own)
    ClosingRow.objects.create(interview=first, said="Fine by her", **own)
    ObjectionRow.objects.create(
        opportunity_id=company, who=LEE, text="Too far away", **own
    )
    LetterRow.objects.create(
        opportunity_id=company, kind="thanks", to_name=LEE, body="Dear Lee,", **own
    )

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert MarkRow.objects.get(interview=panel).place == place
    assert where("Lee knew") != []
    assert ClosingRow.objects.get(interview=panel).said == "Fine by me"
    assert ClosingRow.objects.get(interview=told).said == ""
    assert ObjectionRow.objects.get().text == "Too far away"
    assert LetterRow.objects.get().to_name == LEE


@pytest.mark.usefixtures("first")
def test_what_was_laid_aside_is_looked_through(
    me: User, company: UUID, second: UUID
) -> None:
    talk = f"{ME}: How many of you are there?\n{LEE}: Nine, and four of us are new.\n"
    transcripts.add(me, second, upload=upload(talk), me=ME, now=NOW)
    interview = InterviewRow.objects.get(id=second)
    aside.lay_transcript(TranscriptRow.objects.get(), NOW)
    given = {"note": "as Dana Marsh said", "place": "x"}
    aside.lay(me, "mark", label="x", given=given, now=NOW, interview=interview)
    before = JobRow.objects.get(state="transcript").given

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert JobRow.objects.get(state="transcript").given == before
    assert JobRow.objects.get(state="mark").given["note"] == "as someone said"
    people = {name for _, name, _ in forgetting.people_of(me, company)}
    assert people == {"Someone", LEE}


def test_a_transcript_that_names_nobody_goes_whole_if_the_user_says_so(
    me: User, first: UUID
) -> None:
    text = (
        "00:00:01 --> 00:00:04\nHow many people left the team last year?\n\n"
        "00:00:05 --> 00:00:09\nFour of the nine left and two went to Leeds.\n"
    )
    transcripts.add(me, first, upload=upload(text, "talk.vtt"), me=None, now=NOW)

    (voice,) = forgetting.look(me, person().id).voices
    assert voice.name == ""
    forgetting.forget(me, person().id, also=Also(frozenset({voice.key})), now=NOW)

    turns = TranscriptRow.objects.get().reading["turns"]
    assert {(turn["speaker"], turn["text"]) for turn in turns} == {(None, "[…]")}


@pytest.mark.usefixtures("told")
def test_what_was_broken_in_a_file_names_nobody_either(me: User) -> None:
    row = TranscriptRow.objects.get()
    problem = {"where": "line 3", "message": "Dana Marsh: has no words."}
    nothing = {"quote": None, "quote_turn": None, "start": None, "end": None}
    unquoted: dict[str, object] = {"turns": [], "signals": [], **nothing}
    first, *rest = row.reading["asked"]
    asked = [{**first, "answer": {**first["answer"], **unquoted}}, *rest]
    row.reading = {**row.reading, "problems": [problem], "asked": asked}
    row.save()

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    (kept,) = TranscriptRow.objects.get().reading["problems"]
    assert kept["message"] == "Someone: has no words."
