"""Who speaks in a transcript, and what else they may be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from askback.services import voices
from askback.services.names_alike import alike_of, is_label
from askback.services.values import SpeakerLine
from askback.services.witnesses import same_person

OPENING = 12  # words by which one recognises who speaks
SPOKEN = 5  # words of a turn that tells more than "yes, sure"


def lines_of(
    reading: Mapping[str, Any] | None, people: Iterable[str]
) -> tuple[SpeakerLine, ...]:
    """Return who speaks, with what else they may be called; who said most first."""
    if reading is None:
        return ()
    known = voices.voices_of(reading)
    names = [voice.name for voice in known]
    spoken = {name for name in (same_person(n, people) for n in names) if name}
    unheard = [person for person in people if person not in spoken]
    counts = {s["name"]: s for s in reading["speakers"]}
    opening = _openings(reading)
    lines = [
        SpeakerLine(
            name=voice.name,
            is_me=voice.name == reading["me"],
            words=counts[voice.name]["words"],
            turns=counts[voice.name]["turns"],
            named=tuple(name for name in voice.named if name != voice.name),
            may_be=tuple(_may_be(voice.name, names, unheard, reading["me"])),
            opening=opening.get(voice.name, ""),
        )
        for voice in known
    ]
    return tuple(sorted(lines, key=lambda line: (not line.is_me, -line.words)))


def _may_be(
    name: str, names: Sequence[str], unheard: Sequence[str], me: str | None
) -> Iterator[str]:
    """Yield names that may be the same person's, never one that is surely another's."""
    if is_label(name):
        if name != me:
            yield from unheard
        return
    others = [other for other in names if other != name]
    found = alike_of(name, others) or alike_of(name, unheard)
    if found and (len(found), found) > (len(name), name):
        yield found


def _openings(reading: Mapping[str, Any]) -> dict[str, str]:
    """Return the first words of each that say something."""
    found: dict[str, str] = {}
    for turn in reading["turns"]:
        words = turn["text"].split()
        if turn["speaker"] not in found and len(words) > SPOKEN:
            rest = " …" if len(words) > OPENING else ""
            found[turn["speaker"]] = " ".join(words[:OPENING]) + rest
    return found
