"""What transcripts that were read before tell the next plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from askback.core.decision import Evidence
from askback.core.topics import Role
from askback.errors import InvalidInputError
from askback.services.files.checked import load_json
from askback.services.heard import ReadForm, asked_of
from askback.services.weighing import Room, weigh


def read_heard(path: str) -> ReadForm:
    """Read a file that `askback transcript read --json` wrote.

    Raises:
        InvalidInputError: It is no such file.
        NotFoundError: There is no such file.
    """
    try:
        return ReadForm.model_validate(load_json(path))
    except ValidationError as error:
        raise InvalidInputError(
            f"{path}: not what `askback transcript read --json` writes. "
            "Read the transcript with it first."
        ) from error


def evidence_of(form: ReadForm, room: Room) -> list[Evidence]:
    """Return the evidence in a transcript; a stranger is taken for a peer."""
    return [
        piece
        for asked in asked_of(form, room.people)
        if asked.key is not None
        for piece in weigh(asked.key, asked.answer, asked.witness, room, put=asked.put)
    ]


def put_to(form: ReadForm, people: Mapping[str, Role]) -> Iterator[tuple[str, str]]:
    """Yield person and key of every question that need not be put again."""
    for asked in asked_of(form, people):
        if asked.key is not None and asked.is_settled:
            for name in asked.speakers:
                yield name, asked.key
