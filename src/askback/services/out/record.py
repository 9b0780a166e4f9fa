"""Every row in one file, from which all of them come back as they were."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from askback.services import records
from askback.services.out.markdown import encoded
from askback.services.out.workspace import Workspace
from askback.store.models.owned import OwnedRow

NAME = "everything.json"
FORMAT = "askback everything"
VERSION = 1  # of its form; a later form is refused, a former one is brought up


def everything(workspace: Workspace) -> bytes:
    """Return every row as JSON: a table a kind, with its fields, and a line a row."""
    kept = ",\n".join(_table(workspace, kind) for kind in records.kinds())
    head = f'"format": {json.dumps(FORMAT)}, "version": {VERSION}'
    return encoded(f'{{{head}, "tables": {{\n{kept}\n}}}}\n')


def one_table(workspace: Workspace, kind: type[OwnedRow]) -> bytes:
    """Return the rows of one kind as a JSON list, a line a row."""
    return encoded(f"[\n{_rows(workspace, kind)}\n]\n")


def _table(workspace: Workspace, kind: type[OwnedRow]) -> str:
    name, fields = json.dumps(records.table(kind)), json.dumps([*records.fields(kind)])
    return f'{name}: {{"fields": {fields}, "rows": [\n{_rows(workspace, kind)}\n]}}'


def _rows(workspace: Workspace, kind: type[OwnedRow]) -> str:
    return ",\n".join(map(_line, _written(workspace, kind)))


def _written(workspace: Workspace, kind: type[OwnedRow]) -> Iterator[dict[str, Any]]:
    return (records.written(row) for row in workspace.all(kind))


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, allow_nan=False)
