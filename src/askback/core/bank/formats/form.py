"""The forms in which files hold questions."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """A form of file."""

    MARKDOWN = "md"
    CSV = "csv"
    YAML = "yaml"
    JSON = "json"
