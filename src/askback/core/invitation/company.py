"""Which company invites, by the words of an invitation and by who sends it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from askback.core.invitation.event import Event
from askback.core.invitation.persons import is_person, is_same
from askback.core.invitation.role_words import is_job
from askback.core.invitation.senders import PLAIN, bare_of, key_of, label_of
from askback.core.invitation.stage_words import stage_of
from askback.core.topics import Stage

HEAD = 3000  # characters of a description in which it says who invites
LONGEST = 80  # characters of a company's name
MOST_WORDS = 6  # of a company's name
SHORTEST = 2  # letters; one letter stands anywhere
OWN = 6  # letters of a webmail address from which on it may be a firm's name
_WORD = r"[^\W_a-z][^\s,;:()\[\]<>|/\"“”!?@]{0,40}"
_NAME = rf"{_WORD}(?: (?:(?:of|and|the|for|de|&) )?{_WORD}){{0,5}}"
SAID = re.compile(
    rf"(?:^|[.;])[^\S\n]*(?i:company|employer|organi[sz]ation|client)\s*:\s*(?P<name>{_NAME})",
    re.MULTILINE,
)
AT = re.compile(
    r"(?i:interview(?:s|ing)?|call|screen|chat|conversation|meeting|role|position|job"
    r"|lesson|shift|day|panel|round|opportunity|process)(?:[^\n.:]{0,60}?)"
    rf" (?P<by>at|@|with|for) (?P<name>{_NAME})"
)
PART = re.compile(r"\s*(?:[|:/•·–—]|<+-?>+|\s-+\s|[()\[\]]|\s@\s|\sx\s(?=[A-Z])|,)\s*")
# What firms' names go on with after the word of their address.
FORM = re.compile(
    r"(?: (?:Trust|Group|Hospitals?|Schools?|College|University|Care|Labs?|Ltd|Limited"
    r"|Inc|GmbH|AG|LLC|plc|PLC|Health|Foundation|Council|Academy|Clinic|Bank|Systems"
    r"|Energy|Foods|Logistics))+\b"
)
# Words of a title that name no firm, wherever they stand in it.
_DEEDS = """
    am and appointment availability call calls chat check-in checkin conversation
    confirmation confirmed day debrief details discussion final follow-up google hold
    interview interviews intro invitation invite join meet meeting minute minutes
    monday next october november december january february march april may june july
    august september onsite on-site phone placeholder pm prep process re reminder
    rescheduled round schedule scheduled screen session skype slot stage step sunday
    saturday friday thursday wednesday tuesday teams tentative the updated us video
    virtual webex with you your zoom
"""
DEEDS = frozenset(_DEEDS.split())
_ENDING = "hiring team and the for of de & with at via"
ENDING = frozenset(_ENDING.split()) | DEEDS


def company_of(
    event: Event, senders: Sequence[str], known: Iterable[str], people: Iterable[str]
) -> tuple[str, str]:
    """Return the company that invites, and the words that say so.

    Args:
        event: The event.
        senders: Addresses of the company's side, the organiser's first.
        known: Companies the user deals with.
        people: Names that are people's.

    Returns:
        Its name and its quote, verbatim; nothing twice where nobody can tell.

    Source:
        Ours.
    """
    text = f"{event.title}\n{event.description[:HEAD]}"
    label = next((label for email in senders if (label := label_of(email))), "")
    names = list(people)
    found = (
        _known(text, label, known)
        or _labelled(text, label)
        or _said(event, names)
        or _owned(text, senders, names)
        or _parted(event.title, names)
    )
    if found:
        return found
    sender = next((email for email in senders if label and label in email), "")
    return _spelled(label), sender


def _known(text: str, label: str, known: Iterable[str]) -> tuple[str, str] | None:
    """Return a company the user deals with, if the invitation names it."""
    for company in sorted(known, key=len, reverse=True):
        bare = bare_of(company)
        if len(bare) < SHORTEST:
            continue
        found = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text, re.IGNORECASE)
        if found is not None:
            return company, found[0]
        if label and PLAIN.sub("", label) == key_of(company):
            return company, label
    return None


def _labelled(text: str, label: str) -> tuple[str, str] | None:
    """Return the name in the text that is that of the sender's address."""
    wanted = PLAIN.sub("", label)[:40]
    if len(wanted) < SHORTEST:
        return None
    letters = r"[\W_]{0,2}".join(map(re.escape, wanted))
    pattern = rf"(?<![\w@.-]){letters}(?![\w@]|\.\w)"
    found = re.search(pattern, _unaccented(text), re.IGNORECASE)
    if found is None:
        return None
    form = FORM.match(text[found.end() : found.end() + LONGEST])
    name = text[found.start() : found.end() + (form.end() if form else 0)]
    if "\n" in name:
        return None
    return (_spelled(label) if name.islower() else name), name


def _unaccented(text: str) -> str:
    """Return a text of the same length, each letter without its accent."""
    return "".join(unicodedata.normalize("NFD", letter)[:1] for letter in text)


def _spelled(label: str) -> str:
    return " ".join(word.capitalize() for word in label.split("-") if word)


def _said(event: Event, people: Sequence[str]) -> tuple[str, str] | None:
    """Return the company that the words name: "interview at Halden"."""
    for text in (event.title, event.description[:HEAD]):
        for pattern in (SAID, AT):
            for found in pattern.finditer(text):
                name = _trimmed(found["name"])
                by = found.groupdict().get("by", "")
                if _is_firm(name, people, is_sure=by not in {"with", "for"}):
                    return name, name
    return None


def _owned(
    text: str, senders: Sequence[str], people: Sequence[str]
) -> tuple[str, str] | None:
    """Return the firm whose name is the webmail address of who invites."""
    for email in senders[:1]:
        local = email.partition("@")[0]
        found = _labelled(text, local) if len(local) >= OWN else None
        if found and not any(is_same(found[1], person) for person in people):
            return found
    return None


def _parted(title: str, people: Sequence[str]) -> tuple[str, str] | None:
    """Return the part of a title that is left when kind, job and people are told."""
    parts = [part for part in PART.split(title) if part.strip()]
    left = (p for p in parts if stage_of(p, "")[0] is Stage.OTHER)
    firms = {name for p in left if _is_firm(name := _trimmed(p), people)}
    if len(parts) == 1 or len(firms) != 1:  # one part says what it is, not with whom
        return None
    name = firms.pop()
    return name, name


def _trimmed(name: str) -> str:
    """Leave off what is no name at the end: "Halden Interview"."""
    words = name.strip(" .-–—&").split()
    while words and words[-1].casefold().strip(".") in ENDING:
        words.pop()
    return " ".join(words)


def _is_firm(name: str, people: Sequence[str], *, is_sure: bool = False) -> bool:
    """Return whether a name is a company's: no person's, no job's, no stage's.

    People come after "with"; what comes after "at" may be called like one.
    """
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS or len(name) > LONGEST or name[0].islower():
        return False
    if is_job(name) or DEEDS.intersection(name.casefold().split()):
        return False
    if any(is_same(name, person) for person in people):
        return False
    return is_sure or len(words) == 1 or not is_person(name)
