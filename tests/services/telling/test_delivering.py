from __future__ import annotations

import json
import textwrap
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from askback.adapters.webpage.send import Sent
from askback.errors import InvalidInputError, UnreachableError
from askback.services import people
from askback.services.telling import delivering, webhooks
from askback.services.values.access import Letter, MadeHook
from askback.store.models import DeliveryRow, User, WebhookRow
from askback.store.models.owned import Watched
from tests.builders import NOW

pytestmark = pytest.mark.django_db
URL = "https://told.example/here"
Send = Callable[[Letter, bool], Sent]


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture(autouse=True)
def nothing_queued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks.due, "send", lambda *_, **__: None)


@pytest.fixture
def hook(me: User) -> MadeHook:
    return webhooks.make(me, url=URL, events=["take.read"], now=NOW)


def told(owner: User, *, now: datetime = NOW) -> None:
    webhooks.tell(owner, "take.read", {"take_id": "7"}, now=now)


def answering(*statuses: int) -> tuple[Send, list[Letter]]:
    """Return what answers with these, one after another, and what it was sent."""
    letters: list[Letter] = []
    left = list(statuses)

    def send(letter: Letter, is_here: bool) -> Sent:  # noqa: FBT001 -- as it is called
        assert not is_here
        letters.append(letter)
        return Sent(left.pop(0) if len(left) > 1 else left[0])

    return send, letters


def deliver(owner: User, send: Send, now: datetime = NOW) -> datetime | None:
    return delivering.deliver(owner.pk, clock=lambda: now, send=send)


