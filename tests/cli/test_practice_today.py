from __future__ import annotations

import pytest
from django.utils import timezone

from askback.services import people
from askback.services.practice import exercises
from askback.services.values.practice import ExerciseDraft
from tests.cli.run import run

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_is_due_is_listed_with_its_reason() -> None:
    draft = ExerciseDraft("Why us?", target_s=90)
    ident = exercises.add(people.local_owner(), draft=draft, now=timezone.now())

    assert run("practice", "today").out.splitlines() == [
        "1 answer, 2 minutes in all.",
        "1:30  Why us?",
        "      Not practised yet.",
    ]
    found = run("practice", "today", "--json").json
    assert [one["id"] for one in found["picks"]] == [str(ident)]
    assert found["state"] == "1 answer, 2 minutes in all."


def test_with_nothing_to_practise_it_says_so() -> None:
    assert run("practice", "today").out == "Nothing is on the schedule.\n"
