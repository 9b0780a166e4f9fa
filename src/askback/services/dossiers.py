"""What the sources of an opportunity say, and what none of them says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from askback.adapters import shipped
from askback.config import Config
from askback.core.dossier import Employment, Known, Workplace, find_omissions
from askback.core.topics import Work
from askback.services import gaps, standing
from askback.services.known import NOBODY, Ask
from askback.services.sources import KINDS, POSTING, line_of
from askback.services.suggestions import taken_wordings
from askback.services.values import (
    Dossier,
    KnownCriterion,
    Omission,
    Quote,
    Skill,
    TailoredLine,
)
from askback.services.words import WORK
from askback.store.models import SourceRow, User

ENOUGH = 0.5  # once so little of a criterion is unknown, an omission on it is answered
TOPICS = {
    "pay": "What it pays",
    "bonus_equity": "Bonus or shares",
    "leave": "How much leave",
    "benefits": "Benefits",
    "team_size": "How large the team is",
    "manager": "Who would manage you",
    "reporting": "Whom the post reports to",
    "why_open": "Why the post is open",
    "new_or_replacement": "Whether the post is new",
    "on_call": "Nights and on-call",
    "hours": "Hours of work",
    "overtime": "What happens with overtime",
    "workplace": "Where the work is done",
    "office_days": "How many days on site",
    "travel": "How much travel",
    "visa": "Whether they sponsor a visa",
    "process": "How they choose",
    "start": "When it starts",
    "contract_length": "How long the contract runs",
    "training": "How you would be brought in",
    "tools": "Which tools are used",
    "success": "What success looks like",
    "probation": "Probation",
    "growth": "Where it leads",
}


def show(
    owner: User,
    sources: Sequence[SourceRow],
    criteria: Iterable[KnownCriterion],
    asks: Mapping[str, Ask],
    *,
    now: datetime,
) -> Dossier:
    """Return the dossier of an opportunity; all sources are named, the newest read."""
    named, sources = sources, standing.newest(sources)
    read = {row.id for row in sources}
    postings = [row for row in sources if row.kind == POSTING]
    held = gaps.held(owner, postings, now=now)
    posting = posting_of(sources)
    return Dossier(
        sources=tuple(line_of(row, now=now, is_read=row.id in read) for row in named),
        facts=facts(posting.reading) if posting else (),
        claims=tuple(
            _quote(row, claim["quote"], "", _label(claim))
            for row in sources
            for claim in row.reading["claims"]
        ),
        loaded=tuple(
            _quote(row, phrase["quote"], "", phrase["may_hide"], _ask(phrase))
            for row in sources
            for phrase in row.reading["loaded_phrases"]
        ),
        omissions=omissions(sources, {c.key: c for c in criteria}, asks),
        skills=tuple(
            Skill(s["name"], s["kind"], s["quote"], held.get(s["name"], ""))
            for row in postings
            for s in row.reading["skills"]
        ),
        tailored=tuple(_tailored(sources, asks)),
        model=Config.from_environ().llm,
    )


def _tailored(
    sources: Sequence[SourceRow], asks: Mapping[str, Ask]
) -> Iterable[TailoredLine]:
    """Yield what grew from the sources, in the wording that the user took."""
    taken = taken_wordings(sources)
    for row in sources:
        for found in row.reading["questions"]:
            text, by = taken.get(found["text"], (found["text"], ""))
            yield TailoredLine(
                text=text,
                label=_label(found),
                quote=_quote(row, found["quote"], "", ""),
                whom=asks.get(found["criterion"], NOBODY).whom,
                by=by,
            )


def _ask(phrase: Mapping[str, str]) -> str:
    return shipped.bank().by_key[phrase["question_key"]].text


def _quote(row: SourceRow, text: str, sign: str, note: str, ask: str = "") -> Quote:
    return Quote(
        text=text,
        who="The posting" if row.kind == POSTING else row.name,
        role=KINDS[row.kind],
        sign=sign,
        note=note,
        on=row.made_at,
        source=row.id,
        ask=ask,
    )


def _label(claim: Mapping[str, str]) -> str:
    return shipped.criteria().label(claim["criterion"])


def posting_of(sources: Iterable[SourceRow]) -> SourceRow | None:
    """Return the first source that is a posting, or None."""
    return next((row for row in sources if row.kind == POSTING), None)


def facts(reading: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return what a posting says in so many words."""
    pay = reading["compensation"]
    told = (
        ("Pay", pay["quote"] if pay else ""),
        ("Level", reading["seniority"] or ""),
        ("Contract", (reading["employment"] or "").replace("_", " ")),
        ("Workplace", reading["workplace"] or ""),
        ("Places", "; ".join(reading["places"])),
        ("Line of work", ", ".join(WORK[Work(w)] for w in reading.get("work", ()))),
    )
    return tuple((name, fact) for name, fact in told if fact)


def omissions(
    sources: Sequence[SourceRow],
    criteria: Mapping[str, KnownCriterion],
    asks: Mapping[str, Ask],
) -> tuple[Omission, ...]:
    """Return what no source says, each with its question."""
    if not sources:
        return ()
    bank = shipped.bank().by_key
    found = find_omissions(
        [row.text for row in sources], shipped.dossier_tables().topics, _known(sources)
    )
    return tuple(
        Omission(
            topic=omission.topic,
            label=label_of(omission.topic),
            question=bank[omission.question_key].text,
            whom=asks.get(omission.criterion, NOBODY).whom,
            answered=known.verdict
            if (known := criteria.get(omission.criterion)) and known.unknown < ENOUGH
            else "",
        )
        for omission in found
    )


def _known(sources: Sequence[SourceRow]) -> Known:
    """Return what the posting's reading found, which omissions depend on."""
    reading = (posting_of(sources) or sources[0]).reading
    employment, workplace = reading["employment"], reading["workplace"]
    return Known(
        employment=Employment(employment) if employment else None,
        workplace=Workplace(workplace) if workplace else None,
        pay=reading["compensation"] is not None,
        tools=bool(reading["skills"]),
    )


def label_of(topic: str) -> str:
    """Return a topic of omission as a heading."""
    return TOPICS.get(topic, topic.replace("_", " ").capitalize())
