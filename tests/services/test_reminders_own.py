from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    reminders,
    removed,
)
from askback.services.values.reminders import ReminderLine
from askback.store.models import (
    ReminderRow,
    User,
)
from tests.builders import NOW

pytestmark = pytest.mark.django_db
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FRIDAY = date(2026, 11, 13)


def due(owner: User, now: datetime = NOW) -> list[str]:
    return [line.title for line in reminders.show(owner, now=now).due]


def coming(owner: User, now: datetime = NOW) -> list[str]:
    return [line.title for line in reminders.show(owner, now=now).later]


def only(owner: User, now: datetime = NOW) -> ReminderLine:
    (line,) = reminders.show(owner, now=now).due
    return line


def test_ones_own_is_due_on_its_day_done_and_taken_back(
    me: User, company: UUID
) -> None:
    ident = reminders.add(
        me, text=" Ring \n Dana ", on=FRIDAY, opportunity_id=company, now=NOW
    )
    morning = datetime(2026, 11, 13, 9, tzinfo=UTC)

    assert (due(me), coming(me)) == ([], ["Ring Dana"])
    line = only(me, morning)
    assert (line.title, line.note, line.page) == ("Ring Dana", "Halden", "company")
    assert reminders.done(me, kind="own", thing=ident, now=morning) == ident
    assert due(me, morning) == []
    assert [one.title for one in reminders.show(me, now=morning).done] == ["Ring Dana"]
    reminders.undo(me, ident)
    assert due(me, morning) == ["Ring Dana"]


def test_ones_own_is_put_off_and_taken_back(me: User) -> None:
    ident = reminders.add(me, text="Ring Dana", on=NOW.date(), now=NOW - 5 * HOUR)
    word = reminders.later(me, kind="own", thing=ident, on=FRIDAY, now=NOW)

    line = reminders.show(me, now=NOW).later[0]

    assert (line.title, line.page, line.action) == ("Ring Dana", "", "")
    assert due(me) == []
    reminders.undo(me, word)
    assert due(me) == ["Ring Dana"]


@pytest.mark.parametrize(
    ("text", "on", "said"),
    [
        ("  ", FRIDAY, "Say what to do"),
        ("x" * 301, FRIDAY, "up to 300 letters"),
        ("Ring", date(2026, 11, 11), "Choose today, or a day to come"),
        ("Ring", date(2101, 1, 1), "up to the year 2100"),
    ],
)
def test_what_cannot_be_a_reminder_is_refused(
    me: User, text: str, on: date, said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said):
        reminders.add(me, text=text, on=on, now=NOW)

    assert not ReminderRow.objects.exists()


def test_ones_own_is_taken_away_and_comes_back(me: User, company: UUID) -> None:
    on = FRIDAY
    ident = reminders.add(me, text="Ring Ana", on=on, opportunity_id=company, now=NOW)
    reminders.later(me, kind="own", thing=ident, on=on + DAY, now=NOW)

    back = reminders.remove(me, ident, now=NOW)

    assert "Ring Ana" not in coming(me)
    assert ReminderRow.objects.count() == 0
    assert removed.take_back(me, back, now=NOW).url_name == "reminders"
    assert "Ring Ana" in coming(me)
    assert ReminderRow.objects.get().opportunity_id == company
    assert removed.show(me, now=NOW) == ()


def test_only_ones_own_reminder_can_be_taken_away(me: User, bob: User) -> None:
    ident = reminders.add(bob, text="Ring", on=FRIDAY, now=NOW)

    for one in (ident, uuid4()):
        with pytest.raises(NotFoundError):
            reminders.remove(me, one, now=NOW)

    assert ReminderRow.objects.count() == 1
