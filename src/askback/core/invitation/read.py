"""An event of a calendar, read as the interview it invites to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from askback.core.invitation.company import PART, company_of
from askback.core.invitation.event import Event
from askback.core.invitation.people import Me, Person, people_in
from askback.core.invitation.role_words import is_job, role_of
from askback.core.invitation.senders import key_of
from askback.core.invitation.stage_words import stage_of
from askback.core.topics import Role, Stage, Stages

HEAD = 3000  # characters of a description in which it says what it is about
# Words that only an invitation to an interview has. Ours.
HINT = re.compile(
    r"(?<!\w)(?:interview\w*|screening|phone screen|recruit\w*|hiring|candidates?"
    r"|applica(?:nt|tion)|take[- ]home|panel|job offer|the role|position|vorstellungs"
    r"gespräch|entretien d['’]embauche|entrevista|colloquio|onsite loop|your cv"
    r"|(?:your|the) r[ée]sum[ée]|trial (?:shift|day|lesson)|demo lesson)(?!\w)",
    re.IGNORECASE,
)
# What people keep in calendars besides, unless it says that it is an interview.
OTHER = re.compile(
    r"(?<!\w)(?:dentist|doctor|birthday|anniversary|haircut|barber|gym|yoga|holiday"
    r"|vacation|flight|train to|school run|stand-?up|retro|sprint|1:1|one[- ]on[- ]one"
    r"|all[- ]hands|deadline|reminder|day off|annual leave|out of office|focus time"
    r"|rent|dinner|party|wedding|vet|mot|garage|delivery|webinar)(?!\w)",
    re.IGNORECASE,
)
FEWEST, LONGEST = 5, 480  # minutes of one interview


@dataclass(frozen=True, slots=True)
class Around:
    """What is known besides the event.

    Attributes:
        stages: What is usual of each stage.
        me: Who is invited.
        companies: The companies the user deals with, and the title of each job.
    """

    stages: Stages
    me: Me = field(default_factory=Me)
    companies: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Invited:
    """Someone one will meet."""

    name: str
    role: Role
    email: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An interview as an invitation has it, with what of that is a guess.

    Attributes:
        company: Who invites, or nothing.
        stage: What kind of meeting it is.
        people: Whom one meets.
        minutes_total: In all.
        minutes_for_questions: Likely yours of these.
        guessed: What the event does not say outright, by the names of these fields,
            of the event's own, and "roles".
        quotes: By field, the event's own words on which it rests.
        is_interview: Whether it looks like an interview at all.
    """

    company: str
    stage: Stage
    people: tuple[Invited, ...]
    minutes_total: int
    minutes_for_questions: int
    guessed: tuple[str, ...]
    quotes: Mapping[str, str]
    is_interview: bool


def read_invitation(event: Event, around: Around) -> Invitation:
    """Read an event as the interview it invites to.

    Args:
        event: The event.
        around: What is known besides.

    Returns:
        The interview; all that the event does not say outright is listed as guessed.

    Source:
        Ours.

    >>> one = Event("1", "Phone screen with Halden", minutes=30)
    >>> found = read_invitation(one, Around(Stages()))
    >>> found.company, found.stage.value, found.guessed[:2]
    ('Halden', 'recruiter_screen', ('company', 'stage'))
    """
    people, me = people_in(event, around.me)
    names = [*(person.name for person in people), *me.names]
    company, said = company_of(
        event, _senders(event, people, me), around.companies, names
    )
    stage, span = stage_of(event.title, event.description)
    job = _job(company, around.companies) or _job_in(event.title)
    told = {p.name: role_of(p.note, stage, job) for p in people}
    stage = _by_roles(stage, list(told.values()))
    total = event.minutes or round(around.stages.of(stage).minutes)
    total = min(max(total, FEWEST), LONGEST)
    quotes = {
        "title": event.title,
        "company": said,
        "stage": span.quote if span else "",
        "roles": "; ".join(p.note for p in people if p.note),
    }
    return Invitation(
        company=company,
        stage=stage,
        people=tuple(_invited(people, told, stage, around.stages)),
        minutes_total=total,
        minutes_for_questions=_yours(stage, total, around.stages),
        guessed=_guessed(event, company, told),
        quotes={name: words for name, words in quotes.items() if words},
        is_interview=_is_interview(event, me),
    )


def _senders(event: Event, people: Sequence[Person], me: Me) -> list[str]:
    """Return the addresses of the company's side, the organiser's first."""
    host = event.organiser
    emails = [host.email] if host else []
    emails += [person.email for person in people]
    emails += [a.email for a in event.attendees if not a.is_room]
    return [email for email in emails if email and email not in me.emails]


def _job(company: str, companies: Mapping[str, str]) -> str:
    key = key_of(company)
    return next((job for name, job in companies.items() if key_of(name) == key), "")


def _job_in(title: str) -> str:
    """Return the part of a title that names a job: "Staff Engineer"."""
    jobs = (part for part in PART.split(title) if is_job(part))
    return next((job for job in jobs if stage_of(job, "")[0] is Stage.OTHER), "")


def _by_roles(stage: Stage, roles: list[Role | None]) -> Stage:
    """Return what kind of meeting it is by whom one meets, where no word says it."""
    if stage is not Stage.OTHER or not roles:
        return stage
    usual = {
        Role.RECRUITER: Stage.RECRUITER_SCREEN,
        Role.HIRING_MANAGER: Stage.HIRING_MANAGER_CALL,
        Role.EXECUTIVE: Stage.EXECUTIVE,
    }
    first = roles[0]
    if first is None or any(role is not first for role in roles):
        return stage
    return usual.get(first, stage)


def _invited(
    people: Sequence[Person],
    told: Mapping[str, Role | None],
    stage: Stage,
    stages: Stages,
) -> list[Invited]:
    """Give everybody a role: what their job says, else what is usual at the stage.

    A loop has one hiring manager and one recruiter: whoever else is there is a peer.
    """
    usual = stages.of(stage).roles[0]
    found: list[Invited] = []
    for person in people:
        role = told[person.name]
        if role is None:
            is_free = usual is Role.PEER or usual not in {
                *told.values(),
                *(one.role for one in found),
            }
            role = usual if is_free else Role.PEER
        found.append(Invited(person.name, role, person.email))
    return found


def _yours(stage: Stage, total: int, stages: Stages) -> int:
    """Return the minutes that are likely yours, whole ones, at least one."""
    return max(1, min(total, round(stages.minutes_for_questions(stage, total))))


def _guessed(
    event: Event, company: str, told: Mapping[str, Role | None]
) -> tuple[str, ...]:
    fields = {
        "company": bool(company),
        "stage": True,
        "roles": bool(told),
        "minutes_total": event.minutes is None,
        "minutes_for_questions": True,
    }
    return (*(name for name, is_guess in fields.items() if is_guess), *event.guessed)


def is_something_else(event: Event) -> bool:
    """Return whether an event is plainly no interview: a dentist, a birthday.

    Source:
        Ours.

    >>> is_something_else(Event("1", "Dentist"))
    True
    """
    text = f"{event.title}\n{event.description[:HEAD]}"
    return HINT.search(text) is None and OTHER.search(event.title) is not None


def _is_interview(event: Event, me: Me) -> bool:
    """Return whether an event looks like an interview.

    Its words say so, or somebody else asks me to come and it is nothing else known.
    """
    if HINT.search(f"{event.title}\n{event.description[:HEAD]}"):
        return True
    if is_something_else(event):
        return False
    if stage_of(event.title, "")[0] is not Stage.OTHER:
        return True
    host = event.organiser
    return host is not None and not me.is_it(host.name, host.email)
