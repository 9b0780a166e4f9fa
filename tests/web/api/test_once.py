from __future__ import annotations

import threading

import pytest
from django.db import connections

from askback.services import opportunities, people
from askback.store.models import OpportunityRow, ReplyRow, User
from tests.web.api.conftest import Program
from tests.web.api.filling import secret_of

PATH = "/opportunities"
HALDEN = {"company": "Halden"}


@pytest.mark.django_db
def test_a_request_that_is_sent_twice_is_done_once(program: Program) -> None:
    first = program("POST", PATH, HALDEN, Idempotency_Key="k")
    assert (program.status, "Idempotency-Replayed" in program.headers) == (201, False)

    second = program("POST", PATH, HALDEN, Idempotency_Key="k")

    assert (program.status, first) == (201, second)
    assert program.headers["Idempotency-Replayed"] == "true"
    assert program.headers["Content-Type"] == "application/json; charset=utf-8"
    assert OpportunityRow.objects.count() == 1


@pytest.mark.django_db
def test_another_request_with_its_key_is_refused(program: Program) -> None:
    program("POST", PATH, HALDEN, Idempotency_Key="k")

    for path, body in ((PATH, {"company": "B"}), ("/stories", HALDEN)):
        told = program("POST", path, body, Idempotency_Key="k")
        assert (program.status, told["status"]) == (422, 422)

    assert OpportunityRow.objects.count() == 1


@pytest.mark.django_db
def test_a_key_is_one_of_its_owners(program: Program, bobs: Program) -> None:
    mine = program("POST", PATH, HALDEN, Idempotency_Key="k")
    his = bobs("POST", PATH, HALDEN, Idempotency_Key="k")

    assert mine["id"] != his["id"]


@pytest.mark.django_db
def test_what_was_refused_is_refused_again_and_wrote_nothing(program: Program) -> None:
    told = [program("POST", PATH, {"x": 1}, Idempotency_Key="k") for _ in range(2)]

    assert told[0] == told[1]
    assert program.headers["Content-Type"] == "application/problem+json"
    assert program.headers["Idempotency-Replayed"] == "true"


@pytest.mark.django_db
def test_what_only_reads_is_answered_again_too(program: Program) -> None:
    given = {"question": "How many left?", "answer": "Two."}

    told = [program("POST", "/read/answer", given, Idempotency_Key="k") for _ in "ab"]

    assert told[0] == told[1]
    assert program.headers["Idempotency-Replayed"] == "true"


@pytest.mark.django_db
def test_without_a_token_no_key_is_claimed(nobody: Program) -> None:
    nobody("POST", PATH, HALDEN, Idempotency_Key="k")

    assert (nobody.status, ReplyRow.objects.count()) == (401, 0)


@pytest.mark.django_db
def test_a_lacking_scope_leaves_the_key_free(me: User) -> None:
    program = Program(secret_of(me, "read"))

    program("POST", PATH, HALDEN, Idempotency_Key="k")

    assert (program.status, ReplyRow.objects.count()) == (403, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "x" * 201, "a b"], ids=["none", "long", "space"])
def test_what_is_no_key_is_refused(program: Program, key: str) -> None:
    told = program("POST", PATH, HALDEN, Idempotency_Key=key)

    assert program.status == 422
    assert told["detail"].startswith("Idempotency-Key: give 1 to 200")


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_is_done_and_the_other_told_to_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secret = secret_of(people.local_owner())
    begun, seen = threading.Event(), threading.Event()
    add = opportunities.add
    found: list[int] = []

    def slow(*given: object, **named: object) -> object:
        begun.set()
        assert seen.wait(10)
        return add(*given, **named)  # type: ignore[arg-type]

    def first() -> None:
        program = Program(secret)
        program("POST", PATH, HALDEN, Idempotency_Key="k")
        found.append(program.status)
        connections.close_all()

    monkeypatch.setattr(opportunities, "add", slow)
    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(10)
    other = Program(secret)
    other("POST", PATH, HALDEN, Idempotency_Key="k")
    seen.set()
    thread.join()

    assert (other.status, found) == (409, [201])
    assert OpportunityRow.objects.count() == 1
