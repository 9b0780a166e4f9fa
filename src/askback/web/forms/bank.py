"""The search of the bank."""

from __future__ import annotations

from typing import ClassVar

from django.http import QueryDict


class SearchForm:
    """What is searched for; it cannot be wrong, only too long."""

    LONGEST: ClassVar[int] = 300  # longer than any question; the rest is cut
    NEAR: ClassVar[int] = 20  # past the twentieth nothing is near
    ALL: ClassVar[int] = 1000  # more than the bank holds

    @classmethod
    def text_of(cls, given: QueryDict) -> str:
        """Return the text of a search, cut to what can be a search."""
        return given.get("q", "").replace("\0", "").strip()[: cls.LONGEST]
