"""Talks written down in tests: `Name: words`, my questions between « and »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent

from askback.core.transcript.asking import Asked, find_asked
from askback.core.transcript.extent import answer_turns
from askback.core.transcript.turns import Transcript, Turn

GOES_ON = re.compile(r"\n[ ]+(?=\S)")
MARK = re.compile(r"[«»]")


@dataclass(frozen=True, slots=True)
class Conversation:
    """A talk, and where its writer says that my questions are."""

    turns: tuple[Turn, ...]
    meant: tuple[tuple[int, int, int], ...]

    @property
    def me(self) -> str:
        return next(t.speaker for t in self.turns if t.speaker in {"Me", "me"})

    @property
    def transcript(self) -> Transcript:
        return Transcript("text", self.turns, (), cleaned=False)

    def asked(self) -> tuple[Asked, ...]:
        return find_asked(self.turns, self.me)

    def questions(self) -> list[str]:
        return [one.text for one in self.asked()]

    def answers(self) -> list[list[str]]:
        found = answer_turns(self.turns, self.asked(), self.me)
        return [[self.turns[turn].text for turn in answer] for answer in found]

    def mistakes(self) -> list[str]:
        """Questions missed, and questions found where none was meant."""
        found = list(self.asked())
        mistakes: list[str] = []
        for turn, start, end in self.meant:
            met = [a for a in found if a.turn == turn and _overlap(a, start, end)]
            if met:
                found.remove(met[0])
            else:
                mistakes.append(f"missed: {self.turns[turn].text[start:end]}")
        return [*mistakes, *(f"no question: {one.text}" for one in found)]


def _overlap(asked: Asked, start: int, end: int) -> bool:
    return asked.span.start < end and start < asked.span.end


def conversation(text: str | None) -> Conversation:
    """Read a talk out of a docstring; a line indented further goes on."""
    joined = GOES_ON.sub(" ", dedent((text or "").strip("\n")))
    lines = [line for line in joined.splitlines() if ": " in line]
    turns: list[Turn] = []
    meant: list[tuple[int, int, int]] = []
    for index, line in enumerate(lines):
        speaker, said = line.split(": ", 1)
        marks = [m.start() - n for n, m in enumerate(MARK.finditer(said))]
        meant += [(index, *pair) for pair in _pairs(marks)]
        turns.append(Turn(index, speaker, None, None, MARK.sub("", said)))
    return Conversation(tuple(turns), tuple(meant))


def _pairs(marks: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(marks[::2], marks[1::2], strict=True))
