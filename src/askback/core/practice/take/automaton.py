"""All runs of a sequence in one machine that another sequence walks through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Runs:
    """Every run of words of a text, in space and time that grow with its length.

    Source:
        The suffix automaton: Blumer and others, "The smallest automaton recognizing
        the subwords of a text", 1985.
    """

    __slots__ = ("_end", "_last", "_length", "_link", "_next")

    def __init__(self, words: Sequence[str]) -> None:
        """Take in a text, word by word."""
        self._next: list[dict[str, int]] = [{}]
        self._link = [-1]
        self._length = [0]
        self._end = [0]
        self._last = 0
        for word in words:
            self._add(word)

    def _add(self, word: str) -> None:
        made = self._state({}, -1, self._length[self._last] + 1)
        self._end[made] = self._length[made]
        at, self._last = self._last, made
        while at != -1 and word not in self._next[at]:
            self._next[at][word] = made
            at = self._link[at]
        self._link[made] = 0 if at == -1 else self._before(at, word)

    def _state(self, onward: dict[str, int], link: int, length: int) -> int:
        self._next.append(onward)
        self._link.append(link)
        self._length.append(length)
        self._end.append(0)
        return len(self._next) - 1

    def _before(self, at: int, word: str) -> int:
        """Return the state of the longest run that also ended earlier, parted off."""
        seen = self._next[at][word]
        if self._length[at] + 1 == self._length[seen]:
            return seen
        parted = self._state(
            dict(self._next[seen]), self._link[seen], self._length[at] + 1
        )
        self._end[parted] = self._end[seen]
        self._link[seen] = parted
        while at != -1 and self._next[at].get(word) == seen:
            self._next[at][word] = parted
            at = self._link[at]
        return parted

    def walk(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield, for each word, the longest run that ends with it.

        Yields:
            How many words it has, and after how many words of the text it first ends.

        >>> list(Runs("we met and we left".split()).walk("so we left".split()))
        [(0, 0), (1, 1), (2, 5)]
        """
        at = length = 0
        for word in words:
            while at and word not in self._next[at]:
                at = self._link[at]
                length = self._length[at]
            if word in self._next[at]:
                at = self._next[at][word]
                length += 1
            yield length, self._end[at]
