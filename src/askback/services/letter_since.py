"""What became known after a letter was changed; the letter itself stays as it is."""

from __future__ import annotations

from askback.services.letter_facts import Known
from askback.services.letter_shares import Shares, Whom
from askback.store.models import LetterRow

TRANSCRIPT = "A transcript of the interview was read after you wrote this."
DOUBT = "A doubt was noted after you wrote this."


def since(known: Known, shares: Shares, row: LetterRow, whom: Whom) -> tuple[str, ...]:
    """Say what became known after a letter was changed, a sentence each."""
    found: list[str] = []
    transcript = getattr(whom.room.row, "transcript", None) if whom.room else None
    if transcript is not None and transcript.made_at > row.made_at:
        found.append(TRANSCRIPT)
    role = shares.role(whom)
    for key in sorted(known.answered):
        question = known.question(key)
        if question and (text := shares.put(question, role)[1]) in row.body:
            found.append(f"It asks what has been answered: {text}")
    here = (o for o in known.objections if o.interview_id == row.interview_id)
    if any(o.made_at > row.made_at for o in here if o.interview_id):
        found.append(DOUBT)
    return tuple(found)
