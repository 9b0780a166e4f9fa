"""Read a transcript's file against an agenda's, and find places in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, cast

from askback.adapters import shipped
from askback.adapters.documents import read_file as read_document
from askback.core.transcript.find import find
from askback.core.transcript.formats import read
from askback.core.transcript.matching import Planned
from askback.errors import InvalidInputError
from askback.services import readings
from askback.services.files.checked import load_json
from askback.services.meaning import embedder_if_here
from askback.services.raised import question_of


def read_file(
    path: str, *, me: str | None = None, agenda: str | None = None
) -> dict[str, Any]:
    """Read a transcript, and return it in the contract's form.

    Raises:
        NotFoundError: A file is not there.
        InvalidInputError: A file cannot be read; the message says what to do.
    """
    planned = [] if agenda is None else planned_in(load_json(agenda), agenda)
    document = read_document(path)
    try:
        found = readings.read_transcript(document.text, me=me, planned=planned)
    except InvalidInputError as error:
        raise InvalidInputError(f"{path}: {error}") from error
    return readings.to_json(found, document.problems)


def find_in(path: str, query: str, *, most: int) -> list[dict[str, Any]]:
    """Return the places of a transcript's file where something was spoken of.

    Raises:
        NotFoundError: The file is not there.
        InvalidInputError: It cannot be read, or the query has no words.
    """
    if not any(letter.isalnum() for letter in query):
        raise InvalidInputError(
            f"query: {query!r} has no words. Say what was spoken of, such as "
            '"what they said about nights".'
        )
    document = read_document(path)
    try:
        turns = read(document.text).turns
    except InvalidInputError as error:
        raise InvalidInputError(f"{path}: {error}") from error
    return [
        {
            "turn": place.turn,
            "speaker": turns[place.turn].speaker,
            "start_s": turns[place.turn].start_s,
            **asdict(place.span),
            "score": round(place.score, 4),
        }
        for place in find(turns, query, embedder_if_here(), most=most)
    ]


def planned_in(loaded: object, path: str) -> list[Planned]:
    """Return the questions of AGENDA: of `agenda build`, one agenda, or items alone.

    Raises:
        InvalidInputError: It is none of these.
    """
    planned: dict[str, Planned] = {}
    for key, text in _items(loaded, path):
        question = shipped.bank().get(key) or question_of(key)
        known = None if question is None else Planned.of(question)
        wordings = dict.fromkeys((text, *(known.wordings if known else ())))
        planned.setdefault(
            key, Planned(key, tuple(wordings), known.guide if known else None)
        )
    return list(planned.values())


def _items(loaded: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield key and text of every planned question, spares included.

    Raises:
        InvalidInputError: An item has no key or text.
    """
    wanted = 'must be what `agenda build` writes, or {"items": [{"key", "text"}]}'
    if not isinstance(loaded, dict):
        raise InvalidInputError(f"{path}: {wanted}.")
    agenda = cast("Mapping[str, object]", loaded)
    agendas = agenda.get("agendas")
    for one in agendas if isinstance(agendas, list) else [agenda]:
        if not isinstance(one, dict) or not isinstance(one.get("items"), list):
            raise InvalidInputError(f"{path}: items: {wanted}.")
        spares = one.get("spares") or []
        if not isinstance(spares, list):
            raise InvalidInputError(f"{path}: spares: must be a list of items.")
        tailored = one.get("tailored")
        grown = tailored if isinstance(tailored, list) else []
        for number, item in enumerate([*one["items"], *spares, *grown]):
            fields = item if isinstance(item, dict) else {}
            key, text = fields.get("key"), fields.get("text")
            if not (isinstance(key, str) and key and isinstance(text, str) and text):
                raise InvalidInputError(
                    f"{path}: items[{number}]: needs a key and a text."
                )
            yield key, text
