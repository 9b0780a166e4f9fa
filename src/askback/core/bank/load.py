"""Read the bank's YAML into questions, naming every mistake by file, entry, field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar, cast

from askback.core.bank.question import Bank, NumberTest, Question, Signal
from askback.core.topics import Criteria, Demand, Meta, Phrasing, Role, Rule, Stage

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

ANYWHERE = "any"
OPERATORS = frozenset({">=", ">", "<=", "<", "=="})
FIELDS = frozenset(Question.__dataclass_fields__)
OPTIONAL = frozenset({"by_role", "rule"})
LONGEST_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a bank file, and where.

    Attributes:
        file: The file's name.
        entry: The entry's key, or its number from 1 where it has none.
        field: The field, as `listen_for.green[1].cues[0]`; empty for the whole entry.
        message: What is wrong and what is wanted.
    """

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.entry}.{self.field}" if self.field else self.entry
        return f"{self.file}: {place}: {self.message}"


def read_bank(
    files: Mapping[str, object], criteria: Criteria
) -> tuple[Bank, tuple[Mistake, ...]]:
    """Read bank files; a faulty entry is left out and each of its faults named.

    Args:
        files: What each file holds, as its YAML reader gives it, by file name.
        criteria: The criteria that entries may tell about.

    Returns:
        The questions that are whole, in the order of files and entries, and all
        mistakes in the rest. No files give an empty bank.

    Source:
        Ours; DESIGN section 3 has the schema.

    >>> bank, mistakes = read_bank({"a.yaml": [{"key": "why"}]}, Criteria({}))
    >>> len(bank), str(mistakes[0])
    (0, 'a.yaml: why.text: is missing')
    """
    questions: dict[str, Question] = {}
    mistakes: list[Mistake] = []
    for file, loaded in files.items():
        if not isinstance(loaded, list):
            mistakes.append(Mistake(file, "the file", "", "is not a list of entries"))
            continue
        for number, entry in enumerate(cast("list[object]", loaded), start=1):
            question, faults = read_entry(entry, criteria)
            name = _name(entry, number)
            mistakes += [Mistake(file, name, field, why) for field, why in faults]
            if question is None:
                continue
            if question.key in questions:
                mistakes.append(Mistake(file, name, "key", "is used twice"))
            questions.setdefault(question.key, question)
    return Bank(questions), tuple(mistakes)


def _name(entry: object, number: int) -> str:
    if isinstance(entry, dict) and isinstance(entry.get("key"), str):  # pyright: ignore[reportUnknownMemberType]
        return str(cast("dict[str, object]", entry)["key"])
    return f"entry {number}"


def read_entry(
    entry: object, criteria: Criteria
) -> tuple[Question | None, list[tuple[str, str]]]:
    """Read one entry; None where anything is wrong, with (field, fault) pairs.

    Source:
        Ours.

    >>> read_entry("why?", Criteria({}))
    (None, [('', 'is not a mapping of fields')])
    """
    if not isinstance(entry, dict):
        return None, [("", "is not a mapping of fields")]
    reader = _Reader(cast("dict[str, object]", entry), criteria)
    question = reader.question()
    return (None if reader.faults else question), reader.faults


