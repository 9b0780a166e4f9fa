from __future__ import annotations

from askback.core.topics import Role, Stage
from askback.services.words import ROLES, STAGES


def test_every_role_has_words_and_so_has_none() -> None:
    assert set(ROLES) == {"", *Role}


def test_every_stage_has_words_of_its_own() -> None:
    assert set(STAGES) == set(Stage)
    assert len(set(STAGES.values())) == len(STAGES)
