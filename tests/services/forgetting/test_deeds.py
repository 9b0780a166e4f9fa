"""What is left of somebody who was forgotten: nothing."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import connection, models

from askback.errors import NotFoundError
from askback.services import (
    aside,
    companies,
    debriefs,
    exports,
    finding,
    forgetting,
    interviews,
    jots,
    notes,
    people,
    removed,
    sources,
    transcripts,
)
from askback.services.values.forgetting import Also
from askback.services.values.live import Said
from askback.store.models import (
    ClosingRow,
    DiscountRow,
    EvidenceRow,
    InterviewerRow,
    InterviewRow,
    JobRow,
    LetterRow,
    MarkRow,
    NoteRow,
    ObjectionRow,
    OpportunityRow,
    OwnEvidenceRow,
    ReadingRow,
    SourceRow,
    StoryRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, upload
from tests.services.conversation import DANA, LEE, ME, TALK

pytestmark = pytest.mark.django_db

SENTENCE = "In October we opened six extra beds and I lost that argument"
EMAIL = "dana.marsh@halden.example"


def person(name: str = DANA) -> InterviewerRow:
    return InterviewerRow.objects.get(name=name)


def stored() -> Iterator[tuple[str, str]]:
    """Yield every value of every column that holds words or bytes."""
    for model in apps.get_app_config("store").get_models():
        for row in model._base_manager.all():
            for field in model._meta.concrete_fields:
                value = getattr(row, field.attname)
                if isinstance(field, models.BinaryField) and value is not None:
                    value = bytes(value).decode(errors="replace")
                elif isinstance(field, models.JSONField):
                    value = json.dumps(value, ensure_ascii=False)
                yield f"{model.__name__}.{field.name}", str(value)


def where(words: str) -> list[str]:
    """Return the columns in which words stand, in any case."""
    return sorted({at for at, text in stored() if words.casefold() in text.casefold()})


def exported(owner: User) -> str:
    held = zipfile.ZipFile(io.BytesIO(exports.packed(owner)))
    texts = [
        name + held.read(name).decode(errors="replace") for name in held.namelist()
    ]
    return "\n".join(texts)


def fill(me: User, company: UUID, told: UUID) -> None:
    """Let Dana be named and quoted wherever anybody can be."""
    own = {"owner": me, "made_at": NOW}
    loop, first = (
        OpportunityRow.objects.get(id=company),
        InterviewRow.objects.get(id=told),
    )
    InterviewerRow.objects.filter(name=DANA).update(email=EMAIL)
    first.origin = {"kind": "invite", "quotes": {"people": f"{DANA} <{EMAIL}>"}}
    first.name, first.place = "Call with Dana Marsh", "https://meet.example/dana-marsh"
    first.save()
    notes.add(me, told, text=f"Dana was late. She said: {SENTENCE}.", now=NOW)
    notes.mark(
        me,
        told,
        place="asked-0",
        question_key="",
        verdict="answered",
        direction=1,
        note="Dana Marsh was open about it.",
        now=NOW,
    )
    said = [
        Said("mark/turnover/Dana Marsh", 1, "partly", NOW, {}),
        Said("note/turnover/Dana Marsh", 1, "Dana paused", NOW, {}),
        Said(
            "surprise/s1",
            1,
            {
                "text": "dana marsh laughed",
                "who": DANA,
                "criterion": "pay",
                "direction": 1,
            },
            NOW,
            {},
        ),
        Said("end//", 1, "over", NOW, {}),
    ]
    jots.keep(me, told, device="d1", said=said, now=NOW)
    jots.settle_one(me, told, now=NOW)
    ClosingRow.objects.create(
        interview=first, who="Dana", said=SENTENCE, replied="I told Dana no", **own
    )
    ObjectionRow.objects.create(
        opportunity=loop, interview=first, who=DANA, text="too junior, Dana says", **own
    )
    LetterRow.objects.create(
        opportunity=loop,
        interview=first,
        kind="thanks",
        to_name=DANA,
        to_email=EMAIL,
        body=f"Dear Dana,\n“{SENTENCE}” stayed with me.",
        **own,
    )
    OwnEvidenceRow.objects.create(
        opportunity=loop,
        criterion="pay",
        direction=1,
        text="Marsh told me",
        who=DANA,
        **own,
    )
    DiscountRow.objects.create(opportunity=loop, kind="witness", name=DANA, **own)
    StoryRow.objects.create(title="What I told Dana Marsh", **own)
    aside.lay(
        me,
        "person",
        label=DANA,
        given={"name": DANA, "role": "peer", "position": 0},
        now=NOW,
        interview=first,
    )
    aside.lay_transcript(TranscriptRow.objects.get(interview=first), NOW)
    JobRow.objects.create(
        kind="dropped",
        state="transcript",
        given={},
        data=TALK.encode(),
        heard_at=NOW,
        **own,
    )
    JobRow.objects.create(
        kind="reading", subject=str(told), state="failed", given={}, heard_at=NOW, **own
    )
    text = "Dana Marsh leads nine nurses. We are a fast-paced ward, says Dana Marsh."
    blog = upload(text, "blog.txt")
    sources.add(me, company, upload=blog, kind="article", now=NOW)
    SourceRow.objects.filter(name="blog.txt").update(
        name="Dana Marsh on leading", original=text.encode()
    )


def test_nothing_of_somebody_who_was_forgotten_is_left_anywhere(
    me: User, company: UUID, told: UUID
) -> None:
    fill(me, company, told)
    assert len(where("Dana")) > 12

    also = Also(sources=True)
    forgetting.forget(me, person().id, also=also, now=NOW)

    assert where("dana") == []
    assert where("marsh") == []
    assert where(SENTENCE) == []
    assert where("opened six extra beds") == []
    assert where(EMAIL) == []
    text = exported(me).casefold()
    assert [w for w in ("dana", "marsh", "six extra beds", EMAIL) if w in text] == []
    for typed in ("Dana", "Marsh"):
        found = finding.find(me, typed, now=NOW)
        assert [g.kind for g in found if g.kind in {"person", "interview"}] == []
    companies.show(me, company, now=NOW)
    debriefs.show(me, told, now=NOW)
    assert where("dana") == []


def test_what_the_user_marked_and_wrote_stays_with_someone_in_it(
    me: User, company: UUID, told: UUID
) -> None:
    fill(me, company, told)

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert NoteRow.objects.get().text == "Someone was late. She said: […]."
    mark = MarkRow.objects.get(place="asked-0")
    assert (mark.verdict, mark.direction) == ("answered", 1)
    assert mark.note == "Someone was open about it."
    letter = LetterRow.objects.get()
    assert (letter.to_name, letter.to_email) == ("", "")
    assert letter.body == "Dear someone,\n“[…]” stayed with me."
    closing = ClosingRow.objects.get()
    assert (closing.said, closing.replied) == ("", "I told someone no")
    assert (
        ObjectionRow.objects.get().text == "A doubt; what was said of it is forgotten."
    )
    interview = InterviewRow.objects.get(id=told)
    assert interview.name == "Call with someone"
    seat = interview.seats.get().interviewer
    assert (seat.name, seat.role, seat.email) == ("Someone", "hiring_manager", "")
    assert DiscountRow.objects.get().name == "Someone"
    assert SourceRow.objects.filter(name="Dana Marsh on leading").exists()


def test_a_transcript_keeps_what_i_said_and_can_be_read_again(
    me: User, told: UUID
) -> None:
    before = TranscriptRow.objects.get().reading

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    row = TranscriptRow.objects.get()
    mine = [t["text"] for t in before["turns"] if t["speaker"] == ME]
    now = [t["text"] for t in row.reading["turns"] if t["speaker"] == ME]
    assert now[:-1] == mine[:-1]
    assert now[-1] == "That's lovely. Thank you, someone, that was really helpful."
    theirs = {t["text"] for t in row.reading["turns"] if t["speaker"] != ME}
    assert theirs == {"[…]"}
    for asked in row.reading["asked"]:
        turn = row.reading["turns"][asked["turn"]]["text"]
        assert turn[asked["start"] : asked["end"]] == asked["text"]
        assert (asked["answer"]["verdict"], asked["answer"]["quote"]) == (
            "cant_tell",
            None,
        )
    assert {r.witness for r in ReadingRow.objects.all()} == {"Someone"}
    asked = len(row.reading["asked"])

    transcripts.set_me(me, told, me=ME, now=NOW)

    again = TranscriptRow.objects.get().reading
    assert len(again["asked"]) == asked
    assert {t["speaker"] for t in again["turns"]} == {ME, "Someone"}
    assert not EvidenceRow.objects.filter(source="reading").exists()


def test_what_is_forgotten_is_told_before_and_after(
    me: User, company: UUID, told: UUID
) -> None:
    fill(me, company, told)
    rows = list(stored())

    page = forgetting.look(me, person().id)

    assert list(stored()) == rows
    assert (page.name, page.company, page.sources) == (DANA, "Halden", 1)
    counts = {noun: number for number, noun in page.goes}
    assert counts["turns of theirs"] == 18 or counts["turns of theirs"] > 0
    assert counts["note of yours that names them"] == 1
    assert counts["letter"] == 1

    report = forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert report.went == page.goes
    assert (report.company, report.opportunity_id) == ("Halden", company)
    assert forgetting.told(me, report.id) == report


def test_nobody_else_is_forgotten_with_them(me: User, company: UUID) -> None:
    both = ((DANA, "hiring_manager"), ("Dana Ho", "peer"))
    panel = add_interview(me, company, draft("Panel", people=both))
    text = (
        f"{ME}: How many people left last year?\n"
        "Dana Marsh: Four of the nine left, as far as I can say today.\n"
        "Dana Ho: Dana Marsh counts well, and Dana knows that two of them came back.\n"
        f"{ME}: Thank you, Dana Ho.\n"
    )
    transcripts.add(me, panel, upload=upload(text), me=ME, now=NOW)
    notes.add(me, panel, text="Dana was quiet; Dana Ho was not; Marsh left.", now=NOW)

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    turns = TranscriptRow.objects.get().reading["turns"]
    assert [turn["text"] for turn in turns] == [
        "How many people left last year?",
        "[…]",
        "Someone counts well, and Dana knows that two of them came back.",
        "Thank you, Dana Ho.",
    ]
    assert (
        NoteRow.objects.get().text == "Dana was quiet; Dana Ho was not; someone left."
    )


@pytest.mark.usefixtures("company", "first", "second")
def test_a_second_person_is_someone_else(me: User) -> None:
    forgetting.forget(me, person().id, also=Also(), now=NOW)
    forgetting.forget(me, person(LEE).id, also=Also(), now=NOW)

    assert set(InterviewerRow.objects.values_list("name", flat=True)) == {
        "Someone",
        "Someone 2",
    }


def test_whose_a_voice_is_the_user_says(me: User, company: UUID) -> None:
    both = ((DANA, "hiring_manager"), (LEE, "peer"))
    panel = add_interview(me, company, draft("Panel", people=both))
    text = TALK.replace("Dana Marsh:", "Speaker 2:")
    transcripts.add(me, panel, upload=upload(text), me=ME, now=NOW)

    (voice,) = forgetting.look(me, person().id).voices

    assert (voice.name, voice.where) == ("Speaker 2", "Panel")
    forgetting.forget(me, person().id, also=Also(frozenset({voice.key})), now=NOW)
    assert where("six extra beds") == []


@pytest.mark.usefixtures("company")
def test_the_only_other_voice_is_the_only_person(me: User, first: UUID) -> None:
    text = TALK.replace("Dana Marsh:", "Speaker 2:")
    transcripts.add(me, first, upload=upload(text), me=ME, now=NOW)

    assert forgetting.look(me, person().id).voices == ()

    forgetting.forget(me, person().id, also=Also(), now=NOW)
    assert where("six extra beds") == []


@pytest.mark.usefixtures("first")
def test_somebody_elses_people_are_nobodys(me: User, bob: User) -> None:
    ident = person().id
    for deed in (
        lambda: forgetting.look(bob, ident),
        lambda: forgetting.forget(bob, ident, also=Also(), now=NOW),
        lambda: forgetting.told(me, uuid4()),
    ):
        with pytest.raises(NotFoundError):
            deed()
    assert person().name == DANA


@pytest.mark.usefixtures("first")
def test_a_report_outlives_its_company(me: User, company: UUID) -> None:
    report = forgetting.forget(me, person().id, also=Also(), now=NOW)
    OpportunityRow.objects.filter(id=company).delete()

    assert forgetting.told(me, report.id).opportunity_id is None


@pytest.mark.usefixtures("company")
def test_what_was_removed_comes_back_without_them(me: User, told: UUID) -> None:
    interviews.remove(me, told, now=NOW)

    forgetting.forget(me, person().id, also=Also(), now=NOW)
    removed.take_back(me, told, now=NOW)

    assert where("dana") == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file of SQLite's")
def test_the_words_do_not_stand_in_the_file_either(tmp_path: Path) -> None:
    owner = people.local_owner()
    company = add_company(owner)
    call = add_interview(owner, company)
    transcripts.add(owner, call, upload=upload(TALK), me=ME, now=NOW)

    report = forgetting.forget(owner, person().id, also=Also(), now=NOW)

    assert report.is_wiped
    copy = tmp_path / "copy.sqlite3"
    with sqlite3.connect(copy) as held:
        connection.connection.backup(held)
    data = copy.read_bytes()
    assert (b"Dana" in data, b"six extra beds" in data) == (False, False)
