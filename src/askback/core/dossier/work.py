"""Which line of work a job is in, since what one asks depends on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askback.core.dossier.patterns import Pattern, compile_said
from askback.core.topics import Work

LEAST = 2  # different duties; one alone is a word that every trade uses
HEAD = 20_000  # characters of a text; duties stand before its end
NOTHING = " "


@dataclass(frozen=True, slots=True)
class WorkRules:
    """How one line of work is told.

    Attributes:
        work: The line of work.
        titles: Ways its jobs are called.
        unless: Titles that only look like one; None if there are none.
        duties: What its people do, where the title tells nothing.
        told: What settles it wherever it stands.
    """

    work: Work
    titles: tuple[Pattern, ...]
    unless: Pattern | None
    duties: tuple[Pattern, ...]
    told: tuple[Pattern, ...]


def read_work(
    word: str, entry: Mapping[str, Any], *, checked: bool = True
) -> WorkRules:
    """Read one entry of work.yaml.

    Args:
        word: The line of work.
        entry: Its fields, as the file has them.
        checked: Whether patterns are tried at once.

    Returns:
        The rules.

    Raises:
        ValueError: There is no such line of work.

    Source:
        Ours; the file says at its top how it is read.

    >>> read_work("sales", {"titles": ["sales rep"]}).work
    <Work.SALES: 'sales'>
    """

    def made(name: str) -> tuple[Pattern, ...]:
        return tuple(compile_said(p, checked=checked) for p in entry.get(name, ()))

    unless = entry.get("not")
    return WorkRules(
        Work(word),
        made("titles"),
        compile_said(unless, checked=checked) if unless else None,
        made("duties"),
        made("any"),
    )


def find_work(
    title: str | None, low: str, rules: Sequence[WorkRules]
) -> frozenset[Work]:
    r"""Say which lines of work a job is in.

    The title decides. Where it names none, duties do: two different ones of one line
    of work, and more of it than of any other. What is said outright counts always.

    Args:
        title: The job's title, if known.
        low: The text in lower case, from `lines.plain`.
        rules: How each line of work is told.

    Returns:
        The lines of work; several may hold. Empty where it is not sure.

    Source:
        Ours.

    >>> sales = read_work("sales", {"titles": ["account manager"]})
    >>> named = {"titles": ["manager"], "not": "account \\w+"}
    >>> manages = read_work("management", named)
    >>> sorted(find_work("Key Account Manager", "", [sales, manages]))
    [<Work.SALES: 'sales'>]
    """
    head = low[:HEAD]
    called = title.lower().replace("’", "'") if title else ""
    found = {rule.work for rule in rules if _titled(called, rule)}
    found |= {rule.work for rule in rules if _any(head, rule.told)}
    if found - {Work.MANAGEMENT, Work.FIRST_JOB}:
        return frozenset(found)
    return frozenset(found | _by_duties(head, rules))


def _titled(called: str, rule: WorkRules) -> bool:
    rest = called
    if rule.unless is not None:
        rest = rule.unless.says.sub(NOTHING, called)
    return any(pattern.search(rest) is not None for pattern in rule.titles)


def _any(low: str, patterns: Sequence[Pattern]) -> bool:
    return any(pattern.spot(low) is not None for pattern in patterns)


def _by_duties(low: str, rules: Sequence[WorkRules]) -> set[Work]:
    counts = {
        rule.work: sum(p.spot(low) is not None for p in rule.duties) for rule in rules
    }
    most = max(counts.values(), default=0)
    best = {work for work, count in counts.items() if count == most}
    return best if most >= LEAST and len(best) == 1 else set()
