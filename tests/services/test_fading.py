from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import choices, companies, fading, notes, outcomes, removed
from askback.services import interviews as deeds
from askback.store.models import (
    EvidenceRow,
    InterviewerRow,
    InterviewRow,
    JobRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    SourceRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
THEN = NOW + timedelta(days=180)  # when half a year is over


@pytest.fixture
def closed(me: User, company: UUID, told: UUID) -> UUID:
    """A search that was put away, with a transcript, a note and a mark."""
    notes.add(me, told, text="Dana was kind. I liked the ward.", now=NOW)
    notes.mark(
        me,
        told,
        place="asked-0",
        question_key="",
        verdict="answered",
        direction=1,
        note="A straight answer",
        now=NOW,
    )
    outcomes.close(me, company, outcome="rejected", now=NOW)
    return company


def test_nothing_fades_unless_the_user_wants_it(me: User, closed: UUID) -> None:
    later = NOW + timedelta(days=4000)

    assert fading.opened(me, now=later) == ()
    assert fading.show(me, now=later).soon == ()
    assert TranscriptRow.objects.filter(interview__opportunity=closed).exists()


def test_what_fades_is_said_a_fortnight_before(me: User, closed: UUID) -> None:
    fading.choose(me, 180, now=NOW)

    assert fading.opened(me, now=THEN - 15 * DAY) == ()
    (line,) = fading.opened(me, now=THEN - 14 * DAY)

    assert (line.id, line.company, line.on) == (closed, "Halden", THEN)
    assert line.goes == (
        (1, "person"),
        (1, "transcript"),
        (6, "answers"),
        (1, "source"),
    )
    assert fading.opened(me, now=THEN - DAY) == (line,)
    assert TranscriptRow.objects.exists()


def test_nothing_fades_that_was_not_announced_however_old(
    me: User, closed: UUID
) -> None:
    fading.choose(me, 180, now=NOW)
    late = THEN + timedelta(days=900)

    (line,) = fading.opened(me, now=late)

    assert (line.id, line.on) == (closed, late + 14 * DAY)
    assert fading.fade_due(me, now=late + 13 * DAY) == 0
    assert TranscriptRow.objects.exists()
    assert fading.fade_due(me, now=late + 14 * DAY) == 1
    assert not TranscriptRow.objects.exists()


def test_what_has_faded_is_its_bare_facts(
    me: User, closed: UUID, told: UUID, second: UUID
) -> None:
    deeds.remove(me, second, now=NOW)
    fading.choose(me, 180, now=NOW)
    fading.opened(me, now=THEN - 14 * DAY)

    assert fading.opened(me, now=THEN) == ()

    row = OpportunityRow.objects.get(id=closed)
    assert (row.company, row.title, row.outcome) == (
        "Halden",
        "Ward manager",
        "rejected",
    )
    interview = InterviewRow.everything.get()
    assert (interview.id, interview.stage) == (told, "hiring_manager_call")
    assert interview.done_at is not None
    assert set(InterviewerRow.objects.values_list("name", flat=True)) <= {
        "Someone",
        "Someone 2",
    }
    assert NoteRow.objects.get().text == "Someone was kind. I liked the ward."
    mark = MarkRow.objects.get()
    assert (mark.verdict, mark.direction, mark.note, mark.asked) == (
        "answered",
        1,
        "",
        "",
    )
    for gone in (TranscriptRow, SourceRow):
        assert not gone.objects.exists()
    assert not EvidenceRow.objects.exclude(quote="").exists()
    assert not JobRow.objects.exclude(kind__in={"faded"}).exists()
    assert outcomes.of(me, closed).is_faded
    page = companies.show(me, closed, now=THEN)
    assert len(page.loop) == 1
    shown = fading.show(me, now=THEN)
    assert [(f.company, f.at, f.went[1]) for f in shown.faded] == [
        ("Halden", THEN, (1, "transcript"))
    ]
    assert (shown.soon, shown.later) == ((), 0)
    assert fading.fade_due(me, now=THEN + 90 * DAY) == 0
    assert removed.show(me, now=THEN) == ()


def test_one_can_be_kept_and_let_go_again(me: User, closed: UUID) -> None:
    fading.choose(me, 180, now=NOW)
    fading.opened(me, now=THEN - 14 * DAY)

    fading.spare(me, closed, is_kept=True, now=THEN - DAY)

    assert fading.opened(me, now=THEN) == ()
    assert fading.show(me, now=THEN).kept == ((closed, "Halden"),)
    fading.spare(me, closed, is_kept=False, now=THEN)
    (line,) = fading.opened(me, now=THEN)
    assert line.on == THEN + 14 * DAY


def test_taken_up_again_it_is_announced_anew(me: User, closed: UUID) -> None:
    fading.choose(me, 180, now=NOW)
    fading.opened(me, now=THEN - 14 * DAY)
    outcomes.take_up(me, [closed])

    assert fading.opened(me, now=THEN) == ()
    outcomes.close(me, closed, outcome="quiet", now=NOW)
    (line,) = fading.opened(me, now=THEN)
    assert line.on == THEN + 14 * DAY


@pytest.mark.usefixtures("closed")
def test_a_new_choice_is_announced_anew(me: User) -> None:
    fading.choose(me, 365, now=NOW)
    assert fading.opened(me, now=THEN) == ()
    assert fading.show(me, now=THEN).later == 1

    fading.choose(me, 180, now=THEN)

    assert [line.on for line in fading.opened(me, now=THEN)] == [THEN + 14 * DAY]
    with pytest.raises(InvalidInputError):
        fading.choose(me, 7, now=THEN)
    assert choices.get(me, "fade_days") == 180
    assert fading.show(me, now=THEN).days == 180


def test_only_ones_own_fade_and_are_spared(me: User, bob: User, closed: UUID) -> None:
    fading.choose(bob, 180, now=NOW)
    bobs = add_company(bob, "Bobs")
    add_interview(bob, bobs, draft())
    outcomes.close(bob, bobs, outcome="quiet", now=NOW)

    fading.opened(bob, now=THEN - 14 * DAY)
    assert fading.fade_due(bob, now=THEN) == 1

    assert TranscriptRow.objects.filter(interview__opportunity=closed).exists()
    assert fading.show(me, now=THEN).faded == ()
    with pytest.raises(NotFoundError):
        fading.spare(bob, closed, is_kept=True, now=NOW)
