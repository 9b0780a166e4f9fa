"""What one device said last in one field, and which of several stands.

Every device writes its own jots and no others, with what it had seen when it wrote. So
nothing overwrites what its writer did not see: two texts that did not know of each
other both stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as having
from typing import Any

Value = str | float | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Jot:
    """What one device said last in one field.

    Attributes:
        device: Whose it is.
        field: The field's name.
        number: Counts what this device says; a later jot has a greater one.
        value: A text, a tap, a number, or several of them by name.
        seen: By device, the number up to which its jots in this field are replaced.
        at: When it was said, in seconds since 1970.
    """

    device: str
    field: str
    number: int
    value: Value
    seen: Mapping[str, int] = having(default_factory=dict[str, int])
    at: float = 0.0


def standing(jots: Iterable[Jot]) -> dict[str, tuple[Jot, ...]]:
    """Return what stands in each field: all that no other jot there replaces.

    Args:
        jots: At most one of each device in each field.

    Returns:
        By field, in the order in which they were said; never empty.

    Source:
        Ours, after DeCandia et al., "Dynamo: Amazon's Highly Available Key-value
        Store", SOSP 2007, 4.4: versions that do not know of each other are kept.

    >>> here = Jot("tab", "note/pay/", 1, "40 k")
    >>> there = Jot("phone", "note/pay/", 7, "40 to 45", seen={"tab": 1})
    >>> [jot.value for jot in standing([here, there])["note/pay/"]]
    ['40 to 45']
    """
    fields: dict[str, list[Jot]] = {}
    for jot in jots:
        fields.setdefault(jot.field, []).append(jot)
    return {name: _standing(found) for name, found in fields.items()}


def _standing(jots: Sequence[Jot]) -> tuple[Jot, ...]:
    left = [jot for jot in jots if not any(_replaces(by, jot) for by in jots)]
    # Two that replace each other are copies of one thing: the last stands.
    return tuple(sorted(left or [last(jots)], key=_when))


def _replaces(by: Jot, jot: Jot) -> bool:
    return by.device != jot.device and by.seen.get(jot.device, -1) >= jot.number


def last(jots: Iterable[Jot]) -> Jot:
    """Return the jot that was said last: of taps it is the one that counts.

    Args:
        jots: At least one.

    Source:
        Ours.

    >>> last([Jot("a", "mark/pay/", 2, "partly", at=9), Jot("b", "mark/pay/", 1, "", at=8)])
    Jot(device='a', field='mark/pay/', number=2, value='partly', seen={}, at=9)
    """  # noqa: E501 -- one example
    return max(jots, key=_when)


def _when(jot: Jot) -> tuple[float, str]:
    return jot.at, jot.device
