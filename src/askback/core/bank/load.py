"""Read the bank's YAML into questions, naming every mistake by file, entry, field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from askback.core.bank.entry import read_entry
from askback.core.bank.fields import as_mapping, is_text
from askback.core.bank.question import Bank, Question
from askback.core.topics import Criteria

__all__ = ["Mistake", "read_bank", "read_entry"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a bank file, and where.

    Attributes:
        file: The file's name.
        entry: The entry's key, or its number from 1 where it has none.
        field: The field, as `listen_for.green[1].cues[0]`; empty for the whole entry.
        message: What is wrong and what is wanted.
    """

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.entry}.{self.field}" if self.field else self.entry
        return f"{self.file}: {place}: {self.message}"


def read_bank(
    files: Mapping[str, object], criteria: Criteria, *, checked: bool = True
) -> tuple[Bank, tuple[Mistake, ...]]:
    """Read bank files; a faulty entry is left out and each of its faults named.

    Args:
        files: What each file holds, as its YAML reader gives it, by file name.
        criteria: The criteria that entries may tell about.
        checked: Whether patterns are tried, which takes a millisecond each; of files
            that a test has tried it need not be done again at every start.

    Returns:
        The questions that are whole, in the order of files and entries, and all
        mistakes in the rest. No files give an empty bank.

    Source:
        Ours; DESIGN section 3 has the schema.

    >>> bank, mistakes = read_bank({"a.yaml": [{"key": "why"}]}, Criteria({}))
    >>> len(bank), str(mistakes[0])
    (0, 'a.yaml: why.text: is missing')
    """
    questions: dict[str, Question] = {}
    mistakes: list[Mistake] = []
    for file, loaded in files.items():
        if not isinstance(loaded, list):
            mistakes.append(Mistake(file, "the file", "", "is not a list of entries"))
            continue
        for number, entry in enumerate(cast("list[object]", loaded), start=1):
            question, faults = read_entry(entry, criteria, checked=checked, whole=True)
            name = _name(entry, number)
            mistakes += [Mistake(file, name, field, why) for field, why in faults]
            if question is not None:
                clashes = _clashes(question, questions)
                mistakes += [Mistake(file, name, field, why) for field, why in clashes]
                questions.setdefault(question.key, question)
    return Bank(questions), tuple(mistakes)


def _clashes(question: Question, read: Mapping[str, Question]) -> list[tuple[str, str]]:
    """Return what a question takes that only one may have."""
    clashes = [("key", "is used twice")] if question.key in read else []
    if question.rule is not None:
        same = [q.key for q in read.values() if q.rule is question.rule]
        clashes += [("rule", f"is that of {key} already") for key in same]
    return clashes


def _name(entry: object, number: int) -> str:
    key = as_mapping(entry).get("key")
    return str(key) if is_text(key) else f"entry {number}"
