from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import (
    aside,
    companies,
    interviews,
    notes,
    questions,
    removed,
    resumes,
    sources,
    transcripts,
    wordings,
)
from askback.services.values import TakenBack
from askback.store.models import (
    EvidenceRow,
    JobRow,
    MarkRow,
    QuestionRow,
    ResumeRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, upload
from tests.services.conversation import LEE, ME, TALK

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=1)
OTHER_TALK = TALK.replace("So four of the nine left.", "So six of the nine left.")


def listed(owner: User) -> list[tuple[str, str, str]]:
    return [(li.kind, li.label, li.note) for li in removed.show(owner, now=LATER)]


def evidence() -> list[tuple[object, ...]]:
    fields = ("criterion", "witness", "direction", "weight", "quote", "place")
    return sorted(EvidenceRow.objects.values_list(*fields), key=str)


def test_a_source_comes_back_into_its_dossier(me: User, company: UUID) -> None:
    line = companies.show(me, company, now=NOW).dossier.sources[0]
    before = evidence()
    sources.remove(me, line.id, now=NOW)

    assert listed(me) == [("source", "posting.txt", "Halden")]
    back = removed.take_back(me, line.id, now=NOW)

    assert back == TakenBack("company", str(company), "dossier")
    assert evidence() == before


def test_a_question_of_my_own_comes_back(me: User) -> None:
    text = "How many beds were closed last winter?"
    key = wordings.keep(me, text=text, now=NOW)
    row = QuestionRow.objects.get(owner=me, key=key)
    questions.remove(me, key, now=NOW)

    assert listed(me) == [("question", text, "A question of your own")]
    assert removed.take_back(me, row.id, now=NOW) == TakenBack("question", key)
    assert QuestionRow.objects.get(id=row.id).removed_at is None


def test_a_question_that_cannot_be_read_any_more_is_listed_by_its_key(me: User) -> None:
    QuestionRow.objects.create(owner=me, made_at=NOW, key="own-x", removed_at=NOW)

    assert listed(me) == [("question", "own-x", "A question of your own")]


def test_my_own_wording_comes_back_over_the_banks(me: User) -> None:
    questions.change(
        me, "hate", changes={"text": "What is bad here?"}, note=None, now=NOW
    )
    former = questions.put_back(me, "hate", now=NOW)

    assert listed(me) == [("wording", "What is bad here?", "")]
    assert removed.take_back(me, former, now=NOW) == TakenBack("question", "hate")
    changes = QuestionRow.objects.get(owner=me, key="hate").changes
    assert changes["text"] == "What is bad here?"


def test_a_person_comes_back_to_their_place_in_the_order(
    me: User, company: UUID
) -> None:
    people = ((LEE, "peer"), ("Dana Marsh", "hiring_manager"), ("Ash", "report"))
    panel = add_interview(me, company, draft("Panel", people=people))

    left = interviews.leave(me, panel, name="Dana Marsh", now=NOW)

    assert left is not None
    assert listed(me) == [("person", "Dana Marsh", "Panel, Halden")]
    assert removed.take_back(me, left, now=NOW) == TakenBack("agenda", str(panel))
    assert interviews.draft(me, panel).people == people


def test_a_mark_that_was_taken_back_can_be_brought_back(me: User, told: UUID) -> None:
    fields = {"place": "asked-1", "question_key": "left-last-year"}
    notes.mark(
        me, told, **fields, verdict="partly", direction=-1, note="by name", now=NOW
    )
    before = MarkRow.objects.values(*aside.FIELDS).get()
    said = evidence()

    former = notes.unmark(me, told, place="asked-1", now=NOW)

    assert former is not None
    assert [kind for kind, _, _ in listed(me)] == ["mark"]
    back = removed.take_back(me, former, now=NOW)
    assert back == TakenBack("debrief", str(told), "asked-1")
    assert MarkRow.objects.values(*aside.FIELDS).get() == before
    assert evidence() == said


def test_a_mark_that_comes_back_stands_over_a_newer_one(me: User, told: UUID) -> None:
    def mark(verdict: str) -> None:
        notes.mark(
            me,
            told,
            place="asked-1",
            question_key="",
            verdict=verdict,
            direction=None,
            note="",
            now=NOW,
        )

    mark("partly")
    former = notes.unmark(me, told, place="asked-1", now=NOW)
    mark("answered")

    assert former is not None
    removed.take_back(me, former, now=NOW)
    assert MarkRow.objects.get().verdict == "partly"


def test_taking_back_no_mark_lays_nothing_aside(me: User, told: UUID) -> None:
    assert notes.unmark(me, told, place="asked-1", now=NOW) is None
    assert not JobRow.objects.exists()


def test_a_former_transcript_comes_back_with_its_marks(me: User, told: UUID) -> None:
    notes.confirm(me, told, now=NOW)
    marks = list(MarkRow.objects.order_by("place").values(*aside.FIELDS))
    before = TranscriptRow.objects.get()
    said = evidence()

    transcripts.add(me, told, upload=upload(OTHER_TALK), me=ME, now=LATER)
    former = aside.laid(me, "transcript", now=LATER)

    assert former is not None
    assert listed(me) == [("transcript", "talk.txt", "First call, Halden")]
    assert removed.take_back(me, former, now=LATER) == TakenBack("debrief", str(told))
    row = TranscriptRow.objects.get()
    assert (row.text, row.me) == (before.text, before.me)
    assert row.reading == before.reading
    assert list(MarkRow.objects.order_by("place").values(*aside.FIELDS)) == marks
    assert evidence() == said
    assert listed(me) == [("transcript", "talk.txt", "First call, Halden")]


def test_the_same_transcript_again_lays_nothing_aside(me: User, told: UUID) -> None:
    transcripts.add(me, told, upload=upload(TALK), me=ME, now=LATER)

    assert aside.laid(me, "transcript", now=LATER) is None


def test_a_resume_comes_back_to_its_place_among_the_others(me: User) -> None:
    first = resumes.add(me, upload=upload("Nurse since 2010.", "old.txt"), now=NOW)
    resumes.add(me, upload=upload("Nurse since 2011.", "new.txt"), now=LATER)

    former = resumes.remove(me, first, now=LATER)

    assert listed(me) == [("resume", "old.txt", "")]
    assert removed.take_back(me, former, now=LATER) == TakenBack("resume")
    assert (resumes.show(me), ResumeRow.objects.count()) == ("new.txt", 2)


def test_a_resume_that_is_removed_lets_the_former_count_again(me: User) -> None:
    resumes.add(me, upload=upload("Nurse since 2010.", "old.txt"), now=NOW)
    newer = resumes.add(me, upload=upload("Cook since 2011.", "new.txt"), now=LATER)

    resumes.remove(me, newer, now=LATER)

    assert resumes.show(me) == "old.txt"
