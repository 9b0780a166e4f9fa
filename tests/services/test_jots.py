from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from askback.core.live import Jot
from askback.errors import InvalidInputError, NotFoundError
from askback.services import agendas, hours, jots, notes, summaries, today
from askback.services.values.live import Kept, Said
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    JotRow,
    LiveRow,
    MarkRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, everything

pytestmark = pytest.mark.django_db

PANEL = (("Dana Marsh", "hiring_manager"), ("Lena Ott", "peer"))
BEGUN = NOW - timedelta(minutes=20)


@pytest.fixture
def panel(me: User) -> UUID:
    filled = draft(people=PANEL, stage="team_fit", start=BEGUN)
    return add_interview(me, add_company(me), filled)


def said(field: str, value: Any, number: int = 1, **more: Any) -> Said:
    given = {"at": NOW - timedelta(minutes=5), "seen": {}, **more}
    return Said(field, number, value, **given)


def keep(me: User, panel: UUID, *all_said: Said, device: str = "tab") -> Kept:
    return jots.keep(me, panel, device=device, said=all_said, now=NOW)


def stored() -> list[tuple[str, str, int, object]]:
    rows = JotRow.objects.order_by("device", "field")
    return [(row.device, row.field, row.number, row.value) for row in rows]


def marks() -> list[tuple[str, str, str, float | None, str]]:
    return [
        (m.question_key, m.witness, m.verdict, m.direction, m.note)
        for m in MarkRow.objects.order_by("place")
    ]


def test_what_is_said_is_kept_and_told_back(me: User, panel: UUID) -> None:
    kept = keep(me, panel, said("note/pay/", "40 k"), said("mark/pay/", "partly", 2))

    assert kept.numbers == {"note/pay/": 1, "mark/pay/": 2}
    assert kept.jots == (
        Jot(
            "tab", "note/pay/", 1, "40 k", {}, (NOW - timedelta(minutes=5)).timestamp()
        ),
    )
    assert stored() == [
        ("tab", "mark/pay/", 2, "partly"),
        ("tab", "note/pay/", 1, "40 k"),
    ]


def test_what_comes_twice_or_late_changes_nothing(me: User, panel: UUID) -> None:
    keep(me, panel, said("note/pay/", "40 k", 3))
    before = everything()

    for number in (1, 3):
        kept = keep(me, panel, said("note/pay/", "older", number))
        assert kept.numbers == {"note/pay/": 3}

    assert everything() == before


def test_of_one_field_the_last_said_is_kept(me: User, panel: UUID) -> None:
    keep(
        me,
        panel,
        said("note/pay/", "4", 1),
        said("note/pay/", "40", 2),
        said("note/pay/", "less", 1),
    )
    assert stored() == [("tab", "note/pay/", 2, "40")]

    keep(me, panel, said("note/pay/", "40 k", 9))
    assert stored() == [("tab", "note/pay/", 9, "40 k")]


def test_two_devices_do_not_write_over_each_other(me: User, panel: UUID) -> None:
    keep(me, panel, said("note/pay/", "forty"), device="phone")

    kept = keep(me, panel, said("note/pay/", "40 k"), device="tab")

    assert {(j.device, j.value) for j in kept.jots} == {
        ("phone", "forty"),
        ("tab", "40 k"),
    }
    row = InterviewRow.objects.get(id=panel)
    assert hours.hour(row).lines[0].notes == ("forty", "40 k")


def test_a_clock_that_is_ahead_does_not_win_for_ever(me: User, panel: UUID) -> None:
    keep(me, panel, said("mark/pay/", "dodged", at=NOW + timedelta(days=400)))

    assert JotRow.objects.get().said_at == NOW


@pytest.mark.parametrize(
    "wrong",
    [
        said("song/pay/", "x"),
        said("mark/pay/", "maybe"),
        said("note/pay/", "x", -1),
        said(f"note/{'k' * 61}/", "x"),
        said("note/pay/", "x", seen={str(n): 1 for n in range(51)}),
    ],
)
def test_what_cannot_be_noted_is_refused_whole(
    me: User, panel: UUID, wrong: Said
) -> None:
    with pytest.raises(InvalidInputError):
        keep(me, panel, said("note/pay/", "x"), wrong)

    assert stored() == []


