"""The data that comes with askback, read once."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from askback.adapters.parsed import load_kept
from askback.config import Config
from askback.core.bank import Bank, Mistake, read_bank
from askback.core.bank.wording import Wording, read_wording
from askback.core.dossier import DossierTables, read_tables
from askback.core.dossier.tables import FILES
from askback.core.planning.loop import Tables
from askback.core.planning.raised_table import RaisedTable, read_raised
from askback.core.practice.decode import (
    Competency,
    Entries,
    Form,
    Kind,
    read_competencies,
    read_entries,
    read_forms,
)
from askback.core.topics import (
    Criteria,
    Cues,
    Stages,
    read_criteria,
    read_cues,
    read_knows,
    read_phrasing,
    read_stages,
)
from askback.core.transcript.answer import Ear, Learnt
from askback.errors import InvalidInputError

FIXED = "fixed.yaml"


def folder(name: str) -> Traversable:
    """Return a folder of the package: "bank", "data", "data/decode" or "demo"."""
    return files("askback") / name


@lru_cache(maxsize=4)
def loaded(name: str) -> dict[str, Any]:
    """Return what the YAML files of a folder hold, by file name.

    Raises:
        InvalidInputError: One is not YAML.
    """
    entries = sorted(folder(name).iterdir(), key=lambda file: file.name)
    kept = Config.from_environ().home / "cache" / f"{name.replace('/', '-')}.json"
    return load_kept([file for file in entries if file.name.endswith(".yaml")], kept)


@lru_cache(maxsize=1)
def criteria() -> Criteria:
    """Return the 26 criteria."""
    return read_criteria(loaded("data")["criteria.yaml"])


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return what planning takes as given: who knows what, what is usual, ..."""
    data = loaded("data")
    return Tables(
        knows=read_knows(data["knows.yaml"]),
        phrasing=read_phrasing(data["phrasing.yaml"]),
        stages=stages(),
        cues=cues(),
    )


@lru_cache(maxsize=1)
def stages() -> Stages:
    """Return what each stage usually is, and in which order they come."""
    return read_stages(loaded("data")["stages.yaml"])


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Return what opens the door to a question."""
    return read_cues(loaded("data")["cues.yaml"])


@lru_cache(maxsize=1)
def raised() -> RaisedTable:
    """Return the wordings for what was raised; its patterns are tried in the tests.

    Raises:
        InvalidInputError: An entry is faulty; the message names the first mistakes.
    """
    held = loaded("data")["raised.yaml"]
    found, mistakes = read_raised(held, criteria(), tables().knows, checked=False)
    if mistakes:
        raise InvalidInputError("; ".join(map(str, mistakes[:5])))
    return found


def read_shipped_bank(*, checked: bool = True) -> tuple[Bank, tuple[Mistake, ...]]:
    """Read the bank's files, and every mistake in them; patterns too, if checked."""
    held = {name: entries for name, entries in loaded("bank").items() if name != FIXED}
    return read_bank(held, criteria(), checked=checked)


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
def ear() -> Ear:
    """Return what was learnt of answers."""
    held = json.loads(folder("data").joinpath("answers.json").read_bytes())
    return Ear(**{name: Learnt.of(data) for name, data in held.items()})


@lru_cache(maxsize=1)
def fixed_list() -> tuple[str, ...]:
    """Return the keys of the list that everybody carries, top first."""
    return tuple(loaded("bank")[FIXED])


@lru_cache(maxsize=1)
def dossier_tables() -> DossierTables:
    """Return what a posting is read with; its patterns are tried in the tests."""
    data = loaded("data")
    return read_tables(**{name: data[f"{name}.yaml"] for name in FILES}, checked=False)


@lru_cache(maxsize=1)
def competencies() -> dict[str, Competency]:
    """Return what interviewers look for, by key: the closed list."""
    return read_competencies(loaded("data")["competencies.yaml"])


def read_decoding() -> tuple[Entries, tuple[Mistake, ...]]:
    """Read the questions that interviewers ask, and every mistake in their files."""
    return read_entries(loaded("data/decode"), competencies())


@lru_cache(maxsize=1)
def decoding() -> Entries:
    """Return the questions that interviewers ask.

    Raises:
        InvalidInputError: An entry is faulty; the message names the first mistakes.
    """
    found, mistakes = read_decoding()
    if mistakes:
        raise InvalidInputError("; ".join(map(str, mistakes[:5])))
    return found


def aside() -> tuple[str, ...]:
    """Return what is said in interviews and is no question to decode."""
    return tuple(loaded("data")["aside.yaml"])


@lru_cache(maxsize=1)
def forms() -> dict[Kind, Form]:
    """Return what is said of a question by its form alone."""
    return read_forms(loaded("data")["forms.yaml"])


@lru_cache(maxsize=1)
def wording() -> Wording:
    """Return what the search knows of words."""
    return read_wording(loaded("data")["search.yaml"])


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return words that are no slips of the keyboard: those of the sentence model."""
    text = (folder("data") / "minilm" / "vocab.txt").read_text(encoding="utf-8")
    return frozenset(word for word in text.split() if word.isalpha())
