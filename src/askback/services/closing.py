"""The end of an interview: what to expect and ask, what came of it, how one stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.followup.close import Softness, advise, wordings
from askback.core.followup.replies import Reply, parts_of
from askback.core.followup.standing import Standing
from askback.core.topics import Role, Rule, Stage
from askback.errors import InvalidInputError, NotFoundError
from askback.services import banks, expecting, hours, objections, own, resumes, stories
from askback.services.lines import loop_lines
from askback.services.planned import has_been, is_to_come, loops_of, people_of
from askback.services.stands import Heard, close_keys, draft_of, heard_of, stands_of
from askback.services.values.closing import (
    ClosingDraft,
    ClosingPage,
    ObjectionDraft,
    ObjectionLine,
    Suggested,
    Wording,
)
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    User,
)

LONGEST = 5000  # letters of what was said; two minutes of talk have two thousand
LONGEST_WHO = 120  # the column's
PACES = ("", "at_once", "pause", "avoided")
SURE = ("", "sure", "unsure")
CLOSE = "close"  # the bank's key, where the user's bank has no other of the rule
IN_THE_HOUR = "You noted it in the hour"
IN_THE_TALK = "The transcript has it"
IN_WHAT_THEY_SAID = "It is in what they said"


def show(owner: User, interview_id: UUID, *, now: datetime) -> ClosingPage:
    """Return what there is to know before and after the end of an interview.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    loop = loops_of([opportunity])[opportunity.id]
    row = next(row for row in loop if row.id == interview_id)
    line = next(ln for ln in loop_lines(loop, now=now) if ln.id == interview_id)
    postings = expecting.postings_of(opportunity)
    kept = ClosingRow.objects.filter(interview=row).first()
    draft = draft_of(kept)
    people = people_of(row)
    stage = Stage(row.stage) if row.stage else None
    advice = advise(stage, list(people.items()), is_first=loop[0].id == row.id)
    doubts = objections.of_interview(row)
    heard = heard_of(row, close_keys(owner))
    return ClosingPage(
        line=line,
        opportunity_id=opportunity.id,
        company=opportunity.company,
        is_over=not is_to_come(row, now) and row.cancelled_at is None,
        expected=expecting.expected(owner, opportunity, postings, now=now),
        has_posting=bool(postings),
        resume=resumes.show(owner),
        has_stories=bool(stories.of(owner)),
        asks=opportunity.close,
        advice=advice,
        wordings=_wordings(owner, people.get(advice.whom), kept, advice.softness),
        people=tuple(people),
        draft=draft,
        is_noted=kept is not None and any(asdict(draft).values()),
        suggested=tuple(_suggested(row, draft, doubts, heard)),
        doubts=doubts,
        stands=stands_of(draft, doubts, heard),
    )


@transaction.atomic
def save(
    owner: User, interview_id: UUID, *, draft: ClosingDraft, now: datetime
) -> None:
    """Keep what came of the end of an interview.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: A word is none of those there are, or something is too long.
    """
    interview = own.interview_of(owner, interview_id)
    _check(draft)
    row = _row(interview, now)
    for name, value in asdict(draft).items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.save()
    if any(asdict(draft).values()):
        has_been(interview, now)


def _check(draft: ClosingDraft) -> None:
    choices = (
        ("pace", draft.pace, PACES),
        ("sure", draft.sure, SURE),
        ("standing", draft.standing, ("", *Standing)),
    )
    for name, given, known in choices:
        if given not in known:
            words = ", ".join(filter(None, known))
            raise InvalidInputError(f"{name}: choose one of {words}, or none.")
    if len(draft.who) > LONGEST_WHO:
        raise InvalidInputError(f"A name has up to {LONGEST_WHO} letters.")
    if max(len(t) for t in (draft.said, draft.replied, draft.next_step)) > LONGEST:
        raise InvalidInputError(
            f"Each of these holds {LONGEST} letters. Keep the heart of it."
        )


