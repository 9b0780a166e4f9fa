"""The shipped tables, read once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import askback
from askback.core.dossier import DossierTables, read_tables
from askback.core.dossier.tables import FILES

DATA = Path(askback.__file__).parent / "data"


def _loaded(name: str) -> Any:
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def tables() -> DossierTables:
    return read_tables(**{name: _loaded(name) for name in FILES})
