"""Compare transcripts that were read before, and a posting, with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.decision import contradictions as core
from askback.core.planning.raised import TWICE, themes
from askback.core.topics import Role
from askback.errors import InvalidInputError
from askback.services.accounts import Answered, compare, of_people, of_posting
from askback.services.files.heard import evidence_of, read_heard
from askback.services.heard import STRANGER, ReadForm, asked_of
from askback.services.postings import read_posting_file
from askback.services.raised import question_of, said_ill
from askback.services.weighing import Room
from askback.services.witnesses import same_person


def compare_files(
    paths: Sequence[str], *, posting: str | None = None
) -> dict[str, Any]:
    """Return where the accounts of several transcripts and a posting differ.

    Args:
        paths: Files that `askback transcript read --json` wrote.
        posting: The posting, as a file or an address.

    Raises:
        InvalidInputError: A file is no reading, two are the same, or none is given.
        NotFoundError: A file is not there.
    """
    _check(paths)
    forms = {path: read_heard(path) for path in paths}
    people = _people(forms.values())
    accounts = list(_said(forms, people))
    if posting is not None:
        accounts.append(of_posting(read_posting_file(posting).text, posting))
    return {
        "contradictions": [_told(one) for one in compare(accounts)],
        "concerns": _concerns(forms.values(), people),
    }


def contradicted(
    heard: Mapping[str, ReadForm], sources: Iterable[core.Account]
) -> frozenset[str]:
    """Return the criteria on which readings and sources differ.

    Args:
        heard: The readings, by the names of their files.
        sources: What the company wrote, as accounts.
    """
    said = [*_said(heard, _people(heard.values())), *sources]
    return frozenset(one.criterion for one in compare(said) if one.criterion)


def _said(
    forms: Mapping[str, ReadForm], people: Mapping[str, Role]
) -> Iterator[core.Account]:
    for path, form in forms.items():
        yield from of_people(form, _answered(form), people, path, _lookup)


def _check(paths: Sequence[str]) -> None:
    """Refuse a file that is named twice.

    Raises:
        InvalidInputError: It is; it would be compared with itself.
    """
    again = next((path for path in paths if paths.count(path) > 1), None)
    if again is not None:
        raise InvalidInputError(f"{again}: named twice. Name each reading once.")


def _people(forms: Iterable[ReadForm]) -> dict[str, Role]:
    """Return who speaks, each under their longest name; nothing tells their roles."""
    names = {
        turn.speaker: STRANGER
        for form in forms
        for turn in form.turns
        if turn.speaker and turn.speaker != form.me
    }
    longest = sorted(names, key=lambda name: (-len(name), name))
    kept: dict[str, Role] = {}
    for name in longest:
        if same_person(name, kept) is None:
            kept[name] = STRANGER
    return kept


def _answered(form: ReadForm) -> Iterator[Answered]:
    for number, asked in enumerate(asked_of(form, {})):
        yield Answered(asked, asked.key, f"asked-{number}")


def _lookup(key: str) -> Question | None:
    return shipped.bank().get(key) or question_of(key)


def _told(found: core.Contradiction) -> dict[str, Any]:
    return {
        "criterion": found.criterion,
        "kind": found.kind.value,
        "subject": found.subject,
        "one_witness": found.is_one_witness,
        "why": found.why,
        "a": _side(found.a),
        "b": _side(found.b),
    }


def _side(side: core.Side) -> dict[str, Any]:
    return {
        "from": side.account.where,
        "who": side.account.witness,
        "turn": side.account.turn,
        "quote": side.span.quote,
        "start": side.span.start,
        "end": side.span.end,
    }


def _concerns(
    forms: Iterable[ReadForm], people: Mapping[str, Role]
) -> list[dict[str, Any]]:
    """Return the criteria of which two or more people spoke ill."""
    room = Room(people)
    heard = (piece for form in forms for piece in evidence_of(form, room))
    return [
        {
            "criterion": criterion,
            "heard_from": [piece.who for piece in said],
            "quotes": [piece.quote for piece in said],
        }
        for criterion, said in themes(said_ill(heard)).items()
        if len(said) >= TWICE
    ]
