from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import debriefs, notes, transcripts
from askback.services.values import ReadLine, Upload
from askback.store.models import (
    AgendaRow,
    EvidenceRow,
    InterviewRow,
    ReadingRow,
    SourceRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, everything, only_matters, upload
from tests.services.conversation import DANA, ME, TALK

pytestmark = pytest.mark.django_db


def reads_of(owner: User, interview: UUID) -> dict[str, ReadLine]:
    page = debriefs.show(owner, interview, now=NOW)
    return {p.question_key: p for p in page.parts if isinstance(p, ReadLine)}


def mark(owner: User, interview: UUID, place: str, key: str) -> None:
    notes.mark(
        owner,
        interview,
        place=place,
        question_key=key,
        verdict="partly",
        direction=-1,
        note="she looked away",
        now=NOW,
    )


def test_a_transcript_is_kept_with_a_reading_of_each_question(
    me: User, told: UUID
) -> None:
    row = TranscriptRow.objects.get(interview=told)

    readings = ReadingRow.objects.filter(transcript=row)
    assert (row.text, row.me, row.name) == (TALK, ME, "talk.txt")
    assert [r.position for r in readings] == list(range(6))
    assert {r.witness for r in readings} == {DANA}
    assert {r.owner for r in readings} == {me}
    for reading in readings:
        answer = reading.value["answer"]
        turn = row.reading["turns"][answer["quote_turn"]]["text"]
        assert turn[answer["start"] : answer["end"]] == answer["quote"]


@pytest.mark.parametrize(
    ("brought", "name", "words"),
    [
        (upload("\n"), ME, "talk.txt: the file is empty"),
        (Upload("a.docx", b"PK\x03\x04 broken"), ME, "a.docx: the DOCX"),
        (upload(TALK), "Zoe", "me: no one speaker is called 'Zoe'"),
    ],
)
def test_a_transcript_that_cannot_be_read_changes_nothing(
    me: User, told: UUID, brought: Upload, name: str | None, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        transcripts.add(me, told, upload=brought, me=name, now=NOW)

    assert everything() == before


def test_a_second_transcript_takes_the_place_of_the_first(me: User, told: UUID) -> None:
    longer = TALK.replace("for the money", "for the money, and for the trains")

    transcripts.add(me, told, upload=upload(longer, "new.txt"), me=ME, now=NOW)

    row = TranscriptRow.objects.get()
    assert (row.name, row.text) == ("new.txt", longer)
    quote = "and for the trains"
    assert EvidenceRow.objects.filter(quote__contains=quote).exists()
    assert ReadingRow.objects.count() == 6


def test_an_interview_with_a_transcript_has_been_at_its_start(
    me: User, company: UUID
) -> None:
    start = NOW - timedelta(days=2)
    ident = add_interview(me, company, draft(start=start))

    transcripts.add(me, ident, upload=upload(TALK), me=ME, now=NOW)

    assert InterviewRow.objects.get(id=ident).done_at == start


def test_an_interview_held_before_its_time_has_been_now(
    me: User, company: UUID
) -> None:
    ident = add_interview(me, company, draft(start=NOW + timedelta(days=2)))

    transcripts.add(me, ident, upload=upload(TALK), me=ME, now=NOW)

    assert InterviewRow.objects.get(id=ident).done_at == NOW


def test_the_agenda_is_read_against_even_if_nobody_had_opened_it(
    me: User, first: UUID
) -> None:
    assert not AgendaRow.objects.exists()

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    reading = TranscriptRow.objects.get().reading
    agenda = AgendaRow.objects.get(interview=first).value["agenda"]
    at_hand = (*agenda["items"], *agenda["spares"], *agenda["tailored"])
    planned = [item["key"] for item in at_hand]
    asked = {one["question_key"] for one in reading["asked"]}
    assert set(reading["unasked"]) == set(planned) - asked
    assert "hate" in asked


def test_words_without_speakers_are_kept_with_what_is_missing(
    me: User, first: UUID
) -> None:
    brought = upload("Four of nine left. Two went to Leeds.")

    transcripts.add(me, first, upload=brought, me=None, now=NOW)

    page = debriefs.show(me, first, now=NOW)
    assert reads_of(me, first) == {}
    assert [message for _, message in page.problems] == [
        "No speaker is named; put a name before what each one says."
    ]


def test_a_question_grown_from_the_posting_is_recognised_and_its_answer_counts(
    me: User, company: UUID
) -> None:
    only_matters(me, "pay")
    ident = add_interview(me, company, draft(minutes=45))
    grown = SourceRow.objects.get(opportunity=company).reading["questions"]
    lines = debriefs.show(me, ident, now=NOW).markable
    tailored = next(line for line in lines if line.question_key.startswith("tailored-"))
    talk = f"{ME}: {tailored.planned}\n{DANA}: It came to 52,000 pounds last May.\n"

    transcripts.add(me, ident, upload=upload(talk), me=ME, now=NOW)

    row = EvidenceRow.objects.get(interview=ident, criterion="pay")
    assert tailored.planned in [question["text"] for question in grown]
    assert list(reads_of(me, ident)) == [tailored.question_key]
    assert row.quote == "It came to 52,000 pounds last May."


def test_who_i_am_can_be_guessed_and_corrected(me: User, first: UUID) -> None:
    transcripts.add(me, first, upload=upload(TALK), me=None, now=NOW)
    guessed = TranscriptRow.objects.get().me

    transcripts.set_me(me, first, me=DANA, now=NOW)
    wrong = TranscriptRow.objects.get().me
    transcripts.set_me(me, first, me=ME, now=NOW)

    assert (guessed, wrong, TranscriptRow.objects.get().me) == (ME, DANA, ME)
    assert len(reads_of(me, first)) == 6


def test_a_name_that_nobody_has_changes_nothing(me: User, told: UUID) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match="Zoe"):
        transcripts.set_me(me, told, me="Zoe", now=NOW)

    assert everything() == before


def test_without_a_transcript_there_is_nobody_to_be(me: User, first: UUID) -> None:
    with pytest.raises(NotFoundError, match="transcript of interview"):
        transcripts.set_me(me, first, me=ME, now=NOW)


def test_what_was_wrong_in_the_file_is_still_said_when_it_is_read_again(
    me: User, first: UUID
) -> None:
    data = TALK.encode("cp1252") + "Dana Marsh: Café’s nice.\n".encode("cp1252")
    transcripts.add(me, first, upload=Upload("t.txt", data), me=ME, now=NOW)
    before = debriefs.show(me, first, now=NOW).problems

    transcripts.set_me(me, first, me=ME, now=NOW)

    assert before
    assert debriefs.show(me, first, now=NOW).problems == before


def test_a_mark_that_corrects_a_reading_wins_and_outlives_another_reading(
    me: User, told: UUID
) -> None:
    place = reads_of(me, told)["last-called-out"].place

    mark(me, told, place, "last-called-out")
    transcripts.set_me(me, told, me=ME, now=NOW)

    line = reads_of(me, told)["last-called-out"]
    row = EvidenceRow.objects.get(criterion="on_call")
    assert (line.verdict, line.suggested) == ("partly", "answered")
    assert (line.confirmed, line.direction) == (True, -1)
    assert (row.direction, row.source) == (-1, "mark")


def test_a_mark_follows_its_question_to_another_place(me: User, told: UUID) -> None:
    old = reads_of(me, told)["hate"].place
    mark(me, told, old, "hate")
    earlier = f"{ME}: How many nurses are there on a night?\n{DANA}: Three.\n"

    transcripts.add(me, told, upload=upload(earlier + TALK), me=ME, now=NOW)

    line = reads_of(me, told)["hate"]
    assert line.place != old
    assert (line.confirmed, line.note) == (True, "she looked away")
    assert sum(read.confirmed for read in reads_of(me, told).values()) == 1


def test_a_mark_whose_question_is_gone_is_kept_and_can_be_taken_back(
    me: User, told: UUID
) -> None:
    mark(me, told, reads_of(me, told)["last-called-out"].place, "last-called-out")

    transcripts.set_me(me, told, me=DANA, now=NOW)

    page = debriefs.show(me, told, now=NOW)
    kept = page.markable[0]
    row = EvidenceRow.objects.get(criterion="on_call")
    assert len(page.markable) == 1
    assert (kept.question_key, kept.note) == ("last-called-out", "she looked away")
    assert (row.direction, row.source, row.quote) == (-1, "note", "she looked away")

    notes.unmark(me, told, place=kept.place, now=NOW)

    assert debriefs.show(me, told, now=NOW).markable == ()


def test_what_i_had_marked_by_hand_wins_over_the_transcript_i_bring_later(
    me: User, first: UUID
) -> None:
    mark(me, first, "hate", "hate")

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    line = reads_of(me, first)["hate"]
    assert (line.verdict, line.suggested, line.confirmed) == (
        "partly",
        "answered",
        True,
    )
    assert {r.direction for r in EvidenceRow.objects.filter(place=line.place)} == {-1}
    assert not EvidenceRow.objects.filter(place="hate").exists()


def test_what_i_marked_and_nobody_asked_in_the_transcript_stays_as_i_marked_it(
    me: User, first: UUID
) -> None:
    mark(me, first, "comes-back", "comes-back")
    mark(me, first, "asked-1", "comes-back")  # of no transcript

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    page = debriefs.show(me, first, now=NOW)
    places = {line.place for line in page.markable}
    assert len(places) == 2
    assert "comes-back" in places
    assert "asked-1" not in places
    assert not any(read.confirmed for read in reads_of(me, first).values())


def test_two_questions_put_in_the_same_words_keep_a_mark_each(
    me: User, first: UUID
) -> None:
    ask = f"{ME}: What does the job pay?\n{DANA}: Come back to that later.\n"
    talk = upload(ask + ask)
    transcripts.add(me, first, upload=talk, me=ME, now=NOW)
    for place in ("asked-0", "asked-1"):
        mark(me, first, place, "pay-range")

    earlier = f"{ME}: Who decides on the rota?\n{DANA}: I do.\n"
    transcripts.add(me, first, upload=upload(earlier + ask + ask), me=ME, now=NOW)

    page = debriefs.show(me, first, now=NOW)
    reads = [part for part in page.parts if isinstance(part, ReadLine)]
    assert [read.confirmed for read in reads] == [False, True, True]


def test_one_can_begin_with_a_transcript(me: User, bob: User) -> None:
    ident = transcripts.begin(me, upload=upload(TALK, "calls/dana.txt"), now=NOW)

    row = InterviewRow.objects.get(id=ident)
    assert (row.name, row.stage, row.owner) == ("dana", "other", me)
    assert row.opportunity.company == "Company of a transcript"
    assert row.done_at == NOW
    assert len(reads_of(me, ident)) == 6
    assert not InterviewRow.objects.filter(owner=bob).exists()


def test_a_beginning_that_cannot_be_read_leaves_nothing(me: User) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match="empty"):
        transcripts.begin(me, upload=upload(" "), now=NOW)

    assert everything() == before


def test_a_talk_in_words_that_are_not_known_is_kept_and_judged_by_nobody(
    me: User, first: UUID
) -> None:
    german = (
        f"{DANA}: Guten Tag, schön, dass Sie da sind, wie war denn die Fahrt zu uns?\n"
        f"{ME}: Danke, sehr gut, der Zug war pünktlich und ich habe gut geschlafen.\n"
        f"{DANA}: Das freut mich, dann fangen wir doch gleich mit Ihren Fragen an.\n"
        f"{ME}: Gerne. Wie viele Leute haben das Team im letzten Jahr verlassen?\n"
        f"{DANA}: Vier von neun, zwei sind in Rente und zwei gingen nach Leeds.\n"
    )

    transcripts.add(me, first, upload=upload(german * 3), me=ME, now=NOW)

    page = debriefs.show(me, first, now=NOW)
    assert (page.reads, page.me, page.turn_count) == ((), ME, 13)
    assert "language" in [where for where, _ in page.problems]
    assert dict(page.unasked) == dict(page.planned)
