"""What is known of an opportunity, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askback.adapters import shipped
from askback.core.decision import COMPANY, Belief, Evidence, beliefs
from askback.core.decision.discount import Discounts
from askback.core.decision.evidence import CANDOUR
from askback.core.planning.agenda import AgendaItem
from askback.core.planning.raised import TWICE, themes
from askback.core.planning.why import matters
from askback.services import counting, wishes
from askback.services.ledger import value_of
from askback.services.lines import quote_of, sign_of
from askback.services.planned import is_to_come, stored_agenda
from askback.services.raised import said_ill
from askback.services.values import Contradiction, HeardTwice, KnownCriterion, Quote
from askback.services.weights import Matters
from askback.store.models import EvidenceRow, InterviewRow

WANTED = 0.6  # of 1: what one would call good enough, until one says otherwise
LITTLE = 0.25  # below this share unknown, a criterion is as good as settled
SHOWN = 6  # quotes of one criterion; the rest are in the debriefs
BESIDE = 0.3  # a question of no more strength touches a criterion only in passing
CONFLICT = 0.35  # from here on, two accounts differ enough to be shown as two
TWO = 2
SILENT = "neither good nor bad by itself"
WHOLE = Discounts()  # where everything counts whole
EVEN = 0.5  # the mean of a belief that leans to neither side


@dataclass(frozen=True, slots=True)
class Ask:
    """The planned question that will tell most of a criterion, and of whom."""

    text: str
    whom: str


NOBODY = Ask("", "")


def show(
    rows: Iterable[EvidenceRow],
    mattering: Matters,
    asks: Mapping[str, Ask],
    counts: Discounts = WHOLE,
) -> tuple[KnownCriterion, ...]:
    """Return all that matters, what is most worth learning first.

    A quote that the user lets count for less stands there all the same, and says so.
    """
    by_criterion = grouped(rows)
    found = beliefs(_values(by_criterion))
    lines = [
        _known(
            key,
            mattering,
            found.get(key, Belief()),
            by_criterion.get(key, []),
            asks.get(key, NOBODY),
            counts,
        )
        for key, weight in mattering.weights.items()
        if weight > 0
    ]
    return tuple(sorted(lines, key=lambda c: (-c.unknown * c.weight, c.label)))


def one(
    key: str,
    rows: Iterable[EvidenceRow],
    mattering: Matters,
    asks: Mapping[str, Ask],
) -> KnownCriterion:
    """Return what is known of one criterion, whatever it matters."""
    of_it = grouped(row for row in rows if row.criterion == key)
    belief = beliefs(_values(of_it)).get(key, Belief())
    return _known(key, mattering, belief, of_it.get(key, []), asks.get(key, NOBODY))


def unknown_share(rows: Iterable[EvidenceRow], mattering: Matters) -> float:
    """Return how much of what matters is still unknown, 0-1."""
    return unknown_of(_values(grouped(rows)), mattering)


def unknown_of(evidence: Iterable[Evidence], mattering: Matters) -> float:
    """Return how much of what matters is still unknown, 0-1, by evidence itself."""
    found = beliefs(evidence)
    total = sum(mattering.weights.values()) or 1.0
    return (
        sum(
            weight * found.get(key, Belief()).unknown
            for key, weight in mattering.weights.items()
        )
        / total
    )


def worth_asking(
    evidence: Iterable[Evidence], mattering: Matters, asks: Mapping[str, Ask]
) -> Ask:
    """Return the planned question on what is most worth learning, if there is one."""
    found, label = beliefs(evidence), shipped.criteria().label
    ranked = sorted(
        (-found.get(key, Belief()).unknown * weight, label(key), key)
        for key, weight in mattering.weights.items()
        if weight > 0
    )
    return next((asks[key] for *_, key in ranked if key in asks), NOBODY)


def grouped(rows: Iterable[EvidenceRow]) -> dict[str, list[EvidenceRow]]:
    """Return evidence by criterion, weightiest first."""
    by_criterion: dict[str, list[EvidenceRow]] = {}
    for row in sorted(rows, key=lambda r: (-r.weight, r.witness, r.place)):
        by_criterion.setdefault(row.criterion, []).append(row)
    return by_criterion


def _values(by_criterion: Mapping[str, list[EvidenceRow]]) -> list[Evidence]:
    return [value_of(row) for rows in by_criterion.values() for row in rows]


def _known(
    key: str,
    mattering: Matters,
    belief: Belief,
    rows: list[EvidenceRow],
    ask: Ask,
    counts: Discounts = WHOLE,
) -> KnownCriterion:
    heard = [row for row in rows if row.witness != COMPANY]
    witnesses = len({row.witness for row in heard if row.weight > 0})
    directed = belief.good + belief.red > 0
    weight = mattering.weights[key]
    return KnownCriterion(
        key=key,
        label=shipped.criteria().label(key),
        weight=weight,
        matters=matters(weight).removeprefix("it ").removesuffix(" to you"),
        dealbreaker=key in mattering.dealbreakers,
        unknown=belief.unknown,
        mean=belief.mean if directed else None,
        likely=belief.likely if directed else None,
        witnesses=witnesses,
        verdict=_verdict(belief, witnesses, wants=_wants(key, mattering)),
        quotes=tuple(_once(heard, counts))[:SHOWN],
        ask=ask.text,
        ask_whom=ask.whom,
    )


def _once(rows: Iterable[EvidenceRow], counts: Discounts) -> Iterator[Quote]:
    """Yield each witness's words once."""
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if row.quote and (row.witness, row.quote) not in seen:
            seen.add((row.witness, row.quote))
            note = counting.note(counts, row.witness, row.quote)
            yield replace(quote_of(row), note=note)