class _Reader:
    """Reads the fields of one entry, remembering what is wrong."""

    def __init__(self, entry: Mapping[str, object], criteria: Criteria) -> None:
        self.entry = entry
        self.criteria = criteria
        self.faults: list[tuple[str, str]] = [
            (field, "is not a field of a question")
            for field in entry
            if field not in FIELDS
        ]

    def fault(self, field: str, why: str) -> None:
        self.faults.append((field, why))

    def value(self, field: str) -> object:
        if field not in self.entry and field not in OPTIONAL:
            self.fault(field, "is missing")
        return self.entry.get(field)

    def question(self) -> Question:
        rule = self.entry.get("rule")
        return Question(
            key=self.text("key"),
            text=self.text("text"),
            by_role=self.by_role(),
            intention=self.text("intention"),
            benefit=self.text("benefit"),
            criteria=self.shares("criteria", str, self.is_criterion),
            roles=self.shares("roles", Role, _is_one_of(Role)),
            stages=self.stages(),
            minutes=self.number("minutes", LONGEST_MINUTES),
            phrasing=self.one_of("phrasing", self.value("phrasing"), Phrasing)
            or Phrasing.GENERAL,
            demands=frozenset(self.several("demands", Demand)),
            sensitivity=int(self.number("sensitivity", 2)),
            aliases=self.texts("aliases", 3),
            listen_for=self.listen_for(),
            probes=self.texts("probes", 2),
            if_dodged=self.text("if_dodged"),
            fit=self.text("fit"),
            searchable=self.flag("searchable"),
            source=self.text("source"),
            rule=None if rule is None else self.one_of("rule", rule, Rule),
        )

    def text(self, field: str) -> str:
        value = self.value(field)
        if field in self.entry and not (isinstance(value, str) and value.strip()):
            self.fault(field, "is not a text")
        return str(value)

    def flag(self, field: str) -> bool:
        value = self.value(field)
        if field in self.entry and not isinstance(value, bool):
            self.fault(field, "is neither true nor false")
        return value is True

    def number(self, field: str, most: float) -> float:
        value = self.value(field)
        if isinstance(value, bool) or not isinstance(value, int | float):
            if field in self.entry:
                self.fault(field, "is not a number")
            return 0.0
        if not 0 <= value <= most:
            self.fault(field, f"is not within 0-{most:g}")
        return float(value)

    def texts(self, field: str, least: int) -> tuple[str, ...]:
        value = self.value(field)
        if field not in self.entry:
            return ()
        return self.strings(field, value, least)

    def strings(self, field: str, value: object, least: int) -> tuple[str, ...]:
        found = cast("list[object]", value) if isinstance(value, list) else []
        texts = tuple(t for t in found if isinstance(t, str) and t.strip())
        if len(texts) < max(least, len(found)):
            self.fault(field, f"is not a list of {least} or more texts")
        return texts

    def one_of(self, field: str, value: object, words: type[E]) -> E | None:
        if not _is_one_of(words)(value):
            if value is not None:
                self.fault(field, f"{value!r} is not one of {', '.join(words)}")
            return None
        return words(str(value))

    def several(self, field: str, words: type[E]) -> list[E]:
        found = [
            self.one_of(f"{field}[{n}]", w, words)
            for n, w in enumerate(self.texts(field, 0))
        ]
        return [word for word in found if word is not None]

    def stages(self) -> frozenset[Stage]:
        if self.entry.get("stages") == [ANYWHERE]:
            return frozenset()
        return frozenset(self.several("stages", Stage))

    def is_criterion(self, key: object) -> bool:
        return key in self.criteria

    def shares(
        self, field: str, kind: Callable[[str], T], known: Callable[[object], bool]
    ) -> dict[T, float]:
        value = self.value(field)
        if not isinstance(value, dict) or not value:
            if field in self.entry:
                self.fault(field, "is not a mapping of names to 0-1")
            return {}
        shares: dict[T, float] = {}
        for key, share in cast("dict[object, object]", value).items():
            if not known(key):
                self.fault(f"{field}.{key}", "is not a known name")
            elif not _is_share(share):
                self.fault(f"{field}.{key}", "is not a number from 0 to 1")
            else:
                shares[kind(str(key))] = float(cast("float", share))
        return shares

    def by_role(self) -> dict[Role, str]:
        value = self.entry.get("by_role") or {}
        if not isinstance(value, dict):
            self.fault("by_role", "is not a mapping of roles to texts")
            return {}
        wordings: dict[Role, str] = {}
        for role, text in cast("dict[object, object]", value).items():
            known = self.one_of(f"by_role.{role}", role, Role)
            if known is not None:
                wordings[known] = str(text)
        return wordings

    def listen_for(self) -> tuple[Signal, ...]:
        value = self.value("listen_for")
        guide = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        signals: list[Signal] = []
        for colour in ("green", "red"):
            items = guide.get(colour)
            found = cast("list[object]", items) if isinstance(items, list) else []
            if len(found) < 2:  # noqa: PLR2004 -- one sign alone misses most answers
                self.fault(f"listen_for.{colour}", "needs two signals or more")
            signals += [
                self.signal(f"listen_for.{colour}[{n}]", colour, item)
                for n, item in enumerate(found)
            ]
        return tuple(signals)

    def signal(self, field: str, colour: str, item: object) -> Signal:
        fields = cast("dict[str, object]", item) if isinstance(item, dict) else {}
        says = self.strings(f"{field}.says", fields.get("says"), 1)
        signal = Signal(
            colour=colour,
            signal=str(fields.get("signal", "")),
            says=says,
            cues=self.cues(f"{field}.cues", fields.get("cues")),
            number=self.number_test(f"{field}.number", fields.get("number")),
            meta=self.one_of(f"{field}.meta", fields.get("meta"), Meta),
        )
        if not signal.signal:
            self.fault(f"{field}.signal", "is missing")
        if not (signal.cues or signal.number or signal.meta):
            self.fault(field, "needs cues, a number or a meta test")
        return signal

    def cues(self, field: str, value: object) -> tuple[re.Pattern[str], ...]:
        compiled: list[re.Pattern[str]] = []
        for n, cue in enumerate(self.strings(field, value or [], 0)):
            try:
                compiled.append(compile_cue(cue))
            except re.error as error:
                self.fault(f"{field}[{n}]", f"is not a pattern: {error}")
        return tuple(compiled)

    def number_test(self, field: str, value: object) -> NumberTest | None:
        if value is None:
            return None
        fields = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        unit, op, than = (fields.get(name) for name in ("unit", "op", "value"))
        if not isinstance(unit, str) or op not in OPERATORS or not _is_number(than):
            self.fault(field, "needs a unit, an op (>= > <= < ==) and a value")
            return None
        return NumberTest(unit, str(op), float(cast("float", than)))


def compile_cue(cue: str) -> re.Pattern[str]:
    r"""Compile a cue: case ignored, whole words, any apostrophe.

    Raises:
        re.error: The cue is not a pattern.

    Source:
        Ours.

    >>> bool(compile_cue("can't go into").search("We can’t go into that."))
    True
    """
    anywhere = cue.replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{anywhere})(?!\w)", re.IGNORECASE)


def _is_one_of(words: Iterable[StrEnum]) -> Callable[[object], bool]:
    values = {str(word) for word in words}
    return lambda value: isinstance(value, str) and value in values


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_share(value: object) -> bool:
    return _is_number(value) and 0 <= cast("float", value) <= 1
