from __future__ import annotations

from uuid import UUID

import pytest
from django.core.cache import cache
from django.utils import timezone

from askback.services.access import limits, tokens
from askback.services.access.limits import Bucket, TooOftenError
from askback.store.models import User
from tests.web.api.conftest import Program
from tests.web.api.filling import secret_of

TOKEN = UUID(int=1)
BUCKET = Bucket("test", size=3, a_minute=6)


@pytest.fixture(autouse=True)
def empty() -> None:
    cache.clear()


def spent(bucket: Bucket, at_s: float, token: UUID = TOKEN) -> int:
    """Return how many requests are let in at a moment."""
    for number in range(100):
        try:
            bucket.spend(token, at_s)
        except TooOftenError:
            return number
    raise AssertionError


def test_a_bucket_holds_so_many_and_fills_again() -> None:
    assert spent(BUCKET, 1000) == 3
    assert spent(BUCKET, 1009) == 0
    assert spent(BUCKET, 1010) == 1
    assert spent(BUCKET, 9000) == 3


def test_each_token_and_each_kind_has_its_own() -> None:
    assert spent(BUCKET, 1000) == 3
    assert spent(BUCKET, 1000, UUID(int=2)) == 3
    assert spent(Bucket("other", size=2, a_minute=6), 1000) == 2


def test_whoever_asks_too_often_is_told_when_to_come_back() -> None:
    spent(BUCKET, 1000)

    with pytest.raises(TooOftenError) as caught:
        BUCKET.spend(TOKEN, 1004)

    assert (caught.value.seconds, caught.value.status) == (6, 429)


def test_a_clock_that_jumps_back_fills_nothing() -> None:
    spent(BUCKET, 1000)

    assert spent(BUCKET, 500) == 0


@pytest.mark.django_db
def test_costly_reads_are_limited_and_plain_ones_go_on(me: User) -> None:
    program, other = Program(secret_of(me)), Program(secret_of(me))
    (bearer,) = (tokens.bearer(program.secret, now=timezone.now()),)
    assert bearer is not None
    now_s = timezone.now().timestamp()
    key = f"askback-api:{limits.COSTLY.name}:{bearer.token}"
    cache.set(key, (0.0, now_s + 60))

    told = program("GET", "/compare")

    assert (program.status, told["title"]) == (429, "Too Many Requests")
    assert 1 <= int(program.headers["Retry-After"]) <= 61
    program("GET", "/me")
    assert program.status == 200
    other("GET", "/compare")
    assert other.status == 200
