from __future__ import annotations

from io import StringIO
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, models
from django.db.transaction import atomic

from askback.services import people
from askback.store.models import (
    AgendaRow,
    DismissalRow,
    EvidenceRow,
    InterviewerRow,
    InterviewRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    QuestionRow,
    ReadingRow,
    ResumeRow,
    RevisionRow,
    SkillWordRow,
    SourceRow,
    SuggestionRow,
    SummaryRow,
    TranscriptRow,
    User,
    WeightRow,
)
from askback.store.models.interview import SeatRow
from askback.store.models.owned import OwnedRow
from tests.builders import NOW

HERE, THERE = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (AgendaRow(interview_id=HERE), f"agenda of {HERE}"),
        (DismissalRow(digest="ab" * 32), "ab" * 6),
        (EvidenceRow(criterion="pay", witness="Lee"), "pay by Lee"),
        (InterviewerRow(name="Lee"), "Lee"),
        (InterviewRow(name="Panel"), "Panel"),
        (SeatRow(interview_id=HERE, interviewer_id=THERE), f"{THERE} in {HERE}"),
        (MarkRow(place="hate", verdict="partly"), "hate: partly"),
        (NoteRow(text="a" * 50), "a" * 40),
        (OpportunityRow(company="Halden"), "Halden"),
        (SourceRow(name="blog.txt"), "blog.txt"),
        (QuestionRow(key="my-own"), "my-own"),
        (ResumeRow(name="cv.pdf"), "cv.pdf"),
        (RevisionRow(latest="ab" * 16), "ab" * 6),
        (SkillWordRow(skill="SQL"), "SQL"),
        (SuggestionRow(kind="claim", model="small"), "claim by small"),
        (SummaryRow(opportunity_id=HERE), f"summary of {HERE}"),
        (TranscriptRow(name="talk.vtt"), "talk.vtt"),
        (ReadingRow(question_key="hate", position=3), "hate at 3"),
        (ReadingRow(position=4), "unplanned at 4"),
        (WeightRow(criterion="pay", weight=5.0), "pay: 5"),
    ],
)
def test_a_row_names_itself(row: models.Model, words: str) -> None:
    assert str(row) == words


@pytest.mark.parametrize(
    "model",
    list(apps.get_app_config("store").get_models()),
    ids=lambda model: model.__name__,
)
def test_every_row_but_a_person_has_an_owner_and_a_name_nobody_can_guess(
    model: type[models.Model],
) -> None:
    assert issubclass(model, (OwnedRow, User))
    if issubclass(model, OwnedRow):
        assert not model._meta.get_field("owner").null
        assert isinstance(model._meta.get_field("id"), models.UUIDField)


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    output = StringIO()

    call_command("makemigrations", "--check", "--dry-run", stdout=output)

    assert output.getvalue() == "No changes detected\n"


@pytest.fixture
def mine() -> dict[str, Any]:
    return {"owner": people.local_owner(), "made_at": NOW}


@pytest.fixture
def company(mine: dict[str, Any]) -> OpportunityRow:
    return OpportunityRow.objects.create(company="Halden", **mine)


@pytest.fixture
def interview(company: OpportunityRow, mine: dict[str, Any]) -> InterviewRow:
    return InterviewRow.objects.create(opportunity=company, name="Call", **mine)


@pytest.mark.django_db
def test_there_is_one_mark_on_a_question_one_seat_for_a_person_one_weight(
    company: OpportunityRow, interview: InterviewRow, mine: dict[str, Any]
) -> None:
    lee = InterviewerRow(opportunity=company, name="Lee", **mine)
    talk = TranscriptRow(interview=interview, name="talk", **mine)
    lee.save()
    talk.save()
    once: list[OwnedRow] = [
        MarkRow(interview=interview, place="hate", verdict="partly", **mine),
        SeatRow(interview=interview, interviewer=lee, **mine),
        WeightRow(criterion="pay", weight=5, **mine),
        DismissalRow(opportunity=company, digest="ab" * 32, **mine),
        ReadingRow(transcript=talk, position=0, band="sure", **mine),
    ]

    for row in once:
        row.save()
    for row in (*once, lee, talk):
        row.id = uuid4()
        with pytest.raises(IntegrityError), atomic():
            row.save(force_insert=True)


@pytest.mark.django_db
def test_interviews_come_as_they_were_entered(
    company: OpportunityRow, mine: dict[str, Any]
) -> None:
    for position, name in ((2, "c"), (0, "a"), (1, "b")):
        InterviewRow.objects.create(
            opportunity=company, name=name, position=position, **mine
        )

    assert [row.name for row in InterviewRow.objects.all()] == ["a", "b", "c"]
