"""JSON that a user wrote, checked field by field."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from askback.adapters.documents import read_plain
from askback.errors import InvalidInputError

M = TypeVar("M", bound="Strict")
LONGEST = 300  # digits; no number of JSON readers elsewhere has more
SHORT = 60  # letters of somebody else's message
OURS = "Value error, "  # begins what a check of our own says
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
    return parse(read_plain(path), path)


def parse(text: str, where: str) -> object:
    """Parse JSON, of which neither the depth nor the numbers are beyond reason.

    Raises:
        InvalidInputError: It is no such JSON; the message names the line.
    """
    try:
        return json.loads(text, parse_constant=_refuse, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise InvalidInputError(
            f"{where}: line {error.lineno}, column {error.colno}: {error.msg}. "
            "This must be JSON."
        ) from error
    except ValueError as error:
        raise InvalidInputError(
            f"{where}: a number that JSON does not have: {str(error)[:SHORT]}. Mend it."
        ) from error
    except RecursionError as error:
        raise InvalidInputError(
            f"{where}: nested too deeply to be meant. This must be flatter JSON."
        ) from error


def _refuse(name: str) -> float:
    raise ValueError(name)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST:
        raise ValueError(f"{digits[:9]}... with {len(digits)} digits")
    return int(digits)


def check(kind: type[M], loaded: object, path: str) -> M:
    """Check what a file holds against its form.

    Raises:
        InvalidInputError: A field is missing, unknown or wrong; each is named.
    """
    try:
        return kind.model_validate(loaded)
    except ValidationError as error:
        told = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the file'}: "
            f"{fault['msg'].removeprefix(OURS)}"
            for fault in error.errors(include_url=False)[:SHOWN]
        )
        raise InvalidInputError(f"{path}: {told}.") from error
