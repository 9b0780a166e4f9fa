"""Rows as people call them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from askback.services import records
from askback.services.bringing.reading import Tables, Values
from askback.services.values.bringing import Difference
from askback.store.models.owned import OwnedRow

SHORT = 120  # letters of a value that are shown
CALLED = ("company", "name", "title", "criterion", "asked", "question_key", "skill",
          "key", "text", "place", "field", "subject", "kind", "digest")  # fmt: skip
"""Fields by which a row is called, the first that is filled."""
KINDS = {
    "opportunityrow": "Company", "interviewrow": "Interview", "noterow": "Note",
    "interviewerrow": "Person", "seatrow": "Person in an interview",
    "sourcerow": "Source", "transcriptrow": "Transcript", "markrow": "Your mark",
    "readingrow": "What askback read in", "weightrow": "What matters",
    "questionrow": "Question", "resumerow": "Résumé", "skillwordrow": "Skill",
    "agendarow": "Agenda", "cellrow": "Who knows what", "jobrow": "Laid aside",
    "jotrow": "Noted in the hour", "liverow": "Hour", "storyrow": "Story",
    "offerrow": "Offer", "closingrow": "Closing", "objectionrow": "Doubt",
    "letterrow": "Letter", "lettertemplaterow": "Wording of a letter",
    "reminderrow": "Reminder", "settingrow": "Setting", "suggestionrow": "Suggestion",
    "dismissalrow": "Contradiction left out", "discountrow": "Discount",
    "ownevidencerow": "What you know", "exerciserow": "Exercise",
    "takerow": "Take", "mockrow": "Mock interview", "reviewrow": "How it went",
}  # fmt: skip


def difference(
    held: Tables,
    kind: type[OwnedRow],
    row: Values,
    pairs: Iterable[tuple[str, Any, Any]],
) -> Difference:
    """Return a difference as people read it.

    Args:
        held: What is here, where names are looked up.
        kind: Of which kind the row is, or its parts are.
        row: As it is here.
        pairs: What differs: (field, here, in the archive).
    """
    fields = tuple((_words(n), _short(ours), _short(its)) for n, ours, its in pairs)
    of = kind if fields else next(iter(records.above(kind).values()))
    return Difference(_kind(kind), ", ".join(_called(held, of, row)), fields)


def _kind(kind: type[OwnedRow]) -> str:
    table = records.table(kind)
    return KINDS.get(table, table.removesuffix("row").capitalize())


def _called(held: Tables, kind: type[OwnedRow], row: Values) -> list[str]:
    """Return how a row is called, and then what it belongs to."""
    own = next((_short(row[n], 60) for n in CALLED if row.get(n)), "")
    above = next(
        (
            (parent, held[parent][row[name]])
            for name, parent in records.above(kind).items()
            if row[name] in held[parent]
        ),
        None,
    )
    return [*filter(None, [own]), *(_called(held, *above) if above else ())]


def _words(name: str) -> str:
    return name.removesuffix("_id").replace("_", " ")


def _short(value: Any, length: int = SHORT) -> str:
    told = re.sub(r"\s+", " ", "" if value is None else str(records.plain(value)))
    told = told or "nothing"
    return told if len(told) <= length else f"{told[:length]} …"
