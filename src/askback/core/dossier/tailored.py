"""Questions that grow from what a text says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.dossier.duties import Ground
from askback.core.dossier.lines import flat, plain
from askback.core.dossier.quoting import phrase, spoken
from askback.core.dossier.tables import ClaimRules, DutyRules
from askback.core.dossier.values import Claim, Saying, TailoredQuestion
from askback.core.topics import Span

MOST = 8  # questions; a talk has room for fewer still
FEWEST = 4  # questions, so that an interview has enough however short the text
CLAIMED = 5  # of them from claims, where there are duties to ask about too
LEAST = 3  # words of a duty that is quoted; fewer tell nothing
LEADS = {
    Saying.WILL: 'It says I would "{said}". ',
    Saying.DUTY: 'One of the duties is "{said}". ',
    Saying.ASKED: 'You ask for "{said}". ',
    Saying.FACT: 'You write "{said}". ',
    Saying.REST: 'You write "{said}". ',
}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A sentence that can be asked about, its words worth saying, and how to ask."""

    asks: Sequence[str]
    said: str
    criterion: str
    span: Span

    @property
    def first(self) -> int:
        """Return the number of the ask to begin with: spread, but always the same."""
        return len(self.said) % len(self.asks)


def tailor(
    claims: Sequence[Claim],
    rules: Sequence[ClaimRules],
    grounds: Sequence[Ground] = (),
    duties: Sequence[DutyRules] = (),
) -> tuple[TailoredQuestion, ...]:
    """Make questions out of claims, duties and facts, each about a time or a trouble.

    One a criterion and one a sentence from the claims, then duties; requirements and
    facts only where four are not reached without. No two end alike.

    Args:
        claims: What was claimed.
        rules: What to ask by criterion; their order is the order of preference.
        grounds: What else a question can grow from.
        duties: What to ask of it, the more special first.

    Returns:
        At most eight. The same claims and grounds give the same questions.

    Source:
        Ours; that a question should ask for an event or a problem: Minson, VanEpps
        et al., 2018.

    >>> from askback.core.dossier.tables import read_tables
    >>> ask = 'You write "{said}". When was that last hard?'
    >>> table = {"mistakes": {"claims": ["no blame"], "asks": [ask]}}
    >>> tables = read_tables(claims=table)
    >>> whole = Span("There is no blame here.", 0, 23)
    >>> claim = Claim("mistakes", whole, Span("no blame", 9, 17))
    >>> tailor([claim], tables.claims)[0].text
    'You write "There is no blame here". When was that last hard?'
    """
    claimed = list(_from_claims(claims, rules))
    taken = {draft.span for draft in claimed}
    done = list(_from_grounds(grounds, duties, (Saying.WILL, Saying.DUTY), taken))
    room = MOST - min(len(done), MOST - CLAIMED)
    chosen = [*claimed[:room], *done][:MOST]
    if len(chosen) < FEWEST:
        rest = (Saying.FACT, Saying.ASKED, Saying.REST)
        more = _from_grounds(grounds, duties, rest, taken)
        chosen = [*chosen, *more][:FEWEST]
    return tuple(_worded(chosen))


def _from_claims(
    claims: Sequence[Claim], rules: Sequence[ClaimRules]
) -> Iterator[_Draft]:
    used: set[Span] = set()
    for rule in rules:
        mine = [c for c in claims if c.criterion == rule.criterion]
        for claim in sorted(mine, key=_worth, reverse=True):
            draft = _of_claim(claim, rule) if rule.asks else None
            if draft is not None and draft.span not in used:
                used |= {draft.span}
                yield draft
                break


def _of_claim(claim: Claim, rule: ClaimRules) -> _Draft | None:
    begin = claim.core.start - claim.span.start
    said = spoken(claim.span.quote, begin, begin + len(claim.core.quote))
    if said is not None:
        return _Draft(_asks(claim, rule), said, claim.criterion, claim.span)
    telling = phrase(claim.core.quote)
    if telling is None:
        return None
    return _Draft(_asks(claim, rule), telling, claim.criterion, claim.core)


def _asks(claim: Claim, rule: ClaimRules) -> Sequence[str]:
    """Return the asks of the pattern that made the claim, else those of all."""
    low = flat(plain(claim.span.quote))
    begin = claim.core.start - claim.span.start
    for pattern, own in zip(rule.patterns, rule.own, strict=False):
        found = pattern.search(low)
        if own and found is not None and found.start() == begin:
            return own
    return rule.asks


def _worth(claim: Claim) -> tuple[bool, int]:
    """Prefer a sentence to a scrap, and an early one to a late one."""
    return (len(claim.span.quote.split()) > 3, -claim.span.start)  # noqa: PLR2004 -- a scrap has three words


def _from_grounds(
    grounds: Iterable[Ground],
    duties: Sequence[DutyRules],
    kinds: Sequence[Saying],
    taken: set[Span],
) -> Iterator[_Draft]:
    fresh = [g for g in grounds if g.kind in kinds and g.span not in taken]
    for ground in sorted(fresh, key=lambda g: (kinds.index(g.kind), g.span.start)):
        said = spoken(ground.core.quote) or ""
        rule = _rule(ground.kind, said, duties)
        if rule is not None and len(said.split()) >= LEAST:
            asks = [LEADS[ground.kind] + ask for ask in rule.asks]
            yield _Draft(asks, said, rule.criterion, ground.span)


def _rule(kind: Saying, said: str, duties: Sequence[DutyRules]) -> DutyRules | None:
    low = plain(said)
    fitting = (
        rule
        for rule in duties
        if kind in rule.kinds and (rule.says is None or rule.says.search(low))
    )
    return next(fitting, None)


def _worded(drafts: Iterable[_Draft]) -> Iterator[TailoredQuestion]:
    """Word each draft with the first of its asks that was not used before.

    Yields:
        Questions, in the order of the drafts; of those that could only repeat an ask,
        as many as are needed to have four.
    """
    used: list[str] = []
    for draft in drafts:
        turned = [*draft.asks[draft.first :], *draft.asks[: draft.first]]
        fresh = [ask for ask in turned if _end(ask) not in used]
        if not fresh and len(used) >= FEWEST:
            continue
        ask = (fresh or turned)[0]
        used.append(_end(ask))
        yield TailoredQuestion(ask.format(said=draft.said), draft.criterion, draft.span)


def _end(ask: str) -> str:
    return ask.partition('". ')[2]
