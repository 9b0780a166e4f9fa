from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from askback.services.cohorts import counting, joining, pages
from askback.services.values.cohorts import RunnerPage
from askback.store.models import (
    CohortRow,
    ExerciseRow,
    InterviewRow,
    MarkRow,
    MemberRow,
    MockRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    ReviewRow,
    TakeRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, queries_of

DAY = timedelta(days=1)
People = Callable[..., list[User]]


def shown(cohort: UUID, days: int = 0) -> tuple[int, dict[str, str]]:
    row = CohortRow.objects.get(pk=cohort)
    counted = counting.counted(row, now=NOW + days * DAY)
    return counted.people, {what: many for many, what in counted.lines}


def companies(users: list[User], **more: Any) -> list[OpportunityRow]:
    return OpportunityRow.objects.bulk_create(
        OpportunityRow(owner=user, made_at=NOW, company="Halden", **more)
        for user in users
    )


def interviews(users: list[User], **more: Any) -> list[InterviewRow]:
    return InterviewRow.objects.bulk_create(
        InterviewRow(
            owner=row.owner, opportunity=row, made_at=NOW, stage="technical", **more
        )
        for row in companies(users)
    )


@pytest.mark.parametrize("count", [0, 1, 9])
def test_nothing_is_shown_or_kept_of_fewer_than_ten(
    cohort: UUID, people: People, count: int
) -> None:
    companies(people(count))

    assert shown(cohort) == (0, {})
    assert CohortRow.objects.get().counts == {}


@pytest.mark.parametrize(("count", "told"), [(10, 10), (14, 10), (15, 15), (19, 15)])
def test_of_ten_to_nineteen_only_how_many_there_are(
    cohort: UUID, people: People, count: int, told: int
) -> None:
    companies(people(count))

    assert shown(cohort) == (told, {})


@pytest.mark.parametrize(
    ("had", "count", "told"),
    [
        (0, 20, "fewer than ten"),
        (9, 20, "fewer than ten"),
        (10, 20, "10 or more"),
        (11, 20, "all but fewer than ten"),
        (20, 20, "all but fewer than ten"),
        (14, 24, "10 or more"),
        (15, 25, "15 or more"),
        (16, 25, "all but fewer than ten"),
    ],
    ids=lambda given: str(given).replace(" ", "-"),
)
def test_each_line_has_ten_people_on_either_side_or_says_so(
    cohort: UUID, people: People, had: int, count: int, told: str
) -> None:
    companies(people(count)[:had])

    assert shown(cohort)[1]["have a company here"] == told


def test_no_exact_number_is_kept(cohort: UUID, people: People) -> None:
    companies(people(33)[:17])

    shown(cohort)

    kept = CohortRow.objects.get().counts
    assert kept.pop("until") == NOW.isoformat()
    assert kept == dict.fromkeys(counting.LINES, "few") | {
        "people": 30,
        "companies": 15,
    }


def test_it_is_counted_once_a_day(cohort: UUID, people: People) -> None:
    assert shown(cohort) == (0, {})
    people(20)

    row = CohortRow.objects.get()
    before = counting.counted(row, now=NOW + DAY - timedelta(seconds=1))
    assert (before.people, before.at) == (0, NOW)
    assert shown(cohort, days=1)[0] == 20


def test_newcomers_are_counted_five_or_more_at_a_time(
    cohort: UUID, people: People
) -> None:
    people(20)
    shown(cohort)
    companies(people(4, "new", NOW + DAY))
    companies(User.objects.filter(username__in=[f"p{n}" for n in range(8)]))  # type: ignore[arg-type]

    # With the four it would be twelve of 24.
    assert shown(cohort, days=2) == (
        20,
        dict.fromkeys(counting.LINES.values(), "fewer than ten"),
    )
    people(1, "fifth", NOW + 2 * DAY)
    assert shown(cohort, days=3)[0] == 25
    assert shown(cohort, days=3)[1]["have a company here"] == "10 or more"


def test_who_left_is_counted_no_more(
    cohort: UUID, people: People, ann: User, code: str
) -> None:
    joining.join(ann, code, now=NOW)
    people(9)
    assert shown(cohort)[0] == 10

    joining.leave(ann, cohort, now=NOW)

    assert shown(cohort, days=1) == (0, {})
    assert "until" not in CohortRow.objects.get().counts


def test_those_who_run_it_are_not_counted(cohort: UUID, people: People) -> None:
    people(10)
    MemberRow.objects.filter(owner__username="p3").update(runs_it=True)

    assert shown(cohort) == (0, {})


def held(users: list[User]) -> None:
    interviews(users, done_at=NOW)


def begun(users: list[User]) -> None:
    interviews(users, start=NOW - DAY)


def ahead(users: list[User]) -> None:
    interviews(users, start=NOW + DAY)
    interviews(users)


def cancelled(users: list[User]) -> None:
    interviews(users, start=NOW - DAY, cancelled_at=NOW)
    interviews(users, start=NOW - DAY, is_expected=True)


def removed(users: list[User]) -> None:
    marked(users)
    OpportunityRow.objects.update(removed_at=NOW, closed_at=NOW, outcome="quiet")


def sample(users: list[User]) -> None:
    marked(users)
    OpportunityRow.objects.update(is_sample=True, closed_at=NOW, outcome="quiet")
    taken(users, is_sample=True)
    for kind in (ExerciseRow, MockRow, TakeRow):
        kind.objects.update(is_sample=True)


def marked(users: list[User], **more: Any) -> None:
    told = {"place": "why", "verdict": "partly", **more}
    MarkRow.objects.bulk_create(
        MarkRow(owner=row.owner, made_at=NOW, interview=row, **told)
        for row in interviews(users, done_at=NOW)
    )


def denied(users: list[User]) -> None:
    marked(users, verdict="not_answered")


def no_question(users: list[User]) -> None:
    marked(users, reason="no_question")


def noted(users: list[User]) -> None:
    NoteRow.objects.bulk_create(
        NoteRow(owner=row.owner, made_at=NOW, interview=row, text="Four left.")
        for row in interviews(users, done_at=NOW)
    )


def read(users: list[User], verdict: str = "answered") -> None:
    rows = TranscriptRow.objects.bulk_create(
        TranscriptRow(owner=row.owner, made_at=NOW, interview=row, name="t", text="t")
        for row in interviews(users, done_at=NOW)
    )
    value = {"answer": {"verdict": verdict}}
    ReadingRow.objects.bulk_create(
        ReadingRow(
            owner=row.owner, made_at=NOW, transcript=row, position=3, value=value
        )
        for row in rows
    )


def dodged(users: list[User]) -> None:
    read(users, "not_answered")


def corrected(users: list[User]) -> None:
    """It was read as answered, and the user says that it was not."""
    read(users)
    MarkRow.objects.bulk_create(
        MarkRow(
            owner=row.owner,
            made_at=NOW,
            interview=row,
            place="asked-3",
            verdict="not_answered",
        )
        for row in InterviewRow.objects.all()
    )


def taken(users: list[User], **more: Any) -> None:
    exercises = ExerciseRow.objects.bulk_create(
        ExerciseRow(owner=user, made_at=NOW, text="Why you?") for user in users
    )
    at = {"made_at": NOW - DAY, **more}
    TakeRow.objects.bulk_create(
        TakeRow(owner=row.owner, exercise=row, number=1, **at) for row in exercises
    )


def reviewed(users: list[User]) -> None:
    taken(users, made_at=NOW - 30 * DAY)  # too long ago
    ReviewRow.objects.bulk_create(
        ReviewRow(owner=row.owner, exercise=row, made_at=NOW, grade=3)
        for row in ExerciseRow.objects.all()
    )


def mocked(users: list[User], **more: Any) -> None:
    MockRow.objects.bulk_create(
        MockRow(
            owner=user,
            made_at=NOW - 90 * DAY,
            stage="technical",
            minutes=20,
            ended_at=NOW - DAY,
            **more,
        )
        for user in users
    )


def long_ago(users: list[User]) -> None:
    taken(users, made_at=NOW - 30 * DAY)


def ended(users: list[User]) -> None:
    companies(users, closed_at=NOW, outcome="rejected")


def unsaid(users: list[User]) -> None:
    companies(users, closed_at=NOW)


INTERVIEW = {"companies", "interviews"}


@pytest.mark.parametrize(
    ("filled", "found"),
    [
        (companies, {"companies"}),
        (held, INTERVIEW),
        (begun, INTERVIEW),
        (ahead, {"companies"}),
        (cancelled, {"companies"}),
        (removed, set()),
        (sample, set()),
        (marked, INTERVIEW | {"answered", "debriefs"}),
        (denied, INTERVIEW | {"debriefs"}),
        (no_question, INTERVIEW | {"debriefs"}),
        (noted, INTERVIEW | {"debriefs"}),
        (read, INTERVIEW | {"answered", "debriefs"}),
        (dodged, INTERVIEW | {"debriefs"}),
        (corrected, INTERVIEW | {"debriefs"}),
        (taken, {"practised"}),
        (reviewed, {"practised"}),
        (mocked, {"practised"}),
        (long_ago, set()),
        (ended, {"companies", "outcomes"}),
        (unsaid, {"companies"}),
    ],
    ids=lambda given: given.__name__ if callable(given) else "-".join(sorted(given)),
)
def test_what_is_counted_of_people(
    cohort: UUID,
    people: People,
    filled: Callable[[list[User]], object],
    found: set[str],
) -> None:
    filled(people(20)[:10])

    lines = shown(cohort)[1]

    having = {
        key for key, what in counting.LINES.items() if lines[what] == "10 or more"
    }
    assert having == found
    assert {lines[w] for k, w in counting.LINES.items() if k not in found} <= {
        "fewer than ten"
    }


def test_counting_takes_as_many_queries_for_many_as_for_few(
    centre: User, cohort: UUID, people: People
) -> None:
    def show(days: int) -> Callable[[], object]:
        return lambda: pages.of(centre, cohort, now=NOW + days * DAY)

    marked(people(20))
    show(0)()
    few = queries_of(show(1))
    marked(people(60, "more"))
    show(2)()

    assert queries_of(show(3)) == few
    page = pages.of(centre, cohort, now=NOW + 3 * DAY)
    assert isinstance(page, RunnerPage)
    assert page.counted is not None
    assert page.counted.people == 80
