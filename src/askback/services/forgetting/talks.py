"""A transcript without one of its voices: what it says, and what was made of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askback.core.decision import Verdict
from askback.core.followup.names_out import Changed, Person, names_out, without_names
from askback.core.followup.words_out import GONE
from askback.services.forgetting.whom import Talk

Reading = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cut:
    """How each turn of a transcript was changed.

    Attributes:
        person: Whose name goes.
        stand_in: What they are called from now on.
        theirs: What they were called.
        turns: Each turn as it is now, by its index.
        gone: The turns whose words are gone.
    """

    person: Person
    stand_in: str
    theirs: frozenset[str]
    turns: Mapping[int, Changed]
    gone: frozenset[int]

    def text(self, words: str) -> str:
        """Return a text without the name."""
        return names_out(words, self.person)

    def span(self, held: Reading, turn: int | None) -> dict[str, Any]:
        """Return where a quote of a turn is now, and its words."""
        if turn is None or held["start"] is None or turn not in self.turns:
            return {}
        changed = self.turns[turn]
        start, end = changed.span(held["start"], held["end"])
        return {"start": start, "end": end, "quote": changed.text[start:end]}


def without_voice(talk: Talk, person: Person, stand_in: str) -> dict[str, Any]:
    """Return a reading in which a person has no name and says nothing."""
    reading = talk.reading
    gone = frozenset(
        t["index"] for t in reading["turns"] if (t["speaker"] or "") in talk.theirs
    )
    turns = {
        t["index"]: _said(t["text"], t["index"] in gone, person)
        for t in reading["turns"]
    }
    cut = Cut(person, stand_in, talk.theirs, turns, gone)
    fields = {k: v for k, v in reading.items() if k != "renamed"}
    return {
        **fields,
        "format": "json",
        "turns": [_turn(turn, cut) for turn in reading["turns"]],
        "speakers": [
            {**one, "name": _called(one["name"], cut)} for one in reading["speakers"]
        ],
        "asked": [_asked(asked, cut) for asked in reading["asked"]],
        "answered_unasked": [
            {**told, **cut.span(told, told["turn"])}
            for told in reading["answered_unasked"]
            if told["turn"] not in gone
        ],
        "names": _names(reading, cut),
        "problems": [_problem(one, cut) for one in reading["problems"]],
        "brought": [_problem(one, cut) for one in reading.get("brought", ())],
    }


def as_file(reading: Reading) -> str:
    """Return what a transcript says as a file, from which it can be read again."""
    turns = [
        {
            "speaker": turn.get("named", turn["speaker"]),
            "start": turn["start_s"],
            "end": turn["end_s"],
            "text": turn["text"],
        }
        for turn in reading["turns"]
    ]
    return json.dumps(turns, ensure_ascii=False, indent=1)


def _said(text: str, is_gone: bool, person: Person) -> Changed:  # noqa: FBT001 -- of a turn
    if not is_gone:
        return without_names(text, person)
    return Changed(GONE, ((0, max(1, len(text)), 0, len(GONE)),))


def _called(name: str, cut: Cut) -> str:
    return cut.stand_in if name in cut.theirs else name


def _turn(turn: Reading, cut: Cut) -> dict[str, Any]:
    said = {**turn, "text": cut.turns[turn["index"]].text}
    if turn["index"] in cut.gone:
        said.pop("named", None)
        said["speaker"] = cut.stand_in if turn["speaker"] else None
    return said


def _names(reading: Reading, cut: Cut) -> dict[str, str]:
    """Return what the file's other names became; theirs is told nowhere."""
    names: Mapping[str, str] = reading.get("names", {})
    return {
        file: called
        for file, called in names.items()
        if called not in cut.theirs and cut.text(file) == file
    }


def _problem(problem: Mapping[str, str], cut: Cut) -> dict[str, str]:
    return {key: cut.text(words) for key, words in problem.items()}


def _asked(asked: Reading, cut: Cut) -> dict[str, Any]:
    span = cut.span(asked, asked["turn"])
    words = span.pop("quote", asked["text"])
    answer = _answer(asked["answer"], cut)
    return {**asked, **span, "text": words, "answer": answer}


def _answer(answer: Reading, cut: Cut) -> dict[str, Any]:
    """Return an answer without their words; what rested on them cannot be told."""
    signals = [
        {**signal, **cut.span(signal, signal["turn"])}
        for signal in answer["signals"]
        if signal["turn"] not in cut.gone
    ]
    turns = answer["turns"]
    is_theirs = bool(turns) and all(turn in cut.gone for turn in turns)
    if is_theirs or answer["quote_turn"] in cut.gone:
        return {**answer, **NOTHING, "signals": signals}
    return {**answer, **cut.span(answer, answer["quote_turn"]), "signals": signals}


NOTHING: Mapping[str, Any] = {
    "verdict": Verdict.CANT_TELL.value,
    "reason": None,
    "kind": None,
    "specificity": 0.0,
    "hedging": 0.0,
    "p_not_answered": 0.0,
    "quote": None,
    "quote_turn": None,
    "start": None,
    "end": None,
    "missing": [],
}
"""What is made of an answer whose words are gone."""
