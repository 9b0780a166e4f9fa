"""The data that comes with askback, read once."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from askback.core.bank import Bank, Mistake, read_bank
from askback.core.dossier import DossierTables, read_tables
from askback.core.planning.loop import Tables
from askback.core.topics import Criteria, read_criteria, read_knows, read_phrasing
from askback.errors import InvalidInputError

FIXED = "fixed.yaml"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times faster


def folder(name: str) -> Traversable:
    """Return a folder of the package: "bank", "data" or "demo"."""
    return files("askback") / name


def load_yaml(file: Traversable) -> Any:
    """Read a YAML file, naming file and line of what is wrong with it.

    Raises:
        InvalidInputError: It is not YAML.
    """
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 -- both are safe loaders
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{file.name}: not readable YAML: {error}") from error


@lru_cache(maxsize=1)
def criteria() -> Criteria:
    """Return the 26 criteria."""
    return read_criteria(load_yaml(folder("data") / "criteria.yaml"))


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return who knows what, and what each phrasing gets."""
    data = folder("data")
    return Tables(
        knows=read_knows(load_yaml(data / "knows.yaml")),
        phrasing=read_phrasing(load_yaml(data / "phrasing.yaml")),
    )


def read_shipped_bank(*, checked: bool = True) -> tuple[Bank, tuple[Mistake, ...]]:
    """Read the bank's files, and every mistake in them; patterns too, if checked."""
    entries = sorted(folder("bank").iterdir(), key=lambda file: file.name)
    return read_bank(
        {
            file.name: load_yaml(file)
            for file in entries
            if file.name.endswith(".yaml") and file.name != FIXED
        },
        criteria(),
        checked=checked,
    )


@lru_cache(maxsize=1)
def bank() -> Bank:
    """Return the shipped questions.

    Raises:
        InvalidInputError: An entry is faulty; the message names the first mistakes.
    """
    found, mistakes = read_shipped_bank(checked=False)
    if mistakes:
        raise InvalidInputError("; ".join(map(str, mistakes[:5])))
    return found


@lru_cache(maxsize=1)
def fixed_list() -> tuple[str, ...]:
    """Return the keys of the list that everybody carries, top first."""
    return tuple(load_yaml(folder("bank") / FIXED))


@lru_cache(maxsize=1)
def dossier_tables() -> DossierTables:
    """Return what a posting is read with; its patterns are tried in the tests."""
    data = folder("data")
    names = ("skills", "claims", "loaded", "omissions")
    loaded = {name: load_yaml(data / f"{name}.yaml") for name in names}
    return read_tables(**loaded, checked=False)
