"""The same doubt, named in more than one company."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from askback.core.followup.objections import Named
from askback.core.followup.themes import PERSONAL, Theme
from askback.core.topics.lexical import content

ALIKE = 2  # telling words that two doubts must share to be one, where no skill tells


@dataclass(frozen=True, slots=True)
class Pattern:
    """One doubt in all the words it was put in.

    Attributes:
        theme: What it is about.
        skill: The skill that all of them name; empty where it is not about one.
        named: Each time, in the order in which they were named.
    """

    theme: Theme
    skill: str
    named: tuple[Named, ...]

    @property
    def companies(self) -> tuple[str, ...]:
        """Where it was named, each once."""
        return tuple(dict.fromkeys(one.company for one in self.named))

    @property
    def is_recurring(self) -> bool:
        """Whether more than one company named it."""
        return len(self.companies) > 1


def patterns(named: Iterable[Named]) -> tuple[Pattern, ...]:
    """Return the doubts that were named, each with all the words it was put in.

    Args:
        named: Each time a doubt was named, in order.

    Returns:
        What most companies named comes first. Doubts about the person are one by
        their theme; two about experience, a business or a place are one only where
        they name the same skill, or share telling words.

    Source:
        Ours.

    >>> twice = [Named(Theme.GAPS, "2022?", "A"), Named(Theme.GAPS, "Gap?", "B")]
    >>> [pattern.companies for pattern in patterns(twice)]
    [('A', 'B')]
    """
    groups: list[list[Named]] = []
    for one in named:
        group = next((g for g in groups if _is_same(one, g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    found = [_pattern(group) for group in groups]
    return tuple(sorted(found, key=lambda p: (-len(p.companies), -len(p.named))))


def _is_same(one: Named, group: Sequence[Named]) -> bool:
    if one.theme is not group[0].theme:
        return False
    if one.theme in PERSONAL:
        return True
    if set(one.skills) & _shared(group):
        return True
    both = [len(content(one.text) & content(other.text)) for other in group]
    no_skills = not one.skills and not any(other.skills for other in group)
    return no_skills and max(both) >= ALIKE


def _shared(group: Sequence[Named]) -> set[str]:
    """Return the skills that every doubt of a group names."""
    return {s for s in group[0].skills if all(s in one.skills for one in group)}


def _pattern(group: Sequence[Named]) -> Pattern:
    first = group[0]
    skill = next((s for s in first.skills if s in _shared(group)), "")
    return Pattern(first.theme, skill, tuple(group))
