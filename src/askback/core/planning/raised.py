"""What an interviewer raised, as questions to those who come next.

A red theme is put to another person in other words than those it was said in; one that
several raised, to whoever decides. Nobody is named and nothing is quoted to anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer, Raised, Said
from askback.core.planning.raised_table import CONCERN, PROBE, RaisedTable
from askback.core.topics import Criteria, Knows, Role

TWICE = 2  # people who speak ill of one criterion make a concern
KNOWS = 0.4  # who knows less than this of a criterion gives no second account of it
LONGEST = 240  # letters of a quote; a turn without full stops can fill a page
LEADS = (Role.EXECUTIVE, Role.SKIP_LEVEL, Role.HIRING_MANAGER)  # the highest first
UP = (Role.SKIP_LEVEL, Role.EXECUTIVE)  # above a hiring manager, the next level first


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is still to come of a loop, and what was.

    Attributes:
        interviews: Those to come, in order.
        asked: Keys already put to a person, by name.
        weights: 0-5 by criterion.
        torn: Criteria on which what was heard does not agree.
        knows: How much each role knows of each criterion.
        met: Roles of the people of the loop, by name.
        heard: Who has told of a criterion before, by criterion.
    """

    interviews: tuple[Interview, ...]
    asked: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]
    torn: frozenset[str]
    knows: Knows
    met: Mapping[str, Role]
    heard: Mapping[str, frozenset[str]]

    @property
    def people(self) -> list[Interviewer]:
        """Whom there is still to meet."""
        return [person for i in self.interviews for person in i.interviewers]

    def was_put(self, key: str) -> bool:
        """Return whether anybody was asked a question before."""
        return any(key in keys for keys in self.asked.values())


def themes(said: Iterable[Said]) -> dict[str, tuple[Said, ...]]:
    """Return what was spoken ill of: by criterion, one piece for each who spoke.

    An answer counts for the one criterion of which it tells most: a night on the phone
    touches hours, upkeep and the team as well, and would look like four complaints.

    Args:
        said: All that was said ill, an answer once for each criterion it touches.

    Returns:
        By criterion, its pieces with a quote, the weightiest first; two or more are a
        concern.

    Source:
        Ours.

    >>> night = Said("on_call", "Dev", "three nights", 0.6)
    >>> list(themes([night, Said("hours", "Dev", "three nights", 0.3)]))
    ['on_call']
    """
    order = sorted(said, key=lambda s: (-s.weight, s.criterion, s.who, s.quote))
    most: dict[tuple[str, str], Said] = {}
    for piece in order:
        if piece.quote.strip():
            most.setdefault((piece.who, piece.quote), piece)
    found: dict[str, dict[str, Said]] = {}
    for piece in most.values():
        found.setdefault(piece.criterion, {}).setdefault(piece.who, piece)
    return {criterion: tuple(by.values()) for criterion, by in found.items()}


def raise_again(
    said: Iterable[Said], ahead: Ahead, table: RaisedTable, criteria: Criteria
) -> tuple[tuple[Question, Raised], ...]:
    """Return what earlier interviews raised, as questions to those who come next.

    Args:
        said: All that was said ill, as `themes` takes it.
        ahead: Whom there is to ask, and what was asked.
        table: The wordings.
        criteria: For the labels of a user's own criteria.

    Returns:
        Each question with its origin, by criterion; nothing for what does not matter
        to the user, and nothing where nobody is left to ask.

    Source:
        Ours; DESIGN section 5: what an earlier interview raised is probed in the next.
    """
    return tuple(
        (_from(question, pieces), Raised(criterion, pieces, to))
        for criterion, pieces in sorted(themes(said).items())
        if ahead.weights.get(criterion, 0) > 0
        for kind, to in _whom(criterion, pieces, ahead)
        for question in [table.question(f"{kind}{criterion}", criteria)]
        if question is not None
    )


def _from(question: Question, pieces: tuple[Said, ...]) -> Question:
    """Return a question that says which words it grew from."""
    words = " / ".join(short(said.quote) for said in pieces)
    return replace(question, source=f"raised: {words}")


def short(quote: str) -> str:
    """Return a quote, or as many of its first words as one reads.

    Source:
        Ours.

    >>> short("two nights")
    'two nights'
    """
    if len(quote) <= LONGEST:
        return quote
    return quote[:LONGEST].rpartition(" ")[0] or quote[:LONGEST]


def _whom(
    criterion: str, pieces: tuple[Said, ...], ahead: Ahead
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield which question a theme becomes, and the names it may be put to.

    A theme that has been put to somebody is not put again, unless the accounts differ.
    """
    spoke = {said.who for said in pieces}
    kind = CONCERN if len(pieces) >= TWICE else PROBE
    is_torn = kind == PROBE and criterion in ahead.torn
    if ahead.was_put(f"{kind}{criterion}") and not is_torn:
        return
    others = [person for person in ahead.people if person.name not in spoke]
    wanted = (
        _deciding(others, spoke, ahead.met)
        if kind == CONCERN
        else [person for person in others if _can_tell(person, criterion, ahead)]
    )
    if wanted:
        yield kind, frozenset(person.name for person in wanted)


def _can_tell(person: Interviewer, criterion: str, ahead: Ahead) -> bool:
    """Return whether someone knows of a criterion and has not told of it before."""
    has_told = person.name in ahead.heard.get(criterion, frozenset())
    return not has_told and ahead.knows.of(person.role, criterion) >= KNOWS


def _deciding(
    others: list[Interviewer], spoke: set[str], met: Mapping[str, Role]
) -> list[Interviewer]:
    """Return whom a concern is put to: the hiring manager, else whoever leads.

    Where the hiring manager raised it, it goes one level up, or to nobody.
    """
    raised_it = any(met.get(name) is Role.HIRING_MANAGER for name in spoke)
    order = UP if raised_it else (Role.HIRING_MANAGER, *LEADS)
    for role in order:
        deciding = [person for person in others if person.role is role]
        if deciding:
            return deciding
    return []
