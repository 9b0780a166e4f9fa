"""Two writers of one owner, each on a connection of its own, at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.db import connection, connections, transaction
from django_tasks_db.models import DBTaskResult

from askback.errors import InvalidInputError
from askback.jobs import readings
from askback.services import (
    choices,
    gaps,
    interviews,
    jobs,
    jots,
    own,
    people,
)
from askback.services.access import tokens
from askback.services.practice import exercises
from askback.services.values.live import Said
from askback.services.values.practice import ExerciseDraft
from askback.store.models import (
    ExerciseRow,
    InterviewRow,
    JobRow,
    JotRow,
    SettingRow,
    SkillWordRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft

pytestmark = pytest.mark.django_db(transaction=True)

WAIT_S = 20  # until a writer that never comes is a failure


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """Do deeds, each in a thread of its own, begun together; errors are results."""
    gate = threading.Barrier(len(deeds), timeout=WAIT_S)

    def one(deed: Callable[[], object]) -> object:
        gate.wait()
        try:
            return deed()
        except Exception as error:  # noqa: BLE001 -- each is looked at
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(one, deeds))


def waiting() -> bool:
    """Return whether somebody waits for a lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])


def overtaken(first: Callable[[], object], second: Callable[[], object]) -> object:
    """Do the first, and keep it only once the second waits for it or is done."""
    with ThreadPoolExecutor(1) as pool:

        def rest() -> object:
            try:
                return second()
            finally:
                connections.close_all()

        with transaction.atomic():
            first()
            late = pool.submit(rest)
            while not late.done() and not waiting():
                pass
        return late.result(timeout=WAIT_S)


def test_two_interviews_added_at_once_stand_one_after_the_other() -> None:
    me = people.local_owner()
    company = add_company(me)

    overtaken(
        lambda: add_interview(me, company),
        lambda: interviews.add(me, company, draft=draft("Team"), now=NOW),
    )

    positions = InterviewRow.objects.order_by("position")
    assert list(positions.values_list("position", flat=True)) == [0, 1]


def test_two_devices_that_note_at_once_lose_nothing() -> None:
    me = people.local_owner()
    interview = add_interview(me, add_company(me))

    def note(device: str) -> Callable[[], object]:
        said = Said("note/pay/", 1, f"from {device}", NOW, {})
        return lambda: jots.keep(me, interview, device=device, said=[said], now=NOW)

    results = at_once(note("one"), note("two"), note("one"), note("two"))

    assert [one for one in results if isinstance(one, Exception)] == []
    kept = JotRow.objects.order_by("device").values_list("device", "value")
    assert list(kept) == [("one", "from one"), ("two", "from two")]


def test_a_later_word_of_a_device_is_not_undone_by_an_earlier_one() -> None:
    me = people.local_owner()
    interview = add_interview(me, add_company(me))

    def say(number: int) -> object:
        said = Said("note/pay/", number, f"word {number}", NOW, {})
        return jots.keep(me, interview, device="one", said=[said], now=NOW)

    say(1)
    overtaken(lambda: say(3), lambda: say(2))

    assert JotRow.objects.get().value == "word 3"


def test_what_is_made_once_is_made_once() -> None:
    me = people.local_owner()
    question = ExerciseDraft("Why us?")

    found = overtaken(
        lambda: exercises.add_once(me, draft=question, now=NOW),
        lambda: exercises.add_once(me, draft=question, now=NOW),
    )

    assert ExerciseRow.objects.get().id == found


def test_the_last_choice_of_two_is_kept_and_neither_fails() -> None:
    me = people.local_owner()

    results = at_once(
        *(
            lambda: choices.put(me, "calendar_private", value=True, now=NOW)
            for _ in range(3)
        ),
        *(lambda: gaps.say(me, "Go", known=True, line="", now=NOW) for _ in range(3)),
    )

    assert results == [None] * 6
    assert (SettingRow.objects.count(), SkillWordRow.objects.count()) == (1, 1)


def test_one_job_of_a_kind_is_left_of_two_begun_at_once() -> None:
    me = people.local_owner()

    def begin() -> object:
        return jobs.begin(
            me, kind="reading", subject="a", given={}, data=None, of=1, now=NOW
        )

    overtaken(begin, begin)

    assert JobRow.objects.count() == 1


def test_a_job_that_two_workers_take_is_done_by_one() -> None:
    me = people.local_owner()
    job = jobs.begin(
        me, kind="reading", subject="a", given={}, data=None, of=1, now=NOW
    )
    done: list[object] = []

    def take() -> None:
        def deed(work: jobs.Work, *_: object) -> None:
            done.append(work.id)
            jobs.finish(job, NOW)

        jobs.run(job, deed, clock=lambda: NOW)

    at_once(take, take, take)

    assert done == [job]


def test_what_one_worker_holds_another_passes_over(settings: LazySettings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    readings.queue(uuid4())
    readings.queue(uuid4())

    def claimed() -> object:
        found = DBTaskResult.objects.ready().get_locked()
        return None if found is None else found.id

    with transaction.atomic():
        first = claimed()
        [second] = at_once(transaction.atomic(claimed))
        both = DBTaskResult.objects.ready().select_for_update(skip_locked=True)
        every = {row.id for row in both}

    assert (first is None, second is None) == (False, False)
    assert every == {first, second}


def test_the_most_tokens_are_never_exceeded() -> None:
    me = people.local_owner()

    def make() -> object:
        return tokens.make(me, name="x", scopes=("read",), now=NOW)

    for _ in range(tokens.MOST - 1):
        make()
    made = at_once(make, make, make)

    refused = [one for one in made if isinstance(one, InvalidInputError)]
    assert len(refused) == 2


def test_another_owner_does_not_wait() -> None:
    me, bob = people.local_owner(), User.objects.create(username="bob")
    company = add_company(bob)

    with transaction.atomic():
        own.alone(me)
        found = at_once(lambda: add_interview(bob, company))

    assert found == [InterviewRow.objects.get().id]
