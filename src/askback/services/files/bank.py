"""Search, judge, read and write questions without a database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import Any, TypeVar

from askback.adapters import shipped
from askback.adapters.documents import read_plain
from askback.core.bank import Bank, Question
from askback.core.bank.alike import Likeness, Neighbour, neighbours
from askback.core.bank.filters import Filters
from askback.core.bank.formats import (
    Draft,
    Form,
    Imported,
    read_questions,
    write_questions,
)
from askback.core.bank.index import Index
from askback.core.bank.lint import Lint
from askback.core.bank.lint import lint as lint_core
from askback.core.bank.own import Completed, OwnTables, complete
from askback.core.bank.rules import Rules, read_rules
from askback.core.bank.search import Found, cosines, find, nearest
from askback.core.bank.wording import spoken_words, without_fillers
from askback.core.bank.write import entry_of
from askback.core.topics import Phrasing, Problem, Role, Stage, Work
from askback.core.topics.criteria import OWN
from askback.errors import InvalidInputError, NotFoundError
from askback.services.own_bank import OwnBank, index_of

E = TypeVar("E", bound=StrEnum)
NEAR = 3  # questions of the bank that a lint looks at


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Return the lint's patterns."""
    return read_rules(shipped.loaded("data")["lint.yaml"])


def tables() -> OwnTables:
    """Return what a question of the user's own is completed by."""
    knows = shipped.tables().knows
    return OwnTables(rules(), shipped.wording(), knows, shipped.criteria())


def ready(known: OwnBank | None = None) -> Index:
    """Return a bank, else the shipped one, made ready for searching."""
    return index_of(known or OwnBank(shipped.bank()))


def filters(
    *,
    criterion: str = "",
    role: str = "",
    stage: str = "",
    work: str = "",
    phrasing: str = "",
    minutes: float | None = None,
) -> Filters:
    """Return filters of what was typed; what is empty filters nothing.

    Raises:
        InvalidInputError: A word is none of those there are; the message names them.
    """
    return Filters(
        criterion=_criterion(criterion),
        role=_word("role", role, Role),
        stage=_word("stage", stage, Stage),
        work=_word("work", work, Work),
        phrasing=_word("phrasing", phrasing, Phrasing),
        minutes=minutes,
    )


def _criterion(key: str) -> str | None:
    known = shipped.criteria()
    if key and key not in known and OWN.fullmatch(key) is None:
        raise InvalidInputError(
            f"--criterion: there is no {key!r}. Name one of {', '.join(known.by_key)}, "
            "or your own as x-slug."
        )
    return key or None


def _word(option: str, word: str, words: type[E]) -> E | None:
    if word and word not in set(words):
        raise InvalidInputError(
            f"--{option}: there is no {word!r}. Give one of {', '.join(words)}."
        )
    return words(word) if word else None


def chosen(allowed: Filters, bank: Bank | None = None) -> tuple[Question, ...]:
    """Return the questions that filters let through, in the bank's order."""
    return tuple(q for q in bank or shipped.bank() if allowed.lets(q))


def one(key: str, bank: Bank | None = None) -> Question:
    """Return a question.

    Raises:
        NotFoundError: There is none of this key.
    """
    question = (bank or shipped.bank()).get(key)
    if question is None:
        raise NotFoundError("question", key)
    return question


def look_for(
    text: str, index: Index, limit: int, allowed: Filters | None = None
) -> Found:
    """Return the questions nearest to a text, best first; none to one without words."""
    common = shipped.common_words()
    return find(index, text, limit=limit, filters=allowed, common=common)


def has_words(text: str) -> bool:
    """Return whether a text says anything at all."""
    return bool(spoken_words(text))


def lint(text: str, index: Index) -> Lint:
    """Advise on a question.

    Raises:
        InvalidInputError: There is no question in it.
    """
    if not has_words(text):
        raise InvalidInputError("QUESTION: has no words. Write the question.")
    return lint_core(text, rules(), _near(text, index))


def _near(text: str, index: Index) -> list[tuple[str, float]]:
    """Return the nearest texts of the bank with their cosines."""
    if index.embedder is None:
        return []
    asked = without_fillers(text, index.wording)
    vector = index.embedder.embed([asked])[0]
    near = dict(zip(index.bank.by_key, cosines(index, vector).tolist(), strict=True))
    hits = nearest(index, asked, vector, limit=NEAR)
    return [(hit.text, near[hit.key]) for hit in hits]


