from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import debriefs, jobs, long_readings, transcripts
from askback.services.long_readings import AT_ONCE
from askback.services.values import JobLine, Upload
from askback.store.models import (
    InterviewRow,
    JobRow,
    OpportunityRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, everything, upload
from tests.services.conversation import DANA, ME, TALK

pytestmark = pytest.mark.django_db

CHAT = f"{DANA}: We had a long winter with many beds and few nurses.\n{ME}: Mm.\n"
LONG = TALK + CHAT * (AT_ONCE // 10)


def of(owner: User, interview: UUID) -> JobLine:
    line = long_readings.of_interview(owner, interview, now=NOW)
    assert line is not None
    return line


def bring(owner: User, interview: UUID, text: str, me: str | None = ME) -> UUID | None:
    return long_readings.bring(owner, interview, upload=upload(text), me=me, now=NOW)


def run(job: UUID | None) -> None:
    assert job is not None
    long_readings.run(job, clock=lambda: NOW)


def test_a_short_transcript_is_read_at_once(me: User, first: UUID) -> None:
    assert bring(me, first, TALK) is None

    assert TranscriptRow.objects.get().text == TALK
    assert long_readings.of_interview(me, first, now=NOW) is None


def test_a_long_one_waits_and_is_then_read_as_at_once(
    me: User, first: UUID, second: UUID
) -> None:
    job = bring(me, first, LONG)
    waits = of(me, first)
    assert not TranscriptRow.objects.exists()

    run(job)
    transcripts.add(me, second, upload=upload(LONG), me=ME, now=NOW)

    assert (waits.id, waits.state, waits.name) == (job, "queued", "talk.txt")
    rows = {row.interview_id: row for row in TranscriptRow.objects.all()}
    assert rows[first].text == rows[second].text == LONG
    assert len(rows[first].reading["turns"]) == waits.of
    read, at_once = (
        [(one["text"], one["answer"]) for one in rows[ident].reading["asked"]]
        for ident in (first, second)
    )
    assert read == at_once
    assert rows[first].me == ME


@pytest.mark.parametrize(
    ("brought", "name", "words"),
    [
        (Upload("a.docx", b"PK\x03\x04 broken"), ME, "a.docx: the DOCX"),
        (upload("... \n" * 500), ME, "holds no words"),
        (upload(LONG), "Zoe", "me: no one speaker is called 'Zoe'"),
    ],
)
def test_a_bad_file_is_refused_before_anything_is_queued(
    me: User, first: UUID, brought: Upload, name: str, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        long_readings.bring(me, first, upload=brought, me=name, now=NOW)

    assert everything() == before


def test_what_was_wrong_in_the_file_is_still_said(me: User, first: UUID) -> None:
    data = LONG.encode("cp1252") + f"{DANA}: Café’s nice.\n".encode("cp1252")
    brought = Upload("t.txt", data)

    run(long_readings.bring(me, first, upload=brought, me=ME, now=NOW))

    assert debriefs.show(me, first, now=NOW).problems


def test_a_transcript_can_be_what_one_begins_with(me: User) -> None:
    short, no_job = long_readings.begin(me, upload=upload(TALK), now=NOW)
    long, job = long_readings.begin(me, upload=upload(LONG, "panel.txt"), now=NOW)
    run(job)

    assert no_job is None
    assert {row.interview_id for row in TranscriptRow.objects.all()} == {short, long}
    assert InterviewRow.objects.get(id=long).name == "panel"


def test_a_file_that_cannot_be_read_begins_nothing(me: User) -> None:
    with pytest.raises(InvalidInputError):
        long_readings.begin(me, upload=upload("\n"), now=NOW)

    assert not OpportunityRow.objects.exists()


def test_who_i_am_is_said_of_a_short_one_at_once_and_of_a_long_one_as_a_job(
    me: User, first: UUID, second: UUID
) -> None:
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)
    transcripts.add(me, second, upload=upload(LONG), me=ME, now=NOW)

    at_once = long_readings.set_me(me, first, me=DANA, now=NOW)
    job = long_readings.set_me(me, second, me=DANA, now=NOW)
    before = [TranscriptRow.objects.get(interview=i).me for i in (first, second)]
    run(job)

    assert at_once is None
    assert before == [DANA, ME]
    assert TranscriptRow.objects.get(interview=second).me == DANA
    assert not JobRow.objects.filter(kind="removed").exists()


def test_i_am_one_of_the_speakers(me: User, first: UUID) -> None:
    transcripts.add(me, first, upload=upload(LONG), me=ME, now=NOW)

    with pytest.raises(InvalidInputError, match="Zoe"):
        long_readings.set_me(me, first, me="Zoe", now=NOW)

    assert not JobRow.objects.exists()


def test_a_reading_that_was_stopped_keeps_nothing_and_can_be_taken_up(
    me: User, first: UUID
) -> None:
    job = bring(me, first, LONG)
    assert job is not None
    long_readings.stop(me, job, now=NOW)
    run(job)
    stopped = of(me, first).state, TranscriptRow.objects.exists()

    assert long_readings.again(me, job, now=NOW)
    run(job)

    assert stopped == ("stopped", False)
    assert TranscriptRow.objects.get().text == LONG
    assert long_readings.show(me, job, now=NOW).state == "done"


def test_reading_it_twice_leaves_what_reading_it_once_does(
    me: User, first: UUID
) -> None:
    run(bring(me, first, LONG))
    once = TranscriptRow.objects.get()
    run(bring(me, first, LONG))

    row = TranscriptRow.objects.get()
    assert (row.id, row.reading) == (once.id, once.reading)
    assert row.readings.count() == len(row.reading["asked"])


def test_a_short_transcript_brought_meanwhile_counts_in_place_of_the_long_one(
    me: User, first: UUID
) -> None:
    job = bring(me, first, LONG)
    bring(me, first, TALK)
    run(job)

    assert TranscriptRow.objects.get().text == TALK
    assert long_readings.of_interview(me, first, now=NOW) is None


def test_an_interview_that_is_gone_fails_and_says_so(me: User, first: UUID) -> None:
    job = bring(me, first, LONG)
    InterviewRow.objects.filter(id=first).update(removed_at=NOW)

    run(job)

    line = of(me, first)
    assert (line.state, line.told) == ("failed", f"No interview {first}.")


def test_a_reading_that_is_not_wanted_any_more_goes_with_its_file(
    me: User, bob: User, first: UUID
) -> None:
    job = bring(me, first, LONG)
    assert job is not None
    with pytest.raises(NotFoundError):
        long_readings.drop(bob, job, now=NOW)

    long_readings.drop(me, job, now=NOW)

    assert not JobRow.objects.exists()


def test_readings_are_their_owners_alone(me: User, bob: User, first: UUID) -> None:
    job = bring(me, first, LONG)
    assert job is not None

    for deed in (long_readings.show, long_readings.stop, long_readings.again):
        with pytest.raises(NotFoundError):
            deed(bob, job, now=NOW)
    with pytest.raises(NotFoundError):
        bring(bob, first, LONG)
    with pytest.raises(NotFoundError):
        long_readings.set_me(bob, first, me=ME, now=NOW)
    with pytest.raises(NotFoundError):
        bring(me, uuid4(), LONG)
    assert long_readings.of_interview(bob, first, now=NOW) is None


def test_one_that_fell_silent_can_be_begun_again(me: User, first: UUID) -> None:
    job = bring(me, first, LONG)
    assert job is not None
    JobRow.objects.filter(id=job).update(state=jobs.RUNNING, done=3)
    later = NOW + jobs.SILENT + timedelta(seconds=1)

    assert not long_readings.again(me, job, now=NOW)
    assert long_readings.again(me, job, now=later)
    run(job)

    assert TranscriptRow.objects.exists()