def test_what_arrives_is_signed_so_that_others_can_tell(
    me: User, hook: MadeHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verified by the lines that the guide gives to others, as they stand there."""
    monkeypatch.setattr(time, "time", NOW.timestamp)
    is_theirs = of_guide()
    told(me)
    send, letters = answering(204)

    assert deliver(me, send) is None

    (letter,), (row,) = letters, DeliveryRow.objects.all()
    assert is_theirs(hook.secret, letter.headers, letter.body)
    assert not is_theirs(hook.secret, letter.headers, letter.body + b" ")
    assert not is_theirs(hook.secret[:-8] + "AAAAAAA=", letter.headers, letter.body)
    late = {**letter.headers, "webhook-timestamp": str(int(NOW.timestamp()) - 301)}
    assert not is_theirs(hook.secret, late, letter.body)
    assert json.loads(letter.body) == row.payload
    assert letter.headers["webhook-id"] == str(row.id)
    assert (letter.url, row.done_at, row.next_at, row.tries) == (URL, NOW, None, 1)


def of_guide() -> Callable[[str, dict[str, str], bytes], bool]:
    """Return what docs/api.md tells others to verify with."""
    guide = (Path(__file__).parents[3] / "docs/api.md").read_text(encoding="utf-8")
    code = textwrap.dedent(guide[guide.index("    import base64") :])
    held: dict[str, Callable[[str, dict[str, str], bytes], bool]] = {}
    exec(code, held)  # noqa: S102 -- our own words
    return held["is_theirs"]


def test_what_fails_is_tried_again_later_and_later_by_the_same_name(
    me: User, hook: MadeHook
) -> None:
    told(me)
    send, letters = answering(500, 302, 200)
    waited, now = [], NOW

    while (at := deliver(me, send, now)) is not None:
        waited.append(at - now)
        assert deliver(me, send, now) is None  # nothing is due before that
        now = at

    assert waited == [timedelta(seconds=5), timedelta(minutes=5)]
    assert len({letter.headers["webhook-id"] for letter in letters}) == 1
    assert len({letter.headers["webhook-timestamp"] for letter in letters}) == 3
    assert webhooks.last(me)[hook.line.id][0].state == "arrived"


def test_after_the_last_try_it_is_given_up_and_the_address_is_ended(
    me: User, hook: MadeHook
) -> None:
    told(me)
    send, letters = answering(500)
    now: datetime | None = NOW

    while now is not None:
        now = deliver(me, send, now)

    (line,) = webhooks.every(me)
    (one,) = webhooks.last(me)[hook.line.id]
    assert (len(letters), one.state, one.told) == (7, "given_up", "It answered 500.")
    assert line.told == delivering.SILENT
    assert line.ended_at == NOW + sum(delivering.WAITS, timedelta())


def test_an_address_that_took_something_since_is_not_ended(
    me: User, hook: MadeHook
) -> None:
    told(me)
    DeliveryRow.objects.update(tries=len(delivering.WAITS))
    later = NOW + timedelta(hours=1)
    told(me, now=later)
    DeliveryRow.objects.filter(made_at=later).update(done_at=later, next_at=None)

    deliver(me, answering(500)[0], later)

    assert webhooks.every(me)[0].ended_at is None
    assert {one.state for one in webhooks.last(me)[hook.line.id]} == {
        "arrived", "given_up",
    }  # fmt: skip


def test_an_address_that_says_it_is_gone_is_ended_at_once(
    me: User, hook: MadeHook
) -> None:
    told(me)

    assert deliver(me, answering(410)[0]) is None

    assert webhooks.every(me)[0].told == delivering.SAID_GONE
    assert webhooks.last(me)[hook.line.id][0].state == "given_up"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UnreachableError("x"), "It did not answer."),
        (InvalidInputError("x"), "Its name leads to where nothing is sent."),
    ],
    ids=["silent", "private"],
)
def test_why_it_failed_is_said_without_what_the_network_said(
    me: User, hook: MadeHook, error: Exception, said: str
) -> None:
    told(me)

    def send(*_: object) -> Sent:
        raise error

    assert deliver(me, send) == NOW + timedelta(seconds=5)

    assert webhooks.last(me)[hook.line.id][0].told == said


def test_one_that_was_ended_while_it_was_sent_is_left_alone(
    me: User, hook: MadeHook
) -> None:
    told(me)

    def send(*_: object) -> Sent:
        webhooks.end(me, hook.line.id, now=NOW)
        return Sent(500)

    assert deliver(me, send) is None
    assert DeliveryRow.objects.count() == 0


def test_what_somebody_else_sends_is_not_sent(me: User, hook: MadeHook) -> None:
    assert hook.secret
    told(me)
    row = DeliveryRow.objects.get()

    claimed = delivering._claim(me.pk, NOW)

    assert claimed is not None
    assert delivering._claim(me.pk, NOW) is None
    assert delivering._claim(me.pk, NOW + delivering.CLAIMED) == row


def test_one_that_is_claimed_in_the_same_moment_is_passed_over(
    me: User, hook: MadeHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hook.secret
    told(me)
    told(me)
    update = Watched.update
    tried: list[DeliveryRow] = []

    def beaten(rows: Watched[DeliveryRow], **fields: object) -> int:
        tried.extend(rows)
        return update(rows, **fields) if len(tried) > 1 else 0

    monkeypatch.setattr(Watched, "update", beaten)

    claimed = delivering._claim(me.pk, NOW)

    assert claimed is not None
    assert [claimed] == tried[1:2] != tried[:1]


def test_a_full_run_comes_back_at_once(
    me: User, hook: MadeHook, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hook.secret
    monkeypatch.setattr(delivering, "AT_ONCE", 1)
    told(me)

    assert deliver(me, answering(200)[0]) == NOW
    assert deliver(me, answering(200)[0]) is None


def test_a_worker_that_begins_knows_who_is_waiting(me: User, hook: MadeHook) -> None:
    assert hook.secret
    assert delivering.owners_waiting() == []
    told(me)
    told(me)
    assert delivering.owners_waiting() == [me.pk]
    WebhookRow.objects.update(ended_at=NOW)
    assert delivering.owners_waiting() == []


def test_by_default_it_goes_over_the_guarded_network() -> None:
    letter = Letter("https://127.0.0.1/", {}, b"{}")

    with pytest.raises(InvalidInputError, match="private network"):
        delivering.send(letter, False)  # noqa: FBT003 -- as it is called
