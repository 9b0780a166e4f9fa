from __future__ import annotations

import pytest

from askback.mcp_server import whose
from askback.services import people
from askback.store.models import User


@pytest.mark.django_db
def test_it_is_whoever_owns_this_machine_unless_somebody_is_set() -> None:
    alice = User.objects.create(username="alice")

    with whose.acting_for(alice):
        assert whose.owner() == alice
    assert whose.owner() == people.local_owner()
