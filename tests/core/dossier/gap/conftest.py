"""The shipped tables of a gap, read once, and how tests read a résumé."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import askback
from askback.core.dossier import DossierTables, read_posting
from askback.core.dossier.gap import Gap, GapTables, find_gap, read_gap_tables
from askback.core.dossier.gap.resume import read_resume

DATA = Path(askback.__file__).parent / "data"
NOW = 2026 * 12 + 10  # November 2026

Read = Callable[..., Gap]


def loaded(name: str) -> object:
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def gap_tables() -> GapTables:
    return read_gap_tables(loaded("neighbours"), loaded("learning"))


@pytest.fixture(scope="session")
def gap_of(tables: DossierTables, gap_tables: GapTables) -> Read:
    """Read a posting and a résumé, with the user's words if there are any."""

    def read(posting: str, resume: str, **words: bool) -> Gap:
        found = read_posting(posting, tables)
        told = read_resume(resume, NOW)
        asked = (found.text, found.skills)
        return find_gap(asked, told, gap_tables, tables.vocabulary, words)

    return read
