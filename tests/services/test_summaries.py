from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import interviews, notes, opportunities, summaries, transcripts
from askback.store.models import OpportunityRow, SummaryRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db

SOON, YESTERDAY = NOW + timedelta(days=1), NOW - timedelta(days=1)


def told(owner: User, company: UUID) -> SummaryRow:
    summaries.refresh(owner, now=NOW)
    return SummaryRow.objects.get(opportunity=company)


def test_a_company_without_interviews_has_nothing_to_tell(
    me: User, company: UUID
) -> None:
    row = told(me, company)

    assert (row.coming, row.due, row.next_at, row.due_at) == (0, 0, None, None)
    assert row.told == {
        "steps": [],
        "next": "",
        "number": 0,
        "state": "No interview yet",
        "due": [],
    }


def test_a_loop_says_where_it_stands_without_what_was_cancelled(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft("Screen", start=YESTERDAY))
    gone = add_interview(me, company, draft("Off", start=NOW + timedelta(hours=2)))
    interviews.cancel(me, gone, now=NOW)
    panel = add_interview(me, company, draft("Panel", start=SOON))
    add_interview(me, company, draft("Undated"))

    row = told(me, company)

    assert row.told["steps"] == ["done", "next", "to_come"]
    assert row.told["state"] == "1 of 3 done, next: Panel"
    assert (row.told["next"], row.told["number"]) == (str(panel), 2)
    assert (row.coming, row.next_at) == (2, SOON)
    assert (row.since, row.until) == (
        YESTERDAY + timedelta(minutes=45),
        SOON + timedelta(minutes=45),
    )


def test_what_was_is_due_the_latest_first_and_what_has_no_date_last(
    me: User, company: UUID, first: UUID
) -> None:
    add_interview(me, company, draft("Screen", start=YESTERDAY))
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    row = told(me, company)

    assert [(one["name"], one["action"]) for one in row.told["due"]] == [
        ("First call", "Read the debrief"),
        ("Screen", "Add what was said"),
    ]
    assert (row.due, row.due_at) == (2, NOW)


def test_what_was_noted_or_confirmed_is_due_no_more(
    me: User, company: UUID, told_first: UUID
) -> None:
    noted = add_interview(me, company, draft("Screen", start=YESTERDAY))
    due = told(me, company).due
    notes.add(me, noted, text="Kind.", now=NOW)
    for number in range(6):
        notes.mark(
            me,
            told_first,
            place=f"asked-{number}",
            question_key="",
            verdict="answered",
            direction=None,
            note="",
            now=NOW,
        )

    assert (due, told(me, company).due) == (2, 0)


@pytest.fixture
def told_first(told: UUID) -> UUID:
    return told


def test_one_that_was_marked_by_hand_is_due_no_more(me: User, company: UUID) -> None:
    screen = add_interview(me, company, draft("Screen", start=YESTERDAY))
    before = told(me, company).due
    notes.mark(
        me,
        screen,
        place="hate",
        question_key="hate",
        verdict="partly",
        direction=None,
        note="",
        now=NOW,
    )

    assert (before, told(me, company).due) == (1, 0)


def test_only_what_changed_is_told_anew(me: User, company: UUID) -> None:
    add_company(me, "Kestrel")
    told(me, company)
    SummaryRow.objects.update(coming=9)
    add_interview(me, company)

    summaries.refresh(me, now=NOW)

    assert dict(SummaryRow.objects.values_list("opportunity__company", "coming")) == {
        "Halden": 1,
        "Kestrel": 9,
    }


def test_time_alone_makes_an_interview_one_that_has_been_and_back(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft("Panel", start=SOON))
    over = SOON + timedelta(minutes=45)

    def coming() -> int:
        return SummaryRow.objects.get(opportunity=company).coming

    counts = []
    for moment in (NOW, over, NOW):
        summaries.refresh(me, now=moment)
        counts.append(coming())

    assert counts == [1, 0, 1]


def test_telling_costs_the_same_for_one_company_and_for_three(
    me: User, company: UUID
) -> None:
    add_interview(me, company)
    one = queries_of(lambda: summaries.refresh(me, now=NOW))
    for name in ("Kestrel", "Fennel"):
        add_interview(me, add_company(me, name))
    SummaryRow.objects.update(told_of="")

    assert queries_of(lambda: summaries.refresh(me, now=NOW)) == one


def test_many_companies_are_told_in_batches(
    me: User, company: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Kestrel", "Fennel"):
        add_interview(me, add_company(me, name))
    monkeypatch.setattr(summaries, "BATCH", 2)

    summaries.refresh(me, now=NOW)

    assert SummaryRow.objects.filter(told_of="").count() == 0
    assert OpportunityRow.objects.get(id=company).summary.coming == 0


def test_the_next_passing_is_that_of_the_nearest_interview(
    me: User, company: UUID
) -> None:
    other, sooner = add_company(me, "Kestrel"), NOW + timedelta(hours=2)
    before = summaries.next_passing(me, now=NOW)
    add_interview(me, company, draft("Panel", start=SOON))
    add_interview(me, other, draft("Call", start=sooner))
    both = summaries.next_passing(me, now=NOW)
    opportunities.erase(me, other, now=NOW)

    long = timedelta(minutes=45)
    assert (before, both) == (None, sooner + long)
    assert summaries.next_passing(me, now=NOW) == SOON + long
