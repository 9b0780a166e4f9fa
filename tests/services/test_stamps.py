from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from askback.services import (
    banks,
    cells,
    companies,
    interviews,
    notes,
    opportunities,
    planning,
    resumes,
    sources,
    stamps,
    summaries,
    transcripts,
    weights,
)
from askback.services.values import Place, WeightDraft
from askback.store.models import (
    AgendaRow,
    MarkRow,
    OpportunityRow,
    QuestionRow,
    SummaryRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, queries_of, upload
from tests.services.conversation import ME, POSTING, TALK

pytestmark = pytest.mark.django_db

SOON = NOW + timedelta(days=1)
Deed = Callable[[User, UUID, UUID], object]


@pytest.fixture
def row(company: UUID) -> OpportunityRow:
    return OpportunityRow.objects.get(id=company)


@pytest.fixture
def dated(me: User, company: UUID) -> UUID:
    return add_interview(me, company, draft("Panel", start=SOON))


def stands(row: OpportunityRow, now: datetime = NOW) -> bool:
    return row.id in stamps.standing(row.owner, [row], now)


def mark(owner: User, interview: UUID) -> None:
    notes.mark(
        owner,
        interview,
        place="hate",
        question_key="hate",
        verdict="answered",
        direction=-1.0,
        note="They leave.",
        now=NOW,
    )


# Each takes the owner, the company and its interview.
CAUSES: dict[str, Deed] = {
    "weights": lambda me, _, __: weights.save(
        me, weights={"pay": WeightDraft(1)}, now=NOW
    ),
    "tables": lambda me, _, __: cells.save(
        me, figures={Place("phrasing", "choice", "truth"): 0.1}, now=NOW
    ),
    "bank": lambda me, _, __: QuestionRow.objects.create(
        owner=me, made_at=NOW, key="love", rating=banks.NEVER
    ),
    "resume": lambda me, _, __: resumes.add(
        me, upload=upload("Nurse since 2019.", "cv.txt"), now=NOW
    ),
    "source": lambda me, company, __: sources.add(
        me, company, upload=upload(POSTING, "more.txt"), kind="article", now=NOW
    ),
    "mark": lambda me, _, interview: mark(me, interview),
    "mark gone": lambda _, __, ___: MarkRow.objects.all().delete(),
    "note": lambda me, _, interview: notes.add(me, interview, text="Kind.", now=NOW),
    "transcript": lambda me, _, interview: transcripts.add(
        me, interview, upload=upload(TALK), me=ME, now=NOW
    ),
    "transcript changed in its place": lambda _, __, ___: TranscriptRow.objects.update(
        me="Ann"
    ),
    "another interview": lambda me, company, _: add_interview(
        me, company, draft("Second")
    ),
    "called off": lambda me, _, interview: interviews.cancel(me, interview, now=NOW),
    "renamed": lambda me, company, _: opportunities.rename(
        me, company, company="Halden", title="Nurse"
    ),
    "another agenda": lambda _, __, ___: AgendaRow.objects.update(made_at=SOON),
}


@pytest.mark.parametrize("cause", CAUSES.values(), ids=CAUSES.keys())
def test_whatever_a_plan_rests_on_it_stands_no_more_once_that_is_written(
    me: User, company: UUID, row: OpportunityRow, dated: UUID, cause: Deed
) -> None:
    transcripts.add(me, add_interview(me, company), upload=upload(TALK), me=ME, now=NOW)
    mark(me, dated)
    planning.refresh(row, now=NOW)
    stood = stands(row)

    cause(me, company, dated)

    assert (stood, stands(row)) == (True, False)
    planning.refresh(row, now=NOW)
    assert stands(row)


@pytest.mark.usefixtures("dated")
def test_a_plan_of_another_release_stands_no_more(
    row: OpportunityRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    planning.refresh(row, now=NOW)
    stood = stands(row)
    monkeypatch.setattr(stamps, "release", lambda: "another")

    assert (stood, stands(row)) == (True, False)


@pytest.mark.usefixtures("dated")
def test_a_plan_stands_until_an_interview_is_over_and_not_before_it_was(
    me: User, company: UUID, row: OpportunityRow
) -> None:
    add_interview(me, company, draft("Old", start=NOW - timedelta(days=1)))
    planning.refresh(row, now=NOW)
    over = SOON + timedelta(minutes=45)

    assert [
        stands(row, moment)
        for moment in (NOW - timedelta(days=1), NOW, over - timedelta(seconds=1), over)
    ] == [False, True, True, False]

    planning.refresh(row, now=over)
    assert (stands(row, over), stands(row, NOW)) == (True, False)


def test_a_loop_with_nothing_dated_stands_at_any_time(row: OpportunityRow) -> None:
    planning.refresh(row, now=NOW)

    assert stands(row, NOW + timedelta(days=999))
    assert summaries.next_passing(row.owner, now=NOW) is None


def test_what_stands_is_not_planned_again_nor_is_anything_written(
    me: User, row: OpportunityRow, dated: UUID
) -> None:
    planning.refresh(row, now=NOW)
    latest = stamps.latest_stamp(me)
    again = queries_of(lambda: planning.refresh(row, now=NOW))

    assert stamps.latest_stamp(me) == latest
    mark(me, dated)
    assert queries_of(lambda: planning.refresh(row, now=NOW)) > again


def test_planning_itself_leaves_what_was_told_as_it_was(
    me: User, row: OpportunityRow, dated: UUID
) -> None:
    summaries.refresh(me, now=NOW)
    planning.refresh(row, now=NOW)

    assert stamps.stale(me, NOW) == []
    assert AgendaRow.objects.filter(interview=dated).exists()


@pytest.mark.usefixtures("dated")
def test_a_loop_kept_before_there_were_stamps_gets_one(
    me: User, row: OpportunityRow
) -> None:
    SummaryRow.objects.all().delete()

    assert stamps.stale(me, NOW) == [row]
    planning.refresh(row, now=NOW)
    assert stands(row)


@pytest.mark.usefixtures("company")
def test_bob_has_no_stamp_until_he_writes(me: User, bob: User) -> None:
    assert (stamps.latest_stamp(bob), stamps.own_stamp(bob)) == ("", "")
    assert stamps.latest_stamp(me)


def test_a_company_is_derived_once_while_nothing_changed(
    me: User, company: UUID, dated: UUID
) -> None:
    companies.show(me, company, now=NOW)
    first = companies.show(me, company, now=NOW)

    again = companies.show(me, company, now=NOW + timedelta(minutes=1))
    mark(me, dated)
    changed = companies.show(me, company, now=NOW)

    assert again is first
    assert changed is not first
    assert changed.unknown < first.unknown
