from __future__ import annotations

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.gap.steps import family_of
from askback.core.dossier.gap.tables import GapTables


@pytest.mark.parametrize(
    ("skill", "family"),
    [
        ("Python", "programming language"),
        ("Clinical trials", "clinical field"),
        ("CIPP", "licence or registration"),
        ("Juggling", "other"),
    ],
)
def test_what_is_said_goes_from_near_to_far(
    skill: str, family: str, tables: DossierTables, gap_tables: GapTables
) -> None:
    assert family_of(skill, gap_tables, tables.vocabulary).name == family
