"""The tables that reading goes by, made ready once from loaded YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from askback.core.dossier.patterns import Pattern, compile_said
from askback.core.dossier.values import Employment, Saying, Workplace
from askback.core.dossier.vocabulary import Vocabulary, read_vocabulary
from askback.core.dossier.work import WorkRules, read_work
from askback.errors import InvalidInputError

Made = TypeVar("Made")
FILES = ("skills", "claims", "loaded", "omissions", "work", "duties")
"""The files that the tables are made of, each `data/NAME.yaml`."""
DONE = (Saying.WILL, Saying.DUTY)


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """How one criterion is claimed, and what to ask of such a claim.

    Attributes:
        criterion: The criterion.
        patterns: Ways of claiming.
        asks: Questions with `{said}` for the quoted words, that fit every claim of it.
        own: For each pattern the questions that fit it alone; empty for most.
    """

    criterion: str
    patterns: tuple[Pattern, ...]
    asks: tuple[str, ...]
    own: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class DutyRules:
    """What to ask of a duty or a requirement that speaks of something.

    Attributes:
        criterion: What the question finds out about.
        says: What it speaks of; None fits all.
        asks: Questions that follow its quote.
        kinds: What kinds of sentence it is for.
    """

    criterion: str
    says: Pattern | None
    asks: tuple[str, ...]
    kinds: frozenset[Saying]


@dataclass(frozen=True, slots=True)
class LoadedPattern:
    """A stock phrase, how it is said, what it can mean, what to ask."""

    phrase: str
    says: Pattern
    may_hide: str
    question_key: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something a candidate needs to know.

    Attributes:
        topic: Its name in the closed list.
        criterion: What it bears on.
        question_key: The bank's question that finds out.
        said: What means that it is said.
        when: Where given, it matters only if this stands in the text.
        workplaces: Where given, it matters only for these.
        employments: Where given, it matters only for these.
        pay: Whether pay that was found says it.
        skills: Whether a tool among the skills says it.
        unless_known: Whether a known workplace says it.
    """

    topic: str
    criterion: str
    question_key: str
    said: tuple[Pattern, ...]
    when: Pattern | None
    workplaces: frozenset[Workplace]
    employments: frozenset[Employment]
    pay: bool
    skills: bool
    unless_known: bool


@dataclass(frozen=True, slots=True)
class DossierTables:
    """Everything reading goes by.

    Attributes:
        vocabulary: The skills.
        claims: Rules by criterion, in the order of asking.
        loaded: Stock phrases.
        topics: What a posting should say.
        work: How lines of work are told.
        duties: What to ask of duties and requirements, the more special first.
    """

    vocabulary: Vocabulary
    claims: tuple[ClaimRules, ...]
    loaded: tuple[LoadedPattern, ...]
    topics: tuple[Topic, ...]
    work: tuple[WorkRules, ...] = ()
    duties: tuple[DutyRules, ...] = ()

    @property
    def question_keys(self) -> frozenset[str]:
        """Return every key of the bank that the tables point to."""
        return frozenset(
            [phrase.question_key for phrase in self.loaded]
            + [topic.question_key for topic in self.topics]
        )


def read_tables(*, checked: bool = True, **loaded: Any) -> DossierTables:
    """Make the tables out of what their YAML files hold.

    Args:
        checked: Whether patterns are tried; those that a test has tried need not be.
        loaded: What each of `FILES` holds, by name; each file says at its top how it
            is read. One that is not given is empty.

    Returns:
        The tables.

    Raises:
        InvalidInputError: An entry is not as its file says; names file and entry.

    Source:
        Ours.

    >>> tables = read_tables(skills={}, claims={}, loaded=[], omissions=[])
    >>> tables.question_keys
    frozenset()
    """
    return DossierTables(
        _reading("skills", partial(read_vocabulary, loaded.get("skills", {}))),
        tuple(
            _reading(f"claims: {criterion}", partial(_rules, criterion, rules, checked))
            for criterion, rules in loaded.get("claims", {}).items()
        ),
        _each("loaded", loaded.get("loaded", ()), partial(_loaded, checked)),
        _each("omissions", loaded.get("omissions", ()), partial(_topic, checked)),
        tuple(
            _reading(f"work: {word}", partial(read_work, word, entry, checked=checked))
            for word, entry in loaded.get("work", {}).items()
        ),
        _each("duties", loaded.get("duties", ()), partial(_duty, checked)),
    )


def _reading(place: str, make: Callable[[], Made]) -> Made:
    try:
        return make()
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise InvalidInputError(f"{place}: mend this entry ({error!r}).") from error


def _each(
    name: str, entries: Iterable[Any], make: Callable[[Mapping[str, Any]], Made]
) -> tuple[Made, ...]:
    return tuple(
        _reading(f"{name}: entry {number}", partial(make, entry))
        for number, entry in enumerate(entries, start=1)
    )


def _rules(
    criterion: str,
    rules: Mapping[str, Any],
    checked: bool,  # noqa: FBT001 -- handed on by partial
) -> ClaimRules:
    ways: list[dict[str, Any]] = [
        {"says": way} if isinstance(way, str) else way for way in rules["claims"]
    ]
    return ClaimRules(
        criterion,
        tuple(compile_said(way["says"], checked=checked) for way in ways),
        _asks(rules["asks"]),
        tuple(_asks(way.get("asks", ())) for way in ways),
    )


def _asks(asks: Sequence[str]) -> tuple[str, ...]:
    for ask in asks:
        ask.format(said="")
    return tuple(asks)


def _duty(
    checked: bool,  # noqa: FBT001 -- handed on by partial
    entry: Mapping[str, Any],
) -> DutyRules:
    says = entry.get("says")
    return DutyRules(
        criterion=entry["criterion"],
        says=compile_said(says, checked=checked) if says else None,
        asks=tuple(entry["asks"]),
        kinds=frozenset(Saying(kind) for kind in entry.get("for", DONE)),
    )


def _loaded(
    checked: bool,  # noqa: FBT001 -- handed on by partial
    entry: Mapping[str, Any],
) -> LoadedPattern:
    says = compile_said(entry["says"], checked=checked)
    return LoadedPattern(entry["phrase"], says, entry["may_hide"], entry["ask"])


def _topic(
    checked: bool,  # noqa: FBT001 -- handed on by partial
    entry: Mapping[str, Any],
) -> Topic:
    when = entry.get("when")
    return Topic(
        topic=entry["topic"],
        criterion=entry["criterion"],
        question_key=entry["question_key"],
        said=tuple(compile_said(p, checked=checked) for p in entry["said"]),
        when=compile_said(when, checked=checked) if when else None,
        workplaces=frozenset(Workplace(w) for w in entry.get("workplace", ())),
        employments=frozenset(Employment(e) for e in entry.get("employment", ())),
        pay=bool(entry.get("money")),
        skills=bool(entry.get("skills")),
        unless_known=bool(entry.get("workplace_unknown")),
    )
