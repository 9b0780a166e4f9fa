from __future__ import annotations

import pytest

from askback.core.decision.preference import Preference
from askback.services import preferences, weights
from askback.services.values import WeightDraft
from askback.services.wishes import Wishes
from askback.store.models import User
from tests.builders import NOW

PAY = Preference("", ">=", 68000, "GBP")


@pytest.mark.django_db
def test_what_the_user_set_is_what_they_want(me: User) -> None:
    weights.save(
        me,
        weights={
            "pay": WeightDraft(5, True, "", ">=", 68000, "GBP"),  # noqa: FBT003
            "team": WeightDraft(3, True),  # noqa: FBT003
        },
        now=NOW,
    )

    assert preferences.of(me) == Wishes({"pay": PAY}, frozenset({"pay"}))
