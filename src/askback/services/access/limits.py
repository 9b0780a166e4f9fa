"""How often one may ask for what costs a lot: a bucket that fills again.

The bucket is in the cache: with one process it is exact, with many of them and a cache
that they share, two that ask in the same moment may both be let in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from http import HTTPStatus

from django.core.cache import cache

from askback.errors import AskbackError

MINUTE_S = 60.0


class TooOftenError(AskbackError):
    """A token asks more often than its bucket fills."""

    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many requests. Come back in {seconds} s.")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Bucket:
    """What a token may spend on one kind of request.

    Attributes:
        name: The kind.
        size: How many at once.
        a_minute: How many it fills with in a minute.
    """

    name: str
    size: float
    a_minute: float

    def spend(self, token: object, now_s: float) -> None:
        """Take one request out of a token's bucket.

        Args:
            token: Whose bucket: a token, or a person.
            now_s: Now, in seconds since 1970.

        Raises:
            TooOftenError: It is empty.
        """
        key = f"askback-api:{self.name}:{token}"
        level, at_s = cache.get(key) or (self.size, now_s)
        filled = max(0.0, now_s - at_s) * self.a_minute / MINUTE_S
        level = min(self.size, level + filled)
        if level < 1:
            wait_s = (1 - level) * MINUTE_S / self.a_minute
            raise TooOftenError(max(1, math.ceil(wait_s)))
        cache.set(key, (level - 1, now_s), self._full_s)

    @property
    def _full_s(self) -> int:
        """After so many seconds an empty bucket is full, and may be forgotten."""
        return math.ceil(self.size * MINUTE_S / self.a_minute) + 1


PLAIN = Bucket(
    "plain", size=300, a_minute=600
)  # a second's work of one core each 10 ms
COSTLY = Bucket("costly", size=30, a_minute=60)  # what plans, compares or reads a text
WHOLE = Bucket("whole", size=6, a_minute=3)  # everything there is, as one file
CALLS = Bucket("calls", size=60, a_minute=120)  # of an assistant's, over HTTP
BROUGHT = Bucket("brought", size=8, a_minute=4)  # such a file in; looked at before
