"""JSON that a user wrote, checked field by field."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from askback.adapters.documents import read_file
from askback.errors import InvalidInputError

M = TypeVar("M", bound="Strict")
SHOWN = 5  # mistakes named at once; the rest follow when these are mended


class Strict(BaseModel):
    """A form of input: no field is guessed, and none unknown is passed over."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def load_json(path: str) -> object:
    """Read a JSON file.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no JSON; the message names the line.
    """
    text = read_file(path).text
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidInputError(
            f"{path}: line {error.lineno}, column {error.colno}: {error.msg}. "
            "This must be JSON."
        ) from error
    except RecursionError as error:
        raise InvalidInputError(f"{path}: nested too deeply to be meant.") from error


def check(kind: type[M], loaded: object, path: str) -> M:
    """Check what a file holds against its form.

    Raises:
        InvalidInputError: A field is missing, unknown or wrong; each is named.
    """
    try:
        return kind.model_validate(loaded)
    except ValidationError as error:
        told = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the file'}: {fault['msg']}"
            for fault in error.errors(include_url=False)[:SHOWN]
        )
        raise InvalidInputError(f"{path}: {told}.") from error