def lint_json(found: Lint) -> dict[str, Any]:
    """Return advice in the contract's form."""
    return {
        "phrasing": found.phrasing.value,
        "findings": [{"kind": f.kind.value, "why": f.why} for f in found.findings],
        "better": list(found.better),
    }


@dataclass(frozen=True, slots=True)
class Taken:
    """A question of a file, completed and compared with the bank.

    Attributes:
        draft: As it stood there.
        completed: With what was filled in.
        advice: What the lint says of it.
        near: The bank's nearest; None where that cannot be told.
        known: Key of the question that has these very words; empty if none has.
    """

    draft: Draft
    completed: Completed
    advice: Lint
    near: Neighbour | None
    known: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Return whether the bank seems to have it in other words."""
        return self.near is not None and self.near.likeness is Likeness.SAME


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brings.

    Attributes:
        taken: Its questions, in the file's order.
        problems: What was wrong in it, each with its line.
    """

    taken: tuple[Taken, ...]
    problems: tuple[Problem, ...]

    @property
    def new(self) -> tuple[Completed, ...]:
        """The questions that the bank does not have in these words."""
        return tuple(t.completed for t in self.taken if not t.known)


def read(path: str, index: Index) -> Brought:
    """Read the questions of a file, or of standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read; the message names line and mend.
    """
    text = read_plain(path)
    return compare(read_questions(text, path, shipped.criteria()), index)


def compare(imported: Imported, index: Index) -> Brought:
    """Complete the questions of a file; hold each against the bank and the others."""
    seen: dict[str, Draft] = {}
    problems = list(imported.problems)
    for draft in imported.questions:
        first = seen.setdefault(" ".join(spoken_words(draft.text)), draft)
        if first is not draft:
            told = f"asks the same as line {first.line}, so it was left out."
            problems.append(Problem(f"line {draft.line}", told))
    near = neighbours(index, [draft.text for draft in seen.values()])
    taken = map(_take, seen.values(), near, repeat(index))
    return Brought(tuple(taken), tuple(problems))


def _take(draft: Draft, near: Neighbour | None, index: Index) -> Taken:
    likely = near is not None and near.likeness is not None
    known = index.bank.get(near.key) if near is not None and likely else None
    place = index.texts.get(" ".join(spoken_words(draft.text)))
    return Taken(
        draft=draft,
        completed=complete(draft, tables(), known),
        advice=lint_core(draft.text, rules()),
        near=near,
        known="" if place is None else index.questions[place].key,
    )


def brought_json(brought: Brought) -> dict[str, Any]:
    """Return what a file brings, as plain values."""
    return {
        "questions": [_taken_json(taken) for taken in brought.taken],
        "problems": [asdict(problem) for problem in brought.problems],
    }


def _taken_json(taken: Taken) -> dict[str, Any]:
    question, near = taken.completed.question, taken.near
    return {
        "line": taken.draft.line,
        "key": question.key,
        "text": question.text,
        "topic": taken.draft.topic,
        "notes": taken.draft.notes,
        "criteria": dict(question.criteria),
        "aliases": list(question.aliases),
        "probes": list(question.probes),
        "minutes": question.minutes,
        "phrasing": question.phrasing.value,
        "findings": [finding.kind.value for finding in taken.advice.findings],
        "filled": list(taken.completed.filled),
        "known_as": taken.known or None,
        "nearest": None
        if near is None
        else {
            "key": near.key,
            "text": near.text,
            "similarity": near.cosine,
            "likeness": near.likeness,
        },
    }


def export(form: str, questions: Iterable[Question]) -> str:
    """Return questions as the text of a file: md, csv, yaml or json.

    Raises:
        InvalidInputError: There is no such form.
    """
    chosen_form = _word("format", form, Form) or Form.MARKDOWN
    return write_questions(questions, chosen_form, shipped.criteria())


def as_json(question: Question) -> Mapping[str, Any]:
    """Return a question with the fields of the bank's files."""
    entry = entry_of(question)
    return {"rule": None, "work": [], "only_if": []} | entry
