"""What a loop lacks, in plain sentences, so that a thin plan is no riddle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from askback.core.planning.agenda import Agenda
from askback.core.planning.layout import Layout
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.why import KNOWS_WELL
from askback.core.topics import Criteria, Role

MOST = 6  # more would not be read
HOLDS_ONE = 2.0  # minutes; most questions of the bank take as long
NAMED = 3  # of several things, before "and 2 more"
MATTERS = 4  # from this weight on, that nobody knows is worth a sentence
OPEN = 0.5  # from here on, more is unknown than known
WHO = {  # whom one may ask to meet; few have anyone who would report to them
    Role.RECRUITER: "A recruiter",
    Role.HIRING_MANAGER: "The hiring manager",
    Role.PEER: "Someone from the team",
    Role.CROSS_FUNCTIONAL: "Someone from another team",
    Role.SKIP_LEVEL: "The manager's manager",
    Role.EXECUTIVE: "An executive",
}
NO_INTERVIEW = "There is no interview to plan for. Add one, with its minutes."
NOBODY = "nobody is named, so nothing is planned. Add who you will meet."
ALL_KNOWN = "Nothing that matters to you is unknown, so any question will do."
REST = "What does not fit is left for spare minutes, or for a letter."
NOTHING_LEFT = "there is nothing left to ask here. Add questions of your own."


def lacks(
    loop: Loop, layout: Layout, agendas: Sequence[Agenda], criteria: Criteria
) -> tuple[str, ...]:
    """Say what a loop lacks, the most useful first.

    Args:
        loop: What was planned.
        layout: Its must-asks, those that fit and those that do not.
        agendas: Those of its booked interviews.
        criteria: For their labels.

    Returns:
        At most six sentences or pairs of them; none for a loop that lacks nothing.

    Source:
        Ours.
    """
    if not agendas:
        return (NO_INTERVIEW,)
    short = _too_short(loop, layout)
    booked = {one.name: one for one in loop.interviews if not one.expected}
    found = [_of_one(agenda, booked[agenda.interview], short) for agenda in agendas]
    pressing = [lack for lack in found if lack[0] != NOTHING_LEFT]
    idle = [lack for lack in found if lack[0] == NOTHING_LEFT]
    known = [] if any(loop.worth.values()) else [ALL_KNOWN]
    said = [*_together(pressing), *_unheard(loop, criteria), *known, *_together(idle)]
    return tuple(said[:MOST])


def _too_short(loop: Loop, layout: Layout) -> set[str]:
    """Return which interviews are shorter than their must-asks."""
    needed: dict[str, float] = {}
    for ask in (*layout.asks, *(a for rest in layout.unfitted.values() for a in rest)):
        if ask.must:
            name = ask.interview.name
            needed[name] = needed.get(name, 0) + ask.minutes
    return {i.name for i in loop.interviews if needed.get(i.name, 0) > i.minutes}


def _of_one(agenda: Agenda, interview: Interview, short: set[str]) -> tuple[str, str]:
    """Return what one interview lacks, nothing if it is well, and its name."""
    name = agenda.interview
    if not interview.interviewers:
        return NOBODY, name
    if not agenda.items and agenda.minutes < HOLDS_ONE:
        return f"{_hold(agenda.minutes)} no question. Two minutes hold one.", name
    if name in short:
        return (
            f"what you ask everyone needs more than {agenda.minutes:g} min. {REST}",
            name,
        )
    return ("" if agenda.items else NOTHING_LEFT), name


def _hold(minutes: float) -> str:
    return "1 minute holds" if minutes == 1 else f"{minutes:g} minutes hold"


def _together(found: Iterable[tuple[str, str]]) -> list[str]:
    """Say the same of several interviews once, in their order."""
    names: dict[str, list[str]] = {}
    for lack, name in found:
        if lack:
            names.setdefault(lack, []).append(name)
    return [f"{_list(those)}: {lack}" for lack, those in names.items()]


def _unheard(loop: Loop, criteria: Criteria) -> list[str]:
    """Say who would know what matters much and is known by nobody you will meet."""
    knows = loop.tables.knows

    def would_know(criterion: str) -> Role:
        return max(WHO, key=lambda role: knows.of(role, criterion))

    dark = sorted(_dark(loop), key=lambda c: (would_know(c), -loop.weights[c]))
    found: list[str] = []
    for best, those in groupby(dark, key=would_know):
        named = _list([f"“{criteria.label(c)}”" for c in those])
        found.append(
            f"Nobody you meet so far knows much about {named}, and it matters to you. "
            f"{WHO[best]} would know: ask for a few minutes with them."
        )
    return found


def _dark(loop: Loop) -> list[str]:
    """Return what matters much, is unknown, and is known by nobody you will meet.

    Of a person's own criteria it is not known who knows, so they are left out.
    """
    knows = loop.tables.knows
    talks = [one for one in loop.interviews if one.minutes >= HOLDS_ONE]
    roles = {person.role for one in talks for person in one.interviewers}
    pressing = [
        c
        for c, weight in loop.weights.items()
        if weight >= MATTERS and loop.unknown.get(c, 1.0) > OPEN
    ]
    return [
        c
        for c in pressing
        if roles and c in knows.by_criterion
        if max(knows.of(role, c) for role in roles) < KNOWS_WELL
    ]


def _list(names: Sequence[str]) -> str:
    """Name several things, the first three by name.

    >>> _list(["one"]), _list(["one", "two", "three", "four"])
    ('one', 'one, two, three and 1 more')
    """
    shown = list(names[:NAMED])
    if len(names) > NAMED:
        shown.append(f"{len(names) - NAMED} more")
    *most, last = shown
    return f"{', '.join(most)} and {last}" if most else last
