"""What was written of a kit, held against what a kit can hold."""

from __future__ import annotations

from collections.abc import Iterable

from askback.core.kit.balance import LEAST, MOST
from askback.core.kit.values import Ask, Kit
from askback.errors import InvalidInputError
from askback.services.values.kits import AskDraft, MeetingDraft

LONGEST = 1000  # letters of a question, a probe or an anchor
LONGEST_NAME = 120
MANY = 20  # probes of a question, people of an interview, lines of a list
LONGEST_ASK = 90.0  # minutes of one question


def ask_from(kit: Kit, key: str, draft: AskDraft) -> Ask:
    """Return a question as it was written.

    Raises:
        InvalidInputError: It says nothing, too much, or is after nothing of the kit.
    """
    if draft.competency not in {one.key for one in kit.competencies}:
        raise InvalidInputError("Say which of the kit’s competencies it is after.")
    if not 1 <= draft.minutes <= LONGEST_ASK:
        raise InvalidInputError(f"Give a question 1 to {LONGEST_ASK:g} minutes.")
    rubric = tuple(" ".join(anchor.split()) for anchor in draft.rubric)
    if any(len(anchor) > LONGEST for anchor in rubric):
        raise InvalidInputError(f"An anchor has up to {LONGEST} letters.")
    return Ask(
        key=key,
        competency=draft.competency,
        type=draft.type,
        text=line(draft.text, LONGEST, "Write the question"),
        probes=lines(draft.probes, "A question’s probes"),
        rubric=rubric,
        star=(),
        minutes=draft.minutes,
    )


def check_minutes(draft: MeetingDraft, opening: float) -> None:
    """Refuse minutes that no interview has.

    Raises:
        InvalidInputError: They are out of range.
    """
    if not LEAST <= draft.minutes <= MOST:
        raise InvalidInputError(f"Give an interview {LEAST:g} to {MOST:g} minutes.")
    if not 0 <= draft.candidate <= draft.minutes - opening:
        raise InvalidInputError(
            f"For the candidate’s questions give 0 to {draft.minutes - opening:g} "
            "minutes."
        )


def people_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return people's names, each once.

    Raises:
        InvalidInputError: There is none, or too many.
    """
    kept = tuple(dict.fromkeys(" ".join(name.split()) for name in names))
    kept = tuple(filter(None, kept))
    if not 1 <= len(kept) <= MANY or any(len(name) > LONGEST_NAME for name in kept):
        raise InvalidInputError(
            f"Name 1 to {MANY} interviewers, each with up to {LONGEST_NAME} letters."
        )
    return kept


def line(text: str, most: int, missing: str) -> str:
    """Return a text on one line.

    Raises:
        InvalidInputError: It is empty or too long.
    """
    said = " ".join(text.split())
    if not 0 < len(said) <= most:
        raise InvalidInputError(f"{missing}, of up to {most} letters.")
    return said


def lines(texts: Iterable[str], called: str) -> tuple[str, ...]:
    """Return the lines that say something.

    Raises:
        InvalidInputError: There are too many, or one is too long.
    """
    kept = tuple(filter(None, (" ".join(text.split()) for text in texts)))
    if len(kept) > MANY or any(len(one) > LONGEST for one in kept):
        raise InvalidInputError(
            f"{called}: up to {MANY} lines, each of up to {LONGEST} letters."
        )
    return kept
