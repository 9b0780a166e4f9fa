"""The shipped tables, read once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import askback
from askback.core.dossier import DossierTables, read_tables

DATA = Path(askback.__file__).parent / "data"


def _loaded(name: str) -> object:
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def tables() -> DossierTables:
    return read_tables(
        skills=_loaded("skills"),
        claims=_loaded("claims"),
        loaded=_loaded("loaded"),
        omissions=_loaded("omissions"),
    )
