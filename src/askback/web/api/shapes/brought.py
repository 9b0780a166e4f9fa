"""Archives that come in, and what they hold beside what is here."""

from __future__ import annotations

from typing import Literal

from ninja import Schema
from pydantic import Field

from askback.web.api.texts import Given


class Taking(Schema):
    """What this askback brings in; a program asks before it sends."""

    askback: str = Field(description="The version of askback that runs here.")
    list_version: int = Field(description="The newest manifest.json it reads.")
    record_version: int = Field(description="The newest everything.json it reads.")
    largest: int = Field(description="How many bytes an archive may have.")


class Bringing(Given):
    """How an archive is brought."""

    wins: Literal["", "here", "archive"] = Field(
        "",
        description="What counts where something is here and differs. Without it, "
        "where anything differs, nothing is written.",
    )
    look: bool = Field(default=False, description="Only say what would be written.")


class Difference(Schema):
    """A thing that is here and in the archive, and not the same."""

    kind: str
    name: str
    fields: list[tuple[str, str, str]] = Field(
        description="What differs: the field, as it is here, as it is in the archive."
    )


class Brought(Schema):
    """What an archive holds beside what is here."""

    new: list[tuple[str, int]] = Field(description="Things that are new, and how many.")
    rows: int = Field(description="How many rows of it are new.")
    same: int = Field(description="How many rows are here already, the same.")
    differences: list[Difference]
    is_kept: bool = Field(description="Whether it was written.")
