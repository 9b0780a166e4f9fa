"""How far interviewers agree, beyond what chance would make of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import permutations

# Krippendorff's own limits for what may be concluded; 0 is chance.
GRADES = (
    (0.8, "they agree far beyond chance."),
    (0.667, "they agree beyond chance, enough for a tentative conclusion."),
    (0.0, "they agree too little to lean on the mean: talk first."),
    (float("-inf"), "they agree less than chance would: they heard different things."),
)


def alpha(units: Iterable[Sequence[int]]) -> float | None:
    """Return Krippendorff's alpha for ordinal marks.

    Args:
        units: For each thing marked, the marks that it got, in any order; those with
            fewer than two say nothing and are passed over.

    Returns:
        1 where all agree, 0 where chance would agree as far, below 0 where they
        agree less; None where there are no pairs, or where every mark is the same,
        so that nothing shows whether they could have differed.

    Source:
        Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), ordinal
        metric.

    >>> alpha([(1, 1), (4, 4)])
    1.0
    """
    paired = [unit for unit in units if len(unit) > 1]
    weights: dict[tuple[int, int], float] = {}
    for unit in paired:
        for pair in permutations(unit, 2):
            weights[pair] = weights.get(pair, 0.0) + 1 / (len(unit) - 1)
    counts = Counter(mark for unit in paired for mark in unit)
    whole = counts.total()
    expected = sum(
        counts[one] * counts[two] * _distance(one, two, counts)
        for one in counts
        for two in counts
    )
    if not expected:
        return None
    observed = sum(
        weight * _distance(one, two, counts) for (one, two), weight in weights.items()
    )
    return 1 - (whole - 1) * observed / expected


def in_words(value: float | None, people: int, marked: int) -> str:
    """Say what the agreement of interviewers comes to, and what it cannot tell.

    Args:
        value: Their alpha, or None where it cannot be told.
        people: How many interviewers marked.
        marked: How many competencies were marked by two or more.

    Returns:
        Sentences, with the name of the measure in them.

    Source:
        Krippendorff, "Content Analysis" (2004): .800 to rely on, .667 for a tentative
        conclusion. The words are ours.

    >>> in_words(None, 2, 0)[:31]
    'Agreement cannot be told: nobod'
    """
    if not marked:
        return "Agreement cannot be told: nobody marked what another marked too."
    if value is None:
        return (
            "Agreement cannot be told: every mark is the same, so nothing shows "
            "whether they could have differed."
        )
    found = next(words for least, words in GRADES if value >= least)
    return (
        f"Krippendorff's alpha for ordered marks is {value:.2f}: {found} It compares "
        f"{people} interviewers on {marked} competencies; with so few, one other mark "
        "can move it far, and it never tells who is right."
    )


def _distance(one: int, two: int, counts: Counter[int]) -> float:
    """Return the ordinal distance of two marks: the marks that lie between, squared."""
    low, high = sorted((one, two))
    between = sum(count for mark, count in counts.items() if low <= mark <= high)
    return float((between - (counts[low] + counts[high]) / 2) ** 2)
