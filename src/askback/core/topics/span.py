"""Words taken from a text, and what was wrong with a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text, verbatim.

    Attributes:
        quote: The words; equal to `text[start:end]` of the text they come from.
        start: First code point, from 0.
        end: One past the last code point.
    """

    quote: str
    start: int
    end: int

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut a span out of a text, so that it cannot be anything but verbatim.

        Raises:
            ValueError: `start:end` is not within the text.

        Source:
            Ours.

        >>> Span.of("Six people, all here.", 0, 10)
        Span(quote='Six people', start=0, end=10)
        """
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"{start}:{end} is not within {len(text)} characters")
        return cls(text[start:end], start, end)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in what the user brought, which reading went past.

    Attributes:
        where: The place, as a person finds it: "line 12", "cue 4", "posting.pdf".
        message: What is wrong and how to mend it, in a sentence.
    """

    where: str
    message: str
