from __future__ import annotations

import pytest

from askback.errors import InvalidInputError
from askback.services import choices
from askback.store.models import SettingRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


def test_what_was_never_chosen_has_its_default(me: User) -> None:
    assert {name: choices.get(me, name) for name in choices.KNOWN} == {
        "practice_yearly": True,
        "calendar_private": False,
        "fade_days": 0,
        "practice_minutes": 10,
    }


def test_every_default_is_allowed() -> None:
    assert all(one.default in one.allowed for one in choices.KNOWN.values())


def test_a_choice_counts_until_the_next_one_and_is_one_row(me: User, bob: User) -> None:
    choices.put(me, "fade_days", 365, NOW)
    choices.put(me, "fade_days", 90, NOW)

    assert (choices.get(me, "fade_days"), choices.get(bob, "fade_days")) == (90, 0)
    assert SettingRow.objects.get().made_at == NOW


@pytest.mark.parametrize("value", [7, True, "90", None])
def test_what_it_may_not_be_is_refused_and_nothing_is_kept(
    me: User, value: object
) -> None:
    with pytest.raises(
        InvalidInputError, match="fade_days: choose one of 0, 90, 180, 365, 730"
    ):
        choices.put(me, "fade_days", value, NOW)  # type: ignore[arg-type]

    assert not SettingRow.objects.exists()


def test_a_number_is_no_yes(me: User) -> None:
    with pytest.raises(InvalidInputError, match="choose one of false, true"):
        choices.put(me, "practice_yearly", 1, NOW)


def test_a_name_that_is_not_known_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError, match="colour: nothing can be chosen"):
        choices.get(me, "colour")
    with pytest.raises(InvalidInputError, match="colour: nothing can be chosen"):
        choices.put(me, "colour", value=True, now=NOW)


def test_a_stored_value_that_no_longer_fits_gives_way_to_the_default(me: User) -> None:
    SettingRow.objects.create(owner=me, made_at=NOW, name="fade_days", value="never")

    assert choices.get(me, "fade_days") == 0
