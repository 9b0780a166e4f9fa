"""Find or do: companies, interviews, people, questions, deeds and help, by typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain

from askback.services import banks, deeds, helping
from askback.services.files import bank as files
from askback.services.matching_words import Wanted, best, nearly
from askback.services.values import FoundGroup, FoundThing
from askback.store.models import InterviewRow, OpportunityRow, User
from askback.store.models.interview import SeatRow

MOST = 5  # of one kind; more are not read while one types
KINDS = {
    "lately": "Where you were",
    "company": "Companies",
    "interview": "Interviews",
    "person": "People",
    "deed": "To do",
    "question": "Questions",
    "help": "Help",
}
NEAR = 0.5  # how near in meaning a question has to be; the search says 0-1
OF_INTERVIEWS = {"agenda": "Agenda", "debrief": "Debrief", "live": "Live"}
FEWEST = 3  # letters from which on questions are searched by meaning
Named = tuple[str, str]  # where a thing leads: the name of an address, what it is given


def find(owner: User, text: str, *, now: datetime) -> tuple[FoundGroup, ...]:
    """Return what fits, the kind with the best fit first; deeds alone for no text.

    Args:
        owner: Whose things are searched; nobody else's are found.
        text: What was typed so far; its words may stand in any order.
        now: Tells interviews to come from those that have been.
    """
    wanted = Wanted.of(text)
    if not wanted.words:
        return _groups({"deed": deeds.every(owner, now=now)})
    kept = {
        "company": _companies(owner),
        "interview": [_interview(row, now) for row in _interviews(owner)],
        "person": _people(owner, now),
        "deed": deeds.every(owner, now=now),
        "help": list(_help()),
    }
    found = {kind: best(wanted, things, MOST) for kind, things in kept.items()}
    is_meant = not any(found.values())
    if is_meant:
        found = {kind: nearly(wanted, things)[:MOST] for kind, things in kept.items()}
    questions = _questions(owner, wanted, text if is_meant else "")
    return _groups({**found, "question": questions})


def lately(owner: User, places: Sequence[Named]) -> tuple[FoundGroup, ...]:
    """Return the places that one has been to, as far as they are still there.

    Args:
        owner: Whose places they are.
        places: Each the name of its address, with what that is given.
    """
    known = {**_known_companies(owner, places), **_known_interviews(owner, places)}
    bank = banks.of(owner).bank
    things = []
    for name, ident in dict.fromkeys(places):
        if (name, ident) in known:
            things.append(known[name, ident])
        elif name == "question" and (question := bank.get(ident)) is not None:
            things.append(_question(ident, question.text))
    return _groups({"lately": things})


def _known_companies(owner: User, places: Iterable[Named]) -> dict[Named, FoundThing]:
    idents = [ident for name, ident in places if name == "company"]
    rows = OpportunityRow.objects.filter(owner=owner, id__in=idents)
    return {
        ("company", str(row.id)): _company(row.id, row.company, row.title)
        for row in rows
    }


def _known_interviews(owner: User, places: Iterable[Named]) -> dict[Named, FoundThing]:
    wanted = [(name, ident) for name, ident in places if name in OF_INTERVIEWS]
    rows = InterviewRow.objects.filter(
        owner=owner,
        id__in=[ident for _, ident in wanted],
        opportunity__removed_at=None,
    )
    by_id = {str(row.id): row for row in rows.select_related("opportunity")}
    return {
        (name, ident): FoundThing(
            f"{OF_INTERVIEWS[name]}, {by_id[ident].name}",
            by_id[ident].opportunity.company,
            name,
            ident,
        )
        for name, ident in wanted
        if ident in by_id
    }


def _groups(found: dict[str, list[FoundThing]]) -> tuple[FoundGroup, ...]:
    groups = [
        FoundGroup(kind, KINDS[kind], tuple(things))
        for kind, things in found.items()
        if things
    ]
    return tuple(sorted(groups, key=lambda group: -group.things[0].fit))


def _companies(owner: User) -> list[FoundThing]:
    rows = OpportunityRow.objects.filter(owner=owner)
    found = rows.values_list("id", "company", "title", "closed_at")
    return [_company(*row) for row in found]


def _company(
    ident: object, name: str, title: str, closed_at: datetime | None = None
) -> FoundThing:
    said = (title, "put away" if closed_at else "")
    note = ", ".join(filter(None, said)) or "Company"
    return FoundThing(name, note, "company", str(ident))


def _interviews(owner: User) -> list[tuple[object, ...]]:
    """Return the interviews, those to come and the newest first."""
    rows = InterviewRow.objects.filter(owner=owner, opportunity__removed_at=None)
    fields = ("id", "name", "opportunity__company", "done_at", "is_expected", "start")
    return list(rows.order_by("-start").values_list(*fields))


def _interview(row: tuple[object, ...], now: datetime) -> FoundThing:
    ident, name, company, *rest = row
    url_name, given = _leads(ident, *rest, now=now)
    return FoundThing(str(name), str(company), url_name, given)


def _leads(
    ident: object, done: object, is_expected: object, start: object, *, now: datetime
) -> Named:
    """Return where an interview leads: to what was said, or to what to ask."""
    if is_expected:
        return "interview_edit", str(ident)
    has_been = done is not None or (isinstance(start, datetime) and start < now)
    return ("debrief" if has_been else "agenda"), str(ident)


def _people(owner: User, now: datetime) -> list[FoundThing]:
    """Return each person once, at the interview that one last had with them."""
    rows = SeatRow.objects.filter(
        owner=owner,
        interview__removed_at=None,
        interview__opportunity__removed_at=None,
    ).order_by("-interview__start", "-interview__made_at")
    found: dict[tuple[str, str], FoundThing] = {}
    for name, company, called, *rest in rows.values_list(
        "interviewer__name",
        "interview__opportunity__company",
        "interview__name",
        "interview_id",
        "interview__done_at",
        "interview__is_expected",
        "interview__start",
    ):
        url_name, given = _leads(*rest, now=now)
        thing = FoundThing(name, f"{called}, {company}", url_name, given)
        found.setdefault((name, company), thing)
    return list(found.values())


def _questions(owner: User, wanted: Wanted, text: str) -> list[FoundThing]:
    """Return questions with these words, then those near a text in meaning.

    Words that are the name of something here are meant as that, and the search by
    meaning, which is the slow one, is spared.
    """
    known = banks.of(owner)
    worded = best(wanted, [_question(q.key, q.text) for q in known.bank], MOST)
    if len(worded) == MOST or len(text) < FEWEST:
        return worded
    there = {thing.ident for thing in worded}
    near = files.look_for(text, files.ready(known), MOST).hits
    nearest = (
        _question(hit.key, hit.text, hit.score * NEAR)
        for hit in near
        if hit.score >= NEAR and hit.key not in there
    )
    return list(chain(worded, nearest))[:MOST]


def _question(key: str, text: str, fit: float = 0.0) -> FoundThing:
    return FoundThing(text, "", "question", key, fit=fit)


def _help() -> Iterator[FoundThing]:
    for page in helping.contents():
        yield FoundThing(page.title, "Help", "help_page", page.name)
        for words, place in page.headings:
            yield FoundThing(words, page.title, "help_page", page.name, place)