@pytest.mark.parametrize("device", ["", "x" * 37])
def test_a_device_has_a_short_name(me: User, panel: UUID, device: str) -> None:
    with pytest.raises(InvalidInputError, match="device"):
        keep(me, panel, device=device)


def test_so_much_at_once_is_refused(me: User, panel: UUID) -> None:
    with pytest.raises(InvalidInputError, match="500"):
        keep(me, panel, *[said("note/pay/", "x", n) for n in range(501)])


def test_nothing_said_is_nothing_kept(me: User, panel: UUID) -> None:
    assert keep(me, panel) == Kept({}, ())
    assert not LiveRow.objects.exists()


def test_nobody_notes_in_the_interview_of_another(bob: User, panel: UUID) -> None:
    with pytest.raises(NotFoundError):
        keep(bob, panel, said("note/pay/", "x"))


def test_an_hour_counts_when_it_is_said_to_be_over(me: User, panel: UUID) -> None:
    key = agendas.show(me, panel, now=BEGUN).agenda.items[0].key
    keep(
        me,
        panel,
        said(f"mark/{key}/Lena Ott", "answered"),
        said(f"gut/{key}/Lena Ott", "cold"),
        said(f"note/{key}/Lena Ott", "Three nights a week."),
    )
    jots.settle_due(me, now=NOW)
    assert marks() == []

    keep(me, panel, said("end//", "over"))
    jots.settle_due(me, now=NOW)

    assert marks() == [(key, "Lena Ott", "answered", -0.5, "Three nights a week.")]
    assert InterviewRow.objects.get(id=panel).done_at == BEGUN
    pieces = EvidenceRow.objects.filter(source="note")
    assert {(p.witness, p.direction, p.quote) for p in pieces} == {
        ("Lena Ott", -0.5, "Three nights a week.")
    }


def test_an_hour_that_nobody_ended_counts_after_a_while(me: User, panel: UUID) -> None:
    keep(me, panel, said("mark/pay/", "answered"))

    jots.settle_due(me, now=NOW + timedelta(minutes=29))
    assert marks() == []

    jots.settle_due(me, now=NOW + timedelta(minutes=31))
    assert marks() == [("pay", "", "answered", None, "")]


def test_an_hour_that_is_taken_up_again_is_not_over(me: User, panel: UUID) -> None:
    keep(me, panel, said("end//", "over", 1))
    keep(me, panel, said("end//", "", 2), said("mark/pay/", "partly"))

    jots.settle_due(me, now=NOW)

    assert LiveRow.objects.get().ended_at is None
    assert marks() == []


def test_who_comes_to_see_what_came_of_it_sees_it(
    me: User, bob: User, panel: UUID
) -> None:
    keep(me, panel, said("mark/pay/", "answered"))

    jots.settle_one(bob, panel, now=NOW)
    assert marks() == []

    jots.settle_one(me, panel, now=NOW)
    assert marks() == [("pay", "", "answered", None, "")]


def test_each_voice_of_a_round_has_its_mark(me: User, panel: UUID) -> None:
    keep(
        me,
        panel,
        said("mark/pay/Dana Marsh", "answered"),
        said("mark/pay/Lena Ott", "dodged"),
    )

    jots.settle_one(me, panel, now=NOW)

    assert sorted(marks()) == [
        ("pay", "Dana Marsh", "answered", None, ""),
        ("pay", "Lena Ott", "not_answered", None, ""),
    ]


def test_a_question_thought_of_in_the_hour_is_kept_with_its_words(
    me: User, panel: UUID
) -> None:
    keep(
        me,
        panel,
        said("own/own-1/", "Which migration?"),
        said("mark/own-1/", "answered"),
        said("note/own-1/", "The second."),
    )

    jots.settle_one(me, panel, now=NOW)

    mark = MarkRow.objects.get()
    assert (mark.question_key, mark.asked, mark.note) == (
        "",
        "Which migration?",
        "The second.",
    )


