"""What speakers are called: as the file has it, and as the user calls them.

The file's own names are kept beside what they became, so that all of it can be taken
back. Turns stay the turns they were, whoever is found to be one person: what points at
a turn goes on pointing at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from askback.core.transcript.turns import Transcript, speaker_key
from askback.services.names_alike import is_label

WORD = re.compile(r"[^\W\d_]{5,}")  # short words are everybody's
SAME_VOICE = 0.5  # of the longer words one said; two people of one talk share fewer

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody of a transcript.

    Attributes:
        name: What they are called.
        named: What the file calls them; several names where they were joined.
    """

    name: str
    named: tuple[str, ...]


def call(transcript: Transcript, names: Names) -> Transcript:
    """Call the speakers of a transcript otherwise."""
    turns = tuple(
        replace(turn, speaker=names.get(turn.speaker or "", turn.speaker))
        for turn in transcript.turns
    )
    return replace(transcript, turns=turns)


def with_names(
    reading: dict[str, Any], transcript: Transcript, names: Names, mine: str | None
) -> dict[str, Any]:
    """Return a reading that remembers what the file called whom."""
    turns = [
        {**said, "named": turn.speaker} if turn.speaker in names else said
        for said, turn in zip(reading["turns"], transcript.turns, strict=True)
    ]
    kept = {**reading, "turns": turns, "names": dict(names)}
    return {**kept, "mine": _mine(kept, mine)}


def voices_of(reading: Mapping[str, Any]) -> tuple[Voice, ...]:
    """Return who speaks in a reading, in the order in which they first spoke."""
    named: dict[str, dict[str, None]] = {}
    for turn in reading["turns"]:
        if turn["speaker"] is not None:
            file_name = turn.get("named", turn["speaker"])
            named.setdefault(turn["speaker"], {})[file_name] = None
    return tuple(Voice(name, tuple(found)) for name, found in named.items())


def renamed(reading: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Return a reading with its speakers called otherwise, nothing else changed."""
    called = {
        voice.name: names.get(voice.named[0], voice.named[0])
        for voice in voices_of(reading)
    }
    return {
        **reading,
        "turns": [_turn(turn, names) for turn in reading["turns"]],
        "speakers": [
            {**speaker, "name": called[speaker["name"]]}
            for speaker in reading["speakers"]
        ],
        "me": called.get(reading["me"]),
        "names": dict(names),
    }


def _turn(turn: Mapping[str, Any], names: Names) -> dict[str, Any]:
    plain = {key: value for key, value in turn.items() if key != "named"}
    file_name = turn.get("named", turn["speaker"])
    if file_name not in names:
        return {**plain, "speaker": file_name}
    return {**plain, "speaker": names[file_name], "named": file_name}


def tells_apart_alike(reading: Mapping[str, Any], names: Names) -> bool:
    """Return whether under these names the same people are told apart as before."""
    voices = voices_of(reading)
    groups: dict[str, set[str]] = {}
    for name in (name for voice in voices for name in voice.named):
        groups.setdefault(names.get(name, name), set()).add(name)
    return {frozenset(voice.named) for voice in voices} == set(
        map(frozenset, groups.values())
    )


def carried(
    before: Mapping[str, Any] | None, transcript: Transcript
) -> tuple[dict[str, str], str | None]:
    """Return what the user called the speakers of an earlier copy, and who they are.

    A name means the same person in both. What only labels a voice, "Speaker 1", is
    whoever says the same in the new copy.
    """
    if before is None:
        return {}, None
    names: Names = before.get("names", {})
    mine: str = before.get("mine") or before["me"] or ""
    same = _same_voices(before, transcript, filter(None, [*names, mine]))
    kept = {
        same[name]: called
        for name, called in names.items()
        if name in same and (same[name] == name or is_label(same[name]))
    }
    return kept, same.get(mine)


def _same_voices(
    before: Mapping[str, Any], transcript: Transcript, wanted: Iterable[str]
) -> dict[str, str]:
    """Return who each speaker of an earlier copy is in this one."""
    turns = before["turns"]
    old = _vocabularies((t.get("named", t["speaker"]), t["text"]) for t in turns)
    new = _vocabularies((turn.speaker, turn.text) for turn in transcript.turns)
    same: dict[str, str] = {}
    for name in wanted:
        if name in new and not is_label(name):
            same[name] = name
            continue
        said = old.get(name, set())
        shares = {one: len(said & words) for one, words in new.items()}
        best = max(shares, key=lambda one: (shares[one], one == name), default="")
        if said and best and shares[best] >= SAME_VOICE * len(said):
            same[name] = best
    return same


def _vocabularies(said: Iterable[tuple[str | None, str]]) -> dict[str, set[str]]:
    words: dict[str, set[str]] = {}
    for name, text in said:
        if name is not None:
            words.setdefault(name, set()).update(WORD.findall(text.casefold()))
    return words


def _mine(reading: Mapping[str, Any], mine: str | None) -> str | None:
    """Return what the file calls the user, who may have several names in it."""
    found = next((v.named for v in voices_of(reading) if v.name == reading["me"]), ())
    return mine if mine in found else next(iter(found), None)


def spelt(name: str, voices: Iterable[Voice]) -> str:
    """Return a name as it is spelt already, where somebody is called so."""
    wanted = speaker_key(name)
    return next((v.name for v in voices if speaker_key(v.name) == wanted), name)
