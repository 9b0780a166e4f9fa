"""What interviewers ask, as practice needs it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from askback.adapters import shipped
from askback.core.dossier import Seniority
from askback.core.practice.decode import Entry, Shape
from askback.core.practice.mock import Candidate
from askback.core.topics import Stage, Work

OPENING = "opening"  # the family of what interviews begin with
# The end of a mock is its own: there the user asks. Riddles are no practice.
NEVER = frozenset({"closing", "strange"})
# Families that only one field is asked; the others are asked of everybody.
FIELDS: Mapping[str, frozenset[Work]] = MappingProxyType(
    {
        "care": frozenset({Work.HEALTH_CARE}),
        "data-engineering": frozenset({Work.ENGINEERING, Work.DATA}),
        "design-product": frozenset({Work.DESIGN, Work.PRODUCT}),
        "managing": frozenset({Work.MANAGEMENT}),
        "public-office": frozenset(),  # no line of work tells it
        "sales-support": frozenset({Work.SALES}),
        "system-design": frozenset({Work.ENGINEERING, Work.DATA}),
        "teaching-children": frozenset({Work.TEACHING}),
        "trades": frozenset({Work.OPERATIONS}),
    }
)
OF_FIELD = 1.0  # what fits the field comes before what is asked of everybody
LAST = -1.0  # what they should not ask, or few would: only where nothing else is left
LEADING = frozenset({Seniority.MANAGER, Seniority.EXECUTIVE})


def of_work(work: frozenset[Work]) -> tuple[Candidate, ...]:
    """Return what interviewers ask who hire for some lines of work.

    Without any, it is what is asked of everybody. In an interview of no known stage
    all of it may be asked.
    """
    return tuple(
        _candidate(entry) for entry in shipped.decoding() if _is_asked(entry, work)
    )


def is_known(key: str) -> bool:
    """Return whether a name is one of a question that interviewers ask."""
    return key in shipped.decoding().by_key


def competency_of(key: str) -> str:
    """Return what an answer to a decoded question shows; empty where unknown."""
    return shipped.decoding().by_key[key].competency if is_known(key) else ""


def is_story(key: str) -> bool:
    """Return whether an answer to a decoded question tells what happened."""
    return is_known(key) and _is_story(shipped.decoding().by_key[key])


def follow_ups_of(key: str) -> tuple[str, ...]:
    """Return what interviewers ask next after a decoded question."""
    return shipped.decoding().by_key[key].follow_ups if is_known(key) else ()


@lru_cache(maxsize=32)
def competencies_in(stage: str) -> frozenset[str]:
    """Return what interviews of a stage ask everybody for."""
    found = (entry for entry in shipped.decoding() if stage in entry.stages)
    return frozenset(one.competency for one in found if _is_asked(one, frozenset()))


def label_of(competency: str) -> str:
    """Return a competency in the words of a page."""
    known = shipped.competencies().get(competency)
    return known.label.lower() if known else competency.replace("_", " ")


def _is_asked(entry: Entry, work: frozenset[Work]) -> bool:
    if entry.family in NEVER:
        return False
    if entry.seniority and entry.seniority <= LEADING and Work.MANAGEMENT not in work:
        return False
    return entry.family not in FIELDS or bool(FIELDS[entry.family] & work)


def _is_story(entry: Entry) -> bool:
    return entry.shape is Shape.STAR


def _weight(entry: Entry) -> float:
    if entry.careful:
        return LAST
    return OF_FIELD if entry.family in FIELDS else 0.0


def _candidate(entry: Entry) -> Candidate:
    return Candidate(
        name=entry.key,
        text=entry.text,
        competency=entry.competency,
        stages=frozenset((*entry.stages, Stage.OTHER)),
        follow_ups=entry.follow_ups,
        is_story=_is_story(entry),
        is_opener=entry.family == OPENING,
        weight=_weight(entry),
    )
