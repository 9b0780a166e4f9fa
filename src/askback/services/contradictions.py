"""Where the accounts of one job differ, as stored, and which the user left out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.core.bank import Bank, Question
from askback.core.decision import contradictions as core
from askback.core.topics import Span
from askback.services import own
from askback.services.accounts import (
    THE_POSTING,
    Answered,
    Lookup,
    compare,
    of_claim,
    of_people,
    of_posting,
)
from askback.services.known import NOBODY, Ask
from askback.services.planned import people_of
from askback.services.raised import question_of
from askback.services.sources import KINDS, POSTING
from askback.services.told import SETTLED, Told, by_hand, form_of, told_of
from askback.services.values import Contradiction, Quote
from askback.services.words import ROLES
from askback.store.models import (
    DismissalRow,
    InterviewRow,
    MarkRow,
    OpportunityRow,
    SourceRow,
    User,
)

ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Held:
    """The accounts of a job, and how the words of each are quoted.

    Attributes:
        accounts: What was said, in order.
        quotes: Who, when and where, by place and turn; the words are to be filled in.
    """

    accounts: tuple[core.Account, ...]
    quotes: Mapping[tuple[str, int | None], Quote]

    @property
    def found(self) -> tuple[core.Contradiction, ...]:
        """On what they differ."""
        return compare(self.accounts)

    def quote(self, side: core.Side) -> Quote:
        """Return one side as a quote."""
        known = self.quotes[side.account.place, side.account.turn]
        return replace(known, text=side.span.quote)


def held(
    interviews: Iterable[InterviewRow], sources: Iterable[SourceRow], bank: Bank
) -> Held:
    """Return what people said in interviews, and what sources claim."""
    pairs = [*_of_sources(sources), *_of_people(interviews, bank)]
    quotes = {(account.place, account.turn): quote for account, quote in pairs}
    return Held(tuple(account for account, _ in pairs), quotes)


def open_criteria(given: Held, dismissed: frozenset[str]) -> frozenset[str]:
    """Return the criteria on which accounts differ, but for those left out."""
    return frozenset(
        one.criterion
        for one in given.found
        if one.criterion is not None
        and digest(one.a.span.quote, one.b.span.quote) not in dismissed
    )


def lines(
    given: Held,
    by_signs: Iterable[Contradiction],
    asks: Mapping[str, Ask],
    dismissed: frozenset[str],
) -> tuple[Contradiction, ...]:
    """Return contradictions as pages show them, those left out last.

    Where nothing said differs, one witness's good sign against another's red flag
    stands for the criterion.
    """
    found = [_line(given, one, asks) for one in given.found]
    told = {line.label for line in found}
    found += [
        replace(line, digest=digest(line.left.text, line.right.text))
        for line in by_signs
        if line.label not in told
    ]
    marked = (replace(line, is_dismissed=line.digest in dismissed) for line in found)
    return tuple(sorted(marked, key=lambda line: line.is_dismissed))


def digest(one: str, other: str) -> str:
    """Return a name of two quotes, whichever comes first.

    >>> digest("Six.", "Nine.") == digest("Nine.", "Six.")
    True
    """
    told = "\n".join(sorted((one, other)))
    return hashlib.sha256(told.encode()).hexdigest()


def dismissed_of(
    opportunities: Iterable[OpportunityRow],
) -> dict[UUID, frozenset[str]]:
    """Return what the user left out, of each opportunity."""
    found: dict[UUID, set[str]] = {one.id: set() for one in opportunities}
    for row in DismissalRow.objects.filter(opportunity__in=found):
        found[row.opportunity_id].add(row.digest)
    return {ident: frozenset(digests) for ident, digests in found.items()}


@transaction.atomic
def dismiss(owner: User, opportunity_id: UUID, *, digest: str, now: datetime) -> None:
    """Leave a contradiction out: both may be right.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    DismissalRow.objects.get_or_create(
        opportunity=own.opportunity_of(owner, opportunity_id),
        digest=digest,
        defaults={"owner": owner, "made_at": now},
    )


