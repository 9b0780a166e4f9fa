"""What planning gives: the agenda of each interview, and what the plan is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """When to ask a question."""

    END = "end"
    CUE = "cue"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class ListenFor:
    """What to listen for, in a few words each."""

    green: tuple[str, ...]
    red: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One question of an agenda, as every surface shows it.

    Attributes:
        key: The question's key.
        text: How to put it to whoever it goes to.
        criteria: What its answer tells, strength 0-1 by criterion.
        why: Why this question, of this person, now.
        listen_for: Good signs and red flags.
        probe: What to ask next.
        if_dodged: The second try.
        minutes: To ask it and hear the answers.
        to: Names, in the order in which they are asked.
        must: Whether it is a must-ask.
        rounds: The order in which it goes round a panel; None where it does not.
        when: At the end, in the middle on a cue, or by letter after.
        cue: For what is asked on a cue, advice in a sentence; else empty.
    """

    key: str
    text: str
    criteria: Mapping[str, float]
    why: str
    listen_for: ListenFor
    probe: str
    if_dodged: str
    minutes: float
    to: tuple[str, ...]
    must: bool
    rounds: tuple[tuple[str, ...], ...] | None
    when: When = When.END
    cue: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that is not in an agenda, and the reason."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The ordered questions of one interview.

    Attributes:
        interview: Its name.
        minutes: The minutes for your questions.
        items: In the order to ask them.
        spares: For when there is time left.
        left_out: What nearly made it, and why it did not.
        tailored: Grown from the sources, at hand besides.
    """

    interview: str
    minutes: float
    items: tuple[AgendaItem, ...]
    spares: tuple[AgendaItem, ...]
    left_out: tuple[LeftOut, ...]
    tailored: tuple[AgendaItem, ...] = ()

    @property
    def planned_minutes(self) -> float:
        """Return the minutes that the items take."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class LoopPlan:
    """The agendas of a whole loop.

    Attributes:
        agendas: One for each booked interview, in order.
        value: What the plan settles of what there is to settle.
        bound: No plan settles more.
        fixed_list_value: What the fixed list of ten would settle in the same minutes.
        open_worth: All that there is to settle: what matters and is unknown, and
            second accounts of what presses. The others are never more.
        warnings: What could not be had, in sentences.
    """

    agendas: tuple[Agenda, ...]
    value: float
    bound: float
    fixed_list_value: float
    open_worth: float
    warnings: tuple[str, ...]
