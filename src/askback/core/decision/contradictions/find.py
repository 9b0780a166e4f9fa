"""Find on what accounts of one job differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from askback.core.decision.contradictions import facts, figures, poles
from askback.core.decision.contradictions.pairs import Pair, pairs
from askback.core.decision.contradictions.statements import statements
from askback.core.decision.contradictions.subjects import CRITERION
from askback.core.decision.contradictions.values import Account, Contradiction, Kind
from askback.core.topics import Embedder

TOUCHES: Final = 0.3  # a question of less strength touches a criterion only in passing
NEAR: Final = 0.2  # cosine below which two texts are hardly of one thing
OF: Final = {
    **poles.CRITERION,
    **CRITERION,
    **facts.CRITERION,
    **figures.CRITERION,
    "the team": "team",
    "the company": "business",
    "who decides": "autonomy",
}
"""What criterion each subject is of."""
ORDER: Final = (Kind.NUMBER, Kind.DATE, Kind.WHO, Kind.POLARITY)


def find(
    accounts: Sequence[Account], embedder: Embedder | None = None
) -> tuple[Contradiction, ...]:
    """Find pairs of accounts that differ on one thing; either may be right.

    First what each clause speaks of, then whether two clauses of one thing are opposed:
    numbers and rates too far apart, a yes against a no, two words that exclude each
    other, two deciders, two dates. Where time, scope or people differ or are unclear,
    nothing is said.

    Args:
        accounts: What was said in all interviews and sources of one job, in order.
        embedder: Where given, pairs that only share words are left out if their
            meanings are far apart.

    Returns:
        One contradiction for each two witnesses and each thing, in order of the
        accounts; none between two texts of the company's own.

    Source:
        Ours, after M.-C. de Marneffe, A. Rafferty and C. Manning, "Finding
        contradictions in text", 2008: numbers, negation and antonyms, on pairs that
        are of the same event.

    >>> asked = "How many are on the team?"
    >>> ana, ben = (Account(who, who, said, asked)
    ...             for who, said in (("Ana", "Six."), ("Ben", "We're nine.")))
    >>> [found.why for found in find([ana, ben])]
    ['The team: six here, nine there.']
    """
    said = [list(statements(account)) for account in accounts]
    places = {id(account): place for place, account in enumerate(accounts)}
    found = [_in_order(p, places) for p in pairs(said) if p.may_stand]
    found.sort(key=lambda pair: _rank(pair, places))
    kept: dict[Hashable, Pair] = {}
    quoted: set[Hashable] = set()
    for pair in _near(found, embedder):
        words = _rank(pair, places)[:2], pair.a.sentence.start, pair.b.sentence.start
        if words not in quoted and _same(pair) not in kept:
            kept[_same(pair)] = pair
            quoted.add(words)
    return tuple(map(_contradiction, kept.values()))


def _in_order(pair: Pair, places: dict[int, int]) -> Pair:
    if places[id(pair.a.account)] <= places[id(pair.b.account)]:
        return pair
    return Pair(pair.b, pair.a, pair.found.turned)


def _rank(pair: Pair, places: dict[int, int]) -> tuple[int, int, int]:
    a, b = places[id(pair.a.account)], places[id(pair.b.account)]
    return a, b, ORDER.index(pair.found.kind)


def _same(pair: Pair) -> Hashable:
    """Return what a reader would take for one contradiction."""
    sides = ((s.account.witness, s.account.is_source) for s in (pair.a, pair.b))
    return pair.found.subject, frozenset(sides)


def _near(found: Sequence[Pair], embedder: Embedder | None) -> Iterable[Pair]:
    """Leave out pairs with nothing but words in common whose meanings are far apart."""
    open_ = [pair for pair in found if not pair.found.is_known]
    if embedder is None or not open_:
        return found
    vectors = embedder.embed([text for pair in open_ for text in pair.texts])
    far = {
        id(pair)
        for pair, a, b in zip(open_, vectors[::2], vectors[1::2], strict=True)
        if float(a @ b) < NEAR
    }
    return [pair for pair in found if id(pair) not in far]


def _contradiction(pair: Pair) -> Contradiction:
    """Return a pair as it is told."""
    a, b, found = pair.a.side, pair.b.side, pair.found
    is_claim = a.account.is_source or b.account.is_source
    return Contradiction(
        criterion=OF.get(found.subject) or _shared(a.account, b.account),
        kind=Kind.CLAIM if is_claim else found.kind,
        subject=found.subject,
        why=found.why,
        a=a,
        b=b,
    )


def _shared(a: Account, b: Account) -> str | None:
    """Return the criterion that both were asked about most, or one of them was."""
    both = {c: min(a.criteria[c], b.criteria[c]) for c in a.criteria if c in b.criteria}
    told = both or {**a.criteria, **b.criteria}
    best = max(told, key=lambda c: (told[c], c), default=None)
    return best if best is not None and told[best] >= TOUCHES else None