@transaction.atomic
def bring_back(owner: User, opportunity_id: UUID, *, digest: str) -> None:
    """Show a contradiction again that was left out.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    DismissalRow.objects.filter(opportunity=opportunity, digest=digest).delete()


def _line(
    given: Held, one: core.Contradiction, asks: Mapping[str, Ask]
) -> Contradiction:
    criterion = one.criterion or ""
    ask = asks.get(criterion, NOBODY)
    return Contradiction(
        label=shipped.criteria().label(criterion) if criterion else one.subject,
        left=given.quote(one.a),
        right=given.quote(one.b),
        ask=ask.text,
        ask_whom=ask.whom,
        why=one.why,
        digest=digest(one.a.span.quote, one.b.span.quote),
    )


def _of_sources(
    sources: Iterable[SourceRow],
) -> Iterator[tuple[core.Account, Quote]]:
    """Yield postings whole, and what articles of the company's own claim.

    The user's notes and lists of repositories are no account of the company's.
    """
    for row in sources:
        place = str(row.id)
        if row.kind == POSTING:
            account = of_posting(row.text, row.name, place)
            yield account, _quote_of(row, THE_POSTING)
        elif row.kind == ARTICLE:
            for number, claim in enumerate(row.reading["claims"]):
                span = Span.of(row.text, claim["start"], claim["end"])
                account = of_claim(
                    row.text, row.name, claim["criterion"], span, f"{place}/{number}"
                )
                yield account, _quote_of(row, row.name)


def _quote_of(row: SourceRow, who: str) -> Quote:
    return Quote("", who, role=KINDS[row.kind], on=row.made_at, source=row.id)


def _of_people(
    interviews: Iterable[InterviewRow], bank: Bank
) -> Iterator[tuple[core.Account, Quote]]:
    def lookup(key: str) -> Question | None:
        return bank.get(key) or question_of(key)

    for row in interviews:
        yield from _said(row, lookup)
        for mark in by_hand(row):
            if mark.note:
                yield _noted(row, mark, lookup(mark.question_key))


def _said(row: InterviewRow, lookup: Lookup) -> Iterator[tuple[core.Account, Quote]]:
    form = form_of(row)
    if form is None:
        return
    people = people_of(row)
    starts = {turn.index: turn.start_s for turn in form.turns}
    told = [one for one in told_of(row) if not _is_refused(one)]
    answered = [Answered(one.asked, one.key, one.place) for one in told]
    places = {one.place for one in answered}
    for account in of_people(form, answered, people, row.name, lookup):
        yield (
            replace(account, place=f"{row.id}/{account.place}"),
            Quote(
                text="",
                who=account.witness,
                role=ROLES[people.get(account.witness, "")],
                at_s=starts.get(account.turn or 0),
                on=row.done_at,
                interview=row.id,
                place=account.place,
                turn=None if account.place in places else account.turn,
            ),
        )


def _is_refused(told: Told) -> bool:
    """Return whether the user says that this was no answer."""
    return told.mark is not None and told.answer.verdict not in SETTLED


def _noted(
    row: InterviewRow, mark: MarkRow, question: Question | None
) -> tuple[core.Account, Quote]:
    """Return what the user wrote down of an answer."""
    people = people_of(row)
    who = next(iter(people)) if len(people) == 1 else row.name
    account = core.Account(
        witness=who,
        where=row.name,
        text=mark.note,
        question=question.text if question else "",
        key=mark.question_key,
        criteria=question.criteria if question else {},
        place=f"{row.id}/{mark.place}",
    )
    quote = Quote(
        text="",
        who=who,
        role=ROLES[people.get(who, "")],
        on=row.done_at,
        noted=True,
        interview=row.id,
        place=mark.place,
    )
    return account, quote
