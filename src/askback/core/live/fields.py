"""What can be noted in the hour: a kind of thing, at a place, of somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeGuard

from askback.errors import InvalidInputError

LONGEST: Final = 200  # letters of a field's name; a key and a person's name fit in it
AFTER: Final = "after"  # the place of the two minutes after the hour
OWN: Final = (
    "own-"  # how the places of questions begin that were thought of in the hour
)


class Kind(StrEnum):
    """What is noted.

    `NOTE`, `MARK` and `GUT` are of a question and whoever answers it: words, how far
    it was answered, and how that felt. `STATE` says what becomes of a question, `OWN`
    is one that was thought of in the hour, `LEFT` the minutes there are, `END` that it
    is over. The others are of the two minutes after.
    """

    NOTE = "note"
    MARK = "mark"
    GUT = "gut"
    STATE = "state"
    OWN = "own"
    LEFT = "left"
    END = "end"
    SURPRISE = "surprise"
    OBJECTION = "objection"


TAPS: Final = {
    Kind.MARK: ("", "answered", "partly", "dodged"),
    Kind.GUT: ("", "warm", "cold"),
    Kind.STATE: ("", "asked", "parked", "already", "dropped"),
    Kind.END: ("", "over"),
}
"""What one can tap; nothing takes the tap back."""
MOST_WORDS: Final = 20_000  # letters of a text; a page has three thousand
MOST_MINUTES: Final = 600.0
OF_SURPRISE: Final = frozenset({"text", "criterion", "direction", "who"})


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that can be noted.

    Attributes:
        kind: What is noted.
        place: A question's key, one of the user's own, or a place after the hour.
        voice: Who answers, where several are there; else empty.
    """

    kind: Kind
    place: str = ""
    voice: str = ""

    @classmethod
    def of(cls, name: str) -> Field:
        """Return the field of a name, as devices write it.

        Args:
            name: Kind, place and voice, with a stroke between; up to 200 letters.

        Raises:
            InvalidInputError: The name is none.

        Source:
            Ours.

        >>> Field.of("mark/last-departure/Dana Marsh").voice
        'Dana Marsh'
        """
        kind, _, rest = name.partition("/")
        place, _, voice = rest.partition("/")
        if kind not in set(Kind) or len(name) > LONGEST:
            raise InvalidInputError(f"{name[:40]}: nothing of that name can be noted.")
        return cls(Kind(kind), place, voice)

    @property
    def name(self) -> str:
        """The name by which devices know it."""
        return f"{self.kind}/{self.place}/{self.voice}"

    def takes(self, value: object) -> bool:
        """Return whether a value can be noted here.

        Source:
            Ours.

        >>> Field(Kind.MARK, "pay").takes("partly"), Field(Kind.MARK, "pay").takes("x")
        (True, False)
        """
        if self.kind in TAPS:
            return any(value == tap for tap in TAPS[self.kind])
        if self.kind is Kind.LEFT:
            return _is_number(value) and 0 <= value <= MOST_MINUTES
        if self.kind is Kind.SURPRISE:
            return _is_surprise(value)
        return isinstance(value, str) and len(value) <= MOST_WORDS


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def _is_surprise(value: object) -> bool:
    if not _is_mapping(value) or not set(value) <= OF_SURPRISE:
        return False
    texts = [value[key] for key in value if key != "direction"]
    return all(isinstance(t, str) and len(t) <= MOST_WORDS for t in texts) and any(
        value.get("direction", 0) == one for one in (-1, 0, 1)
    )
