"""What programs may send: text that can be kept, real numbers, sane moments."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field

FIRST, LAST = 1970, 2100  # years in which people have interviews
LONGEST = 5_000_000  # letters; a whole request holds as many bytes
LINE = 300


def _sound(text: str) -> str:
    """Refuse what no database keeps and no page shows.

    Raises:
        ValueError: It holds half a letter, or one that means the end.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("holds half a letter; send whole ones") from error
    if "\0" in text:
        raise ValueError("holds a letter of number 0; leave it out")
    return text


def _timely(moment: datetime) -> datetime:
    """Refuse moments at which nobody is interviewed.

    Raises:
        ValueError: It is before 1970 or after 2100.
    """
    if not FIRST <= moment.year <= LAST:
        raise ValueError(f"give a year from {FIRST} to {LAST}")
    return moment


Text = Annotated[str, AfterValidator(_sound), Field(max_length=LONGEST)]
Line = Annotated[str, AfterValidator(_sound), Field(max_length=LINE)]
Moment = Annotated[AwareDatetime, AfterValidator(_timely)]


class Given(Schema):
    """What a program sends: no field is guessed, and none unknown is passed over."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)
