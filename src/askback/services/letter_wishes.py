"""The letter that the user asks for: of which kind, to whom, with which question."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askback.core.bank import Question
from askback.core.followup.left_over import best_for
from askback.core.followup.letters import LetterKind
from askback.core.topics import Role
from askback.services.letter_drafts import OF_A_MEETING, Writer
from askback.services.letter_shares import Whom
from askback.services.values.letters import LetterLine, LetterWish

ABOUT_OFFERS = (  # whom one writes to about an offer, the likeliest first
    Role.RECRUITER,
    Role.HIRING_MANAGER,
    Role.EXECUTIVE,
    Role.SKIP_LEVEL,
    Role.CROSS_FUNCTIONAL,
    Role.PEER,
    Role.REPORT,
)
NO_QUESTION = "The question you came with is not in the bank any more."
TOO_EARLY = (
    "The question is a delicate one for this stage. It is better kept for the last "
    "interview or the offer call."
)
ANSWERED = "Somebody of this loop has answered that question already."
NOBODY = "Nobody was met yet whom this letter could go to."


def wished(
    writer: Writer, wish: LetterWish, interview_id: UUID | None
) -> tuple[LetterLine | None, str]:
    """Return the letter that is wished for, and what there is to say of the wish."""
    if not (wish.kind or wish.ask):
        return None, ""
    kind = LetterKind(wish.kind or LetterKind.QUESTIONS)
    question = writer.known.question(wish.ask) if wish.ask else None
    whom = _whom(writer, kind, wish, question, interview_id)
    if whom is None:
        return None, NOBODY
    note = NO_QUESTION if wish.ask and question is None else ""
    note = note or (_advice(writer, whom, question) if question else "")
    return writer.line(kind, whom, question), note


def _advice(writer: Writer, whom: Whom, question: Question) -> str:
    if question.key in writer.known.answered:
        return ANSWERED
    addressee = writer.shares.addressees.get(whom.ref)
    is_early = addressee is not None and question.sensitivity > addressee.bears
    return TOO_EARLY if is_early else ""


def _whom(
    writer: Writer,
    kind: LetterKind,
    wish: LetterWish,
    question: Question | None,
    interview_id: UUID | None,
) -> Whom | None:
    """Return whom a letter goes to; None where there is nobody."""
    met = [
        whom
        for whom in writer.shares.everybody
        if whom.room
        and (interview_id is None or whom.room.row.id == interview_id)
        and wish.to in {"", whom.name}
    ]
    if kind not in OF_A_MEETING:
        return _about_offers(writer, met, wish.to)
    if not met:
        return None
    if question is not None:
        people = [writer.shares.addressees[whom.ref] for whom in met]
        ref = best_for(question, people, writer.known.worth)
        return next(whom for whom in met if whom.ref == ref)
    return _of_last(writer, kind, met)


def _of_last(writer: Writer, kind: LetterKind, met: Sequence[Whom]) -> Whom:
    """Return whom of those met last a letter suits best."""
    last = [whom for whom in met if whom.room is met[-1].room]
    if kind is LetterKind.OBJECTION:
        known = writer.known
        doubted = (w for w in reversed(met) if w.room and known.reply(w.room, w.name))
        return next(doubted, last[0])
    room = last[0].room
    best = room.teller if room and kind is LetterKind.NEXT_STEP else ""
    return next((whom for whom in last if whom.name == best), last[0])


def _about_offers(writer: Writer, met: Sequence[Whom], to: str) -> Whom:
    """Return whom one writes to about an offer; nobody named where nobody is known."""
    people = [person for person in writer.known.people if to in {"", person.name}]
    ranked = sorted(people, key=lambda person: ABOUT_OFFERS.index(Role(person.role)))
    if not ranked:
        return Whom("")
    name = ranked[0].name
    return next((w for w in reversed(met) if w.name == name), Whom(name))