def test_a_later_word_in_the_debrief_wins_over_the_tap(me: User, panel: UUID) -> None:
    keep(me, panel, said("mark/pay/", "dodged"))
    jots.settle_one(me, panel, now=NOW)
    notes.mark(
        me,
        panel,
        place="pay",
        question_key="pay",
        verdict="answered",
        direction=None,
        note="She wrote to me.",
        now=NOW,
    )

    late = said("note/pay/", "late", at=NOW - timedelta(minutes=1))
    jots.keep(me, panel, device="phone", said=[late], now=NOW + timedelta(minutes=1))
    jots.settle_one(me, panel, now=NOW + timedelta(minutes=2))

    assert marks() == [("pay", "", "answered", None, "She wrote to me.")]


def test_a_mark_made_before_the_hour_counts_stays_as_well(
    me: User, panel: UUID
) -> None:
    keep(me, panel, said("mark/pay/", "dodged"), said("mark/hours/", "partly"))
    notes.mark(
        me,
        panel,
        place="pay",
        question_key="pay",
        verdict="answered",
        direction=None,
        note="",
        now=NOW,
    )

    jots.settle_one(me, panel, now=NOW)

    assert [mark[:3] for mark in marks()] == [
        ("hours", "", "partly"),
        ("pay", "", "answered"),
    ]


def test_what_was_settled_is_not_settled_again(me: User, panel: UUID) -> None:
    keep(me, panel, said("mark/pay/", "dodged"))
    jots.settle_one(me, panel, now=NOW)
    notes.unmark(me, panel, place="pay", now=NOW)
    at = NOW + timedelta(minutes=1)
    fresh = said("mark/hours/", "answered", at=at)
    jots.keep(me, panel, device="tab", said=[fresh], now=at)

    jots.settle_one(me, panel, now=at)

    assert [mark[0] for mark in marks()] == ["hours"]


def test_a_surprise_is_evidence_on_what_it_is_about(me: User, panel: UUID) -> None:
    told = {"text": "No desk free.", "criterion": "hours", "direction": -1}
    keep(
        me,
        panel,
        said("surprise/s-1/", {**told, "who": "Lena Ott"}),
        said("surprise/s-2/", {**told, "text": "Late again."}),
        said("surprise/s-3/", {**told, "criterion": "weather"}),
        said("surprise/s-4/", {**told, "direction": 0}),
    )

    jots.settle_one(me, panel, now=NOW)

    pieces = EvidenceRow.objects.filter(criterion="hours").order_by("quote")
    assert [(p.witness, p.direction, p.quote, p.source) for p in pieces] == [
        ("First call", -1.0, "Late again.", "note"),
        ("Lena Ott", -1.0, "No desk free.", "note"),
    ]


def test_hours_are_told_apart_by_their_interviews(me: User, panel: UUID) -> None:
    other = add_interview(me, add_company(me, "Other"))
    keep(me, panel, said("mark/pay/", "dodged"))
    rows = list(InterviewRow.objects.filter(id__in=[panel, other]))

    found = dict(hours.hours_of(rows))

    assert [(row.id, [n.mark for n in hour.lines]) for row, hour in found.items()] == [
        (panel, ["dodged"])
    ]


def test_moments_are_in_universal_time(me: User, panel: UUID) -> None:
    keep(me, panel, said("mark/pay/", "dodged"))

    (jot,) = hours.jots_of(InterviewRow.objects.get(id=panel))

    assert datetime.fromtimestamp(jot.at, UTC) == NOW - timedelta(minutes=5)


def test_the_first_hour_to_count_by_itself_is_known(me: User, panel: UUID) -> None:
    assert jots.next_due(me) is None

    keep(me, panel, said("mark/pay/", "dodged"))

    assert jots.next_due(me) == NOW + timedelta(minutes=30)
    jots.settle_one(me, panel, now=NOW)
    assert jots.next_due(me) is None


def test_an_hour_that_is_over_is_told_on_every_page(me: User, panel: UUID) -> None:
    today.show(me, now=NOW)
    keep(me, panel, said("mark/pay/", "dodged"), said("end//", "over"))

    today.show(me, now=NOW)

    assert [mark[0] for mark in marks()] == ["pay"]
    assert summaries.next_passing(me, now=NOW) is None
