"""How a question in the user's words reads, and keeping it as their own."""

from __future__ import annotations

from datetime import datetime

from askback.core.bank.alike import Likeness, neighbour
from askback.core.bank.formats import Draft
from askback.core.bank.own import complete
from askback.services import banks, questions
from askback.services.files import bank as files
from askback.services.values import AdviceLine, AdvicePage, NearLine
from askback.store.models import User

LABELS = {
    "closed": "A closed question",
    "leading": "It suggests the answer",
    "general": "A general question",
    "several": "Several in one",
    "searchable": "You can look it up",
    "jargon": "Words they may not know",
}


def advise(owner: User, text: str) -> AdvicePage | None:
    """Return how a question reads, and what of the bank is near; None without words.

    Nearness is told against the user's own bank, so what they wrote is found too.
    """
    if not files.has_words(text):
        return None
    index = files.ready(banks.of(owner))
    found = files.lint(text, index)
    near = neighbour(index, text)
    shown = near if near and near.likeness and near.text not in found.better else None
    return AdvicePage(
        phrasing=found.phrasing.value,
        findings=tuple(AdviceLine(LABELS[f.kind], f.why) for f in found.findings),
        better=found.better,
        alike=(NearLine(shown.key, shown.text),) if shown else (),
        is_same=shown is not None and shown.likeness is Likeness.SAME,
    )


def keep(owner: User, *, text: str, now: datetime) -> str:
    """Keep a question as the user's own, and return its key.

    Raises:
        InvalidInputError: It has no words, or more than one breath holds.
    """
    questions.check_length(text)
    index = files.ready(banks.of(owner))
    near = neighbour(index, text)
    nearest = index.bank.get(near.key) if near and near.likeness else None
    completed = complete(Draft(" ".join(text.split()), line=1), files.tables(), nearest)
    (key,) = questions.bring(owner, [completed], now=now)
    return key
