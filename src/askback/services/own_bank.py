"""A bank as one person has it, and that bank made ready for searching."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from askback.adapters import shipped
from askback.core.bank import Bank
from askback.core.bank.index import Index, build_index
from askback.services.meaning import embedder_if_here


@dataclass(frozen=True, slots=True)
class OwnBank:
    """A person's bank.

    Attributes:
        bank: Every question they may ask, with their own wordings.
        liked: Keys of those that they rated a favourite.
        never: Keys of those that they do not want to ask.
    """

    bank: Bank
    liked: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()

    @property
    def stamp(self) -> list[str]:
        """What tells this bank from the shipped one, for whoever keeps a plan."""
        known = shipped.bank().by_key
        own = [repr(q) for q in self.bank if known.get(q.key) is not q]
        return [str(len(known)), *own, *sorted(self.liked), "", *sorted(self.never)]


def index_of(known: OwnBank) -> Index:
    """Return a bank made ready for searching; kept while the bank stays as it is.

    Where the sentence model is missing, it is searched by words alone.
    """
    return _index(_Kept(tuple(known.stamp), known))


@dataclass(frozen=True)
class _Kept:
    """A bank that is the same as another where their stamps are."""

    stamp: tuple[str, ...]
    known: OwnBank = field(compare=False)


@lru_cache(maxsize=4)
def _index(kept: _Kept) -> Index:
    return build_index(kept.known.bank, shipped.wording(), embedder_if_here())
