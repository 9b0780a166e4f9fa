"""A question of the bank, and the bank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from askback.core.topics import Demand, Meta, Phrasing, Role, Rule, Stage, Work

UNLISTED_ROLE = 0.2  # whoever the entry does not name can say a little all the same
OTHER_STAGE = 0.5  # at a stage the entry does not name, there is less patience for it


@dataclass(frozen=True, slots=True)
class NumberTest:
    """A number in the answer that makes it a good or a bad sign.

    Attributes:
        unit: What is counted, singular: percent, night, week, person.
        op: One of >= > <= < ==.
        value: What the number is held against, in that unit.
    """

    unit: str
    op: str
    value: float


@lru_cache(maxsize=8192)
def compile_cue(cue: str) -> re.Pattern[str]:
    r"""Compile a cue: case ignored, whole words, any apostrophe.

    Raises:
        re.error: The cue is not a pattern.

    Source:
        Ours.

    >>> bool(compile_cue("can't go into").search("We can’t go into that."))
    True
    """
    re.compile(cue)  # alone, so that what is wrong is counted from its own beginning
    anywhere = cue.replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{anywhere})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern of words, compiled when it is first looked for.

    A bank holds more than a thousand; a command that reads no answer needs none.

    Attributes:
        words: The pattern as its entry has it.
    """

    words: str

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every place in a text where the cue is."""
        return compile_cue(self.words).finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place in a text where the cue is, or None."""
        return compile_cue(self.words).search(text)


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing to listen for.

    Attributes:
        colour: `green` or `red`.
        signal: What it is, in a few words.
        says: Two or three ways people say it.
        cues: Patterns of words that show it, case ignored.
        number: A number that shows it.
        meta: A property of the reading that shows it.
    """

    colour: str
    signal: str
    says: tuple[str, ...]
    cues: tuple[Cue, ...] = ()
    number: NumberTest | None = None
    meta: Meta | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One entry of the bank; every field is filled.

    Attributes:
        key: Stable name.
        text: As one would say it.
        by_role: Other wordings for other roles.
        intention: What it finds out.
        benefit: What it does for the one who asks.
        criteria: How much a full answer tells of each criterion, 0-1.
        roles: How well each role can answer, 0-1.
        stages: Where it fits; empty means anywhere.
        minutes: To ask it and hear the answer.
        phrasing: How it is put.
        demands: What a full answer must hold.
        sensitivity: 0 at any stage, 1 from the hiring manager on, 2 at the end.
        aliases: Three or more ways it is said aloud.
        listen_for: Green signals, then red ones.
        probes: What to ask next.
        if_dodged: The second try.
        fit: What to ask oneself.
        searchable: Whether research may answer it.
        source: Where the idea comes from.
        rule: The must-ask it is, if it is one.
        work: The lines of work it is for; empty means every one.
        only_if: Words of a source that it needs; empty means that it needs none. Who
            is not moving house has no use for a question on moving.
    """

    key: str
    text: str
    by_role: Mapping[Role, str]
    intention: str
    benefit: str
    criteria: Mapping[str, float]
    roles: Mapping[Role, float]
    stages: frozenset[Stage]
    minutes: float
    phrasing: Phrasing
    demands: frozenset[Demand]
    sensitivity: int
    aliases: tuple[str, ...]
    listen_for: tuple[Signal, ...]
    probes: tuple[str, ...]
    if_dodged: str
    fit: str
    searchable: bool
    source: str
    rule: Rule | None = None
    work: frozenset[Work] = frozenset()
    only_if: tuple[Cue, ...] = ()

    def wording(self, role: Role | None) -> str:
        """Return how to put it to someone of this role."""
        return self.text if role is None else self.by_role.get(role, self.text)

    def suits(self, role: Role, stage: Stage) -> float:
        """Return how well it suits a person at a stage, 0-1.

        Source:
            Ours; the two constants stand at the top of this file.
        """
        fits = not self.stages or stage in self.stages
        return self.roles.get(role, UNLISTED_ROLE) * (1.0 if fits else OTHER_STAGE)

    def is_for(self, work: frozenset[Work]) -> bool:
        """Return whether it may be asked of a job in these lines of work."""
        return not self.work or not self.work.isdisjoint(work)

    def is_open(self, texts: Iterable[str]) -> bool:
        """Return whether it is of use in view of what the sources say."""
        if not self.only_if:
            return True
        return any(cue.search(text) for text in texts for cue in self.only_if)

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every way it may be said: text, other roles' wordings, aliases."""
        return (self.text, *self.by_role.values(), *self.aliases)

    def signals(self, colour: str) -> tuple[Signal, ...]:
        """Return the signals of one colour."""
        return tuple(s for s in self.listen_for if s.colour == colour)


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions, by key, in the order of their files."""

    by_key: Mapping[str, Question]

    def __iter__(self) -> Iterator[Question]:
        return iter(self.by_key.values())

    def __len__(self) -> int:
        return len(self.by_key)

    def get(self, key: str) -> Question | None:
        """Return the question of a key, or None."""
        return self.by_key.get(key)

    def ruled(self, rule: Rule) -> Question | None:
        """Return the question that a rule stands for, or None."""
        return next((q for q in self if q.rule is rule), None)
