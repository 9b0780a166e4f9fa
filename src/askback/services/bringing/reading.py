"""Rows read from a record, each value checked, before any of them is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from django.db import models

from askback.core.decision import Verdict
from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.services import records
from askback.services.bringing.faults import NOTHING, refuse
from askback.services.bringing.parcels import check_version, loaded
from askback.services.heard import AskedForm, ReadForm
from askback.services.kits.rows import adapter
from askback.services.out.record import FORMAT, NAME, VERSION
from askback.services.planned import agenda_of
from askback.store.models.owned import OwnedRow

Values = dict[str, Any]
Tables = dict[type[OwnedRow], dict[UUID, Values]]
MEND = f"{NAME} was changed by hand, or is damaged: take another copy of the export."
CODES: Mapping[str, Callable[[Any], Any]] = {
    "interviewrow.stage": Stage,
    "interviewerrow.role": Role,
    "markrow.verdict": Verdict,
    "readingrow.value": AskedForm.model_validate,
    "transcriptrow.reading": ReadForm.model_validate,
    "kitrow.kit": lambda value: adapter().validate_python(value),
    "agendarow.value": lambda value: agenda_of(value["agenda"]),
    "sourcerow.reading": lambda value: [
        claim["criterion"] + claim["quote"] for claim in value.get("claims", ())
    ],
}
"""Values that pages read as more than a text, and what must be able to read them."""


@dataclass(slots=True)
class _Found:
    """What was read so far, and what is wrong."""

    tables: Tables = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def say(self, name: str, number: int, what: str) -> None:
        """Keep that something is wrong in a row."""
        self.faults.append(f"{NAME}, {name}, row {number}: {what}.")


def read(raw: bytes) -> Tables:
    """Return all rows of a record, by kind and id, as values of their fields.

    A field that the record does not know, because a former askback wrote it, has its
    default.

    Raises:
        InvalidInputError: Anything is wrong with it; the message names table and row.
    """
    told = loaded(raw, NAME)
    if told.get("format") != FORMAT or not isinstance(told.get("tables"), dict):
        raise InvalidInputError(f"{NAME}: it is no record of askback's. {NOTHING}")
    check_version(told, VERSION, NAME)
    named, found = records.named(), _Found()
    for name in told["tables"].keys() - named.keys():
        found.faults.append(f"{NAME}: askback knows no table {str(name)[:40]}.")
    for name, kind in named.items():
        found.tables[kind] = {}
        if name in told["tables"]:
            _table(kind, told["tables"][name], found)
    refuse(found.faults, MEND)
    _check_ties(found)
    _check_keys(found)
    refuse(found.faults, MEND)
    return found.tables


def _table(kind: type[OwnedRow], told: Any, found: _Found) -> None:
    """Read one table."""
    name, known = records.table(kind), records.fields(kind)
    if not _is_table(told):
        found.faults.append(f"{NAME}, {name}: it is no table.")
        return
    listed = set(told["fields"])
    defaults = {field: _default(known[field]) for field in known.keys() - listed}
    faults = [*_faults(listed - known.keys(), defaults)]
    found.faults += [f"{NAME}, {name}: {fault}." for fault in faults]
    for number, row in enumerate(() if faults else told["rows"], start=1):
        say = partial(found.say, name, number)
        if isinstance(row, dict) and row.keys() == listed:
            values = {**defaults, **dict(_values(kind, row, say))}
            _keep(found.tables[kind], values, say)
        else:
            say("its fields are not those of its table")


def _faults(strange: Collection[str], defaults: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the fields of a table."""
    for name in sorted(strange):
        yield f"it has no field {name[:40]}"
    for name in sorted(name for name, value in defaults.items() if value is _NONE):
        yield f"the field {name} is missing"


def _keep(rows: dict[UUID, Values], values: Values, say: Callable[[str], None]) -> None:
    """Keep a row under its id, if it has one of its own."""
    ident = values.get("id")
    if ident in rows:
        say("its id is in the table twice")
    elif ident is not None:
        rows[ident] = values


def _is_table(told: Any) -> bool:
    if not isinstance(told, dict) or told.keys() != {"fields", "rows"}:
        return False
    is_named = isinstance(told["fields"], list) and "id" in told["fields"]
    return (
        is_named
        and all(isinstance(name, str) for name in told["fields"])
        and isinstance(told["rows"], list)
    )


_NONE = object()


def _default(field: models.Field[Any, Any]) -> Any:
    """Return what a field has that a former askback did not know."""
    if field.primary_key or not (field.has_default() or field.null or field.blank):
        return _NONE
    return field.get_default()


def _values(
    kind: type[OwnedRow], row: Mapping[str, Any], say: Callable[[str], None]
) -> Iterator[tuple[str, Any]]:
    """Yield the values of a row, and say what is wrong with it."""
    known = records.fields(kind)
    for name, value in row.items():
        try:
            found = records.read(known[name], value)
        except ValueError as error:
            say(f"{name} {str(error).rstrip('.')}")
            continue
        if not _is_readable(f"{records.table(kind)}.{name}", found):
            say(f"{name} is nothing that askback can read")
        yield name, found


def _is_readable(name: str, value: Any) -> bool:
    """Return whether a value is what pages take it for; nothing is always readable."""
    reader = CODES.get(name)
    if reader is None or not value:
        return True
    with suppress(ValueError, LookupError, TypeError, AttributeError, RecursionError):
        reader(value)
        return True
    return False


def _check_ties(found: _Found) -> None:
    """Make sure that whatever a row belongs to is in the record too."""
    for kind, rows in found.tables.items():
        for number, values in enumerate(rows.values(), start=1):
            for name, above in records.above(kind).items():
                ident = values[name]
                if ident is not None and ident not in found.tables[above]:
                    found.say(
                        records.table(kind), number, f"{name} leads to no row of it"
                    )


def _check_keys(found: _Found) -> None:
    """Make sure that nothing is there twice that can be there once."""
    for kind, rows in found.tables.items():
        for key in records.keys(kind):
            seen: set[tuple[Any, ...]] = set()
            for number, values in enumerate(rows.values(), start=1):
                one = tuple(values[name] for name in key)
                if one in seen:
                    named = " and ".join(key) or "owner"
                    found.say(records.table(kind), number, f"{named} is there twice")
                seen.add(one)
