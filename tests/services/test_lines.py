from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import agendas, notes
from askback.services.lines import learnt, loop_lines, quote_of, sign_of
from askback.services.planned import loops_of
from askback.services.values import LoopLine, Quote
from askback.store.models import EvidenceRow, InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_interview, draft

PEOPLE = (("Dana Marsh", "hiring_manager"), ("Lee Okafor", "cross_functional"))


def lines_of(company: UUID) -> tuple[LoopLine, ...]:
    loop = loops_of(OpportunityRow.objects.filter(id=company))[company]
    return loop_lines(loop, now=NOW)


@pytest.mark.django_db
def test_a_line_says_what_is_to_be_seen_of_an_interview(
    me: User, company: UUID
) -> None:
    entered = draft("Panel", people=PEOPLE, start=NOW, stage="team_fit")
    ident = add_interview(me, company, entered)
    planned = len(agendas.show(me, ident, now=NOW).agenda.items)

    assert lines_of(company) == (
        LoopLine(
            id=ident,
            name="Panel",
            stage="Team",
            start=NOW,
            people=("Dana Marsh, hiring manager", "Lee Okafor, from another team"),
            minutes_for_questions=12,
            minutes_total=45,
            state="next",
            planned=planned,
            asked=0,
            has_transcript=False,
            has_notes=False,
        ),
    )
    assert planned > 0


@pytest.mark.django_db
def test_the_first_to_come_is_next_and_what_is_over_is_done(
    me: User, company: UUID, first: UUID
) -> None:
    over = draft("Over", start=NOW - timedelta(days=1))
    for entered in (draft("Later"), over, draft("Last")):
        add_interview(me, company, entered)
    notes.add(me, first, text="Kind.", now=NOW)

    states = [(line.name, line.state) for line in lines_of(company)]

    assert states == [
        ("First call", "done"),
        ("Later", "next"),
        ("Over", "done"),
        ("Last", "to_come"),
    ]


@pytest.mark.django_db
def test_a_transcript_tells_how_much_was_asked(company: UUID, told: UUID) -> None:
    (line,) = lines_of(company)

    assert (line.id, line.asked, line.has_transcript) == (told, 6, True)


@pytest.mark.django_db
def test_marks_tell_it_where_there_is_no_transcript(
    me: User, company: UUID, first: UUID
) -> None:
    notes.mark(
        me,
        first,
        place="hate",
        question_key="hate",
        verdict="answered",
        direction=None,
        note="",
        now=NOW,
    )

    (line,) = lines_of(company)

    assert (line.asked, line.has_notes, line.has_transcript) == (1, True, False)


def test_evidence_is_shown_as_the_words_of_whoever_said_them() -> None:
    row = EvidenceRow(
        quote="every Sunday",
        witness="Lee Okafor",
        role="peer",
        direction=-0.5,
        kind="fact",
        at_s=61.0,
        source="note",
        interview=InterviewRow(done_at=NOW),
    )

    assert quote_of(row) == Quote(
        "every Sunday",
        "Lee Okafor",
        "peer",
        "flag",
        "",
        "fact",
        61.0,
        NOW,
        noted=True,
        interview=row.interview_id,
    )


def test_what_a_source_says_has_no_day() -> None:
    row = EvidenceRow(quote="We grow.", witness="company", source="source")

    assert quote_of(row) == Quote("We grow.", "company", sign="unclear")


@pytest.mark.parametrize(
    ("direction", "sign"),
    [
        (1, "good"),
        (0.2, "good"),
        (0.19, "unclear"),
        (0, "unclear"),
        (None, "unclear"),
        (-0.19, "unclear"),
        (-0.2, "flag"),
    ],
)
def test_only_a_clear_direction_is_a_sign(direction: float | None, sign: str) -> None:
    assert sign_of(direction) == sign


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ({}, ""),
        ({"kind": "user"}, ""),
        ({"kind": "posting"}, "The posting"),
        ({"kind": "told"}, "Told in an interview"),
        ({"kind": "told", "who": "Dana, First call"}, "Dana, First call"),
    ],
)
def test_where_an_interview_was_learnt_of_is_said(
    origin: dict[str, str], words: str
) -> None:
    assert learnt(origin) == words
