"""Which reminders are due, once the user's word on them is heeded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from askback.core.followup.reminders import Kind, Reminder

AGAIN = timedelta(days=1)  # what was put off stays for a day at least


@dataclass(frozen=True, slots=True)
class Word:
    """What the user said of a reminder: that it is done, or not before a time."""

    thing: tuple[Kind, str]
    made_at: datetime
    is_done: bool = False
    due_at: datetime | None = None


def heeded(reminders: Iterable[Reminder], words: Iterable[Word]) -> list[Reminder]:
    """Return reminders as the user left them: none that is done, some put off.

    The last word on a thing counts, if it was said since the reminder's cause.

    Args:
        reminders: What there is to do.
        words: What the user said of it, in any order.

    Returns:
        Those that are left, in the order given.

    Source: Ours.

    >>> from datetime import UTC
    >>> from askback.core.followup.reminders import of_own
    >>> own = of_own("7", datetime(2026, 11, 12, tzinfo=UTC))
    >>> heeded([own], [Word(own.thing, own.at, is_done=True)])
    []
    """
    last: dict[tuple[Kind, str], Word] = {}
    for word in sorted(words, key=lambda word: word.made_at):
        last[word.thing] = word
    left = (_heeded(one, last.get(one.thing)) for one in reminders)
    return [one for one in left if one is not None]


def _heeded(one: Reminder, word: Word | None) -> Reminder | None:
    if word is None or (one.since is not None and word.made_at <= one.since):
        return one
    if word.is_done:
        return None
    if word.due_at is None or word.due_at <= one.at:
        return one
    until = None if one.until is None else max(one.until, word.due_at + AGAIN)
    if one.kind in {Kind.PREPARE, Kind.INVITE}:
        until = one.until  # nobody prepares for what has been
    return replace(one, at=word.due_at, by=max(one.by, word.due_at), until=until)


def due(reminders: Iterable[Reminder], now: datetime) -> list[Reminder]:
    """Return what is due, the most urgent first.

    What can still be done in time comes before what is late, the nearest first; of what
    is late the latest comes first, for the oldest has waited longest and can.

    Args:
        reminders: What there is to do.
        now: The time, aware.

    Source: Ours.

    >>> from datetime import UTC
    >>> from askback.core.followup.reminders import of_own
    >>> now = datetime(2026, 11, 12, tzinfo=UTC)
    >>> [r.own for r in due([of_own("a", now - AGAIN), of_own("b", now)], now)]
    ['b', 'a']
    """
    found = [r for r in reminders if r.at <= now and (r.until is None or now < r.until)]
    return sorted(found, key=lambda r: (r.by < now, abs(r.by - now), r.kind, r.thing))


def later(reminders: Iterable[Reminder], now: datetime) -> list[Reminder]:
    """Return what is not due yet, the nearest first.

    Args:
        reminders: What there is to do.
        now: The time, aware.

    Source: Ours.

    >>> from datetime import UTC
    >>> from askback.core.followup.reminders import of_own
    >>> now = datetime(2026, 11, 12, tzinfo=UTC)
    >>> [r.own for r in later([of_own("a", now + AGAIN), of_own("b", now)], now)]
    ['a']
    """
    found = (r for r in reminders if r.at > now)
    return sorted(found, key=lambda r: (r.at, r.kind, r.thing))
