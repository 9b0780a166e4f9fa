from __future__ import annotations

import pytest

from askback.services import people


@pytest.mark.django_db
def test_the_one_person_of_a_local_askback_is_made_once() -> None:
    assert people.local_owner() == people.local_owner()
    assert people.local_owner().username == "me"
