"""The hour itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from uuid import UUID

from askback.adapters import shipped
from askback.core.live import Hour, hour_of
from askback.core.live.marks import ALREADY, VERDICTS
from askback.core.planning.agenda import Agenda, AgendaItem, ListenFor
from askback.core.planning.ask import STRONG
from askback.core.planning.replan import SoFar
from askback.core.topics import Rule, Verdict
from askback.errors import InvalidInputError
from askback.services import agendas, banks, hours, live_plan, own, weights
from askback.services.values import AgendaPage
from askback.services.values.live import LivePage, LiveQuestion, RestPage
from askback.store.models import InterviewRow, User

PARKED = "parked"
PUT = frozenset({ALREADY, "asked", "dropped"})  # what need not be put again


def show(owner: User, interview_id: UUID, *, now: datetime) -> LivePage:
    """Return all that one needs in the hour, to be used with no network.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: It was cancelled, or is not booked yet.
    """
    page = agendas.show(owner, interview_id, now=now)
    if page.line.state in {"cancelled", "expected"}:
        raise InvalidInputError(
            f"{page.line.name} is not on. Change that first, and then begin."
        )
    row = own.interview_of(owner, interview_id)
    noted = hours.jots_of(row)
    hour = hour_of(noted)
    planned = (*_questions(page.agenda, page), *_own(hour, page))
    questions = (*planned, *_others(owner, hour, planned, page))
    mattering = weights.of(owner)
    order = sorted(shipped.criteria(), key=lambda c: -mattering.weights[c.key])
    return LivePage(
        interview_id=interview_id,
        opportunity_id=page.opportunity_id,
        company=page.company,
        name=page.line.name,
        people=page.people,
        minutes=page.line.minutes_for_questions,
        questions=questions,
        planned=len(page.agenda.items),
        hour=hour,
        jots=noted,
        criteria=tuple((c.key, c.label) for c in order),
        closes=any(_is_close(q.item.key) for q in questions),
    )


def _is_close(key: str) -> bool:
    question = shipped.bank().get(key)
    return question is not None and question.rule is Rule.CLOSE


def _questions(agenda: Agenda, page: AgendaPage) -> Iterator[LiveQuestion]:
    """Yield what is planned, then what is at hand, each once."""
    for number, item in enumerate(agenda.items, start=1):
        yield _question(item, number, page)
    planned = {item.key for item in agenda.items}
    others = {item.key: item for item in (*agenda.spares, *agenda.tailored)}
    for item in (item for key, item in others.items() if key not in planned):
        yield _question(item, None, page)


def _question(item: AgendaItem, number: int | None, page: AgendaPage) -> LiveQuestion:
    goes_round = len(item.to) > 1
    everyone = tuple(name for name, _ in page.people)
    voices = (*item.to, *(name for name in everyone if name not in item.to))
    return LiveQuestion(item, number, voices if len(everyone) > 1 else (), goes_round)


def _own(hour: Hour, page: AgendaPage) -> Iterator[LiveQuestion]:
    for place, text in hour.own.items():
        yield _question(own_item(place, text), None, page)


def _others(
    owner: User, hour: Hour, known: Collection[LiveQuestion], page: AgendaPage
) -> Iterator[LiveQuestion]:
    """Yield what came into the hour when the rest was planned anew."""
    keys = {question.item.key for question in known}
    bank = banks.of(owner).bank
    for place in dict.fromkeys((*(n.place for n in hour.lines), *hour.states)):
        question = None if place in keys else bank.get(place)
        if question is not None:
            yield _question(own_item(place, question.text), None, page)


def own_item(place: str, text: str) -> AgendaItem:
    """Return a question that was thought of in the hour, as pages show questions."""
    return AgendaItem(
        key=place,
        text=text,
        criteria={},
        why="",
        listen_for=ListenFor((), ()),
        probe="",
        if_dodged="",
        minutes=2.0,
        to=(),
        must=False,
        rounds=None,
    )


def rest(
    owner: User, interview_id: UUID, *, known: Collection[str], now: datetime
) -> RestPage:
    """Plan what is left of the hour anew, from what was noted so far.

    Args:
        owner: Whose interview it is.
        interview_id: Which one.
        known: Keys of the questions that the device has already.
        now: When it is asked.

    Returns:
        The order of what is still to be asked. Where the interview counts as over,
        nothing is planned and the order stays.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    hour = hours.hour(row)
    page = agendas.show(owner, interview_id, now=now)
    so_far = _so_far(row, hour, page.agenda, now)
    try:
        found = live_plan.rest_of(owner, interview_id, so_far=so_far, now=now)
    except InvalidInputError:
        return RestPage((), (), is_changed=False)
    items = (*found.agenda.items, *found.agenda.spares)
    new = [item for item in items if item.key not in known]
    return RestPage(
        keys=tuple(item.key for item in found.agenda.items),
        new=tuple(_question(item, None, page) for item in new),
        is_changed=found.is_changed,
    )


def _so_far(row: InterviewRow, hour: Hour, agenda: Agenda, now: datetime) -> SoFar:
    """Return what has come of the hour, in the words of the plan."""
    parked = tuple(p for p, state in hour.states.items() if state == PARKED)
    verdicts = {
        place: Verdict.ANSWERED if state == ALREADY else Verdict.CANT_TELL
        for place, state in hour.states.items()
        if state in PUT
    }
    for line in hour.lines:
        if line.mark and line.place not in parked:
            verdicts[line.place] = VERDICTS[line.mark]
    cold = {line.place for line in hour.lines if line.gut == "cold"}
    return SoFar(
        minutes_left=_minutes_left(row, hour, now),
        verdicts=verdicts,
        parked=parked,
        reds=frozenset(_told_strongly(agenda, cold)),
    )


def _told_strongly(agenda: Agenda, keys: Collection[str]) -> Iterable[str]:
    for item in (*agenda.items, *agenda.spares):
        if item.key in keys:
            yield from (
                c for c, strength in item.criteria.items() if strength >= STRONG
            )


def _minutes_left(row: InterviewRow, hour: Hour, now: datetime) -> float:
    """Return the minutes for your questions that are left, never less than none."""
    if hour.minutes is None:
        return float(row.minutes_for_questions)
    minutes, since = hour.minutes
    gone = (now - datetime.fromtimestamp(since, UTC)).total_seconds() / 60
    return max(0.0, min(minutes, minutes - gone))
