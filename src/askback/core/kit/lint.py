"""Hold a kit against the components of a structured interview."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from askback.core.kit.balance import LEAST, YOURS
from askback.core.kit.levels import Type
from askback.core.kit.load import Component
from askback.core.kit.values import Ask, Kit, Meeting

FEWEST = 4  # answers; with fewer one good or bad day decides
PROBES = 2  # at least, so that nobody makes up their own
ANCHORS = 4  # a scale of four has no middle to hide in
# Words that judge; an anchor of these alone describes no behaviour.
VAGUE = frozenset(
    {
        "a",
        "above",
        "an",
        "answer",
        "answers",
        "average",
        "bad",
        "below",
        "communication",
        "exceeds",
        "excellent",
        "expectations",
        "fair",
        "good",
        "great",
        "knowledge",
        "meets",
        "not",
        "ok",
        "okay",
        "outstanding",
        "poor",
        "satisfactory",
        "skill",
        "skills",
        "strong",
        "the",
        "very",
        "weak",
    }
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A component that a kit lacks.

    Attributes:
        key: The component.
        name: What it is.
        where: The first place that lacks it; empty for the whole kit.
        why: Why it matters.
        mend: What to do.
    """

    key: str
    name: str
    where: str
    why: str
    mend: str


def lint_kit(kit: Kit, components: Sequence[Component]) -> tuple[Gap, ...]:
    """Return the components of a structured interview that a kit lacks.

    Args:
        kit: The kit.
        components: The components, each either agreed on or seen in the kit.

    Returns:
        One gap a component, in their order; none for a full kit.

    Source:
        Campion, Palmer and Campion, "A review of structure in the selection
        interview", Personnel Psychology 50 (1997); how a kit shows each is ours.
    """
    agreed = {one.key for one in kit.practices if one.text.strip()}
    gaps: list[Gap] = []
    for one in components:
        where = _where(one, kit, agreed)
        if where is not None:
            gaps.append(Gap(one.key, one.name, where, one.why, one.mend))
    return tuple(gaps)


def _where(one: Component, kit: Kit, agreed: set[str]) -> str | None:
    """Return where a kit lacks a component, or None where it has it."""
    if one.practice and one.key not in agreed:
        return ""
    look = LOOKS.get(one.key)
    return look(kit) if look else None


def _asked(kit: Kit) -> list[Ask]:
    """Return the questions that some interview asks."""
    chosen = {key for meeting in kit.meetings for key in meeting.questions}
    return [ask for ask in kit.questions if ask.key in chosen]


def _from_the_job(kit: Kit) -> str | None:
    for one in kit.competencies:
        if not one.quote.strip() or kit.text[one.start : one.end] != one.quote:
            return one.label
    known = {one.key for one in kit.competencies}
    return _first(kit, lambda ask: ask.competency in known)


def _first(kit: Kit, holds: Callable[[Ask], bool]) -> str | None:
    """Return the first question that is asked and fails; the kit if none is asked."""
    asked = _asked(kit)
    if not asked:
        return ""
    return next((ask.key for ask in asked if not holds(ask)), None)


def _probes(kit: Kit) -> str | None:
    return _first(kit, lambda ask: len(list(filter(str.strip, ask.probes))) >= PROBES)


def _anchored(ask: Ask) -> bool:
    said = {" ".join(anchor.casefold().split()) for anchor in ask.rubric}
    plain = [set(one.split()) <= VAGUE for one in said]
    return len(said) == ANCHORS and not any(plain)


def _anchors(kit: Kit) -> str | None:
    return _first(kit, _anchored)


def _marked(kit: Kit) -> str | None:
    return _first(kit, lambda ask: bool(ask.competency) and bool(ask.rubric))


def _each(kit: Kit, holds: Callable[[Meeting], bool]) -> str | None:
    """Return the first interview that fails; the kit if there is none."""
    if not kit.meetings:
        return ""
    return next((m.name for m in kit.meetings if not holds(m)), None)


def _types(kit: Kit) -> str | None:
    good = {ask.key for ask in kit.questions if ask.type is not Type.TECHNICAL}
    return _each(kit, lambda meeting: not good.isdisjoint(meeting.questions))


def _enough(kit: Kit) -> str | None:
    return _each(kit, lambda m: len(m.questions) >= FEWEST and m.minutes >= LEAST)


def _after(kit: Kit) -> str | None:
    minutes = {ask.key: ask.minutes for ask in kit.questions}

    def kept(meeting: Meeting) -> bool:
        spent = sum(minutes.get(key, 0.0) for key in meeting.questions)
        left = meeting.minutes - meeting.opening - spent
        return min(meeting.candidate, left) >= YOURS

    return _each(kit, kept)


def _several(kit: Kit) -> str | None:
    people = {name for meeting in kit.meetings for name in meeting.interviewers}
    return None if len(people) > 1 else ""


LOOKS: Mapping[str, Callable[[Kit], str | None]] = {
    "from_the_job": _from_the_job,
    "set_probes": _probes,
    "better_types": _types,
    "enough_questions": _enough,
    "questions_after": _after,
    "each_answer_marked": _marked,
    "anchors": _anchors,
    "several_people": _several,
}
