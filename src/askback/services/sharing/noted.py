"""Questions that grew from the owner's notes and quote them: no coach sees them."""

from __future__ import annotations

from dataclasses import dataclass

from askback.services.grown import tailored_of
from askback.services.planned import loops_of, stored_agenda
from askback.services.tailored import LEADS
from askback.store.models import OpportunityRow, SourceRow

NOTES = "notes"  # the kind of source that they are


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known of such questions of one opportunity.

    Attributes:
        keys: How the keys of theirs begin.
        texts: How they are put, here and on agendas.
    """

    keys: tuple[str, ...]
    texts: frozenset[str]

    def holds(self, text: str, key: str = "") -> bool:
        """Return whether a question is one of them.

        One whose notes were deleted since is known by how such questions begin.
        """
        is_ours = key.startswith(self.keys) or text in self.texts
        return is_ours or text.startswith(LEADS[NOTES])


def noted(opportunity: OpportunityRow) -> Noted:
    """Return what grew from the notes of an opportunity, removed ones too."""
    rows = list(SourceRow.objects.filter(opportunity=opportunity, kind=NOTES))
    keys = tuple(f"tailored-{row.id.hex[:8]}" for row in rows)
    agendas = map(stored_agenda, loops_of([opportunity])[opportunity.id])
    items = [
        item
        for agenda in agendas
        if agenda is not None
        for item in (*agenda.items, *agenda.spares, *agenda.tailored)
    ]
    planned = {item.text for item in items if item.key.startswith(keys)}
    return Noted(keys, frozenset(planned | {q.text for q in tailored_of(rows)}))
