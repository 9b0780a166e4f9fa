"""The demo is read once for all of these tests, which takes some twenty seconds."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from askback.services import (
    agendas,
    companies,
    debriefs,
    demo,
    people,
    sample_rows,
    stories,
    today,
)
from askback.services.practice import schedule, takes
from askback.services.values import CompanyPage, ReadLine
from askback.store.models import (
    AgendaRow,
    EvidenceRow,
    ExerciseRow,
    InterviewRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    ResumeRow,
    SourceRow,
    TakeRow,
    TranscriptRow,
    User,
    WeightRow,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def said(
    django_db_setup: None,  # noqa: ARG001 -- makes the database
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[list[str]]:
    """Load the demo, and take it away again after the last of these tests."""
    lines: list[str] = []
    with django_db_blocker.unblock(), transaction.atomic():
        demo.read(people.local_owner(), now=NOW, tell=lines.append)
        yield lines
        transaction.set_rollback(True)


@pytest.fixture
def me(said: list[str]) -> User:
    assert said
    return people.local_owner()


def page_of(owner: User, company: str) -> CompanyPage:
    row = OpportunityRow.objects.get(owner=owner, company__startswith=company)
    return companies.show(owner, row.id, now=NOW)


@pytest.mark.usefixtures("me")
def test_the_demo_is_three_companies_and_what_was_heard_there() -> None:
    kept = {
        model: model._default_manager.count()
        for model in (
            OpportunityRow,
            SourceRow,
            ResumeRow,
            InterviewRow,
            TranscriptRow,
            NoteRow,
            WeightRow,
        )
    }

    assert list(kept.values()) == [3, 6, 1, 15, 8, 1, 17]
    assert ReadingRow.objects.count() == sum(
        len(row.reading["asked"]) for row in TranscriptRow.objects.all()
    )
    assert AgendaRow.objects.count() == 15
    assert MarkRow.objects.exclude(place__startswith="asked-").count() == 7


STALE = "run scripts/sample.py: what is shipped is not what is read now"
NEAR = 0.05  # vectors are rounded in batches, so each hangs a little on its neighbours
SAME = 0.95  # of the readings: on another machine one or two may fall the other way
GIVEN = (
    "SourceRow", "ResumeRow", "WeightRow", "StoryRow", "InterviewerRow", "NoteRow",
    "ExerciseRow", "ReviewRow",
)  # fmt: skip
IDENT = re.compile(f"{sample_rows.IDENT.pattern}|(?<=tailored-)[0-9a-f]{{8}}")
DATED = ("_at", "start", "id")


def keyed(rows: list[dict[str, Any]]) -> list[str]:
    """Return rows in an order that hangs neither on names nor on days."""
    untimed = (
        {name: value for name, value in row.items() if not name.endswith(DATED)}
        for row in rows
    )
    return sorted(IDENT.sub("", json.dumps(row, sort_keys=True)) for row in untimed)


def judged(rows: list[dict[str, Any]]) -> Counter[tuple[str, ...]]:
    """Return what readings say: of which words, of which question, and how far."""
    return Counter(
        (
            row["value"]["text"],
            IDENT.sub("", row.get("question_key", "")),
            row["value"]["answer"]["verdict"],
            row["value"]["answer"]["quote"] or "",
        )
        for row in rows
    )


def worths(rows: list[dict[str, Any]]) -> list[tuple[str, float]]:
    """Return what plans are worth: of two alike either may be found."""
    found = ((r["value"]["agenda"]["interview"], r["value"]["value"]) for r in rows)
    return sorted(found)


def test_what_is_shipped_is_what_is_read_now(me: User) -> None:
    read, shipped = sample_rows.of(me), sample_rows.shipped_rows()

    for kind in GIVEN:
        assert keyed(shipped[kind]) == keyed(read[kind]), f"{kind}: {STALE}"
    told, told_now = judged(shipped["ReadingRow"]), judged(read["ReadingRow"])
    assert (told & told_now).total() >= SAME * told_now.total(), STALE
    assert len(shipped["EvidenceRow"]) == pytest.approx(
        len(read["EvidenceRow"]), rel=NEAR
    ), STALE
    for (name, worth), (other, now) in zip(
        worths(shipped["AgendaRow"]), worths(read["AgendaRow"]), strict=True
    ):
        assert name == other, STALE
        assert worth == pytest.approx(now, rel=NEAR), STALE


def test_whoever_waits_is_told_what_is_being_read(said: list[str]) -> None:
    assert said[:2] == [
        "Reading what is known of Fennel Systems",
        "Reading Fennel Systems, Recruiter call",
    ]
    assert len(said) == 3 + 8


def test_the_demo_is_there_for_its_owner_alone(me: User, bob: User) -> None:
    assert demo.is_loaded(me)
    assert not demo.is_loaded(bob)


def test_the_stories_are_told_and_one_grew_from_the_resume(me: User) -> None:
    told = stories.every(me)

    assert [line.draft.title for line in told] == [
        "The night plan in 34 minutes",
        "Eleven of forty cuts put back",
        "6,300 parcels in the wrong chutes",
        "Incident reviews that people read",
    ]
    assert [bool(line.origin) for line in told] == [True, False, False, False]
    assert told[0].origin[:18] == "Cut the night plan"
    assert (told[0].seen, len(told[3].seen)) == ((), 3)


@pytest.mark.usefixtures("me")
def test_every_word_that_is_quoted_was_said() -> None:
    quotes = 0
    for row in TranscriptRow.objects.all():
        turns = [turn["text"] for turn in row.reading["turns"]]
        for reading in row.readings.all():
            asked, answer = reading.value, reading.value["answer"]
            assert turns[asked["turn"]][asked["start"] : asked["end"]] == asked["text"]
            said = [(answer["quote_turn"], answer)] if answer["quote"] else []
            for turn, part in (*said, *((s["turn"], s) for s in answer["signals"])):
                assert turns[turn][part["start"] : part["end"]] == part["quote"]
                quotes += 1
        for told in row.reading["answered_unasked"]:
            assert turns[told["turn"]][told["start"] : told["end"]] == told["quote"]
    assert quotes > 80


@pytest.mark.usefixtures("me")
def test_every_word_that_is_quoted_was_written() -> None:
    for row in SourceRow.objects.all():
        parts = [
            *row.reading["claims"],
            *row.reading["loaded_phrases"],
            *row.reading["questions"],
            *row.reading["skills"],
        ]
        assert parts
        for part in parts:
            assert row.text[part["start"] : part["end"]] == part["quote"]


@pytest.mark.usefixtures("me")
def test_all_evidence_is_in_the_words_of_a_source_a_turn_or_a_note() -> None:
    written = "\n".join(row.text for row in SourceRow.objects.all())
    turns = "\n".join(
        turn["text"]
        for row in TranscriptRow.objects.all()
        for turn in row.reading["turns"]
    )
    noted = "\n".join(row.note for row in MarkRow.objects.all())
    told = {"source": written, "reading": turns, "mark": turns, "note": noted}

    rows = list(EvidenceRow.objects.all())

    assert {row.source for row in rows} == set(told)
    assert all(row.quote in told[row.source] for row in rows)


def test_the_days_of_the_demo_count_from_the_day_it_is_loaded(me: User) -> None:
    page = today.show(me, now=NOW)

    assert page.next is not None
    assert page.next.line.start is not None
    assert timedelta(0) < page.next.line.start - NOW < timedelta(days=2)
    assert page.companies[0].state == "3 of 5 done, next: Panel"
    assert len(page.due) == 5


def test_each_company_has_less_unknown_than_at_first_and_a_plan_for_the_rest(
    me: User,
) -> None:
    for name in ("Fennel", "Marrow", "Cald"):
        page = page_of(me, name)

        assert page.unknown < 0.9
        assert [line.state for line in page.loop] == [
            "done",
            "done",
            "done",
            "next",
            "to_come",
        ]
        for line in page.loop[3:]:
            agenda = agendas.show(me, line.id, now=NOW)
            assert agenda.agenda.items
            assert agenda.fixed_covers <= agenda.covers


def test_what_was_noted_without_a_transcript_counts(me: User) -> None:
    page = page_of(me, "Cald")

    noted = [q for c in page.known + page.settled for q in c.quotes if q.noted]
    line = page.loop[2]
    assert (line.has_transcript, line.has_notes, line.asked) == (False, True, 7)
    assert any("ring planning at night?" in quote.text for quote in noted)


def test_every_debrief_can_be_read(me: User) -> None:
    for row in InterviewRow.objects.exclude(transcript=None):
        page = debriefs.show(me, row.id, now=NOW)

        reads = [part for part in page.parts if isinstance(part, ReadLine)]
        assert len(reads) >= 5
        assert page.me == "Mira Castellan"


def test_the_manager_and_the_engineer_do_not_tell_the_same_of_the_nights(
    me: User,
) -> None:
    found = page_of(me, "Fennel").contradictions

    (nights,) = [pair for pair in found if "on-call" in pair.label]
    assert (nights.left.who, nights.right.who) == ("Rhodri Pascoe", "Kofi Hattersley")
    assert "eleven times since the start of August" in nights.right.text
    assert nights.ask_whom


def test_two_people_raise_the_weekends(
    me: User,
) -> None:
    found = page_of(me, "Marrow").heard_twice

    (weekends,) = [concern for concern in found if "on-call" in concern.label]
    assert {quote.who for quote in weekends.quotes} == {
        "Dervla Ashcombe",
        "Tansy Whitlock",
    }


def test_two_answers_are_practised_twice_each_and_get_better(me: User) -> None:
    pages = [
        takes.exercise(me, row.id, now=NOW)
        for row in ExerciseRow.objects.filter(owner=me).order_by("made_at")
    ]

    assert [page.line.title for page in pages] == [
        "Tell me about a mistake you made at work.",
        "Tell me about yourself.",
    ]
    second, first = pages[0].takes
    assert (first.facts[0], second.facts[0]) == (
        "12.0 fillers a minute",
        "1.6 fillers a minute",
    )
    assert second.facts[-1] == "4 of 4 points"
    said, read_out = pages[1].takes
    assert read_out.made_at < said.made_at < NOW
    natural = [
        TakeRow.objects.get(id=one.id).reading["natural"]["with_script"]["share"]
        for one in (read_out, said)
    ]
    assert natural[0] > 0.9
    assert natural[1] < 0.4


@pytest.mark.usefixtures("me")
def test_takes_of_the_demo_have_no_sound_and_say_so() -> None:
    for row in TakeRow.objects.all():
        assert (row.media, row.size, row.heard["levels"]) == ("", 0, [])
        shown = takes.show(row.owner, row.id, now=NOW)
        assert not shown.has_recording
        words = " ".join(word[0] for word in row.heard["words"])
        for part in filter(None, row.reading["star"].values()):
            assert part["quote"] in words


def test_the_next_review_in_the_demo_goes_by_how_they_went(me: User) -> None:
    row = ExerciseRow.objects.filter(owner=me).earliest("made_at")
    assert row.card == {}
    due_at = row.due_at

    schedule.undo_review(me, schedule.review(me, row.id, grade=1, now=NOW))

    again = ExerciseRow.objects.get(id=row.id)
    assert (again.due_at, bool(again.card)) == (due_at, True)
