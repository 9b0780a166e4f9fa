"""What a comparison comes to, in a sentence or two."""

from __future__ import annotations

from collections.abc import Sequence

from askback.services.values.comparing import ComparedLine, PivotLine

CLEAR = 0.6  # from here on nobody would say "not by much"
WHY_NOT = {
    "none": "Nothing is in play, so there is nothing to compare.",
    "no_weights": "Nothing has a weight, so nothing can be told. Say what matters.",
    "nothing_heard": (
        "Too early to say. Nobody has said anything for or against what matters."
    ),
}
ONLY = "Only {0} is in play. A comparison needs two."
LITTLE = "Too early to say. Of {0}, {1} of what matters is still unknown."
CLOSE = "Too close to say: {0} and {1} may each be the better one."


def lede_of(
    ranked: Sequence[ComparedLine], pivots: Sequence[PivotLine], why_not: str
) -> str:
    """Say who leads and how surely, or plainly that nobody can tell."""
    if why_not in WHY_NOT:
        return WHY_NOT[why_not]
    if why_not == "only_one":
        return ONLY.format(ranked[0].company)
    if why_not == "too_little_known":
        least = max(ranked, key=lambda line: line.unknown)
        return LITTLE.format(least.company, percent(least.unknown))
    first, second = ranked[:2]
    if why_not:
        said = CLOSE.format(first.company, second.company)
    else:
        by = "." if first.best >= CLEAR else ", not by much."
        said = f"{first.company} leads{by}"
    return f"{said} {_could(pivots)}"


def _could(pivots: Sequence[PivotLine]) -> str:
    """Say how many answers could change who leads."""
    count = sum(pivot.turns for pivot in pivots)
    if not count:
        return "No single answer is likely to change it."
    if count == 1:
        return "One answer could change it."
    return f"Any one of {count} answers could change it."


def percent(share: float) -> str:
    """Write a share 0-1 as people read it, with a space that does not break.

    >>> percent(0.461).split()
    ['46', '%']
    """
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def within(label: str) -> str:
    """Write a label within a sentence; what begins with two capitals is a name.

    >>> within("Who decides"), within("IT")
    ('who decides', 'IT')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Write words in a row.

    >>> listed(["pay", "team", "hours"])
    'pay, team and hours'
    """
    if len(words) < 2:  # noqa: PLR2004 -- one word needs no "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
