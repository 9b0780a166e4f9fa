"""Who will sit there: those invited, and those whom the words name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from askback.core.invitation.event import Attendee, Event
from askback.core.invitation.listed import (
    MOST,
    Named,
    called,
    named_in,
    named_in_title,
    told_of,
)
from askback.core.invitation.persons import (
    fits,
    is_mailbox,
    is_person,
    is_same,
)
from askback.core.invitation.role_words import RECRUITS, is_title
from askback.core.invitation.senders import CALENDARS, label_of

# Who invites says that they come too.
TOO = re.compile(
    r"\b(?:and|with|und|mit|plus) (?:I|me|myself|ich|mir)\b|\bI (?:will|['’]ll) (?:be"
    r" there|join|call|ring|also join)\b"
)


@dataclass(frozen=True, slots=True)
class Me:
    """Whose invitation it is, as far as is known.

    Attributes:
        emails: My addresses, in lower case.
        names: My names.
    """

    emails: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    def is_it(self, name: str, email: str = "") -> bool:
        """Return whether somebody is me."""
        if email and email in self.emails:
            return True
        if any(is_same(name, mine) for mine in self.names):
            return True
        return any(fits(name, mine) for mine in self.emails)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the company's side: name, address, and their job in its words."""

    name: str
    email: str = ""
    note: str = ""


def people_in(event: Event, me: Me) -> tuple[tuple[Person, ...], Me]:
    """Return whom one meets, and who I am.

    Who only invites - a coordinator, a mailbox - is left out where others are there.

    Args:
        event: The event.
        me: What is known of me.

    Returns:
        The people in their order, at most twelve; nobody where nobody can tell.

    Source:
        Ours.
    """
    me = _me(event, me)
    guests = [a for a in _guests(event) if not me.is_it(a.name, a.email)]
    hers = _host(event, me)
    known = [*guests, *([hers] if hers else [])]
    named = _trusted(event, me, known)
    listed = [_joined(one, known) for one in named]
    others = [
        _of(guest, event)
        for guest in guests
        if not any(_is_one(guest, person) for person in listed)
        and (hers is None or guest.email != hers.email)
    ]
    met = [_noted(person, event) for person in (*listed, *others)]
    if hers is not None and _sits_in(hers, met, event, has_list=bool(named)):
        met = [_of(hers, event), *met]
    return tuple(_once(met))[:MOST], me


def _me(event: Event, me: Me) -> Me:
    """Return me with what the event says of it: a greeting, the only one from outside.

    In an event that asks nobody for anything the calendar's owner is me.
    """
    emails, names = set(me.emails), [*me.names, *called(event.description)]
    if event.calendar and event.method in {"", "PUBLISH"}:
        emails.add(event.calendar)
    outside = _outside(event)
    if not emails.intersection(a.email for a in _all(event)) and len(outside) == 1:
        emails.add(outside[0].email)
    mine = [a.name for a in _all(event) if a.email in emails and is_person(a.name)]
    return Me(frozenset(e for e in emails if e), (*names, *mine))


def _all(event: Event) -> list[Attendee]:
    return [*event.attendees, *([event.organiser] if event.organiser else [])]


def _outside(event: Event) -> list[Attendee]:
    """Return who was invited from outside the company, by their addresses."""
    guests = [a for a in event.attendees if a.email and not a.is_room]
    hosts = event.organiser
    home = label_of(hosts.email) if hosts else ""
    labels = Counter(label_of(a.email) for a in guests if label_of(a.email))
    if not home and labels:
        home, count = labels.most_common(1)[0]
        home = home if count > 1 or (len(guests) > 1 and len(labels) == 1) else ""
    if not home:
        others = [a for a in guests if hosts is None or a.email != hosts.email]
        is_me = len(others) == 1 and (hosts or not label_of(others[0].email))
        return others if is_me else []
    strangers = [a for a in guests if label_of(a.email) != home]
    private = [a for a in strangers if not label_of(a.email)]
    return private if len(private) == 1 else strangers


