"""Read the fields of one mapping that a person wrote, remembering what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar, cast

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Fields:
    """A mapping and its faults, each a field and what is wrong with it.

    A field that is missing is one fault and reads as empty; reading goes on, so that
    all faults are found at once.

    Attributes:
        fields: The mapping.
        checked: Whether patterns are tried, which takes a millisecond each.
        whole: Whether lists must have all that an entry of the bank has.
        faults: What is wrong, as field and fault.
    """

    def __init__(
        self,
        fields: Mapping[object, object],
        known: Iterable[str],
        *,
        checked: bool = True,
        whole: bool = True,
    ) -> None:
        self.fields = fields
        self.checked = checked
        self.whole = whole
        self.faults: list[tuple[str, str]] = []
        self.refuse_unknown("", fields, known)

    def refuse_unknown(
        self, place: str, fields: Mapping[object, object], known: Iterable[str]
    ) -> None:
        """Name every field that nobody reads: most are slips of the keyboard."""
        names = frozenset(known)
        self.faults += [
            (f"{place}{field}", "is not a field that is read")
            for field in fields
            if field not in names
        ]

    def fault(self, field: str, why: str) -> None:
        """Remember what is wrong with a field."""
        self.faults.append((field, why))

    def has(self, field: str) -> bool:
        """Return whether a field is there, which is a fault where it is not."""
        if field not in self.fields:
            self.fault(field, "is missing")
        return field in self.fields

    def text(self, field: str) -> str:
        """Read a text that says something."""
        if not self.has(field):
            return ""
        value = self.fields[field]
        if not is_text(value):
            self.fault(field, "is not a text")
        return str(value)

    def flag(self, field: str) -> bool:
        """Read true or false."""
        value = self.has(field) and self.fields[field]
        if not isinstance(value, bool):
            self.fault(field, "is neither true nor false")
        return value is True

    def number(self, field: str, fits: Callable[[float], bool], wanted: str) -> float:
        """Read a number that fits; `wanted` says which do."""
        if not self.has(field):
            return 0.0
        value = self.fields[field]
        if not is_number(value) or not fits(cast("float", value)):
            self.fault(field, f"is not {wanted}")
            return 0.0
        return float(cast("float", value))

    def texts(self, field: str, least: int) -> tuple[str, ...]:
        """Read a list of so many texts or more."""
        return self.strings(field, self.fields[field], least) if self.has(field) else ()

    def strings(self, field: str, value: object, least: int) -> tuple[str, ...]:
        """Read a value as a list of so many texts or more."""
        found = cast("list[object]", value) if isinstance(value, list) else [None]
        texts = tuple(str(text) for text in found if is_text(text))
        least = least if self.whole else 0
        if len(texts) < max(least, len(found)):
            self.fault(field, f"is not a list of {least} or more texts")
        return texts

    def word(self, field: str, value: object, words: type[E]) -> E | None:
        """Read a value as one of some words."""
        if is_one_of(words)(value):
            return words(str(value))
        self.fault(field, f"{value!r} is not one of {', '.join(words)}")
        return None

    def words(self, field: str, words: type[E]) -> tuple[E, ...]:
        """Read a list of some words, which may be empty."""
        found = [
            self.word(f"{field}[{n}]", text, words)
            for n, text in enumerate(self.texts(field, 0))
        ]
        return tuple(word for word in found if word is not None)

    def shares(
        self, field: str, kind: Callable[[str], T], known: Callable[[object], bool]
    ) -> dict[T, float]:
        """Read a mapping of known names to numbers from 0 to 1."""
        if not self.has(field):
            return {}
        value = self.fields[field]
        if not isinstance(value, dict) or not value:
            self.fault(field, "is not a mapping of names to 0-1")
            return {}
        shares: dict[T, float] = {}
        for key, share in cast("dict[object, object]", value).items():
            if not known(key):
                self.fault(f"{field}.{key}", "is not a known name")
            elif not (is_number(share) and 0 <= cast("float", share) <= 1):
                self.fault(f"{field}.{key}", "is not a number from 0 to 1")
            else:
                shares[kind(str(key))] = float(cast("float", share))
        return shares


def as_mapping(value: object) -> Mapping[object, object]:
    """Return a mapping as it is, and anything else as an empty one."""
    return cast("dict[object, object]", value) if is_mapping(value) else {}


def is_mapping(value: object) -> bool:
    """Return whether a value is a mapping."""
    return isinstance(value, dict)


def is_one_of(words: Iterable[StrEnum]) -> Callable[[object], bool]:
    """Return a test of whether a value is one of some words."""
    values = {str(word) for word in words}
    return lambda value: isinstance(value, str) and value in values


def is_text(value: object) -> bool:
    """Return whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def is_number(value: object) -> bool:
    """Return whether a value is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)
