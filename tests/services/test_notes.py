from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from askback.errors import InvalidInputError
from askback.services import agendas, companies, debriefs, notes
from askback.services.values import ReadLine
from askback.store.models import EvidenceRow, InterviewRow, MarkRow, ReadingRow, User
from tests.builders import NOW, add_interview, draft, everything

pytestmark = pytest.mark.django_db


def mark(owner: User, interview: UUID, **changed: Any) -> None:
    said: dict[str, Any] = {
        "place": "last-called-out",
        "question_key": "last-called-out",
        "verdict": "answered",
        "direction": -1,
        "note": "2 am, every other Sunday",
    }
    notes.mark(owner, interview, **{**said, **changed}, now=NOW)


def line_of(owner: User, interview: UUID, place: str) -> ReadLine:
    page = debriefs.show(owner, interview, now=NOW)
    lines = [
        part for part in (*page.parts, *page.markable) if isinstance(part, ReadLine)
    ]
    return next(line for line in lines if line.place == place)


def test_a_note_is_kept_as_it_was_written(me: User, first: UUID) -> None:
    text = "  Kind, tired.\nAsk Lee about nights.  "

    notes.add(me, first, text=text, now=NOW)

    assert debriefs.show(me, first, now=NOW).notes == ((NOW, text),)
    assert InterviewRow.objects.get(id=first).done_at == NOW


def test_an_interview_stays_at_the_time_at_which_it_was(
    me: User, company: UUID
) -> None:
    start = NOW - timedelta(hours=3)
    ident = add_interview(me, company, draft(start=start))

    notes.add(me, ident, text="Kind.", now=NOW)
    notes.add(me, ident, text="Tired.", now=NOW + timedelta(days=1))

    assert InterviewRow.objects.get(id=ident).done_at == start