@transaction.atomic
def wish(
    owner: User, interview_id: UUID, *, asks: bool, softness: str, now: datetime
) -> None:
    """Keep whether the question is asked at this company, and in which wording.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The wording is none of the three.
    """
    interview = own.interview_of(owner, interview_id)
    if softness not in ("", *Softness):
        raise InvalidInputError(f"softness: choose one of {', '.join(Softness)}.")
    opportunity = interview.opportunity
    if opportunity.close is not asks:
        opportunity.close = asks
        opportunity.save(update_fields=["close"])
    row = _row(interview, now)
    row.softness = softness
    row.save()


@transaction.atomic
def take(owner: User, interview_id: UUID, *, place: str, now: datetime) -> str:
    """Take over words that were noted or heard elsewhere, as the user's own now.

    Returns:
        What they are: `said`, `next` or `doubt`.

    Raises:
        NotFoundError: The interview is not the owner's, or has no such words.
        InvalidInputError: They do not fit in what is there already.
    """
    page = show(owner, interview_id, now=now)
    found = next((one for one in page.suggested if one.place == place), None)
    if found is None:
        raise NotFoundError("words", place)
    if found.what == "doubt":
        doubt = ObjectionDraft(found.text, who=found.who or page.draft.who)
        objections.add(owner, interview_id, draft=doubt, now=now, place=place)
        return found.what
    given = asdict(page.draft)
    name = "next_step" if found.what == "next" else "said"
    given[name] = "\n".join(filter(None, (given[name], found.text)))
    if name == "said":
        given |= {"who": given["who"] or found.who, "is_asked": True}
    save(owner, interview_id, draft=ClosingDraft(**given), now=now)
    return found.what


def _row(interview: InterviewRow, now: datetime) -> ClosingRow:
    row = ClosingRow.objects.filter(interview=interview).first()
    return row or ClosingRow(owner=interview.owner, interview=interview, made_at=now)


def _wordings(
    owner: User, role: Role | None, kept: ClosingRow | None, advised: Softness
) -> tuple[Wording, ...]:
    bank = banks.of(owner).bank
    asked = next((q for q in bank if q.rule is Rule.CLOSE), None) or bank.get(CLOSE)
    assert asked is not None, "the shipped bank has it, and it cannot be removed"
    plain = asked.by_role.get(role, asked.text) if role else asked.text
    chosen = kept.softness if kept else ""
    return tuple(
        Wording(softness, text, softness == chosen, softness is advised)
        for softness, text in wordings(plain, role)
    )


def _suggested(
    row: InterviewRow,
    draft: ClosingDraft,
    doubts: Sequence[ObjectionLine],
    heard: Heard,
) -> Iterator[Suggested]:
    """Yield words from elsewhere that the user has not taken over."""
    words, who = heard
    after = hours.hour(row).after
    if words and words not in draft.said:
        yield _suggest("said", words, IN_THE_TALK, who)
    for text in after.next:
        if text not in draft.next_step:
            yield _suggest("next", text, IN_THE_HOUR)
    seen = {doubt.draft.text.casefold() for doubt in doubts}
    noted = (line.strip() for text in after.objections for line in text.split("\n"))
    found = (
        *((text, IN_THE_HOUR, "") for text in noted),
        *((text, IN_WHAT_THEY_SAID, draft.who) for text in _named_in(draft.said)),
        *((text, IN_THE_TALK, who) for text in _named_in(words)),
    )
    for text, where, by in found:
        if text and text.casefold() not in seen:
            seen.add(text.casefold())
            yield _suggest("doubt", text, where, by)


def _named_in(text: str) -> tuple[str, ...]:
    parts = parts_of(text)
    return tuple(p.span.quote for p in parts if p.reply is Reply.DOUBT)


def _suggest(what: str, text: str, where: str, who: str = "") -> Suggested:
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return Suggested(what, text, where, who, f"{what}-{digest}")
