"""Read a listening guide: what to listen for, in which words."""

from __future__ import annotations

import re
from typing import cast

from askback.core.bank.fields import Fields, as_mapping, is_number, is_text
from askback.core.bank.question import Cue, NumberTest, Signal
from askback.core.topics import Meta

COLOURS = ("green", "red")
OPERATORS = (">=", ">", "<=", "<", "==")
SIGNAL = ("signal", "says", "cues", "number", "meta")
LEAST = 2  # one sign alone misses most answers


def read_listening(fields: Fields) -> tuple[Signal, ...]:
    """Read `listen_for`: the green signals, then the red ones."""
    guide = as_mapping(fields.has("listen_for") and fields.fields["listen_for"])
    fields.refuse_unknown("listen_for.", guide, COLOURS)
    signals: list[Signal] = []
    for colour in COLOURS:
        items = guide.get(colour)
        found = cast("list[object]", items) if isinstance(items, list) else []
        if fields.whole and len(found) < LEAST:
            fields.fault(f"listen_for.{colour}", "needs two signals or more")
        signals += [
            _signal(fields, f"listen_for.{colour}[{n}]", colour, item)
            for n, item in enumerate(found)
        ]
    return tuple(signals)


def _signal(fields: Fields, place: str, colour: str, item: object) -> Signal:
    inside = as_mapping(item)
    fields.refuse_unknown(f"{place}.", inside, SIGNAL)
    if not is_text(inside.get("signal")):
        fields.fault(f"{place}.signal", "is not a text")
    meta = inside.get("meta")
    signal = Signal(
        colour=colour,
        signal=str(inside.get("signal")),
        says=fields.strings(f"{place}.says", inside.get("says"), 1),
        cues=read_cues(fields, f"{place}.cues", inside.get("cues")),
        number=_number_test(fields, f"{place}.number", inside.get("number")),
        meta=None if meta is None else fields.word(f"{place}.meta", meta, Meta),
    )
    if not (signal.cues or signal.number or signal.meta):
        fields.fault(place, "needs cues, a number or a meta test")
    return signal


def read_cues(fields: Fields, place: str, value: object) -> tuple[Cue, ...]:
    """Read patterns of words; each is tried where fields are checked."""
    cues = fields.strings(place, value or [], 0)
    for n, cue in enumerate(cues if fields.checked else ()):
        try:
            re.compile(cue)
        except re.error as error:
            fields.fault(f"{place}[{n}]", f"is not a pattern: {error}")
    return tuple(map(Cue, cues))


def _number_test(fields: Fields, place: str, value: object) -> NumberTest | None:
    if value is None:
        return None
    unit, op, than = (as_mapping(value).get(name) for name in ("unit", "op", "value"))
    if not is_text(unit) or op not in OPERATORS or not is_number(than):
        fields.fault(place, "needs a unit, an op (>= > <= < ==) and a value")
        return None
    return NumberTest(str(unit), str(op), float(cast("float", than)))