def _wants(key: str, mattering: Matters) -> bool:
    """Return whether the user said what they want of a criterion."""
    draft = mattering.drafts.get(key)
    return draft is not None and wishes.of_draft(draft).says_something


def _verdict(belief: Belief, witnesses: int, *, wants: bool) -> str:
    """Say in words where a belief lies; never more than it carries."""
    if not witnesses:
        return "Nobody has been asked"
    if belief.good + belief.red == 0:
        by = "can’t tell if it is what you want" if wants else SILENT
        return f"Answered, and {by}"
    if belief.conflict >= CONFLICT and witnesses >= TWO:
        return "Open: the accounts do not agree"
    low, high = belief.likely
    one_side = ", one account only" if witnesses == 1 else ""
    if low >= WANTED:
        return f"Likely {'what you want' if wants else 'good'}{one_side}"
    if high <= 1 - WANTED:
        return f"Likely not {'what you want' if wants else 'good'}{one_side}"
    leaning = _leaning(is_good=belief.mean >= EVEN, wants=wants)
    return f"Leans {leaning}, not sure yet{one_side}"


def _leaning(*, is_good: bool, wants: bool) -> str:
    if wants:
        return "towards what you want" if is_good else "away from what you want"
    return "good" if is_good else "bad"


def asks_of(interviews: Sequence[InterviewRow], now: datetime) -> dict[str, Ask]:
    """Return for each criterion the planned question that will tell most of it."""
    best: dict[str, tuple[float, Ask]] = {}
    for row, item in _planned(interviews, now):
        for criterion, strength in item.criteria.items():
            if strength > best.get(criterion, (BESIDE, NOBODY))[0]:
                best[criterion] = strength, Ask(item.text, _whom(item, row))
    return {criterion: ask for criterion, (_, ask) in best.items()}


def _planned(
    interviews: Sequence[InterviewRow], now: datetime
) -> Iterator[tuple[InterviewRow, AgendaItem]]:
    """Yield the questions that are still to be asked, and where."""
    for row in interviews:
        agenda = stored_agenda(row) if is_to_come(row, now) else None
        for item in () if agenda is None else agenda.items:
            yield row, item


def _whom(item: AgendaItem, row: InterviewRow) -> str:
    name = item.to[0] if len(item.to) == 1 else "all in turn"
    return f"{name}, {day(row.start)}" if row.start else f"{name}, {row.name}"


def day(moment: datetime) -> str:
    """Return a date as pages write it: 12 Nov."""
    return f"{moment.day} {moment:%b}"


def contradictions(
    rows: Iterable[EvidenceRow], asks: Mapping[str, Ask]
) -> tuple[Contradiction, ...]:
    """Return pairs of witnesses of whom one speaks well of a criterion and one ill.

    Only directed words of two different people make a pair, the weightiest of each, and
    only of answers that are about the criterion. Who is candid and who is not do not
    contradict each other.
    """
    found: list[Contradiction] = []
    by_criterion = grouped(rows)
    for key, pieces in _main(by_criterion).items():
        good, bad = _signed(pieces, "good"), _signed(pieces, "flag")
        pairs = ((g, b) for g in good for b in bad if g.witness != b.witness)
        pair = next(pairs, None)
        belief = beliefs(_values({key: by_criterion[key]}))[key]
        if key == CANDOUR or pair is None or belief.conflict < CONFLICT:
            continue
        left, right = map(quote_of, pair)
        ask, label = asks.get(key, NOBODY), shipped.criteria().label(key)
        found.append(Contradiction(label, left, right, ask.text, ask.whom))
    return tuple(found)


def heard_twice(rows: Iterable[EvidenceRow]) -> tuple[HeardTwice, ...]:
    """Return criteria of which two or more people spoke ill, with their words."""
    held = [row for row in rows if row.weight > 0]
    by_words = {(row.criterion, row.witness, row.quote): row for row in held}
    return tuple(
        HeardTwice(
            shipped.criteria().label(key),
            len(said),
            tuple(quote_of(by_words[key, piece.who, piece.quote]) for piece in said),
        )
        for key, said in themes(said_ill(map(value_of, held))).items()
        if len(said) >= TWICE
    )


def _main(
    by_criterion: Mapping[str, list[EvidenceRow]],
) -> dict[str, list[EvidenceRow]]:
    """Leave to each answer the one criterion of which it tells most.

    A night on the phone touches hours, upkeep and the team as well; said of each of
    them, it would look like four complaints.
    """
    most: dict[tuple[UUID | None, str, str], EvidenceRow] = {}
    for row in (row for rows in by_criterion.values() for row in rows):
        answer = row.interview_id, row.place, row.witness
        if answer not in most or row.weight > most[answer].weight:
            most[answer] = row
    return grouped(most.values())


def _signed(rows: Iterable[EvidenceRow], sign: str) -> list[EvidenceRow]:
    """Return what was said for or against and counts, where the words are known."""
    return [
        row
        for row in rows
        if row.quote and row.weight > 0 and sign_of(row.direction) == sign
    ]