@pytest.mark.parametrize(
    ("text", "words"), [(" \n", "the note is empty"), ("n" * 20_001, "Split it in two")]
)
def test_a_note_that_is_none_is_refused(
    me: User, first: UUID, text: str, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        notes.add(me, first, text=text, now=NOW)

    assert everything() == before


def test_a_mark_without_a_transcript_counts_as_one_noted_it(
    me: User, company: UUID, first: UUID
) -> None:
    unknown = companies.show(me, company, now=NOW).unknown

    mark(me, first)

    page = companies.show(me, company, now=NOW)
    on_call = next(c for c in (*page.known, *page.settled) if c.key == "on_call")
    quote = on_call.quotes[0]
    assert (quote.text, quote.who, quote.role) == (
        "2 am, every other Sunday",
        "Dana Marsh",
        "hiring manager",
    )
    assert (quote.noted, quote.sign) == (True, "flag")
    assert page.unknown < unknown


def test_a_mark_with_words_weighs_more_than_one_without(me: User, first: UUID) -> None:
    mark(me, first, note="")
    bare = EvidenceRow.objects.get(criterion="on_call").weight

    mark(me, first)

    assert EvidenceRow.objects.get(criterion="on_call").weight > bare


def test_marking_again_is_changing_ones_mind(me: User, first: UUID) -> None:
    mark(me, first)

    mark(me, first, direction=None, verdict="partly")

    row = MarkRow.objects.get()
    assert (row.verdict, row.direction, row.owner) == ("partly", None, me)
    assert {r.direction for r in EvidenceRow.objects.filter(interview=first)} == {None}


def test_a_dodge_that_i_mark_is_a_bad_sign_for_candour_alone(
    me: User, first: UUID
) -> None:
    mark(me, first, verdict="not_answered", direction=None)

    rows = EvidenceRow.objects.filter(interview=first)
    assert [(r.criterion, r.direction) for r in rows] == [("candour", -1)]


def test_what_a_panel_answered_is_noted_of_the_panel_and_not_of_each(
    me: User, company: UUID
) -> None:
    panel = (("Lee", "peer"), ("Ash", "report"))
    ident = add_interview(me, company, draft("Panel", people=panel, minutes=30))
    agenda = agendas.show(me, ident, now=NOW).agenda
    assert next(i.to for i in agenda.items if i.key == "hate") == ("Ash", "Lee")

    mark(me, ident, place="hate", question_key="hate")

    rows = EvidenceRow.objects.filter(interview=ident)
    assert {(r.witness, r.role) for r in rows} == {("Panel", "")}
    assert companies.show(me, company, now=NOW).heard_twice == ()


def test_a_question_put_to_one_of_a_panel_is_noted_of_that_one(
    me: User, company: UUID
) -> None:
    panel = (("Lee", "peer"), ("Ash", "report"))
    ident = add_interview(me, company, draft("Panel", people=panel, minutes=30))
    agenda = agendas.show(me, ident, now=NOW).agenda
    item = next(i for i in agenda.items if len(i.to) == 1)

    mark(me, ident, place=item.key, question_key=item.key)

    assert {r.witness for r in EvidenceRow.objects.filter(place=item.key)} == {
        item.to[0]
    }


def test_a_mark_counts_though_nobody_is_named(me: User, company: UUID) -> None:
    ident = add_interview(me, company, draft("Site visit", people=()))

    mark(me, ident)

    row = EvidenceRow.objects.get(criterion="on_call")
    assert (row.witness, row.role) == ("Site visit", "")


def test_a_mark_on_what_is_no_question_of_the_bank_is_kept_and_weighs_nothing(
    me: User, first: UUID
) -> None:
    mark(me, first, place="parking", question_key="parking")

    assert MarkRow.objects.filter(place="parking").exists()
    assert not EvidenceRow.objects.filter(interview=first).exists()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"verdict": "sort of"}, "verdict: choose one of answered, partly"),
        ({"direction": 1.5}, "direction: give a number from -1 to 1"),
        ({"direction": float("nan")}, "direction: give a number from -1 to 1"),
        ({"reason": "sulking"}, "reason: choose one of declined, unable"),
        ({"place": ""}, "place: give a key"),
        ({"place": "p" * 81}, "place: give a key of up to 80 letters"),
        ({"question_key": "k" * 81}, "place: give a key of up to 80 letters"),
    ],
)
def test_a_mark_that_is_none_is_refused(
    me: User, first: UUID, changed: dict[str, Any], words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        mark(me, first, **changed)

    assert everything() == before


def test_taking_a_mark_back_brings_the_reading_back(me: User, told: UUID) -> None:
    before = line_of(me, told, "asked-0")
    rows = list(EvidenceRow.objects.filter(place="asked-0").values_list("direction"))
    mark(me, told, place="asked-0")
    marked = line_of(me, told, "asked-0")

    notes.unmark(me, told, place="asked-0", now=NOW)

    after = EvidenceRow.objects.filter(place="asked-0").values_list("direction")
    assert (marked.confirmed, marked.direction) == (True, -1)
    assert line_of(me, told, "asked-0") == before
    assert list(after) == rows


def test_a_reading_that_may_be_a_planned_question_counts_once_i_say_so(
    me: User, told: UUID
) -> None:
    page = debriefs.show(me, told, now=NOW)
    key = page.unasked[0][0]

    mark(me, told, place="asked-1", question_key=key)

    line = line_of(me, told, "asked-1")
    after = debriefs.show(me, told, now=NOW)
    assert (line.question_key, line.is_maybe) == (key, False)
    assert key not in [unasked for unasked, _ in after.unasked]


def test_sure_readings_are_confirmed_at_once_and_what_was_said_stays(
    me: User, told: UUID
) -> None:
    sure = [
        row.position
        for row in ReadingRow.objects.filter(transcript__interview=told)
        if row.question_key and row.band != "maybe"
    ]
    assert len(sure) > 1
    mark(me, told, place=f"asked-{sure[0]}", verdict="partly")

    assert notes.confirm(me, told, now=NOW) == len(sure) - 1
    assert notes.confirm(me, told, now=NOW) == 0

    lines = [line_of(me, told, f"asked-{n}") for n in sure]
    assert all(line.confirmed for line in lines)
    assert [line.verdict for line in lines] == [
        "partly",
        *(line.suggested for line in lines[1:]),
    ]


def test_confirming_does_not_change_what_is_believed(me: User, told: UUID) -> None:
    def believed() -> list[tuple[str, str, float | None, float]]:
        rows = EvidenceRow.objects.filter(interview=told)
        return sorted(
            rows.values_list("criterion", "witness", "direction", "weight"), key=str
        )

    before = believed()

    notes.confirm(me, told, now=NOW)

    assert before
    assert believed() == before


def test_the_reason_that_i_give_counts_and_not_the_one_that_was_read(
    me: User, told: UUID
) -> None:
    """She put it off; that is no dodge, and no sign of how candid she is."""
    mark(me, told, place="asked-3", verdict="not_answered", direction=None)
    dodged = EvidenceRow.objects.filter(place="asked-3", criterion="candour")
    assert dodged.exists()

    mark(
        me,
        told,
        place="asked-3",
        verdict="not_answered",
        direction=None,
        reason="declined",
    )

    line = line_of(me, told, "asked-3")
    assert not dodged.exists()
    assert (line.reason, line.withheld, line.is_corrected) == ("declined", True, True)


def test_what_is_no_question_of_mine_counts_nowhere_and_can_be_taken_back(
    me: User, told: UUID
) -> None:
    before = debriefs.show(me, told, now=NOW)
    rows = EvidenceRow.objects.filter(place="asked-0").count()
    assert rows

    mark(me, told, place="asked-0", question_key="", reason="no_question")

    page = debriefs.show(me, told, now=NOW)
    line = line_of(me, told, "asked-0")
    assert (line.is_left_out, line.is_corrected) == (True, True)
    assert sum(page.tally.values()) == sum(before.tally.values()) - 1
    assert not EvidenceRow.objects.filter(place="asked-0").exists()
    assert page.markable == ()

    notes.unmark(me, told, place="asked-0", now=NOW)

    assert debriefs.show(me, told, now=NOW).tally == before.tally
    assert EvidenceRow.objects.filter(place="asked-0").count() == rows


def test_none_of_the_planned_is_an_answer_too(me: User, told: UUID) -> None:
    """What it was taken for is open again, and nothing is learnt of it."""
    page = debriefs.show(me, told, now=NOW)
    planned = dict(page.planned)
    read = next(line for line in page.reads if line.question_key in planned)

    mark(me, told, place=read.place, question_key="-", direction=None)

    after = debriefs.show(me, told, now=NOW)
    line = line_of(me, told, read.place)
    assert (line.question_key, line.matched) == ("", read.question_key)
    assert line.is_corrected
    assert read.question_key in dict(after.unasked)
    assert not EvidenceRow.objects.filter(place=read.place).exists()
