from __future__ import annotations

from askback.core.dossier import DossierTables
from askback.core.dossier.gap import GapTables
from askback.core.dossier.gap.desk import lay
from askback.core.dossier.gap.resume import read_resume
from tests.core.dossier.gap.conftest import NOW


def test_fields_of_work_are_told_from_tools(
    tables: DossierTables, gap_tables: GapTables
) -> None:
    desk = lay("", read_resume("", NOW), gap_tables, tables.vocabulary)

    assert "Maintenance" in desk.fields
    assert "Python" not in desk.fields


def test_a_licence_or_a_degree_is_a_paper(
    tables: DossierTables, gap_tables: GapTables
) -> None:
    desk = lay("", read_resume("", NOW), gap_tables, tables.vocabulary)

    assert desk.is_paper("Driving licence")
    assert desk.is_paper("PhD")
    assert not desk.is_paper("Welding")