def _guests(event: Event) -> list[Attendee]:
    """Return the people who were invited: no rooms, no mailboxes of many."""
    guests = [a for a in event.attendees if not a.is_room and not is_mailbox(a.email)]
    labels = {label_of(a.email) for a in _all(event)} - {""}
    return [a for a in guests if _is_theirs(a, labels)]


def _is_theirs(guest: Attendee, labels: set[str]) -> bool:
    """Return whether a guest is of the company's side, as far as addresses tell."""
    return not labels or bool(label_of(guest.email)) or not guest.email


def _host(event: Event, me: Me) -> Attendee | None:
    """Return who invites, if that is a person and not me."""
    host = event.organiser
    if host is None or host.is_room or me.is_it(host.name, host.email):
        return None
    if is_mailbox(host.email) or host.email.endswith(CALENDARS):
        return None
    return host if is_person(host.name) or label_of(host.email) else None


def _trusted(event: Event, me: Me, known: Sequence[Attendee]) -> list[Named]:
    """Return those named whom the words introduce well enough, without me."""
    named = [*named_in(event.description), *named_in_title(event.title)]
    return [
        one
        for one in named
        if not me.is_it(one.name)
        and (one.note or _is_enough(one) or any(_same(one.name, a) for a in known))
    ]


def _is_enough(one: Named) -> bool:
    """Return whether a name without a job is introduced well: in full, in a list."""
    return one.is_sure and len(one.name.split()) > 1


def _same(name: str, attendee: Attendee) -> bool:
    if attendee.name:
        return is_same(name, attendee.name)
    return fits(name, attendee.email)


def _joined(one: Named, known: Iterable[Attendee]) -> Person:
    """Return who is named as they were invited; the fuller name counts."""
    for guest in known:
        if _same(one.name, guest):
            longer = max(guest.name, one.name, key=len)
            name = guest.name if is_person(guest.name) else one.name
            return Person(
                longer if is_person(longer) else name,
                guest.email,
                one.note or guest.note,
            )
    return Person(one.name, "", one.note)


def _noted(person: Person, event: Event) -> Person:
    return replace(person, note=person.note or _job_of(person.name, event))


def _is_one(guest: Attendee, person: Person) -> bool:
    return (bool(guest.email) and guest.email == person.email) or _same(
        person.name, guest
    )


def _of(guest: Attendee, event: Event) -> Person:
    """Return a guest as a person; who has no name is called by their address."""
    name = guest.name or guest.email
    return Person(name, guest.email, guest.note or _job_of(name, event))


def _job_of(name: str, event: Event) -> str:
    """Return what the words say somebody does, beside the name or below it."""
    text = f"{event.title}\n{event.description}"
    return told_of(name, text) or _signed(name, event.description)


def _signed(name: str, description: str) -> str:
    """Return the line below a name, where one signs with what one does."""
    lines = [line.strip() for line in description.split("\n")]
    for line, below in pairwise(lines):
        if line == name and is_title(below[:120]):
            return below[:120]
    return ""


def _sits_in(
    host: Attendee, met: Sequence[Person], event: Event, *, has_list: bool
) -> bool:
    """Return whether who invites will be there too."""
    if any(_is_one(host, person) for person in met):
        return False
    if not met:
        return True
    if TOO.search(event.description):
        return True
    job = f"{host.note} {_job_of(host.name, event)}"
    return not has_list and not RECRUITS.search(job)


def _once(people: Iterable[Person]) -> Iterable[Person]:
    """Yield everybody once; what is known of them is put together."""
    found: dict[str, Person] = {}
    for one in people:
        same = next((k for k in found if _is_alike(found[k], one)), None)
        if same is None:
            found[one.name.casefold()] = one
        else:
            before = found[same]
            found[same] = replace(
                before, email=before.email or one.email, note=before.note or one.note
            )
    return found.values()


def _is_alike(person: Person, other: Person) -> bool:
    if person.name.casefold() == other.name.casefold():
        return True
    if person.email and other.email:
        return person.email == other.email
    return is_same(person.name, other.name)
