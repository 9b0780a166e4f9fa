from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.db.transaction import atomic

from askback.services import people
from askback.store.models import (
    DismissalRow,
    EvidenceRow,
    InterviewerRow,
    InterviewRow,
    JobRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    RevisionRow,
    SourceRow,
    SuggestionRow,
    SummaryRow,
    TranscriptRow,
    User,
    WeightRow,
)
from askback.store.models.interview import SeatRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import changed, of_rows
from tests.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture
def company(me: User) -> OpportunityRow:
    return OpportunityRow.objects.create(owner=me, made_at=NOW, company="Halden")


@pytest.fixture
def interview(me: User, company: OpportunityRow) -> InterviewRow:
    return InterviewRow.objects.create(
        owner=me, made_at=NOW, opportunity=company, name="Call"
    )


def stamps(owner: User, company: OpportunityRow) -> tuple[str, str, str]:
    """Return the stamps of a loop, of all plans, and of anything."""
    mine = RevisionRow.objects.get(owner=owner)
    return SummaryRow.objects.get(opportunity=company).stamp, mine.own, mine.latest


def changes(
    owner: User, company: OpportunityRow, deed: Callable[[], object]
) -> tuple[bool, bool, bool]:
    """Return which of the three stamps a deed leaves anew."""
    before = stamps(owner, company)
    deed()
    now = stamps(owner, company)
    return (before[0] != now[0], before[1] != now[1], before[2] != now[2])


LOOP, OWN, PAGE = (True, False, True), (False, True, True), (False, False, True)


def rows_of_a_loop(owner: User, interview: InterviewRow) -> list[OwnedRow]:
    mine = {"owner": owner, "made_at": NOW}
    company = interview.opportunity
    lee = InterviewerRow(opportunity=company, name="Lee", **mine)
    source = SourceRow(opportunity=company, name="blog", kind="article", **mine)
    talk = TranscriptRow(interview=interview, name="talk", **mine)
    suggestion = SuggestionRow(source=source, kind="claim", start=0, end=1, **mine)
    return [
        lee,
        source,
        talk,
        suggestion,
        SeatRow(interview=interview, interviewer=lee, **mine),
        ReadingRow(transcript=talk, position=0, band="sure", **mine),
        MarkRow(interview=interview, place="hate", verdict="partly", **mine),
        NoteRow(interview=interview, text="Kind.", **mine),
        DismissalRow(opportunity=company, digest="ab" * 32, **mine),
        EvidenceRow(opportunity=company, criterion="pay", weight=0.5, **mine),
    ]


def test_whatever_is_kept_of_a_loop_changes_its_stamp_and_no_other_loops(
    me: User, company: OpportunityRow, interview: InterviewRow
) -> None:
    other = OpportunityRow.objects.create(owner=me, made_at=NOW, company="Kestrel")
    untouched = stamps(me, other)[0]

    for row in rows_of_a_loop(me, interview):
        assert changes(me, company, row.save) == LOOP, type(row).__name__

    assert stamps(me, other)[0] == untouched


def test_an_update_a_deletion_and_many_at_once_change_the_stamp_as_well(
    me: User, company: OpportunityRow, interview: InterviewRow
) -> None:
    notes = [
        NoteRow(interview=interview, text=text, owner=me, made_at=NOW)
        for text in ("One.", "Two.", "Three.")
    ]
    of_it = NoteRow.objects.filter(interview=interview)

    deeds: list[Callable[[], object]] = [
        lambda: NoteRow.objects.bulk_create(notes),
        lambda: of_it.update(text="Kind."),
        lambda: of_it.bulk_update(notes, ["text"]),
        lambda: of_it.first().delete(),  # type: ignore[union-attr]
        of_it.delete,
        lambda: InterviewRow.objects.filter(id=interview.id).update(removed_at=NOW),
        lambda: InterviewRow.everything.update(removed_at=None),
        lambda: OpportunityRow.objects.filter(id=company.id).update(title="Nurse"),
        company.save,
        interview.delete,
    ]

    assert [changes(me, company, deed) for deed in deeds] == [LOOP] * len(deeds)


def test_what_all_plans_rest_on_changes_the_stamp_of_the_owner_alone(
    me: User, company: OpportunityRow
) -> None:
    row = WeightRow(criterion="pay", weight=5, owner=me, made_at=NOW)

    deeds: list[Callable[[], object]] = [
        row.save,
        lambda: WeightRow.objects.update(weight=4),
        WeightRow.objects.all().delete,
    ]

    assert [changes(me, company, deed) for deed in deeds] == [OWN] * 3


def test_what_pages_alone_show_leaves_plans_alone(
    me: User, company: OpportunityRow
) -> None:
    job = JobRow(kind="read", state="on", heard_at=NOW, owner=me, made_at=NOW)

    assert changes(me, company, job.save) == PAGE
    assert changes(me, company, lambda: JobRow.objects.update(done=1)) == PAGE


def test_what_is_derived_changes_nothing(me: User, company: OpportunityRow) -> None:
    def derive() -> None:
        SummaryRow.objects.update(coming=1)
        SummaryRow.objects.get(opportunity=company).save()

    assert changes(me, company, derive) == (False, False, False)


def test_nothing_at_once_changes_nothing(me: User, company: OpportunityRow) -> None:
    deed = lambda: NoteRow.objects.bulk_create([])  # noqa: E731 -- as the others

    assert changes(me, company, deed) == (False, False, False)


def test_what_fails_leaves_the_stamps_as_they_were(
    me: User, company: OpportunityRow, interview: InterviewRow
) -> None:
    def fail() -> None:
        again = InterviewRow(id=interview.id, opportunity=company, owner=me)
        with pytest.raises(IntegrityError), atomic():
            again.save(force_insert=True)

    assert changes(me, company, fail) == (False, False, False)


def test_with_a_company_its_stamp_goes(me: User, company: OpportunityRow) -> None:
    before = RevisionRow.objects.get(owner=me).latest

    company.delete()

    assert not SummaryRow.objects.exists()
    assert RevisionRow.objects.get(owner=me).latest != before


def test_a_loop_without_a_stamp_gets_one_and_one_that_is_gone_gets_none(
    me: User, company: OpportunityRow
) -> None:
    SummaryRow.objects.all().delete()
    gone = OpportunityRow(id=uuid4(), owner=me, made_at=NOW)

    changed(of_rows([company, gone]))

    assert SummaryRow.objects.get().opportunity_id == company.id


def test_bobs_writes_are_not_mine(me: User, company: OpportunityRow) -> None:
    bob = User.objects.create(username="bob")

    def write() -> None:
        OpportunityRow.objects.create(owner=bob, made_at=NOW, company="Alder")

    assert changes(me, company, write) == (False, False, False)
    assert RevisionRow.objects.get(owner=bob).latest
